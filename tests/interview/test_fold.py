"""From events to a state: the laws that hold for any order of events."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcscreen.interview.entries import (
    Entry,
    EntryUnreadableError,
    decode,
    encode,
)
from rcscreen.interview.events import (
    Answered,
    Confirmed,
    Consented,
    Declined,
    DeclinedTopic,
    Deferred,
    Event,
    Flagged,
    Grant,
    Heard,
    Noted,
    Omitted,
    Opened,
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
)
from rcscreen.interview.fold import apply, replay
from rcscreen.interview.redact import redact
from rcscreen.interview.state import Standing, State
from rcscreen.script.setting import Promise, Setting

SETTING = Setting("Corner Clinic", "Rosa", (), Promise({"en": "call"}, {"en": "Rosa"}, {"en": "Sam"}))
DAY = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)

places = st.sampled_from(["food", "rent", "how", "better", "reach/number", "with/desk", "with/pantry"])
keys = st.sampled_from(["thin", "short", "yes"])
lines = st.one_of(places, st.builds("{}#{}".format, places, keys))
words = st.text(max_size=8)
values = st.one_of(keys, st.lists(keys, min_size=1, max_size=3, unique=True).map(tuple), st.integers(0, 9), words)
grants = st.builds(
    Grant, st.sampled_from(["desk", "pantry"]), st.just(("needs",)), st.just(()), words, st.just(DAY), st.just(DAY)
)
scopes = st.sampled_from(["talk", "record", "contact", "share:desk", "share:pantry"])
events: st.SearchStrategy[Event] = st.one_of(
    st.builds(Opened, words, words, words, words, st.just("en"), st.just("phone"), st.just(DAY), words),
    st.builds(Resumed, st.just(DAY)),
    st.builds(Stopped, st.sampled_from(["stopped", "declined_to_talk"])),
    st.builds(Heard, places),
    st.builds(Answered, places, values),
    st.builds(Confirmed, places, st.one_of(st.none(), st.integers(0, 3))),
    st.builds(Declined, places),
    st.builds(Unsure, places),
    st.builds(Deferred, places),
    st.builds(Omitted, places),
    st.builds(TurnedTo, st.sampled_from(["food", "housing"])),
    st.builds(DeclinedTopic, st.sampled_from(["food", "housing"])),
    st.builds(WentBack, places),
    st.builds(Noted, lines, words, st.sampled_from(["words", "need"]), st.sampled_from(["", "food"])),
    st.builds(Flagged, places),
    st.builds(RoomChanged, st.sampled_from(["alone", "overheard"])),
    st.builds(SpokeIn, st.sampled_from(["en", "es"])),
    st.builds(Consented, places, scopes, st.booleans(), st.one_of(st.none(), grants)),
    st.builds(Withdrew, st.one_of(scopes, st.just("share")), st.lists(places, max_size=2).map(tuple)),
    st.builds(Struck, lines),
    st.builds(Reworded, lines, words),
)


def log(happened: list[Event]) -> tuple[Entry, ...]:
    """The events as a log."""
    return tuple(Entry(number, NOON, "", event) for number, event in enumerate(happened))


@given(st.lists(events, max_size=25))
@settings(max_examples=400)
def test_what_is_purged_leaves_the_same_state(happened: list[Event]) -> None:
    """The same state is folded from the log before and after superseded content is taken out of it."""
    assert replay(State(SETTING), redact(log(happened))) == replay(State(SETTING), log(happened))


@given(st.lists(events, max_size=25))
def test_purging_twice_is_purging_once(happened: list[Event]) -> None:
    """Nothing is left for a second purge."""
    once = redact(log(happened))
    assert redact(once) == once


@given(st.lists(events, max_size=25))
def test_every_entry_survives_being_written_down(happened: list[Event]) -> None:
    """An entry that is written and read again is the same entry, and so replay gives the same state."""
    written = [encode(entry) for entry in log(happened)]
    assert tuple(decode(line) for line in written) == log(happened)


@given(st.lists(events, max_size=20), st.sampled_from(["talk", "record"]))
def test_what_is_withdrawn_is_in_no_entry(happened: list[Event], scope: str) -> None:
    """After the record is taken back no word of anybody is left in the purged log."""
    canary = "CANARY"
    told = [*happened, Answered("better", canary), Noted("food", canary), Reworded("food", canary + "2")]
    purged = redact(log([*told, Withdrew(scope)]))
    assert canary.encode() not in b"".join(encode(entry) for entry in purged)


def test_a_struck_key_leaves_the_other_keys() -> None:
    """Striking one of several things leaves the others as they were said."""
    state = replay(State(SETTING), log([Answered("bills", ("rent", "power")), Struck("bills#rent")]))
    assert state.values["bills"] == ("power",)
    assert state.standing["bills"] is Standing.ANSWERED


def test_later_comes_back_once() -> None:
    """A place put off for later waits; put off a second time, it waits no more."""
    state = apply(State(SETTING), Deferred("rent"))
    assert "rent" in state.deferred
    assert "rent" not in apply(state, Deferred("rent")).deferred


def test_taking_up_a_conversation_forgets_who_can_hear() -> None:
    """Whoever resumes has to look round the room again."""
    state = replay(State(SETTING), log([RoomChanged("alone"), Resumed(DAY)]))
    assert state.room is None


def test_an_unreadable_entry_says_nothing_of_itself() -> None:
    """The failure to read an entry holds none of its bytes."""
    with pytest.raises(EntryUnreadableError) as failure:
        decode(b'[0,"2026-11-20","","Answered",{"CANARY":1}]')
    assert "CANARY" not in repr(failure.value)
