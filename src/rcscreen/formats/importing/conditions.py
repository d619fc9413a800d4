"""Conditions of a form as conditions of a script, as far as a script can look at what they look at."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias, assert_never

from rcscreen.formats.importing.form import Denied, Every, Kind, Listed, Loss, Ordered, Present, Some, Test, Why
from rcscreen.formats.importing.values import number
from rcscreen.script.when import Numbers

__all__ = ["Asked", "When", "condition"]

When: TypeAlias = "Mapping[str, str | int | float | Sequence[When | str | int | float] | When]"
"""A condition as it stands in a script."""

_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T.*)?")
_EARLIEST = "1800-01-01"


@dataclass(frozen=True, slots=True)
class Asked:
    """A step that conditions may look at.

    Attributes:
        step: Its name.
        kind: What kind of answer it has.
        keys: Keys of its options, by the codes and labels of the form.
        bounds: The lowest and the highest number.
    """

    step: str
    kind: Kind
    keys: Mapping[str, str]
    bounds: tuple[int | float | None, int | float | None] = (None, None)


@dataclass(frozen=True, slots=True)
class _Looking:
    link: str
    known: Mapping[str, Asked]
    losses: list[Loss]

    def lose(self, why: Why, about: str) -> None:
        self.losses.append(Loss(self.link, why, about))


def condition(test: Test, link: str, known: Mapping[str, Asked], losses: list[Loss]) -> tuple[When | None, bool]:
    """A condition for a script.

    Args:
        test: The form's condition.
        link: The item that has it.
        known: Steps above it, by the names of the form.
        losses: Where what cannot be said is named.

    Returns:
        The condition, or None; and whether all of the form's is in it. Where it is not, the step is reached too often
        rather than too seldom.
    """
    looking = _Looking(link, known, losses)
    parts = test.tests if isinstance(test, Every) else (test,)
    told: list[When] = []
    for part in parts:
        if isinstance(part, Every):
            inner, whole = condition(part, link, known, losses)
            told += [inner] if inner is not None else []
            parts = parts if whole else (*parts, part)
        else:
            said = _exactly(part, looking)
            told += [said] if said is not None else []
    unique = [each for number_, each in enumerate(told) if each not in told[:number_]]
    return _joined(unique, "all"), len(told) == len(parts)


def _joined(told: list[When], how: str) -> When | None:
    if not told:
        return None
    return told[0] if len(told) == 1 else {how: list(told)}


def _exactly(test: Test, looking: _Looking) -> When | None:
    """The whole of a condition, or None."""
    match test:
        case Every(tests) | Some(tests):
            said = [_exactly(each, looking) for each in tests]
            real = [each for each in said if each is not None]
            return _joined(real, "all" if isinstance(test, Every) else "any") if len(real) == len(said) else None
        case Denied(inner):
            denied = _exactly(inner, looking)
            return None if denied is None else {"not": denied}
        case Listed(link, values):
            return _about(link, looking, lambda asked: _listed(asked, values))
        case Ordered(link, relation, bound):
            return _about(link, looking, lambda asked: _ordered(asked, relation, bound))
        case Present(link):
            return _about(link, looking, _present)
        case _:
            assert_never(test)


def _about(link: str, looking: _Looking, say: Callable[[Asked], When | None]) -> When | None:
    asked = looking.known.get(link)
    if asked is None:
        looking.lose("condition_missing", link)
        return None
    said = say(asked)
    if said is None:
        looking.lose("condition", link)
    return said


def _listed(asked: Asked, values: tuple[str, ...]) -> When | None:
    told = [_value(asked, value) for value in values]
    real = [each for each in told if each is not None]
    if not real or len(real) < len(told):
        return None
    return {asked.step: real[0] if len(real) == 1 else real}


def _value(asked: Asked, value: str) -> str | int | float | None:
    match asked.kind:
        case "choice" | "choices" | "yes_no":
            return asked.keys.get(value) or asked.keys.get(value.lower())
        case "number":
            given = number(value)
            return given if given is not None and Numbers(*asked.bounds).holds(given) else None
        case "date":
            return _day(value)
        case "words" | "say":
            return None


def _day(value: str) -> str | None:
    found = _DAY.fullmatch(value)
    try:
        return date.fromisoformat(found[1]).isoformat() if found else None
    except ValueError:
        return None


def _ordered(asked: Asked, relation: str, bound: str) -> When | None:
    if asked.kind == "date":
        day = _day(bound)
        return None if day is None else {asked.step: {relation: day}}
    given = number(bound)
    if asked.kind != "number" or given is None:
        return None
    reached = Numbers(*asked.bounds).reaches(relation, given)  # type: ignore[arg-type] # one of the four, by its type
    return {asked.step: {relation: given}} if reached else None


def _present(asked: Asked) -> When | None:
    """Answered at all: any of its options, any number, any day."""
    match asked.kind:
        case "choice" | "choices" | "yes_no":
            return {asked.step: list(dict.fromkeys(asked.keys.values()))}
        case "number":
            least, most = asked.bounds
            if least is not None or most is not None:
                return {asked.step: {"at_least": least} if least is not None else {"at_most": most or 0}}
            return {"any": [{asked.step: {"at_least": 0}}, {asked.step: {"less_than": 0}}]}
        case "date":
            return {asked.step: {"at_least": _EARLIEST}}
        case "words" | "say":
            return None
