"""Every table of a report as a figure: a heading, what stands out, a drawing that suits it, and its numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from typing import TYPE_CHECKING

from rcscreen.report.html.across import across
from rcscreen.report.html.bars import bars
from rcscreen.report.html.chart import Chart
from rcscreen.report.html.findings import whole_finding
from rcscreen.report.html.months import month_finding, months
from rcscreen.report.html.offers import offers
from rcscreen.report.html.shares import shares
from rcscreen.report.html.words import PAGE_WORDS, has_words, worded
from rcscreen.report.tables import Measure, Table, tables_of

if TYPE_CHECKING:
    from rcscreen.report.made import Report

__all__ = ["charts_of", "contents", "figures"]

_SWATCH = 'width="100%" y="50%" height="14" transform="translate(0 -7)"'
_ORDER = (
    "needs", "strengths", "promises", "experience", "offers", "ending", "minutes", "month", "language", "channel",
    "script", "site", "needs_by_language", "needs_by_site",
)  # fmt: skip
"""What is read first: what families want and what carries them, how they were served, who they are; then the rest."""

_SEVERAL = 3
"""From so many columns on that count among the same, their shares are drawn side by side."""


def charts_of(report: Report) -> list[Chart]:
    """What is drawn, in the order of the page."""
    tables = sorted(tables_of(report), key=lambda table: _ORDER.index(table.id) if table.id in _ORDER else len(_ORDER))
    return [Chart(table, columns, report.conversations) for table in tables for columns in _together(table)]


def _together(table: Table) -> list[tuple[Measure, ...]]:
    """The columns that are drawn together: a bar and its parts; all of them, where they are shares of one."""
    first, *others = table.measures
    if table.named in {"need_across", "offer"} or sum(each.among == first.key for each in others) >= _SEVERAL:
        return [table.measures]
    columns: list[tuple[Measure, ...]] = [(first,)]
    for each in others:
        if each.inside:
            columns[-1] = (*columns[-1], each)
        else:
            columns.append((each,))
    return columns


def contents(charts: list[Chart], language: str) -> str:
    """Where on the page what is."""
    links = "".join(
        f'<li><a href="#t{number}">{escape(_heading(chart, language))}</a></li>\n'
        for number, chart in enumerate(charts)
    )
    label = escape(worded(language, "contents"))
    return f'<nav aria-label="{label}">\n<ul>\n{links}</ul>\n</nav>\n' if charts else ""


def figures(charts: list[Chart], language: str) -> Iterator[str]:
    """The figures as HTML."""
    for number, chart in enumerate(charts):
        key = f"t{number}"
        notes = "".join(f"<p>{each}</p>" for each in _notes(chart, language))
        caption = f'<figcaption><h2 id="{key}">{escape(_heading(chart, language))}</h2>{notes}</figcaption>\n'
        drawn = "" if _is_empty(chart) else f"{_key(chart, language)}{_drawing(chart)(chart, key, language)}"
        yield f'<section>\n<figure aria-labelledby="{key}">\n{caption}{drawn}</figure>\n</section>\n'


def _drawing(chart: Chart) -> Callable[[Chart, str, str], str]:
    if chart.table.named == "month":
        return months
    if chart.table.named == "need_across":
        return across
    if chart.table.named == "offer":
        return offers
    return shares if len(chart.columns) > _SEVERAL else bars


def _is_empty(chart: Chart) -> bool:
    """Whether there is nothing to draw but what a sentence says."""
    return not chart.table.lines or (chart.table.named == "offer" and not chart.numbers())


def _heading(chart: Chart, language: str) -> str:
    table, first = chart.table, chart.columns[0]
    return worded(language, table.id if first is table.measures[0] else f"{table.id}.{first.key}.title")


def _notes(chart: Chart, language: str) -> Iterator[str]:
    """What stands below a heading, as HTML."""
    table = chart.table
    if table.whole and not table.lines:
        yield escape(worded(language, "whole.none", count=f"{table.others:,}"))
        return
    if table.named == "month":
        yield escape(f"{month_finding(chart, language)} {worded(language, 'month.note')}")
    elif table.whole:
        yield whole_finding(chart, language)
    elif not chart.numbers():
        yield escape(worded(language, f"{table.id}.none" if has_words(f"{table.id}.none") else "nothing_shown"))
    if table.others:
        yield escape(worded(language, "together.note"))
    for note in (f"{table.id}.more", f"{table.id}.{chart.columns[0].key}.note"):
        if note in PAGE_WORDS["en"]:
            yield escape(worded(language, note))


def _key(chart: Chart, language: str) -> str:
    """What the shapes mean, of those that are there."""
    if _drawing(chart) not in {bars, across}:
        return ""
    drawn = [chart.counts(line) for line in chart.drawn()]
    nearly = any(counts[0].mark == "most" for counts in drawn)
    parts = any(each.mark not in {"few", "hidden"} for counts in drawn for each in counts[1:])
    shapes = [*(["whole", "part"] if parts else []), *(["nearly"] if nearly else [])]
    items = "".join(
        f'<li><svg aria-hidden="true" focusable="false"><rect class="{shape}" {_SWATCH}/></svg>'
        f"<span>{escape(_of_key(chart, shape, language))}</span></li>"
        for shape in shapes
    )
    return f'<ul class="key">{items}</ul>\n' if items else ""


def _of_key(chart: Chart, key: str, language: str) -> str:
    own = f"{'needs' if chart.table.named == 'need_across' else chart.table.id}.key.{key}"
    return worded(language, own if has_words(own) else f"key.{key}")
