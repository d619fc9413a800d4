"""The questions a report asks, each as one function. The only place that says anything in SQL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias, cast

from rcscreen.report.why import Why

if TYPE_CHECKING:
    from rcscreen.report.store import Store

__all__ = [
    "Asked",
    "Passed",
    "by",
    "conversations",
    "first_wishes",
    "kinds",
    "nothing_available",
    "passed_over",
    "recipients",
    "settle",
    "strengths",
    "wanted",
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


def settle(store: Store) -> None:
    """Decides which releases count. Asked once, when all of them are there and before anything else.

    A document that comes twice counts once. Of the revisions that rest on one yes the last counts, and none that
    another replaces. What a notice asks to delete does not count, nor does any other revision under the same yes.
    """
    store.ask("""
        CREATE TABLE settled AS
        WITH named AS (
            SELECT *, row_number() OVER (PARTITION BY doc ORDER BY n) AS time,
                   max(revision) OVER (PARTITION BY permission) AS last FROM heap),
        back AS (SELECT DISTINCT permission FROM heap WHERE doc IN (SELECT doc FROM recalled)),
        newer AS (SELECT DISTINCT replaces AS doc FROM heap WHERE replaces IS NOT NULL AND replaces <> doc)
        SELECT n, CASE
            WHEN permission IN (SELECT permission FROM back) THEN 'taken_back'
            WHEN time > 1 THEN 'twice'
            WHEN revision < last OR doc IN (SELECT doc FROM newer) THEN 'replaced'
        END AS why FROM named""")
    store.ask("CREATE VIEW counted AS SELECT heap.* FROM heap JOIN settled USING (n) WHERE why IS NULL")


def conversations(store: Store) -> int:
    """How many conversations are counted."""
    return _one(store, "SELECT count(*) FROM counted")


def kinds(store: Store) -> tuple[int, int]:
    """How many releases are real, and how many were made up: whichever of them count in the end."""
    made_up = _one(store, "SELECT count(*) FROM heap WHERE synthetic")
    return _one(store, "SELECT count(*) FROM heap") - made_up, made_up


def recipients(store: Store) -> int:
    """For how many recipients the releases are: with two, one conversation may be counted twice."""
    return _one(store, "SELECT count(DISTINCT recipient) FROM counted")


def by(store: Store, what: Asked) -> Mapping[str, int]:
    """Conversations by script, language, channel, or month of the yes to passing something on."""
    return _table(store, f"SELECT {what}, count(*) FROM counted GROUP BY {what}")  # noqa: S608 - one of four of our words


def wanted(store: Store) -> Mapping[str, int]:
    """In how many conversations help is wanted, by domain of need."""
    return _table(store, "SELECT domain, count(*) FROM wish JOIN counted USING (n) GROUP BY domain")


def nothing_available(store: Store) -> Mapping[str, int]:
    """In how many help was wanted and the program had nothing to offer, by domain of need."""
    return _table(store, "SELECT domain, count(*) FROM wish JOIN counted USING (n) WHERE nothing GROUP BY domain")


def first_wishes(store: Store) -> Mapping[str, int]:
    """In how many it stood first in the person's own order, by domain of need."""
    return _table(store, "SELECT domain, count(*) FROM wish JOIN counted USING (n) WHERE first GROUP BY domain")


def strengths(store: Store) -> Mapping[str, int]:
    """In how many conversations it was named as what carries them, by domain of strength."""
    return _table(store, "SELECT domain, count(*) FROM strength JOIN counted USING (n) GROUP BY domain")


def passed_over(store: Store) -> tuple[Passed, ...]:
    """What is not counted, by file and reason."""
    rows = store.ask("""
        SELECT file, why, count(*), min(line) FROM (
            SELECT file, why, line FROM refused
            UNION ALL SELECT file, why, line FROM heap JOIN settled USING (n) WHERE why IS NOT NULL)
        GROUP BY file, why ORDER BY file, min(line), why""")
    found = cast("list[tuple[int, str, int, int]]", rows)
    return tuple(Passed(file, Why(why), documents, line) for file, why, documents, line in found)


def _one(store: Store, question: str) -> int:
    return cast("int", store.ask(question)[0][0])


def _table(store: Store, question: str) -> Mapping[str, int]:
    return dict(cast("list[tuple[str, int]]", store.ask(question)))
