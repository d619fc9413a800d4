"""How what is counted is called on the page: domains, months, languages, numbers, shares."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape
from typing import TYPE_CHECKING

from rcscreen.report.html.words import has_words, worded
from rcscreen.summary.gist import LONGEST
from rcscreen.vocabulary.domains import NEEDS, STRENGTHS
from rcscreen.vocabulary.phrases import label, said_month

if TYPE_CHECKING:
    from rcscreen.report.cells import Count
    from rcscreen.report.tables import Named

__all__ = ["amount", "as_day", "column_heads", "joined", "named", "opening", "share"]

_DAYS = {"en": "{month} {day}, {year}", "es": "{day} de {month} de {year}"}


def named(key: str, table: str, by: Named, language: str) -> str:
    """The name of a line, as it stands inside a sentence.

    Args:
        key: The name, as data.
        table: Of which table.
        by: What its lines are named by.
        language: The language.
    """
    if by == "need_across":
        key = key.partition("/")[2]
        by = "language" if table.endswith("_language") else "other"
    labels = {"need": NEEDS, "strength": STRENGTHS}.get(by, {})
    if key in labels:
        return label(labels[key].label, language)
    if by == "month":
        return said_month(language, date(int(key[:4]), int(key[5:7]), 1))
    if table == "minutes" and key.isdigit():
        return worded(language, "minutes.long" if int(key) == LONGEST else "minutes.upto", minutes=key)
    own = f"called.{key}" if by == "language" else key
    return worded(language, own) if has_words(own) else key


def opening(words: str) -> str:
    """Words at the beginning of a line or a sentence."""
    return words[:1].upper() + words[1:]


def joined(names: Sequence[str], language: str) -> str:
    """Names one after the other, as one says them."""
    *before, last = names
    return f"{', '.join(before)} {worded(language, 'and')} {last}" if before else last


def amount(count: Count, language: str) -> str:
    """A count as it is shown, in words where it is not."""
    if count.number is not None:
        return f"{count.number:,}"
    mark = "about.least" if count.in_100 == 0 else str(count.mark)
    return worded(language, mark, share=count.in_100)


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
