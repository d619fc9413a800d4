"""What every part of the reading leans on: the script, the setting, and words that are safe to print.

A key of a file of answers may be something a person said, when lines were mixed up. So unlike elsewhere no key is
printed that we did not write ourselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rcscreen.interview.kinds.frame import LONGEST
from rcscreen.script.model import Help, Script
from rcscreen.script.nodes import ListNode, MapNode, Mark, Node, Scalar
from rcscreen.script.problems import Problems
from rcscreen.script.setting import Setting

__all__ = ["BLANK", "CHOICES", "Desk"]

BLANK = "…"
"""Stands in a template where something is to be written."""

CHOICES = " | "
"""Stands in a template between what may be chosen."""

_Word = TypeVar("_Word", bound=str)


@dataclass(frozen=True, slots=True)
class Desk:
    """What a reply is read against.

    Attributes:
        script: The script.
        setting: The program.
        problems: Where problems go.
    """

    script: Script
    setting: Setting
    problems: Problems

    def add(self, mark: Mark, code: str, fault: str, cure: str) -> None:
        """Keeps a problem."""
        self.problems.add(mark, code, fault, cure)

    def known_keys(self, node: MapNode, allowed: Sequence[str], what: str) -> None:
        """Names every key that is not one of ours, by its place alone."""
        for key, entry in node.entries.items():
            if key not in allowed:
                self.add(entry.mark, "DOC020", f"this key is not known in {what}.", self.problems.meant(key, allowed))

    def words(self, node: Node | None) -> str:
        """Somebody's own words, no longer than a conversation keeps; empty where there are none."""
        if node is None:
            return ""
        text = self.problems.words(node)
        if text == BLANK:
            self.add(node.mark, "ANS022", f"`{BLANK}` still stands here.", "Write what was said, or remove the line.")
            return ""
        if len(text) > LONGEST:
            fault = f"these words are longer than {LONGEST:,} characters."
            self.add(node.mark, "ANS014", fault, "Put them more shortly.")
            return ""
        return text

    def one_of(self, node: Node, allowed: Iterable[_Word], code: str, fault: str) -> _Word | None:
        """One of the allowed words, or None with a problem that names those there are, never the one found."""
        if not isinstance(node, Scalar):
            self.problems.shape(node, "one word")
            return None
        known = tuple(allowed)
        for word in known:
            if word == node.text.strip():
                return word
        if node.is_nothing():
            self.problems.words(node)
        elif CHOICES in node.text or node.text.strip() == BLANK:
            cure = f"Keep what was said, of these: {', '.join(known)}."
            self.add(node.mark, "ANS022", "what may be chosen still stands here as it was printed.", cure)
        else:
            self.add(node.mark, code, fault, self.problems.meant(node.text, known))
        return None

    def several_of(self, node: Node, allowed: Iterable[_Word], code: str, fault: str) -> tuple[_Word, ...]:
        """Allowed words, each once, in the order of the file; one alone need not be a list."""
        known = tuple(allowed)
        found: dict[_Word, None] = {}
        for item in node.items if isinstance(node, ListNode) else (node,):
            word = self.one_of(item, known, code, fault)
            if word is not None and word in found:
                self.twice(item.mark)
            elif word is not None:
                found[word] = None
        return tuple(found)

    def twice(self, mark: Mark) -> None:
        """Something is listed a second time."""
        self.add(mark, "ANS023", "this is listed twice.", "Keep one of them.")

    def help(self) -> Help | None:
        """The script's sweep over everything, or None."""
        return next((step for step in self.script.steps if isinstance(step, Help)), None)
