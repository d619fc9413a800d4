"""The tree that a file is read into: every value knows its line and column.

A scalar stays the characters that were written, until somebody asks for a number, a day or a truth value: so ``no`` is
a word, and a digest of digits stays a digest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

__all__ = ["Document", "Entry", "ListNode", "MapNode", "Mark", "Node", "Plain", "Scalar", "plain_value", "shown"]

_WHOLE = re.compile(r"[-+]?[0-9]{1,15}")
_NUMBER = re.compile(r"[-+]?(\.[0-9]{1,15}|[0-9]{1,15}(\.[0-9]{0,15})?)([eE][-+]?[0-9]{1,2})?")
_NOTHING = frozenset(("", "~", "null", "Null", "NULL"))
_TRUTH = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_LONGEST_SHOWN = 40


class Mark(NamedTuple):
    """A place in a file, counted from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """Words, as they were written.

    Attributes:
        text: The characters.
        plain: Whether they stood without quotes, so that they may mean a number, a truth value or nothing.
        mark: Where they begin.
    """

    text: str
    plain: bool
    mark: Mark

    def is_nothing(self) -> bool:
        """Whether nothing was written after the key, or ``null``."""
        return self.plain and self.text in _NOTHING

    def truth(self) -> bool | None:
        """The truth value, or None where it is none."""
        return _TRUTH.get(self.text) if self.plain else None

    def number(self) -> int | float | None:
        """The number, or None where it is none. Neither infinite nor not a number."""
        if not self.plain:
            return None
        if _WHOLE.fullmatch(self.text):
            return int(self.text)
        return float(self.text) if _NUMBER.fullmatch(self.text) else None


@dataclass(frozen=True, slots=True)
class ListNode:
    """A list."""

    items: tuple[Node, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class Entry:
    """A key's place, and its value."""

    mark: Mark
    node: Node


@dataclass(frozen=True, slots=True)
class MapNode:
    """Keys with values, in the order of the file."""

    entries: dict[str, Entry]
    mark: Mark


Node: TypeAlias = Scalar | ListNode | MapNode
Plain: TypeAlias = "str | int | float | bool | list[Plain] | dict[str, Plain] | None"


@dataclass(frozen=True, slots=True)
class Document:
    """What a file holds."""

    file: str
    root: Node

    def plain(self) -> Plain:
        """The content as plain values, the way any other reader of YAML 1.2 sees it."""
        return plain_value(self.root)


def plain_value(node: Node) -> Plain:
    """A node's content as plain values."""
    match node:
        case MapNode():
            return {key: plain_value(entry.node) for key, entry in node.entries.items()}
        case ListNode():
            return [plain_value(item) for item in node.items]
        case Scalar():
            if node.is_nothing():
                return None
            truth = node.truth()
            if truth is not None:
                return truth
            number = node.number()
            return node.text if number is None else number


def shown(name: str) -> str:
    """A key or an id as it may stand in a message: one short line that can do nothing to a terminal."""
    clean = "".join(each if each.isprintable() else "?" for each in name[: _LONGEST_SHOWN + 1])
    return f"{clean[:_LONGEST_SHOWN]}…" if len(clean) > _LONGEST_SHOWN else clean
