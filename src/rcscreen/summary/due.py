"""Promises: what was said would be done, by whom and by when."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from rcscreen.summary.model import PlanLine, Record

__all__ = ["BUCKETS", "Bucket", "Due", "bucket", "promises"]

Bucket: TypeAlias = Literal["late", "today", "this_week", "later"]
BUCKETS: tuple[Bucket, ...] = ("late", "today", "this_week", "later")
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Due:
    """One promise.

    Attributes:
        session: The session it was given in.
        plan: The plan line's id in that session's record.
        domain: The domain of the need it is for.
        action: What is to be done.
        who: Who does it.
        by: By which day; None where none was named.
        backup: And if not, who.
        where: The place to turn to that was named, with its number; empty where none was.
    """

    session: str
    plan: str
    domain: str
    action: str = field(repr=False)
    who: str = field(repr=False)
    by: date | None
    backup: str = field(repr=False)
    where: str = field(default="", repr=False)


def promises(record: Record) -> tuple[Due, ...]:
    """What was promised in a conversation: plan lines that were agreed, not what the family does or left for now."""
    domains = {need.id: need.domain for need in record.needs}
    return tuple(
        Due(
            session=record.session,
            plan=line.id,
            domain=domains[line.need],
            action=line.action or "",
            who=line.who or "",
            by=line.by,
            backup=line.backup or "",
            where=place_of(line),
        )
        for line in record.plan
        if line.status == "agreed"
    )


def place_of(line: PlanLine) -> str:
    """The place that a plan line names, with its number; empty where it names none."""
    place = line.resource
    return ", ".join(part for part in (place.name, place.phone) if part) if place else ""


def bucket(by: date | None, today: date) -> Bucket:
    """Where a promise stands on a day; within a week means in at most seven days, and no day at all is later."""
    if by is None or by > today + _WEEK:
        return "later"
    if by == today:
        return "today"
    return "late" if by < today else "this_week"
