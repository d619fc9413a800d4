"""Drawers: parts of a session that are kept for different times, and go one by one.

What goes, goes as in a purge: everything else is written anew under fresh keys, and the old keys are destroyed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcscreen.vault import platform
from rcscreen.vault.journal import LIMIT, read_journal
from rcscreen.vault.purge import Beside, Left

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from rcscreen.vault.keys import SessionKeys
    from rcscreen.vault.shelf import Shelf

__all__ = ["with_stream", "without_answers"]


def without_answers(shelf: Shelf, keys: SessionKeys, head: bytes, keep: Collection[str]) -> Left:
    """What is left of a session when its answers go: its streams, some of its pins, and an ended, empty journal.

    The journal is not read for it: a damaged one does not stand in the way.

    Raises:
        VaultDamaged: Its pins or streams were altered or are missing.
    """
    pins = {name: pin for name, pin in shelf.read_pins(keys).items() if name in keep}
    return Left((), ended=True, head=head, beside=Beside(pins, shelf.read_streams(keys)))


def with_stream(shelf: Shelf, keys: SessionKeys, stream: str, payloads: Iterable[bytes]) -> Left:
    """What is left of a session when a stream is put in the place of the one before. Raises `VaultDamaged`."""
    found, _ = read_journal(keys.journal, shelf.binding("journal"), platform.read_file(shelf.journal_path, LIMIT))
    others = tuple(pair for pair in shelf.read_streams(keys) if pair[0] != stream)
    own = tuple((stream, payload) for payload in payloads)
    return Left(found.payloads, found.ended, beside=Beside(shelf.read_pins(keys), (*others, *own)))
