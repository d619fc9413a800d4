"""Conversations month by month: columns from left to right, and beside them the same as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import TYPE_CHECKING

from rcscreen.report.html.bars import steps
from rcscreen.report.html.labels import column_heads, named, opening
from rcscreen.report.html.words import worded

if TYPE_CHECKING:
    from rcscreen.report.tables import Table

__all__ = ["month_finding", "months"]

_HIGH = 270
"""Pixels of the longest column; below it two lines of names, above it room for a number."""

_TOP, _BELOW = 22, 46
_LETTER = 2.4
"""Hundredths of the narrowest chart that a digit of the scale takes."""

_EACH, _QUARTERS = 14, 45
"""Up to how many months each is named, and up to how many the first of each quarter; of more only the years."""


def month_finding(table: Table, language: str) -> str:
    """The month with the most, as a sentence; it describes the chart to whoever does not see it, too."""
    largest = max(table.lines, key=lambda line: line.counts[0].number or 0)
    count = f"{largest.counts[0].number:,}"
    return worded(language, "month.said", name=named(largest.key, "month", language), count=count)


def months(table: Table, title: str, language: str) -> str:
    """The chart and the table.

    Args:
        table: Conversations by month.
        title: The id of the heading.
        language: The language.
    """
    counts = {line.key: line.counts[0].number or 0 for line in table.lines}
    axis = _every(min(counts), max(counts))
    chart = "".join(_chart(axis, counts, language))
    rows = "".join(_row(month, counts, language) for month in axis)
    if table.others:
        name = escape(opening(worded(language, "together.months")))
        rows += f'<tr class="together"><th scope="row">{name}</th><td>{table.others:,}</td></tr>\n'
    heads = column_heads(worded(language, "month.line"), worded(language, "count"))
    return (
        f'<div class="time">\n<svg height="{_TOP + _HIGH + _BELOW}" role="img" aria-labelledby="{title}-t {title}-d">'
        f'<title id="{title}-t">{escape(worded(language, "month"))}</title>'
        f'<desc id="{title}-d">{escape(month_finding(table, language))}</desc>'
        f'{chart}</svg>\n<table aria-labelledby="{title}">\n<thead>{heads}</thead>\n<tbody>\n{rows}</tbody>\n'
        "</table>\n</div>\n"
    )


def _every(first: str, last: str) -> list[str]:
    """Every month from the first to the last that is shown; of those between that are not, nothing is known."""
    begin, end = (int(each[:4]) * 12 + int(each[5:7]) - 1 for each in (first, last))
    return [f"{each // 12:04}-{each % 12 + 1:02}" for each in range(begin, end + 1)]


def _chart(axis: list[str], counts: Mapping[str, int], language: str) -> Iterator[str]:
    longest = max(counts.values())
    left = _LETTER * (len(f"{longest:,}") + 1)
    slot = (100 - left) / len(axis)
    for each in steps(longest, 4):
        at = _TOP + _HIGH * (1 - each / longest)
        yield f'<line class="grid" x1="{left:.2f}%" x2="100%" y1="{at:.1f}" y2="{at:.1f}"/>'
        yield f'<text x="{left - 1:.2f}%" y="{at + 5:.1f}" text-anchor="end">{each:,}</text>'
    for place, month in enumerate(axis):
        begin = left + place * slot
        yield _column(begin, slot, counts.get(month), longest)
        yield from _named(begin + slot / 2, place, axis, language)
    yield f'<line class="base" x1="{left:.2f}%" x2="100%" y1="{_TOP + _HIGH}" y2="{_TOP + _HIGH}"/>'


def _column(begin: float, slot: float, count: int | None, longest: int) -> str:
    side = f'x="{begin + slot * 0.14:.2f}%" width="{slot * 0.72:.2f}%"'
    if count is None:
        return f'<rect class="unseen" {side} y="{_TOP + _HIGH - 17}" height="16"/>'
    high = _HIGH * count / longest
    return f'<rect class="whole" {side} y="{_TOP + _HIGH - high:.1f}" height="{high:.1f}"/>'


def _named(middle: float, place: int, axis: list[str], language: str) -> Iterator[str]:
    year, month = axis[place].split("-")
    name = opening(named(axis[place], "month", language))
    where = f'x="{middle:.2f}%" text-anchor="middle"'
    if len(axis) <= _EACH:
        yield f'<text class="wide" {where} y="{_TOP + _HIGH + 20}">{escape(name[:3])}</text>'
        yield f'<text class="thin" {where} y="{_TOP + _HIGH + 20}">{escape(name[:1])}</text>'
    elif len(axis) <= _QUARTERS and month in {"01", "04", "07", "10"}:
        yield f'<text {where} y="{_TOP + _HIGH + 20}">{escape(name[:1])}</text>'
    if place == 0 or month == "01":
        yield f'<text {where} y="{_TOP + _HIGH + 40}">{year}</text>'


def _row(month: str, counts: Mapping[str, int], language: str) -> str:
    name = escape(opening(named(month, "month", language)))
    if month not in counts:
        return f'<tr><th scope="row">{name}</th><td class="few">{escape(worded(language, "month.unseen"))}</td></tr>\n'
    return f'<tr><th scope="row">{name}</th><td>{counts[month]:,}</td></tr>\n'
