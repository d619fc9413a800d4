"""Conditions: reading them, and whether they hold.

A condition is data. Three values are possible: it holds, it does not, or it is not known because what it looks at was
not said. What is not known stays unknown under ``not``; and a step is reached only where its condition holds.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TypeAlias, assert_never

from rcscreen.script.condition import (
    AllOf,
    AnswerValue,
    AnyOf,
    Compare,
    Condition,
    Here,
    Is,
    Not,
)
from rcscreen.script.nodes import ListNode, MapNode, Mark, Node, shown
from rcscreen.script.problems import LANGUAGE, Problems
from rcscreen.script.reading import Reader
from rcscreen.script.shape import RELATIONS, Relation

__all__ = ["Days", "Items", "Keys", "Lookup", "Nothing", "Numbers", "Possible", "holds", "parse_when"]

Lookup: TypeAlias = Callable[[str], AnswerValue | None]
"""The answer of an item, or of ``here.channel`` and ``here.language``; None where it is not known."""

_RELATIONS: Mapping[str, Callable[[int | float, int | float], bool]] = MappingProxyType(
    {"at_least": operator.ge, "at_most": operator.le, "more_than": operator.gt, "less_than": operator.lt}
)


def holds(condition: Condition, lookup: Lookup) -> bool | None:
    """Whether a condition holds.

    Args:
        condition: The condition.
        lookup: Gives what is known.

    Returns:
        True, False, or None where that is not known.
    """
    match condition:
        case Is(item, values):
            return _is(lookup(item), values)
        case Here(what, values):
            return _is(lookup(f"here.{what}"), values)
        case Compare(item, relation, bound):
            return _compare(lookup(item), relation, bound)
        case Not(inner):
            known = holds(inner, lookup)
            return None if known is None else not known
        case AnyOf(conditions):
            return _any(holds(each, lookup) for each in conditions)
        case AllOf(conditions):
            none_fails = _any(_negated(holds(each, lookup)) for each in conditions)
            return _negated(none_fails)
        case _:
            assert_never(condition)


def _negated(known: bool | None) -> bool | None:  # noqa: FBT001 -- a truth value is what this is about
    return None if known is None else not known


def _any(known: Iterable[bool | None]) -> bool | None:
    unknown = False
    for each in known:
        if each:
            return True
        unknown = unknown or each is None
    return None if unknown else False


def _is(answer: AnswerValue | None, values: tuple[AnswerValue, ...]) -> bool | None:
    if answer is None:
        return None
    if isinstance(answer, tuple):
        return any(each in values for each in answer)
    return answer in values


def _compare(answer: AnswerValue | None, relation: Relation, bound: float | date) -> bool | None:
    if isinstance(answer, date) and isinstance(bound, date):
        return _RELATIONS[relation](answer.toordinal(), bound.toordinal())
    if isinstance(answer, int | float) and isinstance(bound, int | float):
        return _RELATIONS[relation](answer, bound)
    return None


# -- Reading ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Keys:
    """What an item may be: one of these keys. ``languages``: any language code as well."""

    keys: tuple[str, ...]
    languages: bool = False


@dataclass(frozen=True, slots=True)
class Numbers:
    """An item is a number within these bounds."""

    at_least: int | float | None = None
    at_most: int | float | None = None

    def holds(self, number: float) -> bool:
        """Whether a number lies within the bounds."""
        return (self.at_least is None or number >= self.at_least) and (self.at_most is None or number <= self.at_most)

    def reaches(self, relation: Relation, bound: float) -> bool:
        """Whether any number within the bounds stands in a relation to a bound."""
        if relation in {"at_least", "more_than"}:
            return self.at_most is None or _RELATIONS[relation](self.at_most, bound)
        return self.at_least is None or _RELATIONS[relation](self.at_least, bound)


@dataclass(frozen=True, slots=True)
class Days:
    """An item is a day."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """An item leaves nothing that could be compared."""


Possible: TypeAlias = Keys | Numbers | Days | Nothing


@dataclass(slots=True)
class Items:
    """What conditions may look at.

    Attributes:
        earlier: Earlier steps, and what each may leave.
        all: Every step of the script, in order to say that one comes later.
        channels: Where the script may be used.
    """

    earlier: dict[str, Possible]
    all: frozenset[str]
    channels: tuple[str, ...]


def parse_when(node: Node, problems: Problems, items: Items) -> Condition | None:
    """Reads a condition.

    Args:
        node: What stands under ``when``.
        problems: Where problems go.
        items: What the condition may look at.

    Returns:
        The condition, or None with a problem.
    """
    if not isinstance(node, MapNode):
        problems.shape(node, "a condition, such as `{food-lately: short}`")
        return None
    reader = Reader(node, problems, "a condition")
    if not node.entries:
        problems.add(
            node.mark, "DOC022", "the condition is empty.", "Name an earlier step and its answer, or remove it."
        )
    found: list[Condition] = []
    for key, mark, value in reader.entries():
        condition = _parse_one(key, mark, value, problems, items)
        if condition is not None:
            found.append(condition)
    return found[0] if len(found) == 1 else AllOf(tuple(found))


def _parse_one(key: str, mark: Mark, value: Node, problems: Problems, items: Items) -> Condition | None:
    if key in {"any", "all"}:
        parsed = tuple(
            each for item in problems.items(value) if (each := parse_when(item, problems, items)) is not None
        )
        return AnyOf(parsed) if key == "any" else AllOf(parsed)
    if key == "not":
        inner = parse_when(value, problems, items)
        return None if inner is None else Not(inner)
    if key.startswith("here."):
        return _parse_here(key, mark, value, problems, items)
    possible = items.earlier.get(key)
    if possible is None:
        _refuse_item(key, mark, problems, items)
        return None
    return _parse_item(key, mark, value, problems, possible)


def _refuse_item(key: str, mark: Mark, problems: Problems, items: Items) -> None:
    if key in items.all:
        fault = f"`{shown(key)}` comes later, so its answer cannot be known here."
        problems.add(mark, "SCR021", fault, "Move it above this step, or look at an earlier one.")
        return
    known = ("any", "all", "not", "here.channel", "here.language", *items.earlier)
    problems.add(mark, "SCR020", f"there is no step `{shown(key)}` before this one.", problems.meant(key, known))


def _parse_here(key: str, mark: Mark, value: Node, problems: Problems, items: Items) -> Condition | None:
    what = key.removeprefix("here.")
    if what == "channel":
        words = tuple(_key(each, problems, Keys(items.channels)) for each in _several(value, problems))
        return Here("channel", tuple(word for word in words if word is not None))
    if what == "language":
        return Here("language", tuple(problems.name(each, LANGUAGE) for each in _several(value, problems)))
    problems.add(mark, "SCR026", f"`{shown(key)}` is not known.", "Use `here.channel` or `here.language`.")
    return None


def _several(value: Node, problems: Problems) -> tuple[Node, ...]:
    return problems.items(value) if isinstance(value, ListNode) else (value,)


def _parse_item(key: str, mark: Mark, value: Node, problems: Problems, possible: Possible) -> Condition | None:
    if isinstance(possible, Nothing):
        fault = f"`{shown(key)}` leaves nothing that could be compared."
        problems.add(mark, "SCR022", fault, "Look at a step with options, a number or a day, at a check or a consent.")
        return None
    if isinstance(value, MapNode):
        return _parse_compare(key, Reader(value, problems, "a comparison"), possible)
    values = tuple(_value(each, problems, possible) for each in _several(value, problems))
    return Is(key, tuple(each for each in values if each is not None))


def _value(node: Node, problems: Problems, possible: Keys | Numbers | Days) -> AnswerValue | None:
    match possible:
        case Keys():
            return _key(node, problems, possible)
        case Days():
            return problems.day(node)
        case Numbers():
            number = problems.number(node)
            if number is not None and not possible.holds(number):
                cure = "Use a number within the bounds of that question."
                problems.add(node.mark, "SCR023", "this number can never be the answer.", cure)
            return number
        case _:
            assert_never(possible)


def _key(node: Node, problems: Problems, possible: Keys) -> str | None:
    word = problems.words(node)
    if word and word not in possible.keys and not (possible.languages and LANGUAGE.fits(word)):
        problems.add(node.mark, "SCR023", "this can never be the answer.", problems.meant(word, possible.keys))
    return word or None


def _parse_compare(key: str, reader: Reader, possible: Keys | Numbers | Days) -> Condition | None:
    if isinstance(possible, Keys):
        cure = f"Name one of its answers: {', '.join(possible.keys)}."
        reader.problem(reader.mark, "SCR024", f"`{shown(key)}` is neither a number nor a day.", cure)
        return None
    found: list[Condition] = []
    for relation in RELATIONS:
        node = reader.node_of(relation)
        if node is None:
            continue
        bound = reader.problems.day(node) if isinstance(possible, Days) else reader.problems.number(node)
        if bound is None:
            continue
        if isinstance(possible, Numbers) and not isinstance(bound, date) and not possible.reaches(relation, bound):
            cure = "Use a bound within those of that question."
            reader.problem(node.mark, "SCR025", "no answer can ever reach this bound.", cure)
        found.append(Compare(key, relation, bound))
    reader.done()
    if not reader.keys():
        reader.problem(reader.mark, "SCR025", "nothing is compared here.", f"Use one of {', '.join(RELATIONS)}.")
    return found[0] if len(found) == 1 else AllOf(tuple(found))
