"""Conditions in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import assert_never

from rcscreen.interview.kinds.check import PRIVACY, REACH
from rcscreen.interview.speech import Speech
from rcscreen.script.condition import AllOf, AnswerValue, AnyOf, Compare, Condition, Here, Is, Not
from rcscreen.script.model import Ask, Channel, Check, ChoiceAnswer, Consent, Help, Step, YesNoAnswer
from rcscreen.script.when import holds
from rcscreen.vocabulary.chrome import chrome
from rcscreen.vocabulary.phrases import has_phrase

__all__ = ["Conditions", "still_open"]

_YES_AND_NO = 2

_CHECKED: Mapping[str, tuple[str, ...]] = MappingProxyType({"privacy": PRIVACY, "reach": REACH})


def still_open(condition: Condition, language: str, channel: Channel | None) -> Condition | bool:
    """What a condition still depends on, once the language is known, and perhaps the channel.

    Returns:
        True or False where nothing else matters; the condition otherwise, without parts that hold anyway.
    """
    here = {"here.language": language, "here.channel": channel}
    known = holds(condition, here.get)
    if known is not None:
        return known
    if isinstance(condition, AllOf):
        parts = tuple(each for each in condition.conditions if holds(each, here.get) is None)
        return parts[0] if len(parts) == 1 else replace(condition, conditions=parts)
    return condition


@dataclass(frozen=True)
class Conditions:
    """Says conditions over the steps of a script, with the labels one sees at these steps."""

    speech: Speech
    words: Mapping[str, str]

    def said(self, condition: Condition) -> str:
        """The condition as one would say it."""
        match condition:
            case Is(item, values):
                said = self._is(item, values)
            case Compare(item, relation, bound):
                key = f"{relation}_day" if isinstance(bound, date) else relation
                said = self.words[key].format(item=item, bound=bound)
            case Here(what, values):
                said = self._here(what, values)
            case AnyOf(conditions):
                said = self._joined(conditions, "or")
            case AllOf(conditions):
                said = self._joined(conditions, "and")
            case Not(inner):
                said = self.words["not"].format(condition=self._enclosed(inner))
            case _:
                assert_never(condition)
        return said

    def language(self, code: str) -> str:
        """A language as one says it."""
        key = f"language.{code}"
        return self.speech.phrase(key) if has_phrase(key) else code

    def _here(self, what: str, values: tuple[str, ...]) -> str:
        if what == "language":
            return self.words["in_language"].format(languages=self._any(self.language(each) for each in values))
        here = chrome(self.speech.language)
        over = {"phone": here["by_phone"], "in_person": here["sit_together"]}
        return self.words["over"].format(channels=self._any(over[each] for each in values))

    def _joined(self, conditions: tuple[Condition, ...], word: str) -> str:
        return f", {self.words[word]} ".join(self._enclosed(each) for each in conditions)

    def _enclosed(self, condition: Condition) -> str:
        said = self.said(condition)
        return f"({said})" if isinstance(condition, AnyOf | AllOf) else said

    def _is(self, item: str, values: tuple[AnswerValue, ...]) -> str:
        step = self.speech.script.step(item)
        known = _keys(step)
        if len(known) > _YES_AND_NO and set(known) == set(values):
            return self.words["anything"].format(item=item)
        return self.words["is"].format(item=item, values=self._any(self._value(step, each) for each in values))

    def _value(self, step: Step, value: AnswerValue) -> str:
        if not isinstance(value, str):
            return str(value)
        return self.words["quoted"].format(label=self._label(step, value))

    def _label(self, step: Step, key: str) -> str:
        match step:
            case Help():
                return self.speech.words(step).options.get(key) or self.speech.need(key)
            case Check(builtin=builtin):
                name = f"{builtin}.{key}"
                return self.speech.option(step, key, name if has_phrase(name) else "")
            case _:
                return self.speech.option(step, key, key if key in ("yes", "no") else "")

    def _any(self, labels: Iterable[str]) -> str:
        *most, last = labels
        return f"{', '.join(most)} {self.words['or']} {last}" if most else last


def _keys(step: Step) -> tuple[str, ...]:
    """Everything that may be chosen at a step."""
    match step:
        case Ask(answer=ChoiceAnswer(options)):
            return tuple(each.key for each in options)
        case Ask(answer=YesNoAnswer()) | Consent():
            return ("yes", "no")
        case Check(builtin=builtin):
            return _CHECKED.get(builtin, ())
        case Help(domains=domains):
            return domains
        case _:
            return ()
