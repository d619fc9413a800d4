"""What is shown in a rehearsal, and whoever is there to act: the trainee at a terminal, a file, a policy of a test."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, TypeAlias

from rcscreen.interview.conductor import View
from rcscreen.interview.replies import Rejection
from rcscreen.practice.acts import Chose, Held, Replied, Said, Turned, Waited
from rcscreen.practice.persona import Gate, Line

__all__ = ["Meeting", "Recording", "Saying", "Scene", "Silence", "StopCard", "Trainee"]


@dataclass(frozen=True, slots=True)
class Saying:
    """Words that the trainee says aloud.

    Attributes:
        view: The turn, and what stands around it.
        before: What the persona did or said last, or empty.
        number: Which turn of the rehearsal it is, from 1.
    """

    view: View
    before: str
    number: int


@dataclass(frozen=True, slots=True)
class Silence:
    """The persona is silent. There is nothing to choose; one speaks when one speaks.

    Attributes:
        view: The turn.
        says: What they said.
        see: What one sees.
        wait: Seconds after which they go on by themselves.
    """

    view: View
    says: str
    see: str
    wait: int


@dataclass(frozen=True, slots=True)
class Meeting:
    """Something moves in the persona, and there are four things one could say.

    Attributes:
        view: The turn.
        says: What they said.
        see: What one sees.
        lines: What one could say, in the order in which it is shown.
        may_hold: Whether one can still hold still here.
    """

    view: View
    says: str
    see: str
    lines: tuple[Line, ...]
    may_hold: bool


@dataclass(frozen=True, slots=True)
class Recording:
    """The answer is written down with the keys of a conversation.

    Attributes:
        view: The turn, in which the persona's words stand in the place of the question.
        says: What they said.
        see: What one sees.
        then: What they did or said after it, where something moved in them.
    """

    view: View
    says: str
    see: str
    then: str = ""


@dataclass(frozen=True, slots=True)
class StopCard:
    """A gate: stop here, see what could follow, and go back to the moment.

    Attributes:
        view: The turn.
        gate: The gate.
        follows: What could follow, in the persona's life; empty where the gate's own words say it.
    """

    view: View
    gate: Gate
    follows: str


Scene: TypeAlias = Saying | Silence | Meeting | Recording | StopCard


class Trainee(Protocol):
    """Whoever acts. Everything here may raise Interrupted."""

    def say(self, scene: Saying) -> Said | Replied:
        """Says the words, or gives a command instead."""
        ...

    def be_silent(self, scene: Silence) -> Waited:
        """Lets a silence be, for as long as it is let be."""
        ...

    def meet(self, scene: Meeting) -> Chose | Held:
        """Says one of the lines, or holds still."""
        ...

    def record(self, scene: Recording) -> Replied:
        """Writes the answer down, or gives a command beside it."""
        ...

    def stop_at(self, scene: StopCard) -> Turned:
        """Goes back to the moment, or on as it went."""
        ...

    def reject(self, rejection: Rejection) -> None:
        """A reply could not be taken; the same turn follows."""
        ...
