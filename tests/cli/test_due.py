"""What was promised, and what became of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cli.conftest import CANARY, TODAY, Kept, Told

from rcscreen.desk.promises import promises_in
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
        f"Afterwards: rcscreen due --done {session[:4]}/p1   (or --tried, or --could-not)\n"
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
    told = rcscreen("due", "--done", f"{session[:4]}/p1")
    assert (told.code, told.err) == (0, "")
    assert told.out == f"{session}/p1: done, and off the list. Thank you.\n"
    assert kept.marks(session) == ["p1 done"]
    left = rcscreen("due").out
    assert "/p1  " not in left
    assert "/p2  " in left


def test_tried_stays_and_says_when(kept: Kept, rcscreen: Rcscreen) -> None:
    """Whoever tries next sees that somebody did."""
    session = kept.hold()
    kept.due_in(session, 3, 5)
    assert "It stays on the list." in rcscreen("due", "--tried", f"{session}/p1").out
    assert f"{session[:4]}/p1  {dated('en', TODAY + timedelta(3))} · tried on " in rcscreen("due").out
    (first, second) = json.loads(rcscreen("due", "--format", "json").out)["due"]
    assert first["tried_on"] == str(TODAY)
    assert "tried_on" not in second


def test_could_not_leaves_the_list_and_says_what_was_said_for_that(kept: Kept, rcscreen: Rcscreen) -> None:
    """A promise that cannot be kept is not over for those who wait."""
    session = kept.hold()
    told = rcscreen("due", "--could-not", f"{session}/p1")
    assert told.out == (
        f"{session}/p1: it could not be done, and is off the list. They may still be\n"
        "waiting to hear.\n"
        "What was said for that: the referral desk.\n"
    )
    assert "/p1  " not in rcscreen("due").out


def test_all_of_them_done(kept: Kept, rcscreen: Rcscreen) -> None:
    """Several at once; then nothing is open."""
    session = kept.hold()
    told = rcscreen("due", "--done", f"{session}/p1", "--done", f"{session}/p2")
    assert told.out.count("off the list") == 2
    assert rcscreen("due").out == "No promises are open.\n"


def test_saying_it_again_changes_nothing(kept: Kept, rcscreen: Rcscreen) -> None:
    """One mark, the same words, the same list."""
    session = kept.hold()
    said = [rcscreen("due", "--done", f"{session}/p1") for _ in range(3)]
    assert said[0] == said[1] == said[2]
    assert kept.marks(session) == ["p1 done"]


def test_what_is_said_last_counts(kept: Kept, rcscreen: Rcscreen) -> None:
    """A slip is put right; the handle stays the same whatever the list."""
    session = kept.hold()
    rcscreen("due", "--done", f"{session}/p1")
    rcscreen("due", "--tried", f"{session}/p1")
    assert f"{session[:4]}/p1  " in rcscreen("due").out
    assert kept.marks(session) == ["p1 done", "p1 tried"]


def test_a_head_that_missed_a_mark_has_it_again(kept: Kept, rcscreen: Rcscreen) -> None:
    """The stream is what counts: after a crash in between, saying it again is enough, and any other mark is too."""
    session = kept.hold()
    before = kept.head(session)
    rcscreen("due", "--done", f"{session}/p1")
    kept.vault.put_head(session, before)
    assert "/p1  " in rcscreen("due").out
    rcscreen("due", "--tried", f"{session}/p2")
    assert "/p1  " not in rcscreen("due").out
    assert kept.marks(session) == ["p1 done", "p2 tried"]


@pytest.mark.parametrize("handle", ["{session}/p9", "{session}", "{session}/", "zzzzzzzzzz/p1", "/p1", "", "1"])
def test_an_unknown_handle_is_one_clear_line(kept: Kept, rcscreen: Rcscreen, handle: str) -> None:
    """Nothing is marked."""
    session = kept.hold()
    told = rcscreen("due", "--done", handle.format(session=session))
    assert (told.code, told.out, told.err.count("\n")) == (3, "", 1)
    assert "VLT006" in told.err
    assert kept.marks(session) == []


def test_one_that_is_held_elsewhere_takes_no_mark(kept: Kept, rcscreen: Rcscreen) -> None:
    """It says so, and the promise stays open."""
    session = kept.hold()
    with kept.vault.resume(session):
        told = rcscreen("due", "--done", f"{session}/p1")
    assert (told.code, told.out) == (3, "")
    assert "VLT003" in told.err
    assert "/p1  " in rcscreen("due").out


def test_one_that_cannot_be_read_is_not_passed_over(kept: Kept, rcscreen: Rcscreen) -> None:
    """A promise that the list cannot show is missed by somebody: the list says of which conversation."""
    session, damaged = kept.hold(), kept.hold()
    kept.damage(damaged, "head")
    told = rcscreen("due")
    assert (told.code, told.err) == (3, "")
    assert session[:4] in told.out
    assert f"{damaged}  VLT002" in told.out
    assert "What was promised in it is not in this list." in told.out
    data = rcscreen("due", "--format", "json")
    assert (data.code, json.loads(data.out)["unreadable"]) == (3, [damaged])
    marked = rcscreen("due", "--done", f"{damaged}/p1")
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
