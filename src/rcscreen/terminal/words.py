"""Words as a terminal may show them: made harmless, measured in columns, wrapped.

Nothing here is heavy: the first words of a script are painted with it before anything else is loaded.
"""

from __future__ import annotations

import unicodedata

__all__ = ["MEASURE", "clip", "frame_of", "measure_of", "printable", "width", "wrap"]

MEASURE = 66
"""The widest a spoken line gets, in columns: further and the eye loses the next line."""

_FRAME = 88
_INDENT = 5
_LEAST_MEASURE = 20
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BREAKS = {"\u2028": "\n", "\u2029": "\n\n", "\t": "    ", "\xa0": " "}


def printable(text: str) -> str:
    """The text with everything gone by which it could move a cursor, colour a screen or turn a line around.

    Line breaks stay; a tab becomes four spaces; any other control character, every mark of direction and every half
    of a surrogate pair becomes ``\N{REPLACEMENT CHARACTER}``, so that one sees that something was there.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(_BREAKS.get(char) or _harmless(char) for char in text)


def _harmless(char: str) -> str:
    if char == "\n" or (char not in _BIDI and unicodedata.category(char) not in ("Cc", "Cs")):
        return char
    return "\N{REPLACEMENT CHARACTER}"


def width(text: str) -> int:
    """How many columns a text takes."""
    if text.isascii():
        return len(text)
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def clip(text: str, columns: int) -> str:
    """The text, cut to a number of columns with an ellipsis where it is longer."""
    if width(text) <= columns:
        return text
    while text and width(text) > columns - 1:
        text = text[:-1]
    return text.rstrip() + "…" if columns > 0 else ""


def wrap(text: str, columns: int) -> tuple[str, ...]:
    """The text in lines of at most so many columns; its own line breaks and blank lines are kept."""
    columns = max(columns, 1)
    return tuple(line for given in printable(text).strip("\n").split("\n") for line in _wrap_line(given, columns))


def _wrap_line(given: str, columns: int) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in given.split():
        if line and width(line) + 1 + width(word) > columns:
            lines.append(line)
            line = ""
        *full, rest = _cut(word, columns)
        lines += full
        line = f"{line} {rest}" if line else rest
    return [*lines, line] if line or not lines else lines


def _cut(word: str, columns: int) -> list[str]:
    """A word in pieces that fit; most words are one piece."""
    pieces: list[str] = []
    while width(word) > columns:
        taken = max(1, next(n for n in range(columns, -1, -1) if width(word[:n]) <= columns))
        pieces.append(word[:taken])
        word = word[taken:]
    return [*pieces, word]


def frame_of(columns: int) -> tuple[int, int]:
    """The calm middle column of a screen: its left edge and its width, in columns."""
    frame = min(columns, _FRAME)
    return (columns - frame) // 2, frame


def measure_of(frame: int) -> int:
    """How wide spoken words may run within a frame, in columns."""
    return max(min(MEASURE, frame - 2 * _INDENT), min(_LEAST_MEASURE, frame))
