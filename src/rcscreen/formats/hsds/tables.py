"""From the text of a CSV file to rows, whatever is wrong with it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Final, TypeAlias

from rcscreen.formats.hsds.faults import Faults

__all__ = ["LINE", "MOST_ROWS", "Row", "decoded", "rows"]

Row: TypeAlias = dict[str, str]
"""A row by column. Under :data:`LINE` stands the number of its line."""

LINE: Final = "\x00line"
MOST_ROWS: Final = 500_000
_MOST_LINES: Final = 60
"""Lines that one row may run over: descriptions have paragraphs. A quotation mark left open runs to the end."""
_DELIMITERS: Final = ",;\t|"


def decoded(content: bytes, at: str, faults: Faults) -> str:
    """The text of a file: UTF-8 with or without its mark, UTF-16 with it, else what Western Windows computers write."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            if encoding == "utf-16":
                faults.add("encoding", at)
            return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        faults.add("encoding", at)
        return content.decode("cp1252", "replace")


def rows(text: str, at: str, faults: Faults) -> list[Row]:
    """The rows of a table.

    A row with more cells than there are columns is left out: which cell belongs where cannot be known. One with fewer
    is taken, as spreadsheets leave out what is empty at the end. Where a quotation mark is never closed, the row is
    left out and reading goes on with the next line.

    Args:
        text: The file.
        at: Its name.
        faults: What is wrong is added to it.
    """
    lines = (
        text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n").splitlines(keepends=False) if text else []
    )
    lines = [f"{line}\n" for line in lines]
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return []
    mark = max(_DELIMITERS, key=lines[first].count)
    found: list[Row] = []
    columns: list[str] = []
    for line, cells in _records(lines, first, mark, at, faults):
        if not columns:
            columns = [_column(each) for each in cells]
        elif any(cells):
            row = _row(columns, cells, at if len(cells) == len(columns) else f"{at}:{line}", faults)
            if row is not None:
                row[LINE] = str(line)
                found.append(row)
        if len(found) >= MOST_ROWS:
            faults.add("too_many", f"{at}:{line}")
            break
    return found


def _column(name: str) -> str:
    return "_".join(name.replace("\ufeff", "").strip().strip('"').casefold().replace("-", " ").split())


def _row(columns: list[str], cells: list[str], at: str, faults: Faults) -> Row | None:
    if len(cells) > len(columns) and any(each.strip() for each in cells[len(columns) :]):
        faults.add("broken_row", at)
        return None
    if len(cells) < len(columns):
        faults.add("short_row", at)
    return dict(zip(columns, map(str.strip, cells), strict=False))


def _records(lines: list[str], first: int, mark: str, at: str, faults: Faults) -> Iterator[tuple[int, list[str]]]:
    """Each record with the number of its first line."""
    begin = first
    while begin < len(lines):
        taken = _Taken(lines, begin)
        reader = csv.reader(taken, delimiter=mark)
        while True:
            began = taken.next
            try:
                cells = next(reader)
            except StopIteration:
                return
            except (csv.Error, _Unclosed):
                faults.add("broken_row", f"{at}:{began + 1}")
                begin = began + 1
                break
            taken.began = taken.next
            yield began + 1, cells


class _Unclosed(Exception):
    """A row runs over more lines than any row should."""


class _Taken:
    """Lines, one after the other, of which no record takes too many."""

    def __init__(self, lines: list[str], first: int) -> None:
        self._lines = lines
        self.next = self.began = first

    def __iter__(self) -> _Taken:
        return self

    def __next__(self) -> str:
        if self.next >= len(self._lines):
            if self.next > self.began:  # the reader is in the middle of a row: a quotation mark was never closed
                raise _Unclosed
            raise StopIteration
        if self.next - self.began >= _MOST_LINES:
            raise _Unclosed
        self.next += 1
        return self._lines[self.next - 1]
