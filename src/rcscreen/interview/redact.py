"""The log without what was taken back, struck, reworded or corrected.

:func:`redact` keeps the number of entries and the place of each, and empties those whose content is superseded. The
law it keeps, held by a property test: the same state is folded from the log before and after.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from rcscreen.interview.earlier import AGAIN, CALLED, NO_LONGER_KNOWN, kept_of
from rcscreen.interview.entries import Entry
from rcscreen.interview.events import (
    Answered,
    Consented,
    Declined,
    DeclinedTopic,
    Deferred,
    Event,
    Finished,
    Flagged,
    Heard,
    LineId,
    Noted,
    Omitted,
    Opened,
    Paused,
    Place,
    Reworded,
    Struck,
    TurnedTo,
    Unsure,
    Withdrew,
    key_of,
    place_of,
)
from rcscreen.interview.state import State


@dataclass(slots=True)
class _Later:
    """What later entries do to earlier ones, gathered while reading the log from its end."""

    filled: set[Place] = field(default_factory=set)
    emptied: set[Place] = field(default_factory=set)
    consented: set[str] = field(default_factory=set)
    worded: set[LineId] = field(default_factory=set)
    struck: set[LineId] = field(default_factory=set)
    turned: set[str] = field(default_factory=set)
    everything: bool = False
    shares: bool = False
    let_go: bool = False
    again: set[str] = field(default_factory=set)

    def read(self, event: Event) -> None:
        match event:
            case Heard(place) | Answered(place) | Declined(place) | Unsure(place) | Omitted(place) | Deferred(place):
                self.filled.add(place)
            case Noted(line) | Reworded(line):
                self.worded.add(line)
            case Struck(line):
                self.struck.add(line)
            case TurnedTo(topic):
                self.turned.add(topic)
            case Withdrew(scope, places):
                self.everything |= scope in ("talk", "record")
                self.shares |= scope == "share"
                self.let_go |= scope == "remember"
                self.consented.add(scope)
                self.emptied.update(places)
            case Consented(place, scope, granted):
                if scope == "remember" and not granted:
                    self.let_go = True
                    self.emptied.add(f"{place}{CALLED}")
                self.consented.add(scope)
                self.filled.add(place)
            case Finished():
                self.let_go = True
            case _:
                pass

    def ends(self, place: Place) -> bool:
        """Whether what the place held is gone."""
        return self.everything or place in self.filled or place in self.emptied

    def strikes(self, place: Place) -> set[str]:
        """The keys struck from the place's answer; an empty key strikes all of it."""
        return {key_of(line) for line in self.struck if place_of(line) == place}


def redact(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The same entries without superseded content."""
    later = _Later()
    kept: list[Entry] = []
    for entry in reversed(entries):
        event = _without(entry.event, later)
        kept.append(entry if event is entry.event else replace(entry, event=event))
        if isinstance(event, Answered) and event.place.endswith(AGAIN) and isinstance(event.value, tuple):
            later.again.update(event.value)
        later.read(entry.event)
    kept.reverse()
    return tuple(kept)


def destroys(state: State, event: Event) -> bool:
    """Whether an event, happening in a state, leaves earlier content superseded, so that a log is to be rewritten."""
    match event:
        case Withdrew() | Struck() | Reworded():
            return True
        case Noted(line):
            return line in state.words
        case Consented(_, scope):
            return scope in state.consents
        case Heard(place) | Answered(place) | Declined(place) | Unsure(place) | Omitted(place) | Deferred(place):
            return place in state.standing
        case _:
            return False


def no_longer_remembered(event: Event) -> bool:
    """Whether with an event a person is not to be remembered any more: a no to it, or everything taken back."""
    match event:
        case Withdrew("remember" | "talk"):
            return True
        case Consented(scope="remember", granted=granted):
            return not granted
        case _:
            return False


def _without(event: Event, later: _Later) -> Event:  # noqa: PLR0911 - one arm a kind of content
    match event:
        case Answered(place):
            return Heard(place) if later.ends(place) else _without_struck(event, later.strikes(place))
        case Declined(place) | Unsure(place) | Omitted(place):
            return Heard(place) if later.ends(place) else event
        case Noted(line) | Reworded(line):
            if later.everything or place_of(line) in later.emptied or line in later.struck:
                return Paused()
            # A line of its own keeps its role through later wordings, so only its words are emptied.
            return replace(event, words="") if line in later.worded else event
        case Consented(_, scope) if event.grant and scope.startswith("share:"):
            gone = later.everything or later.shares or scope in later.consented
            return replace(event, grant=None) if gone else event
        case Opened():
            return _opened(event, later)
        case TurnedTo() | Flagged():
            return Paused() if later.everything else event
        case DeclinedTopic(topic):
            # Closed and brought up again: with the second gone, the first may not stand.
            return Paused() if later.everything and topic in later.turned else event
        case _:
            return event


def _opened(event: Opened, later: _Later) -> Opened:
    """How it opened: without whom and without last time where everything is gone, else with what is still needed."""
    if later.everything:
        left = NO_LONGER_KNOWN if event.earlier is not None else None
        return replace(event, name="", earlier=left) if event.name or left != event.earlier else event
    if event.earlier is None or not later.let_go:
        return event
    left = kept_of(event.earlier, later.again)
    return event if left == event.earlier else replace(event, earlier=left)


def _without_struck(event: Answered, struck: set[str]) -> Event:
    if not struck:
        return event
    if isinstance(event.value, tuple) and "" not in struck:
        left = tuple(key for key in event.value if key not in struck)
        if left == event.value:
            return event
        return replace(event, value=left) if left else Heard(event.place)
    return Heard(event.place) if "" in struck or event.value in struck else event
