"""A table with a bar in each line. Bars are measured in hundredths of their column, so that letters keep their size.

A bar is drawn from numbers that are shown, and from nothing else. What is not shown has none: it is named, in the order
of the table, in a line that says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import takewhile
from typing import TYPE_CHECKING

from rcscreen.report.cells import Count
from rcscreen.report.html.labels import amount, opening, share
from rcscreen.report.html.words import has_words, worded

if TYPE_CHECKING:
    from rcscreen.report.html.chart import Chart
    from rcscreen.report.tables import Line, Measure

__all__ = ["THICK", "axis", "bars", "cell", "drawn_row", "steps"]

_TICKS = 3
"""Lines of the scale at most, and one less where its numbers are long: they stand beside the bars anyway."""

_LONG, _VERY_LONG = 100_000, 10_000_000
THICK = 'y="50%" height="20" transform="translate(0 -10)"'


def bars(chart: Chart, title: str, language: str) -> str:
    """The table."""
    longest = chart.longest()
    head = f'<th scope="col"><div class="row"><span>{_word(chart, "line", language)}</span>{axis(longest)}</div></th>'
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


def steps(longest: float, most: int = _TICKS) -> list[int]:
    """Round numbers up to the largest, at which a line helps to read a bar."""
    sizes = (size * 10**power for power in range(len(str(int(longest))) + 1) for size in (1, 2, 5))
    most -= (longest >= _LONG) + (longest >= _VERY_LONG)
    step = next(size for size in sizes if longest < (most + 1) * size)
    return list(takewhile(lambda each: each <= longest, range(step, int(longest) + 1, step)))


def _word(chart: Chart, key: str, language: str) -> str:
    return escape(worded(language, f"{chart.table.id}.{key}"))


def _head(chart: Chart, column: Measure, language: str) -> str:
    key = f"{chart.table.id}.{column.key}" if not chart.table.whole else "count"
    name = worded(language, key)
    among = f"{key}.of" if has_words(f"{key}.of") else "count.of" if column.among == "" else ""
    of = f"<br><small>{escape(worded(language, among))}</small>" if among else ""
    return f'<th scope="col" class="n">{escape(name)}{of}</th>'


def drawn_row(name: str, drawing: str, longest: float, cells: str, kind: str = "") -> str:
    """A row of a table: its name, what is drawn beside it, and its cells.

    Args:
        name: The name.
        drawing: What is drawn, as SVG.
        longest: What the whole width stands for.
        cells: The cells, as HTML.
        kind: What kind of row it is, for how it looks.
    """
    css = f' class="{kind}"' if kind else ""
    inside = f'<div class="row"><span>{escape(opening(name))}</span>{_ruled(drawing, longest)}</div>'
    return f'<tr{css}><th scope="row">{inside}</th>{cells}</tr>\n'


def _row(chart: Chart, line: Line, longest: int, language: str) -> str:
    counts = chart.counts(line)
    cells = "".join(
        cell(count, chart.of(line, column), language) for column, count in zip(chart.columns, counts, strict=True)
    )
    return drawn_row(chart.name(line, language), "".join(_bar(counts, longest)), longest, cells)


def _together(chart: Chart, longest: int, language: str) -> str:
    count = Count(chart.table.others)
    bar = "".join(_bar([count], longest))
    return drawn_row(worded(language, "together"), bar, longest, cell(count, chart.all, language), "together")


def _unseen(chart: Chart, counts: Sequence[Count], lines: Sequence[Line], language: str) -> str:
    names = " · ".join(escape(opening(chart.name(line, language))) for line in lines)
    cells = "".join(cell(count, count, language) for count in counts)
    return f'<tr class="unseen"><th scope="row">{names}</th>{cells}</tr>\n'


def cell(count: Count, of: Count, language: str) -> str:
    """A count, and its share of another, where both are shown."""
    if count.number is None:
        return f'<td class="few">{escape(amount(count, language))}</td>'
    beside = share(count, of, language)
    return f"<td>{amount(count, language)}{f' <small>{escape(beside)}</small>' if beside else ''}</td>"


def _bar(counts: Sequence[Count], longest: int) -> Iterator[str]:
    """The bar, and its part at the left, where parts can be compared as well."""
    whole, *parts = counts
    if whole.number is None:
        yield f'<rect class="nearly" width="100%" {THICK}/>'
        return
    width = _percent(whole.number, longest)
    yield f'<rect class="whole" width="{width}" {THICK}/>'
    for part in parts:
        if part.number is not None:
            yield f'<rect class="part" width="{_percent(part.number, longest)}" {THICK}/>'
        elif part.mark == "most":
            yield f'<rect class="part" width="{width}" {THICK}/>'


def _ruled(inside: str, longest: float) -> str:
    """What is drawn in a line, before the lines of the scale."""
    lines = "".join(
        f'<line class="grid" x1="{_percent(each, longest)}" x2="{_percent(each, longest)}" y1="0" y2="100%"/>'
        for each in steps(longest)
    )
    return f'<svg aria-hidden="true" focusable="false">{lines}{inside}</svg>'


def axis(longest: float, said: Callable[[int], str] = "{:,}".format) -> str:
    """The numbers of the scale; near its end one, about an eighth of it wide, ends there, so that it stays inside."""
    texts = (
        f'<span{" class=end" if each > 0.94 * longest else ""} style="left:{_percent(each, longest)}">'
        f"{said(each)}</span>"
        for each in steps(longest)
    )
    return f'<div class="axis" aria-hidden="true">{"".join(texts)}</div>'


def _percent(number: float, longest: float) -> str:
    return f"{100 * number / longest:.2f}%"
