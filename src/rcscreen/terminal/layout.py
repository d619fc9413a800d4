"""Where things stand on a screen: a sheet, a width and a height make rows. Pure, and without colours.

Where a sheet does not fit, it gives up things in this order: the breathing space above, options in one column, all
but the first line to offer back, the guide, the first line to offer back, blank rows one kind after the other, the
words in the second language; where that is not enough, what the options are called in it instead, and then both.
The words to say and the options always stay; if they alone are too many, the screen scrolls.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from rcscreen.terminal.border import band_rows, bar_rows, foot_rows, legend_rows, rule_row
from rcscreen.terminal.cells import (
    LABEL,
    TEXT,
    Row,
    Span,
    beneath,
    cell_rows,
    in_columns,
    side_by_side,
)
from rcscreen.terminal.sheet import Block, Cell, Choices, Field, Listed, Margin, Said, Sheet
from rcscreen.terminal.words import frame_of, measure_of, printable, width, wrap

__all__ = ["Drawn", "Row", "Span", "lay_out"]

_TALLEST = 30
_FEW = 8

_BLANK: Row = ()


@dataclass(frozen=True, slots=True)
class Drawn:
    """A screen full of rows.

    Attributes:
        rows: Exactly as many as the screen is high.
        left: The left edge of the frame, in columns.
        width: The width of the frame, in columns.
        below: How many rows of the body lie below what is shown.
        room: The first free row of the body, from 0, and how many are free there.
    """

    rows: tuple[Row, ...]
    left: int
    width: int
    below: int = 0
    room: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class _Fit:
    """How much is given up.

    Attributes:
        air: Whether a blank row stands above everything.
        columns: Whether options go into two columns, few as they are.
        rank: Margins up to this rank are left out.
        blanks: Where blank rows stand: 3 between all blocks, 2 not within the words of one language, 1 only between
            the words of two languages, 0 nowhere.
        also: Whether the words in the second language are shown.
        called: Whether it is shown what options and lines are called in the second language.
    """

    air: bool = False
    columns: bool = True
    rank: int = 0
    blanks: int = 3
    also: bool = True
    called: bool = True


_LADDER = (
    _Fit(air=True, columns=False),
    _Fit(columns=False),
    _Fit(),
    _Fit(rank=1),
    _Fit(rank=2),
    _Fit(rank=3),
    _Fit(rank=3, blanks=2),
    _Fit(rank=3, blanks=1),
    _Fit(rank=3, blanks=0),
    _Fit(rank=3, blanks=0, also=False),
    _Fit(rank=3, blanks=0, called=False),
    _Fit(rank=3, blanks=0, also=False, called=False),
)
"""Step by step, until it fits."""


def lay_out(sheet: Sheet, columns: int, rows: int, *, scroll: int = 0, reserve: int = 0) -> Drawn:
    """Lays a sheet out.

    Args:
        sheet: What to show.
        columns: The screen's width.
        rows: The screen's height.
        scroll: Rows by which the body is moved up, if it does not fit.
        reserve: Rows to leave free at the foot of the body, for something to be typed there.
    """
    left, frame = frame_of(columns)
    top = [*band_rows(sheet.band, frame), *(bar_rows(sheet.bar, frame) if sheet.bar else [])]
    legend = legend_rows(sheet, frame)
    tall = min(rows, _TALLEST)
    foot = foot_rows(sheet.foot, frame)
    height = max(tall - len(top) - len(legend) - len(foot) - reserve - 1, 1)
    body = _fit(sheet, frame, height)
    first = max(0, min(scroll, len(body) - height))
    shown = body[first : first + height]
    if not legend and not reserve:  # a page for their eyes too: calm, in the middle
        shown = [_BLANK] * ((height - len(shown)) // 3) + shown
    below = max(0, len(body) - first - height)
    rule = rule_row(frame, sheet, above=first, below=below)
    filler: list[Row] = [_BLANK] * (height - len(shown) + reserve)
    all_rows = [*top, *shown, *filler, *foot, rule, *legend]
    above = max(0, (rows - len(all_rows)) // 3)
    placed = [_BLANK] * above + [_shift(row, left) for row in all_rows]
    placed += [_BLANK] * (rows - len(placed))
    free = above + len(top) + len(shown)
    return Drawn(tuple(placed[:rows]), left, frame, below, (free, len(filler)))


def _shift(row: Row, left: int) -> Row:
    return (Span(" " * left), *row) if left and row else row


# -- The body --------------------------------------------------------------------------------------------------------


def _fit(sheet: Sheet, frame: int, height: int) -> list[Row]:
    body: list[Row] = []
    for fit in _LADDER:
        body = _body(sheet, frame, fit)
        if len(body) <= height:
            break
    return body


def _body(sheet: Sheet, frame: int, fit: _Fit) -> list[Row]:
    body: list[Row] = [_BLANK] if fit.air else []
    before: Block | None = None
    for block in sheet.blocks:
        if _left_out(block, fit):
            continue
        if before is not None and fit.blanks >= _closeness(before, block):
            body.append(_BLANK)
        body += _rows(block, frame, fit)
        before = block
    return body


def _left_out(block: Block, fit: _Fit) -> bool:
    match block:
        case Margin(rank=rank):
            return 0 < rank <= fit.rank
        case Said(role="also"):
            return not fit.also
        case _:
            return False


def _closeness(before: Block, block: Block) -> int:
    """How early the blank row between two blocks gives way: the highest first; 4 where there never is one."""
    match before, block:
        case Margin(), Margin():
            return 4
        case Said(role=one), Said(role=other):
            return 3 if one == other else 1
        case _:
            return 2


def _rows(block: Block, frame: int, fit: _Fit) -> list[Row]:
    match block:
        case Said():
            return [
                (Span(" " * TEXT + line, block.role),) if line else _BLANK
                for line in wrap(block.text, measure_of(frame))
            ]
        case Choices():
            return _choices(block, frame, fit)
        case Field():
            label = (Span(" " * LABEL), Span(block.label, "label"))
            typed = (Span(" " * TEXT), Span("▸ ", "key"), Span(printable(block.typed), "words"), Span("▏", "key"))
            silences = beneath(block.silences, frame)
            return [label, typed, *([_BLANK, *silences] if silences else [])]
        case Listed():
            label = (Span(" " * LABEL), Span(block.label, "label"))
            cells = block.cells if fit.called else _uncalled(block.cells)
            return [label, *(row for cell in cells for row in cell_rows(cell, frame - TEXT - LABEL))]
        case Margin():
            return _margin(block, frame)
        case _:
            assert_never(block)


def _margin(margin: Margin, frame: int) -> list[Row]:
    label = f"{margin.label:<12}  " if margin.label or margin.rank == 1 else ""
    lines = wrap(margin.text, min(frame - LABEL - width(label) - 2, 74))
    style = "also" if margin.also else "guide"
    first = (Span(" " * LABEL), Span(label, "label"), Span(lines[0], style))
    rest = [(Span(" " * (LABEL + width(label))), Span(line, style)) for line in lines[1:]]
    return [first, *rest]


def _uncalled(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    return tuple(replace(cell, also="") for cell in cells)


def _choices(block: Choices, frame: int, fit: _Fit) -> list[Row]:
    head: list[Row] = [(Span(" " * LABEL), Span(block.label, "label"))] if block.label else []
    room = frame - LABEL - 1
    options = block.cells if fit.called else _uncalled(block.cells)
    cells = in_columns(options, room) if len(options) > _FEW or fit.columns else None
    if cells is None:
        side = side_by_side(options, block.silences, room)
        if side is not None:
            return [*head, *side]
        cells = [row for cell in options for row in cell_rows(cell, frame - TEXT - LABEL)]
    return [*head, *cells, *beneath(block.silences, frame)]
