"""What was counted, in a database in memory: DuckDB, shut off from disk and network."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Self, TypeAlias

from rcscreen.errors import MissingExtra, ReportRefused
from rcscreen.report.judged import Counted, Recalled
from rcscreen.report.why import Why

if TYPE_CHECKING:
    import duckdb

__all__ = ["Store"]

_Row: TypeAlias = tuple[object, ...]

_SETTINGS = (
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET memory_limit = '768MB'",
    "SET temp_directory = ''",  # what does not fit is never put on the disk in the clear
    "SET enable_external_access = false",  # no file, no socket; after this the folder could not be set any more
    "SET lock_configuration = true",
)
_TABLES: dict[str, tuple[str, ...]] = {
    "heap": (
        "n BIGINT", "file INTEGER", "line BIGINT", "doc VARCHAR", "permission VARCHAR", "revision BIGINT",
        "replaces VARCHAR", "recipient VARCHAR", "synthetic BOOLEAN", "script VARCHAR", "language VARCHAR",
        "channel VARCHAR", "month VARCHAR",
    ),
    "wish": ("n BIGINT", "domain VARCHAR", "first BOOLEAN", "nothing BOOLEAN"),
    "strength": ("n BIGINT", "domain VARCHAR"),
    "recalled": ("doc VARCHAR",),
    "refused": ("file INTEGER", "line BIGINT", "why VARCHAR"),
}  # fmt: skip
_AT_ONCE = 20_000


class Store:
    """A database of what was counted. Used with ``with``; it is gone afterwards.

    Raises:
        MissingExtra: DuckDB is not installed; it comes with the extra ``report``.
    """

    def __init__(self) -> None:
        self._db = _connected()
        self._waiting: dict[str, list[_Row]] = {name: [] for name in _TABLES}
        self._next = 0
        for name, columns in _TABLES.items():
            self._db.execute(f"CREATE TABLE {name} ({', '.join(columns)})")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()

    def add(self, file: int, line: int, found: Counted | Recalled | Why) -> None:
        """Adds a document, or why there is none.

        Args:
            file: The number of its file.
            line: The line on which it begins.
            found: What it is.
        """
        match found:
            case Counted():
                self._count(file, line, found)
            case Recalled():
                for each in found.documents:
                    self._put("recalled", (each,))
            case _:
                self._put("refused", (file, line, str(found)))

    def ask(self, question: str) -> list[tuple[object, ...]]:
        """The rows that answer a question in SQL.

        Raises:
            ReportRefused: There is more than fits into the memory that a report may take.
        """
        for name in _TABLES:
            self._flush(name)
        return self._run(question).fetchall()

    def _run(self, statement: str, given: Sequence[object] = ()) -> duckdb.DuckDBPyConnection:
        import duckdb  # noqa: PLC0415 - an extra, and here by now

        try:
            return self._db.execute(statement, given)
        except duckdb.OutOfMemoryException:
            fault = "There are more releases than the memory holds that a report may take."
            raise ReportRefused(fault, "Make it for a shorter period.") from None

    def _count(self, file: int, line: int, found: Counted) -> None:
        n, self._next = self._next, self._next + 1
        row = (n, file, line, found.id, found.permission, found.revision, found.replaces, found.recipient)
        self._put("heap", (*row, found.synthetic, found.script, found.language, found.channel, found.month))
        for wish in found.wishes:
            self._put("wish", (n, wish.domain, wish.first, wish.nothing))
        for domain in found.strengths:
            self._put("strength", (n, domain))

    def _put(self, table: str, row: _Row) -> None:
        self._waiting[table].append(row)
        if len(self._waiting[table]) >= _AT_ONCE:
            self._flush(table)

    def _flush(self, table: str) -> None:
        waiting = self._waiting[table]
        if not waiting:
            return
        # Columns, not rows: DuckDB takes a list a column in one statement, and a thousand times slower row by row.
        types = [column.split()[1] for column in _TABLES[table]]
        lists = ", ".join(f"unnest(?::{each}[])" for each in types)
        self._run(f"INSERT INTO {table} SELECT {lists}", [list(each) for each in zip(*waiting, strict=True)])
        waiting.clear()


def _connected() -> duckdb.DuckDBPyConnection:
    try:
        import duckdb  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtra("A report is counted by DuckDB, which is not installed.", "report") from error
    database = duckdb.connect(":memory:")
    for each in _SETTINGS:
        database.execute(each)
    return database
