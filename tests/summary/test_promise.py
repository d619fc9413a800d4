"""A promise after the conversation, folded from what was marked: neither lost nor doubled, whatever comes when."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcscreen.summary.promise import (
    SETTLED,
    Line,
    Outcome,
    Reason,
    Status,
    day_due,
    fold,
    mark_of,
    news_of,
    next_day,
    number_unsafe,
)

FRIDAY = date(2026, 11, 27)
LINE: Line = {
    "plan": "p1",
    "domain": "food",
    "action": "call the pantry with you",
    "who": "Rosa",
    "by": "2026-11-27",
    "backup": "the referral desk",
    "outcome": "",
}


def called(outcome: Outcome, day: int, because: Reason | None = None, back: int | None = None) -> Line:
    """A mark that the navigator gave the line so many days after Friday."""
    return mark_of("p1", outcome, FRIDAY + timedelta(day), because, None if back is None else FRIDAY + timedelta(back))


def said(status: Status, day: int, *, heard: int | None = None, plan: str = "p1", sender: str = "pantry") -> Line:
    """What a partner says so many days after Friday, taken in on that day or later."""
    at = f"{FRIDAY + timedelta(day)}T12:00:00Z"
    taken_in = FRIDAY + timedelta(day if heard is None else heard)
    return news_of(plan, "food", sender=sender, status=status, at=at, on=taken_in, because="full")


def stands(*marks: Line) -> Line:
    """The line after these."""
    (line,) = fold([LINE], marks)
    return line


def test_it_comes_back_on_the_day_that_was_named_last() -> None:
    """The day that was promised stays beside it."""
    line = stands(called(Outcome.NO_ANSWER, 0, back=3), called(Outcome.NOT_NOW, 3, back=10))
    assert day_due(line) == FRIDAY + timedelta(10)
    assert (line["by"], line["outcome"], line["attempts"]) == ("2026-11-27", "not_now", 2)


def test_trying_is_counted_by_days_until_they_are_reached() -> None:
    """What an earlier version wrote counts too."""
    tries = (called(Outcome.TRIED, 0), called(Outcome.NO_ANSWER, 1), called(Outcome.NO_ANSWER, 1, back=4))
    assert stands(*tries)["attempts"] == 2
    assert "attempts" not in stands(*tries, called(Outcome.REACHED, 2))
    assert stands(*tries, called(Outcome.REACHED, 2), called(Outcome.NO_ANSWER, 5))["attempts"] == 1


def test_nobody_is_called_again_on_a_sunday() -> None:
    """No answer on a Friday comes back on Monday; another time is a week away; what is over does not come back."""
    assert next_day(Outcome.NO_ANSWER, FRIDAY) == date(2026, 11, 30)
    assert next_day(Outcome.NOT_NOW, FRIDAY) == date(2026, 12, 4)
    for outcome in (*SETTLED, Outcome.WRONG_PERSON):
        assert next_day(outcome, FRIDAY) is None


@pytest.mark.parametrize("status", [Status.REJECTED, Status.CANCELLED, Status.FAILED])
@pytest.mark.parametrize("outcome", [Outcome.DONE, Outcome.COULD_NOT])
def test_a_referral_that_came_back_opens_the_line_again(outcome: Outcome, status: Status) -> None:
    """It stands on the day on which we heard, with who sent it back."""
    line = stands(called(outcome, 0, Reason.FULL), said(status, 2, heard=4))
    assert (line["outcome"], line["bounced"], line["next"]) == ("", ["pantry"], str(FRIDAY + timedelta(4)))
    assert "because" not in line


def test_what_they_do_not_want_any_more_stays_closed() -> None:
    """Whatever a partner says."""
    assert stands(called(Outcome.NOT_WANTED, 0), said(Status.REJECTED, 2))["outcome"] == "not_wanted"


def test_what_we_knew_later_than_they_is_not_opened_again() -> None:
    """Their no is of Friday, our yes of Monday, their letter of Tuesday."""
    assert stands(called(Outcome.DONE, 3), said(Status.REJECTED, 0, heard=4))["outcome"] == "done"


def test_once_it_was_seen_to_it_is_not_back_any_more() -> None:
    """Their no stays readable."""
    line = stands(said(Status.REJECTED, 0), called(Outcome.REACHED, 1, back=8))
    assert "bounced" not in line
    assert line["heard"][0]["status"] == "rejected"
    assert day_due(line) == FRIDAY + timedelta(8)


def test_done_as_they_see_it_is_not_done_as_the_person_sees_it() -> None:
    """It stays on the list until somebody has asked whether it helped."""
    line = stands(said(Status.COMPLETED, 2))
    assert (line["outcome"], line["heard"][0]["status"]) == ("", "completed")


def test_a_need_without_a_promise_becomes_one_when_it_comes_back() -> None:
    """Nobody had promised anything, and somebody waits."""
    assert fold([LINE], [said(Status.ACCEPTED, 0, plan="housing")]) == [LINE]
    (_, line) = fold([LINE], [said(Status.REJECTED, 1, plan="housing")])
    assert (line["plan"], line["bounced"], line["outcome"]) == ("housing", ["pantry"], "")


def test_only_having_reached_them_makes_a_number_good_again() -> None:
    """The day that the head has outlives the mark."""
    wrong = called(Outcome.WRONG_PERSON, 1)
    assert number_unsafe([wrong, called(Outcome.NOT_NOW, 2)]) == wrong["on"]
    assert number_unsafe([wrong, called(Outcome.REACHED, 2)]) == ""
    assert number_unsafe([called(Outcome.REACHED, 0)], before=wrong["on"]) == wrong["on"]


# -- Laws ----------------------------------------------------------------------------------------------------------

DAYS = st.integers(0, 9)
CALLS = st.builds(called, st.sampled_from(Outcome), DAYS, st.none(), st.none() | DAYS)
NEWS = st.builds(
    said, st.sampled_from(Status), DAYS, plan=st.sampled_from(["p1", "p2"]), sender=st.sampled_from(["pantry", "desk"])
)
MARKS = st.lists(CALLS | NEWS, max_size=12)


@given(MARKS, MARKS)
def test_folding_by_and_by_is_folding_at_once(earlier: list[Line], later: list[Line]) -> None:
    """A head that was brought up to date before is brought to the same place as one that was not."""
    assert fold(fold([LINE], earlier), [*earlier, *later]) == fold([LINE], [*earlier, *later])


@given(MARKS)
def test_a_promise_is_neither_lost_nor_doubled(marks: list[Line]) -> None:
    """However many marks: the line is there once, with the words it was given in."""
    lines = fold([LINE], marks)
    plans = [line["plan"] for line in lines]
    assert len(plans) == len(set(plans))
    kept: dict[str, Any] = {key: value for key, value in lines[0].items() if key in LINE and key != "outcome"}
    assert kept == {key: value for key, value in LINE.items() if key != "outcome"}


@given(st.lists(NEWS, max_size=6), st.randoms(use_true_random=False))
def test_what_comes_in_another_order_says_the_same(news: list[Line], random: Any) -> None:  # noqa: ANN401 - hypothesis'
    """An older word never takes the place of a newer one."""
    moments = {(each["plan"], each["heard"]["from"], each["heard"]["at"]): each for each in news}
    once = list(moments.values())
    shuffled = random.sample(once, len(once))

    def status(marks: list[Line]) -> set[tuple[str, str, str]]:
        return {
            (line["plan"], each["from"], each["status"])
            for line in fold([LINE], marks)
            for each in line.get("heard", ())
        }

    assert status(shuffled) == status(once)


@given(st.lists(CALLS, max_size=6), NEWS)
def test_what_comes_twice_says_it_once(calls: list[Line], news: Line) -> None:
    """The same news again leaves everything as it was."""
    assert fold([LINE], [*calls, news]) == fold([LINE], [*calls, news, news])
