"""Laying out a new session: it is either all there or not there at all."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from rcscreen.vault import platform
from rcscreen.vault.boxes import join_pairs, seal_box, write_new
from rcscreen.vault.heads import NO_HEAD
from rcscreen.vault.journal import EMPTY, compose
from rcscreen.vault.keys import SessionKeys

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rcscreen.vault.shelf import Shelf

__all__ = ["clear_half_made", "lay_out"]


def lay_out(shelf: Shelf, pins: Mapping[str, bytes]) -> None:
    """Make the files of a new session whose lock is held.

    The folder comes first, under another name, which it loses when everything is in it. So as long as that name is
    there nothing was ever said in the session, and a key without a folder is never what was left of a beginning:
    that one may belong to a session which a backup will bring back.

    Raises:
        OSError: It could not be made, and what had been made of it is gone again.
    """
    keys = SessionKeys.fresh()
    being_made = shelf.layout.being_made(shelf.session)
    files = {
        "pins": seal_box(keys.keeping, shelf.binding("pins"), join_pairs(pins.items())),
        "streams": seal_box(keys.keeping, shelf.binding("streams"), b""),
        "head": seal_box(keys.head, shelf.binding("head"), NO_HEAD),
        "journal": compose(keys.journal, shelf.binding("journal"), (), ended=False),
    }
    try:
        platform.make_folder(being_made)
        platform.sync_folder(being_made.parent)
        write_new(shelf.key_path, shelf.wrapped(keys))
        platform.sync_folder(shelf.key_path.parent)
        for name, data in files.items():
            write_new(being_made / name, data)
        platform.sync_folder(being_made)
    except OSError:
        with suppress(OSError):  # then the next unlocking clears it away
            _clear_away(shelf)
        raise
    platform.rename(being_made, shelf.folder)
    platform.sync_folder(shelf.folder.parent)


def _clear_away(shelf: Shelf) -> None:
    """Undo a beginning whose lock is held: the key first, the folder that speaks for it last. Raises `OSError`."""
    being_made = shelf.layout.being_made(shelf.session)
    platform.unlink(shelf.key_path)
    platform.sync_folder(shelf.key_path.parent)
    for name in platform.names(being_made):
        platform.unlink(being_made / name)
    platform.unlink(shelf.layout.locks / shelf.session)
    if platform.is_there(being_made, folder=True):
        platform.remove_folder(being_made)
        platform.sync_folder(being_made.parent)


def clear_half_made(shelf: Shelf) -> None:
    """Clear away what a power cut left of a beginning; the session's lock is held.

    Only where nothing can have been said in it: there is no session of that name, and its journal, if it came that
    far, is too short to hold a record.

    Raises:
        OSError: The disk would not take it; it can be done again.
    """
    being_made = shelf.layout.being_made(shelf.session)
    known = set(platform.names(being_made)) <= {"pins", "streams", "head", "journal"}
    journal = being_made / "journal"
    made = platform.is_there(shelf.folder, folder=True)
    if made or not known or not platform.is_there(being_made, folder=True):
        return
    if platform.is_there(journal) and journal.stat().st_size > EMPTY:
        return
    _clear_away(shelf)
