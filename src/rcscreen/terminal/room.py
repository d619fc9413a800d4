"""Coming into the room of a conversation and leaving it as it was: what is sent to the terminal for it.

The conversation takes place on the alternate screen. Before it is left, every cell is overwritten, for there are
terminals that keep what is merely cleared; then the screen and what the terminal remembers of it are cleared. No
program can promise that nothing stays: a multiplexer may log, a terminal may be set to ignore the alternate screen.
"""

from __future__ import annotations

__all__ = ["ENTER", "blank", "hidden", "leave"]

ENTER = "\x1b[?1049h\x1b[?25l\x1b[0m\x1b[2J\x1b[H"
"""To the alternate screen, the cursor out of sight, nothing on it."""


def blank(columns: int, rows: int) -> str:
    """Overwrites every cell, then puts the cursor at the top."""
    empty = " " * max(columns - 1, 1)
    return "\x1b[0m" + "".join(f"\x1b[{row};1H{empty}\x1b[K" for row in range(1, rows + 1)) + "\x1b[H"


def leave(columns: int, rows: int) -> str:
    """Overwrites, clears, forgets, and goes back to the screen that was there before, the cursor in sight."""
    return blank(columns, rows) + "\x1b[2J\x1b[3J\x1b[?2004l\x1b[?1049l\x1b[0m\x1b[?25h"


def hidden(page: str, columns: int, rows: int) -> str:
    """A page that anyone may see, and nothing else: neither a bar nor a key.

    Args:
        page: The page's words, line by line.
        columns: The screen's width.
        rows: The screen's height.
    """
    lines = page.split("\n")[: max(rows - 2, 1)]
    drawn = "".join(f"\x1b[{row};3H{line[: max(columns - 4, 1)]}" for row, line in enumerate(lines, 2))
    return blank(columns, rows) + drawn
