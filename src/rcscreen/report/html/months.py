"""Conversations month by month: columns from left to right, and beside them the same as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import TYPE_CHECKING

from rcscreen.report.html.bars import steps
from rcscreen.report.html.labels import column_heads, named, opening
from rcscreen.report.html.words import worded

if TYPE_CHECKING:
    from rcscreen.report.html.chart import Chart

__all__ = ["month_finding", "months"]

_HIGH = 270
"""Pixels of the longest column."""

_LINES = 4
_LETTER = 2.4
"""Hundredths of the narrowest chart that a digit of the scale takes."""

_EACH, _QUARTERS = 14, 45
"""Up to how many months each is named, and up to how many the first of each quarter; of more only the years."""


def month_finding(chart: Chart, language: str) -> str:
    """The month with the most, as a sentence; it describes the chart to whoever does not see it, too."""
    largest = max(chart.table.lines, key=lambda line: line.counts[0].number or 0)
    count = f"{largest.counts[0].number:,}"
    return worded(language, "month.said", name=chart.name(largest, language), count=count)


def months(chart: Chart, title: str, language: str) -> str:
    """The chart and the table.

    Args:
        chart: Conversations by month.
        title: The id of the heading.
        language: The language.
    """
    counts = {line.key: line.counts[0].number or 0 for line in chart.table.lines}
    axis = _every(min(counts), max(counts))
    columns, names = "".join(_chart(axis, counts)), "".join(_names(axis, counts, language))
    side = f"margin-left:{_left(counts):.2f}%;width:{100 - _left(counts):.2f}%"
    rows = "".join(_row(month, counts, language) for month in axis)
    if chart.table.others:
        name = escape(opening(worded(language, "together.months")))
        rows += f'<tr class="together"><th scope="row">{name}</th><td>{chart.table.others:,}</td></tr>\n'
    heads = column_heads(worded(language, "month.line"), worded(language, "count"))
    return (
        f'<div class="time">\n<div class="chart"><svg height="{_HIGH + 1}" style="{side}" role="img" '
        f'aria-labelledby="{title}-t {title}-d"><title id="{title}-t">{escape(worded(language, "month"))}</title>'
        f'<desc id="{title}-d">{escape(month_finding(chart, language))}</desc>{columns}</svg>'
        f'<div aria-hidden="true">{names}</div></div>\n<table aria-labelledby="{title}">\n<thead>{heads}</thead>\n'
        f"<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
    )


def _every(first: str, last: str) -> list[str]:
    """Every month from the first to the last that is shown; of those between that are not, nothing is known."""
    begin, end = (int(each[:4]) * 12 + int(each[5:7]) - 1 for each in (first, last))
    return [f"{each // 12:04}-{each % 12 + 1:02}" for each in range(begin, end + 1)]


def _chart(axis: list[str], counts: Mapping[str, int]) -> Iterator[str]:
    longest = max(counts.values())
    for each in steps(longest, _LINES):
        yield f'<line class="grid" x1="0" x2="100%" y1="{_at(each, longest)}" y2="{_at(each, longest)}"/>'
    for place, month in enumerate(axis):
        yield _column(100 / len(axis), place, counts.get(month), longest)
    yield f'<line class="base" x1="0" x2="100%" y1="{_HIGH}" y2="{_HIGH}"/>'


def _left(counts: Mapping[str, int]) -> float:
    """Hundredths of the chart that the numbers of the scale take."""
    return _LETTER * (len(f"{max(counts.values()):,}") + 1)


def _at(count: int, longest: int) -> str:
    return f"{_HIGH * (1 - count / longest):.1f}"


def _column(slot: float, place: int, count: int | None, longest: int) -> str:
    side = f'x="{(place + 0.14) * slot:.2f}%" width="{slot * 0.72:.2f}%"'
    if count is None:
        return f'<rect class="unseen" {side} y="{_HIGH - 17}" height="16"/>'
    high = _HIGH * count / longest
    return f'<rect class="whole" {side} y="{_HIGH - high:.1f}" height="{high:.1f}"/>'


def _names(axis: list[str], counts: Mapping[str, int], language: str) -> Iterator[str]:
    """What stands at the lines and below the columns. In HTML, where letters keep their size and can be spaced."""
    longest, left = max(counts.values()), _left(counts)
    for each in steps(longest, _LINES):
        yield f'<span class="up" style="top:{_at(each, longest)}px;width:{left - 1:.2f}%">{each:,}</span>'
    for place, month in enumerate(axis):
        middle = left + (place + 0.5) * (100 - left) / len(axis)
        name = escape(opening(named(month, "month", "month", language)))
        below = f'style="left:{middle:.2f}%;top:{_HIGH + 5}px"'
        if len(axis) <= _EACH:
            yield f"<span {below}>{name[:1]}<small>{name[1:3]}</small></span>"
        elif len(axis) <= _QUARTERS and month.endswith(("-01", "-04", "-07", "-10")):
            yield f"<span {below}>{name[:1]}</span>"
        if place == 0 or month.endswith("-01"):
            yield f'<span style="left:{middle:.2f}%;top:{_HIGH + 25}px">{month[:4]}</span>'


def _row(month: str, counts: Mapping[str, int], language: str) -> str:
    name = escape(opening(named(month, "month", "month", language)))
    if month not in counts:
        return f'<tr><th scope="row">{name}</th><td class="few">{escape(worded(language, "month.unseen"))}</td></tr>\n'
    return f'<tr><th scope="row">{name}</th><td>{counts[month]:,}</td></tr>\n'
