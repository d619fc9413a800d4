"""Every step can be reached by somebody.

## What

For each condition there are answers with which it holds, those that its own steps hang on included. Each possible
answer is tried; where there are more than some thousand ways, nothing is said.

## Why

A single value that cannot be is refused when a script loads. Two that cannot be together are not: the step is written,
translated, reviewed and never spoken. If it is the pause after something hard, nobody misses it but the one who needs
it.

## Bad

```yaml enable
- say: both
  when: {all: [{food-lately: enough}, {food-lately: thin}]}  # here
  text: That is a lot to juggle.
```

## Good

```yaml enable
- say: both
  when: {any: [{food-lately: enough}, {food-lately: thin}]}
  text: That is a lot to juggle.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, islice, product
from typing import TypeAlias, assert_never

from rcscreen.lint.rule import Hit, Reads, Severity, Subject
from rcscreen.script.condition import AllOf, AnswerValue, AnyOf, Compare, Condition, Here, Is, Not
from rcscreen.script.model import Ask, Check, ChoiceAnswer, Consent, Help, Script, Step, YesNoAnswer
from rcscreen.script.shape import CHECK_KEYS
from rcscreen.script.when import holds

CODE = "STR010"
NAME = "never-reached"
SEVERITY = Severity.WARNING
READS = Reads.SCRIPT

_CURE = "Look at `all:` and `not:`, and at what the steps it names hang on."

MOST = 4096
"""How many ways are tried."""

Values: TypeAlias = tuple[AnswerValue | None, ...]


def check(subject: Subject) -> Iterator[Hit]:
    """Names every step that no answers lead to."""
    script = subject.loaded
    for step in subject.steps:
        if step.conditional and _impossible(script, script.step(step.id)):
            message = "no answers lead here: what it waits for cannot come together."
            yield Hit(step.at("when"), message, _CURE)
        for domain, condition in _unless(script.step(step.id)):
            if _impossible(script, replace(script.step(step.id), when=condition)):
                message = f"no answers keep `{domain}` back: what that waits for cannot come together."
                yield Hit(step.at("unless"), message, _CURE)


def _unless(step: Step) -> Iterator[tuple[str, Condition]]:
    if isinstance(step, Help):
        yield from step.unless.items()


def _impossible(script: Script, step: Step) -> bool:
    conditions: list[Condition] = []
    _gather(script, step, conditions, set())
    items = list(dict.fromkeys(item for condition in conditions for item in _items(condition)))
    values = [_values(script, item, conditions) for item in items]
    ways = 1
    for each in values:
        ways *= len(each)
    if ways > MOST:
        return False
    for chosen in product(*values):
        known = dict(zip(items, chosen, strict=True))
        if all(holds(condition, known.get) for condition in conditions):
            return False
    return True


def _gather(script: Script, step: Step, found: list[Condition], seen: set[str]) -> None:
    """A step's condition, and where it alone decides, those of the steps whose answers must be known for it."""
    if step.when is None or step.id in seen:
        return
    seen.add(step.id)
    found.append(step.when)
    for item in _certain(step.when):
        if script.number(item) >= 0:
            _gather(script, script.step(item), found, seen)


def _certain(condition: Condition) -> Iterator[str]:
    """Items that must be known for a condition to hold."""
    match condition:
        case Is(item) | Compare(item):
            yield item
        case AllOf(conditions):
            for each in conditions:
                yield from _certain(each)
        case Not(inner) if isinstance(inner, Is | Compare):
            yield inner.item
        case _:
            return


def _items(condition: Condition) -> Iterator[str]:
    match condition:
        case Is(item) | Compare(item):
            yield item
        case Here(what):
            yield f"here.{what}"
        case Not(inner):
            yield from _items(inner)
        case AnyOf(conditions) | AllOf(conditions):
            for each in conditions:
                yield from _items(each)
        case _:
            assert_never(condition)


def _values(script: Script, item: str, conditions: list[Condition]) -> Values:
    if item == "here.channel":
        return script.channels
    if item == "here.language":
        return (*dict.fromkeys((*script.wordings, *_named(conditions, item))),)
    return _answers(script.step(item)) or (*dict.fromkeys(_named(conditions, item)),)


def _answers(step: Step) -> Values:
    """The answers a step may have; none where they are without number."""
    match step:
        case Ask(answer=ChoiceAnswer(options, many)):
            alone = tuple(each.key for each in options)
            together = tuple(each.key for each in options if not each.exclusive)
            return (*((key,) for key in alone), *_pairs(together)) if many else alone
        case Ask(answer=YesNoAnswer()) | Consent():
            return ("yes", "no")
        case Check(builtin=builtin) if builtin != "language":
            return CHECK_KEYS[builtin]
        case Help(domains=domains):
            return ((), *((each,) for each in domains), *_pairs(domains))
        case _:
            return ()


def _pairs(keys: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Two at a time, and all at once."""
    return (*islice(combinations(keys, 2), MOST), keys)


def _named(conditions: list[Condition], item: str) -> Iterator[AnswerValue]:
    """Values around those that the conditions name, for what has no list of answers."""
    for condition in conditions:
        match condition:
            case Is(named, values) if named == item:
                yield from values
            case Compare(named, _, bound) if named == item and isinstance(bound, int | float):
                yield from (bound - 1, bound, bound + 1)
            case Compare(named, _, bound) if named == item and isinstance(bound, date):
                yield from (bound - timedelta(days=1), bound, bound + timedelta(days=1))
            case Here(what, values) if f"here.{what}" == item:
                yield from values
            case Not(inner):
                yield from _named([inner], item)
            case AnyOf(inners) | AllOf(inners):
                yield from _named(list(inners), item)
            case _:
                continue
