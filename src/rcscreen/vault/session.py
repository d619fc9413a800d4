"""A session in the hand: open for writing, or read as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from rcscreen.errors import VaultUnwritable
from rcscreen.vault import platform
from rcscreen.vault.drawers import with_stream
from rcscreen.vault.heads import to_head
from rcscreen.vault.journal import Journal
from rcscreen.vault.purge import Left, finish, is_undone, purge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from types import TracebackType
    from typing import Self

    from rcscreen.vault.keys import SessionKeys
    from rcscreen.vault.shelf import Shelf

__all__ = ["OpenSession", "StoredSession"]


@dataclass(frozen=True, slots=True, repr=False)
class StoredSession:
    """A session as it stands on the disk; reading it changed nothing.

    Attributes:
        id: Its name.
        pins: What it was begun with.
        entries: Its records, in order.
        ended: Whether it ended; if so, nothing is missing.
        head: Its head; None where none was put yet or it is damaged, for then it is to be made again.
        streams: The payloads of each stream beside the journal.
        lost_frames: Whether a crash may have taken the last record.
    """

    id: str
    pins: Mapping[str, bytes]
    entries: tuple[bytes, ...]
    ended: bool
    head: dict[str, object] | None
    streams: Mapping[str, tuple[bytes, ...]]
    lost_frames: bool


class OpenSession:
    """A session open for writing; the `Vault` makes it. It holds the session's lock until it is closed.

    Opening finishes a purge that was interrupted and cuts off what a crash left half written.

    Args:
        shelf: The session's files.
        lock: The lock, which this object closes.
        on_close: Called with its name, once, when it is closed.

    Attributes:
        id: The session's name: letters and digits that are easily read aloud and typed.
        pins: Copies of what it was begun with, by name.
        lost_frames: Whether a crash may have taken the last record.

    Raises:
        VaultDamaged: Something of it was altered or is missing.
        VaultTooNew: A later version wrote it.
        VaultUnwritable: It may not be written to.
    """

    def __init__(self, shelf: Shelf, lock: int, on_close: Callable[[str], None]) -> None:
        self.id = shelf.session
        self._shelf = shelf
        self._lock = lock
        self._on_close = on_close
        self._closed = False
        with platform.writing(self.id):
            self._keys = finish(shelf)
        self.pins: Mapping[str, bytes] = MappingProxyType(shelf.read_pins(self._keys))
        self._journal: Journal | None = self._opened(self._keys)
        self.lost_frames = self._journal.lost_frames

    def _opened(self, keys: SessionKeys) -> Journal:
        return Journal(self._shelf.journal_path, keys.journal, self._shelf.binding("journal"))

    @property
    def ended(self) -> bool:
        """Whether its end was written."""
        return self._open_journal().ended

    def entries(self) -> tuple[bytes, ...]:
        """Its records, in order, read again from the disk. Raises `VaultDamaged`."""
        return self._open_journal().entries()

    def keep(self, payload: bytes) -> None:
        """Append a record; it is on the disk when this returns.

        Raises:
            VaultFault: The session has ended.
            VaultUnwritable: It was not kept; what was kept before is safe.
        """
        self._open_journal().keep(payload)

    def rewrite(self, payloads: Iterable[bytes]) -> None:
        """Leave only these records, and destroy the keys of everything that was kept before.

        Pins, streams and head stay, and an ended session stays ended. A head that speaks of what is taken back
        should be put anew before: the old one goes with the old keys.

        Raises:
            VaultUnwritable: Nothing was changed; or, after a disk failed halfway, resuming completes it.
        """
        self._leave(Left(tuple(payloads), self._open_journal().ended))

    def rewrite_stream(self, stream: str, payloads: Iterable[bytes]) -> None:
        """Leave only these in a stream beside the journal, and destroy the keys of all that was there before.

        What was kept, the pins, the head and the other streams stay.

        Raises:
            VaultUnwritable: Nothing was changed; or, after a disk failed halfway, resuming completes it.
            VaultDamaged: Its streams were altered or are missing.
        """
        self._open_journal()
        self._leave(with_stream(self._shelf, self._keys, stream, payloads))

    def _leave(self, left: Left) -> None:
        journal, self._journal = self._open_journal(), None
        journal.release()
        # Until the new journal is open this object holds none, so whatever happens in between nothing can be
        # written to the old one; resuming finds out what was decided.
        with platform.writing(self.id):
            try:
                self._keys = purge(self._shelf, self._keys, left)
            except OSError:
                if is_undone(self._shelf, self._keys):
                    self._journal = self._opened(self._keys)
                raise
        self._journal = self._opened(self._keys)

    def put_head(self, head: Mapping[str, object]) -> None:
        """Put a head, a small JSON object, in the place of the one before. Raises `VaultUnwritable`."""
        self._open_journal()
        with platform.writing(self.id):
            self._shelf.put_head(self._keys, to_head(head))

    def append(self, stream: str, payload: bytes) -> None:
        """Add to a stream beside the journal. Raises `VaultUnwritable` and `VaultDamaged`."""
        self._open_journal()
        with platform.writing(self.id):
            self._shelf.append(self._keys, stream, payload)

    def end(self) -> None:
        """Write the end: from here on every missing byte is found. Raises `VaultUnwritable`."""
        self._open_journal().end()

    def close(self) -> None:
        """Let go of the session. Does nothing a second time."""
        if self._closed:
            return
        self._closed = True
        try:
            if self._journal is not None:
                self._journal.close()
        finally:
            self._journal = None
            platform.close(self._lock)
            self._on_close(self.id)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _open_journal(self) -> Journal:
        if self._journal is None:
            raise VaultUnwritable("This session is not open for writing any more.", "Resume it.", place=self.id)
        return self._journal
