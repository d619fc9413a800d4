"""The parts of a script as rules see them: steps, options, topics, lines. Each knows its place.

They are read from the document, not from the loaded script, so that a script with a fault in one place is still
looked at everywhere else. What cannot be made out is left out; the loader has already said so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from rcscreen.lint.place import Place, Source
from rcscreen.script.nodes import ListNode, MapNode, Mark, Node, Scalar

__all__ = ["Line", "Option", "Role", "Step", "Topic", "entries", "items", "truth", "words"]

Role: TypeAlias = Literal["spoken", "heard", "guide", "shown"]
"""``spoken`` aloud · ``heard``: an option that is not read out · ``guide``: for the navigator's eyes, debriefs too ·
``shown``: a title or a label on the screen."""

TENDER = 2
_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
_LETTER = re.compile(r"\w")


def entries(node: Node | None) -> dict[str, Node]:
    """The values of a mapping by key; empty where it is none."""
    return {key: entry.node for key, entry in node.entries.items()} if isinstance(node, MapNode) else {}


def items(node: Node | None) -> tuple[Node, ...]:
    """The items of a list; none where it is none."""
    return node.items if isinstance(node, ListNode) else ()


def words(node: Node | None) -> str:
    """The words of a scalar, trimmed; empty where there are none."""
    return node.text.strip() if isinstance(node, Scalar) and not node.is_nothing() else ""


def truth(node: Node | None) -> bool:
    """Whether ``true`` stands here."""
    return isinstance(node, Scalar) and node.truth() is True


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that may be answered.

    Attributes:
        key: Its key.
        label: Its words.
        need: The domain of need it says, or empty.
        strength: The domain of strength it says, or empty.
        exclusive: Whether it excludes the others.
        place: Where its key stands.
        mark: Where its words begin.
    """

    key: str
    label: str
    need: str
    strength: str
    exclusive: bool
    place: Place
    mark: Mark


@dataclass(frozen=True, slots=True)
class Topic:
    """What steps may be about.

    Attributes:
        id: Its key.
        sensitivity: 0 everyday, 1 personal, 2 tender, 3 dangerous if overheard or read.
        about: Whose life it is.
        domain: The domain of need it belongs to: its own, else its name. Not every name is one.
        place: Where its key stands.
        node: What stands below it.
    """

    id: str
    sensitivity: int
    about: str
    domain: str
    place: Place
    node: MapNode


@dataclass(frozen=True, slots=True)
class Step:
    """A step.

    Attributes:
        source: The script's file.
        kind: ``ask``, ``say``…
        id: Its name.
        phase: The phase it stands in.
        number: Which step of the script it is, from 0.
        topic: What it is about, or None.
        node: All that stands in it.
        options: What may be answered, for an ``ask`` with options.
    """

    source: Source = field(repr=False)
    kind: str
    id: str
    phase: str
    number: int
    topic: Topic | None
    node: MapNode = field(repr=False)
    options: tuple[Option, ...] = ()

    @property
    def place(self) -> Place:
        """Where it begins."""
        return self.source.at(self.node.mark)

    def at(self, key: str) -> Place:
        """Where one of its keys stands; where the step begins if it has no such key."""
        entry = self.node.entries.get(key)
        return self.source.at(entry.mark) if entry else self.place

    def has(self, key: str) -> bool:
        """Whether it has a key."""
        return key in self.node.entries

    def get(self, key: str) -> Node | None:
        """What stands under a key, or None."""
        entry = self.node.entries.get(key)
        return entry.node if entry else None

    def word(self, key: str) -> str:
        """The words under a key, or empty."""
        return words(self.get(key))

    def listed(self, key: str) -> tuple[str, ...]:
        """The words of a list under a key."""
        return tuple(words(each) for each in items(self.get(key)))

    def is_true(self, key: str) -> bool:
        """Whether ``true`` stands under a key."""
        return truth(self.get(key))

    @property
    def sensitivity(self) -> int:
        """Its topic's, or 0."""
        return self.topic.sensitivity if self.topic else 0

    @property
    def tender(self) -> bool:
        """Whether it is about something tender, or dangerous if overheard."""
        return self.sensitivity >= TENDER

    @property
    def conditional(self) -> bool:
        """Whether it hangs on a condition."""
        return self.has("when")

    @property
    def covers(self) -> tuple[str, ...]:
        """Which parts of an honest opening it holds."""
        return self.listed("covers")

    @property
    def needs(self) -> tuple[str, ...]:
        """Domains of need that an answer may say."""
        own = (self.word("need"),) if self.word("need") else ()
        return own + tuple(each.need for each in self.options if each.need)

    @property
    def strengths(self) -> tuple[str, ...]:
        """Domains of strength that an answer may say."""
        own = (self.word("strength"),) if self.word("strength") else ()
        return own + tuple(each.strength for each in self.options if each.strength)

    @property
    def asks_need(self) -> bool:
        """Whether it is a question whose answer may say a need."""
        return self.kind == "ask" and bool(self.needs)

    @property
    def asks_strength(self) -> bool:
        """Whether it is a question whose answer may say a strength, or a hope."""
        return self.kind == "ask" and (bool(self.strengths) or self.is_true("hope"))

    @property
    def answer(self) -> str:
        """The kind of its answer: ``words``, ``choice``, ``yes_no``…; empty where there is none."""
        node = self.get("answer")
        return words(node) or next(iter(entries(node)), "")


@dataclass(frozen=True, slots=True)
class Line:
    """Words in one language.

    Attributes:
        text: The words, with curled apostrophes straightened so that a pattern meets both.
        language: The language's code as it is written: ``en``, ``es-MX``.
        role: Whether they are spoken, heard, a guide or only shown.
        part: ``text if_no elicit permission provide check_back reflect option label guide title``.
        owner: The id of the step or topic they belong to; empty for the title.
        key: Which of several: a tag with its number, an option's key.
        channel: The channel on which alone they are said, or empty.
        step: The step they belong to, where the script is at hand.
        topic: The topic they belong to: of the step, or itself.
        source: The file they stand in.
        mark: Where they begin.
        speaks: The language without its region: ``es`` for ``es-MX``.
    """

    text: str
    language: str
    role: Role
    part: str
    owner: str
    key: str
    channel: str
    step: Step | None = field(repr=False)
    topic: Topic | None = field(repr=False)
    source: Source = field(repr=False)
    mark: Mark
    speaks: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "speaks", self.language.partition("-")[0])

    @property
    def place(self) -> Place:
        """Where the words begin."""
        return self.source.at(self.mark)

    def at(self, match: re.Match[str]) -> Place:
        """Where a match in the words stands in the file."""
        return self.source.within(self.mark, self.text, match.start())

    @property
    def phase(self) -> str:
        """The phase it is said in, or empty where that is not known."""
        return self.step.phase if self.step else ""

    @property
    def same(self) -> tuple[str, str, str, str]:
        """What it has in common with its translation."""
        return (self.owner, self.part, self.key, self.channel)

    def sentences(self) -> Iterator[re.Match[str]]:
        """Its sentences; what has no letter in it is none."""
        return (found for found in _SENTENCE.finditer(self.text) if _LETTER.search(found.group()))
