"""Reading a session as it stands, also while somebody else is writing to it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from rcscreen.errors import VaultDamaged
from rcscreen.vault import platform
from rcscreen.vault.heads import read_head
from rcscreen.vault.journal import LIMIT, read_journal
from rcscreen.vault.session import StoredSession

if TYPE_CHECKING:
    from rcscreen.vault.shelf import Shelf

__all__ = ["read_session"]

_LOOKS = 5  # how often a session is looked at again when somebody rewrites it while we read


def read_session(shelf: Shelf) -> StoredSession:
    """What a session holds; nothing on the disk is changed.

    Raises:
        VaultDamaged: Something of it was altered or is missing.
        VaultTooNew: A later version wrote it.
    """
    for _ in range(_LOOKS - 1):
        seen = _stamp(shelf)
        try:
            return _read(shelf)
        except VaultDamaged:
            if _stamp(shelf) == seen:
                raise
    return _read(shelf)


def _stamp(shelf: Shelf) -> tuple[tuple[int, int], ...]:
    # A purge gives every file it touches another number.
    statuses = (path.lstat() for path in shelf.replaceable if platform.is_there(path))
    return tuple((status.st_ino, status.st_mtime_ns) for status in statuses)


def _read(shelf: Shelf) -> StoredSession:
    data = platform.read_file(shelf.journal_path, LIMIT)
    keys, _ = shelf.fitting_keys(data)
    found, lost = read_journal(keys.journal, shelf.binding("journal"), data)
    streams: dict[str, list[bytes]] = {}
    for name, payload in shelf.read_streams(keys):
        streams.setdefault(name, []).append(payload)
    return StoredSession(
        id=shelf.session,
        pins=MappingProxyType(shelf.read_pins(keys)),
        entries=found.payloads,
        ended=found.ended,
        head=_head(shelf),
        streams=MappingProxyType({name: tuple(payloads) for name, payloads in streams.items()}),
        lost_frames=lost,
    )


def _head(shelf: Shelf) -> dict[str, object] | None:
    try:
        return read_head(shelf)
    except VaultDamaged:
        return None
