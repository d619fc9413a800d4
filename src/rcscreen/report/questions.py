"""The questions a report asks, each as one function, in expressions of Ibis: the same on DuckDB and on Spark.

How one is asked: a function takes the store, makes an expression of the tables below, and has the store answer it.

* ``counted()`` holds a row for each conversation that counts: ``n`` (its number), ``script``, ``language``,
  ``channel``, ``month``, ``site``, ``experience``, ``ending``, ``minutes``, ``recipient``, and the lists ``wishes`` and
  ``strengths``.
* ``wishes()`` holds a row for each help that is wanted: all of the above, and ``domain``, ``first``, ``nothing``,
  ``plan``, ``promise``, ``because``. There is one for each domain of a conversation, so that counting the rows of a
  domain counts conversations. ``named()`` is the same for strengths, with ``domain``.

    def endings_by_language(store: Store) -> Mapping[str, int]:
        asked = counted().filter(counted()["ending"] == "stopped")
        return _table(store, _tally(asked, "language"))

What a gist did not tell is null. Dates, windows and lambdas differ between engines: whatever is used here is asked of
both in tests/report/test_warehouse.py, which compares every cell of a report. What may be *shown* is not decided here
but in ``made``, out of ``cells``. A new column comes from ``judged.Counted`` and, in the engine's words, ``sifted``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias, cast

from rcscreen.report.why import Why

if TYPE_CHECKING:
    import ibis.expr.types as ir

    from rcscreen.report.store import Store

__all__ = [
    "Asked",
    "Passed",
    "by",
    "conversations",
    "counted",
    "first_wishes",
    "kinds",
    "named",
    "nothing_available",
    "passed_over",
    "recipients",
    "settle",
    "strengths",
    "wanted",
    "wishes",
]

Asked: TypeAlias = Literal["script", "language", "channel", "month"]


@dataclass(frozen=True, slots=True)
class Passed:
    """Documents of one file that are not counted, for one reason.

    Attributes:
        file: The number of the file.
        why: The reason.
        documents: How many.
        line: Where the first of them begins; 0 where that is not known.
    """

    file: int
    why: Why
    documents: int
    line: int


def counted() -> ir.Table:
    """Every conversation that counts. Asked for after ``settle``."""
    from rcscreen.report.columns import HEAP, SETTLED  # noqa: PLC0415 - it wants Ibis, an extra

    return HEAP.anti_join(SETTLED, "n")


def wishes() -> ir.Table:
    """Every help that is wanted in a conversation that counts."""
    every = counted()
    return every.mutate(wish=every["wishes"].unnest()).drop("wishes", "strengths").unpack("wish")


def named() -> ir.Table:
    """Everything that carries them in a conversation that counts."""
    every = counted()
    return every.mutate(domain=every["strengths"].unnest()).drop("wishes", "strengths")


def settle(store: Store) -> None:
    """Decides which documents do not count since another says so. Asked once, when all are there and before all else.

    A document that comes twice counts once. Of the revisions that rest on one yes the last counts, and none that
    another replaces. What a notice asks to delete does not count, nor does any other revision under the same yes.
    """
    import ibis  # noqa: PLC0415 - an extra

    from rcscreen.report.columns import HEAP, RECALLED  # noqa: PLC0415 - as above

    again = HEAP.group_by("document").agg(once=HEAP["n"].min(), times=HEAP.count())
    again = again.filter(again["times"] > 1).select("document", "once")
    revised = HEAP.group_by("permission").agg(last=HEAP["revision"].max(), least=HEAP["revision"].min())
    revised = revised.filter(revised["last"] > revised["least"]).select("permission", "last")
    back = HEAP.semi_join(RECALLED, "document").select("permission").distinct().mutate(back=True)
    newer = HEAP.filter(HEAP["replaces"] != HEAP["document"]).select(document="replaces").distinct().mutate(newer=True)
    all_of_it = (
        HEAP.select("n", "line", "document", "permission", "revision")
        .left_join(again, "document")
        .drop("document_right")
        .left_join(newer, "document")
        .drop("document_right")
        .left_join(revised, "permission")
        .drop("permission_right")
        .left_join(back, "permission")
    )
    why = ibis.cases(
        (all_of_it["back"].notnull(), str(Why.TAKEN_BACK)),
        (all_of_it["n"] > all_of_it["once"], str(Why.TWICE)),
        ((all_of_it["revision"] < all_of_it["last"]) | all_of_it["newer"].notnull(), str(Why.REPLACED)),
    )
    settled = all_of_it.select("n", "line", why=why)
    store.keep("settled", settled.filter(settled["why"].notnull()))


def conversations(store: Store) -> int:
    """How many conversations are counted."""
    return _one(store, counted().count())


def kinds(store: Store) -> tuple[int, int]:
    """How many releases are real, and how many were made up: whichever of them count in the end."""
    from rcscreen.report.columns import HEAP  # noqa: PLC0415 - as above

    made_up = HEAP["synthetic"].sum().fill_null(0)
    ((all_of_them, these),) = store.ask(HEAP.aggregate(every=HEAP.count(), made_up=made_up))
    return cast("int", all_of_them) - cast("int", these), cast("int", these)


def recipients(store: Store) -> int:
    """For how many recipients the releases are: with two, one conversation may be counted twice."""
    return _one(store, counted()["recipient"].nunique())


def by(store: Store, what: Asked) -> Mapping[str, int]:
    """Conversations by script, language, channel, or month of the yes to passing something on."""
    return _table(store, _tally(counted(), what))


def wanted(store: Store) -> Mapping[str, int]:
    """In how many conversations help is wanted, by domain of need."""
    return _table(store, _tally(wishes(), "domain"))


def nothing_available(store: Store) -> Mapping[str, int]:
    """In how many help was wanted and the program had nothing to offer, by domain of need."""
    asked = wishes()
    return _table(store, _tally(asked.filter(asked["nothing"]), "domain"))


def first_wishes(store: Store) -> Mapping[str, int]:
    """In how many it stood first in the person's own order, by domain of need."""
    asked = wishes()
    return _table(store, _tally(asked.filter(asked["first"]), "domain"))


def strengths(store: Store) -> Mapping[str, int]:
    """In how many conversations it was named as what carries them, by domain of strength."""
    return _table(store, _tally(named(), "domain"))


def passed_over(store: Store) -> tuple[Passed, ...]:
    """What is not counted, by file and reason."""
    from rcscreen.report.columns import JUDGED, REFUSED, SETTLED, place_of  # noqa: PLC0415 - as above

    expired = JUDGED.filter(JUDGED["sure"], JUDGED["why"].notnull())
    every = REFUSED.union(SETTLED).union(
        expired.select("n", "why", line=place_of(expired["n"])[1]).select("n", "line", "why")
    )
    file = place_of(every["n"])[0]
    tally = every.group_by(file=file, why=every["why"]).agg(documents=every.count(), line=every["line"].min())
    found = cast("list[tuple[int, str, int, int]]", store.ask(tally.order_by("file", "line", "why")))
    return tuple(Passed(file, Why(why), documents, line) for file, why, documents, line in found)


def _tally(asked: ir.Table, *columns: str) -> ir.Table:
    """How many rows there are of each value."""
    return asked.group_by(*columns).agg(count=asked.count())


def _one(store: Store, number: ir.IntegerScalar) -> int:
    return cast("int", store.ask(number.as_table())[0][0])


def _table(store: Store, question: ir.Table) -> Mapping[str, int]:
    return dict(cast("list[tuple[str, int]]", store.ask(question)))
