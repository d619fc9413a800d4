"""The slots of a vault: the ways in which its key can be had.

A passphrase, a key that the site keeps in a drawer (age), and the system's keyring. Each slot holds the vault key
wrapped for one of them. What a slot says is readable, so that one can see what opens a vault and with which figures.
"""

from __future__ import annotations

import base64
import os
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, ClassVar

from rcscreen.errors import VaultDamaged, VaultFault, VaultTooNew
from rcscreen.site.public_key import is_recipient
from rcscreen.vault import age, system_keyring
from rcscreen.vault.boxes import Binding
from rcscreen.vault.keys import KEY_BYTES, Cost, Key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self

__all__ = ["KeyringSlot", "PassphraseSlot", "RecoverySlot", "Slot", "to_slot", "too_new"]

_SALT_BYTES = 16
_ENTRY_BYTES = 16
_VERSION = 1  # of the slots themselves: one that is kept stays as it is when the rest of the format moves on


@dataclass(frozen=True, slots=True)
class PassphraseSlot:
    """Opened by what somebody knows.

    Attributes:
        salt: Makes the same passphrase another key in another vault.
        cost: How much work a guess is.
        wrapped: The vault key, sealed.
    """

    kind: ClassVar[str] = "passphrase"

    salt: bytes
    cost: Cost
    wrapped: bytes

    @classmethod
    def holding(cls, key: Key, passphrase: str, vault: bytes, cost: Cost) -> Self:
        """A slot that a passphrase opens.

        Raises:
            VaultFault: The passphrase is empty.
        """
        if not passphrase:
            raise VaultFault("A vault needs a passphrase.", "A few words in a row are good ones.")
        salt = os.urandom(_SALT_BYTES)
        outer = Key.from_passphrase(passphrase, salt, cost)
        return cls(salt, cost, outer.seal(key.secret, _figures(vault, salt, cost)))

    def opened(self, passphrase: str, vault: bytes) -> Key | None:
        """The vault key, or None where it is not this passphrase. Slow on purpose."""
        outer = Key.from_passphrase(passphrase, self.salt, self.cost)
        secret = outer.open(self.wrapped, _figures(vault, self.salt, self.cost))
        return None if secret is None else Key(secret)

    def fields(self) -> dict[str, object]:
        """As it stands in the file."""
        return {"kdf": "argon2id", **asdict(self.cost), "salt": self.salt.hex(), "wrapped": _letters(self.wrapped)}

    @classmethod
    def of(cls, fields: Mapping[str, object], place: str) -> Self:
        """From the file. Raises as `to_slot` does."""
        cost = Cost(_figure(fields["memory_kib"]), _figure(fields["passes"]), _figure(fields["lanes"]))
        salt = bytes.fromhex(_text(fields["salt"]))
        if not cost.is_bearable() or len(salt) != _SALT_BYTES or fields["kdf"] != "argon2id":
            raise VaultDamaged(
                "The figures for the passphrase are not ones this program would write, so they are not used.",
                "Restore the file from a backup.",
                place=place,
            )
        return cls(salt, cost, _bytes(fields["wrapped"]))


def _figures(vault: bytes, salt: bytes, cost: Cost) -> bytes:
    figures = f"slot passphrase argon2id {cost.memory_kib} {cost.passes} {cost.lanes} {salt.hex()}"
    return Binding(vault, "", figures).to_bytes(_VERSION)


@dataclass(frozen=True, slots=True)
class RecoverySlot:
    """Opened by a secret key that the site keeps away from this computer.

    Attributes:
        recipient: The public half.
        wrapped: The vault's name and key, sealed for it.
    """

    kind: ClassVar[str] = "recovery"

    recipient: str
    wrapped: bytes

    @classmethod
    def holding(cls, key: Key, recipient: str, vault: bytes) -> Self:
        """A slot that the holder of a public key's secret half opens.

        Raises:
            VaultFault: It is not a public key.
        """
        wrapped = age.encrypt([recipient], _recovery(vault) + key.secret, armored=False)
        return cls(recipient, wrapped)

    def opened(self, identity: str, vault: bytes) -> Key | None:
        """The vault key, or None where it is another secret key or another vault.

        Raises:
            VaultFault: The text holds no secret key.
        """
        opened = age.decrypt(identity, self.wrapped)
        start = _recovery(vault)
        if opened is None or not opened.startswith(start) or len(opened) != len(start) + KEY_BYTES:
            return None
        return Key(opened[len(start) :])

    def fields(self) -> dict[str, object]:
        """As it stands in the file."""
        return {"recipient": self.recipient, "wrapped": _letters(self.wrapped)}

    @classmethod
    def of(cls, fields: Mapping[str, object], _place: str) -> Self:
        """From the file. Raises as `to_slot` does."""
        recipient = _text(fields["recipient"])
        if not is_recipient(recipient):
            raise ValueError
        return cls(recipient, _bytes(fields["wrapped"]))


def _recovery(vault: bytes) -> bytes:
    return Binding(vault, "", "slot recovery").to_bytes(_VERSION)


@dataclass(frozen=True, slots=True)
class KeyringSlot:
    """Opened by a random secret in the system's keyring.

    Attributes:
        entry: The name of that secret; each slot has its own, so an old one is told from a new one.
        wrapped: The vault key, sealed with it.
    """

    kind: ClassVar[str] = "keyring"

    entry: str
    wrapped: bytes

    @classmethod
    def holding(cls, key: Key, vault: bytes) -> Self:
        """A slot whose secret is in the keyring when this returns.

        Raises:
            VaultFault: There is no keyring, or it would not take it.
        """
        entry, outer = os.urandom(_ENTRY_BYTES).hex(), Key.fresh()
        system_keyring.store(entry, outer.secret)
        return cls(entry, outer.seal(key.secret, _keyring(vault, entry)))

    def opened(self, vault: bytes) -> Key | None:
        """The vault key, or None where the keyring does not have the secret or is shut."""
        outer = system_keyring.fetch(self.entry)
        if outer is None or len(outer) != KEY_BYTES:
            return None
        secret = Key(outer).open(self.wrapped, _keyring(vault, self.entry))
        return None if secret is None else Key(secret)

    def fields(self) -> dict[str, object]:
        """As it stands in the file."""
        return {"entry": self.entry, "wrapped": _letters(self.wrapped)}

    @classmethod
    def of(cls, fields: Mapping[str, object], _place: str) -> Self:
        """From the file. Raises as `to_slot` does."""
        entry = _text(fields["entry"])
        if len(bytes.fromhex(entry)) != _ENTRY_BYTES:
            raise ValueError
        return cls(entry, _bytes(fields["wrapped"]))


def _keyring(vault: bytes, entry: str) -> bytes:
    return Binding(vault, "", f"slot keyring {entry}").to_bytes(_VERSION)


Slot = PassphraseSlot | RecoverySlot | KeyringSlot

_KINDS: Mapping[object, type[Slot]] = {kind.kind: kind for kind in (PassphraseSlot, RecoverySlot, KeyringSlot)}


def to_slot(fields: object, place: str) -> Slot:
    """A slot as the file gives it.

    Raises:
        VaultDamaged: Its figures are beyond reason.
        VaultTooNew: It is a way in that we do not know, and would lose when we write the file.
        KeyError, TypeError, ValueError: It is not what the vault writes.
    """
    if not isinstance(fields, dict):
        raise TypeError
    kind = _KINDS.get(_text(fields.get("kind")))
    if kind is None:
        raise too_new(place)
    return kind.of(fields, place)


def too_new(place: str) -> VaultTooNew:
    """A later version wrote the vault."""
    return VaultTooNew(
        "A later version of rcscreen wrote this vault; it is left as it is.", "Update rcscreen.", place=place
    )


def _letters(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(value: object) -> bytes:
    return base64.b64decode(_text(value), validate=True)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _figure(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError
    return value
