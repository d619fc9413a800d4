"""The front of a vault: the slots through which its key can be had.

`vault.json` is readable text, so that one can see what opens a vault and with which figures. It holds a checksum to
tell a damaged file from a wrong passphrase; what guards the key is the seal, which covers the figures too.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import os
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from rcscreen.errors import VaultDamaged, VaultFault, VaultTooNew, WrongPassphrase
from rcscreen.vault import platform
from rcscreen.vault.boxes import VERSION, Binding, damaged, replace
from rcscreen.vault.keys import Cost, Key

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

__all__ = ["Front"]

_FORMAT = "rcscreen.vault"
_ID_BYTES = 16
_SALT_BYTES = 16
_LIMIT = 1 << 16
_PASSPHRASE = "passphrase"  # noqa: S105  the kind of a slot


@dataclass(frozen=True, slots=True)
class _Slot:
    salt: bytes
    cost: Cost
    wrapped: bytes

    @classmethod
    def holding(cls, key: Key, passphrase: str, vault: bytes, cost: Cost) -> Self:
        if not passphrase:
            raise VaultFault("A vault needs a passphrase.", "A few words in a row are good ones.")
        salt = os.urandom(_SALT_BYTES)
        outer = Key.from_passphrase(passphrase, salt, cost)
        return cls(salt, cost, outer.seal(key.secret, _bound(vault, salt, cost)))

    def opened(self, passphrase: str, vault: bytes) -> Key | None:
        outer = Key.from_passphrase(passphrase, self.salt, self.cost)
        secret = outer.open(self.wrapped, _bound(vault, self.salt, self.cost))
        return None if secret is None else Key(secret)


def _bound(vault: bytes, salt: bytes, cost: Cost) -> bytes:
    figures = f"slot {_PASSPHRASE} argon2id {cost.memory_kib} {cost.passes} {cost.lanes} {salt.hex()}"
    return Binding(vault, "", figures).to_bytes()


@dataclass(frozen=True, slots=True)
class Front:
    """What `vault.json` says.

    Attributes:
        vault: The vault's random name.
        slots: One for each passphrase.
    """

    vault: bytes
    slots: tuple[_Slot, ...]

    @classmethod
    def new(cls, passphrase: str, cost: Cost) -> tuple[Self, Key]:
        """A front for a new vault, and the new vault's key."""
        vault, key = os.urandom(_ID_BYTES), Key.fresh()
        return cls(vault, (_Slot.holding(key, passphrase, vault, cost),)), key

    def unlock(self, passphrase: str) -> Key:
        """The vault's key.

        Raises:
            WrongPassphrase: It opens none of the slots.
        """
        for slot in self.slots:
            key = slot.opened(passphrase, self.vault)
            if key is not None:
                return key
        raise _wrong()

    def changed(self, old: str, new: str) -> Front:
        """The front after a change of passphrase; every other slot stays.

        Raises:
            WrongPassphrase: The old passphrase opens none of the slots.
        """
        opened = [(slot, slot.opened(old, self.vault)) for slot in self.slots]
        if not any(key for _, key in opened):
            raise _wrong()
        slots = (_Slot.holding(key, new, self.vault, slot.cost) if key else slot for slot, key in opened)
        return Front(self.vault, tuple(slots))

    def write(self, path: Path) -> None:
        """Put it in the place of the one before. Raises `OSError`."""
        document: dict[str, object] = {
            "format": _FORMAT,
            "version": VERSION,
            "vault": self.vault.hex(),
            "slots": [
                {
                    "kind": _PASSPHRASE,
                    "kdf": "argon2id",
                    **asdict(slot.cost),
                    "salt": slot.salt.hex(),
                    "wrapped": base64.b64encode(slot.wrapped).decode(),
                }
                for slot in self.slots
            ],
        }
        document["checksum"] = _checksum(document)
        replace(path, (json.dumps(document, indent=2) + "\n").encode())

    @classmethod
    def read(cls, path: Path) -> Self:
        """What stands in the file.

        Raises:
            VaultDamaged: It is not what the vault wrote, or its figures are beyond reason.
            VaultTooNew: A later version wrote it.
        """
        place = path.name
        document = _parsed(platform.read_file(path, _LIMIT), place)
        version = document.get("version")
        if isinstance(version, int) and version > VERSION:
            raise _too_new(place)
        claimed = document.pop("checksum", None)
        if claimed != _checksum(document) or version != VERSION:
            raise damaged(place)
        try:
            return cls(
                bytes.fromhex(_text(document["vault"])),
                tuple(_slot(slot, place) for slot in _slots(document["slots"], place)),
            )
        except (KeyError, ValueError, TypeError, binascii.Error):
            raise damaged(place) from None


def _parsed(data: bytes, place: str) -> dict[str, object]:
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        raise damaged(place) from None
    if not isinstance(document, dict) or document.get("format") != _FORMAT:
        raise damaged(place)
    return document


def _checksum(document: dict[str, object]) -> str:
    return hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()


def _wrong() -> WrongPassphrase:
    return WrongPassphrase("That passphrase does not open this vault.", "Check the keyboard and try again.")


def _too_new(place: str) -> VaultTooNew:
    return VaultTooNew(
        "A later version of rcscreen wrote this vault; it is left as it is.", "Update rcscreen.", place=place
    )


def _slots(value: object, place: str) -> list[dict[str, object]]:
    if not isinstance(value, list) or not value or not all(isinstance(slot, dict) for slot in value):
        raise TypeError
    if any(slot.get("kind") != _PASSPHRASE for slot in value):
        raise _too_new(place)  # a way in that we do not know, and would lose when we write the file
    return value


def _slot(fields: dict[str, object], place: str) -> _Slot:
    cost = Cost(_figure(fields["memory_kib"]), _figure(fields["passes"]), _figure(fields["lanes"]))
    salt = bytes.fromhex(_text(fields["salt"]))
    if not cost.is_bearable() or len(salt) != _SALT_BYTES or fields["kdf"] != "argon2id":
        raise VaultDamaged(
            "The figures for the passphrase are not ones this program would write, so they are not used.",
            "Restore the file from a backup.",
            place=place,
        )
    return _Slot(salt, cost, base64.b64decode(_text(fields["wrapped"]), validate=True))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _figure(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError
    return value
