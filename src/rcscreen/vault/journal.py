"""The journal of a session: what was said, in order, on the disk before the next question shows.

    start 512: magic, version, zeros | mark 512 | mark 512 | frames ...

Guarantee: no altered content is ever read. A journal that ended, or was closed, lost nothing or is found damaged;
one that was cut short by a crash may have lost its last record and says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcscreen.errors import VaultFault, VaultUnwritable
from rcscreen.vault import platform
from rcscreen.vault.boxes import START, check_start, damaged, start
from rcscreen.vault.frames import BLOCK, Chain, Scan, scan
from rcscreen.vault.marks import SLOTS, Mark, newest, read_marks, tells_loss

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from rcscreen.vault.boxes import Binding
    from rcscreen.vault.keys import Key

__all__ = ["Journal", "compose", "is_sealed_with", "read_journal"]

_BODY = BLOCK * (1 + SLOTS)
EMPTY = _BODY  # bytes of a journal without a record
LIMIT = 1 << 30


def compose(key: Key, binding: Binding, payloads: Iterable[bytes], *, ended: bool) -> bytes:
    """The bytes of a whole journal, its marks saying that nothing is being written."""
    bound = binding.to_bytes()
    chain = Chain(key, bound)
    body = b"".join(chain.record(payload) for payload in payloads)
    if ended:
        body += chain.end()
    marks = (Mark(serial, chain.frames, chain.tag, ended=ended) for serial in range(SLOTS))
    return b"".join([start().ljust(BLOCK, b"\0"), *(mark.seal(key, bound) for mark in marks), body])


def is_sealed_with(key: Key, binding: Binding, data: bytes) -> bool:
    """Whether a journal was written under this key, whatever state the rest of it is in. Raises as `check_start`."""
    bound = binding.to_bytes(check_start(data, binding))
    return bool(read_marks(key, bound, data[BLOCK:_BODY]))


def read_journal(key: Key, binding: Binding, data: bytes) -> tuple[Scan, bool]:
    """What a journal holds, and whether its last record may be lost.

    Raises:
        VaultDamaged: More is missing than a crash can take, or something was altered or added.
        VaultTooNew: A later version wrote it.
    """
    found, _, lost = _examine(key, binding, data)
    return found, lost


def _examine(key: Key, binding: Binding, data: bytes) -> tuple[Scan, tuple[Mark, ...], bool]:
    version = check_start(data, binding)
    if any(data[START.size : BLOCK]) or len(data) < _BODY:
        raise damaged(binding.place)
    bound = binding.to_bytes(version)
    marks = read_marks(key, bound, data[BLOCK:_BODY])
    body = data[_BODY:]
    found = scan(key, bound, body)
    lost = tells_loss(marks, found, body)
    if lost is None:
        raise damaged(binding.place)
    return found, marks, lost


class Journal:
    """A journal open for writing; whoever opens one holds the session's lock.

    It is in our version, or was brought to it before. Opening cuts off what a crash left half written. Every method
    may raise `VaultUnwritable`; once a sync has failed nobody can tell what is on the disk, and nothing more is
    written.

    Args:
        path: The file.
        key: What it is sealed with.
        binding: Where it belongs.

    Attributes:
        lost_frames: Whether, when it was opened, the last record may have been lost.
        ended: Whether the end was written.

    Raises:
        VaultDamaged: More is missing than a crash can take, or something was altered or added.
        VaultTooNew: A later version wrote it.
        VaultUnwritable: It may not be written to.
    """

    def __init__(self, path: Path, key: Key, binding: Binding) -> None:
        self._path = path
        self._key = key
        self._binding = binding
        self._bound = binding.to_bytes()
        data = platform.read_file(path, LIMIT)
        found, marks, lost = _examine(key, binding, data)
        self.lost_frames = lost
        self.ended = found.ended
        self._chain = Chain(key, self._bound, found.frames, found.tag)
        self._serial = newest(marks).serial
        self._broken = False
        with platform.writing(binding.session):
            self._fd = platform.open_file(path)
            try:
                self._mend(torn=found.torn, unsure=lost or (found.ended and not all(m.ended for m in marks)))
            except BaseException:
                platform.close(self._fd)
                raise

    def _mend(self, *, torn: bool, unsure: bool) -> None:
        if torn:
            platform.truncate(self._fd, self._size())
        if torn or unsure:
            self._settle()

    def _size(self) -> int:
        return _BODY + self._chain.frames * BLOCK

    def entries(self) -> tuple[bytes, ...]:
        """Every record, read again from the disk: memory holds it no longer than its reader does."""
        found, _ = read_journal(self._key, self._binding, platform.read_file(self._path, LIMIT))
        return found.payloads

    def keep(self, payload: bytes) -> None:
        """Append a record; it is on the disk when this returns.

        Raises:
            VaultFault: The journal has ended.
            VaultUnwritable: It was not kept; what was kept before is safe.
        """
        self._check_open()
        chain = self._chain.copy()
        blocks = chain.record(payload)
        mark = Mark(self._serial + 1, self._chain.frames, self._chain.tag, pending=True)
        with platform.writing(self._binding.session):
            try:
                platform.write_at(self._fd, blocks, self._size())
                self._write_mark(mark)
                self._sync()
            except BaseException:
                self._undo()
                raise
        self._chain = chain
        self._serial = mark.serial

    def end(self) -> None:
        """Close the journal for good; from here on any missing byte is found. Does nothing a second time.

        Raises:
            VaultUnwritable: It could not be written; the journal is as it was, or ended.
        """
        if self.ended:
            return
        self._check_open()
        chain = self._chain.copy()
        block = chain.end()
        with platform.writing(self._binding.session):
            try:
                platform.write_at(self._fd, block, self._size())
                # The marks may speak of the end only when it is sure to be there.
                self._sync()
            except BaseException:
                self._undo()
                raise
            self._chain = chain
            self.ended = True
            self._settle()

    def close(self) -> None:
        """Let go of the file; a journal that was closed has lost nothing, and its marks now say that too."""
        if not self._broken and not self.ended:
            # What was kept is on the disk already. If this last mark cannot be written, the journal is read
            # like one after a crash.
            try:
                self._write_mark(self._next_mark())
                self._sync()
            except OSError:
                self._broken = True
        self._broken = True
        platform.close(self._fd)

    def release(self) -> None:
        """Let go of the file without a word in it: another journal is about to take its place."""
        self._broken = True
        platform.close(self._fd)

    def _settle(self) -> None:
        for _ in range(SLOTS):
            mark = self._next_mark()
            self._write_mark(mark)
            self._sync()
            self._serial = mark.serial

    def _next_mark(self) -> Mark:
        return Mark(self._serial + 1, self._chain.frames, self._chain.tag, ended=self.ended)

    def _write_mark(self, mark: Mark) -> None:
        platform.write_at(self._fd, mark.seal(self._key, self._bound), BLOCK * (1 + mark.slot))

    def _sync(self) -> None:
        try:
            platform.sync(self._fd)
        except OSError:
            self._broken = True
            raise

    def _undo(self) -> None:
        if self._broken:
            return  # after a failed sync nothing more is written
        try:
            platform.truncate(self._fd, self._size())
        except OSError:
            self._broken = True

    def _check_open(self) -> None:
        if self._broken:
            raise VaultUnwritable(
                "The disk failed earlier, so nothing more is written to this session.",
                "Stop here, check the disk, and resume the session later.",
                place=self._binding.session,
            )
        if self.ended:
            raise VaultFault(
                "This session has ended; nothing is added to it.",
                "Begin a new session for a new conversation.",
                place=self._binding.session,
            )
