"""Drills: three minutes, one skill. A short stretch of a script with a persona, from the moment at which it matters.

::

    Steady hand ──to the moment──▶ trainee ──a turn or two──▶ Steady hand ──to the end──▶ what is said of the one skill

Nothing is cut out of a script: the whole conversation takes place, and the trainee has the turns of the drill. Whoever
goes back to a moment there goes back as in any rehearsal.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from rcscreen.interview.replies import Rejection
from rcscreen.practice.acts import Chose, Held, Replied, Said, Turned, Waited
from rcscreen.practice.coach import Feedback, feedback
from rcscreen.practice.moves import Move
from rcscreen.practice.persona import Persona
from rcscreen.practice.run import Rehearsed
from rcscreen.practice.scenes import Meeting, Recording, Saying, Scene, Silence, StopCard, Trainee
from rcscreen.practice.skills import Skill, belongs_to
from rcscreen.practice.steady import Steady
from rcscreen.practice.trace import Moment
from rcscreen.script.model import Script

__all__ = ["DRILLS", "Drill", "InDrill", "drill_feedback"]


@dataclass(frozen=True, slots=True)
class Drill:
    """A drill.

    Attributes:
        name: What one calls for on the command line.
        script: The script.
        persona: Whom one meets.
        steps: The steps that are the trainee's; it begins at the first of them.
        skills: What is looked at, and nothing else is.
        before: Kinds of line that were said before it, after particular steps: how it came to this.
    """

    name: str
    script: str
    persona: str
    steps: tuple[str, ...]
    skills: tuple[Skill, ...]
    before: Mapping[str, Move] = field(default_factory=dict)


_ALL = (
    Drill("opt-out", "whole-family", "marisol", ("start",), ("opening",)),
    Drill("not-alone", "youth", "vale", ("who-can-hear",), ("opening",)),
    Drill("silence", "whole-family", "marisol", ("home-lately",), ("silence",)),
    Drill("decline", "whole-family", "dana", ("money-lately",), ("decline",)),
    Drill("reflection", "pre-visit", "irma", ("good-thing",), ("moment",)),
    Drill("ask-first", "early-relational-health", "efrain", ("growing-up",), ("moment",)),
    Drill("tears", "whole-family", "marisol", ("holding-up", "who-can-hear"), ("silence", "moment")),
    Drill("repair", "youth", "vale", ("your-people",), ("repair", "moment"), {"into": "judge"}),
    Drill("read-back", "whole-family", "marisol", ("read-back",), ("read_back",)),
    Drill("sharing", "whole-family", "marisol", ("with-whom",), ("sharing",)),
    Drill("close", "early-relational-health", "efrain", ("how-was-this", "next-time", "goodbye"), ("close",)),
)

DRILLS: Final[Mapping[str, Drill]] = MappingProxyType({each.name: each for each in _ALL})
"""The drills, in the order of a conversation more or less (practice notes, D6)."""


class InDrill:
    """A trainee (`rcscreen.practice.scenes.Trainee`) who has the turns of a drill; a steady hand has the rest.

    Args:
        drill: The drill.
        trainee: Whoever practises.
        persona: Whom one meets.
        script: The script.
    """

    def __init__(self, drill: Drill, trainee: Trainee, persona: Persona, script: Script) -> None:
        self._drill = drill
        self._trainee = trainee
        self._before = Steady(persona, script, elsewhere=dict(drill.before))
        self._after = Steady(persona, script, goes_back=False)
        self._begun = False
        self._over = False

    def say(self, scene: Saying) -> Said | Replied:
        """The words are said."""
        return self._hand(scene).say(scene)

    def be_silent(self, scene: Silence) -> Waited:
        """A silence."""
        return self._hand(scene).be_silent(scene)

    def meet(self, scene: Meeting) -> Chose | Held:
        """A moment."""
        return self._hand(scene).meet(scene)

    def record(self, scene: Recording) -> Replied:
        """An answer is written down."""
        return self._hand(scene).record(scene)

    def stop_at(self, scene: StopCard) -> Turned:
        """A gate."""
        return self._hand(scene).stop_at(scene)

    def reject(self, rejection: Rejection) -> None:
        """A reply could not be taken."""
        (self._trainee if self._begun and not self._over else self._before).reject(rejection)

    def _hand(self, scene: Scene) -> Trainee:
        """Whose turn it is: by the step, from the first of the drill until it is left."""
        turn = scene.view.turn
        mine = turn.step in self._drill.steps
        self._begun = self._begun or turn.step == self._drill.steps[0]
        self._over = self._over or (self._begun and not mine)
        for hand in (self._before, self._after):
            hand.saw(turn)
        if not self._begun:
            return self._before
        return self._after if self._over else self._trainee


def drill_feedback(run: Rehearsed, drill: Drill, language: str) -> Feedback:
    """What is said after a drill: of its skill, from its turns.

    Args:
        run: What took place.
        drill: The drill.
        language: The trainee's own language.
    """
    mine = tuple(each for each in _stretch(run.trace, drill) if _skill(each) in drill.skills)
    told = feedback(replace(run, trace=mine), drill.skills[0], language)
    return replace(told, counts="", unsaid="")


def _stretch(trace: tuple[Moment, ...], drill: Drill) -> tuple[Moment, ...]:
    """The moments of the drill's turns, from the first on."""
    steps = [each.place.partition("/")[0] for each in trace]
    if drill.steps[0] not in steps:
        return ()
    began = steps.index(drill.steps[0])
    return tuple(each for each, step in zip(trace[began:], steps[began:], strict=True) if step in drill.steps)


def _skill(moment: Moment) -> Skill:
    return belongs_to(moment.what, moment.detail, moment.phase)
