"""Laying out a new session: it is either all there or not there at all."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from rcscreen.vault import platform
from rcscreen.vault.boxes import join_pairs, seal_box, write_new
from rcscreen.vault.heads import NO_HEAD
from rcscreen.vault.journal import EMPTY, compose
from rcscreen.vault.keys import SessionKeys
from rcscreen.vault.purge import Beside

if TYPE_CHECKING:
    from rcscreen.vault.purge import Left
    from rcscreen.vault.shelf import Shelf

__all__ = ["clear_half_made", "lay_out"]

_FROM_ELSEWHERE = "from-elsewhere"
"""The mark of a session that is being copied here: an empty file beside the others."""


def lay_out(shelf: Shelf, left: Left) -> None:
    """Make the files of a session that is not there yet, whose lock is held: a new one, or one from elsewhere.

    The folder comes first, under another name, which it loses when everything is in it. So as long as that name is
    there nothing was ever said in the session, and a key without a folder is never what was left of a beginning:
    that one may belong to a session which a backup will bring back.

    One from elsewhere bears a mark from before its first record until after it has its name: what is cut short with
    that mark can be cleared away, for all of it is elsewhere still.

    Args:
        shelf: Where.
        left: What is to be in it.

    Raises:
        OSError: It could not be made, and what had been made of it is gone again.
    """
    keys, beside = SessionKeys.fresh(), left.beside or Beside({}, ())
    being_made = shelf.layout.being_made(shelf.session)
    files = {
        **({_FROM_ELSEWHERE: b""} if left.entries or left.ended else {}),
        "pins": seal_box(keys.keeping, shelf.binding("pins"), join_pairs(beside.pins.items())),
        "streams": seal_box(keys.keeping, shelf.binding("streams"), join_pairs(beside.streams)),
        "head": seal_box(keys.head, shelf.binding("head"), NO_HEAD if left.head is None else left.head),
        "journal": compose(keys.journal, shelf.binding("journal"), left.entries, ended=left.ended),
    }
    if platform.is_there(being_made, folder=True):
        _clear_away(shelf)  # what a power cut left of the same attempt; nobody else makes a session of this name
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
    if left.entries or left.ended:
        platform.unlink(shelf.folder / _FROM_ELSEWHERE)


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
    far, is too short to hold a record, or is a copy of one that is elsewhere.

    Raises:
        OSError: The disk would not take it; it can be done again.
    """
    being_made = shelf.layout.being_made(shelf.session)
    names = set(platform.names(being_made))
    known = names <= {"pins", "streams", "head", "journal", _FROM_ELSEWHERE}
    journal = being_made / "journal"
    made = platform.is_there(shelf.folder, folder=True)
    if made or not known or not platform.is_there(being_made, folder=True):
        return
    said = platform.is_there(journal) and journal.stat().st_size > EMPTY
    if said and _FROM_ELSEWHERE not in names:
        return
    _clear_away(shelf)
