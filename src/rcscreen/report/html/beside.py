"""What the numbers do not hold: documents that are not counted, families who are not here, and how to read the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from rcscreen.report.html.labels import column_heads, opening
from rcscreen.report.html.words import worded
from rcscreen.report.words import said

if TYPE_CHECKING:
    from rcscreen.report.questions import Passed
    from rcscreen.report.why import Why

__all__ = ["absent", "not_counted", "reading"]

_ABSENT = 5
"""Kinds of families who are not in any heap of releases."""


def not_counted(passed: Sequence[Passed], files: int, language: str) -> str:
    """How many documents are not counted, and why; not which: a file's name may say whose it is.

    Args:
        passed: What is not counted.
        files: How many files were given.
        language: The language.
    """
    if not passed:
        return _section("passed", _paragraph("passed.none", language, all=f"{files:,}"), language)
    reasons: dict[Why, list[int]] = defaultdict(list)
    for each in passed:
        reasons[each.why].append(each.documents)
    heads = column_heads(
        worded(language, "passed.why"), worded(language, "passed.documents"), worded(language, "passed.files")
    )
    rows = "".join(
        f'<tr><th scope="row">{escape(opening(said(language, f"why.{why}")))}</th>'
        f"<td>{sum(counts):,}</td><td>{len(counts):,}</td></tr>\n"
        for why, counts in sorted(reasons.items(), key=lambda each: (-sum(each[1]), each[0]))
    )
    documents, some = sum(each.documents for each in passed), len({each.file for each in passed})
    return _section(
        "passed",
        f"{_paragraph('passed.said', language, documents=f'{documents:,}', files=f'{some:,}', all=f'{files:,}')}"
        f'<table class="plain" aria-labelledby="passed">\n<thead>{heads}</thead>\n<tbody>\n{rows}</tbody>\n</table>\n'
        f"{_paragraph('passed.note', language)}",
        language,
    )


def absent(language: str) -> str:
    """Who is not here."""
    items = "".join(f"<li>{escape(worded(language, f'absent.{each}'))}</li>\n" for each in range(1, _ABSENT + 1))
    words = (_paragraph("absent.text", language), f"<ul>\n{items}</ul>\n", _paragraph("absent.after", language))
    return _section("absent", "".join(words), language)


def reading(language: str) -> str:
    """How to read the page."""
    keys = ("read.small", "read.absent", "read.strengths", "read.twice")
    return _section("read", "".join(_paragraph(key, language) for key in keys), language)


def _section(key: str, inside: str, language: str) -> str:
    return f'<section>\n<h2 id="{key}">{escape(worded(language, key))}</h2>\n{inside}</section>\n'


def _paragraph(key: str, language: str, **given: object) -> str:
    return f"<p>{escape(worded(language, key, **given))}</p>\n"
