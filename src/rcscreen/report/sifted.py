"""A line as an engine judges it: whether it is surely a release, and of it what is counted.

``judged.judge`` is the judge; this says the same in a grammar that DuckDB and Spark both understand, of those lines
that are plainly a gist. The engine is *sure* of one only where every token fits the published schema and nothing else
is in the line. Whatever it is not sure of (a release, a notice, a rehearsal, something damaged, a key of tomorrow, a
key twice) goes to the judge, one line after another: that is slow, and right. tests/report/test_sifted.py holds the two
against each other.
"""

from __future__ import annotations

import functools
from datetime import date
from typing import TYPE_CHECKING, Any, cast

import ibis
import ibis.expr.datatypes as dt

from rcscreen.report.engine import LINES
from rcscreen.report.judged import LONGEST_NAME, NAME, OTHER, SYNTHETIC
from rcscreen.report.shape import Node, every, fits, node_of, surely, tokens, written
from rcscreen.report.why import Why
from rcscreen.summary.gist import GIST
from rcscreen.summary.schemas import gist_schema

if TYPE_CHECKING:
    import ibis.expr.types as ir

__all__ = ["line_schema", "shape", "sifted"]

_LONGEST = 1 << 18
"""Characters of a line at most that the engine judges: whatever they are, they take less than a document may have."""
_PLAIN = r'^"[ !#-\[\]-~]+"$'  # ASCII as it is printed, without quotes and escapes: the same in every engine


@functools.cache
def shape() -> Node:
    """The schema of a gist, and of one that was made up."""
    node = node_of(gist_schema())
    said = {**node["properties"]["schema"], "enum": [GIST, SYNTHETIC]}
    said.pop("const")
    return {**node, "properties": {**node["properties"], "schema": said}}


def line_schema() -> ibis.Schema:
    """The columns of the lines that an engine reads.

    ``n`` is the number of the document, ``document`` what was read from the line, and ``length`` how many characters it
    takes without space between tokens; both are null where the line is not JSON.
    """
    return ibis.schema({"n": "int64", "length": "int64", "document": _type(tokens(shape(), bool))})


def _type(made: Any) -> dt.DataType:  # noqa: ANN401 - nested dicts and lists
    if isinstance(made, dict):
        return dt.Struct({key: _type(value) for key, value in made.items()})
    return dt.Array(_type(made[0])) if isinstance(made, list) else dt.string


def sifted(today: date) -> ir.Table:
    """The lines, judged: the columns of ``columns.JUDGED``.

    Args:
        today: The day: what has expired is no longer the reader's to count.
    """
    lines = ibis.table(line_schema(), name=LINES)
    read = lines["document"]
    synthetic = read["schema"] == SYNTHETIC
    expired = (_bare(read["delete_after"]) < f"{today:%Y-%m}") & ~synthetic
    return lines.select(
        "n",
        sure=surely(every(_rules(read, lines["length"]))),
        why=expired.ifelse(str(Why.EXPIRED), ibis.null("string")),
        document=_bare(read["id"]),
        permission=_bare(read["permission"]),
        revision=read["revision"].try_cast("int64"),
        replaces=_bare(read["replaces"]),
        recipient=_bare(read["recipient"]),
        synthetic=synthetic,
        script=_name(_bare(read["script"])),
        language=_name(_bare(read["language"]).lower()),
        channel=read["channel"],
        month=_bare(read["month"]),
        wishes=read["needs"].map(
            lambda need: ibis.struct(
                {
                    "domain": need["domain"],
                    "first": surely(need["priority"] == "1"),
                    "nothing": need["offered"].notnull(),
                    "plan": need["plan"],
                    "promise": need["promise"],
                    "because": need["because"],
                }
            )
        ),
        strengths=read["strengths"],
        site=_bare(read["site"]),
        experience=read["experience"],
        ending=read["ending"],
        minutes=read["minutes"].try_cast("int64"),
    )


def _rules(read: ir.StructValue, length: ir.IntegerValue) -> list[ir.BooleanValue]:
    """Of what one is sure."""
    needs = cast("ir.ArrayValue", read["needs"])
    return [
        length <= _LONGEST,
        fits(shape(), read),
        written(shape(), read) == length,
        # Of a need that stands there twice, or two first wishes, which counts is the judge's to say.
        _once(needs.map(lambda need: need["domain"])),
        _once(read["strengths"]),
        needs.filter(lambda need: need["priority"] == "1").length() <= 1,
    ]


def _once(words: ir.ArrayValue) -> ir.BooleanValue:
    """Whether no word of a list stands there twice."""
    return words.filter(lambda word, at: words.index(word) < at).length() == 0


def _bare(token: ir.Value) -> ir.StringValue:
    """Words without their quotes. Where they are used they hold no escapes."""
    return token.substr(1, token.length() - 2)


def _name(words: ir.StringValue) -> ir.StringValue:
    """A name as it may be printed: ours are short and plain."""
    return (words.re_search(f"^(?:{NAME})$") & (words.length() <= LONGEST_NAME)).ifelse(words, OTHER)
