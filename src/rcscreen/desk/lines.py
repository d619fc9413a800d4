"""A line as it is printed: in the width of a terminal."""

from __future__ import annotations

import textwrap

__all__ = ["COLUMNS", "wrapped"]

COLUMNS = 78
"""The widest line that is printed."""


def wrapped(line: str, margin: int, rest: int | None = None) -> list[str]:
    """A line as it is printed: indented, and broken where it is too wide."""
    if margin + len(line) <= COLUMNS:  # nearly all are, and a list may be of thousands
        return [" " * margin + line]
    return textwrap.wrap(
        line,
        COLUMNS,
        initial_indent=" " * margin,
        subsequent_indent=" " * (margin if rest is None else rest),
        break_on_hyphens=False,
        break_long_words=False,
    )
