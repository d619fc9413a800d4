"""Line by line, for screen readers and for terminals that can do no more: nothing is drawn twice, nothing moves.

A line is one or more keys and Enter: ``1``, ``1 3``, ``b``. A word means its first letter: ``back`` is ``b``; several
words are no keys, and are not taken for any. What was said stays in the window's memory until the terminal is left;
that is the price, and it is told at the start.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import assert_never

from rcscreen.terminal.device import Terminal
from rcscreen.terminal.sheet import Bar, Block, Cell, Choices, Field, Listed, Margin, Said, Sheet
from rcscreen.terminal.watch import Watch, locked
from rcscreen.terminal.words import printable, wrap

__all__ = ["LineFace", "keys_of_line", "read_aloud"]

_WIDEST = 72
_LINES = 29
_HIDE = frozenset("\x1b\x1a")
"""Esc and Ctrl-Z: whoever presses one of them wants the words out of sight."""


def keys_of_line(line: str) -> list[str]:
    """The keys that a line of plain mode means; ``done`` after them, ``enter`` for an empty line."""
    if not _HIDE.isdisjoint(line):
        return ["esc"]
    if not line.strip():
        return ["enter"]
    keys: list[str] = []
    for word in line.split():
        keys += [part[:1] for part in word.split(",") if part] if word[0].isalpha() else list(word)
    return [*keys, "done"]


def is_speech(line: str) -> bool:
    """Whether somebody wrote what was said where a key was asked for: then no letter of it is one.

    "All by myself, later on" would else mean that somebody can hear, and that the question is put off.
    """
    words = line.replace(",", " ").split()
    return _HIDE.isdisjoint(line) and sum(len(word) > 1 and word[0].isalpha() for word in words) > 1


def read_aloud(sheet: Sheet, columns: int) -> list[str]:
    """A sheet as lines, in the order in which one wants to hear it."""
    lines: list[str] = list(wrap(sheet.band, columns)) if sheet.band else []
    if sheet.bar is not None:
        lines += [_bar(sheet.bar), ""]
    for block in sheet.blocks:
        lines += [*_block(block, columns), ""]
    keys = ", ".join(f"{key} {label}".strip() for key, label in (*sheet.keys, sheet.escape or ("", "")) if label)
    lines += wrap(f"{keys}." if keys else "", columns) if keys else []
    return lines


def _bar(bar: Bar) -> str:
    parts = [f"{bar.phase} {bar.filled}/5", printable(bar.topic), *bar.right]
    return ". ".join(part for part in parts if part) + "."


def _block(block: Block, columns: int) -> list[str]:
    match block:
        case Said(text=text, role="also"):
            return list(wrap(f"({text})", columns))
        case Said(text=text):
            return list(wrap(text, columns))
        case Choices(label=label, cells=cells, silences=silences):
            return [*([f"{label}:"] if label else []), *(line for cell in (*cells, *silences) for line in _cell(cell))]
        case Field(label=label, typed=typed, silences=silences):
            return [f"{label}: {printable(typed)}".rstrip(), *(line for cell in silences for line in _cell(cell))]
        case Listed(label=label, cells=cells):
            return [f"{label}:", *(line for cell in cells for line in _cell(cell))]
        case Margin(label=label, text=text, also=also):
            said = f"({text})" if also else text
            return list(wrap(f"{label}: {said}" if label else said, columns))
        case _:
            assert_never(block)


def _cell(cell: Cell) -> Iterator[str]:
    beside = f" ({cell.more})" if cell.more else ""
    mark = "* " if cell.chosen else ""
    yield from wrap(f"{mark}{cell.key}: {cell.label}{beside}", _WIDEST)


class LineFace:
    """A face that reads and writes lines.

    Args:
        terminal: The device.
        chrome: The navigator's words.
        watch: Keeps watch while nobody touches a key.
    """

    def __init__(self, terminal: Terminal, chrome: dict[str, str], watch: Watch) -> None:
        self.watch = watch
        self._terminal = terminal
        self._chrome = chrome
        self._ready: deque[str] = deque()
        self._sheet = Sheet(None, ())
        self._heard: Sheet | None = None
        self._greeted = False

    def show(self, sheet: Sheet, *, fresh: bool = True, scroll: int = 0) -> int:
        """Remembers the sheet; it is written when the next line is asked for."""
        del scroll
        if fresh:
            self._ready.clear()
            self._heard = None
        self._sheet = sheet
        return 0

    def key(self, *, typing: bool = False, within: float | None = None) -> str:
        """The next key of the line, or of the next line, however long it takes."""
        del typing, within
        while not self._ready:
            self._speak()
            line = self._read(self._chrome["plain_prompt"])
            if line.strip() == "?":
                self._heard = None
                continue
            if is_speech(line):
                self._terminal.write("".join(f"{each}\n" for each in wrap(self._chrome["plain_speech"], _WIDEST)))
                continue
            self._ready.extend(keys_of_line(line))
        return self._ready.popleft()

    def hide(self) -> None:
        """Pushes everything out of sight and shows a dull page until a line with Esc.

        Raises:
            Locked: Nobody came back for a while, and everything that was answered is kept.
        """
        self.out_of_sight()
        self._terminal.write(self._chrome["dull_page"] + "\n")
        line = ""
        while "\x1b" not in line:
            if self.watch.lock():
                raise locked()
            line = self._read("")
        self._heard = None

    def write(self, sheet: Sheet, label: str, default: str = "") -> str:
        """A line of text; what stood there stays where the line is empty."""
        del default
        while True:
            self.show(sheet)
            self._speak()
            text = self._read(label)
            if _HIDE.isdisjoint(text):
                return text.strip()
            self.hide()

    def pick(self, sheet: Sheet, title: str, options: Sequence[tuple[str, str]], instruction: str) -> str:
        """One of the options, by its number."""
        del sheet, instruction
        cells = tuple(Cell(str(number), label) for number, (_, label) in enumerate(options, 1))
        self.show(Sheet(None, (Said(title), Choices("", cells))))
        while True:
            self._speak()
            line = self._read(self._chrome["choose_plain"]).strip()
            if not _HIDE.isdisjoint(line):
                self.hide()
            elif line.isdecimal() and 0 < int(line) <= len(options):
                return options[int(line) - 1][0]

    def out_of_sight(self) -> None:
        """Pushes what was said so far out of sight and, where the terminal can, out of its memory."""
        _, rows = self._terminal.size()
        self._terminal.write("\n" * rows + self._terminal.forgotten())

    def held_down(self, key: str) -> bool:
        """Never: every key came with an Enter of its own."""
        del key
        return False

    def lines(self) -> int:
        """As many as there are keys for."""
        return _LINES

    def _read(self, label: str) -> str:
        return self._terminal.read_line(label, watch=self.watch)

    def _speak(self) -> None:
        """Writes the sheet, or only what is new since it was last heard."""
        columns = min(self._terminal.size()[0], _WIDEST)
        lines: list[str] = []
        if not self._greeted:
            self._greeted = True
            lines += [*wrap(self._chrome["plain_start"], columns), *wrap(self._chrome["plain_help"], columns)]
        heard, sheet = self._heard, self._sheet
        if heard is None:
            lines += ["", *read_aloud(sheet, columns)]
        elif heard != sheet:
            new = tuple(block for block in sheet.blocks if block not in heard.blocks)
            lines += read_aloud(Sheet(None, new, sheet.keys if sheet.keys != heard.keys else ()), columns)
        if sheet.foot:
            lines += wrap(sheet.foot, columns)
        self._heard = sheet
        self._terminal.write("".join(f"{line}\n" for line in lines))
