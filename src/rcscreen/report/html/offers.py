"""Shares that chance may have moved: a dot where each was found, and a line as long as it may be off."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from rcscreen.report.html.bars import axis, drawn_row
from rcscreen.report.html.labels import named
from rcscreen.report.html.words import worded

if TYPE_CHECKING:
    from rcscreen.report.html.chart import Chart
    from rcscreen.report.tables import Line, Named

__all__ = ["offers"]

_NAMED: Mapping[str, Named] = {"month": "month", "language": "language"}


def offers(chart: Chart, title: str, language: str) -> str:
    """The table: all together first, then by month, script, language and site."""
    lines = [line for line in chart.table.lines if line.counts[0].number is not None]
    longest = max((line.counts[0].number or 0) + (line.counts[1].number or 0) for line in lines) or 1
    key = chart.table.id
    heads = "".join(
        f'<th scope="col" class="n">{escape(worded(language, f"{key}.{each.key}"))}</th>' for each in chart.columns
    )
    bodies = "".join(
        _by(by, list(each), longest, key, language)
        for by, each in groupby(lines, key=lambda line: line.key.partition("/")[0] if "/" in line.key else "")
    )
    scale = axis(longest, lambda each: worded(language, "share", share=each))
    return (
        f'<table class="bars across" aria-labelledby="{title}">\n<thead><tr><th scope="col"><div class="row">'
        f"<span>{escape(worded(language, f'{key}.line'))}</span>{scale}</div></th>{heads}</tr></thead>\n"
        f"{bodies}</table>\n"
    )


def _by(by: str, lines: list[Line], longest: int, key: str, language: str) -> str:
    head = (
        f'<tr class="of"><th scope="rowgroup">{escape(worded(language, by))}</th><td></td><td></td></tr>\n'
        if by
        else ""
    )
    return f"<tbody>\n{head}{''.join(_line(by, line, longest, key, language) for line in lines)}</tbody>\n"


def _line(by: str, line: Line, longest: int, key: str, language: str) -> str:
    name = worded(language, f"{key}.all")
    if by:
        name = named(line.key.partition("/")[2], by, _NAMED.get(by, "other"), language)
    share, margin = (count.number or 0 for count in line.counts)
    low, high = max(0, share - margin), min(100, share + margin)
    drawing = (
        f'<line class="give" x1="{100 * low / longest:.2f}%" x2="{100 * high / longest:.2f}%" y1="50%" y2="50%"/>'
        f'<circle class="dot" cx="{100 * share / longest:.2f}%" cy="50%" r="6"/>'
    )
    cells = f"<td>{escape(worded(language, 'share', share=share))}</td><td>±{margin}</td>"
    return drawn_row(name, drawing, longest, cells)
