"""The vault: where sessions live, sealed."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from rcscreen.errors import NoSuchSession, VaultDamaged, VaultFault, VaultInUse
from rcscreen.vault import platform
from rcscreen.vault.beginning import lay_out
from rcscreen.vault.drawers import with_stream, without_answers
from rcscreen.vault.erase import erase
from rcscreen.vault.heads import NO_HEAD, list_heads, to_head
from rcscreen.vault.keys import Key, SessionKeys
from rcscreen.vault.layout import Layout, new_id
from rcscreen.vault.people import People
from rcscreen.vault.purge import Beside, Left, finish, purge
from rcscreen.vault.reading import read_beside, read_session
from rcscreen.vault.session import OpenSession, StoredSession
from rcscreen.vault.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    _Found = tuple[str, dict[str, object] | VaultFault]

__all__ = ["Vault"]


class Vault(People):
    """A folder of sealed sessions, and of people who wished to be remembered, unlocked.

    It knows nothing of interviews: records are bytes, heads and facts are JSON objects. `create` and the ways to
    unlock (see `Doors`) make one.

    Args:
        layout: Its paths.
        vault: Its random name.
        key: Its key.
    """

    def __init__(self, layout: Layout, vault: bytes, key: Key) -> None:
        super().__init__(layout, vault, key)
        self._open: dict[str, OpenSession] = {}
        self._uses: dict[str, int] = {}
        self._make_head: Callable[[StoredSession], Mapping[str, object] | None] | None = None

    def make_heads_with(self, make: Callable[[StoredSession], Mapping[str, object] | None]) -> None:
        """Have damaged heads made anew: a head is an index of what lies beside it, and whoever keeps it knows of what.

        Args:
            make: Makes a head from everything else of a session; None where that does not tell it.
        """
        self._make_head = make

    def begin(self, pins: Mapping[str, bytes]) -> OpenSession:
        """Begin a session and hold it open.

        Args:
            pins: Copies of what it rests on, such as script and setting, by name.

        Raises:
            VaultUnwritable: It could not be made.
        """
        with platform.writing(self._layout.root.name), ExitStack() as held:
            self._layout.ensure_folders()
            use = self._hold(held, self._use())
            session = new_id()
            while self._layout.session(session).exists() or self._layout.key(session).exists():
                session = new_id()
            lock = self._hold(held, platform.lock(self._layout.locks / session, wait=False))
            lay_out(self._shelf(session), Left((), ended=False, head=NO_HEAD, beside=Beside(pins, ())))
            opened = self._opened(session, lock, use)
            held.pop_all()
            return opened

    def resume(self, session_id: str) -> OpenSession:
        """Open a session for writing.

        Raises:
            NoSuchSession: There is none of that name.
            VaultInUse: It is open elsewhere.
            VaultDamaged: Something of it was altered or is missing.
            VaultTooNew: A later version wrote it.
            VaultUnwritable: It may not be written to.
        """
        with ExitStack() as held:
            use, lock = self._lock(session_id, held)
            opened = self._opened(session_id, lock, use)
            held.pop_all()
            return opened

    def in_use(self, session_id: str) -> bool:
        """Whether a session is open just now, here or in another window."""
        try:
            with ExitStack() as held:
                self._lock(session_id, held)
        except VaultInUse:
            return True
        except VaultFault:
            return False  # it may not be written to, so nobody writes
        return False

    def _opened(self, session: str, lock: int, use: int) -> OpenSession:
        opened = OpenSession(self._shelf(session), lock, self._let_go)
        self._open[session], self._uses[session] = opened, use
        return opened

    def _let_go(self, session: str) -> None:
        del self._open[session]
        platform.close(self._uses.pop(session))

    def read(self, session_id: str) -> StoredSession:
        """Read a session as it stands, also while it is open elsewhere; nothing on the disk is changed.

        Raises:
            NoSuchSession: There is none of that name.
            VaultDamaged: Something of it was altered or is missing.
            VaultTooNew: A later version wrote it.
        """
        with self._reading():
            stored = read_session(self._shelf(self._layout.require(session_id)))
        if stored.head is None and self._make_head is not None:
            made = self._make_head(stored)
            return stored if made is None else replace(stored, head=dict(made))
        return stored

    def beside(self, session_id: str) -> tuple[dict[str, bytes], dict[str, tuple[bytes, ...]]]:
        """What a session was begun with and its streams; its journal is not opened. Raises as `read` does."""
        with self._reading():
            return read_beside(self._shelf(self._layout.require(session_id)))

    def heads(self) -> Iterator[tuple[str, dict[str, object] | VaultFault]]:
        """Every session and its head, in the order of names; opens no journal.

        A head that cannot be read, nor be made anew, is given as the fault it is, and does not hold up the others. A
        session whose head was never put has an empty one.
        """
        self._front()  # says so where the vault's key was changed meanwhile, once and not for every session
        return map(self._mended, list_heads(self._shelf(session) for session in self._layout.ids()))

    def _mended(self, found: _Found) -> _Found:
        session, head = found
        if self._make_head is None or (head and not isinstance(head, VaultDamaged)):
            return found
        with suppress(VaultFault):
            made = self.read(session).head
            if made is not None:
                with suppress(VaultFault):  # it is held elsewhere, or the disk is full: then whoever lists next
                    self.put_head(session, made)
                return session, made
        return found

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
        with platform.writing(session_id), ExitStack() as held:
            self._lock(session_id, held)
            # Its name comes first: whatever happens from here on, no backup brings it back.
            with suppress(VaultDamaged):
                self.note_gone([session_id])
            erase(self._shelf(session_id))

    def bring_in(self, stored: StoredSession) -> None:
        """Put a session here as it stands elsewhere, under its own name, in the place of the one there is.

        It is all there or not there at all. One that is here and cannot be read any more gives way.

        Args:
            stored: The session.

        Raises:
            VaultInUse: It is open, here or elsewhere.
            VaultUnwritable: Nothing was changed; or, after a disk failed halfway, unlocking completes it.
        """
        self._layout.require_name(stored.id)
        streams = tuple((name, each) for name, payloads in stored.streams.items() for each in payloads)
        head = NO_HEAD if stored.head is None else to_head(stored.head)
        left = Left(stored.entries, stored.ended, head, Beside(stored.pins, streams))
        with suppress(NoSuchSession, VaultDamaged), self._keys_in_hand(stored.id) as (shelf, keys):
            purge(shelf, keys, left)
            return
        with platform.writing(stored.id), ExitStack() as held:
            self._layout.ensure_folders()
            self._hold(held, self._use())
            self._hold(held, platform.lock(self._layout.locks / stored.id, wait=False))
            if platform.is_there(self._layout.session(stored.id), folder=True):
                erase(self._shelf(stored.id))
            lay_out(self._shelf(stored.id), left)

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

    def drop_answers(
        self, session_id: str, *, head: Mapping[str, object] | None = None, keep: Collection[str] = ("secret",)
    ) -> None:
        """Destroy what was said in a session; its streams stay, and it counts as ended.

        Journal, head and pins go as in a purge, and the keys of all that was there before with them.

        Args:
            session_id: The session.
            head: The head from now on; empty where none is given.
            keep: The names of the pins that stay.

        Raises:
            NoSuchSession: There is none of that name.
            VaultInUse: It is open, here or elsewhere.
            VaultDamaged: Its pins, streams or keys were altered or are missing.
            VaultUnwritable: Nothing was changed; or, after a disk failed halfway, unlocking completes it.
        """
        with self._keys_in_hand(session_id) as (shelf, keys):
            sealed = NO_HEAD if head is None else to_head(head)
            purge(shelf, keys, without_answers(shelf, keys, sealed, keep))

    def drop_stream(self, session_id: str, stream: str) -> None:
        """Destroy a stream beside a session's journal. Raises as `rewrite_stream` does."""
        self.rewrite_stream(session_id, stream, ())

    def rewrite_stream(self, session_id: str, stream: str, payloads: Iterable[bytes]) -> None:
        """Leave only these in a stream, and destroy the keys of all that was there before.

        Args:
            session_id: The session.
            stream: The stream, such as `promises`.
            payloads: All that is to be left in it, in order.

        Raises:
            NoSuchSession: There is none of that name.
            VaultInUse: It is open elsewhere.
            VaultDamaged: Something of it was altered or is missing.
            VaultUnwritable: Nothing was changed; or, after a disk failed halfway, unlocking completes it.
        """
        held = self._open.get(session_id)
        if held is not None:
            held.rewrite_stream(stream, payloads)
            return
        with self._keys_in_hand(session_id) as (shelf, keys):
            purge(shelf, keys, with_stream(shelf, keys, stream, payloads))

    @staticmethod
    def _hold(held: ExitStack, lock: int) -> int:
        held.callback(platform.close, lock)
        return lock

    def _lock(self, session: str, held: ExitStack) -> tuple[int, int]:
        """A share in the vault, and the session's lock, both of which `held` closes."""
        self._layout.require(session)
        with platform.writing(session):
            self._layout.ensure_folders()
            use = self._hold(held, self._use())
            return use, self._hold(held, platform.lock(self._layout.locks / session, wait=False))

    @contextmanager
    def _keys_in_hand(self, session: str) -> Iterator[tuple[Shelf, SessionKeys]]:
        with platform.writing(session), ExitStack() as held:
            self._lock(session, held)
            shelf = self._shelf(session)
            yield shelf, finish(shelf)
