"""What an engine must be able to do, and how it is spoken to: in expressions of Ibis, which is only their grammar here.

An engine is asked in its own dialect of SQL, over its own connection. So no other library stands between it and the
rows, and DuckDB needs none of those that Ibis itself would want for that.
"""

from __future__ import annotations

import functools
import importlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

from rcscreen.errors import MissingExtra

if TYPE_CHECKING:
    import ibis.expr.operations as ops
    import ibis.expr.types as ir

__all__ = ["LINES", "Engine", "Progress", "Row", "distributed", "embedded", "in_dialect", "unreadable"]

LINES = "lines"
"""What an engine calls the lines that it reads: see ``sifted.line_schema``."""

Row: TypeAlias = tuple[object, ...]

Progress: TypeAlias = Callable[[float], None]
"""Is told how much is done, from 0 to 1."""


class Engine(Protocol):
    """A database that lines of JSON are read into, and questions are asked of."""

    def read(
        self, files: Mapping[int, str], judged: ir.Table, *, packed: bool, told: Progress | None = None
    ) -> Sequence[int]:
        """Reads the lines of files, and judges them.

        Args:
            files: Where they lie, by the number of each.
            judged: The judgement, made of the lines.
            packed: Whether all of them are packed with gzip.
            told: Is told now and then how much of it is done.

        Returns:
            The numbers of files that it could not read, and of which it read nothing.
        """

    def add(self, table: str, rows: Sequence[Row]) -> None:
        """Adds rows to one of ``columns.STORED``."""

    def keep(self, name: str, made: ir.Table) -> None:
        """Keeps what is small and asked for often, under a name."""

    def ask(self, question: ir.Table) -> list[Row]:
        """The rows that answer a question."""

    def close(self) -> None:
        """Lets go of everything."""


def embedded(allowed: Iterable[str]) -> Engine:
    """DuckDB, in this process.

    Args:
        allowed: The files that it may read, and no other.

    Raises:
        MissingExtra: It is not installed, or Ibis is not.
    """
    _installed("A report is counted by DuckDB, which is not installed.", "report", "duckdb", "ibis")
    from rcscreen.report.embedded import Embedded  # noqa: PLC0415 - it wants what has just been looked for

    return Embedded(allowed)


def distributed() -> Engine:
    """Spark, where its configuration says.

    Raises:
        MissingExtra: It is not installed, or Ibis is not.
    """
    _installed("PySpark is not installed.", "warehouse", "pyspark", "ibis")
    from rcscreen.report.distributed import Distributed  # noqa: PLC0415 - as above

    return Distributed()


def unreadable(
    files: Mapping[int, str], read: Callable[[Mapping[int, str]], None], *faults: type[Exception]
) -> list[int]:
    """Has files read together, and where that fails in halves, until those are found that cannot be read.

    Args:
        files: Where they lie, by the number of each.
        read: Reads all of some files or, raising one of ``faults``, nothing.
        faults: What it raises where one of them cannot be read.

    Returns:
        The numbers of those of which nothing was read.
    """
    if not files:
        return []
    try:
        read(files)
    except faults:
        if len(files) == 1:
            return list(files)
        numbers = list(files)
        half = len(numbers) // 2
        parts = ({each: files[each] for each in part} for part in (numbers[:half], numbers[half:]))
        return [each for part in parts for each in unreadable(part, read, *faults)]
    return []


def _installed(fault: str, extra: str, *libraries: str) -> None:
    try:
        for each in libraries:
            importlib.import_module(each)
    except ImportError as error:
        raise MissingExtra(fault, extra) from error


def in_dialect(question: ir.Table, dialect: Literal["duckdb", "pyspark"]) -> str:
    """A question in an engine's own SQL."""
    return _said(question.op(), dialect)


@functools.lru_cache(maxsize=256)
def _said(question: ops.Node, dialect: Literal["duckdb", "pyspark"]) -> str:
    """The same of what a question is made of, by which it is known when it is asked again: to say it takes long."""
    from ibis.backends.sql import compilers  # noqa: PLC0415 - an extra, and as heavy
    from sqlglot import expressions  # noqa: PLC0415 - as above

    compiler = getattr(compilers, dialect).compiler
    query = compiler.to_sqlglot(question.to_expr())
    if dialect == "duckdb":
        for each in query.find_all(expressions.Lambda):
            each.set("colon", True)  # noqa: FBT003 - `lambda x: …`: DuckDB gives up the arrow, and Ibis still writes it
    return str(query.sql(dialect=compiler.dialect))
