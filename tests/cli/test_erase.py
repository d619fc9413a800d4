"""Making a conversation go."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable

import pexpect
import pytest
from tests.cli.conftest import CANARY, TODAY, Kept, Told

from rcscreen.summary.words import dated

Rcscreen = Callable[..., Told]


def at_a_terminal(*arguments: str) -> pexpect.spawn[str]:
    """The program, on a terminal that it speaks to in lines."""
    child = pexpect.spawn(
        sys.executable,
        ["-m", "rcscreen", *arguments, "--plain"],
        env={**os.environ, "TERM": "dumb", "LANG": "C.UTF-8"},
        dimensions=(24, 80),
        encoding="utf-8",
        timeout=30,
    )
    child.delaybeforesend = None
    return child


def rest(child: pexpect.spawn[str]) -> tuple[int, str]:
    """The exit code, and what was said last."""
    child.expect(pexpect.EOF)
    child.wait()
    return int(child.exitstatus or 0), str(child.before)


def left_on_disk(kept: Kept, session: str) -> list[str]:
    """Files that are named for a session, or lie in its folder."""
    return [str(path) for path in (kept.home / "vault").rglob("*") if session in str(path)]


def test_erased_is_gone(kept: Kept, rcscreen: Rcscreen) -> None:
    """No file of it is left; the receipt says what went and what is not in our hands."""
    session, other = kept.hold(), kept.hold()
    told = rcscreen("erase", session[:6], "--yes")
    assert (told.code, told.err) == (0, "")
    assert " ".join(told.out.split()) == (
        f"Erased: the conversation {session} of {dated('en', TODAY)} (whole-family)."
        " Its key was destroyed, and with it all that was kept: what they told, and what was promised."
        " A backup made before today may still hold it. Please let it go from there too."
        " Nothing of it had been passed on."
    )
    assert left_on_disk(kept, session) == []
    assert [name for name, _ in kept.vault.heads()] == [other]


def test_whoever_received_something_is_asked_to_delete_it(kept: Kept, rcscreen: Rcscreen) -> None:
    """What left cannot be called back, so there is a notice for each recipient: the one that `share revoke` writes."""
    session, twin = kept.hold(), kept.hold()
    sent = {each: json.loads(rcscreen("summary", each, "--for", "referral-desk").out) for each in (session, twin)}
    told = rcscreen("erase", session, "--yes")
    assert "cannot be called back" in told.out
    assert "Nothing of it had been passed on" not in told.out
    assert CANARY not in told.out
    notice = told.out.partition("Please send these notices:\n\n")[2]
    revoked = rcscreen("share", "revoke", twin, "referral-desk", "--yes").out
    assert notice == revoked.replace(sent[twin]["id"], sent[session]["id"])


def test_the_receipt_as_data(kept: Kept, rcscreen: Rcscreen) -> None:
    """For whoever sends notices by program."""
    session = kept.hold()
    sent = json.loads(rcscreen("summary", session, "--for", "referral-desk").out)
    receipt = json.loads(rcscreen("erase", session, "--yes", "--format", "json").out)
    assert (receipt["schema"], receipt["erased"]) == ("rcscreen.erased/1", [session])
    (notice,) = receipt["notices"]
    assert [each["id"] for each in notice["releases"]] == [sent["id"]]


def test_the_receipt_in_spanish(kept: Kept, rcscreen: Rcscreen) -> None:
    """As warm, as plain, as exact."""
    session = kept.hold()
    rcscreen("summary", session, "--for", "referral-desk")
    told = rcscreen("erase", session, "--yes", "--language", "es")
    assert told.out.startswith(f"Se borró: la conversación {session} del ")
    assert "Por favor, borren lo que recibieron" in told.out
    assert "Para la oficina de referencias de Corner Clinic" in " ".join(told.out.split())


def test_a_second_time_there_is_nothing_to_erase(kept: Kept, rcscreen: Rcscreen) -> None:
    """It is not found, and says so."""
    session = kept.hold()
    rcscreen("erase", session, "--yes")
    told = rcscreen("erase", session, "--yes")
    assert (told.code, told.out) == (3, "")
    assert "VLT006" in told.err


@pytest.mark.parametrize("missing", ["head", "streams", "key"])
def test_what_is_damaged_can_be_erased_too(kept: Kept, rcscreen: Rcscreen, missing: str) -> None:
    """Only what left cannot be told where it cannot be read."""
    session = kept.hold()
    if missing == "key":
        (kept.home / "vault" / "keys" / session).unlink()
    else:
        kept.damage(session, missing)
    told = rcscreen("erase", session, "--yes")
    assert (told.code, "made anew" in told.err) == (0, missing == "head")
    assert told.out.startswith(f"Erased: the conversation {session}")
    assert ("could not be read" in told.out) == (missing != "head")
    assert left_on_disk(kept, session) == []


def test_one_that_is_held_elsewhere_stays(kept: Kept, rcscreen: Rcscreen) -> None:
    """It says so, and gives no receipt."""
    session = kept.hold()
    with kept.vault.resume(session):
        told = rcscreen("erase", session, "--yes")
    assert (told.code, told.out) == (3, "")
    assert "VLT003" in told.err
    assert rcscreen("summary", session).code == 0


def test_without_a_terminal_one_says_so_beforehand(kept: Kept) -> None:
    """Nothing is erased unasked."""
    session = kept.hold()
    told = subprocess.run(
        [sys.executable, "-m", "rcscreen", "erase", session],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        start_new_session=True,
        check=False,
    )
    assert (told.returncode, told.stdout, told.stderr.count("\n")) == (3, "", 1)
    assert "--yes" in told.stderr
    assert left_on_disk(kept, session)


@pytest.mark.parametrize(
    ("language", "asked", "word", "erased"),
    [("en", "Type erase and Enter", "erase", "Erased:"), ("es", "Escriba borrar y Enter", "borrar", "Se borró:")],
)
def test_the_word_is_typed(kept: Kept, language: str, asked: str, word: str, erased: str) -> None:
    """What goes is named by its day and script, never by what was said; then the word, in one's own language."""
    session = kept.hold()
    child = at_a_terminal("erase", session, "--language", language)
    child.expect(asked)
    shown = str(child.before)
    assert session in shown
    assert "whole-family" in shown
    assert "2." in shown  # two promises are open
    assert CANARY not in shown
    child.expect(">")
    child.sendline(word)
    code, said = rest(child)
    assert code == 0
    assert erased in said
    assert left_on_disk(kept, session) == []


def test_any_other_word_changes_nothing(kept: Kept) -> None:
    """Nor does an interrupt."""
    session = kept.hold()
    child = at_a_terminal("erase", session)
    child.expect(">")
    child.sendline("yes")
    code, said = rest(child)
    assert (code, "Nothing was erased." in said) == (1, True)
    child = at_a_terminal("erase", session)
    child.expect(">")
    child.sendintr()
    assert rest(child)[0] == 130
    assert left_on_disk(kept, session)
