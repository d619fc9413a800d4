"""Laws of the engine, over arbitrary conversations: whatever is said, in whatever order, these hold."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.interview.conftest import DAY, SCRIPT, Notebook, clock, opened, usual

from rcscreen.interview.conduct import conduct
from rcscreen.interview.conductor import View
from rcscreen.interview.engine import next_turn
from rcscreen.interview.entries import encode
from rcscreen.interview.fold import replay
from rcscreen.interview.redact import redact
from rcscreen.interview.replies import (
    Amend,
    AskRoom,
    CameUp,
    Command,
    Flag,
    Gave,
    GoBack,
    GoOn,
    Hears,
    Hold,
    Kept,
    LeaveTopic,
    NameNext,
    Note,
    Rejection,
    Reply,
    Speak,
    Stop,
    Strike,
    TakeBack,
)
from rcscreen.interview.speech import ROOMS
from rcscreen.interview.state import Standing, State
from rcscreen.interview.telling import account
from rcscreen.interview.turns import (
    Onward,
    Pick,
    Review,
    Silence,
    Write,
)
from rcscreen.script.load import load_script
from rcscreen.script.model import DANGEROUS, Script
from rcscreen.script.place import Resource
from rcscreen.site.load import sample_site
from rcscreen.site.resources import Directory

SCRIPTS = Path(__file__).parents[2] / "scripts"


def whole_family() -> Script:
    """The shipped script, in both languages."""
    name = "whole-family.yaml"
    spanish = ((SCRIPTS / "es" / name).read_text(encoding="utf-8"), "es")
    return load_script((SCRIPTS / name).read_text(encoding="utf-8"), name, overlays=(spanish,))


PLACES = tuple(
    Resource(f"place-{number}", f"Place {number}", domains=("food", "transport"), verified=DAY) for number in range(3)
)
BOTH = {"short-visit": load_script(SCRIPT, "short-visit.yaml"), "whole-family": whole_family()}


@dataclass
class Wild:
    """Says anything that could be said, for a while; then what is usual, so that the conversation ends.

    Seeded rather than drawn step by step: a thousand conversations take the time of ten, and a seed is enough to
    hold one again.
    """

    chance: Random
    wild_turns: int = 40
    seen: list[View] = field(default_factory=list)
    asked_for: bool = False

    def perform(self, view: View) -> Reply | Command:
        """Anything."""
        self.check(view)
        self.seen.append(view)
        assert len(self.seen) < 400, "the conversation does not end"
        if len(self.seen) > self.wild_turns:
            return usual(view)
        said = self.chance.choice((any_reply, any_reply, any_command))(view, self.chance)
        self.asked_for |= isinstance(said, GoBack | AskRoom | CameUp | TakeBack)
        return said

    def reject(self, rejection: Rejection) -> None:
        """A reply that cannot be taken changes nothing."""
        assert rejection.words

    def check(self, view: View) -> None:
        """What must hold of every screen."""
        turn = view.turn
        assert turn.words, f"nothing to say at {turn.place}"
        assert not re.search(r"\{[a-z_]+\}", turn.words + turn.lead + turn.guide)
        if turn.standing and not self.asked_for:
            later = turn.standing in (Standing.DEFERRED, Standing.CONFIRMED)
            assert later or isinstance(turn.form, Review) or turn.kind == "check", f"{turn.place} is asked again"


def any_text(chance: Random) -> str:
    """A few characters of any kind."""
    return "".join(chance.choice("aé{}#/\x00\x1b ñ0💛") for _ in range(chance.randrange(9)))


def any_reply(view: View, chance: Random) -> Reply:
    """A reply to a turn, good or bad."""
    turn = view.turn
    silence: tuple[Silence, ...] = ("decline", "unsure", "later")
    choices: list[Reply] = [GoOn(), Kept(chance.choice(silence)), Gave("no such"), Gave(any_text(chance))]
    match turn.form:
        case Pick(options):
            keys = [option.key for option in options]
            several = tuple(chance.sample(keys, chance.randrange(min(4, len(keys)) + 1)))
            choices += [Gave(chance.choice(keys))] * 4 + [Gave(several, any_text(chance))] * 4
        case Write("number"):
            choices += [Gave(chance.randrange(-2, 25)), Gave(str(chance.randrange(25)))]
        case Write():
            choices += [Gave(any_text(chance)), GoOn()]
        case Review(lines):
            line = chance.choice(lines).id
            choices += [GoOn(), Strike(line), Amend(line, any_text(chance)), Strike("x")]
        case Onward():
            choices += [GoOn()] * 6
    return chance.choice(choices)


def any_command(view: View, chance: Random) -> Command:
    """A command beside a turn."""
    topics = [mark.id for mark in view.topics] or ["none"]
    scopes = [scope for scope, _ in view.scopes] or ["talk"]
    choices: list[Command] = [
        GoBack(),
        GoBack(),
        Flag(),
        LeaveTopic(),
        NameNext(),
        AskRoom(),
        Hold(),
        CameUp(chance.choice(topics)),
        CameUp(chance.choice(topics)),
        Hears(chance.choice(("alone", "with_others", "overheard"))),
        Note(any_text(chance), chance.choice(("words", "need", "hope")), "food"),
        Speak(chance.choice(("en", "es", "fr"))),
    ]
    if chance.random() < 0.1:
        choices += [Stop(), TakeBack(chance.choice(scopes))]
    return chance.choice(choices)


def converse(name: str, seed: int, wild: int = 40) -> tuple[Script, State, Notebook, Wild]:
    """A conversation on a script in which anything is said."""
    conductor = Wild(Random(seed), wild)  # noqa: S311 - chance, not secrecy
    script, notebook = BOTH[name], Notebook()
    # Whatever is kept is read again without the directory: what was named of it is in the conversation.
    setting = replace(sample_site(), places=Directory(PLACES))
    state = conduct(script, State(setting), conductor, notebook, clock(), opening=opened(script))
    return script, state, notebook, conductor


@pytest.mark.parametrize("name", BOTH)
@given(seed=st.integers(0, 2**32))
def test_it_always_ends_and_what_was_kept_gives_the_same_state(name: str, seed: int) -> None:
    """Any conversation ends, and replaying what was kept gives the state that it ended in."""
    script, state, notebook, _ = converse(name, seed)
    assert state.finished
    if notebook.keeping:
        again = replay(State(sample_site()), notebook.entries)
        assert again == state
        assert account(script, again) == account(script, state)
        assert redact(tuple(notebook.entries)) == tuple(notebook.entries)


@pytest.mark.parametrize("name", BOTH)
@given(seed=st.integers(0, 2**32))
def test_no_place_is_reached_that_the_room_does_not_allow(name: str, seed: int) -> None:
    """What is tender is never on a screen that someone could overhear."""
    script, _, _, conductor = converse(name, seed)
    for view in conductor.seen:
        step = script.step(view.turn.step)
        if view.turn.phase != "establish":
            assert script.sensitivity(step) <= ROOMS[view.room]


@pytest.mark.parametrize("name", BOTH)
@given(seed=st.integers(0, 2**32))
def test_what_is_dangerous_leaves_no_trace(name: str, seed: int) -> None:
    """No entry names a place or a topic that is only spoken."""
    script, state, notebook, _ = converse(name, seed)
    dangerous = [step.id for step in script.steps if script.sensitivity(step) >= DANGEROUS]
    assert dangerous
    written = b"".join(encode(entry) for entry in notebook.entries)
    assert not [step for step in dangerous if step.encode() in written]
    assert not [step for step in dangerous if step in state.standing]


@pytest.mark.parametrize("name", BOTH)
@given(seed=st.integers(0, 2**32))
def test_nothing_is_released_that_was_not_read_back(name: str, seed: int) -> None:
    """A grant that stands at the end stands on a read-back of what there is, or nothing can be released."""
    script, state, _, conductor = converse(name, seed)
    shared = [view for view in conductor.seen if view.turn.kind == "share"]
    if shared:
        assert "read-back" in [view.turn.place for view in conductor.seen]
    if state.grants and state.finished == "complete":
        assert account(script, state).recapped


@pytest.mark.parametrize("name", BOTH)
@given(seed=st.integers(0, 2**32), cut=st.integers(0, 60))
def test_a_conversation_taken_up_anywhere_ends_well(name: str, seed: int, cut: int) -> None:
    """From any prefix of what was kept the engine goes on: a turn to show, or an ending."""
    script, _, notebook, _ = converse(name, seed, wild=25)
    prefix = notebook.entries[:cut]
    state = replay(State(sample_site()), prefix)
    turn = next_turn(script, state)
    assert turn == next_turn(script, state)
