"""When a step is reached, as ``enableWhen``: a flat list of comparisons that all hold, or of which any does.

A condition of ours has three values and a comparison of FHIR has two. What is not known does not hold in ours, also
under ``not``; in FHIR ``!=`` holds where nothing was answered. So whatever is denied is also asked to be there, and to
be an answer: somebody who would rather not say has said neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, TypeAlias, assert_never

from rcscreen.formats.fhir.codes import Json
from rcscreen.script.condition import AllOf, AnswerValue, AnyOf, Compare, Condition, Here, Is, Not

__all__ = ["SILENCES", "Answerable", "Comparison", "Enabling", "enabling"]

ABSENT_CODES: Final = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
SILENCES: Final = ("asked-declined", "asked-unknown")
"""Rather not say, and not sure: beside the options of every question, in FHIR's own codes."""

Behavior: TypeAlias = Literal["all", "any"]

_OPERATORS: Final = {"at_least": ">=", "at_most": "<=", "more_than": ">", "less_than": "<"}
_OPPOSITES: Final = {">=": "<", "<=": ">", ">": "<=", "<": ">="}


@dataclass(frozen=True, slots=True)
class Answerable:
    """An item that a condition can look at.

    Attributes:
        system: The code system of its options; empty where it is a number or a day.
        keys: Their codes.
        many: Whether several may be chosen.
        silences: Whether the silences stand among its options.
    """

    system: str = ""
    keys: tuple[str, ...] = ()
    many: bool = False
    silences: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """One comparison of ``enableWhen``.

    Attributes:
        item: The step it looks at.
        operator: FHIR's.
        answer: What it compares with, behind the key under which it stands.
    """

    item: str
    operator: str
    answer: tuple[str, str | int | float | bool | tuple[str, str]]

    def written(self) -> Json:
        """The comparison as it stands in an item."""
        key, value = self.answer
        told: object = {"system": value[0], "code": value[1]} if isinstance(value, tuple) else value
        return {"question": self.item, "operator": self.operator, key: told}


@dataclass(frozen=True, slots=True)
class Enabling:
    """What an item is enabled by.

    Attributes:
        parts: Lists of comparisons; an item within groups, one for each part, says them all.
        said: Whether this is the whole condition. Where it is not, what is missing is left out, so that the item shows
            rather too often than too seldom.
    """

    parts: tuple[tuple[Behavior, tuple[Comparison, ...]], ...] = ()
    said: bool = True


def enabling(conditions: Iterable[Condition], more: Sequence[Comparison], items: Mapping[str, Answerable]) -> Enabling:
    """A condition, and whatever else has to hold, as FHIR can say it.

    Args:
        conditions: All of these hold.
        more: And these comparisons.
        items: What can be looked at, by step.
    """
    every: list[Comparison] = list(more)
    some: list[tuple[Comparison, ...]] = []
    said = True
    for each in _conjuncts(conditions):
        if (both := _all(each, items)) is not None:
            every += both
        elif (either := _any(each, items)) is not None:
            some.append(tuple(dict.fromkeys(either)))
        else:
            said = False
    first: tuple[tuple[Behavior, tuple[Comparison, ...]], ...] = (
        (("all", tuple(dict.fromkeys(every))),) if every else ()
    )
    return Enabling((*first, *(("any", tests) for tests in some)), said)


def _conjuncts(conditions: Iterable[Condition]) -> Iterable[Condition]:
    """The conditions, each by itself."""
    for each in conditions:
        match each:
            case AllOf(inner):
                yield from _conjuncts(inner)
            case Not(AnyOf(inner)):
                yield from _conjuncts(Not(one) for one in inner)
            case Not(Not(inner)):
                yield from _conjuncts((inner,))
            case _:
                yield each


def _all(condition: Condition, items: Mapping[str, Answerable]) -> list[Comparison] | None:  # noqa: PLR0911 - one a shape
    """Comparisons that hold together exactly where the condition holds; None where there are none."""
    match condition:
        case Is(item, values):
            return _is_all(item, values, items)
        case Compare(item, relation, bound):
            return [_compared(item, _OPERATORS[relation], bound)] if item in items else None
        case Not(Is(item, values)):
            return _is_none(item, values, items)
        case Not(Compare(item, relation, bound)):
            return [_compared(item, _OPPOSITES[_OPERATORS[relation]], bound)] if item in items else None
        case AllOf(inner):
            return _together([_all(each, items) for each in inner])
        case AnyOf(inner) | Not(AllOf(inner)) if len(inner) == 1:
            (one,) = inner
            return _all(Not(one) if isinstance(condition, Not) else one, items)
        case AnyOf() | Here() | Not():
            return None
        case _:
            assert_never(condition)


def _any(condition: Condition, items: Mapping[str, Answerable]) -> list[Comparison] | None:  # noqa: PLR0911 - one a shape
    """Comparisons of which one holds exactly where the condition holds; None where there are none."""
    match condition:
        case Is(item, values):
            about = items.get(item)
            return None if about is None else [_equal(item, "=", each, about) for each in values]
        case Not(Is(item, values)):
            about = items.get(item)
            others = [] if about is None or about.many else [key for key in about.keys if key not in values]
            return [_equal(item, "=", each, about) for each in others] if about is not None and others else None
        case AnyOf(inner):
            return _together([_any(each, items) for each in inner])
        case Not(AllOf(inner)):
            return _together([_any(Not(each), items) for each in inner])
        case Compare() | Not(Compare()):
            return _all(condition, items)
        case AllOf(inner) if len(inner) == 1:
            return _any(inner[0], items)
        case AllOf() | Here() | Not():
            return None
        case _:
            assert_never(condition)


def _together(parts: list[list[Comparison] | None]) -> list[Comparison] | None:
    known = [part for part in parts if part is not None]
    return [test for part in known for test in part] if len(known) == len(parts) else None


def _is_all(item: str, values: tuple[AnswerValue, ...], items: Mapping[str, Answerable]) -> list[Comparison] | None:
    """One value is equal; several values are none of the others, where there can be only one answer."""
    about = items.get(item)
    if about is None:
        return None
    if len(values) == 1:
        return [_equal(item, "=", values[0], about)]
    if about.many or not about.keys:
        return None
    return _is_none(item, tuple(key for key in about.keys if key not in values), items)


def _is_none(item: str, values: tuple[AnswerValue, ...], items: Mapping[str, Answerable]) -> list[Comparison] | None:
    """There is an answer, it is no silence, and it is none of these."""
    about = items.get(item)
    if about is None:
        return None
    silent = [Comparison(item, "!=", ("answerCoding", (ABSENT_CODES, each))) for each in SILENCES if about.silences]
    there = Comparison(item, "exists", ("answerBoolean", True))
    return [there, *silent, *(_equal(item, "!=", each, about) for each in values)]


def _equal(item: str, operator: str, value: AnswerValue, about: Answerable) -> Comparison:
    if about.system:
        return Comparison(item, operator, ("answerCoding", (about.system, str(value))))
    return _compared(item, operator, value)


def _compared(item: str, operator: str, bound: AnswerValue) -> Comparison:
    if isinstance(bound, date):
        return Comparison(item, operator, ("answerDate", bound.isoformat()))
    if isinstance(bound, float):
        return Comparison(item, operator, ("answerDecimal", bound))
    return Comparison(item, operator, ("answerInteger", int(str(bound))))
