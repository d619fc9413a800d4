"""Draws the pictures of the README from the real program: ``python -m docs.pictures.make``.

Each picture is the screen of a conversation with made-up answers, held on a terminal of 80 columns and 24 rows. The
same program draws the same picture: there is no time, no name of a session and no path in it.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import Path

import pyte
import pyte.graphics
from tests.whole.program import place

__all__ = ["PICTURES", "Picture", "draw", "main"]

HERE = Path(__file__).parent
COLUMNS, ROWS = 80, 24
LAST = "Esc "
"""What is drawn last: with it the screen is whole."""

CELL_WIDTH, CELL_HEIGHT, MARGIN = 9.6, 20, 14

PAPER, INK, PALE = "#fcfcfa", "#282a2e", "#5f6166"
COLOURS = {"cyan": "#006978", "green": "#1e6e32", "brown": "#7a5600", "red": "#a52828"}
"""Dark on light, each at least 4.5 : 1 against the paper. What pyte calls brown is yellow."""

FRAME = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img">
<title>{title}</title>
<style>
text {{ font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 16px; }}
</style>
<rect x="0.5" y="0.5" width="{inner_width:g}" height="{inner_height:g}" rx="8" fill="{paper}" stroke="#c8c8c4"/>
{rows}
</svg>
"""
"""No window around it, no fonts of its own, nothing fetched from anywhere."""

# pyte knows no dim text and forgets it; blinking text, which the program never writes, remembers it instead.
pyte.graphics.TEXT[2] = "+blink"


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture.

    Attributes:
        name: Its file.
        title: What somebody hears who cannot see it.
        command: The command line.
        steps: Words of each screen on the way, and the keys that are pressed there.
        arrives: Words of the screen that is drawn.
    """

    name: str
    title: str
    command: str
    steps: tuple[tuple[str, ...], ...]
    arrives: str


PICTURES = (
    Picture(
        "en.svg",
        "A terminal. The navigator's words, to be said aloud, ask how it has been keeping enough food in the house."
        " Beneath: what one may hear, each with its key, and the silences: not sure, rather not say.",
        "rcscreen run --channel in_person",
        (
            ("Is now an okay time?", "1", "enter"),
            ("Would that be okay?", "1", "enter"),
            ("Who can hear us right now?", "1", "enter"),
            ("What has been going well lately", "enter"),
        ),
        "keeping enough food in the house?",
    ),
    Picture(
        "es.svg",
        "Una terminal en español. Se pregunta si la comida ha alcanzado en casa. Debajo, lo que se puede oír, cada cosa"
        " con su tecla, y los silencios.",
        "rcscreen run --channel in_person --language es",
        (
            ("¿Le parece bien ahora?", "1", "enter"),
            ("¿Me da permiso?", "1", "enter"),
            ("¿Quién nos puede oír ahora", "1", "enter"),
            ("¿Qué les ha salido bien últimamente", "enter"),
        ),
        "para que alcance en casa?",
    ),
)


def main(folder: Path = HERE) -> None:
    """Draws every picture into a folder."""
    for picture in PICTURES:
        (folder / picture.name).write_text(draw(picture), encoding="utf-8")


def draw(picture: Picture) -> str:
    """Holds a conversation as far as the screen in question and gives back what it looks like, as SVG."""
    with tempfile.TemporaryDirectory() as home, place(Path(home)) as at:
        sitting = at.begin(picture.command, columns=COLUMNS, rows=ROWS)
        sitting.go(picture.steps)
        sitting.hear(picture.arrives, LAST)
        return svg(sitting.own, picture.title)


def svg(screen: pyte.Screen, title: str) -> str:
    """The screen as SVG, a text for each run of cells that look alike."""
    width, height = screen.columns * CELL_WIDTH + 2 * MARGIN, screen.lines * CELL_HEIGHT + 2 * MARGIN
    return FRAME.format(
        title=escape(title),
        width=width,
        height=height,
        inner_width=width - 1,
        inner_height=height - 1,
        paper=PAPER,
        rows="\n".join(text for row in range(screen.lines) for text in _texts(screen, row)),
    )


def _texts(screen: pyte.Screen, row: int) -> Iterator[str]:
    """The texts of a row, each at its column and as wide as its cells, whatever the font."""
    cells = [screen.buffer[row][column] for column in range(screen.columns)]
    column = 0
    for look, alike in groupby(cells, key=_look):
        run = "".join(cell.data for cell in alike)
        for words in re.finditer(r"\S+( \S+)*", run):
            x, y = MARGIN + (column + words.start()) * CELL_WIDTH, MARGIN + row * CELL_HEIGHT + 15
            said, length = words[0], (words.end() - words.start()) * CELL_WIDTH
            yield f'<text x="{x:g}" y="{y:g}" textLength="{length:g}" {look}>{escape(said)}</text>'
        column += len(run)


def _look(cell: pyte.screens.Char) -> str:
    look = f'fill="{PALE if cell.blink else COLOURS.get(cell.fg, INK)}"'
    if cell.bold:
        look += ' font-weight="bold"'
    return f'{look} font-style="italic"' if cell.italics else look


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m docs.pictures.make", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=HERE, help="where to; beside this file if left out")
    main(parser.parse_args().folder)
