"""What opens a vault, and what does not."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from rcscreen.errors import VaultDamaged, VaultFault, VaultTooNew, VaultUnwritable, WrongPassphrase
from rcscreen.vault import Cost, Vault, front
from rcscreen.vault.keys import Key

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_only_the_passphrase_opens_the_vault(vault: Vault, folder: Path, unlock: Callable[[Path], Vault]) -> None:
    """A wrong one is refused without an echo of it."""
    with vault.begin({}) as session:
        session.keep(b"one")
    assert unlock(folder).read(session.id).entries == (b"one",)
    for wrong in ("", "seven grey goose", "Seven grey geese", "seven grey geese "):
        with pytest.raises(WrongPassphrase) as caught:
            Vault.unlock(folder, wrong)
        assert not wrong or wrong not in caught.value.lines()[0]


def test_the_same_letters_typed_on_another_keyboard_open_it(tmp_path: Path, quick: Cost) -> None:
    """An é in one sign or in two is the same é."""
    Vault.create(tmp_path / "v", "caf\u00e9", cost=quick)
    Vault.unlock(tmp_path / "v", "cafe\u0301")


def test_changing_the_passphrase_rewrites_the_slot_only(vault: Vault, folder: Path) -> None:
    """The new one opens, the old one does not, and no other file is touched."""
    with vault.begin({}) as session:
        session.keep(b"one")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with pytest.raises(WrongPassphrase):
        vault.change_passphrase("wrong", "new")
    with pytest.raises(VaultFault, match="needs a passphrase"):
        vault.change_passphrase("seven grey geese", "")
    vault.change_passphrase("seven grey geese", "new")
    after = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "vault"}
    assert {path.name for path in after if before.get(path) != after[path]} == {"vault.json"}
    assert Vault.unlock(folder, "new").read(session.id).entries == (b"one",)
    with pytest.raises(WrongPassphrase):
        Vault.unlock(folder, "seven grey geese")


def test_a_vault_is_made_once(vault: Vault, folder: Path, tmp_path: Path, quick: Cost) -> None:
    """Neither over another one, nor over sessions whose front file went missing, nor without a passphrase."""
    assert Vault.exists(folder)
    with pytest.raises(VaultFault, match="already"):
        Vault.create(folder, "again", cost=quick)
    vault.begin({}).close()
    (folder / "vault.json").unlink()
    with pytest.raises(VaultDamaged, match="opens them is missing"):
        Vault.create(folder, "again", cost=quick)
    with pytest.raises(VaultFault, match="no vault here yet"):
        Vault.unlock(folder, "seven grey geese")
    with pytest.raises(VaultFault, match="needs a passphrase"):
        Vault.create(tmp_path / "other", "", cost=quick)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(VaultUnwritable):
        Vault.create(tmp_path / "file", "x", cost=quick)


def test_a_strong_cost_is_the_default(tmp_path: Path) -> None:
    """64 MiB, three passes, four lanes; the figures stand in the file."""
    Vault.create(tmp_path / "v", "open")
    (slot,) = json.loads((tmp_path / "v" / "vault.json").read_text())["slots"]
    assert (slot["kdf"], slot["memory_kib"], slot["passes"], slot["lanes"]) == ("argon2id", 65536, 3, 4)
    Vault.unlock(tmp_path / "v", "open")


@pytest.mark.parametrize(
    ("field", "value"),
    [("memory_kib", 1 << 40), ("memory_kib", 0), ("memory_kib", -1), ("passes", 10**9), ("passes", 0), ("lanes", 10**6),
     ("lanes", 0), ("lanes", True), ("passes", "3"), ("passes", 3.5), ("salt", "00"), ("salt", 7), ("wrapped", "?"),
     ("kdf", "none")],
)  # fmt: skip
def test_unreasonable_figures_are_not_used(
    vault: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch, field: str, value: object
) -> None:
    """A file that asks for a terabyte is refused before anything is computed, though its checksum is right."""
    path = vault._layout.front
    document = json.loads(path.read_text())
    document["slots"][0][field] = value
    _write(path, document)
    monkeypatch.setattr(Key, "from_passphrase", lambda *_: pytest.fail("computed"))
    with pytest.raises(VaultDamaged):
        Vault.unlock(folder, "seven grey geese")


def _write(path: Path, document: dict[str, object]) -> None:
    document.pop("checksum", None)
    document["checksum"] = front._checksum(document)
    path.write_text(json.dumps(document))


def test_cheaper_figures_do_not_open_it(vault: Vault, folder: Path) -> None:
    """The seal covers the figures, so nobody can make guessing cheaper by writing others into the file."""
    document = json.loads(vault._layout.front.read_text())
    document["slots"][0]["passes"] += 1
    _write(vault._layout.front, document)
    with pytest.raises(WrongPassphrase):
        Vault.unlock(folder, "seven grey geese")


@pytest.mark.parametrize("change", [{"version": 2}, {"slots": [{"kind": "palm"}]}])
def test_a_later_vault_is_left_alone(vault: Vault, folder: Path, change: dict[str, object]) -> None:
    """A newer version, or a way in that we do not know, is neither read nor written over."""
    path = vault._layout.front
    _write(path, json.loads(path.read_text()) | change)
    before = path.read_bytes()
    with pytest.raises(VaultTooNew):
        Vault.unlock(folder, "seven grey geese")
    with pytest.raises(VaultTooNew):
        vault.change_passphrase("seven grey geese", "new")
    assert path.read_bytes() == before


def test_each_flipped_and_missing_byte_of_the_front_is_told_from_a_wrong_passphrase(vault: Vault, folder: Path) -> None:
    """The navigator is not sent to look for a typing mistake when the disk is at fault."""
    path = vault._layout.front
    data = path.read_bytes()
    for at in range(len(data) - 1):
        path.write_bytes(data[:at] + bytes([data[at] ^ 0x80]) + data[at + 1 :])
        with pytest.raises(VaultDamaged):
            Vault.unlock(folder, "seven grey geese")
        path.write_bytes(data[:at])
        with pytest.raises(VaultDamaged):
            Vault.unlock(folder, "seven grey geese")
    for strange in (b"[]", b"{}", b"[" * 60000, b'{"format": "rcscreen.vault"}', os.urandom(100), b"x" * 70000):
        path.write_bytes(strange)
        with pytest.raises(VaultDamaged):
            Vault.unlock(folder, "seven grey geese")
