"""One thing by another: below each need a bar for each language or site, as long as its share of that group.

Groups differ in size, so what is compared is shares. What is told by a rounded share only is drawn by that.
"""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from rcscreen.report.html.bars import THICK, axis, cell, drawn_row
from rcscreen.report.html.labels import named, opening
from rcscreen.report.html.words import worded

if TYPE_CHECKING:
    from rcscreen.report.cells import Count
    from rcscreen.report.html.chart import Chart
    from rcscreen.report.tables import Line

__all__ = ["across"]


def across(chart: Chart, title: str, language: str) -> str:
    """The table."""
    longest = max((_in_100(line)[0] for line in chart.table.lines), default=0) or 100
    key = chart.table.id
    scale = axis(longest, lambda each: worded(language, "share", share=each))
    heads = "".join(
        f'<th scope="col" class="n">{escape(worded(language, f"needs.{each}"))}<br>'
        f"<small>{escape(worded(language, of))}</small></th>"
        for each, of in (("wanted", "across.of"), ("nothing_available", "needs.nothing_available.of"))
    )
    bodies = "".join(
        _need(chart, need, list(lines), longest, language)
        for need, lines in groupby(chart.table.lines, key=lambda line: line.key.partition("/")[0])
    )
    return (
        f'<table class="bars across" aria-labelledby="{title}">\n<thead><tr><th scope="col"><div class="row">'
        f"<span>{escape(worded(language, f'{key}.line'))}</span>{scale}</div></th>{heads}</tr></thead>\n"
        f"{bodies}</table>\n"
    )


def _need(chart: Chart, need: str, lines: list[Line], longest: float, language: str) -> str:
    name = escape(opening(named(need, chart.table.id, "need", language)))
    rows = "".join(_group(chart, line, longest, language) for line in lines)
    return f'<tbody>\n<tr class="of"><th scope="rowgroup">{name}</th><td></td><td></td></tr>\n{rows}</tbody>\n'


def _group(chart: Chart, line: Line, longest: float, language: str) -> str:
    size, wanted, nothing = line.counts
    long, part = _in_100(line)
    bar = f'<rect class="whole" width="{100 * long / longest:.2f}%" {THICK}/>' if long else ""
    bar += f'<rect class="part" width="{100 * part / longest:.2f}%" {THICK}/>' if part else ""
    cells = f"{cell(wanted, size, language)}{cell(nothing, wanted, language)}"
    return drawn_row(chart.name(line, language), bar, longest, cells)


def _in_100(line: Line) -> tuple[float, float]:
    """How long the bar and its part are, in a hundred of the group; 0 where that is not shown."""
    size, wanted, nothing = line.counts
    long = _share(wanted, size)
    return long, long * _share(nothing, wanted) / 100


def _share(count: Count, of: Count) -> float:
    if count.in_100 is not None:
        return count.in_100
    return 100 * count.number / of.number if count.number is not None and of.number else 0
