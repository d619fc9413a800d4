"""Laying out a new session: it is either all there or not there at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcscreen.vault import platform
from rcscreen.vault.boxes import join_pairs, seal_box, write_new
from rcscreen.vault.heads import NO_HEAD
from rcscreen.vault.journal import compose
from rcscreen.vault.keys import SessionKeys

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from rcscreen.vault.shelf import Shelf

__all__ = ["lay_out"]


def lay_out(shelf: Shelf, pins: Mapping[str, bytes]) -> None:
    """Make the files of a new session whose lock is held.

    The key comes first, then the folder under another name, which it loses when everything is in it.

    Raises:
        OSError: It could not be made, and what had been made of it is gone again.
    """
    keys = SessionKeys.fresh()
    being_made = shelf.folder.with_name(f".{shelf.session}")
    files = {
        "pins": seal_box(keys.keeping, shelf.binding("pins"), join_pairs(pins.items())),
        "streams": seal_box(keys.keeping, shelf.binding("streams"), b""),
        "head": seal_box(keys.head, shelf.binding("head"), NO_HEAD),
        "journal": compose(keys.journal, shelf.binding("journal"), (), ended=False),
    }
    try:
        write_new(shelf.key_path, shelf.wrapped(keys))
        platform.sync_folder(shelf.key_path.parent)
        platform.make_folder(being_made)
        for name, data in files.items():
            write_new(being_made / name, data)
        platform.sync_folder(being_made)
    except OSError:
        _clear_away(shelf, being_made)
        raise
    platform.rename(being_made, shelf.folder)
    platform.sync_folder(shelf.folder.parent)


def _clear_away(shelf: Shelf, being_made: Path) -> None:
    if platform.is_there(being_made, folder=True):
        for name in platform.names(being_made):
            platform.unlink(being_made / name)
        platform.remove_folder(being_made)
    platform.unlink(shelf.key_path)
    platform.unlink(shelf.layout.locks / shelf.session)
