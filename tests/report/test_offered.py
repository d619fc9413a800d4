"""How many say no: told as a share, where chance allows it, and pointed out where hardly anybody does."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.summary.test_gist import PROGRAM

from rcscreen.report.offered import RARE, Offers, Tallied, offers_of
from rcscreen.summary.tally import Offered, tally_of


def tallied(navigators: int, said_no: dict[str, int], complete: dict[str, int]) -> list[Tallied]:
    """The tallies of a month, of so many navigators who all have the same counts, by language."""
    counts: dict[Offered, int] = {("whole-family", each, "declined_to_talk"): said_no[each] for each in said_no}
    counts |= {("whole-family", each, "complete"): complete[each] for each in complete}
    made = []
    for number in range(navigators):
        tally = tally_of(counts, date(2026, 10, 1), PROGRAM, number.to_bytes(16, "big"))
        rows = tuple((each.script, each.language, each.ending, each.about) for each in tally.ended)
        made.append(Tallied(tally.id, False, tally.month, tally.site, rows))  # noqa: FBT003 - not made up
    return made


def told(navigators: int, said_no: dict[str, int], complete: dict[str, int]) -> Offers:
    """What these tell."""
    offers = offers_of(tallied(navigators, said_no, complete))
    assert offers is not None
    return offers


def test_one_language_says_no_more_often() -> None:
    """Over forty navigators it shows, though none of them has eleven who said no."""
    offers = told(40, {"en": 6, "es": 9}, {"en": 54, "es": 21})
    english, spanish = (offers.by["language"][each] for each in ("en", "es"))
    assert english.said_no is not None
    assert spanish.said_no is not None
    assert english.margin is not None
    assert spanish.margin is not None
    assert abs(english.said_no - 10) <= english.margin
    assert abs(spanish.said_no - 30) <= spanish.margin
    assert (set(offers.by["month"]), set(offers.by["site"]), offers.rare) == ({"2026-10"}, {"north"}, False)


def test_of_one_navigator_nothing_is_told() -> None:
    """A month of one of them says no more than chance."""
    assert told(1, {"en": 9}, {"en": 60}).all.said_no is None
    assert offers_of([]) is None


def test_where_hardly_anybody_says_no_it_is_pointed_out() -> None:
    """A no that cannot be said is not a yes. Only where it is sure."""
    assert told(60, {"en": 1}, {"en": 99}).rare
    assert not told(60, {"en": RARE + 3}, {"en": 92 - RARE}).rare
    assert not told(2, {"en": 0}, {"en": 30}).rare


@settings(deadline=None, max_examples=60)
@given(st.integers(5, 60), st.integers(0, 40), st.integers(1, 80))
def test_the_truth_lies_within_what_is_told(navigators: int, said_no: int, complete: int) -> None:
    """Nineteen times in twenty within its margin, and never more than twice as far off."""
    share = told(navigators, {"en": said_no}, {"en": complete}).all
    if share.said_no is not None and share.margin is not None:
        assert abs(share.said_no - 100 * said_no / (said_no + complete)) <= 2 * share.margin + 1
        assert 0 <= share.said_no <= 100
        assert share.margin <= 10
