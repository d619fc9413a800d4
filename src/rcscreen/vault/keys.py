"""Keys: what a passphrase becomes, and what each session is sealed with.

A passphrase gives (Argon2id) a key that unwraps the vault key; the vault key unwraps the keys of each session.
Nonces are random and never derived from a position: a position can come twice, after a torn tail or in a
restored copy, and a nonce must not.
"""

from __future__ import annotations

import hmac
import os
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Self

    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

__all__ = ["KEY_BYTES", "NONCE_BYTES", "OVERHEAD", "TAG_BYTES", "Cost", "Key", "SessionKeys"]

KEY_BYTES = 32
NONCE_BYTES = 12
TAG_BYTES = 16
OVERHEAD = NONCE_BYTES + TAG_BYTES

_MOST_MEMORY_KIB = 1 << 20  # 1 GiB: more would let a tampered file bring the machine down
_MOST_PASSES = 64
_MOST_LANES = 16
_MEMORY_FOR_A_LANE_KIB = 8  # Argon2's own lower bound


@dataclass(frozen=True, slots=True)
class Cost:
    """How much work a guess at the passphrase is.

    Attributes:
        memory_kib: Memory for one guess, in KiB.
        passes: How often that memory is gone through.
        lanes: How many processors may share one guess.
    """

    memory_kib: int = 1 << 16
    passes: int = 3
    lanes: int = 4

    def is_bearable(self) -> bool:
        """Whether one may compute with it; asked before a figure read from a file is used."""
        return (
            1 <= self.lanes <= _MOST_LANES
            and 1 <= self.passes <= _MOST_PASSES
            and _MEMORY_FOR_A_LANE_KIB * self.lanes <= self.memory_kib <= _MOST_MEMORY_KIB
        )


class Key:
    """A secret that seals and opens.

    Args:
        secret: 32 random bytes.
    """

    __slots__ = ("_made", "secret")

    def __init__(self, secret: bytes) -> None:
        self.secret = secret
        self._made: AESGCM | None = None

    @classmethod
    def fresh(cls) -> Self:
        """A new random key."""
        return cls(os.urandom(KEY_BYTES))

    @classmethod
    def from_passphrase(cls, passphrase: str, salt: bytes, cost: Cost) -> Self:
        """The key a passphrase gives; slow on purpose. The cost must have been found bearable."""
        from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # noqa: PLC0415  heavy

        # One keyboard writes é as one sign, another as two; to the person it is the same passphrase.
        words = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
        kdf = Argon2id(
            salt=salt,
            length=KEY_BYTES,
            iterations=cost.passes,
            lanes=cost.lanes,
            memory_cost=cost.memory_kib,
        )
        return cls(kdf.derive(words))

    @property
    def name(self) -> str:
        """What the key is called: as random as the key, and says nothing of it."""
        return hmac.digest(self.secret, b"rcscreen key name", "sha256")[:8].hex()

    def vouch(self, data: bytes) -> str:
        """A seal over readable text, which only holders of the key can make."""
        return hmac.digest(self.secret, b"rcscreen text\0" + data, "sha256").hex()

    @property
    def _cipher(self) -> AESGCM:
        # Made when it is first used: a list of sessions uses one key of each three.
        if self._made is None:
            from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415  heavy

            self._made = AESGCM(self.secret)
        return self._made

    def seal(self, plain: bytes, bound: bytes) -> bytes:
        """Nonce, ciphertext and tag; opens only together with the same `bound`."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, plain, bound)

    def open(self, sealed: bytes, bound: bytes) -> bytes | None:
        """What was sealed, or None where key, place or a single bit is not the same."""
        if len(sealed) < OVERHEAD:
            return None
        try:
            return self._cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], bound)
        except _another_seal():  # looked up only where something is wrong: thousands are opened for a list
            return None


def _another_seal() -> type[Exception]:
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415  heavy

    return InvalidTag


@dataclass(frozen=True, slots=True, repr=False)
class SessionKeys:
    """The keys of one session.

    Attributes:
        journal: Seals the journal. A purge replaces it.
        head: Seals the head, which may hold a word of what was said. A purge replaces it.
        keeping: Seals pins and streams. It is replaced when something of those is destroyed.
    """

    journal: Key
    head: Key
    keeping: Key

    @classmethod
    def fresh(cls) -> Self:
        """New keys for a new session."""
        return cls(Key.fresh(), Key.fresh(), Key.fresh())

    def renewed(self, *, keeping: bool) -> SessionKeys:
        """The keys after a purge: nothing that sealed what was said is left among them.

        Args:
            keeping: Whether that is so for pins and streams too.
        """
        return SessionKeys(Key.fresh(), Key.fresh(), Key.fresh() if keeping else self.keeping)

    def to_bytes(self) -> bytes:
        """For wrapping."""
        return self.journal.secret + self.head.secret + self.keeping.secret

    @classmethod
    def from_bytes(cls, data: bytes) -> Self | None:
        """From what was wrapped; None where the length is wrong."""
        if len(data) != 3 * KEY_BYTES:
            return None
        return cls(Key(data[:KEY_BYTES]), Key(data[KEY_BYTES : 2 * KEY_BYTES]), Key(data[2 * KEY_BYTES :]))
