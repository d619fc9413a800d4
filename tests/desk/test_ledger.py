"""The ledger, line by line."""

from __future__ import annotations

import json
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from tests.summary.conversations import DAY, grants, recipients

from rcscreen.desk.ledger import (
    Left,
    Row,
    agreed_in,
    last_until,
    notice_line,
    rows_of,
    sent_in,
    sent_line,
    withdrew_line,
)
from rcscreen.interview.events import Grant

GRANT = Grant("desk", ("needs", "plan"), ("food",), "call you back", DAY, DAY + timedelta(90))


def test_what_left_is_told_without_the_conversation() -> None:
    """Once the answers are gone the ledger alone says on which yes it left."""
    stream = [sent_line(GRANT, Left(DAY, 1, "abc"), None, "digest")]
    (row,) = rows_of("s", [], stream)
    assert (row.parts, row.domains, row.until, row.how) == (GRANT.parts, GRANT.domains, GRANT.until, "spoken")
    assert row.left == (Left(DAY, 1, "abc"),)
    assert row.withdrawn_on is None


def test_taken_back_and_given_again() -> None:
    """A conversation that broke off may be taken up, and a yes given anew: then it holds."""
    (agreed,) = agreed_in([GRANT])
    stream = [withdrew_line(agreed, DAY), notice_line("desk", DAY)]
    (gone,) = rows_of("s", [], stream)
    (again,) = rows_of("s", [agreed], stream)
    assert (gone.withdrawn_on, gone.noticed_on, gone.holds(DAY)) == (DAY, (DAY,), False)
    assert (again.withdrawn_on, again.holds(DAY), again.holds(GRANT.until + timedelta(1))) == (None, True, False)


def test_a_line_of_the_first_version_is_read() -> None:
    """It named no event and no yes."""
    old = json.dumps({"recipient": "desk", "on": "2026-11-21", "revision": 2, "replaces": "x", "said": "y"}).encode()
    assert [line["revision"] for line in sent_in([old, notice_line("desk", DAY)])] == [2]
    assert rows_of("s", [], [old]) == (Row("s", "desk", left=(Left(date(2026, 11, 21), 2, ""),)),)


def test_the_last_day_of_any_yes() -> None:
    """An earlier one that was known stays where it is later."""
    assert last_until([]) == ""
    assert last_until(agreed_in([GRANT])) == GRANT.until.isoformat()
    assert last_until(agreed_in([GRANT]), "2099-01-01") == "2099-01-01"


@given(st.data())
def test_any_yes_is_read_as_it_was_written(data: st.DataObject) -> None:
    """From the head and from the ledger alike."""
    grant = data.draw(grants(data.draw(recipients())))
    (from_head,) = rows_of("s", agreed_in([grant]), [])
    (from_ledger,) = rows_of("s", [], [sent_line(grant, Left(DAY, 1, "abc"), None, "digest")])
    for row in (from_head, from_ledger):
        assert (row.recipient, row.parts, row.domains) == (grant.recipient, grant.parts, grant.domains)
        assert (row.purpose, row.granted_on, row.until) == (grant.purpose, grant.granted_on, grant.until)
