"""What is left of an answer: nowhere but in the vault, and where it was taken out, not there either."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.whole.check_in import (
    BEGINNING,
    COMMAND,
    CONTACT,
    DESK,
    GOODBYE,
    READ_BACK,
    TALK,
    THREE_PLANS,
    THREE_WISHES,
    Step,
    send,
)
from tests.whole.program import Place, Sitting, flat
from tests.whole.sockets import noted, watched

pytestmark = pytest.mark.usefixtures("used")
WORDS = "zanahoria marisol"
NUMBER = "555 0199 canela"
CHOICE = "thin some weeks"

TO_THE_READ_BACK: tuple[Step, ...] = (
    *BEGINNING,
    ("What has been going well lately", "w"),  # their words are worth keeping
    ("kept in mind for the read-back", "enter"),
    *TALK[1:],
    *THREE_WISHES,
)
TYPED_CONTACT: tuple[Step, ...] = (
    *CONTACT[:2],
    ("Which number or address", "enter"),
    ("Number or address:", NUMBER, "enter"),
)


def in_their_words(sitting: Sitting) -> None:
    """At the read-back the flagged line is put in their words."""
    line = next(row for row in sitting.hear("not yet written").splitlines() if "not yet written" in row)
    sitting.do("Let me read you", line.split()[0])
    sitting.do("put it in their words", "w")
    sitting.do("In their words:", WORDS, "enter")
    sitting.hear("Let me read you", WORDS)


def in_the_open(at: Place, canary: str) -> list[Path]:
    """The files that hold it as it stands, wherever the program may have left one."""
    return [file for file in at.files() if canary.encode() in file.read_bytes()]


def test_an_answer_is_nowhere_but_in_the_vault(at: Place) -> None:
    """Typed or chosen: not in a file, an argument, the environment, a title, the screen that was there before.

    And from the first words to what leaves, and in what is asked of it afterwards, no socket is opened.
    """
    record = watched(at)
    sitting = at.begin(COMMAND)
    sitting.go(TO_THE_READ_BACK)
    in_their_words(sitting)
    sitting.go((*READ_BACK, *TYPED_CONTACT))
    sitting.hear(DESK[0])

    process = Path("/proc") / str(sitting.child.pid)
    if process.exists() and os.geteuid() == 0:  # others may not look, which is as well
        running = (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
        assert b"RCSCREEN_HOME" in running
        assert not [canary for canary in (WORDS, NUMBER, CHOICE) if canary.encode() in running]
    for canary in (WORDS, NUMBER, CHOICE):
        assert not in_the_open(at, canary)

    sitting.go((("May I tell the referral desk", "1", "enter"), *THREE_PLANS, *GOODBYE))
    send(sitting)
    assert sitting.end() == 0
    assert WORDS in sitting.stdout()
    assert NUMBER in sitting.stdout()
    for canary in (WORDS, NUMBER, CHOICE):
        assert in_the_open(at, canary) in ([sitting.out], [])
        assert canary not in "\n".join(sitting.stderr())
        assert canary not in sitting.left_on_screen()
    assert CHOICE not in sitting.stdout()  # told, and no help with it wanted
    assert sitting.restored()
    assert "\x1b]" not in sitting.raw  # no title, no clipboard
    assert "\x1bP" not in sitting.raw

    ((session, kept),) = at.kept().items()
    assert WORDS.encode() in kept
    assert NUMBER.encode() in kept
    nothing_is_told(at, session)
    for command in (["share", "list"], ["doctor"]):
        assert at.call(*command).stdout
    assert noted(record) == []


def nothing_is_told(at: Place, session: str) -> None:
    """Lists of conversations and scripts, and every failure, say nothing of what was answered."""
    assert session in at.call("sessions").stdout
    for arguments in (("sessions",), ("scripts",), ("due",), ("resume", session), ("summary", session, "--for", "no")):
        done = at.call(*arguments)
        told = flat(done.stdout + done.stderr)
        assert told
        assert WORDS not in told
        assert CHOICE not in told
        assert (NUMBER in told) is (arguments == ("due",))  # whom one promised to call, and how it is safe


def test_what_was_taken_out_is_gone(at: Place) -> None:
    """A line struck at the read-back is nowhere, not even for who has the passphrase; going back does not find it."""
    sitting = at.begin(COMMAND)
    sitting.go(TO_THE_READ_BACK)
    in_their_words(sitting)
    (session,) = at.sessions()
    assert WORDS.encode() in at.kept()[session]
    line = next(row for row in sitting.text().splitlines() if WORDS in row)
    sitting.do(WORDS, line.split()[0])
    sitting.do("take it out", "x")
    sitting.do("once more: take it out", "x")
    sitting.hear("Let me read you", without=WORDS)
    assert WORDS.encode() not in at.kept()[session]
    assert not in_the_open(at, WORDS)
    sitting.do("Let me read you", "enter")
    sitting.do(CONTACT[0][0], "b")
    sitting.hear("Let me read you", without=WORDS)
    sitting.press("ctrl-c")
    assert sitting.end() == 130
    assert WORDS.encode() not in at.kept()[session]


def test_notes_taken_back_are_gone(at: Place) -> None:
    """Taking the notes back, with the word typed, leaves no conversation and no key of one; one talks on."""
    sitting = at.begin(COMMAND)
    sitting.go(BEGINNING)
    sitting.do("What has been going well lately", "w")
    sitting.do("write their words now", "w")
    sitting.do("In their words:", WORDS, "enter")
    sitting.go(TALK[1:3])
    (session,) = at.sessions()
    assert WORDS.encode() in at.kept()[session]

    sitting.do("Who has your back these days?", "p")
    sitting.do("Take your time.", "6")
    sitting.do("What would they like to take back?", "1")
    sitting.do("To take back:", "erase", "enter")
    sitting.do("Then we just talk, and I write nothing down.", "enter")
    sitting.hear("Who has your back these days?")
    assert at.sessions() == []
    left = [file.relative_to(at.home / "vault").as_posix() for file in at.files() if at.home in file.parents]
    # ``facts`` is sealed: the random name of what was erased, so that no backup brings it back.
    assert [name for name in left if not name.startswith("locks/")] == ["facts", "vault.json"]
    assert not in_the_open(at, WORDS)

    sitting.press("ctrl-c")
    assert sitting.end() == 130
    assert sitting.stderr() == ["INT001 Broken off. Nothing was kept."]
    assert WORDS not in sitting.left_on_screen()
