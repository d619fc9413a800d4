"""What an import keeps of the form beside the script (``rcscreen.import/1``): which step answers which item, and how.

A script's author rewords, moves, drops and adds steps; the file is about names alone, so it holds as long as the names
of steps and options do. Without it a script is as good as any, only its answers cannot go back to the form.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from rcscreen.errors import FormRefused
from rcscreen.formats.importing.again import TIMES, named
from rcscreen.formats.importing.drafting import Draft, Step
from rcscreen.formats.importing.form import Outlined
from rcscreen.formats.importing.values import entries, flag, items, number, word

__all__ = ["IMPORT", "Kept", "KeptItem", "KeptOption", "Test", "kept_data", "read_kept"]

IMPORT: Final = "rcscreen.import/1"

_DEEPEST: Final = 32
_NOT_ONE: Final = (
    "This is no file that `rcscreen import` keeps beside a script.",
    "Import the form again, with --out.",
)


@dataclass(frozen=True, slots=True)
class KeptOption:
    """An answer that the form offers.

    Attributes:
        key: What the script calls it; empty where it was left to their own words.
        value: The value that says it in the form, such as ``{"valueCoding": …}``.
        exclusive: Whether nothing else may stand beside it.
    """

    key: str
    value: Mapping[str, Any]
    exclusive: bool = False


@dataclass(frozen=True, slots=True)
class Test:
    """One comparison of an item's condition, as the form has it."""

    question: str
    operator: str
    answer: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class KeptItem:
    """An item of the form.

    Attributes:
        link: Its own name.
        type: Its type, as the form has it.
        text: Its words there, which an answer to it may repeat.
        step: The step that asks it; empty where none does.
        again: The steps that ask it again, time after time, where it lies in what repeats.
        repeats: Whether it may have several answers, or stand there several times.
        required: Whether the form wants it answered.
        tests: When it is asked.
        some: Whether one of the tests is enough.
        expression: Whether it is asked on a condition that nothing here can read.
        options: What it offers.
        unit: The unit of its quantity.
        longest: How many characters its answer has at most; 0 where it does not say.
        bounds: The lowest and the highest number or day, as they are written.
        places: How many digits stand behind the point at most; -1 where it does not say.
        items: What lies in it.
    """

    link: str
    type: str
    text: str = ""
    step: str = ""
    again: tuple[str, ...] = ()
    repeats: bool = False
    required: bool = False
    tests: tuple[Test, ...] = ()
    some: bool = False
    expression: bool = False
    options: tuple[KeptOption, ...] = ()
    unit: Mapping[str, str] | None = None
    longest: int = 0
    bounds: tuple[str | int | float | None, str | int | float | None] = (None, None)
    places: int = -1
    items: tuple[KeptItem, ...] = ()

    def walk(self) -> Iterator[KeptItem]:
        """Itself and whatever lies in it, in order."""
        yield self
        for each in self.items:
            yield from each.walk()


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept of a form.

    Attributes:
        source: What kind of form it was.
        canonical: By what an answer to it names it, with its version; empty where it says nothing of the kind.
        items: Its items; those of an XLSForm without what lies around them. Of several that have the same name only the
            first is here: an answer could not say to which of them it belongs.
        doubled: The steps of the others.
    """

    source: str
    canonical: str
    items: tuple[KeptItem, ...]
    doubled: tuple[str, ...] = ()

    @property
    def is_fhir(self) -> bool:
        """Whether it was a Questionnaire."""
        return self.source.startswith("FHIR")

    def walk(self) -> Iterator[KeptItem]:
        """Every item, in order."""
        for each in self.items:
            yield from each.walk()


# -- Writing -----------------------------------------------------------------------------------------------------------


def kept_data(draft: Draft) -> dict[str, Any]:
    """What is kept of a form, as data.

    Args:
        draft: The form as steps.
    """
    form = draft.form
    by_path: dict[tuple[int, ...], list[Step]] = {}
    for each in draft.steps:
        if each.item is not None and each.item.path:
            by_path.setdefault(each.item.path, []).append(each)
    about = {"url": form.url, "version": form.version, "id": form.id, "language": form.language}
    return {
        "schema": IMPORT,
        "source": form.source,
        "script": draft.id,
        "form": {key: said for key, said in about.items() if said},
        "items": _tree(form.outline, by_path) if form.outline else list(_flat(draft.steps)),
    }


def _tree(outlined: Sequence[Outlined], by_path: Mapping[tuple[int, ...], list[Step]]) -> list[dict[str, Any]]:
    written = []
    for each in outlined:
        steps, within = by_path.get(each.path, []), _tree(each.items, by_path)
        if each.told["type"] == "display" and not within:
            continue
        asked = {"step": steps[0].name, **_options(steps[0], each)} if steps else {}
        asked |= {"again": [step.name for step in steps[1:]]} if steps[1:] else {}
        written.append({**each.told, **asked, **({"items": within} if within else {})})
    return written


def _options(step: Step, outlined: Outlined) -> dict[str, Any]:
    """The options that a step has, and those that are looked for in what was said where it has none."""
    if step.item is None or not outlined.options:
        return {}
    keys = dict.fromkeys((each.code for each in step.item.options), "yes") if step.item.kind == "yes_no" else step.keys
    alone = {each.code for each in step.item.options if each.exclusive}
    told, seen = [], set()
    for code, value in outlined.options:
        if code in seen:
            continue
        seen.add(code)
        key = {"key": keys[code]} if code in keys else {}
        told.append({**key, "value": dict(value), **({"exclusive": True} if code in alone else {})})
    return {"options": told}


def _flat(steps: Iterable[Step]) -> Iterator[dict[str, Any]]:
    """The items of a form whose tree is not kept."""
    asked = [(step, step.item) for step in steps if step.item is not None]
    again = {item.link: step.name for step, item in asked if item.time > 1}
    for step, item in asked:
        if item.time > 1:
            continue
        keys = step.keys or {each.code: "yes" for each in item.options}
        told = [{"key": keys[each.code], "value": {"code": each.code}} for each in item.options if each.code in keys]
        later = [again[each] for time in range(2, TIMES + 1) if (each := named(item.link, time)) in again]
        more = {"again": later, "options": told}
        yield {"link": item.link, "type": item.kind, "step": step.name, **{k: said for k, said in more.items() if said}}


# -- Reading -----------------------------------------------------------------------------------------------------------


def read_kept(data: bytes) -> Kept:
    """Reads what was kept.

    Args:
        data: The file, or what a session pinned of it.

    Raises:
        FormRefused: It is no such file, or one of a later version.
    """
    try:
        document = entries(json.loads(data))
    except (ValueError, RecursionError):
        raise FormRefused(*_NOT_ONE) from None
    if document.get("schema") != IMPORT:
        raise FormRefused(*_NOT_ONE)
    about = entries(document.get("form"))
    url, version = word(about.get("url")), word(about.get("version"))
    named = word(about.get("id"))
    canonical = f"{url}|{version}" if url and version else url or (f"Questionnaire/{named}" if named else "")
    reading = _Reading()
    read = reading.items(document.get("items"), 0)
    return Kept(word(document.get("source")), canonical, read, tuple(reading.doubled))


class _Reading:
    """Items that are being read, and the names they have so far."""

    def __init__(self) -> None:
        self.seen: set[str] = set()
        self.doubled: list[str] = []

    def items(self, given: Any, depth: int) -> tuple[KeptItem, ...]:  # noqa: ANN401 - whatever stands in the file
        """Those of a list, without whatever has a name that another had before it."""
        if depth > _DEEPEST:
            raise FormRefused(*_NOT_ONE)
        found = []
        for told in map(entries, items(given)):
            link = word(told.get("link"))
            if link in self.seen:
                self.doubled += _steps(told)
            elif link:
                self.seen.add(link)
                found.append(_item(told, link, self.items(told.get("items"), depth + 1)))
        return tuple(found)


def _bound(given: Any) -> str | int | float | None:  # noqa: ANN401 - whatever stands in the file
    found = number(given)
    return found if found is not None else word(given) or None


def _steps(told: Mapping[str, Any]) -> Iterator[str]:
    """The steps of an item and of what lies in it."""
    if word(told.get("step")):
        yield word(told.get("step"))
    for each in items(told.get("items")):
        yield from _steps(entries(each))


def _item(told: Mapping[str, Any], link: str, within: tuple[KeptItem, ...]) -> KeptItem:
    longest, places = number(told.get("longest")), number(told.get("places"))
    return KeptItem(
        link=link,
        type=word(told.get("type")),
        text=told["text"] if isinstance(told.get("text"), str) else "",
        step=word(told.get("step")),
        again=tuple(word(each) for each in items(told.get("again"))),
        repeats=flag(told.get("repeats")),
        required=flag(told.get("required")),
        tests=tuple(
            Test(word(test.get("question")), word(test.get("operator")), entries(test.get("answer")))
            for test in map(entries, items(told.get("when")))
        ),
        some=flag(told.get("any")),
        expression=flag(told.get("expression")),
        options=tuple(
            KeptOption(word(option.get("key")), entries(option.get("value")), flag(option.get("exclusive")))
            for option in map(entries, items(told.get("options")))
        ),
        unit=entries(told.get("unit")) or None,
        longest=longest if isinstance(longest, int) else 0,
        bounds=(_bound(told.get("least")), _bound(told.get("most"))),
        places=places if isinstance(places, int) else -1,
        items=within,
    )
