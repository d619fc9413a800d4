"""The doors of a vault: how it is made and unlocked, and how that is changed."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

from rcscreen.errors import VaultDamaged, VaultFault, VaultUnwritable
from rcscreen.vault import platform, rotation, system_keyring
from rcscreen.vault.front import Front
from rcscreen.vault.ground import Ground
from rcscreen.vault.keys import Cost, Key
from rcscreen.vault.layout import Layout
from rcscreen.vault.leftovers import has_leftovers, sweep
from rcscreen.vault.slots import KeyringSlot, PassphraseSlot, RecoverySlot

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

    from rcscreen.vault.slots import Slot

__all__ = ["Doors"]

_LASTING = {PassphraseSlot.kind, RecoverySlot.kind}  # a keyring is gone with the computer it is on


class Doors(Ground):
    """A vault's ways in. `create` and the ways to unlock make one."""

    @staticmethod
    def exists(folder: Path) -> bool:
        """Whether there is a vault in a folder.

        Raises:
            VaultDamaged: There is a link where its front file should be.
            VaultFault: The system would not let us look.
        """
        return platform.is_there(Layout.of(folder).front)

    @classmethod
    def create(cls, folder: Path, passphrase: str, *, cost: Cost | None = None) -> Self:
        """Make a vault in a folder, which is made too where there is none.

        Args:
            folder: Where.
            passphrase: What will open it; until a recovery key is added there is no other lasting way in.
            cost: How much work a guess at the passphrase is; hard unless told otherwise.

        Raises:
            VaultFault: There is a vault already, or the passphrase is empty.
            VaultUnwritable: The folder may not be written to.
        """
        layout = Layout.of(folder)
        if cls.exists(folder):
            raise VaultFault("There is a vault here already.", "Unlock it, or choose another folder.")
        if layout.ids():
            raise VaultDamaged(
                "There are sessions here, but the file that opens them is missing.",
                "Put it back from a backup, or choose another folder.",
                place=layout.front.name,
            )
        front, key = Front.new(passphrase, cost or Cost())
        try:
            with platform.writing(folder.name):
                folder.parent.mkdir(parents=True, exist_ok=True)
                if not folder.is_dir():
                    platform.make_folder(folder)
                layout.ensure_folders()
                front.write(layout.front, key)
        except VaultUnwritable as unwritable:
            cure = "Nothing was kept. Say in RCSCREEN_HOME where else it may lie, or free some space, and begin again."
            raise VaultUnwritable(unwritable.fault, cure, place=folder.name) from None
        return cls(layout, front.vault, key)

    @classmethod
    def unlock(cls, folder: Path, passphrase: str) -> Self:
        """Open a vault. Slow on purpose: about a fifth of a second.

        What a power cut left half done is completed or cleared away.

        Raises:
            WrongPassphrase: The passphrase does not open it.
            VaultDamaged: The file that opens it is damaged or asks for more work than is reasonable.
            VaultTooNew: A later version wrote it.
            VaultUnwritable: A change of its key was cut short and cannot be completed here.
            VaultFault: There is no vault.
        """
        layout, front = cls._found(folder)
        return cls._entered(layout, front, front.with_passphrase(passphrase))

    @classmethod
    def unlock_with_recovery(cls, folder: Path, identity: str) -> Self:
        """Open a vault with the secret key that the site keeps elsewhere; then set a new passphrase.

        Args:
            folder: Where.
            identity: The secret key, or the whole text of the file it was written to.

        Raises:
            WrongPassphrase: It is not a recovery key of this vault.
            VaultFault: There is no vault, no recovery key was added to it, or the text holds no secret key. Otherwise
                as `unlock`.
        """
        layout, front = cls._found(folder)
        return cls._entered(layout, front, front.with_recovery(identity))

    @classmethod
    def unlock_with_keyring(cls, folder: Path) -> Self | None:
        """Open a vault with what the system's keyring holds.

        Returns:
            None where the keyring does not open it: then ask for the passphrase.

        Raises:
            VaultFault: As `unlock`.
        """
        layout, front = cls._found(folder)
        key = front.with_keyring()
        return None if key is None else cls._entered(layout, front, key)

    @classmethod
    def _found(cls, folder: Path) -> tuple[Layout, Front]:
        if not cls.exists(folder):
            raise VaultFault("There is no vault here yet.", "Make one first.", place=folder.name)
        layout = Layout.of(folder)
        front = Front.read(layout.front)
        layout.refuse_links()
        return layout, front

    @classmethod
    def _entered(cls, layout: Layout, front: Front, key: Key) -> Self:
        vault = cls(layout, front.vault, key)
        if front.rotating is not None:
            with vault._locked_vault():
                pass  # nothing can be read for sure before it is completed
        elif rotation.is_unsettled(layout, front):
            with suppress(VaultFault), vault._locked_vault():
                pass  # nothing hangs on it; whoever writes next tries again
        if has_leftovers(layout):
            # Nothing hangs on these either, and nobody waits for them while the vault's key is being changed.
            with suppress(OSError, VaultFault), ExitStack() as held:
                held.callback(platform.close, vault._use(wait=False))
                sweep(layout, vault._shelf)
        return vault

    def slots(self) -> tuple[str, ...]:
        """The kinds of ways in, in the order they were added: `passphrase`, `recovery`, `keyring`."""
        return tuple(dict.fromkeys(slot.kind for slot in self._front().slots))

    def recovery_keys(self) -> tuple[str, ...]:
        """The public halves of the recovery keys that open the vault."""
        return tuple(slot.recipient for slot in self._front().slots if isinstance(slot, RecoverySlot))

    def change_passphrase(self, old: str, new: str) -> None:
        """Have another passphrase open the vault; sessions are not touched.

        An old copy of the vault's files still opens with the old passphrase, and so does the vault's key; `rotate`
        changes that one.

        Raises:
            WrongPassphrase: The old one does not open it.
            VaultUnwritable: It could not be written; the old one still opens it.
        """
        with self._locked_vault() as front:
            front.with_passphrase(old)
            self._put_passphrase(front, new)

    def set_passphrase(self, new: str) -> None:
        """Have another passphrase open the vault where the old one was lost. Raises `VaultUnwritable`."""
        with self._locked_vault() as front:
            self._put_passphrase(front, new)

    def _put_passphrase(self, front: Front, new: str) -> None:
        cost = next((slot.cost for slot in front.slots if isinstance(slot, PassphraseSlot)), Cost())
        slot = PassphraseSlot.holding(self._key, new, self._vault, cost)
        self._put_slots(front, (slot, *_others(front, slot.kind)))

    def add_recovery(self, recipient: str) -> None:
        """Have the holder of a public key's secret half unlock the vault too.

        Args:
            recipient: The public key, `age1…`; `new_recovery_key` makes a pair.

        Raises:
            VaultFault: It is not a public key.
            VaultUnwritable: It could not be written.
        """
        slot = RecoverySlot.holding(self._key, recipient, self._vault)
        with self._locked_vault() as front:
            same = [old for old in front.slots if isinstance(old, RecoverySlot) and old.recipient == recipient]
            self._put_slots(front, (*(old for old in front.slots if old not in same), slot))

    def add_keyring(self) -> None:
        """Have the system's keyring unlock the vault for whoever is logged in to this computer.

        Raises:
            VaultFault: There is no keyring that hides what it is given.
            VaultUnwritable: It could not be written.
        """
        with self._locked_vault() as front:
            slot = KeyringSlot.holding(self._key, self._vault)
            self._put_slots(front, (*_others(front, slot.kind), slot))
        _forget(front.entries)

    def remove_slot(self, kind: str) -> None:
        """Take a way in away; an old copy of the vault's files still has it. Does nothing where there is none.

        Raises:
            VaultFault: No lasting way in would be left.
            VaultUnwritable: It could not be written.
        """
        with self._locked_vault() as front:
            left = _others(front, kind)
            if left == front.slots:
                return
            if not any(slot.kind in _LASTING for slot in left):
                raise VaultFault(
                    "Without it nothing sure would open this vault any more.",
                    "Set a passphrase or add a recovery key first.",
                    place=kind,
                )
            self._put_slots(front, left)
        if kind == KeyringSlot.kind:
            _forget(front.entries)

    def _put_slots(self, front: Front, slots: tuple[Slot, ...]) -> None:
        front.with_slots(slots).write(self._layout.front, self._key)

    def rotate(self, passphrase: str) -> None:
        """Give the vault another key; the passphrase, recovery keys and the keyring open that one from then on.

        What sessions are sealed with stays: a copy of the vault from before still opens as it did. Where it is cut
        short, the next unlocking completes it or leaves the vault as it was.

        Args:
            passphrase: The passphrase; not looked at where none opens the vault.

        Raises:
            WrongPassphrase: It does not open the vault.
            VaultInUse: A session is open, here or elsewhere.
            VaultDamaged: The key of a session is missing or damaged.
            VaultTooNew: A later version wrote one of them.
            VaultFault: The system's keyring cannot be reached.
            VaultUnwritable: The disk would not take it; unlock the vault again.
        """
        with self._locked_vault() as front, self._alone():
            fresh = Key.fresh()
            coming = front.passed_to(fresh, passphrase)
            try:
                rotation.prepare(self._layout, self._vault, self._key, fresh)
                coming.write(self._layout.front, fresh)
            except (OSError, VaultFault):
                self._take_back(coming)
                raise
            self._key = fresh
            rotation.settle(self._layout, coming, fresh)

    def _take_back(self, coming: Front) -> None:
        if Front.read(self._layout.front).key == coming.key:
            return  # it was decided after all; unlocking completes it
        _forget(coming.entries)
        with suppress(OSError):
            rotation.clear_away(self._layout)


def _others(front: Front, kind: str) -> tuple[Slot, ...]:
    return tuple(slot for slot in front.slots if slot.kind != kind)


def _forget(entries: tuple[str, ...]) -> None:
    for entry in entries:
        system_keyring.forget(entry)
