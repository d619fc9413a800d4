"""Whether what somebody copied can be shown as what is kept here can be, before any of it is taken in."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from rcscreen.desk.ledger import LET_GO
from rcscreen.desk.people import Person
from rcscreen.desk.stored import CARD
from rcscreen.errors import RcscreenError
from rcscreen.vault.backup import HANDED_OVER

if TYPE_CHECKING:
    from rcscreen.vault import StoredSession
    from rcscreen.vault.backup import Copy

__all__ = ["unsound"]

_UNSOUND = (KeyError, TypeError, ValueError, AttributeError, IndexError, RcscreenError)
"""What reading something raises that we did not write."""


def unsound(copy: Copy) -> frozenset[str]:
    """What of a copy cannot be shown as what is kept here can be: names of conversations and people.

    A file is sealed for us, and anybody may have sealed it. So its heads, marks and ledgers are listed once, its
    journals are read, and what was handed over is told with its script, all of it into thin air.
    """
    found: set[str] = set()
    for stored in copy.sessions:
        try:
            _list_once(stored)
            if copy.kind == HANDED_OVER:
                _refuse_steering([stored.head, *_told_in(stored)])
                _tell_once(stored)
        except _UNSOUND:
            found.add(stored.id)
    for name, held in copy.people.items():
        try:
            Person.from_json(name, held)
            _refuse_steering(held)
        except _UNSOUND:
            found.add(name)
    return frozenset(found)


def _list_once(stored: StoredSession) -> None:
    from rcscreen.desk.ledger import AGREED, LEDGER, LEDGER_UNTIL, rows_of
    from rcscreen.desk.ledger_page import row_lines
    from rcscreen.desk.opened import day_in
    from rcscreen.desk.promises import promises_in, to_json, to_text
    from rcscreen.desk.reminders import to_calendar
    from rcscreen.desk.settling import PROMISES, marks_in, with_marks
    from rcscreen.desk.stored import read_entries

    today = date.min
    read_entries(stored.entries, stored.id)
    head: dict[str, Any] = dict(stored.head or {})
    for held in (head, with_marks(head, marks_in(stored.streams.get(PROMISES, ())))):
        found = promises_in([(stored.id, held)])
        to_text(found, today, "en", everything=True)
        to_json(found, today)
        to_calendar(found, b"", today, "en")
    day_in(head)
    for row in rows_of(stored.id, head.get(AGREED, ()), stored.streams.get(LEDGER, ())):
        row_lines(row, today, "en")
    texts = (head.get(key, "") for key in ("script", "language", "ending", "source", CARD, LEDGER_UNTIL, LET_GO))
    names = head.get("shared", {})
    if not all(isinstance(text, str) for text in (*texts, *names, *names.values())):
        raise TypeError


def _told_in(stored: StoredSession) -> Iterator[object]:
    """Everything in it that is JSON: what was said, what was marked, what was agreed."""
    for record in (*stored.entries, *(line for payloads in stored.streams.values() for line in payloads)):
        for line in record.decode().splitlines():
            yield json.loads(line)


def _refuse_steering(held: object) -> None:
    """Refuses what would steer a terminal when it is shown: somebody else's words stand in lists and on pages.

    Raises:
        ValueError: A word holds a control character other than a break or a tab.
    """
    match held:
        case str():
            if any(unicodedata.category(sign) == "Cc" and sign not in "\n\t" for sign in held):
                raise ValueError
        case dict():
            _refuse_steering([*held, *held.values()])
        case list() | tuple():
            for each in held:
                _refuse_steering(each)
        case _:
            return


def _tell_once(stored: StoredSession) -> None:
    from rcscreen.desk.opened import told

    if not stored.entries:
        return  # what was said was let go
    told(stored).record()
