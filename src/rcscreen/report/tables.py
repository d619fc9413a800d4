"""A report as tables: what CSV and the page are made of. Who adds a question gives it a table here; both show it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from rcscreen.report.cells import HIDDEN, Count
from rcscreen.report.made import PARTS

if TYPE_CHECKING:
    from rcscreen.report.across import Across
    from rcscreen.report.crossed import Cell
    from rcscreen.report.made import Report
    from rcscreen.report.offered import Offers, Share

__all__ = ["Line", "Measure", "Named", "Table", "cells_across", "tables_of"]

Named: TypeAlias = Literal["need", "strength", "month", "language", "need_across", "offer", "other"]
"""What the lines of a table are named by: it says how their names are said, and that months go in their own order.

A line of ``need_across`` is named ``food/es``: a need, and a language or a site. One of ``offer`` is named ``all``, or
``language/es``: what offers are told by, and which.
"""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a column counts.

    Attributes:
        key: Its name, in CSV, and in the words of the report.
        among: The column among whose conversations it counts; empty where that is all of them, None where it counts
            something else than conversations.
        inside: Whether it is drawn as a part of that column's bar, rather than by itself.
    """

    key: str
    among: str | None = ""
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its name, and a count for each measure."""

    key: str
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What was asked of the heap, and the answers that may be shown.

    Attributes:
        id: Its name, in CSV, and in the words of the report.
        named: What its lines are named by.
        measures: Its columns.
        lines: In the order in which they are to be read.
        whole: Whether the lines are parts of a whole that do not overlap, so that they may be summed up.
        others: Of such a whole, what is not named, taken together; 0 where there is none.
    """

    id: str
    named: Named
    measures: tuple[Measure, ...]
    lines: tuple[Line, ...]
    whole: bool = False
    others: int = 0


_NEEDS = (
    Measure("wanted"),
    Measure("nothing_available", among="wanted", inside=True),
    Measure("first", among="wanted"),
)


_PROMISES = (
    Measure("wanted"),
    Measure("kept", among="wanted", inside=True),
    Measure("could_not", among="wanted"),
    Measure("open", among="wanted"),
)
_ACROSS = (
    Measure("conversations", among=None),
    Measure("wanted", among="conversations", inside=True),
    Measure("nothing_available", among="wanted"),
)
_OFFERS = (Measure("said_no", among=None), Measure("give_or_take", among=None))


def tables_of(report: Report) -> tuple[Table, ...]:
    """The tables of a report, in its order; none where there is too little to tell more than how much there is."""
    return tuple(_tables(report))


def _tables(report: Report) -> Iterator[Table]:
    if report.needs:
        lines = (Line(key, (need.wanted, need.nothing, need.first)) for key, need in report.needs.items())
        yield Table("needs", "need", _NEEDS, tuple(lines))
    if report.promises:
        kept = report.promises.items()
        lines = (Line(key, (report.needs[key].wanted, each.kept, each.could_not, each.open)) for key, each in kept)
        yield Table("promises", "need", _PROMISES, tuple(lines))
    for by in report.across:
        lines = (
            Line(f"{domain}/{group}", (Count(report.parts[by].named[group]), cell.wanted, cell.nothing))
            for domain, group, cell in cells_across(report, by)
        )
        yield Table(f"needs_by_{by}", "need_across", _ACROSS, tuple(lines))
    if report.strengths:
        lines = (Line(key, (count,)) for key, count in report.strengths.items())
        yield Table("strengths", "strength", (Measure("named"),), tuple(lines))
    measure = Measure("synthetic" if report.synthetic else "conversations")
    for what in PARTS:
        if (parts := report.parts.get(what)) is not None:
            named: Named = what if what in ("month", "language") else "other"
            lines = (Line(key, (Count(count),)) for key, count in parts.named.items())
            yield Table(what, named, (measure,), tuple(lines), whole=True, others=parts.rest)
    if report.offers is not None:
        yield Table("offers", "offer", _OFFERS, tuple(_offers(report.offers)))


def cells_across(report: Report, what: Across) -> Iterator[tuple[str, str, Cell]]:
    """Wishes by language or site: the need, the group, and what is shown; only of needs of which something is told."""
    for domain, row in report.across[what].items():
        if any(cell.wanted.number is not None or cell.wanted.in_100 is not None for cell in row.values()):
            yield from ((domain, group, cell) for group, cell in row.items())


def _offers(offers: Offers) -> Iterator[Line]:
    yield Line("all", _share(offers.all))
    for by, shares in offers.by.items():
        yield from (Line(f"{by}/{name}", _share(share)) for name, share in shares.items())


def _share(share: Share) -> tuple[Count, Count]:
    return (HIDDEN, HIDDEN) if share.said_no is None else (Count(share.said_no), Count(share.margin))
