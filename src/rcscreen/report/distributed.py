"""The engine for what outgrows one machine: Spark, where its own configuration says; here if it says nothing.

The files lie where every worker finds them under the same path. What Spark puts on its disks for a while is encrypted.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ibis.backends.sql import compilers
from py4j.protocol import Py4JJavaError
from pyspark.errors import PySparkException, PySparkRuntimeError
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f

from rcscreen.report.columns import JUDGED, STORED, number_of
from rcscreen.report.engine import LINES, Progress, Row, in_dialect, unreadable
from rcscreen.report.shape import Node, is_bare, tokens
from rcscreen.report.sifted import shape

if TYPE_CHECKING:
    import ibis
    import ibis.expr.types as ir

__all__ = ["Distributed"]

_SETTINGS = {
    "spark.app.name": "rcscreen report",
    "spark.io.encryption.enabled": "true",  # what does not fit is never put on a disk in the clear
    "spark.ui.enabled": "false",  # it would show statements to whoever asks
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.session.timeZone": "UTC",
}
_HERE = {
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.master": "local[*]",
    "spark.sql.shuffle.partitions": "4",  # as many as there may be processors: 200 small ones take longer than the work
}
"""Where nobody says where Spark is: in a process beside this one, which listens to nobody else."""
_UNPACKED_BY_NAME = frozenset({".bz2", ".deflate", ".gz", ".lz4", ".snappy", ".zst", ".zstd"})
_FAULTS = (PySparkException, Py4JJavaError)
_STRICT = "map('allowSingleQuotes', 'false')"  # the one liberty that takes no more characters than JSON does
_BLANK = " \t\r"


class Distributed:
    """Spark, as long as the report takes."""

    def __init__(self) -> None:
        self._spark = _session()
        self._read: list[DataFrame] = []
        self._added: dict[str, list[DataFrame]] = {name: [] for name in STORED}
        for name, schema in {"judged": JUDGED.schema(), **STORED}.items():
            self._spark.createDataFrame([], _columns(schema)).createOrReplaceTempView(name)

    def read(
        self, files: Mapping[int, str], judged: ir.Table, *, packed: bool, told: Progress | None = None
    ) -> Sequence[int]:
        """Reads and judges lines. A file whose name tells Spark something else than its content is left alone."""
        inserted, seen = in_dialect(judged, "pyspark"), set[int]()

        def read(some: Mapping[int, str]) -> None:
            lines, there = self._lines(some)
            lines.createOrReplaceTempView(LINES)
            # Kept without how it was made: every question would carry that along, and Spark would think it over anew.
            self._read.append(self._spark.sql(inserted).localCheckpoint())
            seen.update(there)

        unreadable({n: path for n, path in files.items() if _named_as_it_is(path, packed=packed)}, read, *_FAULTS)
        if self._read:
            self._show("judged", self._read)
        if told:
            told(1)  # it does not say sooner
        return [n for n in files if n not in seen]

    def _lines(self, files: Mapping[int, str]) -> tuple[DataFrame, frozenset[int]]:
        """The lines of files as ``sifted`` wants them, and of which files there are any."""
        paths = [f"file://{_escaped(path)}" for path in files.values()]
        raw = (
            self._spark.read.option("lineSep", "\n")
            .text(paths)
            .select("value", "_metadata.file_path", "_metadata.file_block_start")
            .where(f.length(f.trim(f.col("value"), f.lit(_BLANK))) > 0)
            .withColumn("row", f.monotonically_increasing_id())
        )
        numbers = {path: n for n, path in files.items()}
        blocks = raw.groupBy("file_path", "file_block_start").agg(f.min("row"), f.count("row")).collect()
        begins = list(_begins([tuple(each) for each in blocks], numbers))
        named = "file_path string, file_block_start long, begin long"
        numbered = raw.join(f.broadcast(self._spark.createDataFrame(begins, named)), ["file_path", "file_block_start"])
        text = "trim(BOTH ' \\t\\r' FROM value)"
        tight = f"""IF(contains(left({text}, 32), '": '), replace(replace({text}, ': ', ':'), ', ', ','), {text})"""
        structure = _structure(tokens(shape(), lambda bare: "STRING" if bare else "VARIANT"))
        parsed = numbered.selectExpr("begin + row AS n", f"{tight} AS tight").selectExpr(
            "n", "length(tight) AS length", f"from_json(tight, '{structure}', {_STRICT}) AS document"
        )
        whole = parsed.selectExpr("n", "length", f"{_as_tokens(shape(), 'document')} AS document")
        return whole, frozenset(numbers[_path(path)] for path, _, _ in begins)

    def add(self, table: str, rows: Sequence[Row]) -> None:
        """Adds rows."""
        if rows:
            self._added[table].append(self._spark.createDataFrame(rows, _columns(STORED[table])))
            self._show(table, self._added[table])

    def keep(self, name: str, made: ir.Table) -> None:
        """Keeps the answer under a name."""
        self._spark.sql(in_dialect(made, "pyspark")).localCheckpoint().createOrReplaceTempView(name)

    def ask(self, question: ir.Table) -> list[Row]:
        """The rows that answer a question."""
        return [tuple(each) for each in self._spark.sql(in_dialect(question, "pyspark")).collect()]

    def close(self) -> None:
        """All of it is gone."""
        self._spark.stop()

    def _show(self, name: str, parts: Sequence[DataFrame]) -> None:
        whole = parts[0]
        for each in parts[1:]:
            whole = whole.unionByName(each)
        whole.createOrReplaceTempView(name)


def _session() -> SparkSession:
    builder = SparkSession.builder
    for key, value in _SETTINGS.items():
        builder = builder.config(key, value)
    try:
        spark = builder.getOrCreate()
    except PySparkRuntimeError:  # nobody says where Spark is
        for key, value in _HERE.items():
            builder = builder.config(key, value)
        spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("OFF")  # its messages quote what it reads
    return spark


def _begins(blocks: Sequence[tuple[Any, ...]], numbers: Mapping[str, int]) -> Iterator[tuple[str, int, int]]:
    """For each block of a file: what makes the number of a document out of the number of a row.

    Spark reads a long file in blocks, and counts rows in each of its own tasks.
    """
    inside: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for path, start, first, count in blocks:
        inside[path].append((start, first, count))
    for path, every in inside.items():
        before = number_of(numbers[_path(path)], 1)
        for start, first, count in sorted(every):
            yield path, start, before - first
            before += count


def _named_as_it_is(path: str, *, packed: bool) -> bool:
    """Whether Spark, which goes by names, unpacks a file if and only if it is packed; and looks at it at all."""
    suffix = Path(path).suffix.lower()
    return (suffix == ".gz") if packed else suffix not in _UNPACKED_BY_NAME


def _escaped(path: str) -> str:
    """A path as a pattern that only it matches."""
    return "".join(f"\\{each}" if each in "\\*?[]{}" else each for each in path)


def _path(uri: str) -> str:
    """The path that Spark means: it says ``file:/a%20b`` or ``file:///a%20b``."""
    plain = re.sub(rb"%([0-9A-Fa-f]{2})", lambda coded: bytes.fromhex(coded[1].decode()), uri.encode())
    return "/" + plain.decode().removeprefix("file:").lstrip("/")


def _structure(made: Any) -> str:  # noqa: ANN401 - nested dicts and lists
    if isinstance(made, dict):
        return f"STRUCT<{', '.join(f'`{key}`: {_structure(value)}' for key, value in made.items())}>"
    return f"ARRAY<{_structure(made[0])}>" if isinstance(made, list) else str(made)


def _as_tokens(node: Node, value: str, depth: int = 0) -> str:
    """What was read, with every variant as the JSON that it was."""
    match node.get("type"):
        case "object":
            parts = ", ".join(
                f"'{key}', {_as_tokens(each, f'{value}.`{key}`', depth)}" for key, each in node["properties"].items()
            )
            return f"IF({value} IS NULL, NULL, named_struct({parts}))"
        case "array":
            return f"transform({value}, x{depth} -> {_as_tokens(node['items'], f'x{depth}', depth + 1)})"
        case _:
            return value if is_bare(node) else f"to_json({value})"


def _columns(schema: ibis.Schema) -> str:
    kinds = compilers.pyspark.compiler.type_mapper
    return ", ".join(f"{name} {kinds.to_string(kind)}" for name, kind in zip(schema.names, schema.types, strict=True))
