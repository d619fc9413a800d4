"""Answers of a form that was imported, as a QuestionnaireResponse to the form as it was.

What was declined, withheld, left for later or never asked is absent, and absent in one and the same way: FHIR could say
that somebody would rather not answer, but then a silence would tell. Nor is anything sent that the form would not take:
an answer below one that is absent, or to a question that the answers sent do not lead to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from rcscreen.errors import NothingToRelease
from rcscreen.formats.fhir.answering import values
from rcscreen.formats.fhir.codes import Json
from rcscreen.formats.fhir.enabled import is_enabled, may_be_enabled
from rcscreen.formats.fhir.people import PROGRAM_SYSTEM, program_id
from rcscreen.summary.minting import SYSTEM

if TYPE_CHECKING:
    from rcscreen.formats.importing.kept import Kept, KeptItem
    from rcscreen.summary.minting import Mint
    from rcscreen.summary.model import Release

__all__ = ["left_over", "response"]

_UNTIL: Final = {
    "en": "Passed on with the person's leave until {until}; please delete it then.",
    "es": "Se comparte con permiso de la persona hasta el {until}; después, bórrelo, por favor.",
}


def response(release: Release, kept: Kept, mint: Mint) -> Json:
    """A QuestionnaireResponse.

    It is ``completed`` where everything the form wants answered is there, ``amended`` where that was so and an earlier
    one left, and else ``in-progress``: all of it read off what is sent, so that it tells nothing of what is not.

    Args:
        release: What the recipient receives, and no more.
        kept: What the import kept of the form.
        mint: What made the release's identifiers.

    Raises:
        NothingToRelease: Nothing of what they receive answers the form.
    """
    given = _given(release, kept)
    answered = [item for each in kept.items for item in _written(each, given)]
    if not answered:
        raise NothingToRelease("Nothing is agreed for them today, so nothing goes.", place=release.to.id)
    whole = not any(_lacking(each, given) for each in kept.items)
    person: Json = {"type": "Patient", "identifier": {"system": SYSTEM, "value": release.subject.id}}
    program = {"system": PROGRAM_SYSTEM, "value": program_id(release.from_.name)}
    return {
        "resourceType": "QuestionnaireResponse",
        "language": release.language,
        "text": {"status": "additional", "div": _narrative(release)},
        "identifier": {"system": SYSTEM, "value": mint.uuid("QuestionnaireResponse", release.release.id)},
        **({"questionnaire": kept.canonical} if kept.canonical else {}),
        "status": ("amended" if release.revision > 1 else "completed") if whole else "in-progress",
        "subject": person,
        "authored": release.release.granted_on.isoformat(),
        "author": {"type": "Organization", "identifier": program, "display": release.from_.name},
        "source": person,
        "item": answered,
    }


def left_over(release: Release, kept: Kept) -> int:
    """How many answers to the form, of those that the recipient receives, the form has no place for."""
    given, by_step = _given(release, kept), {each.step for each in release.answers}
    return sum(item.step in by_step and item.link not in given for item in kept.walk())


def _narrative(release: Release) -> str:
    """For whoever opens it: until when it may be kept. It says nothing of what was answered."""
    own = release.language.partition("-")[0]
    said = _UNTIL.get(own, _UNTIL["en"]).format(until=release.release.expires.isoformat())
    return f'<div xmlns="http://www.w3.org/1999/xhtml">{said}</div>'


def _given(release: Release, kept: Kept) -> dict[str, tuple[Json, ...]]:
    """Answers by the names of their items: those that the form would take, given the others."""
    by_step = {each.step: each for each in release.answers}
    given: dict[str, tuple[Json, ...]] = {}
    for item in kept.walk():
        if item.step in by_step and (said := values(item, by_step[item.step])):
            given[item.link] = said
    while True:
        taken = {item.link: given[item.link] for each in kept.items for item in _reached(each, given)}
        if len(taken) == len(given):
            return taken
        given = taken


def _reached(item: KeptItem, given: Mapping[str, tuple[Json, ...]]) -> Iterator[KeptItem]:
    """Answered items that the form would take an answer to: below an answer or within a group, under its condition."""
    if not is_enabled(item, given):
        return
    if item.link in given:
        yield item
    elif item.type != "group":
        return
    for each in item.items:
        yield from _reached(each, given)


def _written(item: KeptItem, given: Mapping[str, tuple[Json, ...]]) -> Iterator[Json]:
    """An item with what lies in it; nothing where it holds no answer."""
    answers = given.get(item.link, ())
    within = [told for each in item.items for told in _written(each, given)] if answers or item.type == "group" else []
    if not answers and not within:
        return
    told: Json = {"linkId": item.link, **({"text": item.text} if item.text else {})}
    if not answers:
        yield {**told, "item": within}
        return
    first, *more = answers
    yield {**told, "answer": [{**first, **({"item": within} if within else {})}, *more]}


def _lacking(item: KeptItem, given: Mapping[str, tuple[Json, ...]]) -> bool:
    """Whether the form wants an answer here, or within, that is not there."""
    if not may_be_enabled(item, given) or item.type == "display":
        return False
    if item.required and not any(each.link in given for each in item.walk()):
        return True
    return (item.type == "group" or item.link in given) and any(_lacking(each, given) for each in item.items)
