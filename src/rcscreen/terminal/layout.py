"""Where things stand on a screen: a sheet, a width and a height make rows. Pure, and without colours.

Where a sheet does not fit, it gives up things in this order: the breathing space above, options in one column, all
but the first line to offer back, the guide, the first line to offer back, blank rows one kind after the other, the
words in the second language; where that is not enough, what the options are called in it instead, and then both.
The words to say and the options always stay; if they alone are too many, the screen scrolls.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from rcscreen.terminal.cells import (
    GAP,
    LABEL,
    TEXT,
    Row,
    Span,
    beneath,
    cell_rows,
    columns_of,
    in_columns,
    side_by_side,
)
from rcscreen.terminal.sheet import Bar, Block, Cell, Choices, Field, Listed, Margin, Said, Sheet
from rcscreen.terminal.words import clip, frame_of, measure_of, printable, width, wrap

__all__ = ["Drawn", "Row", "Span", "lay_out"]

_LEAD = 2
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
    top = [*_band(sheet.band, frame), *(_bar(sheet.bar, frame) if sheet.bar else [])]
    legend = _legend(sheet, frame)
    tall = min(rows, _TALLEST)
    foot = _foot(sheet.foot, frame)
    height = max(tall - len(top) - len(legend) - len(foot) - reserve - 1, 1)
    body = _fit(sheet, frame, height)
    first = max(0, min(scroll, len(body) - height))
    shown = body[first : first + height]
    if not legend and not reserve:  # a page for their eyes too: calm, in the middle
        shown = [_BLANK] * ((height - len(shown)) // 3) + shown
    below = max(0, len(body) - first - height)
    rule = _rule(frame, sheet, above=first, below=below)
    filler: list[Row] = [_BLANK] * (height - len(shown) + reserve)
    all_rows = [*top, *shown, *filler, *foot, rule, *legend]
    above = max(0, (rows - len(all_rows)) // 3)
    placed = [_BLANK] * above + [_shift(row, left) for row in all_rows]
    placed += [_BLANK] * (rows - len(placed))
    free = above + len(top) + len(shown)
    return Drawn(tuple(placed[:rows]), left, frame, below, (free, len(filler)))


def _shift(row: Row, left: int) -> Row:
    return (Span(" " * left), *row) if left and row else row


# -- Top and bottom --------------------------------------------------------------------------------------------------


def _band(band: str, frame: int) -> list[Row]:
    """A line from edge to edge, which stands out without a colour too."""
    return [(Span(f" {clip(printable(band), frame - 2):<{frame - 1}}", "band"),)] if band else []


def _bar(bar: Bar, frame: int) -> list[Row]:
    dots = " ".join("●" * bar.filled + "○" * (5 - bar.filled))
    head = f" {bar.phase}  "
    topic = f"   {printable(bar.topic)}" if bar.topic else ""
    room, right = 0, ""
    for parts in (bar.right, bar.right[1:] or bar.right):  # before a topic is cut, the channel goes: that one knows
        right = " · ".join(printable(part) for part in parts)
        room = frame - width(head) - width(dots) - width(right) - 1
        if width(topic) <= room - 2:
            break
    topic = clip(topic, max(room - 2, 0))
    spare = max(room - width(topic), 1)
    full = dots[: bar.filled * 2].rstrip()
    row = (
        Span(head, "phase"),
        Span(full, "filled"),
        Span(dots[len(full) :], "label"),
        Span(topic, "topic"),
        Span(" " * spare),
        Span(right, "label"),
    )
    return [_crop(row, frame), (Span("─" * frame, "rule"),)]


def _crop(row: Row, columns: int) -> Row:
    kept: list[Span] = []
    for text, style in row:
        text_here = clip(text, columns) if width(text) > columns else text
        kept.append(Span(text_here, style))
        columns -= width(text_here)
        if columns <= 0:
            break
    return tuple(kept)


def _rule(frame: int, sheet: Sheet, *, above: int, below: int) -> Row:
    """The rule under the body. A word at the foot stands in it where it is short, so that nothing moves."""
    if not (sheet.keys or sheet.escape):
        return _BLANK
    mark = " ↑↓ " if above and below else " ↓ " if below else " ↑ " if above else ""
    word = f" {printable(sheet.foot)} " if _in_rule(sheet.foot, frame) else ""
    left = "─" * (_LEAD if word else 0)
    right = "─" * (_LEAD if mark else 0)
    middle = "─" * (frame - width(left + word + mark + right))
    return (
        Span(left, "rule"),
        Span(word, "hint"),
        Span(middle, "rule"),
        Span(mark, "key"),
        Span(right, "rule"),
    )


def _in_rule(text: str, frame: int) -> bool:
    return bool(text) and "\n" not in text and width(text) <= frame - 4 * _LEAD - 4


def _legend(sheet: Sheet, frame: int) -> list[Row]:
    if not (sheet.keys or sheet.escape):
        return []
    escape = _key(*sheet.escape) if sheet.escape else ()
    room = frame - 2
    lines: list[list[Span]] = [[]]
    for key, label in sheet.keys:
        piece = _key(key, label)
        limit = room - columns_of(escape) - GAP if len(lines) > 1 else room
        starts_second = key == "P" and len(lines) == 1
        if lines[-1] and (starts_second or columns_of(lines[-1]) + GAP + columns_of(piece) > limit):
            lines.append([])
        if lines[-1]:
            lines[-1].append(Span(" " * GAP))
        lines[-1].extend(piece)
    if columns_of(lines[-1]) + columns_of(escape) + GAP > room:
        lines.append([])
    lines[-1] += [Span(" " * max(room - columns_of(lines[-1]) - columns_of(escape), 1)), *escape]
    return [(Span(" "), *line) for line in lines]


def _key(key: str, label: str) -> tuple[Span, ...]:
    return (Span(key, "key"), Span(f" {label}", "label")) if key else (Span(label, "label"),)


def _foot(text: str, frame: int) -> list[Row]:
    if not text or _in_rule(text, frame):
        return []
    return [(Span(" " * LABEL + line, "hint"),) for line in wrap(text, frame - 2 * LABEL)]


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
