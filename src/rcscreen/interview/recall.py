"""What they told last time, brought to the step where it would be asked, so that it is never asked as if new.

Each thing is asked about at one step: where it was said before, if this is the same script, else at the first question
about the same matter. What no question of the script is about is not asked about, and is carried on as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from rcscreen.interview.earlier import CHANGED, Told, again_at
from rcscreen.script.model import Ask, Choice, ChoiceAnswer, Script, YesNoAnswer

if TYPE_CHECKING:
    from rcscreen.interview.state import State
    from rcscreen.script.condition import AnswerValue

__all__ = ["is_told_again", "needs_of", "recalled_at", "said_again", "still_answered"]


def recalled_at(script: Script, state: State) -> Mapping[str, tuple[Told, ...]]:
    """What they told last time, by the step at which it is asked about."""
    earlier = state.earlier
    if earlier is None or not earlier.told:
        return {}
    asks = sorted((step for step in script.steps if isinstance(step, Ask)), key=lambda step: step.when is not None)
    found: dict[str, tuple[Told, ...]] = {}
    for told in earlier.told:
        step = _asked_at(told, asks, told.lines if earlier.script == script.id else ())
        if step is not None:
            found[step.id] = (*found.get(step.id, ()), told)
    return found


def _asked_at(told: Told, asks: list[Ask], lines: tuple[str, ...]) -> Ask | None:
    before = {line.partition("#")[0].partition("/")[0] for line in lines}
    same = next((step for step in asks if step.id in before), None)
    return same or next((step for step in asks if _is_about(step, told)), None)


def _is_about(step: Ask, told: Told) -> bool:
    match told.role:
        case "wish":
            return told.domain in needs_of(step)
        case "strength":
            return told.domain in _strengths_of(step)
        case "hope":
            return step.hope


def needs_of(step: Ask) -> tuple[str, ...]:
    """The domains of need that answers to a question may say."""
    said = tuple(choice.need for choice in _choices(step) if choice.need)
    return (*said, step.need) if step.need else said


def _strengths_of(step: Ask) -> Iterator[str]:
    yield from (choice.strength for choice in _choices(step) if choice.strength)
    if step.strength:
        yield step.strength


def _choices(step: Ask) -> tuple[Choice, ...]:
    match step.answer:
        case ChoiceAnswer(options):
            return options
        case YesNoAnswer(yes, no):
            return (yes, no)
        case _:
            return ()


def is_told_again(state: State, step_id: str) -> bool:
    """Whether it was asked at a step if it is still so, and the question itself is not to be asked beside that."""
    place = again_at(step_id)
    return place in state.standing and state.values.get(place) != CHANGED


def said_again(state: State, step_id: str) -> tuple[Told, ...]:
    """What they said at a step is still so."""
    value = state.values.get(again_at(step_id))
    told = state.earlier.told if state.earlier is not None else ()
    return tuple(each for each in told if each.id in value) if isinstance(value, tuple) else ()


def still_answered(step: Ask, state: State) -> AnswerValue | None:
    """What a question's answer is known to be from what is still so: the options that were heard there last time."""
    if state.earlier is None or state.earlier.script != state.script:
        return None
    lines = {line for told in said_again(state, step.id) for line in told.lines}
    keys = tuple(choice.key for choice in _choices(step) if f"{step.id}#{choice.key}" in lines)
    if not keys:
        return None
    return keys if isinstance(step.answer, ChoiceAnswer) and step.answer.many else keys[0]
