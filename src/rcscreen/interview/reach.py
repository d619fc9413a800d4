"""Which steps are reached: by their condition, by the room, by their topic.

A condition over something that is not known does not hold. An answer whose own step is no longer reached is not known
either: it lies dormant until its branch lives again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from rcscreen.interview.recall import is_told_again, still_answered
from rcscreen.interview.since import came_of_it
from rcscreen.interview.speech import hearing
from rcscreen.interview.state import State
from rcscreen.script.condition import AnswerValue
from rcscreen.script.model import (
    Ask,
    Check,
    Consent,
    Help,
    Revisit,
    Say,
    Script,
    Step,
)
from rcscreen.script.when import holds


@dataclass(frozen=True)
class Reach:
    """What of a script is reached in a state. Remembers what it found for as long as it lives."""

    script: Script
    state: State

    @cached_property
    def hearing(self) -> int:
        """The sensitivity up to which one may speak: who can hear, who interprets, what the program has set up."""
        return hearing(self.script, self.state)

    def live(self, step: Step) -> bool:
        """Whether a step may be on the screen now."""
        state = self.state
        if step.topic is not None:
            if step.topic in state.closed or self.script.topics[step.topic].sensitivity > self.hearing:
                return False
        elif isinstance(step, Check) and step.builtin == "reach" and state.channel != "phone":
            return False
        if step.id in self.script.limits_in and isinstance(step, Say) and not state.setting.safety.limits:
            return False
        return self.holds(step)

    def holds(self, step: Step) -> bool:
        """Whether a step's own condition holds, whoever can hear."""
        return step.when is None or holds(step.when, self.lookup) is True

    def offered(self, step: Help) -> tuple[str, ...]:
        """The domains that a sweep offers on this branch; where the branch is not known, all of them.

        What was said counts here also where it may not be spoken of any more, because somebody came in: what would
        hurt to see stays off the list.
        """
        unless = step.unless
        return tuple(
            domain for domain in step.domains if domain not in unless or holds(unless[domain], self._ever) is not True
        )

    def _ever(self, item: str) -> AnswerValue | None:
        known = self.lookup(item)
        return self.state.values.get(item) if known is None else known

    @cached_property
    def lookup(self) -> Callable[[str], AnswerValue | None]:
        """Gives what an item of a condition is known to be."""
        known: dict[str, AnswerValue | None] = {}

        def find(item: str) -> AnswerValue | None:
            if item not in known:
                known[item] = self._known(item)
            return known[item]

        return find

    def _known(self, item: str) -> AnswerValue | None:
        state = self.state
        if item.startswith("here."):
            return {"here.channel": state.channel, "here.language": state.language}.get(item)
        if self.script.number(item) < 0:
            return None
        step = self.script.step(item)
        match step:
            case Consent():
                agreed = state.consents.get(step.to)
                return None if agreed is None else "yes" if agreed else "no"
            case Check(builtin="privacy"):
                return state.room
            case _:
                # An item is always an earlier step, so this ends.
                return self._said(step) if self.holds(step) else None

    def _said(self, step: Step) -> AnswerValue | None:
        """What was said at a step that is reached."""
        match step:
            case Revisit():
                return came_of_it(self.script, self.state)
            case Help() if step.unless and isinstance(wished := self.state.values.get(step.id), tuple):
                offered = self.offered(step)
                return tuple(domain for domain in wished if domain in offered)
            case Ask() if is_told_again(self.state, step.id):
                return still_answered(step, self.state)
            case _:
                return self.state.values.get(step.id)
