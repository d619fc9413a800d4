"""From a form's items to steps with names, keys and conditions: the last thing before it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from math import ceil

from rcscreen.formats.importing.conditions import Asked, When, condition
from rcscreen.formats.importing.danger import dangerous
from rcscreen.formats.importing.form import Form, Item, Loss, Option
from rcscreen.formats.importing.frame import FRAME, PAUSE
from rcscreen.formats.importing.naming import key_for, name_for
from rcscreen.script.shape import LEAST_OPTIONS, MOST_OPTIONS

__all__ = ["Draft", "Step", "draft"]

_PAUSE_EVERY = 10
"""Questions of a form after which a breath is offered; half of them where there are fewer."""


@dataclass(frozen=True, slots=True)
class Step:
    """An item as a step.

    Attributes:
        name: Its name.
        item: What it is made from; its kind may have changed. None: a breath in between.
        keys: Its options' keys by their codes, in order.
        when: When it is reached.
        whole: Whether all of the form's condition is in it.
    """

    name: str
    item: Item | None
    keys: Mapping[str, str]
    when: When | None = None
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Draft:
    """A form as steps, and all that did not carry over.

    Attributes:
        form: The form.
        id: The script's name.
        steps: The form's own steps, with breaths in between.
        losses: What did not carry over, in the form's order as far as it has one.
    """

    form: Form
    id: str
    steps: tuple[Step, ...]
    losses: tuple[Loss, ...]

    @property
    def asks(self) -> int:
        """How many questions of the form's are asked."""
        return sum(1 for each in self.steps if each.item is not None and each.item.kind != "say")


def draft(form: Form, left_out: Mapping[str, Loss]) -> Draft:
    """Makes steps of a form.

    Args:
        form: The form.
        left_out: Names of steps that are not made, and why: what the linter does not let anybody ask.
    """
    losses = list(form.losses)
    taken = set(FRAME) | {"keep-in-touch", "with-whom", "next-steps"}
    known: dict[str, Asked] = {}
    steps: list[Step] = []
    seen: set[str] = set()
    told = losses
    for number, item in enumerate(form.items, 1):
        losses = told if item.time == 1 else []  # what is asked again loses what it lost the first time
        name = name_for(item.link, f"item-{number}", taken)
        taken.add(name)
        if item.link in seen:
            losses.append(Loss(item.link, "duplicate", name))
        seen.add(item.link)
        if name in left_out:
            losses.append(left_out[name])
            continue
        if dangerous(item):
            losses.append(Loss(item.link, "danger"))
            continue
        step = _step(name, item, known, losses)
        if item.kind == "say" and not step.whole and not item.stem:
            # what a form says of a result must not be said to everybody
            losses.append(Loss(item.link, "said_when"))
            continue
        steps.append(step)
    script = name_for(form.name, "imported-form", ())
    return Draft(form, script, tuple(_with_breaths(steps, taken)), tuple(dict.fromkeys(told)))


def _with_breaths(steps: list[Step], taken: set[str]) -> Iterator[Step]:
    """The steps with a breath halfway, or after every ten questions; none behind the last."""
    asks = sum(1 for each in steps if each.item is not None and each.item.kind != "say")
    every = min(_PAUSE_EVERY, max(2, ceil(asks / 2)))
    asked = 0
    for step in steps:
        yield step
        if step.item is not None and step.item.kind != "say":
            asked += 1
            if asked % every == 0 and asked < asks:
                pause = name_for(PAUSE if asked == every else f"{PAUSE}-{asked // every}", PAUSE, taken - {PAUSE})
                taken.add(pause)
                yield Step(pause, None, {})


def _step(name: str, item: Item, known: dict[str, Asked], losses: list[Loss]) -> Step:
    item = _speakable(item, losses)
    when, whole = (None, True) if item.when is None else condition(item.when, item.link, known, losses)
    keys = _keys(item)
    found = {"yes": "yes", "no": "no"} if item.kind == "yes_no" else dict(keys)
    if item.kind == "yes_no" and item.options:
        found |= {each.code: "yes" for each in item.options}
    else:
        for option in item.options:
            found.setdefault(option.said.get(next(iter(option.said)), ""), keys[option.code])
    known.setdefault(item.link, Asked(name, item.kind, found, item.bounds))
    return Step(name, item, keys, when, whole and not item.lost_when)


def _speakable(item: Item, losses: list[Loss]) -> Item:
    """The item with a kind of answer that the language has."""
    if item.kind not in {"choice", "choices"}:
        return item
    first: dict[str, Option] = {}
    twice = (option.code for option in item.options if first.setdefault(option.code, option) is not option)
    losses.extend(Loss(item.link, "duplicate", code) for code in twice)
    item = replace(item, options=tuple(first.values()))
    few = len(item.options)
    if few > MOST_OPTIONS:
        losses.append(Loss(item.link, "many_options"))
        return replace(item, kind="words", options=())
    if few < LEAST_OPTIONS:
        losses.append(Loss(item.link, "one_option"))
        return replace(item, kind="yes_no", options=item.options[:1])
    return item


def _keys(item: Item) -> dict[str, str]:
    keys: dict[str, str] = {}
    for option in item.options if item.kind != "yes_no" else ():
        said = option.said.get("en") or next(iter(option.said.values()), "")
        keys[option.code] = key_for(said, option.code, set(keys.values()))
    return keys
