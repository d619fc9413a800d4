"""A conversation's journal in the vault, or in memory where nothing may be written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from rcscreen.desk.stored import CARD, read_entries
from rcscreen.interview.entries import (
    Entry,
    encode,
)
from rcscreen.interview.events import Opened, SpokeIn

if TYPE_CHECKING:
    from rcscreen.vault import OpenSession, Vault


class MemoryJournal:
    """Keeps entries for as long as the process lives and tells nobody that they are safe.

    Args:
        part: Forgets whom one talks with, on a day, where they were remembered from before.
    """

    session = ""
    card = ""
    keeping = False

    def __init__(self, part: Callable[[date], object] = lambda _: None) -> None:
        self.entries: list[Entry] = []
        self._part = part

    def keep(self, *entries: Entry) -> None:
        """Keep entries in memory."""
        self.entries.extend(entries)

    def purge(self, entries: tuple[Entry, ...]) -> None:
        """Keep these and no others."""
        self.entries = list(entries)

    def forget(self) -> None:
        """Keep nothing."""
        self.entries = []

    def part(self, on: date) -> None:
        """They would no longer be remembered."""
        self._part(on)

    def close(self) -> None:
        """There is nothing to close."""


class VaultJournal:
    """Keeps entries in the vault, from the first one that may be kept.

    With that one the person has a card word: whether the conversation comes to its end, is stopped or breaks off, what
    is kept of it is found by that word.

    Args:
        vault: Gives the unlocked vault; called when the first entry is to be kept.
        pins: The texts that the conversation rests on; the card word is among them where the person has one already.
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

    @property
    def card(self) -> str:
        """The person's card word, or nothing where nothing is kept."""
        return str(self._head.get(CARD, "")) if self._opened else ""

    def keep(self, *entries: Entry) -> None:
        """Keep the entries of one reply: on disk before this returns, as one record, so that no crash parts them."""
        opened = self._opened or self._begin(entries)
        opened.keep(b"\n".join(encode(entry) for entry in entries))
        self.entries.extend(entries)

    def part(self, on: date) -> None:
        """They would no longer be remembered: that is done at once, however the conversation ends."""
        card = self.card or self._pins.get(CARD, b"").decode()
        if card:
            from rcscreen.desk.people import forget_card

            forget_card(self._vault(), card, on)

    def _begin(self, entries: tuple[Entry, ...]) -> OpenSession:
        vault = self._vault()
        card = self._pins.get(CARD, b"").decode() or _minted(vault, entries)
        opened = self._opened = vault.begin({**self._pins, CARD: card.encode()})
        self._head = {**self._head, CARD: card}
        opened.put_head(self._head)
        return opened

    def purge(self, entries: tuple[Entry, ...]) -> None:
        """Rewrite the journal to these entries under a fresh key."""
        self.entries = list(entries)
        if self._opened is not None:
            self._opened.put_head(self._head)
            self._opened.rewrite(encode(entry) for entry in entries)

    def stands(self, script: str, language: str, day: date | None) -> None:
        """What the head says while a conversation that was taken up again is under way."""
        card = self._pins.get(CARD, b"").decode() or _minted(self._vault(), self.entries, language)
        self._head = {**open_head(script, language, day or date.min), CARD: card}

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


def _minted(vault: Vault, entries: Iterable[Entry], language: str = "") -> str:
    """A new card word, in the language that is being spoken."""
    from rcscreen.desk.cards import mint

    spoken = [entry.event.language for entry in entries if isinstance(entry.event, Opened | SpokeIn)]
    return mint(spoken[-1] if spoken else language, vault.heads())


def open_head(script: str, language: str, day: date, source: str = "") -> dict[str, object]:
    """What the head of a conversation under way says: nothing of what was said in it."""
    return {"script": script, "language": language, "day": day.isoformat(), "ending": "", "due": [], "source": source}
