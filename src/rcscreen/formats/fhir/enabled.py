"""Whether an item of somebody else's form is asked, by the answers that go back to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from rcscreen.formats.fhir.codes import Json

if TYPE_CHECKING:
    from rcscreen.formats.importing.kept import KeptItem, Test

__all__ = ["Given", "is_enabled", "may_be_enabled"]

Given = Mapping[str, Sequence[Json]]
"""Answers by the names of their items."""

_BEFORE: Final = frozenset({"<", "<="})
_EQUAL: Final = frozenset({"<=", ">="})


def is_enabled(item: KeptItem, given: Given) -> bool:
    """Whether its condition holds, as far as it can be read; what cannot be is taken not to hold."""
    return not item.expression and _together(item, [_holds(test, given, sure=True) for test in item.tests])


def may_be_enabled(item: KeptItem, given: Given) -> bool:
    """Whether some reader of its condition could take it to hold: it may want an answer to what is asked there."""
    return item.expression or _together(item, [_holds(test, given, sure=False) for test in item.tests])


def _together(item: KeptItem, held: list[bool]) -> bool:
    return not held or (any(held) if item.some else all(held))


def _holds(test: Test, given: Given, *, sure: bool) -> bool:
    """One comparison. What differs from something is, where nothing was answered, read in two ways (R4, ``!=``)."""
    answers = [value for each in given.get(test.question, ()) for value in each.values()]
    (wanted,) = test.answer.values() if len(test.answer) == 1 else (None,)
    match test.operator:
        case "exists":
            return bool(answers) == (wanted is True or wanted == "true")
        case "=":
            return any(_same(each, wanted) for each in answers)
        case "!=":
            return not any(_same(each, wanted) for each in answers) and (bool(answers) or not sure)
        case "<" | "<=" | ">" | ">=":
            return any(_compares(each, test.operator, wanted) for each in answers)
        case _:
            return not sure


def _same(said: Any, wanted: Any) -> bool:  # noqa: ANN401 - a value of any type that FHIR has
    if not isinstance(said, dict) or not isinstance(wanted, dict):
        return bool(_comparable(said) == _comparable(wanted))
    # Where a form leaves out a system, it means its own.
    keys = [key for key in ("system", "code", "value", "reference") if key in wanted]
    keys = keys if {"code", "value", "reference"} & set(keys) else ["display"]
    return all(said.get(key) == wanted[key] for key in keys)


def _compares(said: Any, operator: str, wanted: Any) -> bool:  # noqa: ANN401 - as above
    one, other = _comparable(_amount(said)), _comparable(_amount(wanted))
    if type(one) is not type(other) or isinstance(one, bool | dict | None):
        return False
    if one == other:
        return operator in _EQUAL
    return bool(one < other) == (operator in _BEFORE)


def _amount(value: Any) -> Any:  # noqa: ANN401 - as above
    return value.get("value") if isinstance(value, dict) else value


def _comparable(value: Any) -> Any:  # noqa: ANN401 - as above
    """Whole and broken numbers as the same, the day of a time of day."""
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else value
