"""A table with a bar in each line. Bars are measured in hundredths of their column, so that letters keep their size.

A bar is drawn from numbers that are shown, and from nothing else. What is not shown has none: it is named, in the order
of the table, in a line that says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import takewhile
from typing import TYPE_CHECKING

from rcscreen.report.cells import Count
from rcscreen.report.html.labels import amount, named, opening, share
from rcscreen.report.html.words import worded

if TYPE_CHECKING:
    from rcscreen.report.html.chart import Chart
    from rcscreen.report.tables import Line, Measure

__all__ = ["bars", "steps"]

_TICKS = 3
"""Lines of the scale at most, and one less where its numbers are long: they stand beside the bars anyway."""

_LONG = 100_000
_THICK = 'y="50%" height="20" transform="translate(0 -10)"'


def bars(chart: Chart, title: str, language: str) -> str:
    """The table."""
    longest = chart.longest()
    head = f'<th scope="col"><div class="row"><span>{_word(chart, "line", language)}</span>{_axis(longest)}</div></th>'
    heads = "".join(_head(chart, column, language) for column in chart.columns)
    rows = "".join(_row(chart, line, longest, language) for line in chart.drawn())
    if chart.table.others:
        rows += _together(chart, longest, language)
    rows += "".join(_unseen(chart, counts, lines, language) for counts, lines in chart.unseen().items())
    one = " one" if len(chart.columns) == 1 else ""
    return (
        f'<table class="bars{one}" aria-labelledby="{title}">\n<thead><tr>{head}{heads}</tr></thead>\n'
        f"<tbody>\n{rows}</tbody>\n</table>\n"
    )


def steps(longest: int, most: int = _TICKS) -> list[int]:
    """Round numbers up to the largest, at which a line helps to read a bar."""
    sizes = (size * 10**power for power in range(len(str(longest)) + 1) for size in (1, 2, 5))
    most -= longest >= _LONG
    step = next(size for size in sizes if longest < (most + 1) * size)
    return list(takewhile(lambda each: each <= longest, range(step, longest + 1, step)))


def _word(chart: Chart, key: str, language: str) -> str:
    return escape(worded(language, f"{chart.table.id}.{key}"))


def _head(chart: Chart, column: Measure, language: str) -> str:
    key = f"{chart.table.id}.{column.key}" if not chart.table.whole else "count"
    name = worded(language, key)
    of = "" if column.among is None else f"<br><small>{escape(worded(language, f'{key}.of'))}</small>"
    return f'<th scope="col" class="n">{escape(name)}{of}</th>'


def _row(chart: Chart, line: Line, longest: int, language: str) -> str:
    name = opening(named(line.key, chart.table.named, language))
    counts = chart.counts(line)
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


def _unseen(chart: Chart, counts: Sequence[Count], lines: Sequence[Line], language: str) -> str:
    names = " · ".join(escape(opening(named(line.key, chart.table.named, language))) for line in lines)
    cells = "".join(_cell(count, count, language) for count in counts)
    return f'<tr class="unseen"><th scope="row">{names}</th>{cells}</tr>\n'


def _cell(count: Count, of: Count, language: str) -> str:
    if count.number is None:
        return f'<td class="few">{escape(amount(count, language))}</td>'
    beside = share(count, of, language)
    return f"<td>{amount(count, language)}{f' <small>{escape(beside)}</small>' if beside else ''}</td>"


def _bar(counts: Sequence[Count], longest: int) -> Iterator[str]:
    """The bar, and its part at the left, where parts can be compared as well."""
    whole, *parts = counts
    if whole.number is None:
        yield f'<rect class="nearly" width="100%" {_THICK}/>'
        return
    width = _percent(whole.number, longest)
    yield f'<rect class="whole" width="{width}" {_THICK}/>'
    for part in parts:
        if part.number is not None:
            yield f'<rect class="part" width="{_percent(part.number, longest)}" {_THICK}/>'
        elif part.mark == "most":
            yield f'<rect class="part" width="{width}" {_THICK}/>'


def _svg(inside: str, longest: int) -> str:
    lines = "".join(
        f'<line class="grid" x1="{_percent(each, longest)}" x2="{_percent(each, longest)}" y1="0" y2="100%"/>'
        for each in steps(longest)
    )
    return f'<svg aria-hidden="true" focusable="false">{lines}{inside}</svg>'


def _axis(longest: int) -> str:
    """The numbers of the scale; near its end one, about an eighth of it wide, ends there, so that it stays inside."""
    texts = "".join(
        f'<span{" class=end" if each > 0.94 * longest else ""} style="left:{_percent(each, longest)}">{each:,}</span>'
        for each in steps(longest)
    )
    return f'<div class="axis" aria-hidden="true">{texts}</div>'


def _percent(number: int, longest: int) -> str:
    return f"{100 * number / longest:.2f}%"
