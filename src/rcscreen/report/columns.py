"""The tables that questions are asked of: their names and columns, the same on every engine."""

from __future__ import annotations

from typing import overload

import ibis
import ibis.expr.datatypes as dt
import ibis.expr.types as ir

__all__ = ["ADDED", "HEAP", "JUDGED", "RECALLED", "REFUSED", "SETTLED", "STORED", "number_of", "place_of"]

_FILE = 32
"""By how many binary digits the number of a file stands before the place in it."""

_COUNTED = {
    "document": "string", "permission": "string", "revision": "int64", "replaces": "string", "recipient": "string",
    "synthetic": "boolean", "script": "string", "language": "string", "channel": "string", "month": "string",
    "wishes": dt.Array(dt.Struct({
        "domain": dt.string, "first": dt.boolean, "nothing": dt.boolean, "plan": dt.string, "promise": dt.string,
        "because": dt.string,
    })),
    "strengths": dt.Array(dt.string), "site": "string", "experience": "string", "ending": "string", "minutes": "int64",
}  # fmt: skip

JUDGED = ibis.table(ibis.schema({"n": "int64", "sure": "boolean", "why": "string", **_COUNTED}), name="judged")
"""What the engine read: whether it is sure, and if it is, what is counted or why not."""

ADDED = ibis.table(ibis.schema({"n": "int64", "line": "int64", **_COUNTED}), name="added")
"""What the judge found to count."""

REFUSED = ibis.table(ibis.schema({"n": "int64", "line": "int64", "why": "string"}), name="refused")
"""What the judge found not to count."""

RECALLED = ibis.table(ibis.schema({"document": "string"}), name="recalled")
"""Documents that notices ask to delete."""

SETTLED = ibis.table(ibis.schema({"n": "int64", "line": "int64", "why": "string"}), name="settled")
"""What could be counted and is not, since another document says so."""

STORED = {"added": ADDED.schema(), "refused": REFUSED.schema(), "recalled": RECALLED.schema()}
"""The tables that are filled by the judge, one row after another."""


def number_of(file: int, place: int) -> int:
    """The number of a document: by it, documents are told apart and stand in their order.

    Args:
        file: The number of its file.
        place: Which document of the file it is, from 1.
    """
    return (file << _FILE) + place


@overload
def place_of(n: int) -> tuple[int, int]: ...
@overload
def place_of(n: ir.Column) -> tuple[ir.IntegerColumn, ir.IntegerColumn]: ...
def place_of(n: int | ir.Column) -> tuple[int, int] | tuple[ir.IntegerColumn, ir.IntegerColumn]:
    """The number of the file and the place in it that the number of a document means."""
    return n >> _FILE, n & ((1 << _FILE) - 1)


def _heap() -> ir.Table:
    sure = JUDGED.filter(JUDGED["sure"], JUDGED["why"].isnull())
    return sure.mutate(line=place_of(sure["n"])[1]).select(*ADDED.columns).union(ADDED)


HEAP = _heap()
"""Every document that could be counted, whoever judged it: ``n`` is its number, and no other has it."""
