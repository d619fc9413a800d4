"""Drills: a turn or two of the real script, and of the whole rehearsal only the one skill is spoken of."""

from __future__ import annotations

from datetime import date

import pytest

from rcscreen.desk.drill_words import drill_words
from rcscreen.desk.library import find_script
from rcscreen.desk.personas import find_persona
from rcscreen.interview.replies import GoOn
from rcscreen.interview.turns import Review
from rcscreen.practice.acts import Replied, Said
from rcscreen.practice.coach import Feedback
from rcscreen.practice.drills import DRILLS, Drill, InDrill, drill_feedback
from rcscreen.practice.persona import Persona
from rcscreen.practice.run import Rehearsed, Stage, rehearse
from rcscreen.practice.scenes import Recording, Saying
from rcscreen.practice.steady import Steady
from rcscreen.script.model import Script
from rcscreen.site.load import sample_site

BOTH = [(name, language) for name in DRILLS for language in ("en", "es")]
HURRIED = {"pace": 20.0, "lines": ("next", "reassure", "advise", "judge"), "patience": 0.5, "goes_back": False}


class Trainee(Steady):
    """A trainee who remembers which steps were theirs, and who may not put a read-back right."""

    corrects = True

    def __init__(self, persona: Persona, script: Script, **way: object) -> None:
        super().__init__(persona, script, **way)  # type: ignore[arg-type]  # the ways of a hand
        self.steps: list[str] = []

    def say(self, scene: Saying) -> Said | Replied:
        """Remembers where."""
        self.steps.append(scene.view.turn.step)
        return super().say(scene)

    def record(self, scene: Recording) -> Replied:
        """What was said, except where a read-back is left as it stands."""
        if isinstance(scene.view.turn.form, Review) and not self.corrects:
            return Replied(GoOn(), 1.0)
        return super().record(scene)


def held(drill: Drill, language: str, **way: object) -> tuple[Rehearsed, Trainee, Feedback]:
    """The drill, by a trainee."""
    persona, script = find_persona(drill.persona), find_script(drill.script).script
    stage = Stage(script, persona, sample_site(), language, persona.channels[0], date(2026, 11, 22))
    trainee = Trainee(persona, script, **way)
    run = rehearse(stage, InDrill(drill, trainee, persona, script))
    return run, trainee, drill_feedback(run, drill, language)


def test_there_are_eleven_and_each_has_its_words() -> None:
    """The catalogue of the practice notes, in both languages."""
    assert len(DRILLS) == 11
    for language in ("en", "es"):
        words = drill_words(language)
        assert all(words[name] and words[f"{name}.scene"] for name in DRILLS)
    assert drill_words("en").keys() == drill_words("es").keys()


@pytest.mark.parametrize(("name", "language"), BOTH)
def test_the_trainee_has_the_turns_of_the_drill_and_no_others(name: str, language: str) -> None:
    """The conversation is whole; before and after, a steady hand holds it, in the language that was asked for."""
    drill = DRILLS[name]
    run, trainee, told = held(drill, language)
    assert set(trainee.steps) <= set(drill.steps)
    assert trainee.steps[0] == drill.steps[0]
    assert run.ending in ("complete", "stopped")
    assert run.state.language == language
    assert told.helped
    assert told.look is None
    assert not told.counts


@pytest.mark.parametrize(("name", "language"), BOTH)
def test_in_a_hurry_there_is_a_moment_to_look_at(name: str, language: str) -> None:
    """What is looked at lies in the drill, and trying again begins there."""
    drill = DRILLS[name]
    run, _, told = held(drill, language, **HURRIED)
    if name == "read-back":
        return  # a hand that reads fast still puts it right; see the next test
    assert told.look is not None
    place = next(each.place for each in run.trace if each.turn == told.look.turn)
    assert place.partition("/")[0] in drill.steps
    again = Trainee(run.stage.persona, run.stage.script)
    tried = rehearse(run.stage, InDrill(drill, again, run.stage.persona, run.stage.script), run.acts[: told.look.act])
    assert tried.ending == run.ending
    assert set(again.steps) <= set(drill.steps)


def test_a_read_back_that_stays_wrong_is_the_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """The planted error, left as it stands."""
    monkeypatch.setattr(Trainee, "corrects", False)
    _, _, told = held(DRILLS["read-back"], "en")
    assert not told.helped
    assert told.look is not None
    assert "It says lights. Never mind." in told.look.happened


def test_a_repair_has_something_to_repair() -> None:
    """What went wrong was said before, by the hand that led there; the trainee comes in where it shows."""
    run, _, told = held(DRILLS["repair"], "en")
    judged = next(each for each in run.trace if each.what == "line" and each.detail == "judge")
    shown = next(each for each in run.trace if each.what == "repair")
    assert judged.turn < shown.turn
    assert told.helped[0].turn == shown.turn


def test_the_same_drill_is_the_same_again() -> None:
    """Nothing in it is left to chance."""
    assert held(DRILLS["tears"], "es")[0] == held(DRILLS["tears"], "es")[0]
