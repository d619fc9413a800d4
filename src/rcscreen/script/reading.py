"""Reading a mapping key by key, and collecting what is wrong with it.

A :class:`Reader` stands on one mapping. Each of its methods asks for one key in one shape and always gives back a
value of that shape, so that reading goes on after a fault and all faults of a file are found in one go; whoever
reads looks at :class:`Problems` at the end and throws the values away if there are any. :meth:`Reader.done` then
names every key that nobody asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TypeVar

from rcscreen.script.nodes import Document, MapNode, Mark, Node, Scalar, shown
from rcscreen.script.problems import Pattern, Problems

__all__ = ["Reader"]

_Word = TypeVar("_Word", bound=str)


class Reader:
    """Reads one mapping.

    Args:
        node: The mapping.
        problems: Where problems go.
        what: What the mapping is, as it stands in a message: ``a step``.
    """

    def __init__(self, node: MapNode, problems: Problems, what: str) -> None:
        self.node = node
        self.problems = problems
        self.what = what
        self._asked: dict[str, None] = {}

    @classmethod
    def of(cls, document: Document, problems: Problems, what: str) -> Reader | None:
        """A reader of a whole document, or None with a problem where it is no mapping."""
        if isinstance(document.root, MapNode):
            return cls(document.root, problems, what)
        problems.shape(document.root, f"{what}: keys with values")
        return None

    @property
    def mark(self) -> Mark:
        """Where the mapping begins."""
        return self.node.mark

    def keys(self) -> tuple[str, ...]:
        """The keys in the order of the file."""
        return tuple(self.node.entries)

    def has(self, key: str) -> bool:
        """Whether the key stands here."""
        return key in self.node.entries

    def where(self, key: str) -> Mark:
        """Where a key stands; the mapping itself where it does not."""
        entry = self.node.entries.get(key)
        return entry.mark if entry else self.node.mark

    def at(self, key: str) -> Mark:
        """Where a key's value stands; the mapping itself where there is none."""
        entry = self.node.entries.get(key)
        return entry.node.mark if entry else self.node.mark

    def problem(self, mark: Mark, code: str, fault: str, cure: str) -> None:
        """Keeps a problem."""
        self.problems.add(mark, code, fault, cure)

    def node_of(self, key: str) -> Node | None:
        """A key's value as it stands, or None."""
        self._asked[key] = None
        entry = self.node.entries.get(key)
        return entry.node if entry else None

    def required(self, key: str) -> Node | None:
        """A key's value as it stands; None with a problem where it is missing."""
        node = self.node_of(key)
        if node is None:
            self.problem(self.mark, "DOC021", f"`{key}` is missing in {self.what}.", f"Add `{key}:`.")
        return node

    def version(self, key: str, version: int, code: str) -> bool:
        """Whether a file is one that we read; not so only where it names another version of the language.

        Args:
            key: The key that says what kind of file this is, and its version.
            version: The version that we read.
            code: The code where it is another.
        """
        node = self.node_of(key)
        if node is None:
            self.problem(self.mark, "DOC021", f"`{key}` is missing in {self.what}.", f"Begin with `{key}: {version}`.")
            return True
        if isinstance(node, Scalar) and node.number() == version:
            return True
        cure = f"Write `{key}: {version}`, the version that this program reads."
        self.problem(node.mark, code, "this is written for another version of the language.", cure)
        return False

    def entries(self) -> Iterator[tuple[str, Mark, Node]]:
        """Every key with its place and value, for a mapping whose keys the author chooses."""
        for key, entry in self.node.entries.items():
            self._asked[key] = None
            yield key, entry.mark, entry.node

    def text(self, key: str) -> str:
        """Words that must be there; empty with a problem where they are not."""
        node = self.required(key)
        return "" if node is None else self.problems.words(node)

    def maybe_text(self, key: str) -> str | None:
        """Words that may be there."""
        node = self.node_of(key)
        return None if node is None else self.problems.words(node)

    def name(self, key: str, pattern: Pattern) -> str:
        """A name that must be there, written in a certain way."""
        node = self.required(key)
        return "" if node is None else self.problems.name(node, pattern)

    def maybe_name(self, key: str, pattern: Pattern) -> str | None:
        """A name that may be there, written in a certain way."""
        node = self.node_of(key)
        return None if node is None else self.problems.name(node, pattern)

    def choice_of(self, key: str, allowed: tuple[_Word, ...]) -> _Word:
        """One of the allowed words, which must be there; the first of them with a problem where it is not."""
        node = self.required(key)
        return (None if node is None else self.problems.one_of(node, allowed)) or allowed[0]

    def maybe_choice_of(self, key: str, allowed: tuple[_Word, ...]) -> _Word | None:
        """One of the allowed words, which may be there."""
        node = self.node_of(key)
        return None if node is None else self.problems.one_of(node, allowed)

    def choices_of(self, key: str, allowed: tuple[_Word, ...]) -> tuple[_Word, ...]:
        """A list of allowed words, each once, which may be there."""
        node = self.node_of(key)
        if node is None:
            return ()
        chosen: dict[_Word, None] = {}
        for item in self.problems.items(node):
            word = self.problems.one_of(item, allowed)
            if word is not None and word in chosen:
                self.problem(item.mark, "DOC025", f"`{word}` stands here twice.", "Keep one of them.")
            if word is not None:
                chosen[word] = None
        return tuple(chosen)

    def integer(self, key: str, least: int, most: int) -> int:
        """A whole number within bounds, which must be there; the least with a problem where it is not."""
        node = self.required(key)
        return least if node is None else self._bounded(node, least, most)

    def maybe_integer(self, key: str, least: int, most: int) -> int | None:
        """A whole number within bounds, which may be there."""
        node = self.node_of(key)
        return None if node is None else self._bounded(node, least, most)

    def _bounded(self, node: Node, least: int, most: int) -> int:
        number = self.problems.number(node)
        if number is None:
            return least
        if not isinstance(number, int) or not least <= number <= most:
            cure = f"Write a whole number from {least} to {most}."
            self.problem(node.mark, "DOC024", "this number may not stand here.", cure)
            return least
        return number

    def maybe_number(self, key: str) -> int | float | None:
        """A number that may be there."""
        node = self.node_of(key)
        return None if node is None else self.problems.number(node)

    def truth(self, key: str) -> bool:
        """``true`` or ``false``; false where it is not there."""
        node = self.node_of(key)
        if node is None:
            return False
        truth = node.truth() if isinstance(node, Scalar) else None
        if truth is None:
            self.problems.shape(node, "`true` or `false`")
        return bool(truth)

    def maybe_day(self, key: str) -> date | None:
        """A day that may be there."""
        node = self.node_of(key)
        return None if node is None else self.problems.day(node)

    def items(self, key: str, *, least: int = 1) -> tuple[Node, ...]:
        """The items of a list that may be there."""
        node = self.node_of(key)
        return () if node is None else self.problems.items(node, least=least)

    def mapping(self, key: str, what: str) -> Reader | None:
        """A mapping that may be there."""
        node = self.node_of(key)
        return None if node is None else self.nested(node, what)

    def nested(self, node: Node, what: str) -> Reader | None:
        """A reader of a mapping below this one; None with a problem where it is none."""
        if isinstance(node, MapNode):
            if not node.entries:
                self.problem(node.mark, "DOC022", f"{what} is empty.", "Put something in it, or remove the key.")
            return Reader(node, self.problems, what)
        self.problems.shape(node, f"{what}: keys with values")
        return None

    def done(self, known: Iterable[str] = (), cures: Mapping[str, tuple[str, str, str]] | None = None) -> None:
        """Names every key that nobody asked for.

        Args:
            known: More keys that are known here although nobody asked for them.
            cures: Code, fault and cure for keys that people reach for and that have words of their own.
        """
        for key in known:
            self._asked[key] = None
        for key, entry in self.node.entries.items():
            if key in self._asked:
                continue
            if cures and key in cures:
                self.problem(entry.mark, *cures[key])
                continue
            fault = f"`{shown(key)}` is not known in {self.what}."
            self.problem(entry.mark, "DOC020", fault, self.problems.meant(key, self._asked))
