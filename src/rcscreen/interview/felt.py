"""How a conversation felt, as closed words: told from its script and its state."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

from rcscreen.interview.reach import Reach
from rcscreen.interview.state import Standing, State
from rcscreen.script.model import Ask, ChoiceAnswer, Script

__all__ = ["FELT", "Felt", "felt"]

Felt: TypeAlias = Literal["well", "neither", "hard"]
"""``well``: lighter than before, or good; ``hard``: heavier, or not so easy; ``neither``: about the same, or okay."""

FELT: Mapping[str, Felt] = MappingProxyType(
    {"lighter": "well", "good": "well", "same": "neither", "okay": "neither", "heavier": "hard", "hard": "hard"}
)
"""Options of a question about the conversation itself, by the names under which they are counted."""


def felt(script: Script, state: State) -> Felt | None:
    """How it was for them, where a question about that has an option of these names and they chose one.

    None where they chose none, said it in words or would rather not say, and nothing tells which.
    """
    reach = Reach(script, state)
    for step in script.steps:
        if not (isinstance(step, Ask) and step.experience and isinstance(step.answer, ChoiceAnswer)):
            continue
        if state.standing.get(step.id) is not Standing.ANSWERED or not reach.holds(step):
            continue
        value = state.values.get(step.id)
        if isinstance(value, str) and (found := FELT.get(value)) is not None:
            return found
    return None
