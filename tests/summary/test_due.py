"""Promises, and when they are due."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from tests.summary.conversations import SESSION, record_of

from rcscreen.summary.due import Bucket, bucket, promises
from rcscreen.summary.lines import Contact
from rcscreen.summary.safe_contact import HeldContact, contact_lines

TODAY = date(2026, 11, 27)
CONTACTS: dict[str, tuple[str | None, ...]] = {
    "way": ("call", "text", "letter", "next_visit", "none"),
    "voicemail": (None, "message", "name_only", "no_message"),
    "hours": (None, "any", "mornings", "evenings"),
    "number": (None, "555-0142"),
    "name": (None, "Ana"),
}


def test_only_what_was_promised_is_due() -> None:
    """What the family does themselves, or nobody today, is no debt of ours."""
    (due,) = promises(record_of())
    assert (due.session, due.plan, due.domain, due.by) == (SESSION, "p2", "housing", TODAY)
    assert (due.action, due.who, due.backup) == ("go through the letters with you", "Rosa", "the referral desk")
    assert "Rosa" not in repr(due)


@pytest.mark.parametrize(
    ("days", "where"),
    [(-30, "late"), (-1, "late"), (0, "today"), (1, "this_week"), (7, "this_week"), (8, "later"), (None, "later")],
)
def test_a_promise_stands_somewhere_every_day(days: int | None, where: Bucket) -> None:
    """Late, today, within seven days, later; without a day it is later and never lost."""
    by = None if days is None else TODAY + timedelta(days=days)
    assert bucket(by, TODAY) == where


@pytest.mark.parametrize("way", ["none", "next_visit"])
def test_a_number_that_nobody_may_use_is_not_read(way: str) -> None:
    """Neither a wish for no contact nor for waiting becomes a call, whatever a head still holds."""
    lines = contact_lines(HeldContact.of({"way": way, "number": "555-0142", "name": "Ana"}), "en")
    assert lines
    assert "555" not in " ".join(lines)


def test_the_rule_stands_before_the_number() -> None:
    """What may be left, when, whom to ask for; and only then what to dial."""
    held = {"way": "call", "voicemail": "name_only", "hours": "mornings", "number": "555-0142", "name": "Ana"}
    assert contact_lines(HeldContact.of(held), "en") == (
        "By phone. On voicemail leave only a first name. Do not name the program. In the morning.",
        "Ask for Ana.",
        "Number: 555-0142",
    )


@given(written=st.builds(dict, **{each: st.sampled_from(values) for each, values in CONTACTS.items()}))
def test_a_head_says_what_the_record_says(written: dict[str, str | None]) -> None:
    """The light contact of a head and the model of the record read the same, word for word."""
    held = {key: value for key, value in written.items() if value is not None}
    try:
        contact = Contact.model_validate(held)
    except ValidationError:
        return
    for language in ("en", "es"):
        assert contact_lines(HeldContact.of(held), language) == contact_lines(contact, language)
