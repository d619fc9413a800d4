"""The vault's key is changed: either the old one or the new one opens everything, at every instant."""

from __future__ import annotations

import errno
import os
import shutil
from typing import TYPE_CHECKING

import pytest
from tests.vault.power import AFTER, BEFORE, CANARY, PowerCut, type_of_cut

from rcscreen.errors import VaultDamaged, VaultFault, VaultInUse, VaultTooNew, VaultUnwritable, WrongPassphrase
from rcscreen.vault import Vault, new_recovery_key, platform
from rcscreen.vault.boxes import Binding, read_box

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.vault.keyrings import Keyring
    from tests.vault.power import Power, Stage

    from rcscreen.vault.keys import Key

PASSPHRASE = "seven grey geese"


def _opens(vault: Vault, session: str) -> None:
    assert vault.read(session).entries == BEFORE
    assert vault.stream(session, "ledger") == (b"agreed",)
    assert not [head for _, head in vault.heads() if isinstance(head, VaultFault)]
    assert vault.tally("offered") == {("2026-11-21", "talked"): 1}
    assert vault.fact("day") == {"seen": "2026-11-21"}


def _opened_by(folder: Path, key: Key, name: bytes) -> list[str]:
    """The files of a vault that a key opens."""
    found = []
    for path in [*folder.glob("keys/*"), folder / "tally", folder / "facts"]:
        part = "key" if path.parent.name == "keys" else path.name
        try:
            read_box(key, Binding(name, path.name if part == "key" else "", part), path)
        except VaultFault:
            continue
        found.append(path.name)
    return found


@pytest.fixture
def furnished(stage: Stage) -> Stage:
    """The stage, with several sessions, a tally and facts."""
    vault = stage.unlock(stage.folder)
    for _ in range(3):
        with vault.begin({}) as session:
            session.keep(b"other")
    vault.count("offered", "talked", "2026-11-21")
    vault.put_fact("day", {"seen": "2026-11-21"})
    shutil.rmtree(stage.template)
    shutil.copytree(stage.folder, stage.template)
    return stage


def test_a_new_key_opens_everything_and_the_old_one_nothing(furnished: Stage, folder: Path, keyring: Keyring) -> None:
    """Session keys, tally and facts follow; passphrase, recovery key and keyring open the new key."""
    identity, recipient = new_recovery_key()
    vault = furnished.unlock(folder)
    vault.add_recovery(recipient)
    vault.add_keyring()
    old, entries = vault._key, set(keyring.held)
    journal = (folder / "sessions" / furnished.session / "journal").read_bytes()
    assert len(_opened_by(folder, old, vault._vault)) == 6
    vault.rotate(PASSPHRASE)
    assert vault._key.secret != old.secret
    _opens(vault, furnished.session)
    _opens(furnished.unlock(folder), furnished.session)
    _opens(Vault.unlock_with_recovery(folder, identity), furnished.session)
    by_keyring = Vault.unlock_with_keyring(folder)
    assert by_keyring is not None
    _opens(by_keyring, furnished.session)
    assert len(keyring.held) == 1
    assert not set(keyring.held) & entries
    assert _opened_by(folder, old, vault._vault) == []
    assert len(_opened_by(folder, vault._key, vault._vault)) == 6
    assert (folder / "sessions" / furnished.session / "journal").read_bytes() == journal, "sessions are not touched"
    assert {path.name for path in folder.iterdir()} == {
        "vault.json", "keys", "sessions", "people", "locks", "tally", "facts",
    }  # fmt: skip


@type_of_cut
def test_old_or_new_at_every_cut(furnished: Stage, folder: Path, keyring: Keyring, *, torn: bool) -> None:
    """The next unlocking completes it or undoes it, whichever way the vault is unlocked, and goes on from there."""
    identity, recipient = new_recovery_key()
    vault = furnished.unlock(folder)
    vault.add_recovery(recipient)
    vault.add_keyring()
    before, held = vault._key.name, dict(keyring.held)
    shutil.rmtree(furnished.template)
    shutil.copytree(folder, furnished.template)

    def rotate(vault: Vault) -> None:
        keyring.held = dict(held)
        vault.rotate(PASSPHRASE)

    seen = []
    for vault in furnished.cuts(rotate, torn=torn):
        _opens(vault, furnished.session)
        assert not (folder / "rotation").exists()
        assert not list(folder.rglob("*.next"))
        assert len(_opened_by(folder, vault._key, vault._vault)) == 6
        seen.append(vault._key.name != before)
        by_keyring = Vault.unlock_with_keyring(folder)
        assert by_keyring is not None
        recovered = Vault.unlock_with_recovery(folder, identity)
        for other in (by_keyring, recovered):
            assert other._key.secret == vault._key.secret
        vault.append(furnished.session, "promises", b"call")
        vault.rotate(PASSPHRASE)
        vault.erase(furnished.session)
    assert set(seen) == {True, False}
    assert seen == sorted(seen), "once decided it stays decided"
    assert len(seen) > 20


@type_of_cut
def test_a_completion_that_is_cut_short_is_completed(furnished: Stage, power: Power, *, torn: bool) -> None:
    """The power goes again and again while the next unlocking completes a change of key."""
    power.calls.clear()
    furnished.unlock(furnished.folder).rotate(PASSPHRASE)
    names = [name for _, name in power.calls]
    decided = names.index("vault.json") + 1
    shutil.rmtree(furnished.folder)
    shutil.copytree(furnished.template, furnished.folder)
    with power.cut_after(decided, torn=False) as happened:
        furnished.unlock(furnished.folder).rotate(PASSPHRASE)
    assert happened
    half = furnished.folder.with_name("half")
    shutil.copytree(furnished.folder, half)
    for changes in range(100):
        shutil.rmtree(furnished.folder)
        shutil.copytree(half, furnished.folder)
        with power.cut_after(changes, torn=torn) as happened:
            furnished.unlock(furnished.folder)
        _opens(furnished.unlock(furnished.folder), furnished.session)
        if not happened:
            break
    assert changes > 6


@type_of_cut
def test_a_half_done_purge_follows_too(stage: Stage, readable: Callable[[Path], bytes], *, torn: bool) -> None:
    """Wherever a purge stopped, the vault's key can be changed, and what was decided is completed."""

    def take_back(vault: Vault) -> None:
        with vault.resume(stage.session) as session:
            session.put_head({})
            session.rewrite(AFTER)

    for vault in stage.cuts(take_back, torn=torn):
        vault.rotate(PASSPHRASE)
        entries = vault.read(stage.session).entries
        assert entries in (BEFORE, AFTER)
        assert (CANARY in readable(stage.folder)) == (entries == BEFORE)


def test_it_needs_the_passphrase_and_nobody_in_the_vault(vault: Vault, folder: Path) -> None:
    """A wrong passphrase, or a session that is open here or elsewhere, changes nothing."""
    before = (folder / "vault.json").read_bytes()
    with pytest.raises(WrongPassphrase):
        vault.rotate("seven grey goose")
    with vault.begin({}) as session, pytest.raises(VaultInUse, match="A session is open"):
        vault.rotate(PASSPHRASE)
    with Vault.unlock(folder, PASSPHRASE).resume(session.id), pytest.raises(VaultInUse):
        vault.rotate(PASSPHRASE)
    assert (folder / "vault.json").read_bytes() == before
    vault.rotate(PASSPHRASE)
    assert (folder / "vault.json").read_bytes() != before


def test_another_window_with_the_old_key_writes_nothing(vault: Vault, folder: Path) -> None:
    """What it wrote under the old key would be lost: it is asked to unlock again, and nothing is called damaged."""
    with vault.begin({}) as session:
        session.keep(b"one")
    stale = Vault.unlock(folder, PASSPHRASE)
    vault.rotate(PASSPHRASE)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    tries: tuple[Callable[[], object], ...] = (
        lambda: stale.begin({}),
        lambda: stale.resume(session.id),
        lambda: stale.read(session.id),
        stale.heads,
        lambda: stale.append(session.id, "ledger", b"x"),
        lambda: stale.drop_answers(session.id),
        lambda: stale.erase(session.id),
        lambda: stale.count("offered", "talked", "2026-11-21"),
        lambda: stale.put_fact("day", {}),
        lambda: stale.change_passphrase(PASSPHRASE, "new"),
        lambda: stale.rotate(PASSPHRASE),
    )
    for attempt in tries:
        with pytest.raises(VaultFault, match="changed in another window") as caught:
            attempt()
        assert "Unlock the vault again" in caught.value.cure
        assert type(caught.value) is VaultFault
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert vault.read(session.id).entries == (b"one",)


def test_no_session_is_left_behind(vault: Vault, folder: Path) -> None:
    """A session whose key is missing could not be read with a key from a backup any more: first put that back."""
    with vault.begin({}) as one, vault.begin({}) as two:
        one.keep(b"one")
        two.keep(b"two")
    path = folder / "keys" / one.id
    kept = path.read_bytes()
    for spoil in (path.unlink, lambda: path.write_bytes(kept[:-1])):
        spoil()
        with pytest.raises(VaultDamaged, match="could not follow") as caught:
            vault.rotate(PASSPHRASE)
        assert caught.value.place == one.id
        assert not (folder / "rotation").exists()
    path.write_bytes(kept[:9] + b"\x02" + kept[10:])
    with pytest.raises(VaultTooNew):
        vault.rotate(PASSPHRASE)
    path.write_bytes(kept)
    vault.rotate(PASSPHRASE)
    assert vault.read(one.id).entries == (b"one",)


@pytest.mark.parametrize("call", ["create", "write_at", "sync", "sync_all", "sync_folder", "rename", "unlink"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_a_disk_that_refuses_costs_nothing(furnished: Stage, keyring: Keyring, call: str, code: int) -> None:
    """One clear sentence; unlocked again, the vault is whole under the old key or the new one."""
    vault = furnished.unlock(furnished.folder)
    vault.add_keyring()

    def refuse(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    with pytest.MonkeyPatch.context() as broken:
        broken.setattr(platform, call, refuse)
        with pytest.raises(VaultUnwritable) as caught:
            vault.rotate(PASSPHRASE)
    assert len(caught.value.lines()) == 1
    again = furnished.unlock(furnished.folder)
    _opens(again, furnished.session)
    by_keyring = Vault.unlock_with_keyring(furnished.folder)
    assert by_keyring is not None
    assert len(keyring.held) == 1, "an entry that was never taken into use is forgotten"
    again.rotate(PASSPHRASE)
    _opens(again, furnished.session)


def test_a_keyring_that_is_shut_stops_it(vault: Vault, folder: Path, keyring: Keyring) -> None:
    """Rather than lose that way in unsaid."""
    vault.add_keyring()
    before = (folder / "vault.json").read_bytes()
    keyring.shut = True
    with pytest.raises(VaultFault, match="keyring cannot be used"):
        vault.rotate(PASSPHRASE)
    assert (folder / "vault.json").read_bytes() == before
    vault.remove_slot("keyring")
    vault.rotate(PASSPHRASE)


def test_what_was_on_its_way_when_it_was_undone_is_gone(furnished: Stage, power: Power) -> None:
    """A key that was never taken into use is in no file, also when a session is erased before the next unlocking."""
    vault = furnished.unlock(furnished.folder)
    other = furnished.unlock(furnished.folder)
    with power.cut_after(8, torn=False) as happened:
        vault.rotate(PASSPHRASE)
    assert happened
    assert (furnished.folder / "rotation").exists()
    other.erase(furnished.session)
    assert not (furnished.folder / "rotation").exists()


def test_a_rotation_that_cannot_be_read_is_kept(furnished: Stage) -> None:
    """Decided, half done, and then damaged: the vault says so and touches nothing; put back, it is completed."""
    vault = furnished.unlock(furnished.folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("rcscreen.vault.rotation.overwrite_all", _cut)
        with pytest.raises(PowerCut):
            vault.rotate(PASSPHRASE)
    path = furnished.folder / "rotation"
    kept = path.read_bytes()
    path.write_bytes(kept[:-1])
    with pytest.raises(VaultDamaged):
        furnished.unlock(furnished.folder)
    with pytest.raises(VaultFault, match="being changed"):
        vault.read(furnished.session)
    assert path.read_bytes() == kept[:-1]
    path.write_bytes(kept)
    _opens(furnished.unlock(furnished.folder), furnished.session)
    _opens(vault, furnished.session)


def _cut(_: object) -> None:
    raise PowerCut
