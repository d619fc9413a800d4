"""A notice to whoever received something: please delete it.

It names documents by the ids that the recipient knows them by. It holds nothing of what was said, and nobody's name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from rcscreen.desk.ledger import Left, Row
from rcscreen.desk.lines import wrapped
from rcscreen.desk.words import desk_word
from rcscreen.summary.words import dated

__all__ = ["NOTICE", "Notice", "notice_json", "notice_text", "notices_for"]

NOTICE = "rcscreen.notice/1"

_DASH = "  - "
_BESIDE_A_DASH = len(_DASH)


@dataclass(frozen=True, slots=True)
class Notice:
    """What one recipient is asked to delete.

    Attributes:
        program: The program that asks.
        recipient: The recipient's id.
        name: Its name.
        purpose: What the documents were for, in the site's words.
        documents: The documents that left.
        on: The day.
    """

    program: str
    recipient: str
    name: str
    purpose: str
    documents: Sequence[Left]
    on: date


def notices_for(rows: Sequence[Row], program: str, names: dict[str, str], on: date) -> tuple[Notice, ...]:
    """A notice for each row of which something left.

    Args:
        rows: The ledger.
        program: The program's name.
        names: How the program calls its recipients, by id; where one is missing its id stands.
        on: The day.
    """
    return tuple(
        Notice(program, row.recipient, names.get(row.recipient, row.recipient), row.purpose, _once(row.left), on)
        for row in rows
        if row.left
    )


def _once(left: Iterable[Left]) -> tuple[Left, ...]:
    """Each document once: what was handed over twice on a day is one document to whoever has it."""
    return tuple({(each.release, each.revision): each for each in left}.values())


def notice_json(notice: Notice) -> dict[str, Any]:
    """The notice as data."""
    return {
        "schema": NOTICE,
        "please": "delete",
        "on": notice.on.isoformat(),
        "from": {"name": notice.program},
        "to": {"id": notice.recipient, "name": notice.name},
        **({"purpose": notice.purpose} if notice.purpose else {}),
        "releases": [
            {"id": each.release, "revision": each.revision, "sent_on": each.on.isoformat()} for each in notice.documents
        ],
    }


def notice_text(notice: Notice, language: str) -> str:
    """The notice as a letter."""
    said = [
        [desk_word(language, "notice_title")],
        [
            desk_word(
                language, "notice_to", recipient=notice.name, program=notice.program, day=dated(language, notice.on)
            )
        ],
        [desk_word(language, "notice_why"), desk_word(language, "notice_what")],
        [f"{_DASH}{each}" for each in _documents(notice, language)],
        [
            *([desk_word(language, "notice_purpose", purpose=notice.purpose.rstrip("."))] if notice.purpose else []),
            desk_word(language, "notice_after"),
        ],
    ]
    return "\n\n".join("\n".join(line for each in part for line in _broken(each)) for part in said) + "\n"


def _broken(line: str) -> list[str]:
    return wrapped(line, 0, _BESIDE_A_DASH if line.startswith(_DASH) else 0)


def _documents(notice: Notice, language: str) -> list[str]:
    return [
        desk_word(
            language,
            "notice_document",
            release=each.release,
            revision=each.revision,
            day=dated(language, each.on),
        )
        for each in notice.documents
    ]
