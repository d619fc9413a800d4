"""Reading words that stand once for each of a persona's languages, and keeping where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from rcscreen.practice.persona import Recorded, Said
from rcscreen.script.nodes import ListNode, MapNode, Mark, Node, Scalar
from rcscreen.script.problems import Problems
from rcscreen.script.reading import Reader

__all__ = ["NOTHING", "Draft", "Spot", "Told"]

NOTHING: Said = MappingProxyType({})


class Told(NamedTuple):
    """Words of a persona's file, in one language, and where they begin."""

    mark: Mark
    language: str
    text: str


class Spot(NamedTuple):
    """Where a persona's file names a place of a script, and what is to be written down there, if anything."""

    mark: Mark
    place: str
    record: Recorded | None = None
    record_mark: Mark | None = None


@dataclass(slots=True)
class Draft:
    """What is read of a persona before it is held against its scripts.

    Attributes:
        problems: Where problems go.
        languages: The persona's languages.
        told: Every word that was read.
        places: Places that are answered.
        steps: Steps that something belongs to.
        marks: Where a part stands that is named in a later check.
    """

    problems: Problems
    languages: tuple[str, ...]
    told: list[Told] = field(default_factory=list)
    places: list[Spot] = field(default_factory=list)
    steps: list[Spot] = field(default_factory=list)
    marks: dict[str, Mark] = field(default_factory=dict)

    def said(self, reader: Reader, key: str) -> Said:
        """Words that must be there."""
        node = reader.required(key)
        return NOTHING if node is None else self.words(node)

    def maybe(self, reader: Reader, key: str) -> Said | None:
        """Words that may be there."""
        node = reader.node_of(key)
        return None if node is None else self.words(node)

    def list_of(self, reader: Reader, key: str) -> tuple[Said, ...]:
        """A list of words."""
        reader.required(key)
        return tuple(self.words(item) for item in reader.items(key))

    def words(self, node: Node) -> Said:
        """Words for each language: under its code, or alone where there is one language."""
        found = self._by_language(node) if isinstance(node, MapNode) else {}
        if not isinstance(node, MapNode):
            text = self.problems.words(node)
            if text and self.languages:
                found = {self.languages[0]: text}
                self.told.append(Told(node.mark, self.languages[0], text))
        missing = [each for each in self.languages if each not in found]
        if missing and found:
            named = ", ".join(f"`{each}`" for each in missing)
            self.problems.add(
                node.mark, "PER004", f"words are missing in {named}.", "Write them under the language's code."
            )
        return MappingProxyType(found)

    def _by_language(self, node: MapNode) -> dict[str, str]:
        found: dict[str, str] = {}
        for key, entry in node.entries.items():
            if key not in self.languages:
                cure = f"The persona speaks: {', '.join(self.languages)}."
                self.problems.add(entry.mark, "DOC020", "this is no language of the persona.", cure)
                continue
            text = self.problems.words(entry.node)
            if text:
                found[key] = text
                self.told.append(Told(entry.node.mark, key, text))
        return found

    def record(self, node: Node) -> Recorded:
        """What is to be written down: one thing, or a list."""
        if isinstance(node, ListNode):
            return tuple(self.problems.words(item) for item in node.items)
        return self.problems.words(node)

    def scalar_list(self, node: Node) -> tuple[str, ...]:
        """A list of plain words; one alone counts as a list."""
        if isinstance(node, Scalar):
            return (self.problems.words(node),)
        return tuple(self.problems.words(item) for item in self.problems.items(node))
