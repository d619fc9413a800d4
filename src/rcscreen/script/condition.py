"""When a step is reached: conditions, as data. Nothing in a script is code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

AnswerValue: TypeAlias = str | tuple[str, ...] | int | float | date
"""What an answer may be: a word or a chosen key, several keys in order, a number, a date. Yes and no are words."""


@dataclass(frozen=True, slots=True)
class Is:
    """The item's answer is one of the values, or holds one of them where several were chosen."""

    item: str
    values: tuple[AnswerValue, ...]


@dataclass(frozen=True, slots=True)
class Compare:
    """The item's number or date against a bound."""

    item: str
    relation: Literal["at_least", "at_most", "more_than", "less_than"]
    bound: int | float | date


@dataclass(frozen=True, slots=True)
class Here:
    """Where the conversation takes place: ``here.channel`` or ``here.language``."""

    what: Literal["channel", "language"]
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one holds."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one holds."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The condition is known not to hold."""

    condition: Condition


Condition: TypeAlias = Is | Compare | Here | AnyOf | AllOf | Not
