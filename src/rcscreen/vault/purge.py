"""Purging: a journal is written anew under fresh keys, and the old keys are destroyed.

Where something of the pins or streams is to go as well, those are written anew too. The order, with a sync after each
step, so that a crash between any two leaves the old state or the new one:

1. the new keys, beside the old            keys/<session>.next
2. the new journal and the head, likewise  sessions/<session>/journal.next, head.next (pins.next, streams.next)
3. the new journal takes the old one's name: from here on the purge is decided
4. the others likewise
5. the old keys are written over, and the new ones take their name

Whoever opens a session to write finishes what was decided and clears away what was not; so does unlocking the vault.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcscreen.errors import VaultDamaged
from rcscreen.vault import boxes, platform
from rcscreen.vault.boxes import check_start, join_pairs, seal_box, write_new
from rcscreen.vault.erase import overwrite
from rcscreen.vault.heads import NO_HEAD
from rcscreen.vault.journal import LIMIT, compose, read_journal
from rcscreen.vault.layout import following

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from rcscreen.vault.keys import SessionKeys
    from rcscreen.vault.shelf import Shelf

__all__ = ["Beside", "Left", "finish", "is_undone", "purge"]


@dataclass(frozen=True, slots=True, repr=False)
class Beside:
    """What is to be left beside the journal.

    Attributes:
        pins: Copies of what the session rests on.
        streams: Each payload with its stream's name, in order.
    """

    pins: Mapping[str, bytes]
    streams: tuple[tuple[str, bytes], ...]


@dataclass(frozen=True, slots=True, repr=False)
class Left:
    """What is to be left of a session.

    Attributes:
        entries: The records of its journal.
        ended: Whether the journal has ended.
        head: The head as it is sealed; None leaves it as it is.
        beside: Pins and streams; None leaves them as they are, under the key they have.
    """

    entries: tuple[bytes, ...]
    ended: bool
    head: bytes | None = None
    beside: Beside | None = None


def purge(shelf: Shelf, keys: SessionKeys, left: Left) -> SessionKeys:
    """Write a session anew.

    Args:
        shelf: The session; its lock is held.
        keys: Its keys so far.
        left: All that is to be left.

    Returns:
        The keys from now on. When this returns, the old ones are gone.

    Raises:
        OSError: Nothing was changed, or the purge was decided and `finish` will complete it.
    """
    fresh = keys.renewed(keeping=left.beside is not None)
    files = _files(shelf, fresh, left, _head(shelf, keys) if left.head is None else left.head)
    try:
        _clear(shelf)
        write_new(following(shelf.key_path), shelf.wrapped(fresh))
        platform.sync_folder(shelf.key_path.parent)
        for path, data in files.items():
            write_new(following(path), data)
        platform.sync_folder(shelf.folder)
    except OSError:
        _clear(shelf)
        raise
    platform.rename(following(shelf.journal_path), shelf.journal_path)
    platform.sync_folder(shelf.folder)
    _complete(shelf)
    return fresh


def _files(shelf: Shelf, keys: SessionKeys, left: Left, head: bytes) -> dict[Path, bytes]:
    files = {
        shelf.journal_path: compose(keys.journal, shelf.binding("journal"), left.entries, ended=left.ended),
        shelf.head_path: seal_box(keys.head, shelf.binding("head"), head),
    }
    if left.beside is not None:
        pins, streams = join_pairs(left.beside.pins.items()), join_pairs(left.beside.streams)
        files[shelf.pins_path] = seal_box(keys.keeping, shelf.binding("pins"), pins)
        files[shelf.streams_path] = seal_box(keys.keeping, shelf.binding("streams"), streams)
    return files


def _head(shelf: Shelf, keys: SessionKeys) -> bytes:
    try:
        return shelf.read_head(keys)
    except VaultDamaged:
        return NO_HEAD  # it can be rebuilt from the journal, and must not stand in the way of taking back


def finish(shelf: Shelf) -> SessionKeys:
    """Complete or clear away a purge that was interrupted, and give the session's keys.

    A session that an earlier version wrote is brought to ours by the way.

    Raises:
        VaultDamaged: The keys are missing, or none of them fits the journal; nothing is touched then.
        OSError: The disk would not take it.
    """
    data = platform.read_file(shelf.journal_path, LIMIT)
    keys, upcoming = shelf.fitting_keys(data)
    if upcoming:
        platform.sync_folder(shelf.folder)  # the rename may be seen and yet not be on the disk
        _complete(shelf)
    else:
        _clear(shelf)
    return _brought_up(shelf, keys) if check_start(data, shelf.binding("journal")) < boxes.VERSION else keys


def _brought_up(shelf: Shelf, keys: SessionKeys) -> SessionKeys:
    found, _ = read_journal(keys.journal, shelf.binding("journal"), platform.read_file(shelf.journal_path, LIMIT))
    beside = Beside(shelf.read_pins(keys), shelf.read_streams(keys))
    return purge(shelf, keys, Left(found.payloads, found.ended, beside=beside))


def is_undone(shelf: Shelf, keys: SessionKeys) -> bool:
    """Whether a purge that failed left everything as it was, with these keys."""
    if platform.is_there(following(shelf.key_path)):
        return False
    return shelf.fitting_keys(platform.read_file(shelf.journal_path, LIMIT))[0].to_bytes() == keys.to_bytes()


def _complete(shelf: Shelf) -> None:
    for path in (shelf.head_path, shelf.pins_path, shelf.streams_path):
        if platform.is_there(following(path)):
            platform.rename(following(path), path)
    platform.sync_folder(shelf.folder)
    overwrite(shelf.key_path)
    platform.rename(following(shelf.key_path), shelf.key_path)
    platform.sync_folder(shelf.key_path.parent)


def _clear(shelf: Shelf) -> None:
    leftovers = [path for path in map(following, shelf.replaceable) if platform.is_there(path)]
    for path in leftovers:
        platform.unlink(path)
    for folder in {path.parent for path in leftovers}:
        platform.sync_folder(folder)
