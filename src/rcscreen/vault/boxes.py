"""Boxes: small files sealed as a whole and always replaced as a whole.

Keys, heads, pins, streams, facts and the tally are boxes. Any altered, missing or added byte makes a box refuse to
open.

    magic 8 | version 2 | nonce 12 | sealed: length 4, payload, zeros to a multiple of 512 | tag 16

Versions. Each file says the version of the format it was written in, and its seal covers that. What a later version
wrote is refused and left alone. What an earlier one wrote, back to `OLDEST`, is read as it stands, and is brought to
ours the next time it is written: a box because it is always replaced, a journal because taking a session up rewrites
it, like a purge. So whoever raises `VERSION` says here how the payloads of the one before are read, and nothing has
to be converted on a day of its own.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcscreen.errors import VaultDamaged, VaultTooNew
from rcscreen.vault import platform
from rcscreen.vault.layout import following

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from rcscreen.vault.keys import Key

__all__ = [
    "OLDEST",
    "VERSION",
    "Binding",
    "check_start",
    "damaged",
    "join_pairs",
    "put_box",
    "read_box",
    "split_pairs",
    "start",
    "write_new",
]

MAGIC = b"rcsvault"
VERSION = 1
OLDEST = 1
START = struct.Struct(">8sH")
_BOUND = struct.Struct(">8sHIII")
_LENGTH = struct.Struct(">I")
_PAD = 512
_LIMIT = 1 << 28


@dataclass(frozen=True, slots=True)
class Binding:
    """Where sealed bytes belong; they open nowhere else.

    Attributes:
        vault: The vault's random name.
        session: The session's name; empty for what belongs to the whole vault.
        part: Which file or stream.
    """

    vault: bytes
    session: str
    part: str

    @property
    def place(self) -> str:
        """Where that is, as messages give it."""
        return f"{self.session}/{self.part}" if self.session else self.part

    def to_bytes(self, version: int | None = None) -> bytes:
        """Format, version, and all of it, with the lengths in front so that nothing runs into the next.

        Args:
            version: The version of the format that a file was written in; ours where none is given.
        """
        session, part = self.session.encode(), self.part.encode()
        lengths = (len(self.vault), len(session), len(part))
        return _BOUND.pack(MAGIC, VERSION if version is None else version, *lengths) + self.vault + session + part


def damaged(place: str) -> VaultDamaged:
    """Bytes are not those the vault wrote."""
    return VaultDamaged(
        "Something here was changed or cut off since it was written, so none of it is used.",
        "Restore the vault from a backup.",
        place=place,
    )


def start() -> bytes:
    """How a file of our version begins."""
    return START.pack(MAGIC, VERSION)


def check_start(data: bytes, binding: Binding) -> int:
    """Refuse what is not ours, and leave alone what a later version wrote.

    Returns:
        The version it was written in, ours or an earlier one.

    Raises:
        VaultDamaged: It does not begin as the vault's files do.
        VaultTooNew: A later version wrote it.
    """
    if len(data) < START.size:
        raise damaged(binding.place)
    magic, version = START.unpack_from(data)
    if magic != MAGIC or version < OLDEST:
        raise damaged(binding.place)
    if version > VERSION:
        raise VaultTooNew(
            "A later version of rcscreen wrote this; it is left as it is.", "Update rcscreen.", place=binding.place
        )
    return int(version)


def seal_box(key: Key, binding: Binding, payload: bytes) -> bytes:
    """The bytes of a box."""
    plain = _LENGTH.pack(len(payload)) + payload
    plain += bytes(-len(plain) % _PAD)
    return start() + key.seal(plain, binding.to_bytes())


def open_box(key: Key, binding: Binding, data: bytes) -> bytes:
    """What is in a box.

    Raises:
        VaultDamaged: Not exactly what was sealed, or not here, or not with this key.
        VaultTooNew: A later version wrote it.
    """
    version = check_start(data, binding)
    plain = key.open(data[START.size :], binding.to_bytes(version))
    if plain is None or len(plain) < _LENGTH.size:
        raise damaged(binding.place)
    (length,) = _LENGTH.unpack_from(plain)
    if length > len(plain) - _LENGTH.size:
        raise damaged(binding.place)
    return plain[_LENGTH.size : _LENGTH.size + length]


def read_box(key: Key, binding: Binding, path: Path | str) -> bytes:
    """What is in a box on disk. Raises as `open_box` and `platform.read_file` do."""
    return open_box(key, binding, platform.read_file(path, _LIMIT))


def write_new(path: Path, data: bytes) -> None:
    """Write a file that was not there, and sync it; its name is not synced yet. Raises `OSError`."""
    platform.unlink(path)
    fd = platform.create(path)
    try:
        platform.write_at(fd, data, 0)
        platform.sync(fd)
    finally:
        platform.close(fd)


def replace(path: Path, data: bytes) -> None:
    """Put a file in the place of another: whoever looks sees the old one or the new one. Raises `OSError`."""
    upcoming = following(path)
    try:
        write_new(upcoming, data)
    except OSError:
        platform.unlink(upcoming)
        raise
    platform.rename(upcoming, path)
    platform.sync_folder(path.parent)


def put_box(key: Key, binding: Binding, path: Path, payload: bytes) -> None:
    """Seal a box and put it in the place of the one before. Raises `OSError`."""
    replace(path, seal_box(key, binding, payload))


def join_pairs(pairs: Iterable[tuple[str, bytes]]) -> bytes:
    """Named payloads in one run of bytes, in order."""
    parts: list[bytes] = []
    for name, payload in pairs:
        label = name.encode()
        parts += [_LENGTH.pack(len(label)), label, _LENGTH.pack(len(payload)), payload]
    return b"".join(parts)


def split_pairs(data: bytes) -> tuple[tuple[str, bytes], ...]:
    """What `join_pairs` joined; the bytes were authenticated, so they are whole."""
    fields: list[bytes] = []
    at = 0
    while at < len(data):
        (length,) = _LENGTH.unpack_from(data, at)
        at += _LENGTH.size
        fields.append(data[at : at + length])
        at += length
    return tuple((name.decode(), payload) for name, payload in zip(fields[::2], fields[1::2], strict=True))
