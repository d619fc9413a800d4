"""Reading an XLSForm: its sheets survey, choices and settings, as people fill them in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from rcscreen.errors import FormRefused
from rcscreen.formats.importing.again import again
from rcscreen.formats.importing.fhir_conditions import both
from rcscreen.formats.importing.form import (
    MOST_DEPTH,
    MOST_ITEMS,
    USUAL_PLACES,
    Form,
    Item,
    Kind,
    Loss,
    Option,
    Test,
    Why,
    Words,
)
from rcscreen.formats.importing.relevance import AbsentError, UnreadableError, relevance
from rcscreen.formats.importing.tables import Sheets
from rcscreen.formats.importing.values import flag, is_stem, language_code
from rcscreen.formats.importing.xlsform_answers import Answered, answered, bounds, exclusive_codes
from rcscreen.formats.importing.xlsform_sheets import Row, rows

__all__ = ["read_xlsform"]

_INSERTED = re.compile(r"\$\s*\(\s*[^()]{1,120}\)|%\([^()]{1,60}\)s")
"""An answer within words; braces have become brackets by then."""


@dataclass(slots=True)
class _Group:
    """When what lies in a group is asked, and whether some of that could not be read."""

    when: Test | None
    lost: bool
    headings: int = 0
    repeats: _Repeats | None = None


class _Repeats(NamedTuple):
    """What repeats: its name, its title, and after how many items it begins."""

    link: str
    title: Words
    begun: int


@dataclass(slots=True)
class _Reading:
    """What was read so far."""

    language: str
    choices: Mapping[str, tuple[Option, ...]]
    items: list[Item] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)
    heading: list[str] = field(default_factory=list)
    groups: list[_Group] = field(default_factory=list)
    unknown: set[str] = field(default_factory=set)

    def lose(self, link: str, why: Why, about: str = "") -> None:
        self.losses.append(Loss(link, why, about))


def read_xlsform(sheets: Sheets, name: str, language: str = "") -> Form:
    """Reads an XLSForm.

    Args:
        sheets: Its sheets.
        name: What the file is called, for a form that has no name.
        language: The language of its words, where the author says it.

    Raises:
        FormRefused: It is no XLSForm.
    """
    survey = list(rows(sheets, "survey"))
    if not any(row.get("type") for row in survey):
        raise FormRefused("This has no sheet `survey` with a column `type`.", "Give an XLSForm, or a Questionnaire.")
    settings = next(rows(sheets, "settings"), Row({}, {}, 0))
    own = _language(survey, settings, language)
    reading = _Reading(own or "en", _choices(rows(sheets, "choices"), own or "en"))
    for row in survey:
        if len(reading.items) >= MOST_ITEMS:
            reading.lose(row.get("name"), "too_many")
            break
        _row(row, reading)
    while reading.groups:  # groups that nobody ended
        _end(reading)
    for each in sorted(reading.unknown):
        reading.lose("", "translation", each)
    if not reading.items:
        raise FormRefused("This form asks nothing that can be imported.", "Give one with questions that have words.")
    form_id = settings.get("form_id") or settings.get("title") or name
    title = settings.said("title", reading.language) or {reading.language: settings.get("form_id") or name}
    return Form(
        source="XLSForm",
        name=form_id,
        title=title,
        language=reading.language,
        items=tuple(reading.items),
        losses=tuple(reading.losses),
        version=settings.get("version"),
        language_said=bool(own),
    )


def _language(survey: list[Row], settings: Row, asked: str) -> str:
    """The language of the form: what the author says, what it says itself, or the first that has a label."""
    spoken = list(
        dict.fromkeys(each for row in survey for each in row.words.get("label", {}) if not each.startswith("?"))
    )
    said = language_code(settings.get("default_language"))
    if asked and (asked in spoken or not spoken):
        return asked
    if said and (said in spoken or not spoken):
        return said
    plain = any(row.get("label") for row in survey)
    return asked or said or ("" if plain or not spoken else spoken[0])


def _choices(given: Iterable[Row], own: str) -> dict[str, tuple[Option, ...]]:
    found: dict[str, list[Option]] = {}
    for row in given:
        said = _known(row.said("label", own), own) or {own: row.get("name")}
        if row.get("name") and row.get("list"):
            found.setdefault(row.get("list"), []).append(Option(row.get("name"), {own: row.get("name"), **said}))
    return {name: tuple(options) for name, options in found.items()}


def _known(said: Words, own: str) -> Words:
    """Words without languages whose code nobody knows; the first of those where there is nothing else."""
    real = {language: words for language, words in said.items() if not language.startswith("?")}
    if own not in real and said:
        real[own] = next(iter(said.values()))
    return real


# -- Rows --------------------------------------------------------------------------------------------------------------


def _row(row: Row, reading: _Reading) -> None:
    kind = " ".join(row.get("type").lower().replace("_", " ").split())
    if not kind:
        return
    first, _, rest = kind.partition(" ")
    if first == "end":
        if reading.groups:
            _end(reading)
        return
    link = row.get("name") or f"row {row.number}"
    here = _relevant(row, link, reading)
    if first == "begin":
        _group(row, link, rest, reading, here)
    else:
        _asked(row, link, reading, here)


def _end(reading: _Reading) -> None:
    group = reading.groups.pop()
    del reading.heading[group.headings :]  # of a group of which nothing is asked no title is left
    if group.repeats is None:
        return
    link, title, begun = group.repeats
    within = any(each.repeats for each in reading.groups)
    more = () if within else again(link, title, reading.items[begun:], group.when, reading.language)
    if not more or len(reading.items) + len(more) > MOST_ITEMS:
        reading.lose(link, "repeat")
    else:
        reading.items.extend(more)
        reading.lose(link, "repeat_some")


def _relevant(row: Row, link: str, reading: _Reading) -> _Group:
    above = reading.groups[-1] if reading.groups else _Group(None, lost=False)
    said = row.get("relevant")
    if not said or said.strip().lower() in {"true()", "true", "yes"}:
        return above
    try:
        return _Group(both(above.when, relevance(said)), above.lost)
    except AbsentError:
        reading.lose(link, "condition_absent")
    except UnreadableError:
        reading.lose(link, "expression")
    return _Group(above.when, lost=True)


def _group(row: Row, link: str, kind: str, reading: _Reading, here: _Group) -> None:
    if len(reading.groups) > 4 * MOST_DEPTH:
        raise FormRefused("Groups are nested too deep in this form.", "Look for a group that does not end.")
    said = _spoken(row, link, reading)
    repeats = None if kind.startswith("group") else _Repeats(link, said, len(reading.items))
    reading.groups.append(_Group(here.when, here.lost, len(reading.heading), repeats))
    own = said.get(reading.language, "")
    if own and is_stem(own):
        _add(Item(link, "say", said, when=here.when, lost_when=here.lost, stem=True), reading)
    elif own:
        reading.heading.append(own)
        reading.lose(link, "heading")


def _asked(row: Row, link: str, reading: _Reading, here: _Group) -> None:
    found = answered(row.get("type"), row.get("appearance"))
    if found.left_out is not None:
        reading.lose(link, found.left_out, found.about)
        return
    if row.get("calculation") and found.kind != "say":
        reading.lose(link, "calculated")
        return
    if flag(row.get("read_only")) and found.kind != "say":
        reading.lose(link, "read_only")
        return
    said = _spoken(row, link, reading)
    if not said.get(reading.language):
        reading.lose(link, "unsaid")
        return
    for why in found.lost:
        reading.lose(link, why, found.about)
    options = _options(row, link, found, reading)
    kind: Kind = "words" if found.kind in {"choice", "choices"} and not options else found.kind
    _notices(row, link, kind, reading)
    _add(
        Item(
            link,
            kind,
            said,
            guide=_guide(row, reading),
            options=options,
            when=here.when,
            bounds=bounds(row, found) if kind == "number" else (None, None),
            places=USUAL_PLACES if kind == "number" and not found.whole else 0,
            lost_when=here.lost,
        ),
        reading,
    )


def _add(item: Item, reading: _Reading) -> None:
    reading.items.append(replace(item, heading=tuple(reading.heading)))
    reading.heading.clear()


def _spoken(row: Row, link: str, reading: _Reading) -> dict[str, str]:
    said = row.said("label", reading.language)
    reading.unknown.update(each[1:] for each in said if each.startswith("?"))
    if any(_INSERTED.search(each) for each in said.values()):
        reading.lose(link, "insertion")
    return {language: _INSERTED.sub("…", each) for language, each in _known(said, reading.language).items()}


def _guide(row: Row, reading: _Reading) -> dict[str, str]:
    told: dict[str, str] = {}
    for column in ("hint", "guidance"):
        for language, said in _known(row.said(column, reading.language), reading.language).items():
            told[language] = " ".join(filter(None, (told.get(language), _INSERTED.sub("…", said))))
    return told


def _options(row: Row, link: str, found: Answered, reading: _Reading) -> tuple[Option, ...]:
    if found.kind not in {"choice", "choices"} or not found.choices:
        return ()
    options = reading.choices.get(found.choices, ())
    if not options:
        reading.lose(link, "no_options")
    alone = exclusive_codes(row.get("constraint"))
    return tuple(Option(each.code, each.said, exclusive=each.code in alone) for each in options)


def _notices(row: Row, link: str, kind: Kind, reading: _Reading) -> None:
    if row.get("required") and row.get("required").lower() not in {"no", "false", "false()", "0"}:
        reading.lose(link, "required")
    if row.get("default"):
        reading.lose(link, "initial")
    if row.get("choice_filter"):
        reading.lose(link, "choices_filtered")
    said = row.get("constraint")
    if (
        said
        and not exclusive_codes(said)
        and not (kind == "number" and bounds(row, answered(row.get("type"), "")) != (None, None))
    ):
        reading.lose(link, "constraint")
