"""Who may have what, and what left; and taking it back."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from tests.cli.conftest import CANARY, TODAY, Kept, Told
from tests.cli.test_erase import at_a_terminal, rest

from rcscreen.desk.opened import conversation_of
from rcscreen.summary.words import dated

Rcscreen = Callable[..., Told]
DESK = "the referral desk here at Corner Clinic"
NOT_SAID = (CANARY, "Ana", "555", "oldest", "transport", "Getting around")


@pytest.mark.parametrize(("language", "said"), [("en", "or that has left"), ("es", "ni que algo haya salido")])
def test_nothing_was_agreed(kept: Kept, rcscreen: Rcscreen, language: str, said: str) -> None:
    """One kind line."""
    kept.hold(share="[]")
    told = rcscreen("share", "list", "--language", language)
    assert (told.code, told.err, told.out.count("\n")) == (0, "", 1)
    assert said in told.out


def test_the_ledger_says_who_what_for_until_when_and_how(kept: Kept, rcscreen: Rcscreen) -> None:
    """And what left, which is not the same as what was allowed."""
    session, other = kept.hold(days=3), kept.hold()
    rcscreen("summary", session, "--for", "referral-desk")
    told = rcscreen("share", "list")
    assert (told.code, told.err) == (0, "")
    first, second = " ".join(told.out.split()).split(f" {DESK} · conversation {other} ")
    assert first.startswith(f"{DESK} · conversation {session} May have: how to be in touch, ")
    assert "As it was agreed, so that they can: “find the places that can help" in first
    assert f"Agreed on {dated('en', TODAY - timedelta(3))}, said aloud; holds until" in first
    assert first.endswith(f"Left on {dated('en', TODAY)} (revision 1).")
    assert second.endswith("Nothing has left.")
    assert max(map(len, told.out.splitlines())) <= 80


def test_the_navigator_reads_it_about_them_and_they_read_it_about_themselves(kept: Kept, rcscreen: Rcscreen) -> None:
    """The same row: "what they want help with" in the list, "what you want help with" where it is read to them."""
    kept.hold(card="maple-river-42")
    told, mine = (" ".join(rcscreen(*line).out.split()) for line in (("share", "list"), ("mine", "maple-river-42")))
    assert "what they hope for, what they want help with" in told
    assert "what you" not in told
    assert "what you hope for, what you want help with" in mine
    spanish = " ".join(rcscreen("share", "list", "--language", "es").out.split())
    assert "lo que espera la persona, en qué quiere ayuda" in spanish
    assert "usted" not in spanish


def test_the_ledger_as_data(kept: Kept, rcscreen: Rcscreen) -> None:
    """Of one conversation, by the beginning of its name; the id is the one that the recipient knows."""
    session = kept.hold()
    kept.hold()
    release = json.loads(rcscreen("summary", session, "--for", "referral-desk").out)
    told = rcscreen("share", "list", session[:6], "--format", "json")
    (row,) = json.loads(told.out)["shares"]
    assert (row["session"], row["recipient"], row["name"]) == (session, "referral-desk", DESK)
    assert (row["granted_on"], row["how"], row["domains"]) == (str(TODAY), "spoken", [])
    assert row["left"] == [{"on": str(TODAY), "revision": 1, "release": release["id"]}]
    assert "withdrawn_on" not in row


def test_nothing_of_what_was_said_is_in_the_ledger(kept: Kept, rcscreen: Rcscreen) -> None:
    """Neither in the list nor in what is said when something is taken back, nor in the notice."""
    session = kept.hold()
    rcscreen("summary", session, "--for", "referral-desk")
    said = [rcscreen("share", "list", "--format", form) for form in ("text", "json")]
    said += [rcscreen("share", "revoke", session, "referral-desk", "--yes", "--format", f) for f in ("text", "json")]
    said += [rcscreen("share", "list")]
    assert [told.code for told in said] == [0, 0, 0, 0, 0]
    for told in said:
        assert not [word for word in NOT_SAID if word in told.out + told.err]


def test_of_one_that_broke_off_what_was_agreed_is_listed_too(kept: Kept, rcscreen: Rcscreen) -> None:
    """Its head does not tell, so the conversation is asked."""
    session = kept.hold(breaks_at="next-steps")
    assert session in rcscreen("share", "list").out
    told = rcscreen("share", "revoke", session, "referral-desk", "--yes")
    assert told.code == 0
    assert "Taken back on" in rcscreen("share", "list").out
    assert not conversation_of(kept.vault, session).state.grants


def test_one_that_cannot_be_read_does_not_hide_the_others(kept: Kept, rcscreen: Rcscreen) -> None:
    """It has a line of its own, and the exit code tells."""
    whole, damaged = kept.hold(), kept.hold()
    kept.damage(damaged, "streams")
    told = rcscreen("share", "list")
    assert told.code == 3
    assert whole in told.out
    assert f"{damaged}  VLT002" in told.out


def test_taken_back_is_gone(kept: Kept, rcscreen: Rcscreen) -> None:
    """Nothing goes any more; the log does not hold the yes; the record does not name them; the list says when."""
    session = kept.hold()
    before = conversation_of(kept.vault, session)
    ended = before.record().ended
    told = rcscreen("share", "revoke", session, "referral-desk", "--yes")
    assert (told.code, told.out) == (0, "")
    assert "Nothing had left" in told.err
    after = conversation_of(kept.vault, session)
    assert not after.state.grants
    assert not any(getattr(entry.event, "grant", None) for entry in after.entries)
    assert after.record().ended == ended
    nothing = rcscreen("summary", session, "--for", "referral-desk")
    assert (nothing.code, nothing.out) == (1, "")
    assert json.loads(rcscreen("sessions", "--format", "json").out)[0]["shared"] == []
    assert f"Taken back on {dated('en', TODAY)}." in rcscreen("share", "list").out


def test_another_recipient_keeps_what_it_may_have(kept: Kept, rcscreen: Rcscreen) -> None:
    """Byte for byte: that something else was taken back is nobody's business."""
    session = kept.hold(share="[referral-desk, food-pantry]")
    before = rcscreen("summary", session, "--for", "food-pantry").out
    assert rcscreen("share", "revoke", session, "referral-desk", "--yes").code == 0
    assert rcscreen("summary", session, "--for", "food-pantry").out == before


def test_what_had_left_is_asked_back(kept: Kept, rcscreen: Rcscreen) -> None:
    """A notice on stdout, to be sent; that it cannot be called back is said to the navigator alone."""
    session = kept.hold()
    release = json.loads(rcscreen("summary", session, "--for", "referral-desk").out)
    told = rcscreen("share", "revoke", session, "referral-desk", "--yes")
    assert told.out.startswith("Please delete what you received\n")
    assert f"- {release['id']}, revision 1, sent on {dated('en', TODAY)}" in told.out
    assert "cannot be called back" in told.err
    assert "cannot be called back" not in told.out
    assert "Asked to delete it on" in rcscreen("share", "list").out


def test_the_notice_as_data(kept: Kept, rcscreen: Rcscreen) -> None:
    """It can be had again: whoever lost it asks once more."""
    session = kept.hold()
    release = json.loads(rcscreen("summary", session, "--for", "referral-desk").out)
    rcscreen("share", "revoke", session, "referral-desk", "--yes")
    told = rcscreen("share", "revoke", session, "referral-desk", "--yes", "--format", "json")
    assert "taken back before" in told.err
    assert json.loads(told.out) == {
        "schema": "rcscreen.notice/1",
        "please": "delete",
        "on": str(TODAY),
        "from": {"name": "Corner Clinic"},
        "to": {"id": "referral-desk", "name": DESK},
        "purpose": release["release"]["purpose"],
        "releases": [{"id": release["id"], "revision": 1, "sent_on": str(TODAY)}],
    }


def test_what_nobody_agreed_to_cannot_be_taken_back(kept: Kept, rcscreen: Rcscreen) -> None:
    """A kind line; an unknown recipient is a slip of the command line."""
    session = kept.hold(share="[]")
    told = rcscreen("share", "revoke", session, "referral-desk", "--yes")
    assert (told.code, told.out, told.err.count("\n")) == (1, "", 1)
    assert rcscreen("share", "revoke", session, "referal-desk", "--yes").code == 2


def test_the_words_are_typed(kept: Kept) -> None:
    """Anything else changes nothing."""
    session = kept.hold()
    for typed, expected in (("yes", 1), ("take back", 0)):
        child = at_a_terminal("share", "revoke", session, "referral-desk")
        child.expect("Type take back and Enter")
        assert DESK in " ".join(str(child.before).split())
        child.expect(">")
        child.sendline(typed)
        assert rest(child)[0] == expected
        assert bool(conversation_of(kept.vault, session).state.grants) is bool(expected)


def test_in_spanish(kept: Kept, rcscreen: Rcscreen) -> None:
    """As warm, as plain, as exact."""
    session = kept.hold()
    rcscreen("summary", session, "--for", "referral-desk")
    assert "de palabra; vale hasta el" in " ".join(rcscreen("share", "list", "--language", "es").out.split())
    told = rcscreen("share", "revoke", session, "referral-desk", "--yes", "--language", "es")
    assert told.out.startswith("Por favor, borren lo que recibieron\n")
