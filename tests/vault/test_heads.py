"""A list of sessions is made from their heads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcscreen.errors import VaultDamaged, VaultFault
from rcscreen.vault import platform
from rcscreen.vault.boxes import seal_box
from rcscreen.vault.heads import to_head
from rcscreen.vault.keys import SessionKeys
from rcscreen.vault.layout import new_id

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from rcscreen.vault import Vault


def test_a_head_is_what_was_put_last(vault: Vault, unlock: Callable[[Path], Vault], folder: Path) -> None:
    """Put while the session is open or not; empty where none was put."""
    with vault.begin({}) as one, vault.begin({}) as two:
        one.put_head({"state": "open"})
        one.put_head({"state": "open", "due": ["2026-12-01"], "name": "Łukasz"})
    assert dict(unlock(folder).heads()) == {
        one.id: {"state": "open", "due": ["2026-12-01"], "name": "Łukasz"},
        two.id: {},
    }
    vault.put_head(two.id, {"state": "ended"})
    assert vault.read(two.id).head == {"state": "ended"}


def test_a_damaged_head_does_not_hold_up_the_others(vault: Vault, folder: Path) -> None:
    """The fault stands in its place in the list; putting the head again mends it."""
    ids = []
    for number in range(5):
        with vault.begin({}) as session:
            session.put_head({"number": number})
            ids.append(session.id)
    (folder / "sessions" / ids[1] / "head").write_bytes(b"spoiled")
    (folder / "sessions" / ids[2] / "head").unlink()
    (folder / "keys" / ids[3]).unlink()
    listed = dict(vault.heads())
    assert list(listed) == sorted(ids)
    assert [isinstance(listed[name], VaultDamaged) for name in ids] == [False, True, True, True, False]
    fault = listed[ids[3]]
    assert isinstance(fault, VaultFault)
    assert "key of this session is missing" in fault.lines()[0]
    assert "put the key back from a backup" in fault.lines()[0]
    for name in ids[1:3]:
        vault.put_head(name, {"again": True})
    assert [isinstance(head, dict) for head in dict(vault.heads()).values()].count(False) == 1


def test_five_thousand_heads_open_no_journal(vault: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The list reads a key and a head for each session, and nothing else."""
    vault.begin({}).close()
    for number in range(4999):
        shelf = vault._shelf(new_id())
        keys = SessionKeys.fresh()
        shelf.folder.mkdir()
        shelf.key_path.write_bytes(shelf.wrapped(keys))
        shelf.head_path.write_bytes(seal_box(keys.head, shelf.binding("head"), to_head({"number": number})))
        shelf.journal_path.write_bytes(b"nobody looks here")
    read: list[str] = []
    real = platform.read_file

    def counted(path: Path | str, limit: int) -> bytes:
        read.append("head" if str(path).startswith(f"{folder}/sessions/") and str(path).endswith("/head") else "key")
        return real(path, limit)

    monkeypatch.setattr(platform, "read_file", counted)
    heads = list(vault.heads())
    assert len(heads) == 5000
    assert {head["number"] for _, head in heads if isinstance(head, dict) and head} == set(range(4999))
    assert read.count("head") == 5000
    assert read.count("key") <= 10000
    assert set(read) == {"head", "key"}
