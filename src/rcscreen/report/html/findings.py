"""What stands out, in a sentence: computed from what is shown, so that it can say no more than the tables do."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from rcscreen.report.cells import Count
from rcscreen.report.html.labels import joined, named
from rcscreen.report.html.words import has_words, worded

if TYPE_CHECKING:
    from rcscreen.report.html.bars import Chart
    from rcscreen.report.tables import Line, Measure

__all__ = ["finding", "whole_finding"]


def finding(chart: Chart, column: Measure, language: str) -> str:
    """The largest of a column, as a sentence of HTML; empty where no number is shown."""
    key = f"{chart.table.id}.{column.key}"
    nearly = [line for line in chart.table.lines if chart.count(line, column.key).mark == "most"]
    if nearly and has_words(f"{key}.most"):
        return worded(language, f"{key}.most", name=_names(chart, nearly, language))
    largest = _largest(chart, column)
    if not largest or not has_words(f"{key}.said"):
        return ""
    of = chart.of(largest[0], column)
    if of.number is None:
        return ""
    name, count = _names(chart, largest, language), chart.count(largest[0], column.key)
    return worded(language, f"{key}.said", name=name, count=f"<strong>{count.number:,}</strong>", of=f"{of.number:,}")


def whole_finding(chart: Chart, language: str) -> str:
    """The largest part of a whole, as a sentence of HTML."""
    largest = _largest(chart, chart.columns[0])
    if not largest:
        return worded(language, "nothing_shown")
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
    return joined(
        [f"<strong>{escape(named(line.key, chart.table.named, language))}</strong>" for line in lines], language
    )
