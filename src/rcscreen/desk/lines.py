"""A line as it is printed: in the width of a terminal."""

from __future__ import annotations

import sys
import textwrap

__all__ = ["COLUMNS", "tell", "wrapped"]

COLUMNS = 78
"""The widest line that is printed."""


def tell(line: str) -> None:
    """Tell the navigator something on stderr: in the width of a terminal where it is one, else as one line."""
    said = wrapped(line, 0) if sys.stderr.isatty() else [line]
    print("\n".join(said), file=sys.stderr)


def wrapped(line: str, margin: int, rest: int | None = None) -> list[str]:
    """A line as it is printed: indented, and broken where it is too wide."""
    if margin + len(line) <= COLUMNS:  # nearly all are, and a list may be of thousands
        return [" " * margin + line]
    if line.isprintable():
        return _broken(line, " " * margin, " " * (margin if rest is None else rest))
    return textwrap.wrap(
        line,
        COLUMNS,
        initial_indent=" " * margin,
        subsequent_indent=" " * (margin if rest is None else rest),
        break_on_hyphens=False,
        break_long_words=False,
    )


def _broken(line: str, margin: str, rest: str) -> list[str]:
    """The same as ``textwrap`` does, ten times as fast, where there are no breaks and no tabs in the line."""
    rows: list[str] = []
    row, begun = margin, False
    for word in line.split(" "):
        if begun and len(row) + 1 + len(word) > COLUMNS:
            rows.append(row.rstrip())
            row, begun = rest, False
        if not begun and not word and rows:
            continue  # blanks at the beginning of a row go with the break
        row = f"{row} {word}" if begun else f"{row}{word}"
        begun = True
    return [*rows, row.rstrip()] if row.strip() else rows
