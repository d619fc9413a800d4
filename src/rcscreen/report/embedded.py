"""The engine that is embedded: DuckDB, in memory, shut off from the network and all files but those it reads."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import duckdb
from ibis.backends.sql.datatypes import DuckDBType

from rcscreen.errors import ReportRefused
from rcscreen.report.columns import JUDGED, STORED, number_of
from rcscreen.report.engine import LINES, Progress, Row, in_dialect, unreadable
from rcscreen.report.shape import tokens
from rcscreen.report.sifted import shape

if TYPE_CHECKING:
    import ibis
    import ibis.expr.types as ir

__all__ = ["Embedded"]

_SETTINGS = (
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET memory_limit = '768MB'",
    "SET temp_directory = ''",  # what does not fit is never put on the disk in the clear
    "SET enable_progress_bar = true",  # it counts what it has done only where it could draw a bar,
    "SET enable_progress_bar_print = false",  # and draws none
    "SET preserve_insertion_order = true",  # by the order of rows one knows which line of its file each was
    "SET disabled_optimizers = 'in_clause'",  # it makes a join of a long IN, and a join turns the order over
)
_SHUT = (
    "SET enable_external_access = false",  # no file but the allowed ones, no socket; after this no folder can be set
    "SET lock_configuration = true",
)
_A_WHILE = 0.2  # seconds
_READ = "as_read"
"""What was read, in the order of reading; ``n`` is the number of a file here, and that of a document in ``judged``."""


class Embedded:
    """DuckDB, in this process and for as long as it lives.

    Args:
        allowed: The files that it may read, and no other.
    """

    def __init__(self, allowed: Iterable[str] = ()) -> None:
        self._db = _connected(list(allowed))

        for name, schema in STORED.items():
            self._db.execute(f"CREATE TABLE {name} ({_columns(schema)})")
        self._db.execute(f"CREATE TABLE {_READ} ({_columns(JUDGED.schema())})")
        # Rows stand in the order of the lines that they were made of: that tells which line of its file each one was.
        self._db.execute(
            f"CREATE VIEW judged AS WITH first AS (SELECT n AS file, min(rowid) AS began FROM {_READ} GROUP BY n) "  # noqa: S608 - our own names
            f"SELECT r.* REPLACE (r.n + r.rowid - began + 1 AS n) FROM {_READ} AS r JOIN first ON r.n = file"
        )

    def read(
        self, files: Mapping[int, str], judged: ir.Table, *, packed: bool, told: Progress | None = None
    ) -> Sequence[int]:
        """Reads and judges lines."""
        inserted = in_dialect(judged, "duckdb")

        def read(some: Mapping[int, str]) -> None:
            self._run(f"CREATE OR REPLACE TEMP VIEW {LINES} AS {_lines(some, packed=packed)}")
            self._run(f"INSERT INTO {_READ} BY NAME {inserted}")

        with self._watched(told):
            return unreadable(files, read, duckdb.IOException, duckdb.InvalidInputException, duckdb.PermissionException)

    @contextmanager
    def _watched(self, told: Progress | None) -> Iterator[None]:
        """Asks the engine, from beside it, how far it is, and passes that on."""
        ended = threading.Event()

        def watch(told: Progress) -> None:
            while not ended.wait(_A_WHILE):
                told(max(self._db.query_progress(), 0) / 100)

        if told is None:
            yield
            return
        beside = threading.Thread(target=watch, args=(told,), daemon=True)
        beside.start()
        try:
            yield
        finally:
            ended.set()
            beside.join()
        told(1)

    def add(self, table: str, rows: Sequence[Row]) -> None:
        """Adds rows as columns: DuckDB takes a list a column in one statement, and rows a thousand times slower."""
        if rows:
            lists = ", ".join(f"unnest(?::{each}[])" for each in _types(STORED[table]))
            self._run(f"INSERT INTO {table} SELECT {lists}", [list(each) for each in zip(*rows, strict=True)])

    def keep(self, name: str, made: ir.Table) -> None:
        """Keeps the answer as a table."""
        self._run(f"CREATE TABLE {name} AS {in_dialect(made, 'duckdb')}")

    def ask(self, question: ir.Table) -> list[Row]:
        """The rows that answer a question.

        Raises:
            ReportRefused: There is more than fits into the memory that a report may take.
        """
        return self._run(in_dialect(question, "duckdb")).fetchall()

    def close(self) -> None:
        """All of it is gone."""
        self._db.close()

    def _run(self, statement: str, given: Sequence[object] = ()) -> duckdb.DuckDBPyConnection:
        try:
            return self._db.execute(statement, given)
        except duckdb.OutOfMemoryException:
            fault = "There are more releases than the memory holds that a report may take."
            cure = "Make it for a shorter period, or count them on Spark: --engine spark"
            raise ReportRefused(fault, cure) from None


def _connected(allowed: Sequence[str]) -> duckdb.DuckDBPyConnection:
    database = duckdb.connect(":memory:")
    for each in (*_SETTINGS, f"SET allowed_paths = {_list(allowed)}", *_SHUT):
        database.execute(each)
    return database


def _lines(files: Mapping[int, str], *, packed: bool) -> str:
    """The lines of files as ``sifted`` wants them."""
    numbers = [number_of(each, 0) for each in files]
    structure = json.dumps(tokens(shape(), lambda bare: "VARCHAR" if bare else "JSON"))
    source = (
        f"read_ndjson_objects({_list(map(_exactly, files.values()))}, ignore_errors = true, "
        f"compression = {_text('gzip' if packed else 'uncompressed')})"
    )
    # Some writers put a space behind each colon and comma. Taken out of words, too, it harms nothing: no word that the
    # schema knows has a colon or a comma in it, and still none has afterwards.
    tighter = "replace(replace(json, ': ', ':'), ', ', ',')"
    tight = f"""CASE WHEN contains(left(json, 32), '": ') THEN {tighter} ELSE json END"""
    return (
        # All that is put in is quoted, or a number.
        f"SELECT list_extract({_list(numbers)}::BIGINT[], file_index::BIGINT + 1) AS n, length(tight) AS length, "  # noqa: S608 - as said
        f"from_json(tight, {_text(structure)}) AS document FROM (SELECT file_index, {tight} AS tight FROM {source})"
    )


def _columns(schema: ibis.Schema) -> str:
    return ", ".join(f"{name} {kind}" for name, kind in zip(schema.names, _types(schema), strict=True))


def _types(schema: ibis.Schema) -> list[str]:
    return [DuckDBType.to_string(each) for each in schema.types]


def _list(values: Iterable[str | int]) -> str:
    return f"[{', '.join(_text(each) if isinstance(each, str) else str(each) for each in values)}]"


def _text(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def _exactly(path: str) -> str:
    """A path as a pattern that only it matches."""
    return "".join(f"[{each}]" if each in "*?[" else each for each in path)
