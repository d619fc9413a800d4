"""A table with a bar in each line. Bars are measured in hundredths of their column, so that letters keep their size.

A bar is drawn from numbers that are shown, and from nothing else: where a number is not shown there stands a box of
one size.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import takewhile

from rcscreen.report.cells import Count
from rcscreen.report.html.labels import amount, named, opening, share
from rcscreen.report.html.words import worded
from rcscreen.report.tables import Line, Measure, Table

__all__ = ["UNSEEN", "Chart", "bars", "steps"]

UNSEEN = '<rect class="unseen" x="1" y="15%" width="26" height="70%"/>'
"""Where a number is not shown: of one size, whatever the number."""

_TICKS = 4
"""Lines of the scale at most: the numbers stand beside the bars anyway."""


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn together: a column of a table, and those that are parts of its bars.

    Attributes:
        table: The table.
        columns: The columns; the first is the bar.
        all: How the count of all conversations is shown.
    """

    table: Table
    columns: tuple[Measure, ...]
    all: Count

    def count(self, line: Line, key: str) -> Count:
        """What a line says in a column."""
        return next(count for each, count in zip(self.table.measures, line.counts, strict=True) if each.key == key)

    def lines(self) -> list[Line]:
        """The longest bar first. What has none comes last, in the table's order, which tells nothing of it."""
        return sorted(self.table.lines, key=lambda line: _rank(self.count(line, self.columns[0].key)))

    def of(self, line: Line, column: Measure) -> Count:
        """How that is shown which a count is a share of."""
        if column.among is None:
            return Count(mark="hidden")
        return self.count(line, column.among) if column.among else self.all

    def longest(self) -> int:
        """What the whole width stands for: the largest number; all of them, where something is nearly all."""
        counts = [self.count(line, self.columns[0].key) for line in self.table.lines]
        numbers = [count.number or 0 for count in counts] + [self.table.others]
        return max(numbers) if all(count.mark != "most" for count in counts) else self.all.number or max(numbers)


def bars(chart: Chart, title: str, language: str) -> str:
    """The table."""
    longest = chart.longest()
    head = f'<th scope="col"><div class="row"><span>{_word(chart, "line", language)}</span>{_axis(longest)}</div></th>'
    heads = "".join(_head(chart, column, language) for column in chart.columns)
    rows = "".join(_row(chart, line, longest, language) for line in chart.lines())
    if chart.table.others:
        rows += _together(chart, longest, language)
    return (
        f'<table class="bars" aria-labelledby="{title}">\n<thead><tr>{head}{heads}</tr></thead>\n'
        f"<tbody>\n{rows}</tbody>\n</table>\n"
    )


def steps(longest: int) -> list[int]:
    """Round numbers up to the largest, at which a line helps to read a bar."""
    sizes = (size * 10**power for power in range(len(str(longest)) + 1) for size in (1, 2, 5))
    step = next(size for size in sizes if longest < (_TICKS + 1) * size)
    return list(takewhile(lambda each: each <= longest, range(step, longest + 1, step)))


def _rank(count: Count) -> tuple[int, int]:
    order = {"most": 0, "few": 2, "hidden": 2}
    return (order[count.mark] if count.mark else 1, -(count.number or 0))


def _word(chart: Chart, key: str, language: str) -> str:
    return escape(worded(language, f"{chart.table.id}.{key}"))


def _head(chart: Chart, column: Measure, language: str) -> str:
    key = f"{chart.table.id}.{column.key}" if not chart.table.whole else "count"
    name = worded(language, key)
    of = "" if column.among is None else f"<br><small>{escape(worded(language, f'{key}.of'))}</small>"
    return f'<th scope="col" class="n">{escape(name)}{of}</th>'


def _row(chart: Chart, line: Line, longest: int, language: str) -> str:
    name = opening(named(line.key, chart.table.named, language))
    counts = [chart.count(line, column.key) for column in chart.columns]
    cells = "".join(
        _cell(count, chart.of(line, column), language) for column, count in zip(chart.columns, counts, strict=True)
    )
    bar = "".join(_bar(counts, longest))
    return (
        f'<tr><th scope="row"><div class="row"><span>{escape(name)}</span>{_svg(bar, longest)}</div></th>{cells}</tr>\n'
    )


def _together(chart: Chart, longest: int, language: str) -> str:
    count = Count(chart.table.others)
    cell = _cell(count, chart.all, language)
    name = f"<span>{escape(opening(worded(language, 'together')))}</span>"
    bar = "".join(_bar([count], longest))
    return f'<tr class="together"><th scope="row"><div class="row">{name}{_svg(bar, longest)}</div></th>{cell}</tr>\n'


def _cell(count: Count, of: Count, language: str) -> str:
    if count.number is None:
        return f'<td class="few">{escape(amount(count, language))}</td>'
    beside = share(count, of, language)
    return f"<td>{amount(count, language)}{f' <small>{escape(beside)}</small>' if beside else ''}</td>"


def _bar(counts: Sequence[Count], longest: int) -> Iterator[str]:
    """The bar, and its part at the left, where parts can be compared as well."""
    whole, *parts = counts
    if whole.number is None:
        yield '<rect class="nearly" width="100%" height="100%"/>' if whole.mark == "most" else UNSEEN
        return
    width = _percent(whole.number, longest)
    yield f'<rect class="whole" width="{width}" height="100%"/>'
    for part in parts:
        if part.number is not None:
            yield f'<rect class="part" width="{_percent(part.number, longest)}" height="100%"/>'
        elif part.mark == "most":
            yield f'<rect class="part" width="{width}" height="100%"/>'


def _svg(inside: str, longest: int) -> str:
    lines = "".join(
        f'<line class="grid" x1="{_percent(each, longest)}" x2="{_percent(each, longest)}" y1="-35%" y2="135%"/>'
        for each in steps(longest)
    )
    return f'<svg aria-hidden="true" focusable="false">{lines}{inside}</svg>'


def _axis(longest: int) -> str:
    texts = (
        f'<text x="{_percent(each, longest)}" y="80%" text-anchor="{_anchor(each, longest)}">{each:,}</text>'
        for each in steps(longest)
    )
    return f'<svg class="axis" aria-hidden="true" focusable="false">{"".join(texts)}</svg>'


def _anchor(at: int, longest: int) -> str:
    """Near the end of the scale a number, about an eighth of it wide, ends there, so that it stays inside."""
    return "end" if at > 0.94 * longest else "middle"


def _percent(number: int, longest: int) -> str:
    return f"{100 * number / longest:.2f}%"
