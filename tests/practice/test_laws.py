"""What holds of every rehearsal, whoever holds it: it ends, it is the same again, and the engine is none the wiser."""

from __future__ import annotations

import json
import random
from datetime import date
from functools import cache
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.practice.policies import Policy

from rcscreen.desk.library import find_script
from rcscreen.desk.personas import find_persona, personas
from rcscreen.errors import RehearsalRefused
from rcscreen.interview.conductor import View
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
    LeaveOut,
    LeaveTopic,
    NameNext,
    Note,
    Rejection,
    Reply,
    ShowHelp,
    Speak,
    Stop,
    Strike,
)
from rcscreen.interview.turns import Pick, Review, Write
from rcscreen.practice.acts import (
    REPLIES,
    Chose,
    Held,
    NoActError,
    Replied,
    Said,
    Turned,
    Waited,
    decode_act,
    encode_act,
)
from rcscreen.practice.coach import feedback
from rcscreen.practice.document import as_text, from_text
from rcscreen.practice.log import OutOfStepError
from rcscreen.practice.observed import observed
from rcscreen.practice.persona import Persona
from rcscreen.practice.run import Rehearsed, Stage, rehearse
from rcscreen.practice.scenes import Meeting, Recording, Saying, Silence, StopCard
from rcscreen.script.model import Script
from rcscreen.site.load import sample_site

DAY = date(2026, 11, 22)
NAMES = tuple(path.stem for path in personas())
MOST_SCENES = 500


@cache
def person(name: str) -> Persona:
    """A shipped persona."""
    return find_persona(name)


@cache
def script(name: str) -> Script:
    """A shipped script."""
    return find_script(name).script


def stages(name: str) -> list[Stage]:
    """Everywhere a persona can be met: each script, language and channel."""
    one = person(name)
    return [
        Stage(script(each), one, sample_site(), language, channel, DAY)
        for each in one.scripts
        for language in one.languages
        for channel in one.channels
    ]


class AnyTrainee:
    """Does anything that keys allow, in an order that a seed decides; after long enough, goes on to the end."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)  # noqa: S311 - not a secret: the same seed, the same trainee
        self._scenes = 0

    def _tired(self) -> bool:
        self._scenes += 1
        return self._scenes > MOST_SCENES

    def say(self, scene: Saying) -> Said | Replied:
        """Slowly or fast; now and then something else than the words."""
        if not self._tired() and self._dice.random() < 0.1:
            return Replied(self._command(scene.view), 1.0)
        return Said(self._dice.choice((0.1, 3.0, 40.0)))

    def be_silent(self, scene: Silence) -> Waited:
        """For any time."""
        return Waited(self._dice.choice((0.0, scene.wait - 0.1, float(scene.wait), 60.0)))

    def meet(self, scene: Meeting) -> Chose | Held:
        """Any line."""
        if scene.may_hold and self._dice.random() < 0.2:
            return Held(1.0)
        return Chose(self._dice.choice(scene.lines).kind, 1.0)

    def record(self, scene: Recording) -> Replied:
        """Any reply or command."""
        view = scene.view
        if not self._tired() and self._dice.random() < 0.25:
            return Replied(self._command(view), 1.0)
        return Replied(self._reply(view), 1.0)

    def stop_at(self, scene: StopCard) -> Turned:
        """Back, mostly."""
        del scene
        return Turned(back=not self._tired() and self._dice.random() < 0.6)

    def reject(self, rejection: Rejection) -> None:
        """Tries something else."""
        assert rejection.words

    def _command(self, view: View) -> Reply | Command:
        topics = [mark.id for mark in view.topics] or ["food"]
        any_of: tuple[Reply | Command, ...] = (
                GoBack(), Flag(), Note("a note"), CameUp(self._dice.choice(topics)), LeaveTopic(), NameNext(),
                Hears(self._dice.choice(("alone", "with_others", "overheard"))), AskRoom(), Hold(), ShowHelp(),
                Speak(self._dice.choice(view.languages)), *((Stop(),) if self._dice.random() < 0.1 else ()),
            )  # fmt: skip
        return self._dice.choice(any_of)

    def _reply(self, view: View) -> Reply:  # noqa: PLR0911 - one a form
        turn = view.turn
        if turn.silences and self._dice.random() < 0.3:
            return Kept(self._dice.choice(sorted(turn.silences)))
        match turn.form:
            case Pick(options=options, many=many):
                keys = [each.key for each in options]
                if not many:
                    return Gave(self._dice.choice(keys))
                return Gave(tuple(self._dice.sample(keys, self._dice.randint(1, min(2, len(keys))))))
            case Write(what="number"):
                return Gave(str(self._dice.randint(1, 20)))
            case Write(what="date"):
                return Gave(DAY.isoformat())
            case Write(what="contact"):
                return Gave("555-0142 ask for Ana")
            case Review(lines=lines) if lines and not self._tired() and self._dice.random() < 0.4:
                line = self._dice.choice(lines).id
                return self._dice.choice((Amend(line, "in their words"), Strike(line)))
            case _:
                return GoOn()


class NobodyElse:
    """Is asked nothing."""

    def __getattr__(self, name: str) -> object:
        raise AssertionError(name)


def same_again(run: Rehearsed) -> None:
    """From its file alone: the same bytes, the same trace, the same words."""
    text = as_text(run, None)
    kept = from_text(text, "run.json")
    again = rehearse(run.stage, NobodyElse(), kept.acts, kept.gone_back)  # type: ignore[arg-type]  # nobody is asked
    assert as_text(again, None) == text
    assert again.trace == run.trace
    assert observed(again) == observed(run)
    assert feedback(again, None, "es") == feedback(run, None, "es")


@pytest.mark.parametrize("name", NAMES)
def test_whoever_is_careful_comes_to_a_good_end(name: str) -> None:
    """In each script, language and channel: nothing is misheard, no card is come to, and they open."""
    for stage in stages(name):
        run = rehearse(stage, Policy(stage.persona))
        assert run.ending in ("complete", "stopped")
        assert not run.gone_back
        assert not [each.place for each in run.trace if each.what in ("misheard", "missed", "gate")]
        assert run.openness > stage.persona.openness.start
        same_again(run)


@settings(max_examples=40, deadline=None)
@given(name=st.sampled_from(NAMES), seed=st.integers(0, 10_000))
def test_whatever_anybody_does_it_ends_and_is_the_same_again(name: str, seed: int) -> None:
    """No order of keys breaks a rehearsal; what is kept of it says nothing that was typed."""
    stage = stages(name)[seed % len(stages(name))]
    run = rehearse(stage, AnyTrainee(seed))
    assert run.ending is not None
    bounds = stage.persona.openness
    assert all(bounds.least <= each.now <= bounds.most for each in run.trace)
    text = as_text(run, None)
    assert "555-0142" not in text
    assert "in their words" not in text
    assert "a note" not in text
    same_again(run)


@settings(max_examples=20, deadline=None)
@given(name=st.sampled_from(NAMES), seed=st.integers(0, 10_000), cut=st.integers(0, 400))
def test_from_any_turn_it_can_be_taken_up(name: str, seed: int, cut: int) -> None:
    """What was done before a turn, and then somebody careful: it comes to an end."""
    stage = stages(name)[0]
    run = rehearse(stage, AnyTrainee(seed))
    moment = run.trace[cut % len(run.trace)]
    again = rehearse(stage, _Patient(stage.persona, goes_back=False), run.acts[: moment.act])
    assert again.ending is not None
    assert again.acts[: moment.act] == run.acts[: moment.act]


class _Patient(Policy):
    """Careful, and not astonished that the last thing before could not be taken."""

    def reject(self, rejection: Rejection) -> None:
        """Goes on."""
        assert rejection.words


def test_acts_that_do_not_fit_are_out_of_step() -> None:
    """A rehearsal that was put together by hand is not guessed at."""
    stage = stages("marisol")[0]
    for acts in ((Held(1.0),), (Said(1.0), Said(1.0)), (Said(1.0), Chose("explore", 1.0))):
        with pytest.raises(OutOfStepError):
            rehearse(stage, AnyTrainee(0), acts)


def test_every_reply_and_command_can_be_kept() -> None:
    """What the engine may be told can be written down, but for what only a file of answers says."""
    assert set(REPLIES.values()) == {*get_args(Reply), *get_args(Command)} - {LeaveOut}


SECONDS = st.floats(0, 86_400, allow_nan=False)
REPLY = st.one_of(
    st.just(GoOn()),
    st.builds(Gave, st.one_of(st.text(), st.lists(st.text()).map(tuple))),
    st.builds(Strike, st.text()),
    st.builds(CameUp, st.text()),
    st.just(Stop()),
)


@given(act=st.one_of(st.builds(Said, SECONDS), st.builds(Waited, SECONDS), st.builds(Replied, REPLY, SECONDS)))
def test_an_act_is_read_as_it_was_written(act: Said | Waited | Replied) -> None:
    """Through JSON and back."""
    assert decode_act(json.loads(json.dumps(encode_act(act)))) == act


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text()),
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text(), inner)),
    max_leaves=8,
)


@given(raw=JSON)
def test_what_is_no_act_is_none(raw: object) -> None:
    """Whatever stands in its place."""
    with pytest.raises(NoActError):
        decode_act(raw)


@given(key=st.sampled_from(("acts", "day", "seed", "goal", "script", "gone_back", "channel", "language")), raw=JSON)
def test_a_rehearsal_with_something_else_in_it_is_refused_or_read(key: str, raw: object) -> None:
    """In our own words, never by a traceback, and never repeating what stood there."""
    document = json.loads(_whole()) | {key: raw}
    try:
        from_text(json.dumps(document), "run.json")
    except RehearsalRefused as refused:
        code = refused.problems[0].code
    else:
        code = ""
    assert code in {"", "REH002"}


@cache
def _whole() -> str:
    stage = stages("marisol")[0]
    return as_text(rehearse(stage, Policy(stage.persona)), None)
