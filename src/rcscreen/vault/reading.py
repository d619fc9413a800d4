"""Reading a session as it stands, also while somebody else is writing to it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from rcscreen.errors import VaultDamaged
from rcscreen.vault import platform
from rcscreen.vault.boxes import damaged
from rcscreen.vault.heads import read_head
from rcscreen.vault.journal import LIMIT, read_journal
from rcscreen.vault.session import StoredSession

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcscreen.vault.keys import SessionKeys
    from rcscreen.vault.shelf import Shelf

__all__ = ["read_beside", "read_session"]

_Seen = TypeVar("_Seen")

_LOOKS = 5  # how often a session is looked at again when somebody rewrites it while we read


def read_session(shelf: Shelf) -> StoredSession:
    """What a session holds; nothing on the disk is changed.

    Raises:
        VaultDamaged: Something of it was altered or is missing.
        VaultTooNew: A later version wrote it.
    """
    return _looked_at(shelf, _read)


def read_beside(shelf: Shelf) -> tuple[dict[str, bytes], dict[str, tuple[bytes, ...]]]:
    """What a session was begun with, and its streams; the journal is not opened.

    Raises:
        VaultDamaged: One of them was altered or is missing.
        VaultTooNew: A later version wrote it.
    """
    return _looked_at(shelf, _beside)


def _looked_at(shelf: Shelf, look: Callable[[Shelf], _Seen]) -> _Seen:
    for _ in range(_LOOKS - 1):
        seen = _stamp(shelf)
        try:
            return look(shelf)
        except VaultDamaged:
            if _stamp(shelf) == seen:
                raise
    return look(shelf)


def _stamp(shelf: Shelf) -> tuple[tuple[int, int], ...]:
    # A purge gives every file it touches another number.
    statuses = (path.lstat() for path in shelf.replaceable if platform.is_there(path))
    return tuple((status.st_ino, status.st_mtime_ns) for status in statuses)


def _read(shelf: Shelf) -> StoredSession:
    data = platform.read_file(shelf.journal_path, LIMIT)
    keys, _ = shelf.fitting_keys(data)
    found, lost = read_journal(keys.journal, shelf.binding("journal"), data)
    return StoredSession(
        id=shelf.session,
        pins=MappingProxyType(shelf.read_pins(keys)),
        entries=found.payloads,
        ended=found.ended,
        head=_head(shelf),
        streams=MappingProxyType(_streams(shelf, keys)),
        lost_frames=lost,
    )


def _beside(shelf: Shelf) -> tuple[dict[str, bytes], dict[str, tuple[bytes, ...]]]:
    refused: VaultDamaged | None = None
    for keys, _ in shelf.held_keys():
        try:
            return shelf.read_pins(keys), _streams(shelf, keys)
        except VaultDamaged as fault:
            refused = fault
    raise refused or damaged(shelf.session)


def _streams(shelf: Shelf, keys: SessionKeys) -> dict[str, tuple[bytes, ...]]:
    streams: dict[str, list[bytes]] = {}
    for name, payload in shelf.read_streams(keys):
        streams.setdefault(name, []).append(payload)
    return {name: tuple(payloads) for name, payloads in streams.items()}


def _head(shelf: Shelf) -> dict[str, object] | None:
    try:
        return read_head(shelf)
    except VaultDamaged:
        return None
