"""What a file says that found no place in the conversation: nothing is lost without a word."""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.answers.sheet import (
    AnswerSheet,
    HeardIt,
    LineName,
    Listed,
    Planned,
    Reachable,
    ReadBack,
    Revisited,
    Shared,
    Wishes,
)
from rcscreen.errors import Problem
from rcscreen.interview.events import Place
from rcscreen.script.nodes import Mark

__all__ = ["leftovers"]

_EMPTY = (ReadBack(), Planned({}), Revisited({}), Shared({}))
_WHY = "Its step did not come up: its condition, who could hear, the channel, or an earlier answer left it out."


def leftovers(sheet: AnswerSheet, given: frozenset[Place], unmet: tuple[LineName, ...]) -> Iterator[Problem]:
    """Every reply, or part of one, that was given at no place.

    Args:
        sheet: The file.
        given: The places at which something of it was given.
        unmet: Lines of the read-back that it names and that were never read back.
    """
    for listed in sheet.replies.values():
        if isinstance(listed.answer, HeardIt) or listed.answer in _EMPTY:
            continue
        if any(place.partition("/")[0] == listed.step for place in given):
            yield from _parts(sheet, listed, given)
        else:
            yield _problem(sheet, listed.mark, "ANS031", f"what is said about `{listed.step}` found no place.", _WHY)
    for name in unmet:
        yield _problem(
            sheet, name.mark, "ANS032", "this found no line at the read-back.", "Look whether it still holds."
        )


def _parts(sheet: AnswerSheet, listed: Listed, given: frozenset[Place]) -> Iterator[Problem]:
    """The parts of a reply whose own turn never came."""
    for place, mark, fault in _places(listed):
        if place not in given:
            yield _problem(sheet, mark, "ANS032", fault, _WHY)


def _places(listed: Listed) -> Iterator[tuple[Place, Mark, str]]:
    """The places at which the parts of a reply are given, and what is to be said of each where it was not."""
    step, mark = listed.step, listed.mark
    match listed.answer:
        case Planned(lines):
            fault = "this line of the plan is about nothing that is wanted."
            return ((f"{step}/{line.domain}", line.mark, fault) for line in lines.values())
        case Revisited(lines):
            fault = "this is about no promise of last time that is open."
            return ((f"{step}/{name}", line.mark, fault) for name, line in lines.items())
        case Shared(with_whom):
            named = (recipient for recipient, parts in with_whom.items() if parts != ())
            return ((f"{step}/{each}", mark, f"`{each}` was not asked about: nothing goes there.") for each in named)
        case Wishes(wished):
            fault = "how help may come found no place."
            return ((f"{step}/{each.domain}/how", mark, fault) for each in wished if each.how)
        case Reachable(_, hours, number):
            said = (name for name, value in (("hours", hours), ("number", number)) if value)
            return ((f"{step}/{name}", mark, f"`{name}` found no place.") for name in said)
        case _:
            return iter(())


def _problem(sheet: AnswerSheet, mark: Mark, code: str, fault: str, cure: str) -> Problem:
    return Problem(sheet.file, mark.line, mark.column, code, fault, cure)
