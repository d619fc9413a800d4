"""The one place that asks the operating system for anything.

Everything the vault does to a disk goes through the functions here, so what differs between Linux and macOS
(locks, full sync) is decided once, and a test can stop the vault between any two of them. They raise `OSError`;
`writing` turns that into words. Only `read_file` and `lock` speak in faults of their own.
"""

from __future__ import annotations

import errno
import fcntl
import os
import stat
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rcscreen.errors import VaultDamaged, VaultFault, VaultInUse, VaultUnwritable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_FILE_MODE = 0o600
_FOLDER_MODE = 0o700
_AT_ONCE = 16  # files a disk is asked to sync at the same time
# No link is followed, nothing is handed to a child process, and a pipe laid in our way does not hang us.
_ALWAYS = os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


def name(path: Path | str) -> str:
    """A file's name as messages give it: its folder and itself, never the whole path."""
    return "/".join(str(path).rsplit("/", 2)[-2:])


@contextmanager
def writing(place: str) -> Iterator[None]:
    """Say in words why the disk would not take something.

    Args:
        place: The session or file that was being written.

    Raises:
        VaultUnwritable: Something inside raised `OSError`.
    """
    try:
        yield
    except OSError as error:
        raise _unwritable(error.errno, place) from None


def _unwritable(code: int | None, place: str) -> VaultUnwritable:
    if code in _FULL:
        return VaultUnwritable(
            "The disk is full, or no more may be written to it.",
            "What was kept before is safe. Free some space and try again.",
            place=place,
        )
    if code in _FORBIDDEN:
        return VaultUnwritable(
            "The vault's folder may not be written to.",
            "What was kept before is safe. Ask whoever looks after this computer to let you write there.",
            place=place,
        )
    return VaultUnwritable(
        "The disk did not take what was written.",
        "What was kept before is safe. Stop here, check the disk, and resume the session later.",
        place=place,
    )


def sync(fd: int) -> None:
    """Return once what was written to an open file would survive the power going."""
    if sys.platform == "darwin":
        # There fsync() stops at the drive's own cache; only this call asks the drive to empty it.
        try:
            fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
        except OSError as error:
            if error.errno not in (errno.ENOTSUP, errno.EINVAL, errno.ENOTTY):
                raise
            os.fsync(fd)  # a network or foreign file system that does not know the call
    else:
        os.fdatasync(fd)


def sync_all(fds: Sequence[int]) -> None:
    """Return once what was written to each open file would survive the power going. Raises `OSError`."""
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415  seldom needed

    # A disk that is asked for many at once answers them together; one after another, each waits its turn.
    with ThreadPoolExecutor(min(_AT_ONCE, len(fds))) as waiting:
        list(waiting.map(sync, fds))


def sync_folder(folder: Path) -> None:
    """Return once the names in a folder would survive the power going."""
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def lock(path: Path, *, wait: bool, shared: bool = False) -> int:
    """Take a lock and hold it until the returned descriptor is closed.

    The lock lies on a file of its own that is never renamed: a lock on the session itself would stay with the
    old file when the session is rewritten.

    Args:
        path: The lock file; created where there is none.
        wait: Whether to wait for whoever holds it.
        shared: Whether others may hold it too, who share it likewise.

    Raises:
        VaultInUse: Somebody else holds it and we do not wait.
        OSError: The lock file cannot be made.
    """
    while True:
        fd = os.open(path, os.O_RDWR | os.O_CREAT | _ALWAYS, _FILE_MODE)
        try:
            os.fchmod(fd, _FILE_MODE)
            fcntl.flock(fd, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | (0 if wait else fcntl.LOCK_NB))
            if _is_still(fd, path):
                return fd
        except BlockingIOError:
            os.close(fd)
            raise VaultInUse(
                "This session is open in another window.", "Close it there, then try again.", place=path.name
            ) from None
        except BaseException:
            os.close(fd)
            raise
        os.close(fd)


def _is_still(fd: int, path: Path) -> bool:
    # Whoever held the lock may have erased the session, and the lock file with it.
    try:
        there = path.lstat()
    except FileNotFoundError:
        return False
    return os.path.samestat(os.fstat(fd), there)


def is_there(path: Path, *, folder: bool = False) -> bool:
    """Whether there is such a file, or such a folder; a link is neither.

    Raises:
        VaultDamaged: A link is there instead.
        VaultFault: The system would not let us look.
    """
    try:
        mode = path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise _unreadable(error, path) from None
    if stat.S_ISLNK(mode):
        raise _linked(path)
    return stat.S_ISDIR(mode) if folder else stat.S_ISREG(mode)


def names(folder: Path) -> tuple[str, ...]:
    """What lies in a folder, sorted; nothing where there is no folder.

    Raises:
        VaultDamaged: A link is there instead of the folder.
        VaultFault: The system would not let us look.
    """
    if not is_there(folder, folder=True):
        return ()
    try:
        return tuple(sorted(os.listdir(folder)))  # noqa: PTH208  thousands of paths, made only for their names
    except OSError as error:
        raise _unreadable(error, folder) from None


def is_any(folder: Path, *names: str) -> bool:
    """Whether anything of these names lies in a folder; quick, for there may be thousands of folders to look into."""
    return any(os.path.lexists(f"{folder}/{name}") for name in names)  # a path object costs five times that


def close(fd: int) -> None:
    """Close a descriptor, and let go of the lock on it if there is one."""
    os.close(fd)


def read_file(path: Path | str, limit: int) -> bytes:
    """Read a whole regular file.

    Args:
        path: The file; a link is not followed. Text costs a fifth of a path object, where there are thousands to read.
        limit: The most bytes it may sensibly have.

    Raises:
        VaultDamaged: It is missing, not a regular file, or too long.
        VaultFault: The system would not let us read it.
    """
    try:
        fd = os.open(path, os.O_RDONLY | _ALWAYS)
    except OSError as error:
        raise _unreadable(error, path) from None
    try:
        status = os.fstat(fd)
        if not stat.S_ISREG(status.st_mode) or status.st_size > limit:
            raise VaultDamaged("This is not a file the vault wrote.", "Restore it from a backup.", place=name(path))
        return _read_all(fd, status.st_size)
    except OSError as error:
        raise _unreadable(error, path) from None
    finally:
        os.close(fd)


def _read_all(fd: int, size: int) -> bytes:
    data = os.read(fd, size)
    if len(data) == size:
        return data
    parts = [data]
    while part := os.read(fd, size):
        parts.append(part)
    return b"".join(parts)


def _unreadable(error: OSError, path: Path | str) -> VaultFault:
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return VaultDamaged("A file of the vault is missing.", "Restore it from a backup.", place=name(path))
    if error.errno == errno.ELOOP:
        return _linked(path)
    return VaultFault(
        "This part of the vault cannot be read.",
        "Ask whoever looks after this computer whether you may read it, and check the disk.",
        place=name(path),
    )


def _linked(path: Path | str) -> VaultDamaged:
    return VaultDamaged(
        "A part of the vault was replaced by a link, which could lead anywhere.",
        "Put the file or folder itself back, or restore it from a backup.",
        place=name(path),
    )


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner may enter, whatever the umask. Raises `FileExistsError`."""
    folder.mkdir(_FOLDER_MODE)
    folder.chmod(_FOLDER_MODE)


def create(path: Path) -> int:
    """Make an empty file that only its owner may read, whatever the umask, and open it. Raises `OSError`."""
    fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _ALWAYS, _FILE_MODE)
    os.fchmod(fd, _FILE_MODE)
    return fd


def open_file(path: Path) -> int:
    """Open a file that exists for reading and writing in place. Raises `OSError`."""
    return os.open(path, os.O_RDWR | _ALWAYS)


def size(fd: int) -> int:
    """Bytes in an open file."""
    return os.fstat(fd).st_size


def write_at(fd: int, data: bytes, offset: int) -> None:
    """Write all of the bytes at an offset. Raises `OSError`; part of them may be written by then."""
    view = memoryview(data)
    while view:
        written = os.pwrite(fd, view, offset)
        if written == 0:
            raise OSError(errno.EIO, "nothing was written")
        view = view[written:]
        offset += written


def truncate(fd: int, length: int) -> None:
    """Cut an open file to a length in bytes. Raises `OSError`."""
    os.ftruncate(fd, length)


def rename(old: Path, new: Path) -> None:
    """Give a file its name, over whatever had it. Raises `OSError`."""
    old.replace(new)


def unlink(path: Path) -> None:
    """Remove a file, or do nothing where there is none. Raises `OSError`."""
    path.unlink(missing_ok=True)


def remove_folder(folder: Path) -> None:
    """Remove an empty folder. Raises `OSError`."""
    folder.rmdir()
