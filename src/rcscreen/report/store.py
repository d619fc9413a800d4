"""What was counted, on an engine: lines that it reads and judges by itself, and whatever is added one by one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Self

from rcscreen.report.judged import Counted, Recalled
from rcscreen.report.offered import Tallied
from rcscreen.report.why import Why

if TYPE_CHECKING:
    import ibis.expr.types as ir

    from rcscreen.report.engine import Engine, Progress, Row

__all__ = ["Store", "row_of"]

_AT_ONCE = 20_000


class Store:
    """What was counted. Used with ``with``; it is gone afterwards.

    Args:
        engine: Where it lies.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.tallies: dict[str, Tallied] = {}
        self._waiting: dict[str, list[Row]] = {"added": [], "refused": [], "recalled": []}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._engine.close()

    def read(
        self, files: Mapping[int, str], today: date, *, packed: bool, told: Progress | None = None
    ) -> Sequence[int]:
        """Has the engine read files of JSON Lines and judge what it is sure of.

        Args:
            files: Where they lie, by the number of each.
            today: The day: what has expired is not counted.
            packed: Whether they are packed with gzip.
            told: Is told now and then how much of it is done.

        Returns:
            The numbers of files of which nothing was read, since something in them is odd.
        """
        from rcscreen.report.sifted import sifted  # noqa: PLC0415 - it wants Ibis, an extra

        return self._engine.read(files, sifted(today), packed=packed, told=told)

    def unsure(self) -> Iterable[tuple[int, int]]:
        """What the engine has read and is not sure of: the file's number, and which document of it; in their order."""
        from rcscreen.report.columns import JUDGED, place_of  # noqa: PLC0415 - as above

        rows = self._engine.ask(JUDGED.filter(~JUDGED["sure"]).select("n").order_by("n"))
        return (place_of(n) for (n,) in rows if isinstance(n, int))

    def add(self, file: int, place: int, line: int, found: Counted | Tallied | Recalled | Why) -> None:
        """Adds a document, or why there is none.

        Args:
            file: The number of its file.
            place: Which document of its file it is, from 1.
            line: The line on which it begins.
            found: What it is.
        """
        from rcscreen.report.columns import number_of  # noqa: PLC0415 - as above

        n = number_of(file, place)
        match found:
            case Counted():
                self._put("added", row_of(n, line, found))
            case Tallied() if found.id in self.tallies:
                self._put("refused", (n, line, str(Why.TWICE)))
            case Tallied():
                self.tallies[found.id] = found
            case Recalled():
                for each in found.documents:
                    self._put("recalled", (each,))
            case _:
                self._put("refused", (n, line, str(found)))

    def keep(self, name: str, made: ir.Table) -> None:
        """Keeps the answer to a question under a name, for other questions."""
        self._flush()
        self._engine.keep(name, made)

    def ask(self, question: ir.Table) -> list[Row]:
        """The rows that answer a question.

        Raises:
            ReportRefused: There is more than fits into the memory that a report may take.
        """
        self._flush()
        return self._engine.ask(question)

    def _put(self, table: str, row: Row) -> None:
        self._waiting[table].append(row)
        if len(self._waiting[table]) >= _AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        for table, rows in self._waiting.items():
            self._engine.add(table, rows)
            rows.clear()


def row_of(n: int, line: int, found: Counted) -> Row:
    """A row of ``columns.ADDED``."""
    wishes = [{"domain": each.domain, "first": each.first, "nothing": each.nothing, "plan": each.plan,
               "promise": each.promise, "because": each.because} for each in found.wishes]  # fmt: skip
    return (
        n, line, found.id, found.permission, found.revision, found.replaces, found.recipient, found.synthetic,
        found.script, found.language, found.channel, found.month, wishes, list(found.strengths), found.site,
        found.experience, found.ending, found.minutes,
    )  # fmt: skip
