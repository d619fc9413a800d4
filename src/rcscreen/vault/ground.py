"""The ground a vault stands on: its paths, its key, and who may do what at the same time.

Two locks, beside those of the sessions. `vault` is held for a moment by whoever writes what belongs to the whole
vault. `use` is shared by all who write to a session, for as long as they do; changing the vault's key needs it alone,
for a session key that is written under the old key while the others follow to the new one would be lost.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from rcscreen.errors import VaultDamaged, VaultFault, VaultInUse
from rcscreen.vault import platform
from rcscreen.vault.boxes import Binding
from rcscreen.vault.facts import Facts
from rcscreen.vault.front import Front
from rcscreen.vault.rotation import is_unsettled, settle
from rcscreen.vault.shelf import Shelf
from rcscreen.vault.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcscreen.vault.keys import Key
    from rcscreen.vault.layout import Layout

__all__ = ["Ground"]

_VAULT_LOCK = "vault"
_USE_LOCK = "use"


class Ground:
    """An unlocked vault, and nothing done with it yet.

    Args:
        layout: Its paths.
        vault: Its random name.
        key: Its key.
    """

    def __init__(self, layout: Layout, vault: bytes, key: Key) -> None:
        self._layout = layout
        self._vault = vault
        self._key = key

    @property
    def _counts(self) -> Tally:
        return Tally(self._layout.tally, Binding(self._vault, "", "tally"), self._key)

    @property
    def _facts(self) -> Facts:
        return Facts(self._layout.facts, Binding(self._vault, "", "facts"), self._key)

    def _shelf(self, session: str) -> Shelf:
        return Shelf(self._layout, self._vault, self._key, session)

    def _front(self) -> Front:
        """The front as it stands; it was not changed by others, and our key is still the vault's."""
        front = Front.read(self._layout.front)
        if front.key != self._key.name:
            raise VaultFault(
                "The key of this vault was changed in another window.",
                "What was kept before is safe. Unlock the vault again.",
                place=self._layout.root.name,
            )
        return front.vouched(self._key)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Say so where something cannot be read only because the vault's key was changed meanwhile."""
        try:
            yield
        except VaultDamaged:
            if self._front().rotating is not None:
                raise VaultFault(
                    "The key of this vault is being changed.",
                    "Unlock the vault again, which completes it.",
                    place=self._layout.root.name,
                ) from None
            raise

    @contextmanager
    def _locked_vault(self) -> Iterator[Front]:
        """Hold what belongs to the whole vault, which is settled by then."""
        with platform.writing(self._layout.root.name):
            self._layout.ensure_folders()
            lock = platform.lock(self._layout.locks / _VAULT_LOCK, wait=True)
            try:
                yield settle(self._layout, self._front(), self._key)
            finally:
                platform.close(lock)

    def _use(self, *, wait: bool = True) -> int:
        """Take a share in the vault, to be closed when the writing is done.

        Args:
            wait: Whether to wait while the vault's key is being changed.

        Raises:
            VaultInUse: It is being changed and we do not wait.
            OSError: The disk would not take it.
        """
        lock = platform.lock(self._layout.locks / _USE_LOCK, wait=wait, shared=True)
        try:
            if is_unsettled(self._layout, self._front()):
                with self._locked_vault():
                    pass
        except BaseException:
            platform.close(lock)
            raise
        return lock

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Hold the vault while nobody writes to a session.

        Raises:
            VaultInUse: Somebody does, here or elsewhere.
        """
        try:
            lock = platform.lock(self._layout.locks / _USE_LOCK, wait=False)
        except VaultInUse:
            raise VaultInUse(
                "A session is open, here or in another window.",
                "Close it first; then the vault's key can be changed.",
                place=self._layout.root.name,
            ) from None
        try:
            yield
        finally:
            platform.close(lock)
