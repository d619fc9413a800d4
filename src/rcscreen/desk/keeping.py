"""A conversation's journal in the vault, or in memory where nothing may be written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from rcscreen.errors import VaultDamaged
from rcscreen.interview.entries import (
    Entry,
    EntryUnreadableError,
    decode,
    encode,
)

if TYPE_CHECKING:
    from rcscreen.vault import OpenSession, Vault


class MemoryJournal:
    """Keeps entries for as long as the process lives and tells nobody that they are safe."""

    session = ""
    keeping = False

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def keep(self, *entries: Entry) -> None:
        """Keep entries in memory."""
        self.entries.extend(entries)

    def purge(self, entries: tuple[Entry, ...]) -> None:
        """Keep these and no others."""
        self.entries = list(entries)

    def forget(self) -> None:
        """Keep nothing."""
        self.entries = []

    def close(self) -> None:
        """There is nothing to close."""


class VaultJournal:
    """Keeps entries in the vault, from the first one that may be kept.

    Args:
        vault: Gives the unlocked vault; called when the first entry is to be kept.
        pins: The texts that the conversation rests on.
        head: What ``sessions`` may see of a conversation under way: no content.
        opened: The session, where one is taken up again.
    """

    def __init__(
        self,
        vault: Callable[[], Vault],
        pins: Mapping[str, bytes],
        head: Mapping[str, object],
        opened: OpenSession | None = None,
    ) -> None:
        self._vault = vault
        self._pins = pins
        self._head = head
        self._opened = opened
        self.entries: list[Entry] = read_entries(opened.entries(), opened.id) if opened else []

    @property
    def session(self) -> str:
        """The session's name in the vault, or nothing."""
        return self._opened.id if self._opened else ""

    @property
    def keeping(self) -> bool:
        """Whether what was answered so far is safe on disk."""
        return self._opened is not None

    def keep(self, *entries: Entry) -> None:
        """Keep the entries of one reply: on disk before this returns, as one record, so that no crash parts them."""
        if self._opened is None:
            self._opened = self._vault().begin(self._pins)
            self._opened.put_head(self._head)
        self._opened.keep(b"\n".join(encode(entry) for entry in entries))
        self.entries.extend(entries)

    def purge(self, entries: tuple[Entry, ...]) -> None:
        """Rewrite the journal to these entries under a fresh key."""
        self.entries = list(entries)
        if self._opened is not None:
            self._opened.put_head(self._head)
            self._opened.rewrite(encode(entry) for entry in entries)

    def stands(self, script: str, language: str, day: date | None) -> None:
        """What the head says while a conversation that was taken up again is under way."""
        self._head = open_head(script, language, day or date.min)

    def forget(self) -> None:
        """Destroy the session, its key first."""
        session, self.entries = self.session, []
        self.close()
        if session:
            self._vault().erase(session)

    def end(self, head: Mapping[str, object]) -> None:
        """The conversation is over: this is its head, and nothing follows."""
        if self._opened is not None:
            self._opened.put_head(head)
            self._opened.end()

    def log(self, stream: str, line: bytes) -> None:
        """Add a line to a stream beside the journal."""
        if self._opened is not None:
            self._opened.append(stream, line)

    def close(self) -> None:
        """Let the session go."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None


def read_entries(records: tuple[bytes, ...], session: str) -> list[Entry]:
    """The entries of a session: a record holds those of one reply, a line each.

    Raises:
        VaultDamaged: One of them is not an entry of ours.
    """
    try:
        return [decode(line) for record in records for line in record.split(b"\n")]
    except EntryUnreadableError:
        raise VaultDamaged("An entry cannot be read.", "Restore it from a backup.", place=session) from None


def open_head(script: str, language: str, day: date, source: str = "") -> dict[str, object]:
    """What the head of a conversation under way says: nothing of what was said in it."""
    return {"script": script, "language": language, "day": day.isoformat(), "ending": "", "due": [], "source": source}
