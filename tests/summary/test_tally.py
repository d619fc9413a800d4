"""How many conversations were offered: enough for a report, and of nobody."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests.summary.test_gist import PROGRAM

from rcscreen.summary.tally import Offered, rounded, tally_json, tally_of, tally_schema

OCTOBER = date(2026, 10, 1)
KEY = bytes(range(32))
SECRETS = st.binary(min_size=16, max_size=16)


@given(st.integers(0, 500), SECRETS, st.text())
def test_no_count_is_told_but_about_how_much_it_is(count: int, secret: bytes, what: str) -> None:
    """A multiple of eleven, less than eleven away, the same each time; and none stays none."""
    told = rounded(count, secret, what)
    assert told % 11 == 0
    assert abs(told - count) < 11
    assert told == rounded(count, secret, what)
    assert count or not told
    assert told <= rounded(count + 1, secret, what)


def test_one_and_ten_may_each_be_told_as_none_and_as_eleven() -> None:
    """Whatever is told of a small count, every other small count might have been told like it."""
    for count in range(1, 11):
        assert {rounded(count, KEY, str(number)) for number in range(200)} == {0, 11}


def test_over_many_it_comes_out_right() -> None:
    """The sum over a thousand navigators with three each is three thousand, give or take what chance gives."""
    assert abs(sum(rounded(3, KEY, str(number)) for number in range(1000)) - 3000) < 500


@given(
    st.dictionaries(
        st.tuples(
            st.sampled_from(("whole-family", "youth")),
            st.sampled_from(("en", "es", "so")),
            st.sampled_from(("complete", "declined_to_talk", "not_reached")),
        ),
        st.integers(1, 60),
    )
)
def test_a_tally_holds_nothing_else(counts: dict[Offered, int]) -> None:
    """Valid, without a day, without a small number, without a line for what was rounded to none."""
    made = json.loads(tally_json(tally_of(counts, OCTOBER, PROGRAM, KEY)))
    Draft202012Validator(tally_schema()).validate(made)
    assert set(made) == {"schema", "id", "recipient", "site", "month", "rounded_to", "ended"}
    assert made["month"] == "2026-10"
    for line in made["ended"]:
        assert line["about"] >= 11
        assert abs(counts[line["script"], line["language"], line["ending"]] - line["about"]) < 11


def test_two_tallies_are_not_joined() -> None:
    """Neither two months nor two vaults nor two recipients have anything in common by which to know them."""
    counts: dict[Offered, int] = {("youth", "en", "complete"): 40}
    ids = {
        tally_of(counts, OCTOBER, PROGRAM, KEY).id,
        tally_of(counts, date(2026, 9, 1), PROGRAM, KEY).id,
        tally_of(counts, OCTOBER, PROGRAM, KEY[::-1]).id,
    }
    assert len(ids) == 3
