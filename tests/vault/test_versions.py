"""What a later version wrote is left as it is; what an earlier one wrote is read, and brought up when it is written."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from tests.vault.power import BEFORE, type_of_cut

from rcscreen.errors import VaultTooNew
from rcscreen.vault import Vault, boxes, new_recovery_key

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.vault.power import Stage

    from rcscreen.vault import Cost

PASSPHRASE = "seven grey geese"


def _files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.parent.name != "locks"}


def _versions(folder: Path) -> set[int]:
    return {boxes.START.unpack_from(data)[1] for path, data in _files(folder).items() if path.suffix != ".json"}


@pytest.fixture
def session(vault: Vault) -> str:
    """A session with something in every part, in a vault with every kind of file."""
    with vault.begin({"script": b"steps"}) as session:
        for payload in BEFORE:
            session.keep(payload)
        session.put_head({"word": "yellow"})
        session.append("ledger", b"agreed")
    vault.count("offered", "talked", "2026-11-21")
    vault.put_fact("day", {"seen": "2026-11-21"})
    return session.id


def test_a_newer_vault_is_refused_at_the_door(
    folder: Path, quick: Cost, unlock: Callable[[Path], Vault], monkeypatch: pytest.MonkeyPatch
) -> None:
    """By passphrase and by recovery key; not a byte of it changes."""
    identity, recipient = new_recovery_key()
    with monkeypatch.context() as later:
        later.setattr(boxes, "VERSION", 2)
        newer = Vault.create(folder, PASSPHRASE, cost=quick)
        newer.add_recovery(recipient)
        newer.begin({}).close()
    before = _files(folder)
    ways: tuple[Callable[[], object], ...] = (
        lambda: unlock(folder),
        lambda: Vault.unlock_with_recovery(folder, identity),
        lambda: Vault.unlock_with_keyring(folder),
    )
    for way in ways:
        with pytest.raises(VaultTooNew, match="later version"):
            way()
    assert _files(folder) == before


def test_newer_files_in_a_vault_of_ours_are_left_alone(
    vault: Vault, session: str, folder: Path, unlock: Callable[[Path], Vault], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A later program rewrote a session, the facts and the tally: we neither read nor drop nor rotate them."""
    with monkeypatch.context() as later:
        later.setattr(boxes, "VERSION", 2)
        with vault.resume(session):
            pass
        vault.put_fact("day", {"seen": "2026-11-22"})
        vault.count("offered", "talked", "2026-11-22")
    assert _versions(folder) == {2}
    before = _files(folder)
    again = unlock(folder)
    tries: tuple[Callable[[], object], ...] = (
        lambda: again.read(session),
        lambda: again.resume(session),
        lambda: again.drop_answers(session),
        lambda: again.drop_stream(session, "ledger"),
        lambda: again.append(session, "ledger", b"x"),
        lambda: again.put_head(session, {}),
        lambda: again.fact("day"),
        lambda: again.put_fact("day", {}),
        lambda: again.tally("offered"),
        lambda: again.count("offered", "talked", "2026-11-23"),
        lambda: again.rotate(PASSPHRASE),
    )
    for attempt in tries:
        with pytest.raises(VaultTooNew):
            attempt()
    assert [type(head) for _, head in again.heads()] == [VaultTooNew]
    assert _files(folder) == before


def test_an_older_vault_is_read_as_it_stands(
    vault: Vault, session: str, folder: Path, unlock: Callable[[Path], Vault], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A later program opens what this one wrote, changes nothing by reading, and brings up what it writes."""
    identity, recipient = new_recovery_key()
    vault.add_recovery(recipient)
    before = _files(folder)
    monkeypatch.setattr(boxes, "VERSION", 2)
    later = unlock(folder)
    stored = later.read(session)
    assert (stored.entries, dict(stored.pins), stored.head) == (BEFORE, {"script": b"steps"}, {"word": "yellow"})
    assert dict(stored.streams) == {"ledger": (b"agreed",)}
    assert later.fact("day") == {"seen": "2026-11-21"}
    assert dict(later.heads()) == {session: {"word": "yellow"}}
    assert _files(folder) == before
    assert _versions(folder) == {1}
    with later.resume(session) as opened:
        assert opened.entries() == BEFORE
        opened.keep(b"more")
    later.rotate(PASSPHRASE)
    assert _versions(folder) == {2}
    again = Vault.unlock_with_recovery(folder, identity)
    assert again.read(session).entries == (*BEFORE, b"more")
    assert again.tally("offered") == {("2026-11-21", "talked"): 1}
    monkeypatch.setattr(boxes, "OLDEST", 2)
    assert unlock(folder).read(session).entries == (*BEFORE, b"more"), "nothing of the older version is needed any more"


@type_of_cut
def test_bringing_a_session_up_is_safe_at_every_cut(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, *, torn: bool
) -> None:
    """It is the rewrite of a purge: the old session or the new one is there, and both hold the same."""
    monkeypatch.setattr(boxes, "VERSION", 2)
    seen = set()
    for vault in stage.cuts(lambda vault: vault.resume(stage.session).close(), torn=torn):
        stored = vault.read(stage.session)
        assert stored.entries == BEFORE
        assert dict(stored.streams) == {"ledger": (b"agreed",)}
        assert torn or not stored.lost_frames
        seen.add(frozenset(_versions(stage.folder)))
    assert frozenset({1}) in seen
    assert frozenset({2}) in seen
    shutil.rmtree(stage.template)
