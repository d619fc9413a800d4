"""The one place that speaks to the age library: for keys that somebody else keeps, and for what leaves the vault.

What the library says about a key or a text is never passed on: it may repeat what it was given.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from rcscreen.errors import VaultFault
from rcscreen.site.public_key import is_recipient

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["decrypt", "decrypt_with_passphrase", "encrypt", "encrypt_with_passphrase", "new_recovery_key"]

_SECRET = "AGE-SECRET-KEY-"  # noqa: S105  how secret halves begin, not one of them


def new_recovery_key() -> tuple[str, str]:
    """A new key pair: the secret half, to be kept away from this computer, and the public half, for `add_recovery`."""
    import pyrage  # type: ignore[import-untyped]  # noqa: PLC0415  heavy, and it ships no types

    identity = pyrage.x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def encrypt(recipients: Sequence[str], data: bytes, *, armored: bool) -> bytes:
    """Seal for public keys; each of their holders can open it alone.

    Raises:
        VaultFault: There is no key, or one of them is not a public key.
    """
    import pyrage  # noqa: PLC0415  heavy

    if not recipients:
        raise VaultFault("There is no key to seal this for.", "Give the public key of whoever is to read it.")
    for number, text in enumerate(recipients, 1):
        _refuse_bad(text, number)
    try:
        keys = [pyrage.x25519.Recipient.from_str(text) for text in recipients]
        return bytes(pyrage.encrypt(data, keys, armored=armored))
    except (pyrage.RecipientError, pyrage.EncryptError):
        raise _bad("One of the keys cannot be sealed for.") from None


def _refuse_bad(text: str, number: int) -> None:
    if text.strip().upper().startswith(_SECRET):
        raise _bad("This is the secret half of a key, which nobody but its owner should have.", number)
    if not is_recipient(text):
        raise _bad("This is not a public key: a letter is wrong, or some are missing.", number)


def _bad(fault: str, number: int = 0) -> VaultFault:
    place = f"key {number}" if number else ""
    return VaultFault(fault, "Ask for the public key again; it begins with age1 and has 62 letters.", place=place)


def decrypt(identity: str, data: bytes) -> bytes | None:
    """What was sealed for a key; None where it was sealed for another or was changed since.

    Args:
        identity: The secret half, or the whole text of the file it was written to.
        data: What was sealed, in letters or not.

    Raises:
        VaultFault: The text holds no secret half.
    """
    import pyrage  # noqa: PLC0415  heavy

    lines = [line.strip() for line in identity.splitlines()]
    try:
        keys = [pyrage.x25519.Identity.from_str(line) for line in lines if line and not line.startswith("#")]
    except pyrage.IdentityError:
        keys = []
    if not keys:
        raise VaultFault(
            "There is no secret key in this text, or a letter of it is wrong.",
            "It is one line that begins with AGE-SECRET-KEY-1.",
        )
    try:
        return bytes(pyrage.decrypt(data, keys))
    except pyrage.DecryptError:
        return None


def encrypt_with_passphrase(passphrase: str, data: bytes) -> bytes:
    """Seal for whoever knows a passphrase. Slow on purpose: a second or so.

    Raises:
        VaultFault: The passphrase is empty.
    """
    import pyrage  # noqa: PLC0415  heavy

    if not passphrase:
        raise VaultFault("A passphrase is needed here.", "A few words in a row are good ones.")
    return bytes(pyrage.passphrase.encrypt(data, unicodedata.normalize("NFC", passphrase)))


def decrypt_with_passphrase(passphrase: str, data: bytes) -> bytes | None:
    """What was sealed with a passphrase; None where it was another, or something was changed since.

    A file that asks for more work than is reasonable is not opened either.
    """
    import pyrage  # noqa: PLC0415  heavy

    try:
        return bytes(pyrage.passphrase.decrypt(data, unicodedata.normalize("NFC", passphrase)))
    except pyrage.DecryptError:
        return None
