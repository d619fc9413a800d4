"""Heads: a small sealed summary of each session, so that a list of sessions opens no journal.

A head can always be made again from its journal; a damaged one costs nothing but a look.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from rcscreen.errors import VaultDamaged, VaultFault
from rcscreen.vault.boxes import damaged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rcscreen.vault.shelf import Shelf

__all__ = ["NO_HEAD", "from_head", "list_heads", "read_head", "to_head"]

NO_HEAD = b"null"


def to_head(head: Mapping[str, object]) -> bytes:
    """A head as it is sealed."""
    return json.dumps(dict(head), ensure_ascii=False, separators=(",", ":")).encode()


def from_head(data: bytes) -> dict[str, object] | None:
    """A head as it was put; None where none was put yet. The bytes were authenticated, so they are ours."""
    head = json.loads(data.decode())
    return head if isinstance(head, dict) else None


def read_head(shelf: Shelf) -> dict[str, object] | None:
    """The head of a session, also where a purge was interrupted.

    Raises:
        VaultDamaged: It opens with none of the session's keys.
        VaultTooNew: A later version wrote it.
    """
    refused: VaultDamaged | None = None
    for keys, _ in shelf.held_keys():
        try:
            return from_head(shelf.read_head(keys))
        except VaultDamaged as fault:
            refused = fault
    raise refused or damaged(shelf.session)


def list_heads(shelves: Iterator[Shelf]) -> Iterator[tuple[str, dict[str, object] | VaultFault]]:
    """Every session's head, or what is wrong with it; an empty one where none was put yet."""
    for shelf in shelves:
        try:
            yield shelf.session, read_head(shelf) or {}
        except VaultFault as fault:
            yield shelf.session, fault
