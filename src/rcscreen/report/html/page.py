"""The page: what stands out, the tables with their bars, and what the numbers do not hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape
from typing import TYPE_CHECKING

from rcscreen.report.html.bars import bars
from rcscreen.report.html.beside import absent, not_counted, reading
from rcscreen.report.html.chart import Chart
from rcscreen.report.html.findings import finding, whole_finding
from rcscreen.report.html.labels import amount, as_day, named, opening
from rcscreen.report.html.months import month_finding, months
from rcscreen.report.html.style import PATTERNS, STYLE
from rcscreen.report.html.words import has_words, worded
from rcscreen.report.tables import Measure, Table, tables_of

if TYPE_CHECKING:
    from rcscreen.report.made import Report

__all__ = ["report_page"]

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What the page may fetch: nothing."""

_SWATCH = 'width="100%" y="50%" height="14" transform="translate(0 -7)"'


def report_page(report: Report, language: str, made_on: date, files: int) -> str:
    """The report as an HTML document.

    Args:
        report: The report. It holds no number that may not be shown, so neither does the page.
        language: Of its words.
        made_on: The day.
        files: How many files it was made from.
    """
    title = escape(worded(language, "title"))
    charts = [chart for table in tables_of(report) for chart in _charts(table, report)]
    body = "".join((*_opening(report, charts, language, made_on), *_figures(charts, language)))
    return (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n{body}"
        f"{not_counted(report.passed, files, language)}{absent(language)}{reading(language)}</main>\n"
        f"<footer>{escape(worded(language, 'foot'))}</footer>\n{PATTERNS}</body>\n</html>\n"
    )


def _charts(table: Table, report: Report) -> Iterator[Chart]:
    """A chart for each column, with the columns that are parts of its bars."""
    columns: list[list[Measure]] = []
    for each in table.measures:
        if each.inside and columns:
            columns[-1].append(each)
        else:
            columns.append([each])
    return (Chart(table, tuple(each), report.conversations) for each in columns)


def _opening(report: Report, charts: list[Chart], language: str, made_on: date) -> Iterator[str]:
    yield f"<h1>{escape(worded(language, 'title'))}</h1>\n"
    counted = opening(worded(language, "counted", count=amount(report.conversations, language)))
    beside = [*_period(report, language), worded(language, "made", day=as_day(made_on, language))]
    yield f'<p class="about"><strong>{escape(counted)}</strong> · {escape(" · ".join(beside))}</p>\n'
    if report.synthetic:
        yield f'<p class="made-up">{escape(worded(language, "synthetic"))}</p>\n'
    if not charts:
        yield f"<p>{escape(worded(language, 'too_few'))}</p>\n"
    short = [finding(chart, each, language) for chart in charts if not chart.table.whole for each in chart.columns]
    if any(short):
        yield f'<dl class="short">\n{"".join(short)}</dl>\n'
    if report.recipients > 1:
        words = escape(worded(language, "look.recipients", count=report.recipients))
        yield f'<div class="look"><h2>{escape(worded(language, "look"))}</h2><p>{words}</p></div>\n'


def _period(report: Report, language: str) -> Iterator[str]:
    """From the first month to the last, where every month can be named."""
    by_month = report.parts.get("month")
    if by_month is None or by_month.rest or not by_month.named:
        return
    first, last = (named(each, "month", language) for each in (min(by_month.named), max(by_month.named)))
    yield first if first == last else worded(language, "period.2", first=first, last=last)


def _figures(charts: list[Chart], language: str) -> Iterator[str]:
    for number, chart in enumerate(charts):
        key = f"t{number}"
        notes = "".join(f"<p>{each}</p>" for each in _notes(chart, language))
        caption = f'<figcaption><h2 id="{key}">{escape(_heading(chart, language))}</h2>{notes}</figcaption>\n'
        if chart.table.whole and not chart.table.lines:
            inside = ""
        elif chart.table.named == "month":
            inside = months(chart.table, key, language)
        else:
            inside = _key(chart, language) + bars(chart, key, language)
        yield f'<section>\n<figure aria-labelledby="{key}">\n{caption}{inside}</figure>\n</section>\n'


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
        yield escape(f"{month_finding(table, language)} {worded(language, 'month.note')}")
    elif table.whole:
        yield whole_finding(chart, language)
    elif not chart.drawn():
        yield escape(worded(language, "nothing_shown"))
    if table.others:
        yield escape(worded(language, "together.note"))
    if has_words(note := f"{table.id}.{chart.columns[0].key}.note"):
        yield escape(worded(language, note))


def _key(chart: Chart, language: str) -> str:
    """What the shapes mean, of those that are there."""
    drawn = [chart.counts(line) for line in chart.drawn()]
    nearly = any(counts[0].mark == "most" for counts in drawn)
    parts = any(each.number is not None or each.mark == "most" for counts in drawn for each in counts[1:])
    shapes = [*(["whole", "part"] if parts else []), *(["nearly"] if nearly else [])]
    items = "".join(
        f'<li><svg aria-hidden="true" focusable="false"><rect class="{shape}" {_SWATCH}/></svg>'
        f"<span>{escape(_of_key(chart, shape, language))}</span></li>"
        for shape in shapes
    )
    return f'<ul class="key">{items}</ul>\n' if items else ""


def _of_key(chart: Chart, key: str, language: str) -> str:
    own = f"{chart.table.id}.key.{key}"
    return worded(language, own if has_words(own) else f"key.{key}")
