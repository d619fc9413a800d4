"""A report as SARIF 2.1.0, which code hosts and editors read."""

from __future__ import annotations

import json
from string import ascii_letters, digits
from typing import Any

from rcscreen import __version__
from rcscreen.lint.finding import Finding, Severity
from rcscreen.lint.page import about
from rcscreen.lint.run import Report
from rcscreen.lint.suppress import Left

__all__ = ["render"]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_UNRESERVED = frozenset(ascii_letters + digits + "/-._~")
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.IDEA: "note"}


def render(report: Report) -> str:
    """One run. Findings that are left be are in it as suppressed, with the reason."""
    every = [*report.findings, *(each.finding for each in report.left)]
    codes = sorted({each.code for each in every})
    driver = {
        "name": "rcscreen",
        "semanticVersion": __version__,
        "rules": [_rule(code) for code in codes],
    }
    results = [_result(each, codes) for each in report.findings] + [_left(each, codes) for each in report.left]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    whole = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _rule(code: str) -> dict[str, Any]:
    said = about(code)
    rule: dict[str, Any] = {
        "id": code,
        "shortDescription": {"text": said.summary},
        "help": {"text": said.markdown, "markdown": said.markdown},
        "defaultConfiguration": {"level": _LEVELS[said.severity]},
        "properties": {"tags": [said.family]},
    }
    return rule | {"name": said.name} if said.name else rule


def _result(finding: Finding, codes: list[str]) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(finding.file)}}
    if finding.line:
        physical["region"] = {"startLine": finding.line, "startColumn": max(1, finding.column)}
    return {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.cure}".rstrip()},
        "locations": [{"physicalLocation": physical}],
    }


def _left(left: Left, codes: list[str]) -> dict[str, Any]:
    because = f"{left.because} ({left.by})" if left.by else left.because
    suppression = {"kind": "external" if left.by else "inSource", "justification": because}
    return _result(left.finding, codes) | {"suppressions": [suppression]}


def _uri(file: str) -> str:
    """A file's name as a relative reference, or as a URI where it is absolute."""
    path = "".join(
        chr(each) if chr(each) in _UNRESERVED else f"%{each:02X}"
        for each in file.replace("\\", "/").encode("utf-8", "replace")
    )
    return f"file://{path}" if path.startswith("/") else path
