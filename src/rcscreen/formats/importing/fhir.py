"""Reading an R4 Questionnaire, as leniently as real ones need it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from rcscreen.errors import FormRefused
from rcscreen.formats.importing.fhir_conditions import both, enabled
from rcscreen.formats.importing.fhir_extensions import (
    Extended,
    controls,
    drawn_as,
    exclusive,
    extended,
    passed_over,
    translated,
)
from rcscreen.formats.importing.fhir_options import options
from rcscreen.formats.importing.form import MOST_DEPTH, MOST_ITEMS, Form, Item, Kind, Loss, Option, Test, Why
from rcscreen.formats.importing.values import Foreign, clean, entries, flag, is_stem, items, language_code, number, word

__all__ = ["read_questionnaire"]

_KINDS: Final[dict[str, Kind]] = {
    "boolean": "yes_no", "decimal": "number", "integer": "number", "quantity": "number", "date": "date",
    "dateTime": "date", "time": "words", "string": "words", "text": "words", "url": "words", "choice": "choice",
    "open-choice": "choice", "question": "words", "display": "say",
}  # fmt: skip
_NEVER: Final[dict[str, Why]] = {"attachment": "media", "reference": "reference"}
_OF_R5: Final = frozenset({"coding"})
"""Types of items that R4 has not, and R5 has."""
_STU3: Final = frozenset({"option", "options"})
_SCORE: Final = re.compile(r"\b(?:scores?|puntajes?|puntuaci[oó]n|punktzahl|sum of points)\b", re.IGNORECASE)
"""What a number is called that nobody can be asked for."""
_R4_NEEDED: Final = "Ask whoever made it for FHIR R4 (4.0)."


@dataclass(slots=True)
class _Reading:
    """What was read so far.

    Attributes:
        language: The form's language.
        contained: Value sets within the form, by id.
        items: What was read.
        losses: What could not be.
        heading: Groups that began since the last item.
    """

    language: str
    contained: dict[str, Foreign]
    items: list[Item] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)
    heading: list[str] = field(default_factory=list)
    cut: bool = False

    def lose(self, link: str, why: Why, about: str = "") -> None:
        self.losses.append(Loss(link, why, about))


def read_questionnaire(resource: Foreign, language: str = "") -> Form:
    """Reads a Questionnaire.

    Args:
        resource: The resource, parsed.
        language: The language of its words, where the author says it; otherwise what the form says.

    Raises:
        FormRefused: It is no Questionnaire, or one of another version.
    """
    top = _questionnaire(resource)
    _refuse_other_versions(top)
    said = language_code(word(top.get("language"))) or language
    own = said or "en"
    contained = {
        f"#{word(entries(each).get('id'))}": entries(each)
        for each in items(top.get("contained"))
        if entries(each).get("resourceType") == "ValueSet"
    }
    reading = _Reading(own, contained)
    for why, about in passed_over(top):
        reading.lose("", why, about)
    _read(items(top.get("item")), reading, _Above())
    if not reading.items:
        raise FormRefused("This Questionnaire asks nothing that can be imported.", "Give one with items.")
    name = word(top.get("name")) or word(top.get("id")) or word(top.get("title"))
    title = _said(top, "title", reading) or {own: clean(name) or "Imported form"}
    return Form(
        source="FHIR R4 Questionnaire",
        name=name or clean(title.get(own)),
        title=title,
        language=own,
        items=tuple(reading.items),
        losses=tuple(reading.losses),
        version=clean(top.get("version")),
        url=clean(top.get("url")),
        language_said=bool(said),
    )


def _questionnaire(resource: Foreign) -> Foreign:
    """The Questionnaire: the resource itself, or the only one in a Bundle."""
    top = entries(resource)
    kind = word(top.get("resourceType"))
    if kind == "Bundle":
        within = [entries(entries(each).get("resource")) for each in items(top.get("entry"))]
        found = [each for each in within if each.get("resourceType") == "Questionnaire"]
        if len(found) == 1:
            return found[0]
        raise FormRefused(f"This is a Bundle with {len(found)} Questionnaires.", "Give a file with one of them.")
    if kind != "Questionnaire":
        raise FormRefused(
            "This is no FHIR Questionnaire.", "Give a Questionnaire (JSON or YAML) or an XLSForm (xlsx, xls, csv, md)."
        )
    return top


def _refuse_other_versions(top: Foreign) -> None:
    if isinstance(top.get("group"), dict) and "item" not in top:
        raise FormRefused("This Questionnaire is written in FHIR DSTU2, which is not read.", _R4_NEEDED)
    version = word(top.get("fhirVersion")) or " ".join(
        word(each) for each in items(entries(top.get("meta")).get("profile"))
    )
    older = any(mark in version.lower() for mark in ("stu3", "/3.0/", "|3.0", "3.0.")) and "R4" not in version
    found = {"STU3"} if older else set()
    for item in _every(items(top.get("item")), 1):
        if _STU3 & item.keys() or any(_is_stu3(entries(each)) for each in items(item.get("enableWhen"))):
            found.add("STU3")
        if word(item.get("type")) in _OF_R5 or "answerConstraint" in item or "disabledDisplay" in item:
            found.add("R5")
    if any(key.startswith(("versionAlgorithm", "copyrightLabel")) for key in top):
        found.add("R5")
    if found:
        raise FormRefused(f"This Questionnaire is written in FHIR {min(found)}, which is not read.", _R4_NEEDED)


def _is_stu3(when: Foreign) -> bool:
    return "hasAnswer" in when or ("operator" not in when and any(key.startswith("answer") for key in when))


def _every(given: list[Foreign], depth: int) -> Iterator[Foreign]:
    for each in given if depth <= MOST_DEPTH else ():
        item = entries(each)
        yield item
        yield from _every(items(item.get("item")), depth + 1)


# -- Items -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Above:
    """Where items lie.

    Attributes:
        path: The place of what they lie in.
        when: When that is asked.
        lost: Whether some of its condition could not be read.
    """

    path: tuple[int, ...] = ()
    when: Test | None = None
    lost: bool = False


def _read(given: list[Foreign], reading: _Reading, above: _Above) -> None:
    """Reads items and what lies in them, in order."""
    for position, each in enumerate(given, 1):
        item, path = entries(each), (*above.path, position)
        link = word(item.get("linkId")) or "/".join(map(str, path))
        if len(reading.items) >= MOST_ITEMS:
            if not reading.cut:
                reading.lose(link, "too_many")
            reading.cut = True
            return
        if len(path) > MOST_DEPTH:
            reading.lose(link, "depth")
            return
        own, lost = enabled(item, link, reading.losses)
        told = extended(item)
        for why, about in told.lost:
            reading.lose(link, why, about)
        lost = lost or above.lost or ("expression", "enableWhenExpression") in told.lost
        here = _Above(path, both(above.when, own), lost)
        if told.hidden:
            reading.lose(link, "hidden")
            continue
        if word(item.get("type")) == "group" or (not item.get("type") and item.get("item")):
            _group(item, link, reading, here)
        else:
            _asked(item, link, reading, here)
        _read([each for each in items(item.get("item")) if not _is_guide(each)], reading, here)


def _group(item: Foreign, link: str, reading: _Reading, here: _Above) -> None:
    """A group's title is for the author's eyes; what its questions do not make sense without is said."""
    said = _said(item, "text", reading)
    own = said.get(reading.language, "")
    if flag(item.get("repeats")):
        reading.lose(link, "repeat")
    if not own:
        return
    if is_stem(own):
        reading.items.append(
            Item(link, "say", said, when=here.when, heading=tuple(reading.heading), lost_when=here.lost, stem=True)
        )
        reading.heading.clear()
    else:
        reading.heading.append(own)
        reading.lose(link, "heading")


def _asked(item: Foreign, link: str, reading: _Reading, here: _Above) -> None:
    kind = word(item.get("type"))
    if kind in _NEVER:
        reading.lose(link, _NEVER[kind])
        return
    told = extended(item)
    if told.calculated or (flag(item.get("readOnly")) and kind != "display"):
        reading.lose(link, "calculated" if told.calculated else "read_only")
        return
    said = _said(item, "text", reading)
    if not said:
        said = _otherwise(item, kind, told, reading)
    if not said.get(reading.language):
        reading.lose(link, "unsaid")
        return
    if _KINDS.get(kind) == "number" and _SCORE.search(said[reading.language]):
        reading.lose(link, "total")
        return
    found = _KINDS.get(kind)
    if found is None:
        reading.lose(link, "unknown_type", kind)
    _notices(item, link, kind, reading)
    chosen, shape = _answer(item, link, found or "words", reading)
    reading.items.append(
        Item(
            link=link,
            kind=shape,
            said=said,
            guide=_guide(item, reading),
            options=chosen,
            when=here.when,
            codes=tuple(_codes(item)),
            bounds=(number(told.least), number(told.most)) if shape == "number" else (None, None),
            heading=tuple(reading.heading),
            lost_when=here.lost,
        )
    )
    reading.heading.clear()


def _notices(item: Foreign, link: str, kind: str, reading: _Reading) -> None:
    """Names what is kept in part."""
    if flag(item.get("required")):
        reading.lose(link, "required")
    if item.get("initial") is not None:
        reading.lose(link, "initial")
    if kind in {"dateTime", "time"}:
        reading.lose(link, "time")
    if kind == "quantity":
        reading.lose(link, "unit")
    if kind == "open-choice":
        reading.lose(link, "open")
    if flag(item.get("repeats")) and kind not in {"choice", "open-choice"}:
        reading.lose(link, "repeat")


def _answer(item: Foreign, link: str, kind: Kind, reading: _Reading) -> tuple[tuple[Option, ...], Kind]:
    """The options, and what kind of answer there is with them."""
    listed, why = options(item, reading.contained, reading.language)
    if kind not in {"choice", "words"} or (kind == "words" and not listed):
        return (), kind
    if any(each.scored for each in listed):
        reading.lose(link, "score")
    if why:
        reading.lose(link, why)
    if not listed:
        return (), "words"
    said = tuple(Option(each.code, each.said, each.system, exclusive(each.given)) for each in listed)
    return said, "choices" if flag(item.get("repeats")) or "check-box" in controls(item) else "choice"


def _said(item: Foreign, key: str, reading: _Reading) -> dict[str, str]:
    """Words with their translations."""
    own = clean(item.get(key))
    said = {reading.language: own} if own else {}
    for language, words in translated(item.get(f"_{key}")):
        said.setdefault(language, words)
    return said


def _otherwise(item: Foreign, kind: str, told: Extended, reading: _Reading) -> dict[str, str]:
    """Words for an item that has none of its own: as they are drawn, of its help, or of its code."""
    drawn = drawn_as(item.get("_text"))
    if drawn or kind == "display":
        return {reading.language: drawn}
    helps = _guide(item, reading)
    if helps.get(reading.language):
        return helps
    return {reading.language: next(_displays(item), "") or told.hint}


def _guide(item: Foreign, reading: _Reading) -> dict[str, str]:
    """What a help or an instruction below the item says, and the unit of its number."""
    guides: dict[str, list[str]] = {}
    for each in items(item.get("item")):
        if _is_guide(each):
            for language, words in _said(entries(each), "text", reading).items():
                guides.setdefault(language, []).append(words)
    unit = extended(item).unit
    if unit and guides.get(reading.language, []) is not None:
        guides.setdefault(reading.language, []).append(f"[{unit}]")
    return {language: " ".join(words) for language, words in guides.items()}


def _is_guide(given: Foreign) -> bool:
    """Whether an item only helps with the one above it."""
    item = entries(given)
    kinds = controls(item)
    return word(item.get("type")) == "display" and bool(kinds & {"help", "flyover", "unit", "legal", "lower", "upper"})


def _codes(item: Foreign) -> Iterator[str]:
    for each in items(item.get("code")):
        coding = entries(each)
        if word(coding.get("code")):
            yield f"{word(coding.get('system'))}|{word(coding.get('code'))}".lstrip("|")


def _displays(item: Foreign) -> Iterator[str]:
    for each in items(item.get("code")):
        if clean(entries(each).get("display")):
            yield clean(entries(each).get("display"))
