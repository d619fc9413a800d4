"""What a power cut leaves behind is cleared away at the next unlocking, and nothing else is."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from tests.vault.power import BEFORE, PowerCut, type_of_cut

from rcscreen.errors import VaultDamaged
from rcscreen.vault import platform

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.vault.power import Power, Stage

    from rcscreen.vault import Vault


@type_of_cut
def test_a_session_that_was_never_begun_leaves_nothing(stage: Stage, *, torn: bool) -> None:
    """Neither a hidden folder nor a key without a session, wherever the power went."""
    seen = set()
    for vault in stage.cuts(lambda vault: vault.begin({"script": b"other"}), torn=torn):
        sessions = {path.name for path in stage.folder.glob("sessions/*")}
        assert {path.name for path in stage.folder.glob("keys/*")} == sessions
        assert not [name for name in sessions if name.startswith(".")]
        assert {name for name, _ in vault.heads()} == sessions
        assert vault.read(stage.session).entries == BEFORE
        seen.add(len(sessions))
    assert seen == {1, 2}


def _half_made(vault: Vault, folder: Path) -> str:
    """A session whose making was cut short at the last step."""

    def cut(*_: object) -> None:
        raise PowerCut

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(platform, "rename", cut)
        with pytest.raises(PowerCut):
            vault.begin({"script": b"steps"})
    (hidden,) = folder.glob("sessions/.*")
    return hidden.name[1:]


def test_clearing_away_can_be_cut_short_itself(
    vault: Vault, folder: Path, power: Power, unlock: Callable[[Path], Vault]
) -> None:
    """The folder that speaks for the key goes last."""
    session = _half_made(vault, folder)
    template = folder.with_name("template")
    shutil.copytree(folder, template)
    for changes in range(50):
        shutil.rmtree(folder)
        shutil.copytree(template, folder)
        with power.cut_after(changes, torn=False) as happened:
            unlock(folder)
        unlock(folder)
        assert not [path for path in folder.rglob("*") if session in path.name]
        if not happened:
            break
    assert changes > 5


def test_a_session_that_is_being_made_elsewhere_is_left_alone(
    vault: Vault, folder: Path, unlock: Callable[[Path], Vault]
) -> None:
    """Its lock is held."""
    session = _half_made(vault, folder)
    lock = platform.lock(folder / "locks" / session, wait=False)
    unlock(folder)
    assert (folder / "keys" / session).exists()
    assert (folder / "sessions" / f".{session}" / "journal").exists()
    platform.close(lock)
    unlock(folder)
    assert not (folder / "keys" / session).exists()


def test_nothing_is_swept_while_the_vaults_key_is_changed(
    stage: Stage, power: Power, unlock: Callable[[Path], Vault]
) -> None:
    """A half-done purge that was completed then would be undone by the keys that are following."""
    with power.cut_after(12, torn=False) as happened:
        unlock(stage.folder).drop_answers(stage.session)
    assert happened
    lock = platform.lock(stage.folder / "locks" / "use", wait=False)
    unlock(stage.folder)
    assert (stage.folder / "keys" / f"{stage.session}.next").exists()
    platform.close(lock)
    unlock(stage.folder)
    assert not list(stage.folder.rglob("*.next"))


def test_only_what_is_provably_empty_goes(
    vault: Vault, folder: Path, unlock: Callable[[Path], Vault], tmp_path: Path
) -> None:
    """A hidden folder with a record in it, with something unknown in it, or beside its session, stays with its key."""
    session = _half_made(vault, folder)
    hidden = folder / "sessions" / f".{session}"
    journal = hidden / "journal"
    empty = journal.read_bytes()
    journal.write_bytes(empty + bytes(512))
    unlock(folder)
    assert (folder / "keys" / session).exists()
    journal.write_bytes(empty)
    (hidden / "note").write_bytes(b"?")
    unlock(folder)
    assert (folder / "keys" / session).exists()
    (hidden / "note").rename(tmp_path / "note")
    shutil.copytree(hidden, folder / "sessions" / session)
    unlock(folder)
    assert unlock(folder).read(session).entries == ()


def test_a_key_without_its_session_is_kept(
    vault: Vault, folder: Path, unlock: Callable[[Path], Vault], tmp_path: Path
) -> None:
    """The folder may come back from a backup; and a session without its key is kept for the same reason."""
    with vault.begin({}) as session:
        session.keep(b"one")
    kept, key = folder / "sessions" / session.id, folder / "keys" / session.id
    shutil.move(kept, tmp_path / "away")
    unlock(folder).rotate("seven grey geese")
    assert key.exists()
    shutil.move(tmp_path / "away", kept)
    assert unlock(folder).read(session.id).entries == (b"one",)
    key.rename(tmp_path / "key")
    vault = unlock(folder)
    for act in (vault.read, vault.resume, vault.drop_answers, lambda name: vault.drop_stream(name, "ledger")):
        with pytest.raises(VaultDamaged):
            act(session.id)
    (tmp_path / "key").rename(key)
    assert unlock(folder).read(session.id).entries == (b"one",)


def test_a_vault_that_may_only_be_read_is_unlocked_with_its_leftovers(
    vault: Vault, folder: Path, unlock: Callable[[Path], Vault], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing depends on clearing them away."""
    with vault.begin({}) as session:
        session.keep(b"one")
    hidden = _half_made(vault, folder)
    (folder / "vault.json.next").write_bytes(b"half")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "read only")

    for call in ("lock", "create", "write_at", "truncate", "sync", "rename", "unlink", "open_file", "remove_folder"):
        monkeypatch.setattr(platform, call, refuse)
    assert unlock(folder).read(session.id).entries == (b"one",)
    assert (folder / "keys" / hidden).exists()


@type_of_cut
@pytest.mark.parametrize("part", ["head", "streams", "facts", "tally"])
def test_a_part_that_was_about_to_take_a_place_is_swept(stage: Stage, part: str, *, torn: bool) -> None:
    """Wherever the power went while one was put, the next unlocking leaves the old or the new one, and no more."""

    def act(vault: Vault) -> None:
        if part == "head":
            vault.put_head(stage.session, {"day": "2026-11-22"})
        elif part == "streams":
            vault.append(stage.session, "ledger", b"line")
        elif part == "facts":
            vault.put_fact("days", {"seen": "2026-11-22"})
        else:
            vault.count("offered", "complete", "2026-11-22")

    for vault in stage.cuts(act, torn=torn):
        assert not list(stage.folder.rglob("*.next"))
        assert vault.read(stage.session).entries == BEFORE


def test_what_somebody_is_about_to_put_is_left_alone(
    vault: Vault, folder: Path, unlock: Callable[[Path], Vault]
) -> None:
    """A session that is held elsewhere is passed over."""
    with vault.begin({}) as session:
        session.keep(b"one")
        waiting = folder / "sessions" / session.id / "head.next"
        waiting.write_bytes(b"half")
        unlock(folder)
        assert waiting.exists()
    unlock(folder)
    assert not waiting.exists()
