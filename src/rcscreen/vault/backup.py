"""A copy of what a vault holds, in one sealed file: a backup, or what somebody is handed over.

It is no copy of the vault's files: sessions are read as they stand and put elsewhere under keys of that vault, so a
backup opens none of the files it was made from. Whoever reads one has bounded it before, and refuses all of it where
anything in it is not as we write it: age says that it was not changed on its way, and not who wrote it.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from rcscreen.errors import BackupRefused, VaultUnwritable
from rcscreen.vault import age, platform
from rcscreen.vault.boxes import write_new
from rcscreen.vault.layout import following, is_name
from rcscreen.vault.session import StoredSession

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "BACKUP",
    "HANDED_OVER",
    "Copy",
    "needs_passphrase",
    "open_copy",
    "read_copy",
    "refuse_taken",
    "seal_copy",
    "write_copy",
]

BACKUP, HANDED_OVER = "backup", "hand-over"
_KINDS = (BACKUP, HANDED_OVER)
_VERSION = 1
_MOST_BYTES = 1 << 30
_START = b"age-encryption.org/v1\n"
_ARMORED = b"-----BEGIN AGE ENCRYPTED FILE-----"
_BY_PASSPHRASE = b"-> scrypt "

_Json = Any  # what a file holds, before it was looked at


@dataclass(frozen=True, slots=True, repr=False)
class Copy:
    """What is copied.

    Attributes:
        kind: `BACKUP` or `HANDED_OVER`.
        made_on: The day, as year-month-day.
        site: A digest of the program's own file of that day.
        sessions: The sessions as they stood.
        people: Who is remembered, by the vault's name for them.
        facts: What the vault remembers about itself.
        tallies: Contentless counts, by name, day and label.
        gone: Names of what was erased.
    """

    kind: str
    made_on: str
    site: str = ""
    sessions: tuple[StoredSession, ...] = ()
    people: Mapping[str, Mapping[str, object]] = field(default_factory=lambda: MappingProxyType({}))
    facts: Mapping[str, Mapping[str, object]] = field(default_factory=lambda: MappingProxyType({}))
    tallies: Mapping[tuple[str, str, str], int] = field(default_factory=lambda: MappingProxyType({}))
    gone: frozenset[str] = frozenset()


# -- Sealed --------------------------------------------------------------------------------------------------------


def seal_copy(copy: Copy, *, recipients: Sequence[str] = (), passphrase: str = "") -> bytes:
    """A copy as one sealed file: for public keys, or for whoever knows a passphrase.

    Raises:
        VaultFault: There is neither, or a key is none.
    """
    data = _to_bytes(copy)
    if recipients:
        return age.encrypt(recipients, data, armored=False)
    return age.encrypt_with_passphrase(passphrase, data)


def needs_passphrase(data: bytes) -> bool:
    """Whether a file is opened by a passphrase rather than by a key.

    Raises:
        BackupRefused: It is no sealed file at all.
    """
    if data.startswith(_ARMORED):
        raise _refused("This is a sealed letter, and no backup.", "Name the file that rcscreen wrote.")
    if not data.startswith(_START):
        raise _refused("This is no sealed file of ours.", "Name a backup, or what was handed over.")
    return data[len(_START) :].startswith(_BY_PASSPHRASE)


def open_copy(data: bytes, *, identity: str = "", passphrase: str = "") -> Copy:
    """What is in a sealed file.

    Args:
        data: The file.
        identity: The secret key that it is opened with, or the whole text of the file it was written to.
        passphrase: Or the passphrase.

    Raises:
        BackupRefused: It does not open, or what is in it is not what we write.
        VaultFault: The text holds no secret key.
    """
    by_passphrase = needs_passphrase(data)
    opened = age.decrypt_with_passphrase(passphrase, data) if by_passphrase else age.decrypt(identity, data)
    if opened is None:
        what = "passphrase" if by_passphrase else "key"
        fault = f"This {what} does not open it, or it was damaged or cut off."
        raise _refused(fault, "Nothing was changed. Try the right one, or an earlier backup.")
    return _from_bytes(opened)


def read_copy(path: Path) -> bytes:
    """A file as it lies on a disk.

    Raises:
        BackupRefused: It cannot be read, or is too big.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except (OSError, ValueError):
        raise _refused("This file cannot be read.", "Name the file that rcscreen wrote.") from None
    if len(data) > _MOST_BYTES:
        raise _refused("This file is too big to be one of ours.", "Name the file that rcscreen wrote.")
    return data


def refuse_taken(path: Path) -> None:
    """See that there is no such file yet.

    Raises:
        VaultUnwritable: There is.
    """
    if path.exists() or path.is_symlink():
        raise VaultUnwritable("There is a file of that name already.", "Choose another name.", place=path.name)


def write_copy(path: Path, sealed: bytes) -> None:
    """Write a sealed file that nobody else may read, whole or not at all; it takes nobody's place.

    Raises:
        VaultUnwritable: There is such a file already, or the disk would not take it.
    """
    refuse_taken(path)
    upcoming = following(path)
    with platform.writing(path.name):
        try:
            write_new(upcoming, sealed)
            platform.rename(upcoming, path)
            platform.sync_folder(path.parent)
        except OSError:
            platform.unlink(upcoming)
            raise


def _refused(fault: str, cure: str) -> BackupRefused:
    return BackupRefused(fault, cure)


# -- As bytes ------------------------------------------------------------------------------------------------------


def _to_bytes(copy: Copy) -> bytes:
    # Scripts and site files are the same in hundreds of sessions: each is held once, under its digest.
    pins: dict[str, bytes] = {}
    sessions = [_session(each, pins) for each in copy.sessions]
    held = {
        "rcscreen": _VERSION,
        "kind": copy.kind,
        "made_on": copy.made_on,
        "site": copy.site,
        "pins": {digest: _letters(pin) for digest, pin in pins.items()},
        "sessions": sessions,
        "people": {name: dict(person) for name, person in copy.people.items()},
        "facts": {name: dict(fact) for name, fact in copy.facts.items()},
        "tallies": [[*row, number] for row, number in sorted(copy.tallies.items())],
        "gone": sorted(copy.gone),
    }
    return json.dumps(held, ensure_ascii=False, separators=(",", ":")).encode()


def _session(stored: StoredSession, pins: dict[str, bytes]) -> dict[str, _Json]:
    named: dict[str, str] = {}
    for name, pin in stored.pins.items():
        digest = hashlib.sha256(pin).hexdigest()
        pins[digest], named[name] = pin, digest
    return {
        "id": stored.id,
        "pins": named,
        "entries": [_letters(entry) for entry in stored.entries],
        "ended": stored.ended,
        "head": stored.head,
        "streams": {name: [_letters(each) for each in payloads] for name, payloads in stored.streams.items()},
    }


def _letters(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _from_bytes(data: bytes) -> Copy:
    try:
        held = json.loads(data)
        version = held["rcscreen"]
        if isinstance(version, int) and version > _VERSION:
            raise _refused("A later version of rcscreen wrote this.", "Update rcscreen.")
        if version != _VERSION or held["kind"] not in _KINDS:
            raise _not_ours()
        pins = {_text(digest): _bytes(pin) for digest, pin in _object(held["pins"]).items()}
        return Copy(
            kind=held["kind"],
            made_on=date.fromisoformat(held["made_on"]).isoformat(),
            site=_text(held["site"]),
            sessions=tuple(_stored(each, pins) for each in _list(held["sessions"])),
            people={_name(name): _object(person) for name, person in _object(held["people"]).items()},
            facts={_text(name): _object(fact) for name, fact in _object(held["facts"]).items()},
            tallies={
                (_text(name), _text(day), _text(label)): _number(number)
                for name, day, label, number in _list(held["tallies"])
            },
            gone=frozenset(map(_name, _list(held["gone"]))),
        )
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
        raise _not_ours() from None


def _not_ours() -> BackupRefused:
    return _refused("What is in it is not what rcscreen writes, so none of it is taken in.", "Try an earlier backup.")


def _stored(held: _Json, pins: Mapping[str, bytes]) -> StoredSession:
    ended, head = held["ended"], held["head"]
    if not isinstance(ended, bool):
        raise TypeError
    return StoredSession(
        id=_name(held["id"]),
        pins={_text(name): pins[digest] for name, digest in _object(held["pins"]).items()},
        entries=tuple(map(_bytes, _list(held["entries"]))),
        ended=ended,
        head=None if head is None else dict(_object(head)),
        streams={
            _text(name): tuple(map(_bytes, _list(payloads))) for name, payloads in _object(held["streams"]).items()
        },
        lost_frames=False,
    )


def _text(value: _Json) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _name(value: _Json) -> str:
    """A name that a vault gives: it becomes the name of a file."""
    if not is_name(_text(value)):
        raise ValueError
    return str(value)


def _number(value: _Json) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError
    return value


def _list(value: _Json) -> list[_Json]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _object(value: _Json) -> dict[str, _Json]:
    if not isinstance(value, dict):
        raise TypeError
    return value


def _bytes(value: _Json) -> bytes:
    return base64.b64decode(_text(value), validate=True)
