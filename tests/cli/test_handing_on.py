"""What leaves: shown first where somebody sits at a terminal, and sealed for whoever has a key."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.cli.conftest import CANARY, Kept, Told
from tests.cli.test_erase import at_a_terminal, rest

from rcscreen.desk.handing_on import key_of
from rcscreen.script.setting import Setting
from rcscreen.site.load import load_site, sample_site, sample_text
from rcscreen.vault import new_recovery_key
from rcscreen.vault.outgoing import open_sealed

Rcscreen = Callable[..., Told]


def with_key(public: str) -> str:
    """The sample program, whose referral desk has a key."""
    return sample_text().replace("    days: 90\n", f"    days: 90\n    age: {public}\n", 1)


@pytest.fixture
def key(kept: Kept) -> str:
    """A secret key whose public half the program's file of today gives for the referral desk."""
    secret, public = new_recovery_key()
    kept.home.joinpath("site.yaml").write_text(with_key(public), encoding="utf-8")
    return secret


@pytest.mark.parametrize("form", ["json", "text"])
def test_only_the_recipient_can_read_it(kept: Kept, rcscreen: Rcscreen, key: str, form: str) -> None:
    """In letters, whatever the form; nothing of it can be read without their key. What has no key is as before."""
    session = kept.hold(share="[referral-desk, food-pantry]")
    told = rcscreen("summary", session, "--for", "referral-desk", "--format", form)
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith("-----BEGIN AGE ENCRYPTED FILE-----\n")
    assert CANARY not in told.out
    opened = open_sealed(key, told.out.encode()).decode()
    assert CANARY in opened
    if form == "json":
        assert json.loads(opened)["to"]["id"] == "referral-desk"
    assert json.loads(rcscreen("summary", session, "--for", "food-pantry").out)["to"]["id"] == "food-pantry"


@pytest.mark.skipif(
    shutil.which("age") is None, reason="the age tool is not installed: apt-get install age, or brew install age"
)
def test_the_standard_tool_opens_it(kept: Kept, rcscreen: Rcscreen, key: str, tmp_path: Path) -> None:
    """With nothing of ours on the recipient's side."""
    session = kept.hold()
    sealed = rcscreen("summary", session, "--for", "referral-desk").out
    identity = tmp_path / "key.txt"
    identity.write_text(key)
    opened = subprocess.run(["age", "-d", "-i", str(identity)], input=sealed.encode(), capture_output=True, check=True)
    assert json.loads(opened.stdout)["schema"] == "rcscreen.release/1"


def test_without_a_file_that_can_be_used_nothing_leaves(kept: Kept, rcscreen: Rcscreen) -> None:
    """Whether there is a key cannot be known, so it does not go in the clear, nor into the ledger."""
    session = kept.hold()
    (kept.home / "site.yaml").write_text(with_key("age1" + "q" * 58), encoding="utf-8")
    told = rcscreen("summary", session, "--for", "referral-desk")
    assert (told.code, told.out) == (3, "")
    assert "SIT007" in told.err
    assert not [line for line in kept.vault.stream(session, "ledger") if b'"revision"' in line]


def test_which_key() -> None:
    """The one of today; that of the day of the conversation where today's file does not know them or is the sample."""
    own = load_site(
        sample_text().replace("sample: true\n", "").replace("paper: true", "paper: true\n      verified: 2026-11-01"),
        "s.yaml",
    )

    def keyed(setting: Setting, age: str) -> Setting:
        first, *others = setting.recipients
        return replace(setting, recipients=(replace(first, age=age), *others))

    then, now = keyed(own, "then"), keyed(own, "now")
    assert key_of("referral-desk", then, now) == "now"
    assert not key_of("referral-desk", then, keyed(own, ""))
    assert key_of("referral-desk", then, replace(now, recipients=())) == "then"
    assert key_of("referral-desk", then, sample_site()) == "then"
    assert not key_of("nobody", then, now)


def test_at_a_terminal_it_is_shown_first(kept: Kept) -> None:
    """What, and to whom; Enter sends it, and only then is it in the ledger."""
    session = kept.hold()
    child = at_a_terminal("summary", session, "--for", "referral-desk")
    child.expect("this goes to the referral desk here at Corner Clinic")
    child.expect("send it")
    assert CANARY in str(child.before)
    assert not [line for line in kept.vault.stream(session, "ledger") if b'"revision"' in line]
    child.sendline("")
    code, said = rest(child)
    assert code == 0
    assert '"rcscreen.release/1"' in said


def test_not_now(kept: Kept) -> None:
    """Nothing leaves, nothing is noted; one kind line says how it can be sent after all."""
    session = kept.hold()
    child = at_a_terminal("summary", session, "--for", "referral-desk")
    child.expect("do not send")
    child.sendline("b")
    code, said = rest(child)
    assert code == 1
    assert "Nothing was sent." in said
    assert f"rcscreen summary {session} --for referral-desk" in " ".join(said.split())
    assert '"rcscreen.release/1"' not in said
    assert not [line for line in kept.vault.stream(session, "ledger") if b'"revision"' in line]


def test_broken_off_is_not_sent(kept: Kept) -> None:
    """Ctrl-C decides nothing, so nothing leaves."""
    session = kept.hold()
    child = at_a_terminal("summary", session, "--for", "referral-desk")
    child.expect("do not send")
    child.sendintr()
    code, said = rest(child)
    assert code == 130
    assert "Nothing was sent." in said
    assert '"rcscreen.release/1"' not in said


def test_who_asks_not_to_be_asked(kept: Kept) -> None:
    """--yes, as a pipeline without a terminal."""
    child = at_a_terminal("summary", kept.hold(), "--for", "referral-desk", "--yes")
    code, said = rest(child)
    assert code == 0
    assert "this goes to" not in said
    assert '"rcscreen.release/1"' in said
