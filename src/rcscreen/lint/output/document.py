"""A report as JSON, for programs of one's own."""

from __future__ import annotations

import json
from typing import Any

from rcscreen.lint.finding import Finding, Severity
from rcscreen.lint.rule import family
from rcscreen.lint.run import Report

__all__ = ["render"]


def render(report: Report) -> str:
    """``rcscreen.lint/1``: findings, what is left be, and the counts."""
    whole = {
        "schema": "rcscreen.lint/1",
        "findings": [_told(each) for each in report.findings],
        "left": [_told(each.finding) | {"because": each.because, "by": each.by} for each in report.left],
        "files": [each.file for each in report.sources],
        "rules": report.rules,
        "counts": {each.value: report.count(each) for each in Severity},
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _told(finding: Finding) -> dict[str, Any]:
    return {
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "step": finding.step,
        "code": finding.code,
        "name": finding.name,
        "family": family(finding.code),
        "severity": finding.severity.value,
        "message": finding.message,
        "cure": finding.cure,
    }
