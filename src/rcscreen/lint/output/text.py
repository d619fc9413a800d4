"""A report as one reads it: each finding with its line of the file, and what to try."""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.finding import Finding, Severity
from rcscreen.lint.place import Source
from rcscreen.lint.run import Report

__all__ = ["render", "summary"]

_WIDEST = 100
"""Columns of a line of the file that are shown."""

_BEFORE = 60
"""Of these, at most so many to the left of the caret where the line is longer."""


def render(report: Report) -> str:
    """The report, ending in a line that counts."""
    sources = {each.file: each for each in report.sources}
    lines = [line for finding in report.findings for line in _told(finding, sources.get(finding.file))]
    return "\n".join([*lines, summary(report)]) + "\n"


def summary(report: Report) -> str:
    """``2 findings (1 error, 1 warning) from 48 rules in 2 files; 1 left be.``."""
    found = len(report.findings)
    parts = [_several(report.count(each), each.value) for each in Severity if report.count(each)]
    weighed = f" ({', '.join(parts)})" if parts else ""
    left = f"; {len(report.left)} left be" if report.left else ""
    files = _several(len(report.sources), "file")
    return f"{_several(found, 'finding')}{weighed} from {_several(report.rules, 'rule')} in {files}{left}"


def _several(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def _told(finding: Finding, source: Source | None) -> Iterator[str]:
    where = f"{finding.file}:{finding.line}:{finding.column}" if finding.line else finding.file
    name = f" {finding.name}" if finding.name else ""
    yield f"{where}: {finding.severity.value} {finding.code}{name}: {finding.message}"
    if source is not None and 0 < finding.line <= len(source.lines):
        yield from _line(source.lines[finding.line - 1], finding)
    if finding.cure:
        yield f"  try: {finding.cure}"
    yield ""


def _line(line: str, finding: Finding) -> Iterator[str]:
    """The line, as far as it is worth showing, and a caret below."""
    column = min(max(finding.column - 1, 0), len(line))
    start = max(0, column - _BEFORE) if len(line) > _WIDEST else 0
    # nothing in a file may do anything to a terminal
    shown = "".join(each if each.isprintable() else " " for each in line[start : start + _WIDEST])
    number = f"{finding.line:>5}"
    yield f"{number} | {shown.rstrip()}"
    yield f"{' ' * len(number)} | {' ' * _columns(shown[: column - start])}^"


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes up."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width  # noqa: PLC0415 -- few lines need it

    return sum(0 if combining(each) else 2 if east_asian_width(each) in {"W", "F"} else 1 for each in text)
