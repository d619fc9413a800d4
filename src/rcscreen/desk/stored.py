"""What is read of a conversation in the vault: its log, and under which name the word on its card stands."""

from __future__ import annotations

from rcscreen.errors import VaultDamaged
from rcscreen.interview.entries import Entry, EntryUnreadableError, decode

__all__ = ["CARD", "read_entries"]

CARD = "card"
"""Under which name a head, and what a session was begun with, hold the card word."""


def read_entries(records: tuple[bytes, ...], session: str) -> list[Entry]:
    """The entries of a session: a record holds those of one reply, a line each.

    Raises:
        VaultDamaged: One of them is not an entry of ours.
    """
    try:
        return [decode(line) for record in records for line in record.split(b"\n")]
    except EntryUnreadableError:
        raise VaultDamaged("An entry cannot be read.", "Restore it from a backup.", place=session) from None
