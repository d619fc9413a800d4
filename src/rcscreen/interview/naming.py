"""The place of a plan line: which one was named, or that there was nothing to name.

What is named is written into the conversation as it was said on that day: whatever becomes of the directory, the
conversation stays what it was.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rcscreen.interview.events import Answered, Event, Heard, Place
from rcscreen.interview.speech import Speech
from rcscreen.interview.state import State
from rcscreen.interview.turns import Turn
from rcscreen.script.condition import AnswerValue
from rcscreen.script.resource import VERIFIED_WITHIN, Named, is_checked
from rcscreen.vocabulary.phrases import said_month

if TYPE_CHECKING:
    from rcscreen.script.place import Resource

__all__ = ["NOTHING", "named_at", "next_name", "said_where", "stands_at", "where_at"]

NOTHING = "nothing_available"
"""What stands where a program had nothing to offer: what it most needs to hear of itself."""

_PARTS = 4


def where_at(place: Place) -> Place:
    """Where a plan line keeps its place to turn to."""
    return f"{place}/where"


def named_at(state: State, place: Place) -> Named | None:
    """The place that was named for a plan line."""
    value = state.values.get(where_at(place))
    if not isinstance(value, tuple) or len(value) != _PARTS:
        return None
    key, name, phone, checked = value
    try:
        return Named(key, name, phone, date.fromisoformat(checked) if checked else None)
    except ValueError:
        return None


def stands_at(state: State, place: Place) -> str:
    """What stands there: the id of what was named, :data:`NOTHING`, or nothing at all."""
    named = named_at(state, place)
    return named.id if named else NOTHING if state.values.get(where_at(place)) == NOTHING else ""


def next_name(turn: Turn) -> Event | None:
    """What comes after what stands there now: the next place that fits, then that there is nothing, then neither.

    None where the program has no directory, or the turn is none that asks for a place.
    """
    if turn.offer is None or turn.offer.state == "none":
        return None
    fitting = [match.resource for match in turn.offer.matches]
    stands: list[tuple[str, AnswerValue]] = [(each.id, _value(each)) for each in fitting]
    stands.append((NOTHING, NOTHING))
    ids = [key for key, _ in stands]
    coming = ids.index(turn.named) + 1 if turn.named in ids else 0
    where = where_at(turn.place)
    return Answered(where, stands[coming][1]) if coming < len(stands) else Heard(where)


def _value(resource: Resource) -> tuple[str, ...]:
    checked = resource.verified.isoformat() if resource.verified else ""
    return (resource.id, resource.name, resource.phone, checked)


def said_where(speech: Speech, place: Place) -> str:
    """The place as one says it after the sentence of the plan, and what to ask it first; empty where none is named."""
    state = speech.state
    named = named_at(state, place)
    if named is None:
        return f" {speech.phrase('plan.nothing')}" if stands_at(state, place) == NOTHING else ""
    where = f"{named.name}, {named.phone}" if named.phone else named.name
    said = speech.phrase("plan.where", where=where)
    about = state.setting.resources
    within = about.verified_within if about else VERIFIED_WITHIN
    if state.day is None or is_checked(named.verified, state.day, within):
        return f" {said}"
    if named.verified is None or named.verified > state.day:
        return f" {said} {speech.phrase('plan.where.unchecked')}"
    since = said_month(speech.language, named.verified)
    return f" {said} {speech.phrase('plan.where.ask', since=since)}"
