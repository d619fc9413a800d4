"""The kinds of step: how each unfolds into turns, and how a reply to it is taken. One file a kind.

To add a kind: a model in ``script/model.py``, a file here with ``turns`` and, where the form alone does not say how a
reply is taken, ``accept``; and its line in the table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from rcscreen.interview.kinds import ask, breathe, check, consent, inform, plan, recap, revisit, say, share, thanks
from rcscreen.interview.kinds import help as help_
from rcscreen.interview.kinds.frame import Outcome, take
from rcscreen.interview.replies import Reply
from rcscreen.interview.speech import Speech
from rcscreen.interview.turns import StepKind, Turn


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of step.

    Attributes:
        turns: Unfolds a step of this kind into its turns, done or not, as the conversation stands.
        accept: Takes a reply to one of these turns.
        unfolds: Whether a step may have more than the one turn at its own place.
    """

    # Each function takes its own model of step; the table is where they meet.
    turns: Callable[[Any, Speech], Iterator[Turn]]
    accept: Callable[[Turn, Reply], Outcome] = take
    unfolds: bool = False


KINDS: dict[StepKind, Kind] = {
    "say": Kind(say.turns),
    "check": Kind(check.turns, check.accept, unfolds=True),
    "consent": Kind(consent.turns, consent.accept, unfolds=True),
    "ask": Kind(ask.turns, ask.accept, unfolds=True),
    "offer": Kind(say.turns),
    "inform": Kind(inform.turns, unfolds=True),
    "breathe": Kind(breathe.turns),
    "revisit": Kind(revisit.turns, revisit.accept, unfolds=True),
    "help": Kind(help_.turns, unfolds=True),
    "recap": Kind(recap.turns, recap.accept, unfolds=True),
    "share": Kind(share.turns, share.accept, unfolds=True),
    "plan": Kind(plan.turns, plan.accept, unfolds=True),
    "thanks": Kind(thanks.turns),
    "debrief": Kind(say.turns),
}
