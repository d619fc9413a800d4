"""Reading what became of what was promised last time: a line for each promise, or one line about all of it."""

from __future__ import annotations

from types import MappingProxyType

from rcscreen.answers.desk import Desk
from rcscreen.answers.sheet import Revisited, RevisitedLine
from rcscreen.interview.since import HAPPENED, HELPED, IN_THE_WAY, OPENLY, WANTED
from rcscreen.script.nodes import ListNode, MapNode, Node
from rcscreen.vocabulary.domains import NEEDS

__all__ = ["REVISIT_KEYS", "read_revisit"]

REVISIT_KEYS = ("domain", "happened", "helped", "in_the_way", "still", "instead")

_CODE = "ANS007"
_FAULT = "what became of a promise is not said so."


def read_revisit(node: Node, desk: Desk) -> Revisited:
    """The lines, each about one domain; of several promises about the same domain in their order."""
    lines: dict[str, RevisitedLine] = {}
    for item in node.items if isinstance(node, ListNode) else (node,):
        if not isinstance(item, MapNode):
            desk.problems.shape(item, "a promise of last time: `domain`, and what became of it")
            continue
        name, line = _line(item, desk)
        number = sum(1 for each in lines if each.partition("-")[0] == name) + 1
        if line is not None:
            lines[name if number == 1 else f"{name}-{number}"] = line
    return Revisited(MappingProxyType(lines))


def _line(node: MapNode, desk: Desk) -> tuple[str, RevisitedLine | None]:
    desk.known_keys(node, REVISIT_KEYS, "a promise of last time")
    parts = {key: entry.node for key, entry in node.entries.items()}
    domain: str | None = ""
    if "domain" in parts:
        domain = desk.one_of(parts["domain"], tuple(NEEDS), "ANS018", "no promise is about this.")
    if "happened" not in parts:
        desk.add(node.mark, "DOC021", "`happened` is missing here.", f"One of: {', '.join(HAPPENED)}.")
        return OPENLY, None
    happened = desk.one_of(parts["happened"], (*HAPPENED, "nothing"), _CODE, _FAULT)
    helped = desk.one_of(parts["helped"], HELPED, _CODE, _FAULT) if "helped" in parts else ""
    still = desk.one_of(parts["still"], WANTED, _CODE, _FAULT) if "still" in parts else ""
    way = desk.several_of(parts["in_the_way"], IN_THE_WAY, _CODE, _FAULT) if "in_the_way" in parts else ()
    instead = desk.words(parts.get("instead"))
    if domain is None or happened is None:
        return OPENLY, None
    return domain or OPENLY, RevisitedLine(node.mark, happened, helped or "", way, still or "", instead)
