"""What took place in a rehearsal, as the keyboard shows it. Feedback is made from this and from nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from rcscreen.interview.events import Place
from rcscreen.interview.turns import StepKind
from rcscreen.script.model import Phase

__all__ = ["Moment", "What"]

What: TypeAlias = Literal[
    "full",  # words that were on the screen long enough to be said
    "quick",  # words that were not quite
    "rush",  # words that cannot have been said in that time
    "opt_out",
    "permission",
    "wait",
    "spoke",  # spoke into a silence
    "line",
    "hold",
    "decline",  # a decline was kept as one
    "reask",
    "right",  # written down as it was said
    "misheard",
    "fixed",
    "missed",
    "flag",
    "room",  # who can hear, found as it is
    "spared",  # a child who would interpret did not have to
    "distress",  # more than one should go on from without a pause
    "repair",  # something went wrong, and it showed
    "gate",  # a gate, and one went on
    "back",  # one went back to a moment
    "command",
    "stop",
]


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that took place.

    Attributes:
        turn: The turn it belongs to, from 1.
        act: How many acts lie before that turn: where a replay takes it up.
        place: The place on the screen.
        kind: The kind of step.
        phase: The phase.
        what: What took place.
        detail: Which line, gate, command or option; where words were said, the thanks among them.
        seconds: How long it took.
        change: By how much it opened or closed them.
        now: How open they are after it.
        line: What was said, where a line was chosen.
        then: What the persona did or said after it.
        topic: The topic, or empty.
    """

    turn: int
    act: int
    place: Place
    kind: StepKind
    phase: Phase
    what: What
    detail: str = ""
    seconds: float = 0.0
    change: int = 0
    now: int = 0
    line: str = ""
    then: str = ""
    topic: str = ""
