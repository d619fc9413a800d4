"""From events to a state.

:func:`apply` needs no script and takes the same time at any length. What an event destroys (a struck line, a
withdrawn consent, a corrected answer) is gone from the state that it gives.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from rcscreen.interview.earlier import AGAIN, CALLED, NO_LONGER_KNOWN, kept_of
from rcscreen.interview.entries import Entry
from rcscreen.interview.events import (
    Answered,
    Confirmed,
    Consented,
    Declined,
    DeclinedTopic,
    Deferred,
    Event,
    Finished,
    Flagged,
    Heard,
    HelpShown,
    LineId,
    Noted,
    Omitted,
    Opened,
    Paused,
    Place,
    Resumed,
    Reworded,
    RoomChanged,
    SpokeIn,
    Stopped,
    Struck,
    TurnedTo,
    Unsure,
    WentBack,
    Withdrew,
    key_of,
    place_of,
)
from rcscreen.interview.state import Standing, State, Words
from rcscreen.script.condition import AnswerValue

_EVERYTHING = frozenset({"talk", "record"})


def replay(state: State, entries: Iterable[Entry]) -> State:
    """The state after every entry, in order."""
    for entry in entries:
        state = apply(state, entry.event)
    return state


def apply(state: State, event: Event) -> State:
    """The state after one event. Takes constant time; needs no script."""
    after = _changed(replace(state, clock=state.clock + 1), event)
    return _without_unsaid(after) if after.let_go and after.earlier is not None else after


def _without_unsaid(state: State) -> State:
    """What is carried from last time, once it is let go: only what they said again."""
    assert state.earlier is not None  # noqa: S101 - asked by the caller
    again = {
        told
        for place, value in state.values.items()
        if place.endswith(AGAIN) and isinstance(value, tuple)
        for told in value
    }
    return replace(state, earlier=kept_of(state.earlier, again))


def overhear(state: State, place: Place) -> State:
    """The state after something that was only spoken: known while this sitting lasts, written nowhere."""
    reopened = None if state.reopened == place else state.reopened
    return replace(state, spoken=state.spoken.insert(place), reopened=reopened)


def _changed(state: State, event: Event) -> State:  # noqa: C901, PLR0911, PLR0912 - one closed union, one arm a kind
    match event:
        case Opened():
            return replace(
                state,
                script=event.script,
                version=event.version,
                digest=event.digest,
                language=event.language,
                channel=event.channel,
                day=event.day,
                name=event.name,
                earlier=event.earlier,
            )
        case Resumed(day):
            return replace(state, day=day, room=None, reopened=None)
        case Finished(ending):
            return replace(state, finished=ending, let_go=True)
        case Stopped(why):
            return replace(state, stopped=why, reopened=None)
        case Heard(place):
            return _stands(state, place, Standing.HEARD)
        case Answered(place, value):
            return _stands(state, place, Standing.ANSWERED, value)
        case Confirmed():
            return _confirmed(state, event)
        case Declined(place):
            return _stands(state, place, Standing.DECLINED)
        case Unsure(place):
            return _stands(state, place, Standing.UNSURE)
        case Deferred(place):
            return _deferred(state, place)
        case Omitted(place):
            return _stands(state, place, Standing.OMITTED)
        case TurnedTo(topic):
            turned = state.turned if topic in state.turned else (*state.turned, topic)
            return replace(state, turned=turned, closed=state.closed.discard(topic))
        case DeclinedTopic(topic):
            turned = tuple(each for each in state.turned if each != topic)
            return replace(state, turned=turned, closed=state.closed.insert(topic), reopened=None)
        case WentBack(place):
            return replace(state, reopened=place)
        case Noted(line, words, role, domain):
            return _touched(replace(state, words=state.words.insert(line, Words(words, role, domain))), line)
        case Reworded(line, words):
            earlier = state.words.get(line)
            now = Words(words, earlier.role, earlier.domain) if earlier else Words(words)
            return _touched(replace(state, words=state.words.insert(line, now)), line)
        case Struck(line):
            return _struck(state, line)
        case Flagged(place):
            return _touched(replace(state, flags=state.flags.insert(place)), place)
        case RoomChanged(room):
            return replace(state, room=room)
        case SpokeIn(language):
            return replace(state, language=language)
        case Consented():
            return _consented(state, event)
        case Withdrew():
            return _withdrew(state, event)
        case Paused() | HelpShown():
            return state
        case _:
            assert_never(event)


def _stands(state: State, place: Place, standing: Standing, value: AnswerValue | None = None) -> State:
    """Something stands at the place now, with this value or none. Words about it stay: they may have come first."""
    return replace(
        state,
        standing=state.standing.insert(place, standing),
        values=state.values.discard(place) if value is None else state.values.insert(place, value),
        shown=state.shown.insert(place.partition("/")[0]),
        trail=state.trail if place in state.standing else state.trail.push_front(place),
        deferred=state.deferred.discard(place),
        touched=state.touched.insert(place, state.clock),
        reopened=None if state.reopened == place else state.reopened,
    )


def _touched(state: State, line: LineId) -> State:
    return replace(state, touched=state.touched.insert(place_of(line), state.clock))


def _emptied(state: State, place: Place) -> State:
    """Without what the place held."""
    return replace(state, values=state.values.discard(place))


def _confirmed(state: State, event: Confirmed) -> State:
    value = state.values.get(event.place)
    if event.hearing is not None:
        return replace(_stands(state, event.place, Standing.CONFIRMED, value), heard_up_to=event.hearing)
    known = state.standing.get(event.place, Standing.HEARD)
    touched = state.touched
    kept = _stands(state, event.place, known, value)
    # Nothing changed: a read-back that came after it still holds.
    return replace(kept, touched=touched if event.place in touched else kept.touched)


def _deferred(state: State, place: Place) -> State:
    again = place in state.deferred
    after = _stands(state, place, Standing.DEFERRED)
    return after if again else replace(after, deferred=after.deferred.insert(place))


def _struck(state: State, line: LineId) -> State:
    place, key = place_of(line), key_of(line)
    value = state.values.get(place)
    left = tuple(each for each in value if each != key) if key and isinstance(value, tuple) else ()
    values, standing = state.values, state.standing
    if left:
        values = values.insert(place, left)
    elif value is not None and (not key or value == key or isinstance(value, tuple)):
        values = values.discard(place)
        standing = standing.insert(place, Standing.HEARD)
    flags = state.flags if key else state.flags.discard(place)
    struck = replace(state, values=values, standing=standing, words=state.words.discard(line), flags=flags)
    return _touched(struck, line)


def _consented(state: State, event: Consented) -> State:
    grants = state.grants
    if event.scope.startswith("share:"):
        recipient = event.scope.removeprefix("share:")
        granted = event.grant if event.granted else None
        grants = grants.insert(recipient, granted) if granted else grants.discard(recipient)
    stopped = state.stopped
    if event.scope == "talk" and event.granted and stopped == "declined_to_talk":
        stopped = None
    consents = state.consents.insert(event.scope, event.granted)
    if event.scope == "remember" and not event.granted:
        state = replace(_without(state, f"{event.place}{CALLED}"), let_go=True)
    return _stands(
        replace(_emptied(state, event.place), consents=consents, grants=grants, stopped=stopped),
        event.place,
        Standing.HEARD,
    )


def _withdrew(state: State, event: Withdrew) -> State:
    scope = event.scope
    let_go = state.let_go or scope == "remember"
    state = replace(state, consents=state.consents.insert(scope, False), let_go=let_go)
    if scope in _EVERYTHING:
        return _without_everything(state, scope)
    grants, consents = state.grants, state.consents
    for other in state.consents:
        if other.startswith("share:") and scope in ("share", other):
            grants = grants.discard(other.removeprefix("share:"))
            consents = consents.insert(other, False)
    words = state.words
    for line in state.words:
        if place_of(line) in event.places:
            words = words.discard(line)
    state = replace(state, consents=consents, grants=grants, words=words)
    for place in event.places:
        state = _without(state, place)
    return state


def _without(state: State, place: Place) -> State:
    """Without what the place held, and its mark; that it was on the screen stays."""
    state = _touched(replace(_emptied(state, place), flags=state.flags.discard(place)), place)
    if place in state.standing:
        state = replace(state, standing=state.standing.insert(place, Standing.HEARD))
    return state


def _without_everything(state: State, scope: str) -> State:
    """Where the conversation stands is known for as long as it lasts; what was said in it is not."""
    standing, consents = state.standing, state.consents
    for place in state.standing:
        standing = standing.insert(place, Standing.HEARD)
    for other in state.consents:
        if other.startswith("share:") or scope == "talk":
            consents = consents.insert(other, False)
    if scope == "talk" and state.earlier is not None:
        consents = consents.insert("remember", False)
    blank = State(state.setting)
    return replace(
        state,
        name="",
        earlier=NO_LONGER_KNOWN if state.earlier is not None else None,
        consents=consents,
        standing=standing,
        values=blank.values,
        words=blank.words,
        flags=blank.flags,
        grants=blank.grants,
        deferred=blank.deferred,
        touched=blank.touched,
        reopened=None,
        turned=(),
        heard_up_to=-1,
    )
