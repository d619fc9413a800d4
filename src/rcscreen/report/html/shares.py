"""Several shares of one number, side by side: a table with a small bar below each of its numbers."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from rcscreen.report.html.labels import amount, opening, share
from rcscreen.report.html.words import worded

if TYPE_CHECKING:
    from rcscreen.report.cells import Count
    from rcscreen.report.html.chart import Chart
    from rcscreen.report.tables import Line

__all__ = ["shares"]


def shares(chart: Chart, title: str, language: str) -> str:
    """The table. The whole width of a cell stands for all that its first column counts."""
    table, parts = chart.table, chart.columns[1:]
    heads = "".join(_head(chart, each.key, language) for each in parts)
    lines = [line for line in table.lines if any(count.number is not None for count in chart.counts(line)[1:])]
    rows = "".join(_row(chart, line, language) for line in lines)
    unseen: dict[tuple[Count, ...], list[Line]] = {}
    for line in table.lines:
        if line not in lines:
            unseen.setdefault(chart.counts(line)[1:], []).append(line)
    rows += "".join(_unseen(chart, counts, each, language) for counts, each in unseen.items())
    return (
        f'<table class="shares" aria-labelledby="{title}">\n<thead><tr>'
        f'<th scope="col">{escape(worded(language, f"{table.id}.line"))}</th>'
        f"{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _head(chart: Chart, key: str, language: str) -> str:
    return f'<th scope="col" class="n">{escape(worded(language, f"{chart.table.id}.{key}"))}</th>'


def _row(chart: Chart, line: Line, language: str) -> str:
    whole, *parts = chart.counts(line)
    cells = "".join(_cell(count, whole, language) for count in parts)
    name = escape(opening(chart.name(line, language)))
    of = escape(worded(language, "out_of", of=amount(whole, language)))
    return f'<tr><th scope="row">{name} <small>{of}</small></th>{cells}</tr>\n'


def _cell(count: Count, whole: Count, language: str) -> str:
    if count.number is None or not whole.number:
        return f'<td class="few">{escape(amount(count, language))}</td>'
    long = f"{100 * count.number / whole.number:.2f}%"
    return (
        f"<td>{amount(count, language)} <small>{escape(share(count, whole, language))}</small>"
        '<svg aria-hidden="true" focusable="false"><rect class="ground" width="100%" height="100%"/>'
        f'<rect class="whole" width="{long}" height="100%"/></svg></td>'
    )


def _unseen(chart: Chart, counts: tuple[Count, ...], lines: list[Line], language: str) -> str:
    """Lines of which no share is shown, and of which the same is said: their names, in the order of the table."""
    names = " · ".join(escape(opening(chart.name(line, language))) for line in lines)
    cells = "".join(f'<td class="few">{escape(amount(count, language))}</td>' for count in counts)
    return f'<tr class="unseen"><th scope="row">{names}</th>{cells}</tr>\n'
