"""How what is counted is called on the page: domains, months, languages, numbers, shares."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape
from typing import TYPE_CHECKING

from rcscreen.report.html.words import has_words, worded
from rcscreen.vocabulary.domains import NEEDS, STRENGTHS
from rcscreen.vocabulary.phrases import label, said_month

if TYPE_CHECKING:
    from rcscreen.report.cells import Count
    from rcscreen.report.tables import Named

__all__ = ["amount", "as_day", "column_heads", "joined", "named", "opening", "share"]

_DAYS = {"en": "{month} {day}, {year}", "es": "{day} de {month} de {year}"}


def named(key: str, by: Named, language: str) -> str:
    """The name of a line, as it stands inside a sentence."""
    if by == "need" and key in NEEDS:
        return label(NEEDS[key].label, language)
    if by == "strength" and key in STRENGTHS:
        return label(STRENGTHS[key].label, language)
    if by == "month":
        return said_month(language, date(int(key[:4]), int(key[5:7]), 1))
    if by == "language" and has_words(f"called.{key}"):
        return worded(language, f"called.{key}")
    return worded(language, key) if key in {"in_person", "phone", "other"} else key


def opening(words: str) -> str:
    """Words at the beginning of a line or a sentence."""
    return words[:1].upper() + words[1:]


def joined(names: Sequence[str], language: str) -> str:
    """Names one after the other, as one says them."""
    *before, last = names
    return f"{', '.join(before)} {worded(language, 'and')} {last}" if before else last


def amount(count: Count, language: str) -> str:
    """A count as it is shown, in words where it is not."""
    return f"{count.number:,}" if count.number is not None else worded(language, str(count.mark))


def share(count: Count, of: Count, language: str) -> str:
    """How many in a hundred, of two numbers that are both shown; else nothing."""
    if count.number is None or not of.number:
        return ""
    least = 100 * count.number < of.number
    return worded(language, "share.least" if least else "share", share=round(100 * count.number / of.number))


def column_heads(first: str, *others: str) -> str:
    """The heads of a plain table: of its names, and of its numbers."""
    numbers = "".join(f'<th scope="col" class="n">{escape(each)}</th>' for each in others)
    return f'<tr><th scope="col">{escape(first)}</th>{numbers}</tr>'


def as_day(day: date, language: str) -> str:
    """A day with its year: "November 22, 2026", "22 de noviembre de 2026"."""
    month = said_month(language, day).split()[0]
    return _DAYS[language if language in _DAYS else "en"].format(month=month, day=day.day, year=day.year)
