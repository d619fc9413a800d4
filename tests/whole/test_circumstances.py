"""Bad circumstances: one clear line, exit 3, and what was kept before is untouched."""

from __future__ import annotations

import itertools
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.cli.conftest import Kept
from tests.whole.check_in import BEGINNING, COMMAND, TALK, WHO_CAN_HEAR, Step

from rcscreen.desk.library import find_script

if TYPE_CHECKING:
    from tests.whole.program import Place, Sitting

TOLD = (*BEGINNING, *TALK[:2])
NEXT = TALK[2][0]
RESUME = "rcscreen resume"
NO_MORE_THAN = (
    "import os, resource, sys; limit = int(sys.argv[1]);"
    " resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)); os.execvp(sys.argv[2], sys.argv[2:])"
)
"""Starts a program that can write no file longer than this: to the program the disk is full."""

AT_ONCE = f"{COMMAND} --channel in_person"


def broken_off(at: Place) -> str:
    """A conversation that broke off before `NEXT`, on a computer where nobody need type it again; and its name."""
    at.used()
    return Kept(at.home, at.vault(), find_script("whole-family")).hold(breaks_at="home-lately")


def refused(sitting: Sitting, code: str) -> str:
    """Exit 3, nothing on stdout, the screen as before; gives back the one line."""
    assert sitting.end() == 3
    assert sitting.stdout() == ""
    assert not sitting.left_on_screen()
    (line,) = sitting.stderr()
    assert f"{code} " in line
    return line


def snapshot(at: Place) -> dict[str, bytes]:
    """Every file of the vault as it stands, but for locks, which hold nothing."""
    vault = at.home / "vault"
    files = (file for file in sorted(vault.rglob("*")) if file.is_file() and file.parent.name != "locks")
    return {str(file.relative_to(vault)): file.read_bytes() for file in files}


def goes_on(at: Place) -> None:
    """The conversation is taken up where it broke off."""
    again = at.begin(RESUME)
    again.do(*WHO_CAN_HEAR)
    again.hear(NEXT)
    again.press("ctrl-c")
    assert again.end() == 130


def test_a_wrong_passphrase(at: Place) -> None:
    """It opens nothing and changes nothing, and is not shown; with the right one it goes on."""
    broken_off(at)
    before, right = snapshot(at), at.passphrase.read_text()
    at.passphrase.write_text("quite another phrase\n")
    line = refused(at.begin(RESUME), "VLT001")
    assert "quite" not in line
    refused(at.begin(AT_ONCE), "VLT001")
    assert snapshot(at) == before
    at.passphrase.write_text(right)
    goes_on(at)


def test_two_at_once(at: Place) -> None:
    """Whoever comes second is told so; whoever was first goes on."""
    first = at.begin(COMMAND)
    first.go(TOLD)
    first.hear(NEXT)
    (session,) = at.sessions()
    assert session in refused(at.begin(f"{RESUME} {session}"), "VLT003")
    first.do(NEXT, "7", "enter")
    first.hear(TALK[3][0])
    assert b"utilities" in at.kept()[session]


def test_an_altered_conversation(at: Place) -> None:
    """A byte that is not ours any more: nothing is guessed at, nothing is rewritten, the others are listed."""
    session = broken_off(at)
    journal = at.home / "vault" / "sessions" / session / "journal"
    data = bytearray(journal.read_bytes())
    data[len(data) // 2] ^= 1
    journal.write_bytes(data)
    before = snapshot(at)
    assert session in refused(at.begin(RESUME), "VLT002")
    assert snapshot(at) == before


def test_a_conversation_cut_short(at: Place) -> None:
    """Where a file lost its end, what is missing is not made up: it is refused, or goes on one screen before."""
    session = broken_off(at)
    journal = at.home / "vault" / "sessions" / session / "journal"
    os.truncate(journal, journal.stat().st_size // 2)
    before = snapshot(at)
    assert session in refused(at.begin(RESUME), "VLT002")
    assert snapshot(at) == before


def test_a_key_that_is_missing(at: Place) -> None:
    """A conversation whose key was not restored is refused and left alone."""
    session = broken_off(at)
    key = at.home / "vault" / "keys" / session
    kept = key.read_bytes()
    key.unlink()
    refused(at.begin(f"{RESUME} {session}"), "VLT002")
    key.write_bytes(kept)
    goes_on(at)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no folder here that nobody may write to")
def test_a_folder_that_may_not_be_written_to(at: Place) -> None:
    """Where nothing can be kept it is told before the first question, not after it."""
    at.env["RCSCREEN_HOME"] = "/proc/rcscreen"
    sitting = at.begin(AT_ONCE)
    assert "Nothing was kept. Say in RCSCREEN_HOME where else it may lie" in refused(sitting, "VLT005")
    assert "Esc hide" not in sitting.raw


@pytest.mark.parametrize("frames", [0, 4])
def test_a_full_disk(at: Place, frames: int) -> None:
    """A disk that fills up ends it with one line; what was answered before is there, and with room it goes on."""
    session = broken_off(at)
    room = (at.home / "vault" / "sessions" / session / "journal").stat().st_size + frames * 512
    at.env["PYTHONDONTWRITEBYTECODE"] = "1"  # or Python would leave half of a module behind
    full = at.begin(f"{sys.executable} -c '{NO_MORE_THAN}' {room} {RESUME}")
    said = list(itertools.takewhile(lambda step: asked(full, step), (WHO_CAN_HEAR, *TALK[2:])))
    assert "The disk is full, or no more may be written to it." in refused(full, "VLT005")
    assert len(said) <= frames

    again = at.begin(RESUME)
    again.do(*WHO_CAN_HEAR)
    again.hear(said[-1][0] if len(said) > 1 else NEXT)


def asked(sitting: Sitting, step: Step) -> bool:
    """Whether this was still asked; if so it is answered."""
    try:
        sitting.do(*step)
    except pytest.fail.Exception:
        return False
    return True


def test_no_terminal(at: Place) -> None:
    """Nothing hangs and nothing is made; the line names the way out."""
    done = at.call("run", "--for", "referral-desk")
    assert done.returncode == 3
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert "TTY001 There is no terminal here" in line
    assert "--answers FILE" in line
    assert not at.home.exists()


def test_a_file_that_is_not_new(at: Place) -> None:
    """What leaves is written to a new file alone: said before a word of the conversation."""
    old = at.here / "old.json"
    old.write_text("{}\n")
    sitting = at.begin(f"{COMMAND} >> old.json", shown=True)
    assert sitting.end() == 2
    assert "Standard output is a file that is not new." in sitting.left_on_screen()
    assert old.read_text() == "{}\n"
    assert not Path(at.home).exists()
