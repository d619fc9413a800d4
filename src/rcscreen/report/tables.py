"""A report as tables: what CSV and the page are made of. Who adds a question gives it a table here; both show it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from rcscreen.report.cells import Count
from rcscreen.report.made import PARTS

if TYPE_CHECKING:
    from rcscreen.report.made import Report

__all__ = ["Line", "Measure", "Named", "Table", "tables_of"]

Named: TypeAlias = Literal["need", "strength", "month", "language", "other"]
"""What the lines of a table are named by: it says how their names are said, and that months go in their own order."""


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


def tables_of(report: Report) -> tuple[Table, ...]:
    """The tables of a report, in its order; none where there is too little to tell more than how much there is."""
    return tuple(_tables(report))


def _tables(report: Report) -> Iterator[Table]:
    if report.needs:
        lines = (Line(key, (need.wanted, need.nothing, need.first)) for key, need in report.needs.items())
        yield Table("needs", "need", _NEEDS, tuple(lines))
    if report.strengths:
        lines = (Line(key, (count,)) for key, count in report.strengths.items())
        yield Table("strengths", "strength", (Measure("named"),), tuple(lines))
    measure = Measure("synthetic" if report.synthetic else "conversations")
    for what in PARTS:
        if (parts := report.parts.get(what)) is not None:
            named: Named = "month" if what == "month" else "language" if what == "language" else "other"
            lines = (Line(key, (Count(count),)) for key, count in parts.named.items())
            yield Table(what, named, (measure,), tuple(lines), whole=True, others=parts.rest)
