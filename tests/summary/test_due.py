"""Promises, and when they are due."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.summary.conversations import ACCOUNT, SESSION, record_of

from rcscreen.interview.account import Account, Contact, PlanLine, Wish
from rcscreen.summary.due import Bucket, bucket, due_text, promises

TODAY = date(2026, 11, 27)


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


def test_the_due_list_says_the_rule_before_the_number() -> None:
    """Late first; who, what, if not who; and how to be in touch safely."""
    account = replace(
        ACCOUNT,
        plan=(
            ACCOUNT.plan[0],
            PlanLine("p/food", "food", "agreed", "call the pantry with you", "Rosa", date(2026, 11, 25)),
        ),
    )
    assert (
        due_text(promises(record_of(account)), TODAY, "en")
        == """\
Late
  Wednesday, November 25, 2026 · session k3m9x2qa
    food: call the pantry with you · Rosa.
      By phone. On voicemail leave only a first name. Do not name the program.
      In the morning.
      Ask for Ana.
      Number: 555-0142

Today
  Friday, November 27, 2026 · session k3m9x2qa
    home: go through the letters with you · Rosa. If not: the referral desk.
      By phone. On voicemail leave only a first name. Do not name the program.
      In the morning.
      Ask for Ana.
      Number: 555-0142
"""
    )


def test_with_no_way_to_be_in_touch_one_waits() -> None:
    """Neither a wish for no contact nor an unasked one becomes a call."""
    bare = Account(wishes=(Wish("w", "food", 1),), plan=(PlanLine("p", "food", "agreed"),))
    read = due_text(promises(record_of(bare)), TODAY, "en")
    assert "no day was named" in read
    assert "food · somebody." in read
    assert "Wait for the next visit." in read
    none = replace(bare, contact=Contact("none", number="555-0142"))
    read = due_text(promises(record_of(none)), TODAY, "en")
    assert "Please do not get in touch." in read
    assert "555" not in read


def test_no_promise_is_open() -> None:
    """An empty list says so."""
    assert due_text((), TODAY, "es") == "No hay promesas pendientes.\n"
