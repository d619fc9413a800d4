"""Where something stands: a file with its lines, and places in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from rcscreen.errors import Problem
from rcscreen.script.document import read_document
from rcscreen.script.nodes import Document, Mark

__all__ = ["Place", "Source", "straight"]


def straight(text: str) -> str:
    """The text with its curled apostrophes straightened: as many characters as before."""
    return text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


class Place(NamedTuple):
    """A place in a file.

    Attributes:
        file: The file's name as the user gave it.
        line: Counted from 1; 0 where something belongs to the whole file.
        column: Counted from 1, in characters; 0 where something belongs to the whole file.
        anchor: The line where the words begin in which this place lies: a comment can stand there, and not within.
    """

    file: str
    line: int
    column: int
    anchor: int

    @property
    def place(self) -> Place:
        """Itself, like everything else that has a place."""
        return self


@dataclass(frozen=True)
class Source:
    """A file's name and text, and what the text holds.

    Attributes:
        file: The file's name as the user gave it.
        text: What the file holds.
    """

    file: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines, without their ends."""
        return self.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")

    @cached_property
    def _read(self) -> tuple[Document | None, list[Problem]]:
        return read_document(self.text, self.file)

    @property
    def document(self) -> Document | None:
        """The tree of the file, or None where it cannot be read to its end."""
        return self._read[0]

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the way the file is written."""
        return self._read[1]

    def whole(self) -> Place:
        """The file as a whole."""
        return Place(self.file, 0, 0, 0)

    def at(self, mark: Mark) -> Place:
        """The place of a mark."""
        return Place(self.file, mark.line, mark.column, mark.line)

    def within(self, mark: Mark, words: str, offset: int) -> Place:
        """The place of a character of words that begin at a mark.

        Words are folded over lines, quoted and indented in a file; this follows them character by character, and falls
        back on where they begin.

        Args:
            mark: Where the words begin.
            words: The words as they were read.
            offset: Which of their characters is meant, from 0.
        """
        row, column = mark.line - 1, mark.column - 1
        if row >= len(self.lines):
            return self.at(mark)
        if self.lines[row][column : column + 1] in {">", "|"}:
            row, column = row + 1, 0
        wanted = [each for each in words[: offset + 1] if not each.isspace()]
        found = self._follow(wanted, row, column)
        return Place(self.file, found[0] + 1, found[1] + 1, mark.line) if found else self.at(mark)

    def _follow(self, wanted: list[str], row: int, column: int) -> tuple[int, int] | None:
        """Row and column of the last of these characters, which stand one after the other with space between."""
        last: tuple[int, int] | None = None
        for each in wanted:
            while row < len(self.lines) and not self.lines[row][column:].strip():
                row, column = row + 1, 0
            if row >= len(self.lines):
                return None
            line = straight(self.lines[row])
            # a quotation mark opens the words, or an escape stands before a character
            while column < len(line) and line[column] != each and (line[column].isspace() or line[column] in "'\"\\"):
                column += 1
            if line[column : column + 1] != each:
                return None
            last, column = (row, column), column + 1
        return last
