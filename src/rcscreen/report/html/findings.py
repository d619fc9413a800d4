"""What stands out, in a sentence: computed from what is shown, so that it can say no more than the tables do."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from rcscreen.report.cells import Count
from rcscreen.report.html.labels import joined, opening
from rcscreen.report.html.words import has_words, worded

if TYPE_CHECKING:
    from rcscreen.report.html.chart import Chart
    from rcscreen.report.tables import Line, Measure

__all__ = ["finding", "whole_finding"]


def finding(chart: Chart, column: Measure, language: str) -> str:
    """The largest of a column, as HTML: what it is the largest of, and which; empty where no number is shown."""
    key = f"{chart.table.id}.{column.key}"
    nearly = [line for line in chart.table.lines if chart.count(line, column.key).mark == "most"]
    if nearly and has_words(f"{key}.most"):
        return _top(key, worded(language, f"{key}.most", name=_names(chart, nearly, language)), language)
    largest = _largest(chart, column)
    if not largest or not has_words(f"{key}.said"):
        return ""
    of = chart.of(largest[0], column)
    if of.number is None:
        return ""
    name, count = _names(chart, largest, language), chart.count(largest[0], column.key)
    words = worded(language, f"{key}.said", name=name, count=f"<strong>{count.number:,}</strong>", of=f"{of.number:,}")
    return _top(key, words, language)


def whole_finding(chart: Chart, language: str) -> str:
    """The largest part of a whole that has any, as a sentence of HTML."""
    largest = _largest(chart, chart.columns[0])
    name = _names(chart, largest, language)
    if len(chart.table.lines) == 1 and not chart.table.others:
        return worded(language, "whole.only", name=name)
    count = chart.count(largest[0], chart.columns[0].key)
    return worded(language, "whole.said", name=name, count=f"{count.number:,}", of=f"{chart.all.number:,}")


def _largest(chart: Chart, column: Measure) -> list[Line]:
    """The first among those with the largest number; several where they share it, and the same of the same."""
    seen = [line for line in chart.table.lines if chart.count(line, column.key).number is not None]
    if not seen:
        return []
    most = max(chart.count(line, column.key).number or 0 for line in seen)
    first, *others = [line for line in seen if chart.count(line, column.key) == Count(most)]
    return [first, *(each for each in others if chart.of(each, column) == chart.of(first, column))]


def _names(chart: Chart, lines: list[Line], language: str) -> str:
    first, *others = [escape(chart.name(line, language)) for line in lines]
    return joined([f"<strong>{each}</strong>" for each in (opening(first), *others)], language)


def _top(key: str, words: str, language: str) -> str:
    return f"<dt>{escape(worded(language, f'{key}.top'))}</dt><dd>{words}</dd>\n"
