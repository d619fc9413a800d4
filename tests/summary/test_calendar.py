"""Reminders for a calendar."""

from __future__ import annotations

from datetime import date

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcscreen.summary.calendar import Reminder, initial, to_ics, uid

DAY = date(2026, 11, 27)


def test_one_event_a_promise() -> None:
    """The text as it is: line ends, an all-day event, nothing but an initial."""
    text = to_ics([Reminder("a@rcscreen.invalid", DAY, "Call M.")], DAY)
    assert text.split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//rcscreen//due//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "UID:a@rcscreen.invalid",
        "DTSTAMP:20261127T000000Z",
        "DTSTART;VALUE=DATE:20261127",
        "DTEND;VALUE=DATE:20261128",
        "SUMMARY:Call M.",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


@pytest.mark.parametrize(
    ("name", "letter"),
    [("Maria", "M."), (" ana", "A."), ("ángel", "Á."), ("", ""), (None, ""), ("555", ""), ("🙂", "")],
)
def test_an_initial_and_no_more(name: str | None, letter: str) -> None:
    """What is no letter is not shown."""
    assert initial(name) == letter


def test_two_promises_of_one_person_are_not_told_to_be_theirs() -> None:
    """Stable with the same secret, and nothing in common."""
    one, other = uid(b"s" * 32, "abcd", "p1"), uid(b"s" * 32, "abcd", "p2")
    assert one == uid(b"s" * 32, "abcd", "p1")
    assert one != other
    assert uid(b"t" * 32, "abcd", "p1") != one
    assert "abcd" not in one


@given(st.text(max_size=300))
def test_whatever_it_says_a_parser_reads_it_back(says: str) -> None:
    """Folded at 75 octets and no character broken; no line is smuggled in."""
    says = "".join(sign for sign in says if sign.isprintable())
    text = to_ics([Reminder("a@rcscreen.invalid", DAY, says)], DAY)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    (event,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert str(event["SUMMARY"]) == " ".join(says.split())
