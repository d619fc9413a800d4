"""A booklet: a script laid out for reading, before anyone decides how wide a page is."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Booklet", "Chapter", "Entry", "Note"]


@dataclass(frozen=True, slots=True)
class Note:
    """A label and what stands beside it.

    Attributes:
        label: Whether it is said, heard, or for the navigator.
        lines: Paragraphs, or the items of a list.
        listed: Whether it is a list.
        spoken: Whether the lines are words to say.
        keys: Beside a list of what may be heard, what each is called in a file of answers.
        ordered: Whether the order in which they name things is written down.
        room: How many lines to leave for writing, where it is on paper.
        paper: Whether it has a meaning only on paper, where no key can be pressed.
    """

    label: str
    lines: tuple[str, ...] = ()
    listed: bool = False
    spoken: bool = False
    keys: tuple[str, ...] = ()
    ordered: bool = False
    room: int = 0
    paper: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A step: its id, what it is and where it belongs, and its notes in the order in which they are needed."""

    step: str
    about: tuple[str, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A phase."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Booklet:
    """A script to read: its title, what it is for, and its phases."""

    title: str
    about: tuple[str, ...]
    chapters: tuple[Chapter, ...]
