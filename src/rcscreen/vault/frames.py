"""Frames: a journal's records in blocks of one size, each chained to the one before.

    block of 512: nonce 12 | sealed: flags 1, length 2, data, zeros | tag 16

A record longer than a block goes on over several. Every block is bound to its vault, session, part, position and
the tag of the block before, so it opens nowhere else and nothing can be left out between two of them.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcscreen.vault.keys import OVERHEAD, TAG_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcscreen.vault.keys import Key

__all__ = ["BLOCK", "NO_TAG", "Chain", "Scan", "scan", "tag_of"]

BLOCK = 512
NO_TAG = bytes(TAG_BYTES)
_HEAD = struct.Struct(">BH")
_ROOM = BLOCK - OVERHEAD - _HEAD.size
_POSITION = struct.Struct(">Q")
_GOES_ON, _LAST, _END = 0, 1, 2


@dataclass(slots=True)
class Chain:
    """The place where the next frame goes.

    Attributes:
        key: What the frames are sealed with.
        bound: Vault, session and part, as bytes.
        frames: How many frames come before.
        tag: The tag of the last of them.
    """

    key: Key
    bound: bytes
    frames: int = 0
    tag: bytes = NO_TAG

    def record(self, payload: bytes) -> bytes:
        """The blocks of one record; moves the chain on."""
        pieces = [payload[at : at + _ROOM] for at in range(0, len(payload), _ROOM)] or [b""]
        going_on = [self._seal(_GOES_ON, piece) for piece in pieces[:-1]]
        return b"".join([*going_on, self._seal(_LAST, pieces[-1])])

    def end(self) -> bytes:
        """The block that closes a journal; moves the chain on."""
        return self._seal(_END, b"")

    def open(self, block: bytes) -> tuple[int, bytes] | None:
        """Flags and data of the next block, moving the chain on; None where it is not the next block."""
        plain = self.key.open(block, self._bound())
        if plain is None or len(plain) != BLOCK - OVERHEAD:
            return None
        flags, length = _HEAD.unpack_from(plain)
        self._move(block)
        return flags, plain[_HEAD.size : _HEAD.size + length]

    def copy(self) -> Chain:
        """The same place, to move on from without moving this one."""
        return Chain(self.key, self.bound, self.frames, self.tag)

    def _seal(self, flags: int, data: bytes) -> bytes:
        plain = (_HEAD.pack(flags, len(data)) + data).ljust(BLOCK - OVERHEAD, b"\0")
        block = self.key.seal(plain, self._bound())
        self._move(block)
        return block

    def _bound(self) -> bytes:
        return self.bound + _POSITION.pack(self.frames) + self.tag

    def _move(self, block: bytes) -> None:
        self.frames += 1
        self.tag = block[-TAG_BYTES:]


@dataclass(frozen=True, slots=True, repr=False)
class Scan:
    """What can be read of a run of blocks.

    Attributes:
        payloads: The whole records, an exact prefix of what was written.
        frames: The blocks of those records, and the end's if it is there.
        tag: The tag of the last of those blocks.
        ended: Whether the end was reached.
        torn: Whether bytes follow that belong to no whole record.
    """

    payloads: tuple[bytes, ...]
    frames: int
    tag: bytes
    ended: bool
    torn: bool


def scan(key: Key, bound: bytes, body: bytes) -> Scan:
    """Read as far as the chain holds."""
    payloads: list[bytes] = []
    pieces: list[bytes] = []
    chain = Chain(key, bound)
    whole = chain.copy()
    ended = False
    for flags, data in _opened(chain, body):
        if flags == _END:
            ended = not pieces
            whole = chain.copy() if ended else whole
            break
        pieces.append(data)
        if flags == _LAST:
            payloads.append(b"".join(pieces))
            pieces.clear()
            whole = chain.copy()
    return Scan(tuple(payloads), whole.frames, whole.tag, ended, len(body) != whole.frames * BLOCK)


def _opened(chain: Chain, body: bytes) -> Iterator[tuple[int, bytes]]:
    for at in range(0, len(body) - BLOCK + 1, BLOCK):
        opened = chain.open(body[at : at + BLOCK])
        if opened is None:
            return
        yield opened


def tag_of(body: bytes, frames: int) -> bytes:
    """The tag of the last of so many blocks."""
    return body[frames * BLOCK - TAG_BYTES : frames * BLOCK] if frames else NO_TAG
