"""What a public key looks like: age's X25519 recipients, which are written in Bech32 (BIP 173).

It computes and looks at nothing else, so whoever reads a site file can ask before any key is needed.
"""

from __future__ import annotations

__all__ = ["is_recipient"]

_PREFIX = "age"
_SIGNS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_VALUES = {sign: value for value, sign in enumerate(_SIGNS)}
_LENGTH = 62  # "age", "1", 52 signs for 32 bytes, 6 for the checksum
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM_SIGNS = 6
_SPARE_BITS = 0b1111  # 52 signs carry 260 bits, four more than a key has


def is_recipient(text: str) -> bool:
    """Whether a text is a whole public key, `age1…`, with every letter as it was written down."""
    if len(text) != _LENGTH or not text.startswith(f"{_PREFIX}1"):
        return False
    signs = text[len(_PREFIX) + 1 :]
    if not set(signs) <= _VALUES.keys():
        return False
    values = [_VALUES[sign] for sign in signs]
    key = values[:-_CHECKSUM_SIGNS]
    return _checksum([*_expanded(), *values]) == 1 and not key[-1] & _SPARE_BITS and any(key)


def _expanded() -> list[int]:
    return [*(ord(letter) >> 5 for letter in _PREFIX), 0, *(ord(letter) & 31 for letter in _PREFIX)]


def _checksum(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(_GENERATOR):
            check ^= generator if top >> bit & 1 else 0
    return check
