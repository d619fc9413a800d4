"""Heads made anew: whatever byte of one is changed, the lists afterwards are the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from tests.cli.conftest import TODAY, Kept, Told
from tests.cli.test_mine import FORM

from rcscreen.desk.index import head_anew
from rcscreen.desk.retention import let_go
from rcscreen.desk.settling import PROMISES, with_marks
from rcscreen.desk.unlocking import mends_heads
from rcscreen.site.load import sample_site

Rcscreen = Callable[..., Told]
CARD = "maple-river-42"


def untouched(kept: Kept, rcscreen: Rcscreen) -> str:
    """Held to its end, sent, and taken back from one of two."""
    session = kept.hold(card=CARD, share="[referral-desk, food-pantry]")
    for recipient in ("referral-desk", "food-pantry"):
        rcscreen("summary", session, "--for", recipient)
    rcscreen("share", "revoke", session, "food-pantry", "--yes")
    return session


def marked(kept: Kept, rcscreen: Rcscreen) -> str:
    """With a promise that was kept."""
    session = untouched(kept, rcscreen)
    assert rcscreen("due", f"{session}/p1", "done").code == 0
    return session


def broken_off(kept: Kept, _: Rcscreen) -> str:
    """Not over yet."""
    return kept.hold(card=CARD, breaks_at="next-steps")


def let_go_of(kept: Kept, rcscreen: Rcscreen) -> str:
    """What was said in it was let go; what was promised and agreed is left, and some of it was taken back since."""
    session = kept.hold(days=40, card=CARD)
    rcscreen("summary", session, "--for", "referral-desk")
    kept.vault.put_fact("days", {"seen": str(TODAY - timedelta(1)), "keep": None})
    assert let_go(kept.vault, sample_site().keep, TODAY).answers == 1
    assert rcscreen("due", f"{session}/p1", "done").code == 0
    rcscreen("share", "revoke", session, "referral-desk", "--yes")
    return session


def partly_let_go(kept: Kept, _: Rcscreen) -> str:
    """A promise that was settled long ago went before the answers did."""
    session = kept.hold(days=20, card=CARD)
    mark = {"plan": "p1", "outcome": "done", "on": str(TODAY - timedelta(15))}
    kept.vault.append(session, PROMISES, json.dumps(mark).encode())
    kept.vault.put_head(session, with_marks(kept.head(session), [mark]))
    kept.vault.put_fact("days", {"seen": str(TODAY - timedelta(1)), "keep": None})
    assert let_go(kept.vault, sample_site().keep, TODAY).promises == 1
    return session


def from_a_form(kept: Kept, rcscreen: Rcscreen) -> str:
    """Held from a file of answers: the same form is known again."""
    form = kept.home / "form.yaml"
    form.write_text(FORM, encoding="utf-8")
    rcscreen("run", "--answers", str(form))
    ((session, head),) = kept.vault.heads()
    assert isinstance(head, dict)
    assert head["source"] == "paper 12"
    return session


STATES = pytest.mark.parametrize("made", [untouched, marked, broken_off, let_go_of, partly_let_go, from_a_form])


@STATES
def test_a_head_is_told_by_what_lies_beside_it(
    kept: Kept,
    rcscreen: Rcscreen,
    made: Callable[[Kept, Rcscreen], str],
) -> None:
    """Word for word, in whatever state a conversation is."""
    session = made(kept, rcscreen)
    assert head_anew(kept.vault.read(session)) == kept.head(session)


@STATES
def test_whatever_byte_of_it_is_changed(
    kept: Kept,
    rcscreen: Rcscreen,
    made: Callable[[Kept, Rcscreen], str],
) -> None:
    """The head is made anew where it is met and put in its place."""
    session = made(kept, rcscreen)
    path, head = kept.home / "vault" / "sessions" / session / "head", kept.head(session)
    sound = path.read_bytes()
    mends_heads(kept.vault)
    for at in range(0, len(sound), max(1, len(sound) // 40)):
        path.write_bytes(sound[:at] + bytes([sound[at] ^ 1]) + sound[at + 1 :])
        if at in (8, 9):  # the version: what a later one wrote is left alone
            continue
        assert dict(kept.vault.heads()) == {session: head}
        assert kept.head(session) == head
    for cut in (0, 7, len(sound) // 2, len(sound) - 1):
        path.write_bytes(sound[:cut])
        assert dict(kept.vault.heads()) == {session: head}
    path.unlink()
    assert dict(kept.vault.heads()) == {session: head}


@STATES
def test_the_commands_say_the_same(
    kept: Kept,
    rcscreen: Rcscreen,
    made: Callable[[Kept, Rcscreen], str],
) -> None:
    """Sessions, promises, ledger and what is held: once it is said that an entry was damaged, and nothing is lost."""
    session = made(kept, rcscreen)
    commands = (["sessions"], ["due", "--all"], ["share", "list"], ["mine", kept.head(session)["card"]])
    before = [rcscreen(*command).out for command in commands]
    for command, said in zip(commands, before, strict=True):
        kept.damage(session, "head")
        told = rcscreen(*command)
        assert (told.code, told.out) == (0, said)
        assert told.err.startswith(f"{session}: its entry in the index was damaged")
        assert rcscreen(*command).err == ""


def test_what_cannot_be_told_is_named(kept: Kept, rcscreen: Rcscreen) -> None:
    """Where the conversation is damaged, too, nothing is made up."""
    session = kept.hold(card=CARD)
    for part in ("head", "journal"):
        kept.damage(session, part)
    told = rcscreen("sessions")
    assert told.code == 3
    assert session in told.out
    assert rcscreen("mine", CARD).code == 3
