"""The first words of a conversation, on the screen before anything heavy is loaded.

The navigator reads; the rest loads behind the words. They stand where the whole screen will put them a moment later.
"""

from __future__ import annotations

from rcscreen.terminal.device import Terminal
from rcscreen.terminal.words import frame_of, measure_of, printable, width, wrap
from rcscreen.vocabulary.chrome import chrome

__all__ = ["paint_first"]

_FIRST_ROW = 4
_INDENT = 5
_TALLEST = 30
_LEGEND = 2


def paint_first(terminal: Terminal, *words: str, chrome_language: str = "en", phase: str = "establish") -> None:
    """Paints words as the whole screen will show them. In plain mode nothing is written twice, so nothing is done.

    Args:
        terminal: The device, opened.
        words: What is said first: the lead, if there is one, and the words.
        chrome_language: The navigator's own language.
        phase: The phase that these words open.

    Raises:
        Interrupted: The terminal went away.
    """
    if terminal.plain:
        return
    columns, rows = terminal.size()
    left, frame = frame_of(columns)
    own = chrome(chrome_language)
    tall = min(rows, _TALLEST)
    above = (rows - tall) // 3
    edge = " " * left
    lines = {1: f"{edge} \x1b[1m{own[phase]}\x1b[0m", 2: f"{edge}\x1b[2m{'─' * frame}\x1b[0m"}
    row = _FIRST_ROW
    for part in (part for part in words if part.strip()):
        for line in wrap(printable(part), measure_of(frame)):
            lines[row] = f"{edge}{' ' * _INDENT}\x1b[1m{line}\x1b[0m" if line else ""
            row += 1
        row += 1
    last = tall - _LEGEND
    rule = "─" * (frame - width(own["one_moment"]) - 4)
    lines = {number: line for number, line in lines.items() if number < last}
    lines[last] = f"{edge}\x1b[2m── {own['one_moment']} {rule}\x1b[0m"
    terminal.write("".join(f"\x1b[{above + number};1H\x1b[K{line}" for number, line in sorted(lines.items())))
