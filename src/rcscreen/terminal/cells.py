"""Options, silences and lines of the read-back, placed in rows: side by side, in columns, or one under the other."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from rcscreen.terminal.sheet import Cell
from rcscreen.terminal.words import printable, width, wrap

__all__ = ["GAP", "LABEL", "TEXT", "Row", "Span", "beneath", "cell_rows", "columns_of", "in_columns", "side_by_side"]

LABEL = 3
"""Where labels and marks begin, in columns from the frame's edge."""

TEXT = 5
"""Where words and keys begin."""

GAP = 3
"""Between two things in one row."""

_SECOND = 34


class Span(NamedTuple):
    """A piece of a row and the name of its style."""

    text: str
    style: str = ""


Row: TypeAlias = tuple[Span, ...]


def columns_of(row: tuple[Span, ...] | list[Span]) -> int:
    """How many columns a row takes."""
    return sum(width(span.text) for span in row)


def side_by_side(cells: tuple[Cell, ...], silences: tuple[Cell, ...], room: int) -> list[Row] | None:
    """Options at the left and silences at the right, or None where they are too wide for that."""
    if not cells:
        return None
    left = max(columns_of(_cell(cell)) for cell in cells)
    right = max((columns_of(_cell(cell)) for cell in silences), default=0)
    column = max(left + 2, min(_SECOND, room - right))
    if column + right > room:
        return None
    rows: list[Row] = []
    for number in range(max(len(cells), len(silences))):
        here = _cell(cells[number]) if number < len(cells) else ()
        beside = _cell(silences[number]) if number < len(silences) else ()
        rows.append((Span(" " * LABEL), *here, Span(" " * (column - columns_of(here))), *beside))
    return rows


def in_columns(cells: tuple[Cell, ...], room: int) -> list[Row] | None:
    """Options in two columns, read downwards, or None where they are too wide for that."""
    half = -(-len(cells) // 2)
    left, right = cells[:half], cells[half:]
    column = max((columns_of(_cell(cell)) for cell in left), default=0) + 2
    if not right or column + max(columns_of(_cell(cell)) for cell in right) > room:
        return None
    column = max(column, min(_SECOND, room - max(columns_of(_cell(cell)) for cell in right)))
    rows: list[Row] = []
    for number, cell in enumerate(left):
        here = _cell(cell)
        beside = _cell(right[number]) if number < len(right) else ()
        rows.append((Span(" " * LABEL), *here, Span(" " * (column - columns_of(here))), *beside))
    return rows


def beneath(silences: tuple[Cell, ...], frame: int) -> list[Row]:
    """Silences in one row, or in as many as they need."""
    if not silences:
        return []
    row: list[Span] = [Span(" " * LABEL)]
    for cell in silences:
        row += [*_cell(cell), Span(" " * (GAP + 3))]
    return [tuple(row)] if columns_of(row) <= frame else [(Span(" " * LABEL), *_cell(cell)) for cell in silences]


def _cell(cell: Cell) -> tuple[Span, ...]:
    mark = Span("▸ " if cell.chosen else "  ", "chosen")
    beside = (Span(f" · {printable(cell.more)}", "chosen" if cell.chosen else "also"),) if cell.more else ()
    label = Span(" ".join(printable(cell.label).split()), "chosen" if cell.chosen else "option")
    return (mark, Span(cell.key, "key"), Span("  "), label, *beside)


def cell_rows(cell: Cell, columns: int) -> list[Row]:
    """A cell that may run over several rows, the later ones under the first one's label."""
    whole = _cell(cell)
    if columns_of(whole) <= columns:
        return [(Span(" " * LABEL), *whole)]
    hang = 2 + width(cell.key) + 2
    style = "chosen" if cell.chosen else "option"
    lines = wrap(" ".join(cell.label.split()), columns - hang)
    rows: list[Row] = [(Span(" " * LABEL), *whole[:3], Span(lines[0], style))]
    rows += [(Span(" " * (LABEL + hang) + line, style),) for line in lines[1:]]
    if cell.more:
        rows += [(Span(" " * (LABEL + hang) + line, "also"),) for line in wrap(cell.more, columns - hang)]
    return rows
