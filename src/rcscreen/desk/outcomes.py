"""What was typed about a promise, made a mark."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from rcscreen.errors import UsageFault
from rcscreen.summary.promise import SAYABLE, SETTLED, Outcome, Reason, mark_of, next_day

if TYPE_CHECKING:
    from rcscreen.summary.promise import Line

__all__ = ["mark_asked"]

_FARTHEST = 366
"""Days ahead that a promise may come back at most; what is farther is no promise to anybody."""


def mark_asked(outcome: str, because: str, back: str, today: date) -> Line:
    """The mark for what was typed.

    Args:
        outcome: What became of it.
        because: Why not, where it could not be done.
        back: The day on which it comes back: a day, or ``+`` and a number of days; empty for the usual one.
        today: The day.

    Raises:
        UsageFault: One of them is not to be understood; what was typed is not repeated.
    """
    said = _outcome(outcome)
    reason = _reason(said, because)
    day = _day(back, today) if back else next_day(said, today)
    if back and said in SETTLED:
        raise UsageFault("What is over does not come back.", "Leave out --next.", place="--next")
    return mark_of("", said, today, reason, day)


def _outcome(typed: str) -> Outcome:
    found = next((each for each in SAYABLE if each == typed.strip().lower().replace("-", "_")), None)
    if found is None:
        cure = f"One of: {', '.join(SAYABLE)}."
        fault = "This is none of the outcomes." if typed else "What became of it is missing."
        raise UsageFault(fault, cure, place="OUTCOME")
    return found


def _reason(outcome: Outcome, typed: str) -> Reason | None:
    found = next((each for each in Reason if each == typed.strip().lower().replace("-", "_")), None)
    cure = f"One of: {', '.join(Reason)}."
    if outcome is not Outcome.COULD_NOT:
        if typed:
            raise UsageFault("A reason belongs to could_not alone.", "Leave out --because.", place="--because")
        return None
    if found is None:
        fault = "This is none of the reasons." if typed else "Why it could not be done is missing."
        raise UsageFault(fault, cure, place="--because")
    return found


def _day(typed: str, today: date) -> date:
    cure = "A day from today on, at most a year ahead: 2026-12-01, or a number of days: +3."
    try:
        days = int(typed) if typed.startswith("+") and typed[1:].isdecimal() else None
        day = date.fromisoformat(typed) if days is None else today + timedelta(min(days, _FARTHEST + 1))
    except ValueError:
        raise UsageFault("This is not a day.", cure, place="--next") from None
    if not today <= day <= today + timedelta(_FARTHEST):
        raise UsageFault("This day is past, or too far ahead.", cure, place="--next")
    return day
