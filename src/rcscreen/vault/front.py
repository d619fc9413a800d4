"""The front of a vault: `vault.json`, which holds the slots through which its key can be had.

It is readable text with a checksum, to tell a damaged file from a wrong passphrase, and with a seal made with the
vault's key: nobody without that key can add a slot, or put another public key in the place of the site's own, and
have it taken for ours.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from rcscreen.errors import VaultFault, WrongPassphrase
from rcscreen.vault import boxes, platform
from rcscreen.vault.boxes import damaged
from rcscreen.vault.keys import Cost, Key
from rcscreen.vault.slots import KeyringSlot, PassphraseSlot, RecoverySlot, Slot, to_slot, too_new

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

__all__ = ["Front"]

_FORMAT = "rcscreen.vault"
_ID_BYTES = 16
_LIMIT = 1 << 16


@dataclass(frozen=True, slots=True)
class Front:
    """What `vault.json` says.

    Attributes:
        vault: The vault's random name.
        key: What the vault's key is called; another key, another name.
        slots: The ways in.
        rotating: None, unless the key was just changed and the files are yet to follow: then the entries of the
            system's keyring that are to be forgotten when they have.
        seal: Made with the vault's key over all of it.
        version: The version of the format it was written in.
    """

    vault: bytes
    key: str
    slots: tuple[Slot, ...]
    rotating: tuple[str, ...] | None = None
    seal: str = ""
    version: int = field(default_factory=lambda: boxes.VERSION)

    @classmethod
    def new(cls, passphrase: str, cost: Cost) -> tuple[Self, Key]:
        """A front for a new vault, and the new vault's key."""
        vault, key = os.urandom(_ID_BYTES), Key.fresh()
        return cls(vault, key.name, (PassphraseSlot.holding(key, passphrase, vault, cost),)), key

    def with_passphrase(self, passphrase: str) -> Key:
        """The vault's key.

        Raises:
            WrongPassphrase: It opens none of the slots.
        """
        for slot in self._passphrases:
            key = slot.opened(passphrase, self.vault)
            if key is not None:
                return self._vouched(key)
        lost = (
            "If it is lost, the recovery key opens it: rcscreen keys passphrase --recovery-file FILE"
            if any(isinstance(slot, RecoverySlot) for slot in self.slots)
            else "If it is lost, nobody can open what is kept here: there is no recovery key."
        )
        raise WrongPassphrase("That passphrase does not open this vault.", f"Check the keyboard and try again. {lost}")

    def with_recovery(self, identity: str) -> Key:
        """The vault's key.

        Raises:
            WrongPassphrase: This secret key opens none of the slots.
            VaultFault: There is no recovery key, or the text holds no secret key.
        """
        recoveries = [slot for slot in self.slots if isinstance(slot, RecoverySlot)]
        if not recoveries:
            raise VaultFault("This vault was never given a recovery key.", "Only its passphrase opens it.")
        for slot in recoveries:
            key = slot.opened(identity, self.vault)
            if key is not None:
                return self._vouched(key)
        raise WrongPassphrase("That recovery key does not open this vault.", "Look for the key of this vault.")

    def with_keyring(self) -> Key | None:
        """The vault's key; None where the system's keyring does not have it."""
        for slot in self.slots:
            key = slot.opened(self.vault) if isinstance(slot, KeyringSlot) else None
            if key is not None:
                return self._vouched(key)
        return None

    @property
    def _passphrases(self) -> tuple[PassphraseSlot, ...]:
        return tuple(slot for slot in self.slots if isinstance(slot, PassphraseSlot))

    @property
    def entries(self) -> tuple[str, ...]:
        """The entries of the system's keyring that open a slot."""
        return tuple(slot.entry for slot in self.slots if isinstance(slot, KeyringSlot))

    def with_slots(self, slots: tuple[Slot, ...]) -> Front:
        """The same vault with other ways in."""
        return replace(self, slots=slots, version=boxes.VERSION)

    def passed_to(self, key: Key, passphrase: str) -> Front:
        """The same vault with another key, which the same passphrase, recovery keys and keyring open.

        Raises:
            WrongPassphrase: The passphrase is not the one that opens it now.
            VaultFault: The system's keyring cannot be reached.
        """
        if self._passphrases:
            self.with_passphrase(passphrase)
        slots = tuple(self._anew(slot, key, passphrase) for slot in self.slots)
        return Front(self.vault, key.name, slots, rotating=self.entries)

    def _anew(self, slot: Slot, key: Key, passphrase: str) -> Slot:
        match slot:
            case PassphraseSlot():
                return PassphraseSlot.holding(key, passphrase, self.vault, slot.cost)
            case RecoverySlot():
                return RecoverySlot.holding(key, slot.recipient, self.vault)
            case KeyringSlot():
                return KeyringSlot.holding(key, self.vault)

    def settled(self) -> Front:
        """The same when all files have followed a change of key."""
        return replace(self, rotating=None, version=boxes.VERSION)

    def write(self, path: Path, key: Key) -> None:
        """Seal it and put it in the place of the one before. Raises `OSError`."""
        document = self._document() | {"seal": self._sealed(key)}
        document["checksum"] = _checksum(document)
        boxes.replace(path, (json.dumps(document, indent=2) + "\n").encode())

    def vouched(self, key: Key) -> Front:
        """This front, if it was sealed with the vault's key.

        Raises:
            VaultDamaged: Somebody without that key changed it.
        """
        if key.name != self.key or not hmac.compare_digest(self.seal, self._sealed(key)):
            raise damaged("vault.json")
        return self

    def _vouched(self, key: Key) -> Key:
        self.vouched(key)
        return key

    def _sealed(self, key: Key) -> str:
        return key.vouch(_canonical(self._document()))

    def _document(self) -> dict[str, object]:
        return {
            "format": _FORMAT,
            "version": self.version,
            "vault": self.vault.hex(),
            "key": self.key,
            "slots": [{"kind": slot.kind, **slot.fields()} for slot in self.slots],
            "rotating": None if self.rotating is None else list(self.rotating),
        }

    @classmethod
    def read(cls, path: Path) -> Self:
        """What stands in the file; `vouched` tells whether the vault wrote it.

        Raises:
            VaultDamaged: It is not what the vault wrote, or its figures are beyond reason.
            VaultTooNew: A later version wrote it.
        """
        place = path.name
        document = _parsed(platform.read_file(path, _LIMIT), place)
        version = document.get("version")
        if not isinstance(version, int) or version < boxes.OLDEST:
            raise damaged(place)
        if version > boxes.VERSION:
            raise too_new(place)
        if document.pop("checksum", None) != _checksum(document):
            raise damaged(place)
        try:
            return cls(
                bytes.fromhex(_text(document["vault"])),
                _text(document["key"]),
                tuple(to_slot(slot, place) for slot in _some(document["slots"])),
                _entries(document["rotating"]),
                _text(document["seal"]),
                version,
            )
        except (KeyError, ValueError, TypeError):
            raise damaged(place) from None


def _parsed(data: bytes, place: str) -> dict[str, object]:
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        raise damaged(place) from None
    if not isinstance(document, dict) or document.get("format") != _FORMAT:
        raise damaged(place)
    return document


def _canonical(document: dict[str, object]) -> bytes:
    return json.dumps(document, sort_keys=True).encode()


def _checksum(document: dict[str, object]) -> str:
    return hashlib.sha256(_canonical(document)).hexdigest()


def _some(value: object) -> list[object]:
    if not isinstance(value, list) or not value:
        raise TypeError
    return value


def _entries(value: object) -> tuple[str, ...] | None:
    if value is None:
        return None
    if not isinstance(value, list):
        raise TypeError
    return tuple(map(_text, value))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
