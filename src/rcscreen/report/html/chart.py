"""What is drawn together: some columns of a table, and of each line what they say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rcscreen.report.cells import HIDDEN, Count
from rcscreen.report.html.labels import named
from rcscreen.report.tables import Line, Measure, Table

__all__ = ["Chart"]


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn together: a column of a table, and those that are parts of its bars.

    Attributes:
        table: The table.
        columns: The columns; the first is the bar.
        all: How the count of all conversations is shown.
    """

    table: Table
    columns: tuple[Measure, ...]
    all: Count

    def name(self, line: Line, language: str) -> str:
        """How a line is called, inside a sentence."""
        return named(line.key, self.table.id, self.table.named, language)

    def count(self, line: Line, key: str) -> Count:
        """What a line says in a column."""
        return next(count for each, count in zip(self.table.measures, line.counts, strict=True) if each.key == key)

    def counts(self, line: Line) -> tuple[Count, ...]:
        """What a line says in each column that is drawn."""
        return tuple(self.count(line, each.key) for each in self.columns)

    def numbers(self) -> bool:
        """Whether any number is shown."""
        return any(count.number is not None for line in self.table.lines for count in self.counts(line))

    def drawn(self) -> list[Line]:
        """The lines that have a bar: the longest first, but the parts of a whole in their own order."""
        lines = [line for line in self.table.lines if _has_bar(self.counts(line)[0])]
        if self.table.whole:
            return lines
        return sorted(lines, key=lambda line: -(self.counts(line)[0].number or self.all.number or 0))

    def unseen(self) -> Mapping[tuple[Count, ...], list[Line]]:
        """The lines that have none, by what is said of them instead, each kind in the order of the table."""
        kinds: dict[tuple[Count, ...], list[Line]] = {}
        for line in self.table.lines:
            if not _has_bar(self.counts(line)[0]):
                kinds.setdefault(self.counts(line), []).append(line)
        return kinds

    def of(self, line: Line, column: Measure) -> Count:
        """How that is shown which a count is a share of."""
        if column.among is None:
            return HIDDEN
        return self.count(line, column.among) if column.among else self.all

    def longest(self) -> int:
        """What the whole width stands for: the largest number; all of them, where something is nearly all."""
        counts = [self.counts(line)[0] for line in self.table.lines]
        numbers = [count.number or 0 for count in counts] + [self.table.others]
        return max(numbers) if all(count.mark != "most" for count in counts) else self.all.number or max(numbers)


def _has_bar(count: Count) -> bool:
    return count.number is not None or count.mark == "most"
