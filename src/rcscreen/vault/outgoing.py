"""What leaves the vault, sealed for whoever it is meant for, in the format of the age tool.

It says who can open it, never who sent it: incoming mail that opens with our key may still be anybody's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcscreen.errors import VaultFault
from rcscreen.site.public_key import is_recipient
from rcscreen.vault import age

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["is_recipient", "open_sealed", "seal_for"]


def seal_for(recipients: Sequence[str], document: bytes, *, armored: bool = True) -> bytes:
    """Seal a document for one or more public keys, `age1…`; each holder opens it alone, with `age --decrypt`.

    Args:
        recipients: The public keys.
        document: What to seal.
        armored: Whether the result is letters, fit for a mail, rather than bytes.

    Raises:
        VaultFault: There is no key, or one of them is not a public key; nothing was sealed.
    """
    return age.encrypt(recipients, document, armored=armored)


def open_sealed(identity: str, data: bytes) -> bytes:
    """Open what was sealed for our own key.

    Args:
        identity: Our secret half, or the whole text of the file it was written to.
        data: What came, in letters or not.

    Raises:
        VaultFault: It was sealed for another key or was changed on its way, or the text holds no secret half.
    """
    document = age.decrypt(identity, data)
    if document is None:
        raise VaultFault(
            "This was sealed for another key, or it was changed on its way.", "Ask for it to be sent again."
        )
    return document
