"""The plan as it stands: for each wish what the program promises, as it was changed in this conversation."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, cast

from rcscreen.interview.account import PlanLine
from rcscreen.interview.events import Place
from rcscreen.interview.naming import NOTHING, named_at, stands_at
from rcscreen.interview.speech import Speech
from rcscreen.interview.state import State
from rcscreen.vocabulary.phrases import label as labelled

__all__ = ["plan_line", "promise_day", "proposed"]


def promise_day(state: State, days: int) -> date:
    """The day a number of days from this sitting; a Saturday or Sunday moves on to Monday."""
    day = (state.day or date.min) + timedelta(days=days)
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() >= 5 else 0)  # noqa: PLR2004 - Saturday


def plan_line(step_id: str, speech: Speech, domain: str) -> PlanLine | None:
    """The plan line of one wish as it stands, or None where nothing was said of it."""
    state = speech.state
    place: Place = f"{step_id}/{domain}"
    said = state.values.get(place)
    if said not in ("agreed", "change", "ourselves", "not_today"):
        return None
    if said in ("ourselves", "not_today"):
        return PlanLine(
            place,
            domain,
            cast("Literal['ourselves', 'not_today']", said),
            resource=named_at(state, place) if said == "ourselves" else None,
            nothing_available=stands_at(state, place) == NOTHING,
        )
    return proposed(place, speech, domain)


def proposed(place: Place, speech: Speech, domain: str) -> PlanLine:
    """The program's own plan line for a domain, with what was changed in this conversation."""
    state = speech.state
    promise = state.setting.promise_for(domain)
    by = state.values.get(f"{place}/by")
    return PlanLine(
        place,
        domain,
        "agreed",
        action=_changed(state, f"{place}/action", labelled(promise.action, speech.language)),
        who=_changed(state, f"{place}/who", labelled(promise.who, speech.language)),
        by=_day(by) or promise_day(state, promise.days),
        backup=_changed(state, f"{place}/backup", labelled(promise.backup, speech.language)),
        resource=named_at(state, place),
        nothing_available=stands_at(state, place) == NOTHING,
    )


def _changed(state: State, place: Place, otherwise: str) -> str:
    value = state.values.get(place)
    return value if isinstance(value, str) and value else otherwise


def _day(value: object) -> date | None:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
