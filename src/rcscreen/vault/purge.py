"""Purging: a journal is written anew under fresh keys, and the old keys are destroyed.

The order, with a sync after each step, so that a crash between any two leaves the old state or the new one:

1. the new keys, beside the old            keys/<session>.next
2. the new journal and the head, likewise  sessions/<session>/journal.next, head.next
3. the new journal takes the old one's name: from here on the purge is decided
4. the head likewise
5. the old keys are written over, and the new ones take their name

Whoever opens a session to write finishes what was decided and clears away what was not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcscreen.errors import VaultDamaged
from rcscreen.vault import platform
from rcscreen.vault.boxes import seal_box, write_new
from rcscreen.vault.erase import overwrite
from rcscreen.vault.heads import NO_HEAD
from rcscreen.vault.journal import LIMIT, compose
from rcscreen.vault.layout import following

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rcscreen.vault.keys import SessionKeys
    from rcscreen.vault.shelf import Shelf

__all__ = ["finish", "is_undone", "purge"]


def purge(shelf: Shelf, keys: SessionKeys, payloads: Iterable[bytes], *, ended: bool) -> SessionKeys:
    """Write a session's journal anew.

    Args:
        shelf: The session; its lock is held.
        keys: Its keys so far.
        payloads: All that is to be left.
        ended: Whether the journal has ended; it stays so.

    Returns:
        The keys from now on. When this returns, the old ones are gone.

    Raises:
        OSError: Nothing was changed, or the purge was decided and `finish` will complete it.
    """
    fresh = keys.renewed()
    journal = compose(fresh.journal, shelf.binding("journal"), payloads, ended=ended)
    head = seal_box(fresh.head, shelf.binding("head"), _head(shelf, keys))
    try:
        write_new(following(shelf.key_path), shelf.wrapped(fresh))
        platform.sync_folder(shelf.key_path.parent)
        write_new(following(shelf.journal_path), journal)
        write_new(following(shelf.head_path), head)
        platform.sync_folder(shelf.folder)
    except OSError:
        _clear(shelf)
        raise
    platform.rename(following(shelf.journal_path), shelf.journal_path)
    platform.sync_folder(shelf.folder)
    _complete(shelf)
    return fresh


def _head(shelf: Shelf, keys: SessionKeys) -> bytes:
    try:
        return shelf.read_head(keys)
    except VaultDamaged:
        return NO_HEAD  # it can be rebuilt from the journal, and must not stand in the way of taking back


def finish(shelf: Shelf) -> SessionKeys:
    """Complete or clear away a purge that was interrupted, and give the session's keys.

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
    return keys


def is_undone(shelf: Shelf, keys: SessionKeys) -> bool:
    """Whether a purge that failed left everything as it was, with these keys."""
    if platform.is_there(following(shelf.key_path)):
        return False
    return shelf.fitting_keys(platform.read_file(shelf.journal_path, LIMIT))[0].to_bytes() == keys.to_bytes()


def _complete(shelf: Shelf) -> None:
    if platform.is_there(following(shelf.head_path)):
        platform.rename(following(shelf.head_path), shelf.head_path)
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
