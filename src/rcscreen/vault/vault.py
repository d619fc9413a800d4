"""The vault: where sessions live, sealed."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from rcscreen.errors import VaultDamaged, VaultFault
from rcscreen.vault import platform
from rcscreen.vault.beginning import lay_out
from rcscreen.vault.boxes import Binding
from rcscreen.vault.erase import erase
from rcscreen.vault.heads import list_heads, to_head
from rcscreen.vault.keys import Cost, Key, SessionKeys
from rcscreen.vault.layout import Layout, new_id
from rcscreen.vault.purge import finish
from rcscreen.vault.reading import read_session
from rcscreen.vault.session import OpenSession, StoredSession
from rcscreen.vault.shelf import Shelf
from rcscreen.vault.slots import Front
from rcscreen.vault.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

__all__ = ["Vault"]

_VAULT_LOCK = "vault"


class Vault:
    """A folder of sealed sessions, opened with its passphrase.

    It knows nothing of interviews: records are bytes, heads are JSON objects. `create` and `unlock` make one.

    Args:
        layout: Its paths.
        vault: Its random name.
        key: Its key.
    """

    def __init__(self, layout: Layout, vault: bytes, key: Key) -> None:
        self._layout = layout
        self._vault = vault
        self._key = key
        self._open: dict[str, OpenSession] = {}
        self._counts = Tally(layout.tally, Binding(vault, "", "tally"), key)

    @staticmethod
    def exists(folder: Path) -> bool:
        """Whether there is a vault in a folder.

        Raises:
            VaultDamaged: There is a link where its front file should be.
            VaultFault: The system would not let us look.
        """
        return platform.is_there(Layout.of(folder).front)

    @classmethod
    def create(cls, folder: Path, passphrase: str, *, cost: Cost | None = None) -> Vault:
        """Make a vault in a folder, which is made too where there is none.

        Args:
            folder: Where.
            passphrase: What will open it; there is no other way in.
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
        with platform.writing(folder.name):
            folder.parent.mkdir(parents=True, exist_ok=True)
            if not folder.is_dir():
                platform.make_folder(folder)
            layout.ensure_folders()
            front.write(layout.front)
        return cls(layout, front.vault, key)

    @classmethod
    def unlock(cls, folder: Path, passphrase: str) -> Vault:
        """Open a vault. Slow on purpose: about a fifth of a second.

        Raises:
            WrongPassphrase: The passphrase does not open it.
            VaultDamaged: The file that opens it is damaged or asks for more work than is reasonable.
            VaultTooNew: A later version wrote it.
            VaultFault: There is no vault.
        """
        if not cls.exists(folder):
            raise VaultFault("There is no vault here yet.", "Make one first.", place=folder.name)
        layout = Layout.of(folder)
        front = Front.read(layout.front)
        layout.refuse_links()
        return cls(layout, front.vault, front.unlock(passphrase))

    def change_passphrase(self, old: str, new: str) -> None:
        """Have another passphrase open the vault; sessions are not touched.

        An old copy of the vault's files still opens with the old passphrase.

        Raises:
            WrongPassphrase: The old one does not open it.
            VaultUnwritable: It could not be written; the old one still opens it.
        """
        with self._locked_vault():
            Front.read(self._layout.front).changed(old, new).write(self._layout.front)

    def begin(self, pins: Mapping[str, bytes]) -> OpenSession:
        """Begin a session and hold it open.

        Args:
            pins: Copies of what it rests on, such as script and setting, by name.

        Raises:
            VaultUnwritable: It could not be made.
        """
        with platform.writing(self._layout.root.name):
            self._layout.ensure_folders()
            session = new_id()
            while self._layout.session(session).exists() or self._layout.key(session).exists():
                session = new_id()
            lock = platform.lock(self._layout.locks / session, wait=False)
        try:
            with platform.writing(session):
                lay_out(self._shelf(session), pins)
            return self._held(session, lock)
        except BaseException:
            platform.close(lock)
            raise

    def resume(self, session_id: str) -> OpenSession:
        """Open a session for writing.

        Raises:
            NoSuchSession: There is none of that name.
            VaultInUse: It is open elsewhere.
            VaultDamaged: Something of it was altered or is missing.
            VaultTooNew: A later version wrote it.
            VaultUnwritable: It may not be written to.
        """
        lock = self._lock(session_id)
        try:
            return self._held(session_id, lock)
        except BaseException:
            platform.close(lock)
            raise

    def _held(self, session: str, lock: int) -> OpenSession:
        opened = OpenSession(self._shelf(session), lock, self._open.__delitem__)
        self._open[session] = opened
        return opened

    def read(self, session_id: str) -> StoredSession:
        """Read a session as it stands, also while it is open elsewhere; nothing on the disk is changed.

        Raises:
            NoSuchSession: There is none of that name.
            VaultDamaged: Something of it was altered or is missing.
            VaultTooNew: A later version wrote it.
        """
        return read_session(self._shelf(self._layout.require(session_id)))

    def heads(self) -> Iterator[tuple[str, dict[str, object] | VaultFault]]:
        """Every session and its head, in the order of names; opens no journal.

        A head that cannot be read is given as the fault it is, and does not hold up the others. A session whose
        head was never put has an empty one.
        """
        return list_heads(self._shelf(session) for session in self._layout.ids())

    def find(self, prefix: str) -> str:
        """The one session whose name begins so.

        Raises:
            NoSuchSession: No session, or more than one, begins so.
        """
        return self._layout.find(prefix)

    def erase(self, session_id: str) -> None:
        """Destroy a session's key, then everything else of it.

        Raises:
            NoSuchSession: There is none of that name.
            VaultInUse: It is open, here or elsewhere.
            VaultUnwritable: The disk would not take it; erase it again.
        """
        lock = self._lock(session_id)
        try:
            with platform.writing(session_id):
                erase(self._shelf(session_id))
        finally:
            platform.close(lock)

    def append(self, session_id: str, stream: str, payload: bytes) -> None:
        """Add to a stream beside a session's journal, whether it has ended or not.

        Args:
            session_id: The session.
            stream: The stream, such as `ledger`.
            payload: What to add; it is on the disk when this returns.

        Raises:
            NoSuchSession: There is none of that name.
            VaultInUse: It is open elsewhere.
            VaultDamaged: Its streams or keys were altered or are missing.
            VaultUnwritable: It was not added.
        """
        held = self._open.get(session_id)
        if held is not None:
            held.append(stream, payload)
            return
        with self._keys_in_hand(session_id) as (shelf, keys):
            shelf.append(keys, stream, payload)

    def stream(self, session_id: str, stream: str) -> tuple[bytes, ...]:
        """What a stream holds, in order; empty where nothing was added. Raises as `read` does."""
        return self.read(session_id).streams.get(stream, ())

    def put_head(self, session_id: str, head: Mapping[str, object]) -> None:
        """Put a session's head in the place of the one before. Raises as `append` does."""
        held = self._open.get(session_id)
        if held is not None:
            held.put_head(head)
            return
        with self._keys_in_hand(session_id) as (shelf, keys):
            shelf.put_head(keys, to_head(head))

    def count(self, name: str, label: str, day: str) -> None:
        """Count one more.

        Args:
            name: What is counted, such as `offered`.
            label: How it went, such as `declined_to_talk`.
            day: The day, as year-month-day.

        Raises:
            VaultDamaged: The tally was altered.
            VaultUnwritable: It was not counted.
        """
        with self._locked_vault():
            self._counts.add(name, label, day)

    def tally(self, name: str) -> dict[tuple[str, str], int]:
        """How often each was counted, by day and label. Raises `VaultDamaged`."""
        return self._counts.counts(name)

    def _shelf(self, session: str) -> Shelf:
        return Shelf(self._layout, self._vault, self._key, session)

    def _lock(self, session: str) -> int:
        self._layout.require(session)
        with platform.writing(session):
            self._layout.ensure_folders()
            return platform.lock(self._layout.locks / session, wait=False)

    @contextmanager
    def _keys_in_hand(self, session: str) -> Iterator[tuple[Shelf, SessionKeys]]:
        lock = self._lock(session)
        shelf = self._shelf(session)
        try:
            with platform.writing(session):
                yield shelf, finish(shelf)
        finally:
            platform.close(lock)

    @contextmanager
    def _locked_vault(self) -> Iterator[None]:
        with platform.writing(self._layout.root.name):
            self._layout.ensure_folders()
            lock = platform.lock(self._layout.locks / _VAULT_LOCK, wait=True)
            try:
                yield
            finally:
                platform.close(lock)
