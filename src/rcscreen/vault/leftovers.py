"""Leftovers of a power cut, found at the next unlocking: sessions being made, purges half done, parts half put.

A session that somebody holds is passed over, and so is what cannot be cleared away now: nothing depends on it, and
whoever unlocks next tries again. A key without its session is left alone: a backup may bring the session back.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from rcscreen.errors import VaultFault
from rcscreen.vault import platform
from rcscreen.vault.beginning import clear_half_made
from rcscreen.vault.erase import overwrite
from rcscreen.vault.layout import NEXT
from rcscreen.vault.purge import finish

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcscreen.vault.layout import Layout
    from rcscreen.vault.shelf import Shelf

__all__ = ["has_leftovers", "sweep"]


def has_leftovers(layout: Layout) -> bool:
    """Whether there may be something to sweep. Raises as `sweep` does."""
    return bool(layout.half_made() or layout.unfinished() or layout.half_put()) or any(
        path.name.endswith(NEXT) for _, path in layout.held_keys()
    )


def sweep(layout: Layout, shelf_of: Callable[[str], Shelf]) -> None:
    """Clear away or complete what a power cut left of each session; the caller has a share in the vault.

    Raises:
        VaultDamaged: A folder of the vault is a link.
    """
    for session in layout.half_made():
        _held(shelf_of(session), clear_half_made)
    with_keys = (session for session, path in layout.held_keys() if path.name.endswith(NEXT))
    purged = [session for session in with_keys if platform.is_there(layout.session(session), folder=True)]
    for session in dict.fromkeys((*purged, *layout.unfinished())):
        _held(shelf_of(session), finish)
    if layout.half_put():
        _clear_half_put(layout)


def _clear_half_put(layout: Layout) -> None:
    """Remove what was never put in its place, unless it is just being put."""
    with suppress(OSError, VaultFault):
        lock = platform.lock(layout.locks / "vault", wait=False)
        try:
            for path in layout.half_put():
                overwrite(path)
                platform.unlink(path)
                platform.sync_folder(path.parent)
        finally:
            platform.close(lock)


def _held(shelf: Shelf, act: Callable[[Shelf], object]) -> None:
    with suppress(OSError, VaultFault):
        lock = platform.lock(shelf.layout.locks / shelf.session, wait=False)
        try:
            act(shelf)
        finally:
            platform.close(lock)
