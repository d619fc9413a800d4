"""A face is how a conversation meets the navigator: here on a screen, in ``plain`` line by line."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Protocol

from rcscreen.terminal import prompts
from rcscreen.terminal.device import Terminal
from rcscreen.terminal.keystrokes import SETTLE, KeyReader
from rcscreen.terminal.layout import lay_out
from rcscreen.terminal.plain import LineFace
from rcscreen.terminal.room import blank, hidden
from rcscreen.terminal.screen import Painter
from rcscreen.terminal.sheet import Sheet
from rcscreen.terminal.watch import Watch, locked

__all__ = ["Face", "ScreenFace", "face_for"]

_TYPING_ROWS = 4
_USUAL_ROWS = 24
_USUAL_LINES = 9
_MOST_LINES = 29


class Face(Protocol):
    """Shows sheets, gives back keys. Everything here raises Interrupted when the navigator or the terminal goes.

    Attributes:
        watch: Keeps watch while nobody touches a key.
    """

    watch: Watch

    def show(self, sheet: Sheet, *, fresh: bool = True, scroll: int = 0) -> int:
        """Shows a sheet; ``fresh`` where it is a new screen. Returns how many rows lie below what is shown."""
        ...

    def key(self, *, typing: bool = False, within: float | None = None) -> str:
        """The next key that counts; ``redraw`` where the sheet is to be shown again, ``esc`` where it is to go.

        Args:
            typing: Whether digits are being typed.
            within: Seconds after which ``time`` comes in the place of a key, where the terminal can do so.
        """
        ...

    def hide(self) -> None:
        """Shows a dull page until the key that is not on it.

        Raises:
            Locked: Nobody came back for a while, and everything that was answered is kept.
        """
        ...

    def write(self, sheet: Sheet, label: str, default: str = "") -> str:
        """A line of text typed under a sheet; empty where it was left."""
        ...

    def pick(self, sheet: Sheet, title: str, options: Sequence[tuple[str, str]], instruction: str) -> str:
        """One of the options (key, label), picked under a sheet."""
        ...

    def out_of_sight(self) -> None:
        """Takes what was shown before out of sight, where showing something else does not."""
        ...

    def held_down(self, key: str) -> bool:
        """Whether the key just read is being held."""
        ...

    def lines(self) -> int:
        """How many lines of the read-back go on one page."""
        ...


class ScreenFace:
    """A screen of one's own, drawn whole, with single keys.

    Args:
        terminal: The device.
        dull: The page to hide behind.
        settle: How long keys are ignored after a new screen, in seconds.
        clock: Seconds that only go forward.
        watch: Keeps watch while nobody touches a key.
    """

    def __init__(
        self,
        terminal: Terminal,
        dull: str,
        watch: Watch,
        *,
        settle: float = SETTLE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.watch = watch
        self._terminal = terminal
        self._dull = dull
        self._reader = KeyReader(terminal, settle=settle, clock=clock, watch=watch)
        self._painter = Painter(colour=terminal.colour)

    def show(self, sheet: Sheet, *, fresh: bool = True, scroll: int = 0) -> int:
        """Draws a sheet; a fresh one lets no key count until it could have been read."""
        columns, rows = self._terminal.size()
        drawn = lay_out(sheet, columns, rows, scroll=scroll)
        painted = self._painter.paint(drawn, columns)
        if fresh:
            self._reader.rest()
        self._terminal.write(painted)
        return drawn.below

    def key(self, *, typing: bool = False, within: float | None = None) -> str:
        """The next key that counts; whatever wants the screen out of sight is an Esc."""
        key = self._reader.key(typing=typing, within=within)
        return "esc" if key == "away" else key

    def hide(self) -> None:
        """The dull page, until Esc is pressed again.

        Raises:
            Locked: Nobody came back for a while, and everything that was answered is kept.
        """
        key = "redraw"
        while key != "esc":
            if key == "redraw":
                self._reader.rest()
                self._terminal.write(hidden(self._dull, *self._terminal.size()))
            if self.watch.lock():
                raise locked()
            key = self._reader.key()

    def write(self, sheet: Sheet, label: str, default: str = "") -> str:
        """A line of text, typed where the sheet leaves room."""
        while True:
            indent = self._make_room(sheet, _TYPING_ROWS)
            typed = prompts.write(self._terminal, f"{indent}{label}", default=default, watch=self.watch)
            self._terminal.write(blank(*self._terminal.size()))
            if not typed.hidden:
                return typed.text.strip()
            default = typed.text
            self.hide()

    def pick(self, sheet: Sheet, title: str, options: Sequence[tuple[str, str]], instruction: str) -> str:
        """One of the options, picked where the sheet leaves room."""
        while True:
            indent = self._make_room(sheet, len(options) + 2)
            picked = prompts.pick(
                self._terminal, title, options, instruction=instruction, indent=indent, watch=self.watch
            )
            if not picked.hidden:
                return picked.text
            self.hide()

    def out_of_sight(self) -> None:
        """Overwrites the screen."""
        self._terminal.write(blank(*self._terminal.size()))

    def held_down(self, key: str) -> bool:
        """Whether the key just read is still coming."""
        return self._reader.held_down(key)

    def lines(self) -> int:
        """As many lines of the read-back as a screen of this height holds with room to breathe."""
        return max(_USUAL_LINES, min(self._terminal.size()[1] - _USUAL_ROWS + _USUAL_LINES, _MOST_LINES))

    def _make_room(self, sheet: Sheet, reserve: int) -> str:
        """Draws the sheet, puts the cursor where something may be typed, and gives the indent there."""
        columns, rows = self._terminal.size()
        drawn = lay_out(sheet, columns, rows, reserve=reserve)
        row, _ = drawn.room
        self._terminal.write(self._painter.paint(drawn, columns) + f"\x1b[{min(row + 2, rows)};1H\x1b[?25h")
        return " " * (drawn.left + 2)  # and the one that a prompt begins with


def face_for(
    terminal: Terminal,
    chrome: dict[str, str],
    watch: Watch,
    *,
    settle: float = SETTLE,
    clock: Callable[[], float] = time.monotonic,
) -> Face:
    """The face that this terminal can have: a screen, or lines.

    Args:
        terminal: The device, opened.
        chrome: The navigator's words.
        watch: Keeps watch while nobody touches a key.
        settle: How long keys are ignored after a new screen, in seconds.
        clock: Seconds that only go forward.
    """
    if terminal.plain:
        return LineFace(terminal, chrome, watch)
    return ScreenFace(terminal, chrome["dull_page"], watch, settle=settle, clock=clock)
