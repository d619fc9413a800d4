"""A report as GitHub's workflow commands, which put each finding beside its line."""

from __future__ import annotations

from rcscreen.lint.finding import Finding, Severity
from rcscreen.lint.output.text import summary
from rcscreen.lint.run import Report

__all__ = ["render"]

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.IDEA: "notice"}


def render(report: Report) -> str:
    """A line a finding, and one that counts."""
    return "".join(f"{_told(each)}\n" for each in report.findings) + f"{summary(report)}\n"


def _told(finding: Finding) -> str:
    place = f",line={finding.line},col={finding.column}" if finding.line else ""
    title = f"{finding.code} {finding.name}".rstrip()
    head = f"file={_property(finding.file)}{place},title={_property(title)}"
    return f"::{_COMMANDS[finding.severity]} {head}::{_escaped(f'{finding.message} {finding.cure}'.rstrip())}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
