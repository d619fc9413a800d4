"""Collecting what is wrong with a file, in words of our own.

Messages name keys and what would be right, never the value that was found: it may be something a person said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from rcscreen.errors import Problem
from rcscreen.script.nodes import ListNode, MapNode, Mark, Node, Scalar

__all__ = ["ID", "KEY", "LANGUAGE", "NAME", "Pattern", "Problems"]

MOST_PROBLEMS = 500
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FEW = 24
_Word = TypeVar("_Word", bound=str)


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
        written = word[:64].lower().replace(" ", "_")
        # letters that changed places come first: `aks` is nearer to `ask` than to `thanks`
        swapped = [each for each in lower if sorted(each) == sorted(written)]
        close = swapped or difflib.get_close_matches(written, lower, n=1, cutoff=0.6)
        if close:
            return f"Did you mean `{lower[close[0]]}`?"
        if len(allowed) <= _FEW:
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
