"""A vault is opened by its passphrase, by a key that the site keeps in a drawer, and by the system's keyring."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from rcscreen.errors import VaultDamaged, VaultFault, WrongPassphrase
from rcscreen.vault import Vault, front, new_recovery_key

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.vault.keyrings import Keyring

    from rcscreen.vault import Cost

PASSPHRASE = "seven grey geese"


@pytest.fixture
def session(vault: Vault) -> str:
    """A session that says whether the vault is open."""
    with vault.begin({}) as session:
        session.keep(b"one")
    return session.id


def _says(vault: Vault | None, session: str) -> tuple[bytes, ...]:
    assert vault is not None
    return vault.read(session).entries


def test_a_lost_passphrase_is_not_the_end(vault: Vault, folder: Path, session: str) -> None:
    """The recovery key opens the vault, a new passphrase is set, and the lost one opens nothing."""
    identity, recipient = new_recovery_key()
    assert (identity[:16], recipient[:4], len(recipient)) == ("AGE-SECRET-KEY-1", "age1", 62)
    vault.add_recovery(recipient)
    assert vault.slots() == ("passphrase", "recovery")
    recovered = Vault.unlock_with_recovery(folder, identity)
    assert _says(recovered, session) == (b"one",)
    recovered.set_passphrase("five red foxes")
    assert _says(Vault.unlock(folder, "five red foxes"), session) == (b"one",)
    with pytest.raises(WrongPassphrase):
        Vault.unlock(folder, PASSPHRASE)
    assert _says(Vault.unlock_with_recovery(folder, identity), session) == (b"one",), "the drawer's key still opens it"


def test_the_key_is_read_from_the_file_it_was_written_to(vault: Vault, folder: Path) -> None:
    """The age tool writes comments above the key; they may stay."""
    identity, recipient = new_recovery_key()
    vault.add_recovery(recipient)
    Vault.unlock_with_recovery(folder, f"# created: 2026-11-22\n# public key: {recipient}\n{identity}\n\n")


@pytest.mark.parametrize("text", ["", "seven grey geese", "AGE-SECRET-KEY-1QQQQ", "# only a comment"])
def test_what_is_no_key_is_not_tried(vault: Vault, folder: Path, text: str) -> None:
    """One line without an echo of what was in the file."""
    vault.add_recovery(new_recovery_key()[1])
    with pytest.raises(VaultFault, match="no secret key in this text") as caught:
        Vault.unlock_with_recovery(folder, text)
    assert not text or text not in "".join(caught.value.lines())


def test_another_key_opens_nothing(vault: Vault, folder: Path) -> None:
    """A key of another vault, or of no vault, is told from a text that is none."""
    with pytest.raises(VaultFault, match="never given a recovery key"):
        Vault.unlock_with_recovery(folder, new_recovery_key()[0])
    vault.add_recovery(new_recovery_key()[1])
    wrong, _ = new_recovery_key()
    with pytest.raises(WrongPassphrase, match="That recovery key does not open") as caught:
        Vault.unlock_with_recovery(folder, wrong)
    assert wrong not in "".join(caught.value.lines())


def test_a_slot_of_another_vault_is_none_of_ours(vault: Vault, folder: Path, tmp_path: Path, quick: Cost) -> None:
    """The drawer's key may open two vaults; a slot copied from one to the other opens neither."""
    identity, recipient = new_recovery_key()
    vault.add_recovery(recipient)
    other = Vault.create(tmp_path / "other", "open", cost=quick)
    other.add_recovery(recipient)
    document = json.loads((folder / "vault.json").read_text())
    document["slots"][1] = json.loads((tmp_path / "other" / "vault.json").read_text())["slots"][1]
    _write(folder, document)
    with pytest.raises(WrongPassphrase):
        Vault.unlock_with_recovery(folder, identity)


def _write(folder: Path, document: dict[str, object]) -> None:
    document.pop("checksum", None)
    document["checksum"] = front._checksum(document)
    (folder / "vault.json").write_text(json.dumps(document))


def test_nobody_without_the_key_changes_who_may_open_it(vault: Vault, folder: Path) -> None:
    """A public key put in the place of the site's own would be handed the next key of the vault: it is refused."""
    vault.add_recovery(new_recovery_key()[1])
    document = json.loads((folder / "vault.json").read_text())
    document["slots"][1]["recipient"] = new_recovery_key()[1]
    _write(folder, document)
    with pytest.raises(VaultDamaged, match="changed"):
        Vault.unlock(folder, PASSPHRASE)
    with pytest.raises(VaultDamaged):
        vault.rotate(PASSPHRASE)
    with pytest.raises(VaultDamaged):
        vault.begin({})


def test_a_bad_public_key_is_refused(vault: Vault) -> None:
    """The vault keeps the ways in that it has."""
    identity, recipient = new_recovery_key()
    for bad in ("", "age1", recipient[:-1], recipient.upper(), identity):
        with pytest.raises(VaultFault, match=r"not a public key|secret half") as caught:
            vault.add_recovery(bad)
        assert identity not in "".join(caught.value.lines())
    assert vault.slots() == ("passphrase",)


def test_two_people_may_each_keep_a_key(vault: Vault, folder: Path) -> None:
    """Each opens it alone; the same key twice is one slot; they are taken away together."""
    pairs = [new_recovery_key(), new_recovery_key()]
    for _, recipient in [*pairs, pairs[0]]:
        vault.add_recovery(recipient)
    assert len(vault._front().slots) == 3
    for identity, _ in pairs:
        Vault.unlock_with_recovery(folder, identity)
    vault.remove_slot("recovery")
    vault.remove_slot("recovery")
    assert vault.slots() == ("passphrase",)
    with pytest.raises(VaultFault, match="never given"):
        Vault.unlock_with_recovery(folder, pairs[0][0])


def test_the_keyring_opens_it_for_whoever_is_logged_in(
    vault: Vault, folder: Path, session: str, keyring: Keyring
) -> None:
    """Where the secret is gone or the keyring shut, one is asked for the passphrase instead."""
    assert Vault.unlock_with_keyring(folder) is None
    vault.add_keyring()
    assert vault.slots() == ("passphrase", "keyring")
    assert _says(Vault.unlock_with_keyring(folder), session) == (b"one",)
    assert not [value for value in keyring.held.values() if vault._key.secret.hex() in value]
    keyring.shut = True
    assert Vault.unlock_with_keyring(folder) is None
    keyring.shut = False
    kept = dict(keyring.held)
    for wrong in ("", "zz", "00" * 32, "00"):
        keyring.held.update(dict.fromkeys(keyring.held, wrong))
        assert Vault.unlock_with_keyring(folder) is None
    keyring.held = kept
    vault.add_keyring()
    assert len(keyring.held) == 1, "the old entry is forgotten"
    vault.remove_slot("keyring")
    assert keyring.held == {}
    assert Vault.unlock_with_keyring(folder) is None


def test_a_keyring_that_hides_nothing_is_not_used(
    vault: Vault, folder: Path, keyring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor one that is shut, nor one that is not installed: the vault says so and stays as it was."""
    before = (folder / "vault.json").read_bytes()
    keyring.backend.priority = 0.5
    with pytest.raises(VaultFault, match="keyring cannot be used"):
        vault.add_keyring()
    keyring.backend.priority = 5
    keyring.shut = True
    with pytest.raises(VaultFault, match="keyring cannot be used"):
        vault.add_keyring()
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(VaultFault, match="is not installed"):
        vault.add_keyring()
    assert (folder / "vault.json").read_bytes() == before


def test_the_last_lasting_way_in_stays(vault: Vault, folder: Path, keyring: Keyring) -> None:
    """A keyring goes with its computer, so it alone is not enough; a recovery key is."""
    assert keyring.held == {}
    vault.add_keyring()
    with pytest.raises(VaultFault, match="nothing sure would open"):
        vault.remove_slot("passphrase")
    identity, recipient = new_recovery_key()
    vault.add_recovery(recipient)
    vault.remove_slot("passphrase")
    with pytest.raises(WrongPassphrase):
        Vault.unlock(folder, PASSPHRASE)
    again = Vault.unlock_with_recovery(folder, identity)
    again.set_passphrase("new")
    assert again.slots() == ("passphrase", "keyring", "recovery")


def test_changing_the_passphrase_leaves_the_other_ways(vault: Vault, folder: Path, keyring: Keyring) -> None:
    """Recovery key and keyring go on opening it."""
    identity, recipient = new_recovery_key()
    vault.add_recovery(recipient)
    vault.add_keyring()
    vault.change_passphrase(PASSPHRASE, "new")
    ways: tuple[Callable[[], Vault | None], ...] = (
        lambda: Vault.unlock(folder, "new"),
        lambda: Vault.unlock_with_recovery(folder, identity),
        lambda: Vault.unlock_with_keyring(folder),
    )
    assert [way() is not None for way in ways] == [True, True, True]
    assert len(keyring.held) == 1
