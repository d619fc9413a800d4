"""A report as text: 80 columns, bars of plain characters, no colour. Read by eye, or by a screen reader."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from rcscreen.report.cells import Count
from rcscreen.report.made import PARTS
from rcscreen.report.text_served import offer_rows, part_label, served_rows
from rcscreen.report.words import said
from rcscreen.vocabulary.domains import NEEDS, STRENGTHS, Domain

if TYPE_CHECKING:
    from rcscreen.report.made import By, Need, Parts, Report
    from rcscreen.report.questions import Passed

__all__ = ["passed_lines", "report_text"]

_WIDE = 78
_LABEL = 25
_NUMBER = 11
_BAR = 20


def report_text(report: Report, language: str) -> str:
    """The report, to be read."""
    return "\n".join(_rows(report, language)) + "\n"


def passed_lines(passed: Sequence[Passed], files: Sequence[str], language: str) -> list[str]:
    """A line for each file and reason: what is not counted.

    Args:
        passed: What is not counted.
        files: The files, as they were named or found.
        language: The language to say it in.
    """
    rows = []
    for each in passed:
        place = f"{files[each.file]}:{each.line}" if each.line > 1 else files[each.file]
        key = "passed.one" if each.documents == 1 else "passed.several"
        why = said(language, f"why.{each.why}")
        rows.append(said(language, key, place=place, count=each.documents, why=why))
    return rows


def _rows(report: Report, language: str) -> Iterator[str]:
    title = said(language, "title")
    yield from (title, "=" * len(title))
    if report.synthetic:
        yield from ("", said(language, "synthetic"))
    yield from ("", said(language, "conversations", count=_cell(report.conversations, language)))
    passed = sum(each.documents for each in report.passed)
    if passed:
        yield said(language, "passed", count=f"{passed:,}")
    if report.recipients > 1:
        yield from _wrapped(said(language, "recipients", count=report.recipients))
    if report.needs:
        yield from _needs(report.needs, language)
        yield from served_rows(report, language)
        yield from _strengths(report.strengths, language)
        for what in (each for each in PARTS if each in report.parts):
            yield from ("", said(language, what))
            yield from _parts(report.parts[what], what, language)
    else:
        yield from ("", *_wrapped(said(language, "too_few")))
    if report.offers is not None:
        yield from offer_rows(report.offers, language)
    yield from ("", said(language, "foot"))
    for key in ("foot.small", "foot.absent", "foot.not"):
        yield from _wrapped(said(language, key))


def _needs(needs: Mapping[str, Need], language: str) -> Iterator[str]:
    yield from ("", said(language, "needs"), *_wrapped(said(language, "needs.more")))
    heads = "".join(said(language, key).rjust(width) for key, width in (("wanted", 12), ("nothing", 18), ("first", 14)))
    yield " " * _LABEL + heads
    largest = max((need.wanted.number or 0 for need in needs.values()), default=0)
    told = {domain: need for domain, need in needs.items() if need.wanted.number is not None or _is_most(need.wanted)}
    for domain, need in told.items():
        wanted, nothing, first = (_cell(each, language) for each in (need.wanted, need.nothing, need.first))
        row = f"  {_label(NEEDS, domain, language):<{_LABEL - 2}}{wanted:>12}{nothing:>18}{first:>14}"
        yield f"{row}  {_bar(need.wanted, largest, 7)}".rstrip()
    yield from _unnamed([_label(NEEDS, domain, language) for domain in needs if domain not in told], language)


def _strengths(strengths: Mapping[str, Count], language: str) -> Iterator[str]:
    yield from ("", said(language, "strengths"))
    largest = max((count.number or 0 for count in strengths.values()), default=0)
    told = [domain for domain, count in strengths.items() if count.number is not None or _is_most(count)]
    for domain in told:
        yield _charted(_label(STRENGTHS, domain, language), strengths[domain], largest, language)
    yield from _unnamed([_label(STRENGTHS, domain, language) for domain in strengths if domain not in told], language)


def _parts(parts: Parts, what: By, language: str) -> Iterator[str]:
    largest = max((*parts.named.values(), parts.rest))
    names = sorted(parts.named) if all(_is_month(name) for name in parts.named) else list(parts.named)
    for name in names:
        label = part_label(what, name, language)
        yield _charted(label, Count(parts.named[name]), largest, language)
    if parts.rest:
        yield _charted(said(language, "rest"), Count(parts.rest), largest, language)


def _charted(label: str, count: Count, largest: int, language: str) -> str:
    return f"  {label:<{_LABEL + 7}}{_cell(count, language):>{_NUMBER}}  {_bar(count, largest, _BAR)}".rstrip()


def _bar(count: Count, largest: int, width: int) -> str:
    """A bar; of a count that is not shown there is none to measure."""
    if count.number is None:
        return "#" * width if _is_most(count) else ""
    return "#" * max(1, round(width * count.number / largest))


def _cell(count: Count, language: str) -> str:
    return f"{count.number:,}" if count.number is not None else said(language, str(count.mark))


def _unnamed(names: Sequence[str], language: str) -> Iterator[str]:
    if names:
        yield from _wrapped(said(language, "unnamed", names=", ".join(names)))


def _label(domains: Mapping[str, Domain], domain: str, language: str) -> str:
    return domains[domain].label.get(language, domains[domain].label["en"])


def _is_most(count: Count) -> bool:
    return count.mark == "most"


def _is_month(name: str) -> bool:
    return name[:4].isdigit()


def _wrapped(line: str) -> list[str]:
    return textwrap.wrap(line, _WIDE, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)
