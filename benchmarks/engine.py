"""The middle of the program, timed by itself: choosing the next turn, replay, the record and a release."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from functools import cache

from rcscreen.answers.conductor import AnswersConductor
from rcscreen.answers.read import read_answers
from rcscreen.desk.conversation import Conversation
from rcscreen.desk.keeping import MemoryJournal
from rcscreen.desk.leaving import release
from rcscreen.desk.library import find_script
from rcscreen.formats.fhir import to_fhir
from rcscreen.interview.conduct import conduct
from rcscreen.interview.engine import next_turn
from rcscreen.interview.entries import Entry
from rcscreen.interview.events import Answered, Consented, Event, Opened, RoomChanged
from rcscreen.interview.fold import apply, replay
from rcscreen.interview.state import State
from rcscreen.interview.turns import Turn
from rcscreen.script.load import load_script
from rcscreen.script.model import Script
from rcscreen.site.load import load_site, sample_text
from rcscreen.summary.minting import Mint
from rcscreen.summary.model import Release, from_json, to_json

__all__ = ["bundled", "choosing", "linear", "record", "released", "replayed"]

STEPS, EVENTS, FEWER_EVENTS = 800, 10_000, 1_000
ROUNDS = 11
TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)

ANSWERS = b"""
language: en
channel: in_person
replies:
  - {step: start, answer: true}
  - {step: keep-notes, answer: true}
  - {step: who-can-hear, answer: alone}
  - {step: going-well, words: the little one sleeps through}
  - {step: food-lately, answer: thin, words: since the hours were cut}
  - {step: home-lately, answer: [rent, utilities]}
  - {step: who-has-your-back, answer: [family, faith]}
  - {step: care-lately, answer: [rides]}
  - {step: money-lately, answer: [bills, work]}
  - {step: holding-up, answer: worn}
  - {step: better, words: a month without choosing which bill to pay}
  - {step: what-would-help, answer: [{domain: food, how: [delivered]}, transport, utilities]}
  - {step: read-back, heard: true}
  - {step: keep-in-touch, answer: {way: call_name_only, hours: mornings, number: 555-0142}}
  - {step: with-whom, answer: [referral-desk]}
"""
"""Made up, like everybody in it."""


def choosing() -> float:
    """Milliseconds to choose the next turn in a script of 800 steps, at the 95th percentile of a whole conversation."""
    script, state = _long()
    taken: list[float] = []
    while True:
        began = time.perf_counter()
        turn = next_turn(script, state)
        taken.append(time.perf_counter() - began)
        if not isinstance(turn, Turn):
            break
        state = apply(state, Answered(turn.place, "a"))
    if len(taken) < STEPS - len(_beginning(script)):
        raise OSError
    return statistics.quantiles(taken, n=20)[-1] * 1000


def replayed(events: int = EVENTS) -> float:
    """Seconds from so many entries to the state in which they leave a conversation."""
    script, state = _long()
    entries = tuple(_entries(script, events))
    return _median(lambda: replay(state, entries))


def linear() -> float:
    """How many times as long ten times as many entries take."""
    return replayed(EVENTS) / replayed(FEWER_EVENTS)


def record() -> float:
    """Milliseconds to make the record of a conversation, as JSON."""
    conversation = _held()
    return _median(lambda: to_json(conversation.record())) * 1000


def released() -> float:
    """Milliseconds to make a release of a conversation, as JSON."""
    conversation = _held()
    return _median(lambda: release(conversation, "referral-desk", TODAY)) * 1000


def bundled() -> float:
    """Milliseconds to write a release as a FHIR Bundle, as JSON."""
    conversation = _held()
    document = from_json(release(conversation, "referral-desk", TODAY)[0])
    if not isinstance(document, Release):
        raise TypeError("this is no release")
    mint = Mint(conversation.secret, "referral-desk", conversation.session)
    return _median(lambda: to_fhir(document, mint)) * 1000


@cache
def _held() -> Conversation:
    """A whole-family check-in that took place."""
    script, setting = find_script("whole-family").script, load_site(sample_text(), "sample")
    sheet = read_answers(ANSWERS, "answers", script, setting)
    opening = Opened(script.id, script.version, script.digest, setting.digest, "en", "in_person", TODAY, "")
    journal = _Kept()
    state = conduct(script, State(setting), AnswersConductor(sheet), journal, lambda: NOW, opening=opening)
    return Conversation(script, state, "benchmark", tuple(journal.entries), bytes(32))


class _Kept(MemoryJournal):
    """Memory that says it keeps."""

    keeping = True


@cache
def _long() -> tuple[Script, State]:
    """A script of 800 steps, and a conversation that has just begun."""
    asks = "\n".join(
        f"  - {{ask: q{number}, topic: t{number // 10}, text: How is it?, answer: {{choice: {{a: good, b: bad}}}}"
        f"{f', when: {{q{number - 1}: [a, b]}}' if number % 10 else ''}}}"
        for number in range(STEPS - 4)
    )
    topics = "\n".join(
        f"  t{number}: {{sensitivity: {number % 3}, about: family}}" for number in range((STEPS - 5) // 10 + 1)
    )
    text = (
        "rcscreen: 1\nid: long\nversion: 1\ntitle: Long\nwith: anyone\nchannels: [phone]\nminutes: 5\nlanguage: en\n"
        f"topics:\n{topics}\nestablish:\n"
        "  - {consent: start, to: talk, text: Is now an okay time?}\n"
        "  - {consent: notes, to: record, text: May I keep notes?}\n"
        "  - {check: room, builtin: privacy}\n"
        f"enable:\n{asks}\nengage: []\nensure: []\nenrich:\n  - {{thanks: goodbye, text: Thank you.}}\n"
    )
    script = load_script(text, "long.yaml")
    setting = load_site(sample_text(), "sample")
    state = State(setting)
    for event in _beginning(script):
        state = apply(state, event)
    return script, state


def _beginning(script: Script) -> tuple[Event, ...]:
    return (
        Opened(script.id, script.version, script.digest, "", "en", "phone", TODAY, ""),
        Consented("start", "talk", granted=True),
        Consented("notes", "record", granted=True),
        RoomChanged("alone"),
        Answered("room", "alone"),
    )


def _entries(script: Script, count: int) -> Iterable[Entry]:
    asked = [step.id for step in script.steps if step.phase == "enable"]
    events = [*_beginning(script)]
    events += [Answered(asked[number % len(asked)], "ab"[number // len(asked) % 2]) for number in range(count)]
    return (Entry(number, NOW, "", event) for number, event in enumerate(events[:count]))


def _median(what: Callable[[], object]) -> float:
    """Seconds, the median of some rounds after the one that warms it up."""
    taken = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        what()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken[1:])
