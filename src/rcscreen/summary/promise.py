"""A promise after the conversation: what came of each call, what a partner says, and how it stands from both.

What happened to a promise is a run of marks, in the order in which they were made. A mark is an *outcome*, which the
navigator gave it, or *news*, which a partner sent, or says that a colleague has it too. How a promise stands is folded
from its marks alone, so a head that missed one has it again after the next. Pure; it holds no words but a partner's
own, which are marked as theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, TypeAlias

__all__ = [
    "BOUNCED",
    "SAYABLE",
    "SETTLED",
    "UNSAFE",
    "Line",
    "Mark",
    "Outcome",
    "Reason",
    "Status",
    "day_due",
    "fold",
    "handed_mark",
    "mark_of",
    "news_of",
    "next_day",
    "number_unsafe",
    "open_mark",
    "taken_mark",
    "working_day",
]

Line: TypeAlias = dict[str, Any]
"""A plan line as a head holds it."""

Mark: TypeAlias = Mapping[str, Any]
"""An outcome, news, or who has it too, as the stream of promises holds it."""

UNSAFE = "unsafe_on"
"""Where a head says that the number reached somebody else, and on which day."""

_SATURDAY = 5
_DERIVED = ("outcome", "on", "because", "next", "attempts", "heard", "bounced", "with")


class Outcome(StrEnum):
    """What came of a call, or of the promise."""

    REACHED = "reached"
    NO_ANSWER = "no_answer"
    WRONG_PERSON = "wrong_person"
    NOT_NOW = "not_now"
    DONE = "done"
    COULD_NOT = "could_not"
    NOT_WANTED = "not_wanted"
    TRIED = "tried"
    """As the first version wrote it: no answer, or none that counted. It is read and no longer written."""
    HANDED_OVER = "handed_over"
    """A colleague took the person over, and with them what was promised; said by handing over, not by itself."""


class Reason(StrEnum):
    """Why a promise could not be kept. None of them is the person's fault."""

    NOTHING_AVAILABLE = "nothing_available"
    """We had nothing to offer: what a program most needs to hear of itself."""
    FULL = "full"
    NOT_ELIGIBLE = "not_eligible"
    TOO_FAR = "too_far"
    WAIT_TOO_LONG = "wait_too_long"
    LANGUAGE = "language"
    COST = "cost"
    OTHER = "other"


class Status(StrEnum):
    """Where a referral stands, as the partner who has it says."""

    RECEIVED = "received"
    ACCEPTED = "accepted"
    IN_PROGRESS = "in_progress"
    ON_HOLD = "on_hold"
    COMPLETED = "completed"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    FAILED = "failed"


SAYABLE = tuple(each for each in Outcome if each not in {Outcome.TRIED, Outcome.HANDED_OVER})
"""Outcomes that one gives a promise."""

SETTLED = frozenset({Outcome.DONE, Outcome.COULD_NOT, Outcome.NOT_WANTED, Outcome.HANDED_OVER})
"""Outcomes that take a promise off the list."""

BOUNCED = frozenset({Status.REJECTED, Status.CANCELLED, Status.FAILED})
"""What a partner says of a referral that came back."""

_REOPENED = frozenset({Outcome.DONE, Outcome.COULD_NOT, Outcome.HANDED_OVER})
"""What a referral that came back opens again. What they do not want any more stays closed whoever says what."""

_ATTEMPTS = frozenset({Outcome.NO_ANSWER, Outcome.NOT_NOW, Outcome.TRIED})


def next_day(outcome: Outcome, today: date) -> date | None:
    """The day on which a promise comes back where none is named: soon, on a working day; None where it does not.

    No answer is tried again the next day; who asks for another time, or was spoken with, is left in peace for a week.
    """
    days = {Outcome.NO_ANSWER: 1, Outcome.NOT_NOW: 7, Outcome.REACHED: 7}.get(outcome)
    return None if days is None else working_day(today + timedelta(days))


def working_day(day: date) -> date:
    """The day, or the Monday after it where it is a Saturday or a Sunday."""
    return day + timedelta(7 - day.weekday() if day.weekday() >= _SATURDAY else 0)


def mark_of(plan: str, outcome: Outcome, on: date, because: Reason | None = None, back: date | None = None) -> Line:
    """An outcome as the stream holds it.

    Args:
        plan: The plan line.
        outcome: What came of it.
        on: The day.
        because: Why not, where it could not be done.
        back: The day on which it is to come back.
    """
    return {
        "plan": plan,
        "outcome": outcome.value,
        "on": on.isoformat(),
        **({"because": because.value} if because else {}),
        **({"next": back.isoformat()} if back else {}),
    }


def handed_mark(plan: str, colleague: str, on: date) -> Line:
    """That a colleague, by name, has the promise too: whoever is to step in. It stays on the list."""
    return {"plan": plan, "with": colleague, "on": on.isoformat()}


def taken_mark(plan: str, colleague: str, on: date) -> Line:
    """That whoever has this list now is the colleague that the promise was handed to: nobody has it beside them."""
    return {"plan": plan, "without": colleague, "on": on.isoformat()}


def open_mark(plan: str, on: date) -> Line:
    """That a promise is on the list again, as nothing had come of it: a colleague gave the person back."""
    return {"plan": plan, "outcome": "", "on": on.isoformat()}


def news_of(  # noqa: PLR0913 - what a partner may say
    plan: str, domain: str, *, sender: str, status: Status, at: str, on: date, because: str = "", says: str = ""
) -> Line:
    """News as the stream holds it.

    Args:
        plan: The plan line, or the domain of the need where nothing was promised for it.
        domain: The domain of the need.
        sender: The recipient whose news it is.
        status: Where the referral stands.
        at: When they said so: an ISO moment in UTC, so that one can be held against another as text.
        on: The day on which we took it in.
        because: Why it came back, as one of `Reason`.
        says: Their own words, cleaned and short.
    """
    news = {"from": sender, "status": status.value, "at": at}
    news |= {key: value for key, value in (("because", because), ("says", says)) if value}
    return {"plan": plan, "domain": domain, "heard": news, "on": on.isoformat()}


# -- How it stands -------------------------------------------------------------------------------------------------


def fold(lines: Iterable[Mapping[str, Any]], marks: Sequence[Mark]) -> list[Line]:
    """Plan lines as they stand after their marks. Folding twice is folding once.

    A referral that came back for a need for which nothing was promised makes a line of its own: somebody waits.

    Args:
        lines: The lines as the head holds them, folded before or not.
        marks: Everything that was marked, in order.
    """
    known = [_bare(line) for line in lines]
    plans = {line["plan"] for line in known}
    for mark in marks:
        if mark["plan"] not in plans and "heard" in mark:
            plans.add(mark["plan"])
            known.append(_unpromised(mark))
    stand = [_stands(line, [mark for mark in marks if mark["plan"] == line["plan"]]) for line in known]
    return [line for line in stand if not line.get("unpromised") or line.get("bounced") or line["outcome"]]


def _bare(line: Mapping[str, Any]) -> Line:
    return {**{key: value for key, value in line.items() if key not in _DERIVED}, "outcome": ""}


def _unpromised(mark: Mark) -> Line:
    empty = dict.fromkeys(("action", "who", "by", "backup", "outcome"), "")
    return {"plan": mark["plan"], "domain": mark["domain"], **empty, "unpromised": True}


def _stands(line: Line, marks: Sequence[Mark]) -> Line:
    last = max((place for place, mark in enumerate(marks) if "outcome" in mark), default=-1)
    if last >= 0:
        line |= {key: marks[last][key] for key in ("outcome", "on", "because", "next") if key in marks[last]}
    if attempts := _attempts(marks):
        line["attempts"] = attempts
    if having := _having(marks):
        line["with"] = having
    heard = dict(_newest(marks))
    if heard:
        line["heard"] = [marks[place]["heard"] for place in heard.values()]
    back = [marks[place] for place in heard.values() if place > last and marks[place]["heard"]["status"] in BOUNCED]
    if line["outcome"] == Outcome.NOT_WANTED or not back:
        return line
    if line["outcome"] in _REOPENED:
        back = [mark for mark in back if mark["heard"]["at"][:10] >= line["on"]]  # else we knew more than they
        if not back:
            return line
        for key in ("because", "next"):
            line.pop(key, None)
        line["outcome"] = ""
    line["bounced"] = [mark["heard"]["from"] for mark in back]
    line["next"] = min(mark["on"] for mark in back)  # the day on which we heard: somebody waits since then
    return line


def _having(marks: Sequence[Mark]) -> list[str]:
    """Who has it too, by name: without whoever took it over since."""
    having: dict[str, None] = {}
    for mark in marks:
        if "with" in mark:
            having[mark["with"]] = None
        having.pop(mark.get("without", ""), None)
    return [*having]


def _attempts(marks: Sequence[Mark]) -> int:
    """On how many days somebody tried since they were last spoken with."""
    days: set[str] = set()
    for mark in marks:
        if mark.get("outcome") in _ATTEMPTS:
            days.add(mark["on"])
        elif mark.get("outcome") in (Outcome.REACHED, *SETTLED):
            days.clear()
    return len(days)


def _newest(marks: Sequence[Mark]) -> Iterator[tuple[str, int]]:
    """Of each sender the newest news, by where it stands among the marks: what came late is not therefore newer."""
    newest: dict[str, int] = {}
    for place, mark in enumerate(marks):
        if (news := mark.get("heard")) is None:
            continue
        before = newest.get(news["from"])
        if before is None or news["at"] > marks[before]["heard"]["at"]:
            newest[news["from"]] = place
    yield from newest.items()


def day_due(line: Mapping[str, Any]) -> date | None:
    """The day on which a promise is to be looked at: the next one that was named, else the one that was promised."""
    day = line.get("next") or line.get("by")
    return date.fromisoformat(day) if day else None


def number_unsafe(marks: Iterable[Mark], before: str = "") -> str:
    """Since which day the number is not to be used because somebody else answers it; empty where it may be.

    Only having reached them makes it good again, and asking anew in another conversation.

    Args:
        marks: Every mark of the conversation, in order.
        before: The day that the head has, from marks that may have been let go since.
    """
    for mark in marks:
        if mark.get("outcome") == Outcome.WRONG_PERSON:
            before = str(mark["on"])
        elif mark.get("outcome") == Outcome.REACHED and str(mark["on"]) >= before:
            before = ""
    return before
