"""Whoever holds a conversation, what they see, and where it is kept: the engine's protocols."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from rcscreen.interview.entries import Entry
from rcscreen.interview.events import Room
from rcscreen.interview.replies import Command, Rejection, Reply
from rcscreen.interview.turns import Turn


class Conductor(Protocol):
    """Whoever holds the conversation: a terminal, a rehearsal, a file of answers."""

    def perform(self, view: View) -> Reply | Command:
        """Show the turn and give back what came of it.

        Raises:
            Interrupted: Ctrl-C or a terminal that went away. Never a decline.
        """
        ...

    def reject(self, rejection: Rejection) -> None:
        """Say that the last reply could not be taken; the same turn follows."""
        ...


class Journal(Protocol):
    """Where entries are kept."""

    @property
    def keeping(self) -> bool:
        """Whether what was answered so far is safe on disk."""
        ...

    @property
    def card(self) -> str:
        """The word by which the person can ask for what is kept; empty while nothing is."""
        ...

    def keep(self, *entries: Entry) -> None:
        """Keep these entries durably before this returns: all of them or none, for they come of one reply."""
        ...

    def purge(self, entries: tuple[Entry, ...]) -> None:
        """Keep these entries and nothing else; what they no longer hold is destroyed."""
        ...

    def forget(self) -> None:
        """Destroy everything that was kept of this conversation."""
        ...

    def part(self, on: date) -> None:
        """They would no longer be remembered: what is carried of them elsewhere goes before this returns.

        Called whether or not anything of this conversation is kept.
        """
        ...


@dataclass(frozen=True, slots=True)
class TopicMark:
    """A topic one can turn to: its id, its name, whether it is marked already."""

    id: str
    label: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """A turn, and what stands around it on the screen.

    Attributes:
        turn: The turn.
        also: The same turn in the navigator's own language, where that is another one.
        room: Who can hear, or None where it is not known.
        channel: In person or by phone.
        saved: Whether what was answered is safe on disk.
        kept: Whether they agreed to notes; None where they were not asked yet.
        topics: Topics they may bring up.
        flagged: Whether their words at this place are flagged.
        languages: The languages the script speaks.
        can_go_back: Whether there is a screen to go back to.
        screens: How many screens lie behind.
        get_help: The site's steps for getting help.
        scopes: Consents that may be taken back now, with how one says them.
        card: The word by which the person can ask for what is kept; empty while nothing is.
    """

    turn: Turn
    also: Turn | None
    room: Room | None
    channel: str
    saved: bool
    kept: bool | None
    topics: tuple[TopicMark, ...]
    flagged: bool
    languages: tuple[str, ...]
    can_go_back: bool
    screens: int
    get_help: tuple[str, ...]
    scopes: tuple[tuple[str, str], ...]
    card: str = ""
