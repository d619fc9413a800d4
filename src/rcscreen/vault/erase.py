"""Erasing: the key first, then the rest.

Once the key is gone nobody can read what may be left, wherever a crash stops us; erasing again clears it away.
It is final where no copy of the key file survives. Names of files, sizes and times are not hidden.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcscreen.vault import platform
from rcscreen.vault.layout import following

if TYPE_CHECKING:
    from pathlib import Path

    from rcscreen.vault.shelf import Shelf

__all__ = ["erase", "overwrite"]


def overwrite(path: Path, data: bytes | None = None) -> None:
    """Write over a file in place, so that no disk that writes in place keeps it; do nothing where there is none.

    Args:
        path: The file.
        data: What to write; zeros where nothing is given.

    Raises:
        OSError: Part of it may be written over.
    """
    try:
        fd = platform.open_file(path)
    except FileNotFoundError:
        return
    try:
        length = platform.size(fd)
        platform.write_at(fd, bytes(length) if data is None else data, 0)
        if data is not None and len(data) != length:
            platform.truncate(fd, len(data))
        platform.sync(fd)
    finally:
        platform.close(fd)


def erase(shelf: Shelf) -> None:
    """Erase a session whose lock is held.

    Raises:
        OSError: The disk would not take it; the key may be gone already. Erasing again goes on from there.
    """
    for path in (shelf.key_path, following(shelf.key_path)):
        if not path.is_symlink():
            overwrite(path)
        platform.unlink(path)
    platform.sync_folder(shelf.key_path.parent)
    for name in platform.names(shelf.folder):
        platform.unlink(shelf.folder / name)
    # The folder goes last: as long as there is one, the session is found and can be erased again.
    platform.unlink(shelf.layout.locks / shelf.session)
    platform.remove_folder(shelf.folder)
    platform.sync_folder(shelf.folder.parent)
