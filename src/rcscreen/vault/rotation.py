"""Rotation: the vault gets another key, and everything that is sealed with it follows.

The order, with a sync after each step, so that at every instant the old key or the new one opens everything:

1. every wrapped session key, everyone who is remembered, the tally and the facts, sealed with the new key, in one
   file: `rotation`
2. the front with the new key's slots takes the old one's place: from here on the rotation is decided
3. each file is written over in place
4. the front says that they have followed, and `rotation` is written over and removed

Whoever unlocks the vault, or writes to it, completes what was decided and clears away what was not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcscreen.errors import VaultDamaged
from rcscreen.vault import platform, system_keyring
from rcscreen.vault.boxes import Binding, join_pairs, put_box, read_box, seal_box, split_pairs
from rcscreen.vault.erase import overwrite, overwrite_all
from rcscreen.vault.layout import following

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rcscreen.vault.front import Front
    from rcscreen.vault.keys import Key
    from rcscreen.vault.layout import Layout

__all__ = ["clear_away", "is_unsettled", "prepare", "settle"]


def prepare(layout: Layout, vault: bytes, old: Key, new: Key) -> None:
    """Seal with the new key all that is sealed with the old one, beside it. Nothing has changed when this returns.

    Raises:
        VaultDamaged: The key of a session, a person, the tally or the facts cannot be read.
        VaultTooNew: A later version wrote one of them.
        OSError: The disk would not take it.
    """
    followers = tuple(_followers(layout, vault, old, new))
    put_box(new, _binding(vault), layout.rotation, join_pairs(followers))


def _followers(layout: Layout, vault: bytes, old: Key, new: Key) -> Iterator[tuple[str, bytes]]:
    unread = set(layout.ids())
    for session, path in layout.held_keys():
        binding = Binding(vault, session, "key")
        try:
            opened = read_box(old, binding, path)
        except VaultDamaged:
            continue  # half written before a power cut; what it belongs to has its other one, or is refused below
        unread.discard(session)
        yield f"{path.parent.name}/{path.name}", seal_box(new, binding, opened)
    if unread:
        raise VaultDamaged(
            "The key of this session is missing or damaged, and could not follow to another key of the vault.",
            "Put it back from a backup, or erase the session; then do this again.",
            place=min(unread),
        )
    for person in layout.people_ids():
        binding, path = Binding(vault, person, "person"), layout.person(person)
        yield f"{path.parent.name}/{path.name}", seal_box(new, binding, read_box(old, binding, path))
    for path in filter(platform.is_there, (layout.tally, layout.facts)):
        binding = Binding(vault, "", path.name)
        yield path.name, seal_box(new, binding, read_box(old, binding, path))


def _binding(vault: bytes) -> Binding:
    return Binding(vault, "", "rotation")


def is_unsettled(layout: Layout, front: Front) -> bool:
    """Whether a change of key, or of what opens the vault, was cut short."""
    return front.rotating is not None or any(map(platform.is_there, _passing(layout)))


def settle(layout: Layout, front: Front, key: Key) -> Front:
    """Complete or clear away a rotation that was cut short; the vault's lock is held.

    Args:
        layout: The vault's paths.
        front: The front as it stands.
        key: The vault's key as the front gives it.

    Returns:
        The front as it stands then.

    Raises:
        VaultDamaged: It was decided, and what is to follow cannot be read; nothing is touched then.
        OSError: The disk would not take it; it can be done again.
    """
    if front.rotating is not None:
        followers = split_pairs(read_box(key, _binding(front.vault), layout.rotation))
        platform.sync_folder(layout.root)  # the new front may be seen and yet not be on the disk
        overwrite_all([(layout.root / name, data) for name, data in followers])
        for entry in front.rotating:
            system_keyring.forget(entry)
        front = front.settled()
        front.write(layout.front, key)
    clear_away(layout)
    return front


def clear_away(layout: Layout) -> None:
    """Remove what was on its way; what it held is written over first. Raises `OSError`."""
    passing = [path for path in _passing(layout) if platform.is_there(path)]
    for path in passing:
        overwrite(path)
        platform.unlink(path)
    if passing:
        platform.sync_folder(layout.root)


def _passing(layout: Layout) -> tuple[Path, ...]:
    return (layout.rotation, following(layout.rotation), following(layout.front))
