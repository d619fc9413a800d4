"""The list of conversations, as somebody reads it in the morning."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta

import pytest
from tests.cli.conftest import CANARY, TODAY, Kept, Told

Rcscreen = Callable[..., Told]


@pytest.mark.parametrize(("language", "said"), [("en", "To begin one:"), ("es", "Para empezar una:")])
def test_nothing_is_kept_yet(
    rcscreen: Rcscreen, language: str, said: str, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One kind line, and no passphrase is asked for."""
    monkeypatch.setenv("RCSCREEN_HOME", f"{tmp_path}/nowhere")
    monkeypatch.delenv("RCSCREEN_PASSPHRASE_FILE", raising=False)
    told = rcscreen("sessions", "--language", language)
    assert (told.code, told.err, told.out.count("\n")) == (0, "", 1)
    assert f"{said} rcscreen run" in told.out


def test_the_list_is_sorted_by_day_and_says_how_each_ended(kept: Kept, rcscreen: Rcscreen) -> None:
    """The oldest first; whom something may be passed on to; how to take up what broke off; no need and no topic."""
    broken = kept.hold(days=1, breaks_at="better")
    spanish = kept.hold(days=3, language="es", share="[]")
    shared = kept.hold(days=9)
    told = rcscreen("sessions")
    assert (told.code, told.err) == (0, "")
    assert told.out == (
        f"{shared}  {TODAY - timedelta(9)}  whole-family    English   held to its end\n"
        "            May be passed on to: the referral desk here at Corner Clinic\n"
        f"{spanish}  {TODAY - timedelta(3)}  whole-family    Español   held to its end\n"
        f"{broken}  {TODAY - timedelta(1)}  whole-family    English   broke off\n"
        f"            To take it up: rcscreen resume {broken}\n"
    )


def test_one_that_is_open_elsewhere_did_not_break_off(kept: Kept, rcscreen: Rcscreen) -> None:
    """It is being held in another window: nobody is told to take it up here, until it is closed there."""
    session = kept.hold(breaks_at="better")
    with kept.vault.resume(session):
        told = rcscreen("sessions")
        assert "open in another window" in told.out
        assert "rcscreen resume" not in told.out
        assert json.loads(rcscreen("sessions", "--format", "json").out)[0]["ending"] == "under_way"
    assert f"rcscreen resume {session}" in rcscreen("sessions").out


def test_the_list_speaks_spanish(kept: Kept, rcscreen: Rcscreen) -> None:
    """Recipients too are called as the program calls them in that language."""
    broken = kept.hold(breaks_at="better")
    kept.hold(days=1)
    told = rcscreen("sessions", "--language", "es")
    assert "llegó a su fin" in told.out
    assert "Se puede compartir con: la oficina de referencias" in told.out
    assert f"quedó a medias\n            Para retomarla: rcscreen resume {broken}" in told.out


def test_the_list_as_data(kept: Kept, rcscreen: Rcscreen) -> None:
    """Lists are always there; what is not known is absent."""
    session = kept.hold()
    broken = kept.hold(days=2, breaks_at="better")
    kept.damage(damaged := kept.hold(), "head")
    kept.damage(damaged, "journal")
    told = rcscreen("sessions", "--format", "json")
    assert json.loads(told.out) == [
        {
            "session": broken,
            "day": str(TODAY - timedelta(2)),
            "script": "whole-family",
            "language": "en",
            "ending": "broke_off",
            "shared": [],
        },
        {
            "session": session,
            "day": str(TODAY),
            "script": "whole-family",
            "language": "en",
            "ending": "complete",
            "shared": [{"recipient": "referral-desk", "name": "the referral desk here at Corner Clinic"}],
        },
        {"session": damaged, "ending": "unreadable", "shared": []},
    ]
    assert (told.code, told.err) == (3, "")


def test_one_that_cannot_be_read_does_not_stop_the_others(kept: Kept, rcscreen: Rcscreen) -> None:
    """It has a line of its own, and the exit code tells."""
    whole, damaged, keyless = (kept.hold() for _ in range(3))
    kept.damage(damaged, "head")
    kept.damage(damaged, "journal")
    (kept.home / "vault" / "keys" / keyless).unlink()
    told = rcscreen("sessions")
    assert (told.code, told.err) == (3, "")
    assert told.out.startswith(f"{whole}  {TODAY}")
    assert f"\n{damaged}  VLT002 Something here was changed" in told.out
    assert f"\n{keyless}  VLT002 The key of this session is missing" in told.out


def test_no_journal_is_opened(kept: Kept, rcscreen: Rcscreen) -> None:
    """Heads are enough: damaged journals go unnoticed here, and nothing that was said is in the list."""
    for session in (kept.hold(), kept.hold(breaks_at="better")):
        kept.damage(session, "journal")
    for form in ("text", "json"):
        told = rcscreen("sessions", "--format", form)
        assert told.code == 0
        for said in (CANARY, "food", "Ana", "555"):
            assert said not in told.out


def test_a_broken_site_file_does_not_hide_what_is_kept(kept: Kept, rcscreen: Rcscreen) -> None:
    """The list is in English then, with the recipients' names of that day."""
    session = kept.hold()
    (kept.home / "site.yaml").write_text("rcscreen-site: [", encoding="utf-8")
    told = rcscreen("sessions")
    assert (told.code, told.err) == (0, "")
    assert session in told.out
    assert "the referral desk here at Corner Clinic" in told.out


def test_a_wrong_passphrase_opens_nothing(kept: Kept, rcscreen: Rcscreen) -> None:
    """One line says so, and none of the words is in it."""
    kept.hold()
    wrong = kept.home / "wrong"
    wrong.write_text("eight grey geese\n", encoding="utf-8")
    wrong.chmod(0o600)
    told = rcscreen("sessions", "--passphrase-file", str(wrong))
    assert (told.code, told.out, told.err.count("\n")) == (3, "", 1)
    assert "VLT001" in told.err
    assert "geese" not in told.err


def test_without_a_terminal_the_passphrase_comes_from_a_file(kept: Kept) -> None:
    """Where it can neither be read nor asked for, the cure names the option."""
    kept.hold()
    environment = {key: value for key, value in os.environ.items() if key != "RCSCREEN_PASSPHRASE_FILE"}
    told = subprocess.run(
        [sys.executable, "-m", "rcscreen", "sessions"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=environment,
        start_new_session=True,
        check=False,
    )
    assert (told.returncode, told.stdout, told.stderr.count("\n")) == (3, "", 1)
    assert "TTY001" in told.stderr
    assert "--passphrase-file FILE" in told.stderr
