"""Reminders for a calendar (iCalendar, RFC 5545): that somebody is to be called, and an initial. Nothing else.

A calendar is seen by colleagues, telephones and companies. So a reminder holds no name, number, topic or place, and its
identifier is a keyed digest that only the vault can make.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

__all__ = ["Reminder", "initial", "to_ics", "uid"]

_OCTETS = 75
"""The most octets of a content line, without its end (RFC 5545, 3.1)."""

_DIGITS = 32


@dataclass(frozen=True, slots=True)
class Reminder:
    """One day's reminder.

    Attributes:
        uid: The same for this promise in every calendar made of this vault.
        on: The day.
        says: What stands in the calendar, such as ``Call M.``
    """

    uid: str
    on: date
    says: str = field(repr=False)


def uid(secret: bytes, session: str, plan: str) -> str:
    """The identifier of a promise in calendars: it says nothing, and two of one person cannot be told to be theirs."""
    return f"{hmac.digest(secret, f'{session}/{plan}'.encode(), 'sha256').hex()[:_DIGITS]}@rcscreen.invalid"


def initial(name: str | None) -> str:
    """The first letter of what a person likes to be called, with a dot; empty where that is none."""
    first = (name or "").strip()[:1]
    return f"{first.upper()}." if first.isalpha() else ""


def to_ics(reminders: Iterable[Reminder], today: date) -> str:
    """A calendar of reminders, one all-day event each, marked private and taking up no time.

    The same list on the same day gives the same text.

    Args:
        reminders: The reminders.
        today: The day on which the calendar is made; it is stamped with no finer time.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//rcscreen//due//EN", "CALSCALE:GREGORIAN"]
    for each in reminders:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{each.uid}",
            f"DTSTAMP:{today:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{each.on:%Y%m%d}",
            f"DTEND;VALUE=DATE:{each.on + timedelta(1):%Y%m%d}",
            f"SUMMARY:{_escaped(each.says)}",
            "CLASS:PRIVATE",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())


def _folded(line: str) -> Iterator[str]:
    """A line in parts of at most 75 octets, none of which breaks a character; those after the first begin blank."""
    part, room = "", _OCTETS
    for character in line:
        size = len(character.encode())
        if size > room:
            yield part
            part, room = " ", _OCTETS - 1
        part += character
        room -= size
    yield part
