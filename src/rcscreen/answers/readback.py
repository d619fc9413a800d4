"""Reading what was changed at the read-back.

A line is named by its step (``going-well``) or, where an answer says several things, by its step and a key
(``home-lately#rent``, ``what-would-help#food``).
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.answers.desk import Desk
from rcscreen.answers.sheet import LineName, ReadBack, Rewording
from rcscreen.script.model import Ask, ChoiceAnswer, Help, Step, YesNoAnswer
from rcscreen.script.nodes import ListNode, MapNode, Mark, Node, Scalar

__all__ = ["line_keys", "read_back"]


def read_back(node: MapNode, desk: Desk) -> ReadBack:
    """What was struck and what was put in other words; nothing means it was right as it stood."""
    strikes: dict[tuple[str, str], LineName] = {}
    for item in _items(node, "strike", desk):
        line = _line(item, item.mark, desk)
        if line and (line.step, line.key) in strikes:
            desk.twice(line.mark)
        elif line:
            strikes[line.step, line.key] = line
    rewordings: dict[tuple[str, str], Rewording] = {}
    for mark, name, words in _rewordings(node, desk):
        line = _line(name, mark, desk)
        said = desk.words(words)
        if line is None:
            continue
        if (line.step, line.key) in rewordings:
            desk.twice(mark)
        if any(line.step == each.step and each.key in ("", line.key) for each in strikes.values()):
            desk.add(mark, "ANS005", "this line is both struck and put in other words.", "Keep one of the two.")
        rewordings[line.step, line.key] = Rewording(line, said)
    return ReadBack(tuple(strikes.values()), tuple(rewordings.values()))


def line_keys(step: Step) -> tuple[str, ...] | None:
    """The keys by which lines of a step are told apart; None where the step has no lines."""
    match step:
        case Help():
            return step.domains
        case Ask(answer=ChoiceAnswer(options)):
            return tuple(option.key for option in options)
        case Ask(answer=YesNoAnswer()):
            return ("yes", "no")
        case Ask():
            return ()
        case _:
            return None


def _items(node: MapNode, key: str, desk: Desk) -> tuple[Node, ...]:
    entry = node.entries.get(key)
    if entry is None:
        return ()
    if isinstance(entry.node, Scalar) and not entry.node.is_nothing():
        return (entry.node,)
    return desk.problems.items(entry.node, least=0)


def _rewordings(node: MapNode, desk: Desk) -> Iterator[tuple[Mark, Node, Node]]:
    """The name and the words of each: a mapping from line to words, or a list of such mappings."""
    entry = node.entries.get("reword")
    if entry is None:
        return
    for each in entry.node.items if isinstance(entry.node, ListNode) else (entry.node,):
        if not isinstance(each, MapNode):
            desk.problems.shape(each, "a line with its new words")
            continue
        for key, found in each.entries.items():
            yield found.mark, Scalar(key, plain=False, mark=found.mark), found.node


def _line(node: Node, mark: Mark, desk: Desk) -> LineName | None:
    text = node.text.strip() if isinstance(node, Scalar) else ""
    step_id, _, key = text.partition("#")
    number = desk.script.number(step_id)
    keys = line_keys(desk.script.steps[number]) if number >= 0 else None
    if keys is None or ("#" in text and key not in keys):
        steps = tuple(step.id for step in desk.script.steps if line_keys(step) is not None)
        cure = desk.problems.meant(key, keys) if keys else desk.problems.meant(step_id, steps)
        fault = "the read-back can have no such line."
        hint = " A line is named by its step, or by its step and a key: `step#key`."
        desk.add(mark, "ANS025", fault, cure + hint)
        return None
    return LineName(step_id, key, mark)
