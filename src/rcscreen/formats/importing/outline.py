"""A Questionnaire as it was, as far as answers that go back have to know: its tree, types, codings, conditions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from rcscreen.formats.importing.fhir_extensions import extended
from rcscreen.formats.importing.fhir_options import Listed, is_silence, options
from rcscreen.formats.importing.fhir_words import is_guide
from rcscreen.formats.importing.form import MOST_DEPTH, MOST_ITEMS, Outlined, Possible
from rcscreen.formats.importing.values import Foreign, entries, flag, items, number, word

__all__ = ["outline"]

_UNIT: Final = "questionnaire-unit"
_OPERATORS: Final = frozenset({"exists", "=", "!=", ">", "<", ">=", "<="})
_CODING: Final = ("system", "version", "code", "display")
_MOST: Final = 4 * MOST_ITEMS
"""Items kept at most, groups and whatever is not asked with them; of so many the rest is no part of a script either."""


class _Room:
    """How many items may still be kept."""

    def __init__(self) -> None:
        self.left = _MOST

    def take(self) -> bool:
        self.left -= 1
        return self.left >= 0


def outline(top: Foreign, contained: Mapping[str, Foreign]) -> tuple[Outlined, ...]:
    """The items of a Questionnaire as they were.

    Args:
        top: The Questionnaire.
        contained: Value sets within it, by id.
    """
    return tuple(_outlined(items(top.get("item")), contained, (), _Room()))


def _outlined(
    given: list[Foreign], contained: Mapping[str, Foreign], above: tuple[int, ...], room: _Room
) -> Iterator[Outlined]:
    for position, each in enumerate(given, 1):
        item, path = entries(each), (*above, position)
        if len(path) > MOST_DEPTH or not room.take():
            return
        link = word(item.get("linkId")) or "/".join(map(str, path))
        kind = word(item.get("type")) or ("group" if item.get("item") else "")
        within = [inner for inner in items(item.get("item")) if not is_guide(inner)]
        told = {"link": link, "type": kind, **_answered(item, kind), **_asked(item)}
        listed = options(item, contained, "en")[0] if kind not in {"group", "display"} else []
        offered = tuple(Possible(one.code, _value(one)) for one in listed if not is_silence(one))
        yield Outlined(path, told, offered, tuple(_outlined(within, contained, path, room)))


def _answered(item: Foreign, kind: str) -> dict[str, Any]:
    """What its answer has to look like besides its type."""
    text, length = word(item.get("text")), number(item.get("maxLength"))
    found: dict[str, Any] = {"text": item["text"]} if isinstance(item.get("text"), str) and text else {}
    for key in ("required", "repeats"):
        if flag(item.get(key)):
            found[key] = True
    if isinstance(length, int) and length > 0:
        found["longest"] = length
    told = extended(item)
    bounds = {"least": told.least, "most": told.most, "places": told.places}
    found |= {key: bound for key, bound in bounds.items() if isinstance(bound, str | int | float)}
    unit = _unit(item) if kind == "quantity" else {}
    return found | ({"unit": unit} if unit else {})


def _unit(item: Foreign) -> dict[str, str]:
    """The one unit of a quantity, if it has one."""
    for each in items(item.get("extension")):
        if word(entries(each).get("url")).endswith(f"/{_UNIT}"):
            coding = entries(entries(each).get("valueCoding"))
            said = coding.get("display") or coding.get("code")
            unit = {"unit": said, "system": coding.get("system"), "code": coding.get("code")}
            return {key: word(value) for key, value in unit.items() if word(value)}
    return {}


def _asked(item: Foreign) -> dict[str, Any]:
    """When it is asked."""
    tests = [test for each in items(item.get("enableWhen")) if (test := _test(entries(each)))]
    found: dict[str, Any] = {"when": tests} if tests else {}
    if tests and word(item.get("enableBehavior")) == "any":
        found["any"] = True
    lost = len(tests) < len(items(item.get("enableWhen")))
    if lost or ("expression", "enableWhenExpression") in extended(item).lost:
        found["expression"] = True
    return found


def _test(when: Foreign) -> dict[str, Any]:
    """A comparison; nothing where it cannot be read."""
    question, operator = word(when.get("question")), word(when.get("operator"))
    answer = next(((key, value) for key, value in when.items() if key.startswith("answer")), None)
    if not question or operator not in _OPERATORS or answer is None or isinstance(answer[1], list):
        return {}
    key, value = answer
    said = _coded(value) if isinstance(value, dict) else value
    return {"question": question, "operator": operator, "answer": {key: said}}


def _value(listed: Listed) -> dict[str, Any]:
    """The value by which a form says that an option was chosen."""
    key, value = next(((key, value) for key, value in listed.given.items() if key.startswith("value")), ("", None))
    if key == "value" and isinstance(value, dict):  # the flat form: value: {Coding: …}
        name, value = next(iter(value.items()))
        key = f"value{name}"
    if not key:  # a concept of a value set
        return {"valueCoding": {**({"system": listed.system} if listed.system else {}), **_coded(listed.given)}}
    return {key: _coded(value) if isinstance(value, dict) else value}


def _coded(coding: Foreign) -> dict[str, str]:
    """A coding or a reference without what hangs on it."""
    kept = ("reference", "display") if "reference" in coding else (*_CODING, "value", "unit")
    return {key: coding[key] for key in kept if isinstance(coding.get(key), str | int | float) and coding[key] != ""}
