"""Paper as values, before anyone decides whether it is HTML or PDF: headings, labelled lists, room to write.

Everything is black on white: what is printed on an office printer must read as well as what is on a screen, and nothing
is told by colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

__all__ = ["Beside", "Block", "Break", "Group", "Heading", "Item", "Mark", "Paper", "Paragraph", "Room", "Size", "Tone"]


class Mark(StrEnum):
    """What stands before the items of a list."""

    NONE = "none"
    BULLET = "bullet"
    BOX = "box"
    """A box to tick."""
    BLANK = "blank"
    """A short line to write a number on."""


class Tone(StrEnum):
    """How a paragraph is meant."""

    PLAIN = "plain"
    STRONG = "strong"
    SPOKEN = "spoken"
    """Somebody's words: said, or to be said."""
    SMALL = "small"
    BOXED = "boxed"
    """Set apart in a frame: what must not be overlooked."""


class Size(StrEnum):
    """How large the letters are: 12 points for working papers, 16 for what a family keeps.

    Large print begins at 16 points by the custom of associations of people who see little.
    """

    WORKING = "working"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list; ``key``: what it is called in a file, in small letters behind it."""

    text: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 or 3, with what stands beside it in small letters."""

    text: str
    level: Literal[2, 3] = 2
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Beside:
    """A label, and what stands beside it: items, one under the other, and lines to write on below them.

    Without a label the items have the whole width.
    """

    label: str
    items: tuple[Item, ...] = ()
    mark: Mark = Mark.NONE
    tone: Tone = Tone.PLAIN
    room: int = 0


@dataclass(frozen=True, slots=True)
class Room:
    """Lines to write on."""

    lines: int


@dataclass(frozen=True, slots=True)
class Break:
    """What follows begins on another page."""


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that stay together on a page where that is possible."""

    blocks: tuple[Block, ...]


Block: TypeAlias = Heading | Paragraph | Beside | Room | Break | Group


@dataclass(frozen=True, slots=True)
class Paper:
    """Something to print.

    Attributes:
        title: Its title.
        language: The language of its words, for screen readers and hyphens.
        blocks: What stands on it.
        foot: What stands at the foot of every page; nothing private.
        size: How large its letters are.
    """

    title: str
    language: str
    blocks: tuple[Block, ...]
    foot: str = ""
    size: Size = Size.WORKING
