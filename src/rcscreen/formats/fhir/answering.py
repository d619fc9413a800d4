"""One answer as the values that a form has for it; none where it has no such value: nothing is made to fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from rcscreen.formats.fhir.codes import Json

if TYPE_CHECKING:
    from rcscreen.formats.importing.kept import KeptItem
    from rcscreen.summary.lines import Answer

__all__ = ["ANSWERED_AS", "values"]

_TIME: Final = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])(:[0-5][0-9])?")
_URL: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
_COUNTED: Final = ("integer", "decimal", "quantity")

ANSWERED_AS: Final[Mapping[str, frozenset[str]]] = {
    "boolean": frozenset({"yes_no"}),
    "integer": frozenset({"number"}),
    "decimal": frozenset({"number"}),
    "quantity": frozenset({"number"}),
    "date": frozenset({"date"}),
    "dateTime": frozenset({"date"}),
    "time": frozenset({"words"}),
    "string": frozenset({"words", "choice", "choices"}),
    "text": frozenset({"words", "choice", "choices"}),
    "url": frozenset({"words"}),
    "question": frozenset({"words", "choice", "choices"}),
    "choice": frozenset({"choice", "choices", "yes_no", "words"}),
    "open-choice": frozenset({"choice", "choices", "yes_no", "words"}),
}
"""The type of a form's item → the kinds of answer in a script that can be put back there."""


def values(item: KeptItem, answer: Answer) -> tuple[Json, ...]:
    """What a form's item says where this was answered: several only where it may repeat.

    Args:
        item: The item.
        answer: The answer.
    """
    if item.type in {"choice", "open-choice"} or any(option.key for option in item.options):
        return _of_options(item, answer)
    return _READ[item.type](item, answer) if item.type in _READ else ()


def _of_options(item: KeptItem, answer: Answer) -> tuple[Json, ...]:
    """The options by which it was answered; in a form that takes other words than its own, those."""
    if answer.chosen:
        known = {option.key: option for option in item.options if option.key and option.value}
        if answer.chosen == ("no",) and set(known) == {"yes"}:  # the one option there was is not chosen
            return ()
        chosen = [known[key] for key in answer.chosen if key in known]
        few = len(chosen) <= 1 or (item.repeats and not any(each.exclusive for each in chosen))
        return tuple(dict(each.value) for each in chosen) if few and len(chosen) == len(answer.chosen) else ()
    if answer.number is not None or answer.day is not None:
        return ()
    said = _plain(answer.said)
    found = next((dict(each.value) for each in item.options if said in _called(each.value)), None)
    if found is not None:
        return (found,)
    return _words(item, answer) if item.type != "choice" else ()


def _called(value: Mapping[str, Any]) -> frozenset[str]:
    """What an option may be called by."""
    (said,) = value.values() if len(value) == 1 else ("",)
    names = [said.get("display"), said.get("code")] if isinstance(said, dict) else [said]
    return frozenset(_plain(str(name)) for name in names if name not in (None, ""))


def _plain(said: str) -> str:
    return " ".join(said.split()).casefold()


def _truth(_: KeptItem, answer: Answer) -> tuple[Json, ...]:
    return ({"valueBoolean": answer.chosen == ("yes",)},) if answer.chosen in {("yes",), ("no",)} else ()


def _number(item: KeptItem, answer: Answer) -> tuple[Json, ...]:
    number = answer.number
    if number is None or not _within(item, number) or (item.type == "integer" and number != int(number)):
        return ()
    if 0 <= item.places < len(f"{number}".partition(".")[2].rstrip("0")):
        return ()
    if item.type == "integer":
        return ({"valueInteger": int(number)},)
    if item.type == "quantity":
        return ({"valueQuantity": {"value": number, **(item.unit or {})}},)
    return ({"valueDecimal": number},)


def _within(item: KeptItem, value: float | str) -> bool:
    """Whether a number, or a day as it is written, is within the bounds that the form has for it."""
    least, most = item.bounds
    if isinstance(value, str):
        under = isinstance(least, str) and value < least[: len(value)]
        return not under and not (isinstance(most, str) and value > most[: len(value)])
    under = isinstance(least, int | float) and value < least
    return not under and not (isinstance(most, int | float) and value > most)


def _day(item: KeptItem, answer: Answer) -> tuple[Json, ...]:
    if answer.day is None or not _within(item, answer.day.isoformat()):
        return ()
    return ({"valueDate" if item.type == "date" else "valueDateTime": answer.day.isoformat()},)


def _time(_: KeptItem, answer: Answer) -> tuple[Json, ...]:
    found = _TIME.fullmatch(answer.said.strip()) if _in_words(answer) else None
    return ({"valueTime": f"{found[1]}:{found[2]}{found[3] or ':00'}"},) if found else ()


def _address(_: KeptItem, answer: Answer) -> tuple[Json, ...]:
    return ({"valueUri": answer.said},) if _in_words(answer) and _URL.fullmatch(answer.said) else ()


def _words(item: KeptItem, answer: Answer) -> tuple[Json, ...]:
    """Their own words, or the labels of what they chose; nothing where the form has no room for all of them."""
    counted = answer.number is not None or answer.day is not None
    fits = not item.longest or len(answer.said) <= item.longest
    return ({"valueString": answer.said},) if fits and not counted else ()


def _in_words(answer: Answer) -> bool:
    return not answer.chosen and answer.number is None and answer.day is None


_READ: Final[Mapping[str, Callable[[KeptItem, Answer], tuple[Json, ...]]]] = {
    "boolean": _truth,
    **dict.fromkeys(_COUNTED, _number),
    "date": _day,
    "dateTime": _day,
    "time": _time,
    "url": _address,
    **dict.fromkeys(("string", "text", "question"), _words),
}
"""How an answer is read, by the type of the item that it goes to."""
