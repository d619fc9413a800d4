"""The consent ledger as it is read: by whoever looks after it, and by the person it is about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from rcscreen.desk.ledger import Row
from rcscreen.desk.lines import wrapped
from rcscreen.desk.words import WORDS, desk_word
from rcscreen.summary.words import dated, spoken, word
from rcscreen.vocabulary.domains import NEEDS
from rcscreen.vocabulary.phrases import label

__all__ = ["row_json", "row_lines"]


def row_json(row: Row, name: str) -> dict[str, Any]:
    """A row as data: lists are always there, what is not known is absent."""
    known = {
        "session": row.session,
        "recipient": row.recipient,
        "name": name,
        "parts": list(row.parts),
        "domains": list(row.domains),
        "purpose": row.purpose,
        "granted_on": _iso(row.granted_on),
        "until": _iso(row.until),
        "how": row.how,
        "withdrawn_on": _iso(row.withdrawn_on),
        "left": [
            {
                "on": each.on.isoformat(),
                "revision": each.revision,
                **({"release": each.release} if each.release else {}),
            }
            for each in row.left
        ],
        "taken_over_on": _iso(row.taken_on),
        "asked_to_delete_on": [each.isoformat() for each in row.noticed_on],
    }
    return {key: value for key, value in known.items() if value != ""}


def row_lines(row: Row, today: date, language: str, margin: int = 4, *, theirs: bool = True) -> list[str]:
    """A row as it is read, beneath a line that says who may have it.

    Args:
        row: The row.
        today: The day.
        language: The language to read it in.
        margin: By how many columns it is moved in.
        theirs: Whether it is read by the person it is about, or to them; else by the navigator, about them.
    """
    said = _said(row, today, language, theirs=theirs)
    return [line for each in said for line in wrapped(each, margin, margin + 2)]


def _part(part: str, language: str, *, theirs: bool) -> str:
    about_them = f"ledger_part_{part}"
    return (
        desk_word(language, about_them) if not theirs and about_them in WORDS["en"] else word(language, f"part.{part}")
    )


def _said(row: Row, today: date, language: str, *, theirs: bool) -> Iterable[str]:
    if row.taken_on is not None:
        yield desk_word(language, "ledger_taken", day=dated(language, row.taken_on))
        return
    if row.granted_on is None or row.until is None:
        yield desk_word(language, "ledger_unknown")
    else:
        parts = _listed((_part(part, language, theirs=theirs) for part in row.parts), language)
        domains = _listed(
            (label(NEEDS[each].label, spoken(language)) for each in row.domains if each in NEEDS), language
        )
        may = "ledger_may_about" if domains and "needs" in row.parts else "ledger_may"
        yield desk_word(language, may, parts=parts or "-", domains=domains)
        if row.purpose:
            yield desk_word(language, "ledger_purpose", purpose=row.purpose.rstrip("."))
        yield desk_word(
            language,
            "ledger_was" if row.withdrawn_on else "ledger_until" if row.holds(today) else "ledger_over",
            granted=dated(language, row.granted_on),
            how=desk_word(language, row.how) if row.how in ("spoken", "written") else row.how,
            until=dated(language, row.until),
        )
    for each in row.left:
        yield desk_word(language, "ledger_left", day=dated(language, each.on), revision=each.revision)
    if not row.left:
        yield desk_word(language, "ledger_not_left")
    if row.withdrawn_on is not None:
        yield desk_word(language, "ledger_withdrawn", day=dated(language, row.withdrawn_on))
    for on in row.noticed_on:
        yield desk_word(language, "ledger_noticed", day=dated(language, on))


def _listed(items: Iterable[str], language: str) -> str:
    *before, last = [*items] or [""]
    return f"{', '.join(before)} {word(language, 'and')} {last}" if before else last


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
