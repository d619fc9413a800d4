"""What was promised, and what became of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import timedelta

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cli.conftest import CANARY, TODAY, Kept, Told

from rcscreen.desk.promises import promises_in
from rcscreen.summary.promise import Outcome, next_day
from rcscreen.summary.words import dated

Rcscreen = Callable[..., Told]


def test_nothing_is_promised(rcscreen: Rcscreen, tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a vault nobody is asked for a passphrase."""
    monkeypatch.setenv("RCSCREEN_HOME", f"{tmp_path}/nowhere")
    monkeypatch.delenv("RCSCREEN_PASSPHRASE_FILE", raising=False)
    told = rcscreen("due")
    assert (told.code, told.out, told.err) == (0, "No promises are open.\n", "")


def test_the_list_to_work_from(kept: Kept, rcscreen: Rcscreen) -> None:
    """Late, today, within a week; a handle before each; the rule before the number."""
    session = kept.hold(days=5)
    kept.due_in(session, -2, 0)
    told = rcscreen("due")
    assert (told.code, told.err) == (0, "")
    contact = (
        "      By phone. On voicemail leave only a first name. Do not name the program.\n"
        "      In the morning.\n"
        "      Ask for Ana.\n"
        "      Number: 555-0142\n"
    )
    assert told.out == (
        "Late\n"
        f"  {session[:4]}/p1  {dated('en', TODAY - timedelta(2))}\n"
        "    food: call the pantry with you and set a day · Rosa. If not: the referral\n"
        "    desk.\n"
        f"{contact}"
        "\n"
        "Today\n"
        f"  {session[:4]}/p2  {dated('en', TODAY)}\n"
        "    getting places: set up a ride for your next visit · Rosa. If not: the\n"
        "    referral desk.\n"
        f"{contact}"
        "\n"
        "To call through them: rcscreen due --go\n"
        f"Afterwards: rcscreen due {session[:4]}/p1 OUTCOME\n"
    )


def test_the_list_in_spanish_says_who_speaks_another_language(kept: Kept, rcscreen: Rcscreen) -> None:
    """Headings and rules are the navigator's; the promise stands as it was said."""
    kept.hold()
    told = rcscreen("due", "--language", "es")
    assert told.out.startswith("En los próximos siete días\n")
    assert " · English\n" in told.out
    assert "Número: 555-0142" in told.out
    assert "English" not in rcscreen("due").out


def test_what_is_later_is_counted_and_shown_when_asked_for(kept: Kept, rcscreen: Rcscreen) -> None:
    """A short list is not a false one."""
    session = kept.hold()
    kept.due_in(session, 7, 8)
    short = rcscreen("due").out
    assert "/p2" not in short
    assert "Later than a week: 1. To see them: rcscreen due --all\n" in short
    whole = rcscreen("due", "--all").out
    assert f"Later\n  {session[:4]}/p2  " in whole
    assert "Later than a week" not in whole


def test_done_leaves_the_list(kept: Kept, rcscreen: Rcscreen) -> None:
    """It is kept, durably, beside the conversation; the others stay."""
    session = kept.hold()
    told = rcscreen("due", f"{session[:4]}/p1", "done")
    assert (told.code, told.err) == (0, "")
    assert told.out == f"{session}/p1: done, and off the list. Thank you.\n"
    assert kept.marks(session) == ["p1 done"]
    left = rcscreen("due").out
    assert "/p1  " not in left
    assert "/p2  " in left


def test_no_answer_comes_back_and_says_how_often(kept: Kept, rcscreen: Rcscreen) -> None:
    """Whoever calls next sees that somebody tried; the next day is a working day."""
    session = kept.hold()
    kept.due_in(session, 0, 5)
    back = next_day(Outcome.NO_ANSWER, TODAY)
    assert back is not None
    told = rcscreen("due", f"{session}/p1", "no-answer")
    assert told.out == f"{session}/p1: no answer. It comes back on {dated('en', back)}.\n"
    assert f"{session[:4]}/p1  {dated('en', back)} · tried on " in rcscreen("due").out
    (first, second) = json.loads(rcscreen("due", "--format", "json").out)["due"]
    assert first["last"] == {"outcome": "no_answer", "on": str(TODAY)}
    assert (first["next"], first["attempts"]) == (str(back), 1)
    assert "last" not in second


def test_not_now_comes_back_on_the_day_they_named(kept: Kept, rcscreen: Rcscreen) -> None:
    """A day, or a number of days from now; it is later than a week, so it is counted."""
    session = kept.hold()
    kept.due_in(session, 0, 1)
    assert rcscreen("due", f"{session}/p1", "not_now", "--next", "+10").code == 0
    short = rcscreen("due").out
    assert "/p1  " not in short
    assert "Later than a week: 1." in short
    day = TODAY + timedelta(3)
    assert rcscreen("due", f"{session}/p1", "not_now", "--next", str(day)).code == 0
    assert f"/p1  {dated('en', day)} · asked for another time on " in rcscreen("due").out


def test_a_number_that_reached_somebody_else_is_never_shown_again(kept: Kept, rcscreen: Rcscreen) -> None:
    """Not for this promise, nor for another conversation in which it was given; not as data, nor in a calendar."""
    session, other = kept.hold(), kept.hold(days=3)
    assert rcscreen("due").out.count("555-0142") == 4
    told = rcscreen("due", f"{session}/p1", "wrong_person")
    assert "is not shown again" in told.out
    for form in ("text", "json", "ics"):
        listed = rcscreen("due", "--all", "--format", form)
        assert listed.code == 0
        assert "555-0142" not in listed.out
    said = rcscreen("due", "--all").out
    assert said.count("This number reached somebody else on ") == 4
    assert f"{session[:4]}/p1" in said
    assert f"{other[:4]}/p1" in said
    assert "ics" not in said


def test_having_reached_them_after_all_brings_the_number_back(kept: Kept, rcscreen: Rcscreen) -> None:
    """A slip of the key is put right by saying that you spoke."""
    session = kept.hold()
    rcscreen("due", f"{session}/p1", "wrong_person")
    rcscreen("due", f"{session}/p2", "no_answer")
    assert "555-0142" not in rcscreen("due", "--all").out
    rcscreen("due", f"{session}/p1", "reached")
    assert "555-0142" in rcscreen("due", "--all").out


def test_a_release_after_a_wrong_number_holds_no_way_to_be_in_touch(kept: Kept, rcscreen: Rcscreen) -> None:
    """Nobody else is sent to a stranger with it."""
    session = kept.hold()
    before = json.loads(rcscreen("summary", session, "--for", "referral-desk").out)
    rcscreen("due", f"{session}/p1", "wrong_person")
    after = json.loads(rcscreen("summary", session, "--for", "referral-desk").out)
    assert before["contact"]["number"] == "555-0142"
    assert "contact" not in after
    assert (after["revision"], after["replaces"]) == (2, before["id"])


@pytest.mark.parametrize("outcome", ["done", "not_wanted"])
def test_what_is_over_leaves_the_list(kept: Kept, rcscreen: Rcscreen, outcome: str) -> None:
    """Done, or not wanted any more, which is fine."""
    session = kept.hold()
    assert "off the list" in rcscreen("due", f"{session}/p1", outcome).out
    assert "/p1  " not in rcscreen("due", "--all").out


def test_why_it_could_not_be_done_is_kept_as_data(kept: Kept, rcscreen: Rcscreen) -> None:
    """A program must be able to hear that it had nothing to offer."""
    session = kept.hold()
    assert rcscreen("due", f"{session}/p1", "could-not", "--because", "nothing-available").code == 0
    (first, _) = kept.head(session)["due"]
    assert (first["outcome"], first["because"]) == ("could_not", "nothing_available")
    (mark,) = [json.loads(line) for line in kept.vault.stream(session, "promises")]
    assert mark == {"plan": "p1", "outcome": "could_not", "on": str(TODAY), "because": "nothing_available"}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["{handle}"], "USE001 What became of it is missing. One of: reached, no_answer, wrong_person,"),
        (["{handle}", "555-0199"], "USE001 This is none of the outcomes."),
        (["{handle}", "could_not"], "--because: USE001 Why it could not be done is missing. One of: nothing_available"),
        (["{handle}", "could_not", "--because", "555-0199"], "--because: USE001 This is none of the reasons."),
        (["{handle}", "done", "--because", "full"], "USE001 A reason belongs to could_not alone."),
        (["{handle}", "done", "--next", "+2"], "USE001 What is over does not come back."),
        (["{handle}", "not_now", "--next", "555-0199"], "USE001 This is not a day."),
        (["{handle}", "not_now", "--next", "2020-01-01"], "USE001 This day is past, or too far ahead."),
        (["{handle}", "not_now", "--next", "+99999999999999"], "USE001 This day is past, or too far ahead."),
        (["--because", "full"], "USE001 There is no promise to say that of."),
    ],
)
def test_what_is_not_understood_is_one_clear_line(kept: Kept, rcscreen: Rcscreen, typed: list[str], said: str) -> None:
    """It changes nothing and repeats nothing."""
    session = kept.hold()
    told = rcscreen("due", *(word.format(handle=f"{session}/p1") for word in typed))
    assert (told.code, told.out) == (2, "")
    assert said in told.err.splitlines()[0]
    assert "555-0199" not in told.err
    assert kept.marks(session) == []


def test_a_calendar_holds_days_and_an_initial(kept: Kept, rcscreen: Rcscreen) -> None:
    """A parser that nobody here wrote reads it; there is no name, number, topic or conversation in it."""
    session = kept.hold()
    kept.due_in(session, -4, 3)
    told = rcscreen("due", "--format", "ics")
    assert (told.code, told.err) == (0, "")
    calendar = icalendar.Calendar.from_ical(told.out)
    late, soon = calendar.walk("VEVENT")
    assert [late.decoded("DTSTART"), soon.decoded("DTSTART")] == [TODAY, TODAY + timedelta(3)]
    assert str(late["SUMMARY"]) == "Call A."
    assert str(late["CLASS"]) == "PRIVATE"
    identifiers = [str(each["UID"]) for each in (late, soon)]
    assert all(re.fullmatch(r"[0-9a-f]{32}@rcscreen\.invalid", each) for each in identifiers)
    said = re.sub("|".join(identifiers), "", told.out)  # any three digits may stand in what is random
    for private in ("Ana", "555", "food", "pantry", session, session[:4], "p1", "Rosa", CANARY):
        assert private not in said
    assert rcscreen("due", "--format", "ics").out == told.out
    assert rcscreen("due", "--format", "ics", "--language", "es").out.count("SUMMARY:Llamar a A.") == 2


def test_a_reminder_stays_the_same_when_its_day_moves(kept: Kept, rcscreen: Rcscreen) -> None:
    """Its identifier is stable, so a calendar moves it and does not double it; and it is the vault's own."""
    session = kept.hold()
    before = [str(each["UID"]) for each in _events(rcscreen)]
    rcscreen("due", f"{session}/p1", "not_now", "--next", "+30")
    after = [str(each["UID"]) for each in _events(rcscreen)]
    assert sorted(before) == sorted(after)
    assert len(set(before)) == 2


def _events(rcscreen: Rcscreen) -> list[icalendar.Component]:
    return icalendar.Calendar.from_ical(rcscreen("due", "--format", "ics").out).walk("VEVENT")


def test_could_not_leaves_the_list_and_says_what_was_said_for_that(kept: Kept, rcscreen: Rcscreen) -> None:
    """A promise that cannot be kept is not over for those who wait."""
    session = kept.hold()
    told = rcscreen("due", f"{session}/p1", "could_not", "--because", "full")
    assert told.out == (
        f"{session}/p1: it could not be done, and is off the list. They may still be\n"
        "waiting to hear.\n"
        "What was said for that: the referral desk.\n"
    )
    assert "/p1  " not in rcscreen("due").out


def test_all_of_them_done(kept: Kept, rcscreen: Rcscreen) -> None:
    """Then nothing is open."""
    session = kept.hold()
    for plan in ("p1", "p2"):
        assert "off the list" in rcscreen("due", f"{session}/{plan}", "done").out
    assert rcscreen("due").out == "No promises are open.\n"


def test_saying_it_again_changes_nothing(kept: Kept, rcscreen: Rcscreen) -> None:
    """One mark, the same words, the same list."""
    session = kept.hold()
    said = [rcscreen("due", f"{session}/p1", "done") for _ in range(3)]
    assert said[0] == said[1] == said[2]
    assert kept.marks(session) == ["p1 done"]


def test_what_is_said_last_counts(kept: Kept, rcscreen: Rcscreen) -> None:
    """A slip is put right; the handle stays the same whatever the list."""
    session = kept.hold()
    rcscreen("due", f"{session}/p1", "done")
    rcscreen("due", f"{session}/p1", "no_answer")
    assert f"{session[:4]}/p1  " in rcscreen("due").out
    assert kept.marks(session) == ["p1 done", "p1 no_answer"]


def test_a_head_that_missed_a_mark_has_it_again(kept: Kept, rcscreen: Rcscreen) -> None:
    """The stream is what counts: after a crash in between, saying it again is enough, and any other mark is too."""
    session = kept.hold()
    before = kept.head(session)
    rcscreen("due", f"{session}/p1", "done")
    kept.vault.put_head(session, before)
    assert "/p1  " in rcscreen("due").out
    rcscreen("due", f"{session}/p2", "no_answer")
    assert "/p1  " not in rcscreen("due").out
    assert kept.marks(session) == ["p1 done", "p2 no_answer"]


@pytest.mark.parametrize("handle", ["{session}/p9", "{session}", "{session}/", "zzzzzzzzzz/p1", "/p1", "1"])
def test_an_unknown_handle_is_one_clear_line(kept: Kept, rcscreen: Rcscreen, handle: str) -> None:
    """Nothing is marked."""
    session = kept.hold()
    told = rcscreen("due", handle.format(session=session), "done")
    assert (told.code, told.out, told.err.count("\n")) == (3, "", 1)
    assert "VLT006" in told.err
    assert kept.marks(session) == []


def test_one_that_is_held_elsewhere_takes_no_mark(kept: Kept, rcscreen: Rcscreen) -> None:
    """It says so, and the promise stays open."""
    session = kept.hold()
    with kept.vault.resume(session):
        told = rcscreen("due", f"{session}/p1", "done")
    assert (told.code, told.out) == (3, "")
    assert "VLT003" in told.err
    assert "/p1  " in rcscreen("due").out


def test_one_that_cannot_be_read_is_not_passed_over(kept: Kept, rcscreen: Rcscreen) -> None:
    """A promise that the list cannot show is missed by somebody: the list says of which conversation."""
    session, damaged = kept.hold(), kept.hold()
    kept.damage(damaged, "head")
    kept.damage(damaged, "journal")
    told = rcscreen("due")
    assert (told.code, told.err) == (3, "")
    assert session[:4] in told.out
    assert f"{damaged}  VLT002" in told.out
    assert "What was promised in it is not in this list." in told.out
    data = rcscreen("due", "--format", "json")
    assert (data.code, json.loads(data.out)["unreadable"]) == (3, [damaged])
    marked = rcscreen("due", f"{damaged}/p1", "done")
    assert (marked.code, marked.out) == (3, "")


def test_no_journal_is_opened(kept: Kept, rcscreen: Rcscreen) -> None:
    """Heads are enough, and none of the person's own words is in the list."""
    kept.damage(kept.hold(), "journal")
    kept.hold(breaks_at="next-steps")
    for form in ("text", "json"):
        told = rcscreen("due", "--all", "--format", form)
        assert (told.code, told.err) == (0, "")
        assert CANARY not in told.out


@given(st.sets(st.text("ab0", min_size=10, max_size=10), max_size=40))
def test_a_handle_names_one_promise(sessions: set[str]) -> None:
    """However alike the names of conversations are, no handle begins another's name."""
    line = {"plan": "p1", "domain": "food", "action": "", "who": "", "by": "", "backup": "", "outcome": ""}
    found = promises_in([(session, {"due": [line]}) for session in sessions]).open
    assert len(found) == len(sessions)
    for each in found:
        start = each.handle.removesuffix("/p1")
        assert [session for session in sessions if session.startswith(start)] == [each.session]
