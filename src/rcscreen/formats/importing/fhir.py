"""Reading an R4 Questionnaire, as leniently as real ones need it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from rcscreen.errors import FormRefused
from rcscreen.formats.importing.again import again
from rcscreen.formats.importing.fhir_conditions import both, enabled
from rcscreen.formats.importing.fhir_extensions import Extended, controls, exclusive, extended, means, passed_over
from rcscreen.formats.importing.fhir_options import is_silence, options
from rcscreen.formats.importing.fhir_versions import refuse_other_versions, the_questionnaire
from rcscreen.formats.importing.fhir_words import codes, guide, is_guide, otherwise, said_in
from rcscreen.formats.importing.form import (
    MOST_DEPTH,
    MOST_ITEMS,
    NOTHING,
    USUAL_PLACES,
    Form,
    Item,
    Kind,
    Loss,
    Option,
    Test,
    Why,
)
from rcscreen.formats.importing.outline import outline
from rcscreen.formats.importing.values import Foreign, clean, entries, flag, is_stem, items, language_code, number, word
from rcscreen.script.shape import MOST_PLACES

__all__ = ["read_questionnaire"]

_KINDS: Final[dict[str, Kind]] = {
    "boolean": "yes_no", "decimal": "number", "integer": "number", "quantity": "number", "date": "date",
    "dateTime": "date", "time": "words", "string": "words", "text": "words", "url": "words", "choice": "choice",
    "open-choice": "choice", "question": "words", "display": "say",
}  # fmt: skip
_NEVER: Final[dict[str, Why]] = {"attachment": "media", "reference": "reference"}
_SCORE: Final = re.compile(r"\b(?:scores?|puntajes?|puntuaci[oó]n|punktzahl|sum of points)\b", re.IGNORECASE)
"""What a number is called that nobody can be asked for."""


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
    top = the_questionnaire(resource)
    refuse_other_versions(top)
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
    title = said_in(top, "title", own) or {own: clean(name) or "Imported form"}
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
        id=word(top.get("id")),
        outline=outline(top, contained),
    )


# -- Items -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Above:
    """Where items lie.

    Attributes:
        path: The place of what they lie in.
        when: When that is asked.
        lost: Whether some of its condition could not be read.
        repeats: Whether it is within something that repeats.
    """

    path: tuple[int, ...] = ()
    when: Test | None = None
    lost: bool = False
    repeats: bool = False


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
        if told.unsaid:
            reading.lose(link, "condition")
        lost = lost or told.unsaid or above.lost or ("expression", "enableWhenExpression") in told.lost
        is_group = word(item.get("type")) == "group" or (not item.get("type") and bool(item.get("item")))
        repeats = is_group and flag(item.get("repeats"))
        here = _Above(path, both(above.when, own), lost, repeats or above.repeats)
        if told.hidden:
            reading.lose(link, "hidden")
            continue
        headings, begun = len(reading.heading), len(reading.items)
        if is_group:
            _group(item, link, reading, here)
        else:
            _asked(item, link, reading, here)
        _read([each for each in items(item.get("item")) if not is_guide(each)], reading, here)
        del reading.heading[headings:]  # of a group of which nothing is asked no title is left
        if repeats:
            _again(item, link, reading, here, begun, within=above.repeats)


def _again(item: Foreign, link: str, reading: _Reading, here: _Above, begun: int, *, within: bool) -> None:  # noqa: PLR0913 - where it stands, and what stands around it
    """Asks again what repeats, as far as there is room; what lies within something else that repeats is asked once."""
    title, once = said_in(item, "text", reading.language), tuple(reading.items[begun:])
    more = () if within else again(link, title, once, here.when, reading.language)
    if not more or len(reading.items) + len(more) > MOST_ITEMS:
        reading.lose(link, "repeat")
        return
    reading.items.extend(more)
    reading.lose(link, "repeat_some")


def _group(item: Foreign, link: str, reading: _Reading, here: _Above) -> None:
    """A group's title is for the author's eyes; what its questions do not make sense without is said."""
    said = said_in(item, "text", reading.language)
    own = said.get(reading.language, "")
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
    said = said_in(item, "text", reading.language)
    if not said:
        said = otherwise(item, kind, told, reading.language)
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
            guide=guide(item, reading.language),
            options=chosen,
            when=here.when,
            codes=tuple(codes(item)),
            bounds=_bounds(told) if shape == "number" else (None, None),
            heading=tuple(reading.heading),
            lost_when=here.lost,
            means=means(item) if shape == "words" else NOTHING,
            path=here.path,
            places=_places(told, kind) if shape == "number" else 0,
        )
    )
    reading.heading.clear()


def _places(told: Extended, kind: str) -> int:
    """How many digits stand behind the point at most; none behind that of a whole number."""
    places = number(told.places)
    said = places if isinstance(places, int) and places >= 0 else USUAL_PLACES
    return 0 if kind == "integer" else min(said, MOST_PLACES)


def _bounds(told: Extended) -> tuple[int | float | None, int | float | None]:
    """The lowest and the highest number; neither where they are the wrong way round."""
    least, most = number(told.least), number(told.most)
    return (None, None) if least is not None and most is not None and least > most else (least, most)


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
    if any(is_silence(each) for each in listed):
        reading.lose(link, "silence")
    said = tuple(
        Option(each.code, each.said, each.system, exclusive(each.given), means(each.given))
        for each in listed
        if not is_silence(each)
    )
    return said, "choices" if flag(item.get("repeats")) or "check-box" in controls(item) else "choice"
