"""Reading a mapping key by key, and collecting what is wrong with it.

A :class:`Reader` stands on one mapping. Each of its methods asks for one key in one shape and always gives back a
value of that shape, so that reading goes on after a fault and all faults of a file are found in one go; whoever
reads looks at :class:`Problems` at the end and throws the values away if there are any. :meth:`Reader.done` then
names every key that nobody asked for.

Messages name keys and what would be right, never the value that was found: it may be something a person said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TypeVar

from rcscreen.errors import Problem
from rcscreen.script.document import Document, ListNode, MapNode, Mark, Node, Scalar, shown

__all__ = ["ID", "KEY", "LANGUAGE", "NAME", "Pattern", "Problems", "Reader"]

MOST_PROBLEMS = 500
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_Word = TypeVar("_Word", bound=str)
_FewOptions = 24


class Pattern:
    """How a name is written, as a regular expression and in words.

    Args:
        expression: The regular expression, which must hold for the whole name.
        words: The same, said to the author.
    """

    __slots__ = ("_compiled", "expression", "words")

    def __init__(self, expression: str, words: str) -> None:
        self.expression = expression
        self.words = words
        self._compiled = re.compile(expression)

    def fits(self, name: str) -> bool:
        """Whether a name is written so."""
        return self._compiled.fullmatch(name) is not None


ID = Pattern(
    r"(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*", "Use small letters and digits, words joined by `-`, at most 64 of them."
)
NAME = Pattern(r"(?=.{1,64}$)[a-z0-9]+([-_][a-z0-9]+)*", "Use small letters and digits, words joined by `_` or `-`.")
KEY = Pattern(r"(?=.{1,64}$)[a-z0-9_]+", "Use small letters, digits and `_`, at most 64 of them.")
LANGUAGE = Pattern(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", "Use a language code such as `en`, `es` or `pt-BR`.")


class Problems:
    """What is wrong with one file, in the order in which it was found.

    Args:
        file: The file's name as the user gave it.
        found: What was already found.
    """

    def __init__(self, file: str, found: Iterable[Problem] = ()) -> None:
        self.file = file
        self.found: list[Problem] = list(found)

    def __bool__(self) -> bool:
        """Whether anything is wrong."""
        return bool(self.found)

    @property
    def full(self) -> bool:
        """Whether there are so many already that no more are kept."""
        return len(self.found) > MOST_PROBLEMS

    def add(self, mark: Mark, code: str, fault: str, cure: str) -> None:
        """Keeps a problem; after the five hundredth only says that there are more."""
        if self.full:
            return
        if len(self.found) == MOST_PROBLEMS:
            code, fault, cure = "DOC028", "there are more problems below.", "Mend these first, then look again."
        self.found.append(Problem(self.file, mark.line, mark.column, code, fault, cure))

    def meant(self, word: str, allowed: Iterable[str]) -> str:
        """``Did you mean …?`` where one of the allowed words is close, else the words if they are few."""
        allowed = tuple(allowed)
        if self.full or not allowed:
            return "Remove it."
        import difflib  # noqa: PLC0415 -- only a faulty file needs it

        lower = {each.lower(): each for each in allowed}
        close = difflib.get_close_matches(word[:64].lower().replace(" ", "_"), lower, n=1, cutoff=0.6)
        if close:
            return f"Did you mean `{lower[close[0]]}`?"
        if len(allowed) <= _FewOptions:
            return f"Known here: {', '.join(allowed)}."
        return "Remove it."

    def shape(self, node: Node, wanted: str) -> None:
        """Keeps the problem that a value is of another shape than it should be."""
        self.add(node.mark, "DOC022", f"here stands {_described(node)}, not {wanted}.", f"Write {wanted} here.")

    def words(self, node: Node) -> str:
        """The words at a node, trimmed; empty where there are none, which is a problem."""
        if not isinstance(node, Scalar):
            self.shape(node, "words")
            return ""
        text = node.text.strip()
        if not text or node.is_nothing():
            self.add(node.mark, "DOC022", "words are missing here.", "Write them, or remove the key.")
            return ""
        return text

    def name(self, node: Node, pattern: Pattern) -> str:
        """The name at a node, which must be written in a certain way."""
        text = self.words(node)
        if text and not pattern.fits(text):
            self.add(node.mark, "DOC026", "this is not how such a name is written.", pattern.words)
            return ""
        return text

    def one_of(self, node: Node, allowed: tuple[_Word, ...]) -> _Word | None:
        """The word at a node, which must be one of the allowed; None with a problem where it is not."""
        text = self.words(node)
        for word in allowed:
            if word == text:
                return word
        if text:
            self.add(node.mark, "DOC023", "this word may not stand here.", self.meant(text, allowed))
        return None

    def items(self, node: Node, *, least: int = 1) -> tuple[Node, ...]:
        """The items of a list."""
        if not isinstance(node, ListNode):
            self.shape(node, "a list")
            return ()
        if len(node.items) < least:
            self.add(node.mark, "DOC025", "this list is empty.", "Put something in it, or remove the key.")
        return node.items

    def day(self, node: Node) -> date | None:
        """The day at a node, written ``2026-11-02``."""
        text = self.words(node)
        if not text:
            return None
        if _DAY.fullmatch(text):
            try:
                return date.fromisoformat(text)
            except ValueError:
                pass
        self.add(node.mark, "DOC027", "this is not a day.", "Write year, month and day, such as `2026-11-02`.")
        return None

    def number(self, node: Node) -> int | float | None:
        """The number at a node."""
        number = node.number() if isinstance(node, Scalar) else None
        if number is None:
            self.shape(node, "a number")
        return number


def _described(node: Node) -> str:
    if isinstance(node, MapNode):
        return "something with keys of its own"
    if isinstance(node, ListNode):
        return "a list"
    return "nothing" if node.is_nothing() else "a single value"


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
