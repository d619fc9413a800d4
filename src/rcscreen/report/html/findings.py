"""What stands out, in a sentence: computed from what is shown, so that it can say no more than the tables do."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from rcscreen.report.html.labels import joined, opening
from rcscreen.report.html.words import has_words, worded

if TYPE_CHECKING:
    from rcscreen.report.html.chart import Chart
    from rcscreen.report.tables import Line, Measure

__all__ = ["finding", "whole_finding"]


def finding(chart: Chart, column: Measure, language: str) -> str:
    """The largest of a column, as HTML: what it is the largest of, and which; empty where no number is shown."""
    key = f"{chart.table.id}.{column.key}"
    largest = _largest(chart, column)
    if not largest or not has_words(f"{key}.said"):
        return ""
    count, of = chart.count(largest[0], column.key), chart.of(largest[0], column)
    if of.number is None:
        return ""
    name = _names(chart, largest, language)
    if count.number is None:
        words = worded(language, f"{key}.most", name=name)
    else:
        told = f"<strong>{count.number:,}</strong>"
        words = worded(language, f"{key}.said", name=name, count=told, of=f"{of.number:,}")
    return f"<dt>{escape(worded(language, f'{key}.top'))}</dt><dd>{words}</dd>\n"


def whole_finding(chart: Chart, language: str) -> str:
    """The largest part of a whole that has any, as a sentence of HTML."""
    largest = _largest(chart, chart.columns[0])
    name = _names(chart, largest, language)
    if len(chart.table.lines) == 1 and not chart.table.others:
        return worded(language, "whole.only", name=name)
    count = chart.count(largest[0], chart.columns[0].key)
    return worded(language, "whole.said", name=name, count=f"{count.number:,}", of=f"{chart.all.number:,}")


def _largest(chart: Chart, column: Measure) -> list[Line]:
    """The line with the largest count; several where they share it, and it is a part of the same."""
    lines = [line for line in chart.table.lines if _size(chart, line, column)]
    if not lines:
        return []
    first = max(lines, key=lambda line: _size(chart, line, column))
    said = chart.count(first, column.key), chart.of(first, column)
    return [line for line in lines if (chart.count(line, column.key), chart.of(line, column)) == said]


def _size(chart: Chart, line: Line, column: Measure) -> int:
    """About how large a count is: where it is nearly all, what it is nearly all of; 0 where it is not shown."""
    count = chart.count(line, column.key)
    return (chart.of(line, column).number if count.mark == "most" else count.number) or 0


def _names(chart: Chart, lines: list[Line], language: str) -> str:
    first, *others = [escape(chart.name(line, language)) for line in lines]
    return joined([f"<strong>{each}</strong>" for each in (opening(first), *others)], language)
