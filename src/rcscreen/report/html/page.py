"""The page: what stands out, the tables with their bars, and what the numbers do not hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape
from typing import TYPE_CHECKING

from rcscreen.report.html.beside import absent, not_counted, reading
from rcscreen.report.html.chart import Chart
from rcscreen.report.html.figures import charts_of, contents, figures
from rcscreen.report.html.findings import finding
from rcscreen.report.html.labels import amount, as_day, named, opening
from rcscreen.report.html.style import PATTERNS, STYLE
from rcscreen.report.html.words import worded

if TYPE_CHECKING:
    from rcscreen.report.made import Report

__all__ = ["report_page"]

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What the page may fetch: nothing."""


def report_page(report: Report, language: str, made_on: date, files: int) -> str:
    """The report as an HTML document.

    Args:
        report: The report. It holds no number that may not be shown, so neither does the page.
        language: Of its words.
        made_on: The day.
        files: How many files it was made from.
    """
    title = escape(worded(language, "title"))
    charts = charts_of(report)
    body = "".join(
        (*_opening(report, charts, language, made_on), contents(charts, language), *figures(charts, language))
    )
    return (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n{body}"
        f"{not_counted(report.passed, files, language)}{absent(language)}{reading(language)}</main>\n"
        f"<footer>{escape(worded(language, 'foot'))}</footer>\n{PATTERNS}</body>\n</html>\n"
    )


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
    if looks := [*_looks(report, language)]:
        words = "".join(f"<p>{escape(each)}</p>" for each in looks)
        yield f'<div class="look"><h2>{escape(worded(language, "look"))}</h2>{words}</div>\n'


def _looks(report: Report, language: str) -> Iterator[str]:
    """What somebody should look at before anything else."""
    if report.offers is not None and report.offers.rare:
        yield worded(language, "look.rare")
    if report.recipients > 1:
        yield worded(language, "look.recipients", count=report.recipients)


def _period(report: Report, language: str) -> Iterator[str]:
    """From the first month to the last, where every month can be named."""
    by_month = report.parts.get("month")
    if by_month is None or by_month.rest or not by_month.named:
        return
    first, last = (named(each, "month", "month", language) for each in (min(by_month.named), max(by_month.named)))
    yield first if first == last else worded(language, "period.2", first=first, last=last)
