"""Answers of a form that was imported, as a QuestionnaireResponse to the form as it was.

What was declined, withheld, left for later or never asked is absent, and absent in one and the same way: FHIR could say
that somebody would rather not answer, but then a silence would tell. Nor is anything sent that the form would not take:
an answer below one that is absent, or to a question that the answers sent do not lead to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

from rcscreen.errors import NothingToRelease
from rcscreen.formats.fhir.answering import values
from rcscreen.formats.fhir.codes import Json
from rcscreen.formats.fhir.enabled import is_enabled, may_be_enabled
from rcscreen.formats.fhir.people import PROGRAM_SYSTEM, program_id
from rcscreen.summary.minting import SYSTEM

if TYPE_CHECKING:
    from rcscreen.formats.importing.kept import Kept, KeptItem
    from rcscreen.summary.lines import Answer
    from rcscreen.summary.minting import Mint
    from rcscreen.summary.model import Release

__all__ = ["left_over", "response"]

_Given: TypeAlias = Mapping[str, tuple[Json, ...]]
"""Answers by the names of their items."""

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
    times = _given(release, kept)
    answered = [item for each in kept.items for item in _written(each, times, None)]
    if not answered:
        raise NothingToRelease("Nothing is agreed for them today, so nothing goes.", place=release.to.id)
    whole = not any(_lacking(each, times[0]) for each in kept.items) and not _short(kept, times[1:])
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
    times, by_step = _given(release, kept), {each.step for each in release.answers}
    return sum(
        step in by_step and (len(times) <= time or item.link not in times[time])
        for item in kept.walk()
        for time, step in enumerate((item.step, *item.again))
    )


def _narrative(release: Release) -> str:
    """For whoever opens it: until when it may be kept. It says nothing of what was answered."""
    own = release.language.partition("-")[0]
    said = _UNTIL.get(own, _UNTIL["en"]).format(until=release.release.expires.isoformat())
    return f'<div xmlns="http://www.w3.org/1999/xhtml">{said}</div>'


def _given(release: Release, kept: Kept) -> list[_Given]:
    """Answers that the form would take, given the others: those of the first time, and of each further one.

    What repeats has its own answers each time; beside these stand the same ones from outside of it.
    """
    by_step = {each.step: each for each in release.answers}
    first = _taken(kept, _said(kept, by_step, 0))
    repeated = {item.link for item in kept.walk() if item.again}
    outside = {link: said for link, said in first.items() if link not in repeated}
    times = [first]
    for time in range(1, 1 + max((len(item.again) for item in kept.walk()), default=0)):
        taken = _taken(kept, {**outside, **_said(kept, by_step, time)})
        times.append({**outside, **{link: each for link, each in taken.items() if link in repeated}})
    return times


def _said(kept: Kept, by_step: Mapping[str, Answer], time: int) -> _Given:
    """What each item says, one time, where it has an answer that it can say."""
    asked = ((item, (item.step, *item.again)[time : time + 1]) for item in kept.walk())
    found = ((item.link, values(item, by_step[step])) for item, steps in asked for step in steps if step in by_step)
    return {link: said for link, said in found if said}


def _taken(kept: Kept, given: _Given) -> _Given:
    """Of answers those that the form would take, given the others."""
    while True:
        taken = {item.link: given[item.link] for each in kept.items for item in _reached(each, given)}
        if len(taken) == len(given):
            return taken
        given = taken


def _reached(item: KeptItem, given: _Given) -> Iterator[KeptItem]:
    """Answered items that the form would take an answer to: below an answer or within a group, under its condition."""
    if not is_enabled(item, given):
        return
    if item.link in given:
        yield item
    elif item.type != "group":
        return
    for each in item.items:
        yield from _reached(each, given)


def _written(item: KeptItem, times: Sequence[_Given], time: int | None) -> Iterator[Json]:
    """An item with what lies in it; nothing where it holds no answer. What repeats stands there once for each time.

    Args:
        item: The item.
        times: Answers, time after time.
        time: Which time it is, within what repeats; None outside of it.
    """
    if time is None and item.repeats and item.type == "group":
        for each, given in enumerate(times):
            if not each or _is_there(item, given):
                yield from _written(item, times, each)
        return
    answers = times[time or 0].get(item.link, ())
    inner = item.items if answers or item.type == "group" else ()
    within = [told for each in inner for told in _written(each, times, time)]
    if not answers and not within:
        return
    told: Json = {"linkId": item.link, **({"text": item.text} if item.text else {})}
    if not answers:
        yield {**told, "item": within}
        return
    first, *more = answers
    yield {**told, "answer": [{**first, **({"item": within} if within else {})}, *more]}


def _is_there(item: KeptItem, given: _Given) -> bool:
    """Whether something that repeats was answered, one further time."""
    return any(each.again and each.link in given for each in item.walk())


def _short(kept: Kept, further: Sequence[_Given]) -> bool:
    """Whether the form wants an answer that is not there in what repeats, the times that it is there."""
    groups = [item for item in kept.walk() if item.repeats and item.type == "group"]
    there = ((group, given) for given in further for group in groups if _is_there(group, given))
    return any(_lacking(each, given) for group, given in there for each in group.items)


def _lacking(item: KeptItem, given: _Given) -> bool:
    """Whether the form wants an answer here, or within, that is not there."""
    if not may_be_enabled(item, given) or item.type == "display":
        return False
    if item.required and not any(each.link in given for each in item.walk()):
        return True
    return (item.type == "group" or item.link in given) and any(_lacking(each, given) for each in item.items)
