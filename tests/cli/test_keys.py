"""What opens the vault, at the command line."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from tests.cli.conftest import CANARY, PASSPHRASE, Kept, Told
from tests.cli.test_erase import at_a_terminal, rest

from rcscreen.errors import WrongPassphrase
from rcscreen.vault import Vault, new_recovery_key

Rcscreen = Callable[..., Told]


class Desktop(KeyringBackend):
    """The keyring of a desktop, made up for tests."""

    priority = 5

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, username: str, password: str) -> None:
        """Holds a secret."""
        self.held[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        """A secret, if there is one."""
        return self.held.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        """Forgets a secret."""
        del self.held[service, username]


def written(path: Path, words: str) -> str:
    """A file of one's own with these words; its name."""
    path.write_text(words, encoding="utf-8")
    path.chmod(0o600)
    return str(path)


def test_without_a_recovery_key_it_is_said_what_that_means(kept: Kept, rcscreen: Rcscreen) -> None:
    """Final, in plain words, in both languages; and in the cure of a wrong passphrase."""
    session = kept.hold()
    assert "nobody can open what is kept here, not even you" in " ".join(rcscreen("keys", "list").out.split())
    assert "nadie podrá abrir" in " ".join(rcscreen("keys", "list", "--language", "es").out.split())
    told = rcscreen("summary", session, "--passphrase-file", written(kept.home / "wrong", "not this"))
    assert (told.code, told.out) == (3, "")
    assert "nobody can open what is kept here" in told.err


def test_another_passphrase(kept: Kept, rcscreen: Rcscreen, tmp_path: Path) -> None:
    """The new one opens what was kept before; the old one opens nothing."""
    session = kept.hold()
    new = written(tmp_path / "new", "eight brown hens")
    told = rcscreen("keys", "passphrase", "--new-passphrase-file", new)
    assert (told.code, told.err) == (0, "")
    assert CANARY in rcscreen("summary", session, "--passphrase-file", new).out
    with pytest.raises(WrongPassphrase):
        Vault.unlock(kept.home / "vault", PASSPHRASE)


def test_another_passphrase_typed_twice(kept: Kept) -> None:
    """At the terminal the new one is asked for twice, and two that differ change nothing."""
    child = at_a_terminal("keys", "passphrase")
    for words in ("eight brown hens", "eight brown hen", "eight brown hens", "eight brown hens"):
        child.expect("passphrase:|sure:")
        child.sendline(words)
    code, said = rest(child)
    assert code == 0
    assert "hens" not in said
    assert Vault.unlock(kept.home / "vault", "eight brown hens").slots() == ("passphrase",)


def test_a_recovery_key_for_paper(kept: Kept, rcscreen: Rcscreen, tmp_path: Path) -> None:
    """Shown once, taken when somebody says it is written down; from paper it opens, and sets a new passphrase."""
    session = kept.hold()
    child = at_a_terminal("keys", "recovery")
    child.expect("Type written")
    shown = str(child.before)
    child.sendline("written")
    assert rest(child)[0] == 0
    first, second = re.findall(r"^ *([A-Z0-9-]{37})\s*$", shown, re.MULTILINE)
    paper = written(tmp_path / "paper", f"{first} {second[:10]}\n{second[10:]}\n")
    new = written(tmp_path / "new", "eight brown hens")
    told = rcscreen("keys", "passphrase", "--recovery-file", paper, "--new-passphrase-file", new)
    assert (told.code, told.err) == (0, "")
    assert CANARY in rcscreen("summary", session, "--passphrase-file", new).out
    assert "recovery key" in rcscreen("keys", "list", "--passphrase-file", new).out
    lost = rcscreen("summary", session)
    assert "rcscreen keys passphrase --recovery-file FILE" in lost.err


def test_a_recovery_key_that_was_not_written_down(kept: Kept) -> None:
    """Then there is none."""
    child = at_a_terminal("keys", "recovery")
    child.expect("Type written")
    child.sendline("later")
    assert rest(child)[0] == 1
    assert Vault.unlock(kept.home / "vault", PASSPHRASE).slots() == ("passphrase",)


def test_a_recovery_key_that_somebody_has(kept: Kept, rcscreen: Rcscreen) -> None:
    """Added by its public half, which is refused where a letter is wrong; and removed again."""
    _, public = new_recovery_key()
    wrong = rcscreen("keys", "recovery", "--recipient", public[:-1] + ("q" if public[-1] != "q" else "p"))
    assert (wrong.code, wrong.out) == (3, "")
    assert rcscreen("keys", "recovery", "--recipient", public).code == 0
    assert Vault.unlock(kept.home / "vault", PASSPHRASE).slots() == ("passphrase", "recovery")
    assert rcscreen("keys", "recovery", "--remove").code == 0
    assert Vault.unlock(kept.home / "vault", PASSPHRASE).slots() == ("passphrase",)


def test_a_stranger_s_recovery_key(kept: Kept, rcscreen: Rcscreen, tmp_path: Path) -> None:
    """Opens nothing; what was in the file is not repeated."""
    kept.vault.add_recovery(new_recovery_key()[1])
    secret, _ = new_recovery_key()
    told = rcscreen("keys", "passphrase", "--recovery-file", written(tmp_path / "key", secret))
    assert (told.code, told.out) == (3, "")
    assert secret[20:] not in told.err
    told = rcscreen("keys", "passphrase", "--recovery-file", written(tmp_path / "key", CANARY))
    assert told.code == 3
    assert CANARY not in told.err


def test_another_key_of_the_vault(kept: Kept, rcscreen: Rcscreen) -> None:
    """What opened it still does, and what was kept is still there."""
    session = kept.hold()
    before = (kept.home / "vault" / "vault.json").read_bytes()
    assert rcscreen("keys", "rotate").code == 0
    assert (kept.home / "vault" / "vault.json").read_bytes() != before
    assert CANARY in rcscreen("summary", session).out


def test_the_keyring_is_tried_first(kept: Kept, rcscreen: Rcscreen, monkeypatch: pytest.MonkeyPatch) -> None:
    """On, no passphrase is asked for; off, it is again."""
    secrets: dict[str, bytes] = {}
    monkeypatch.setattr("rcscreen.vault.system_keyring.store", secrets.__setitem__)
    monkeypatch.setattr("rcscreen.vault.system_keyring.fetch", secrets.get)
    monkeypatch.setattr("rcscreen.vault.system_keyring.forget", lambda entry: secrets.pop(entry, None))
    session = kept.hold()
    assert rcscreen("keys", "keyring", "on").code == 0
    assert len(secrets) == 1
    monkeypatch.setenv("RCSCREEN_PASSPHRASE_FILE", "")
    assert CANARY in rcscreen("summary", session).out
    assert rcscreen("keys", "keyring", "off").code == 0
    assert not secrets
    told = rcscreen("summary", session, "--passphrase-file", written(kept.home / "wrong", "not this"))
    assert told.code == 3


def test_a_keyring_of_the_system(kept: Kept, rcscreen: Rcscreen, monkeypatch: pytest.MonkeyPatch) -> None:
    """Through the package itself, as a desktop would have it: on, off, and nothing left in it."""
    session, own = kept.hold(), Desktop()
    monkeypatch.setattr("keyring.core._keyring_backend", own)
    assert rcscreen("keys", "keyring", "on").code == 0
    assert list(own.held) == [("rcscreen", next(iter(own.held))[1])]
    monkeypatch.setenv("RCSCREEN_PASSPHRASE_FILE", "")
    assert CANARY in rcscreen("summary", session).out
    assert rcscreen("keys", "keyring", "off").code == 0
    assert not own.held


def test_where_the_package_is_not_installed(kept: Kept, rcscreen: Rcscreen, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line that names what to install."""
    monkeypatch.setitem(sys.modules, "keyring", None)
    told = rcscreen("keys", "keyring", "on")
    assert (told.code, told.out, told.err.count("\n")) == (3, "", 1)
    assert "pip install 'rcscreen[keyring]'" in told.err
    assert kept.vault.slots() == ("passphrase",)


def test_where_there_is_no_keyring(kept: Kept, rcscreen: Rcscreen, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line, and the passphrase opens as before."""
    monkeypatch.setattr("rcscreen.vault.system_keyring._keyring", lambda: None)
    told = rcscreen("keys", "keyring", "on")
    assert (told.code, told.out, told.err.count("\n")) == (3, "", 1)
    assert kept.vault.slots() == ("passphrase",)
