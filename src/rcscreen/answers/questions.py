"""Reading the answer to a question, a consent or a check."""

from __future__ import annotations

from typing import assert_never

from rcscreen.answers.desk import Desk
from rcscreen.answers.sheet import Chosen, Reachable
from rcscreen.interview.kinds.check import HOURS, INTERPRETER, PRIVACY, REACH, WAYS
from rcscreen.script.condition import AnswerValue
from rcscreen.script.model import (
    Ask,
    Check,
    ChoiceAnswer,
    DateAnswer,
    NumberAnswer,
    Script,
    WordsAnswer,
    YesNoAnswer,
)
from rcscreen.script.nodes import ListNode, MapNode, Node, Scalar

__all__ = ["check_keys", "read_check", "read_question", "read_yes_no"]

_MOST = 1e15
"""Beyond it JSON readers lose whole numbers."""

_TIMED = frozenset({"call_message", "call_name_only", "call_no_message", "text_message"})
_ADDRESSED = _TIMED | {"letter"}
_TRUTHS: dict[str, tuple[str, str]] = {"reach": ("right_person", "not_now"), "privacy": ("alone", "overheard")}
"""What ``true`` and ``false`` mean at a check."""


def read_question(node: Node, step: Ask, desk: Desk) -> AnswerValue | None:
    """The answer to a question, as the engine takes it; None with a problem where it cannot be one."""
    match step.answer:
        case WordsAnswer():
            return desk.words(node) or None
        case ChoiceAnswer(options, many):
            keys = tuple(option.key for option in options)
            return _several(node, step.answer, keys, desk) if many else _one(node, keys, desk)
        case YesNoAnswer():
            chosen = read_yes_no(node, desk)
            return chosen.key if chosen else None
        case NumberAnswer():
            return _number(node, step.answer, desk)
        case DateAnswer():
            return desk.problems.day(node)
        case _:
            assert_never(step.answer)


def read_yes_no(node: Node, desk: Desk) -> Chosen | None:
    """A yes or a no: ``true``, ``false``, ``yes``, ``no``, and nothing that only looks like it."""
    if isinstance(node, Scalar):
        truth = node.truth()
        if truth is not None:
            return Chosen("yes" if truth else "no")
        if node.text.strip() in ("yes", "no"):
            return Chosen(node.text.strip())
    desk.add(node.mark, "ANS015", "this is not a yes or a no.", "Write `true` or `false`.")
    return None


def check_keys(step: Check, script: Script) -> tuple[str, ...]:
    """What a check may find."""
    match step.builtin:
        case "reach":
            return REACH
        case "language":
            return (*script.wordings, INTERPRETER)
        case "privacy":
            return PRIVACY
        case "contact":
            return WAYS
        case _:
            assert_never(step.builtin)


def read_check(node: Node, step: Check, desk: Desk) -> Chosen | Reachable | None:
    """What a check found."""
    if step.builtin == "contact":
        return _contact(node, desk)
    truth = node.truth() if isinstance(node, Scalar) else None
    if truth is not None and step.builtin in _TRUTHS:
        return Chosen(_TRUTHS[step.builtin][0 if truth else 1])
    key = desk.one_of(node, check_keys(step, desk.script), "ANS007", f"`{step.id}` has no such key.")
    return Chosen(key) if key else None


def _one(node: Node, keys: tuple[str, ...], desk: Desk) -> str | None:
    if isinstance(node, ListNode) and len(node.items) == 1:
        node = node.items[0]
    if isinstance(node, ListNode):
        cure = "Keep the one that comes closest; put the rest in `words:`."
        desk.add(node.mark, "ANS008", "one option is chosen here, not several.", cure)
        return None
    return desk.one_of(node, keys, "ANS007", "this question has no such option.")


def _several(node: Node, answer: ChoiceAnswer, keys: tuple[str, ...], desk: Desk) -> tuple[str, ...] | None:
    if isinstance(node, ListNode) and not node.items:
        cure = "Leave the step out, or write `decline: true` if they would rather not say."
        desk.add(node.mark, "DOC025", "this list is empty.", cure)
        return None
    chosen = desk.several_of(node, keys, "ANS007", "this question has no such option.")
    alone = [option.key for option in answer.options if option.exclusive]
    if len(chosen) > 1 and any(key in alone for key in chosen):
        cure = f"These stand alone: {', '.join(alone)}. Keep one of them, or the others."
        desk.add(node.mark, "ANS009", "an option that stands alone stands with others.", cure)
        return None
    return chosen or None


def _number(node: Node, answer: NumberAnswer, desk: Desk) -> int | float | None:
    # A number in quotes is a number all the same: tables are exported like that.
    number = Scalar(node.text.strip(), plain=True, mark=node.mark).number() if isinstance(node, Scalar) else None
    if number is None:
        desk.problems.shape(node, "a number")
        return None
    low, high = answer.at_least, answer.at_most
    if abs(number) >= _MOST or (low is not None and number < low) or (high is not None and number > high):
        bounds = [f"{word} {bound}" for word, bound in (("at least", low), ("at most", high)) if bound is not None]
        cure = f"Write a number of {' and '.join(bounds)}." if bounds else "Write a smaller number."
        desk.add(node.mark, "ANS010", "this number may not stand here.", cure)
        return None
    return number


def _contact(node: Node, desk: Desk) -> Reachable | None:
    if not isinstance(node, MapNode):
        way = desk.one_of(node, WAYS, "ANS007", "there is no such way to be in touch.")
        return Reachable(way) if way else None
    desk.known_keys(node, ("way", "hours", "number"), "a way to be in touch")
    parts = {key: entry.node for key, entry in node.entries.items()}
    if "way" not in parts:
        desk.add(node.mark, "DOC021", "`way` is missing.", f"One of: {', '.join(WAYS)}.")
        return None
    way = desk.one_of(parts["way"], WAYS, "ANS007", "there is no such way to be in touch.")
    hours: str | None = ""
    if "hours" in parts:
        hours = desk.one_of(parts["hours"], HOURS, "ANS007", "there is no such time of day.")
    number = desk.words(parts["number"]) if "number" in parts else ""
    if way is None:
        return None
    for key, ways in (("hours", _TIMED), ("number", _ADDRESSED)):
        if key in parts and way not in ways:
            known = ", ".join(each for each in WAYS if each in ways)
            fault = f"`{key}` does not belong to this way to be in touch."
            desk.add(parts[key].mark, "ANS024", fault, f"It belongs to {known}.")
    return Reachable(way, hours or "", number)
