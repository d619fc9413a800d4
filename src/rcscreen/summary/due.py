"""Promises: what was said would be done, by whom and by when, with the way to be in touch safely beside it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, TypeAlias

from rcscreen.summary.safe_contact import contact_lines
from rcscreen.summary.text import COLUMNS
from rcscreen.summary.words import dated, word
from rcscreen.vocabulary.domains import NEEDS
from rcscreen.vocabulary.phrases import label

if TYPE_CHECKING:
    from rcscreen.summary.model import Contact, PlanLine, Record

__all__ = ["BUCKETS", "Bucket", "Due", "bucket", "due_text", "promises"]

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
        contact: How to be in touch, or None where it was not agreed.
    """

    session: str
    plan: str
    domain: str
    action: str = field(repr=False)
    who: str = field(repr=False)
    by: date | None
    backup: str = field(repr=False)
    contact: Contact | None = field(repr=False)
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
            contact=record.contact,
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


def due_text(dues: Iterable[Due], today: date, language: str) -> str:
    """The due list: late, today, within a week, later, the earliest first; always the rule before the number."""
    ordered = sorted(dues, key=lambda due: (due.by is None, due.by or today, due.session, due.plan))
    sections = []
    for name in BUCKETS:
        lines = [line for due in ordered if bucket(due.by, today) == name for line in _lines(due, language)]
        if lines:
            sections.append("\n".join([word(language, f"due.{name}"), *lines]))
    return "\n\n".join(sections or [word(language, "due.none")]) + "\n"


def _lines(due: Due, language: str) -> list[str]:
    by = word(language, "due.no_day") if due.by is None else dated(language, due.by)
    about = label(NEEDS[due.domain].label, language)
    backup = f" {word(language, 'due.backup', backup=due.backup)}" if due.backup else ""
    what = f"{about}: {due.action}" if due.action else about
    where = f" · {due.where}" if due.where else ""
    promise = f"{what}{where} · {due.who or word(language, 'due.nobody')}.{backup}"
    return [
        f"  {by} · {word(language, 'session', session=due.session)}",
        *_indented(promise, 4),
        *(each for line in contact_lines(due.contact, language) for each in _indented(line, 6)),
    ]


def _indented(line: str, columns: int) -> list[str]:
    margin = " " * columns
    return textwrap.wrap(line, COLUMNS, initial_indent=margin, subsequent_indent=margin, break_on_hyphens=False)
