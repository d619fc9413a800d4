"""Erasing: the key first, then the rest.

Once the key is gone nobody can read what may be left, wherever a crash stops us; erasing again clears it away.
It is final where no copy of the key file survives. Names of files, sizes and times are not hidden.
"""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from rcscreen.vault import platform
from rcscreen.vault.layout import following

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rcscreen.vault.shelf import Shelf

__all__ = ["erase", "overwrite", "overwrite_all"]

_TOGETHER = 128  # files held open at once; half of what some systems allow


def overwrite(path: Path) -> None:
    """Write zeros over a file in place, so that no disk that writes in place keeps it. Raises `OSError`."""
    try:
        fd = platform.open_file(path)
    except FileNotFoundError:
        return
    try:
        platform.write_at(fd, bytes(platform.size(fd)), 0)
        platform.sync(fd)
    finally:
        platform.close(fd)


def overwrite_all(files: Sequence[tuple[Path, bytes]]) -> None:
    """Write other bytes over each of many files in place; what is not there is passed over.

    Raises:
        OSError: Some of them, or parts of them, may be written over.
    """
    for at in range(0, len(files), _TOGETHER):
        with ExitStack() as held:
            fds = [_written(path, data, held) for path, data in files[at : at + _TOGETHER] if platform.is_there(path)]
            if fds:
                platform.sync_all(fds)


def _written(path: Path, data: bytes, held: ExitStack) -> int:
    fd = platform.open_file(path)
    held.callback(platform.close, fd)
    platform.write_at(fd, data, 0)
    if platform.size(fd) != len(data):
        platform.truncate(fd, len(data))
    return fd


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
