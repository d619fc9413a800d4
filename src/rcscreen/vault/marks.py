"""Marks: two places at a journal's start that say how far it had come.

Each mark lags one record: it is written together with a record, in one sync, and speaks of the records before.
A crash may leave either of the two half written, in any order; the record may be lost, the mark may be lost, and
neither makes the journal look damaged. But whoever cuts off more than that one record contradicts a mark. When the
journal ends, both marks say so, and then every cut contradicts them.

    block of 512: nonce 12 | sealed: serial 8, frames 8, tag 16, flags 1, zeros | tag 16
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcscreen.vault.frames import BLOCK, tag_of
from rcscreen.vault.keys import OVERHEAD

if TYPE_CHECKING:
    from rcscreen.vault.frames import Scan
    from rcscreen.vault.keys import Key

__all__ = ["SLOTS", "Mark", "newest", "read_marks", "tells_loss"]

SLOTS = 2
_FIELDS = struct.Struct(">QQ16sB")
_PENDING, _ENDED = 1, 2


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a journal had come.

    Attributes:
        serial: Counts the marks; it decides the slot, so two marks after one another never share one.
        frames: Blocks known to be on the disk.
        tag: The tag of the last of them.
        pending: Whether a record after them was being written.
        ended: Whether the last of them is the end.
    """

    serial: int
    frames: int
    tag: bytes
    pending: bool = False
    ended: bool = False

    @property
    def slot(self) -> int:
        """Which of the two places it goes to."""
        return self.serial % SLOTS

    def seal(self, key: Key, bound: bytes) -> bytes:
        """The block of this mark."""
        flags = _PENDING * self.pending | _ENDED * self.ended
        plain = _FIELDS.pack(self.serial, self.frames, self.tag, flags)
        return key.seal(plain.ljust(BLOCK - OVERHEAD, b"\0"), _bound(bound, self.slot))


def _bound(bound: bytes, slot: int) -> bytes:
    return bound + b"mark" + bytes([slot])


def read_marks(key: Key, bound: bytes, blocks: bytes) -> tuple[Mark, ...]:
    """The marks that can be read; one that was being written in a crash cannot."""
    found: list[Mark] = []
    for slot in range(SLOTS):
        plain = key.open(blocks[slot * BLOCK : (slot + 1) * BLOCK], _bound(bound, slot))
        if plain is None:
            continue
        serial, frames, tag, flags = _FIELDS.unpack_from(plain)
        found.append(Mark(serial, frames, tag, bool(flags & _PENDING), bool(flags & _ENDED)))
    return tuple(found)


def newest(marks: tuple[Mark, ...]) -> Mark:
    """The mark written last."""
    return max(marks, key=lambda mark: mark.serial)


def tells_loss(marks: tuple[Mark, ...], scan: Scan, body: bytes) -> bool | None:
    """Hold what can be read of a journal against its marks.

    Returns:
        False where all is there; True where the last record of an unended journal may be lost; None where more
        is missing than a crash can take, or something was added.
    """
    if not marks or any(mark.frames > scan.frames or tag_of(body, mark.frames) != mark.tag for mark in marks):
        return None
    last = newest(marks)
    if scan.ended:
        return None if scan.torn else False
    short = last.pending and scan.frames == last.frames
    alone = len(marks) < SLOTS
    if short and alone:
        # The other mark can only have been torn while it was written over, and that is done only after the
        # record this one was waiting for had reached the disk.
        return None
    return scan.torn or short or alone
