"""The open promises as a calendar: a day, an initial, and nothing else."""

from __future__ import annotations

import secrets
from datetime import date
from typing import TYPE_CHECKING

from rcscreen.desk.due_words import due_word

if TYPE_CHECKING:
    from rcscreen.desk.promises import Promised, Promises
    from rcscreen.vault import Vault

__all__ = ["calendar_secret", "to_calendar"]

_CALENDAR = "calendar"
"""The fact of the vault that holds what reminders are named by."""


def to_calendar(promises: Promises, secret: bytes, today: date, language: str) -> str:
    """The open promises that have a day, as reminders; what is late stands on today.

    Args:
        promises: The promises.
        secret: What only the vault knows, from which the reminders' identifiers are made.
        today: The day.
        language: The language of the reminders.
    """
    from rcscreen.summary.calendar import Reminder, to_ics, uid

    return to_ics(
        (
            Reminder(uid(secret, each.session, each.line["plan"]), max(each.due, today), _reminder(each, language))
            for each in promises.open
            if each.due is not None
        ),
        today,
    )


_WAYS = {"call": "ics_call", "text": "ics_write", "letter": "ics_write"}


def _reminder(promised: Promised, language: str) -> str:
    """To call, to write, or neither where that is not agreed or the number is not to be used; and an initial."""
    from rcscreen.summary.calendar import initial

    contact = promised.contact or {}
    way = "ics_for" if promised.unsafe else _WAYS.get(contact.get("way", ""), "ics_for")
    letter = initial(contact.get("name"))
    return due_word(language, way, initial=letter) if letter else due_word(language, f"{way}_nobody")


def calendar_secret(vault: Vault) -> bytes:
    """What the identifiers of reminders are made from: random, and known to this vault alone.

    Raises:
        VaultFault: It cannot be read, or not be kept the first time.
    """
    known = vault.fact(_CALENDAR).get("secret")
    if not isinstance(known, str):
        known = secrets.token_hex(32)
        vault.put_fact(_CALENDAR, {"secret": known})
    return bytes.fromhex(known)
