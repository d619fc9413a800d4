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
    """

    label: str
    lines: tuple[str, ...]
    listed: bool = False


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
