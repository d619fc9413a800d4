"""Where the vault keeps what, and how sessions are named.

::

    vault.json             the slots: how a passphrase opens the vault
    keys/<session>         the wrapped keys of a session, apart from it
    sessions/<session>/    journal · pins · streams · head
    people/<person>        whoever wished to be remembered, one small file each
    locks/<session>        never renamed, holds nothing
    tally, facts           contentless counts, and what the vault remembers about itself
    rotation               while the vault's key is changed: what takes the place of what

A name ending in ``.next`` is a file about to take the place of the one without.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcscreen.errors import NoSuchSession
from rcscreen.vault import platform

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

# Without i, l, o and u: nothing to mishear on a phone or to misread on paper.
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_LENGTH = 10
_ID = re.compile(f"[{_ALPHABET}]{{{_LENGTH}}}")
_PREFIX = re.compile(f"[{_ALPHABET}]{{1,{_LENGTH}}}")
NEXT = ".next"
_MISREAD = str.maketrans({"o": "0", "i": "1", "l": "1", "-": None, " ": None})


def new_id() -> str:
    """A random name for a session; it holds no date and no order."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))


def is_name(text: str) -> bool:
    """Whether a vault may have given this name."""
    return _ID.fullmatch(text) is not None


def following(path: Path) -> Path:
    """The name a file has until it takes the place of another."""
    return path.with_name(f"{path.name}{NEXT}")


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of one vault.

    Attributes:
        root: The vault's folder.
        front: The file that says how a passphrase opens the vault.
        keys: The folder of wrapped session keys.
        sessions: The folder of sessions.
        people: The folder of people who are remembered.
        locks: The folder of lock files.
        tally: The contentless counts.
        facts: What the vault remembers about itself.
        rotation: What is under way while the vault's key is changed.
    """

    root: Path
    front: Path
    keys: Path
    sessions: Path
    people: Path
    locks: Path
    tally: Path
    facts: Path
    rotation: Path

    @classmethod
    def of(cls, root: Path) -> Self:
        """The paths of the vault in a folder."""
        names = ("vault.json", "keys", "sessions", "people", "locks", "tally", "facts", "rotation")
        return cls(root, *(root / name for name in names))

    def key(self, session: str) -> Path:
        """The wrapped keys of a session."""
        return self.keys / session

    def session(self, session: str) -> Path:
        """The folder of a session."""
        return self.sessions / session

    def journal(self, session: str) -> Path:
        """The journal of a session."""
        return self.sessions.joinpath(session, "journal")

    def being_made(self, session: str) -> Path:
        """The folder of a session until everything is in it."""
        return self.sessions / f".{session}"

    def head(self, session: str) -> Path:
        """The head of a session."""
        return self.sessions.joinpath(session, "head")

    def pins(self, session: str) -> Path:
        """What a session was begun with."""
        return self.sessions.joinpath(session, "pins")

    def streams(self, session: str) -> Path:
        """The streams beside a session's journal."""
        return self.sessions.joinpath(session, "streams")

    def key_and_head(self, session: str) -> tuple[str, str]:
        """The paths of a session's keys and of its head as text: a list reads both of every session."""
        return f"{self.keys}/{session}", f"{self.sessions}/{session}/head"

    def person(self, person: str) -> Path:
        """The file of somebody who is remembered."""
        return self.people / person

    def is_person(self, name: str) -> bool:
        """Whether a name looks like one of theirs."""
        return _ID.fullmatch(name) is not None

    def people_ids(self) -> tuple[str, ...]:
        """Everybody who is remembered, sorted. Raises `VaultDamaged` where the folder is a link."""
        return tuple(name for name in platform.names(self.people) if _ID.fullmatch(name))

    def half_put(self) -> tuple[Path, ...]:
        """What was about to take the place of a person, of the tally or of the facts. Raises `VaultDamaged`."""
        people = (self.people / name for name in platform.names(self.people) if name.endswith(NEXT))
        return (*people, *filter(platform.is_there, map(following, (self.tally, self.facts))))

    def ids(self) -> tuple[str, ...]:
        """Every session there is, sorted.

        Raises:
            VaultDamaged: The folder of sessions is a link.
        """
        return tuple(name for name in platform.names(self.sessions) if _ID.fullmatch(name))

    def half_made(self) -> tuple[str, ...]:
        """The sessions that are being made, or whose making was cut short. Raises `VaultDamaged`."""
        hidden = (name.removeprefix(".") for name in platform.names(self.sessions) if name.startswith("."))
        return tuple(name for name in hidden if _ID.fullmatch(name))

    def held_keys(self) -> tuple[tuple[str, Path], ...]:
        """Every file of wrapped keys, also those about to take a place, each with its session."""
        names = ((name.removesuffix(NEXT), self.keys / name) for name in platform.names(self.keys))
        return tuple((session, path) for session, path in names if _ID.fullmatch(session))

    def unfinished(self) -> tuple[str, ...]:
        """The sessions of which a part was about to be put in the place of another. Raises `VaultDamaged`."""
        parts = [f"{part}{NEXT}" for part in ("head", "streams")]  # what is put one by one; a purge leaves keys, too
        return tuple(session for session in self.ids() if platform.is_any(self.session(session), *parts))

    def refuse_links(self) -> None:
        """Refuse folders that are links: what is written through one lands where we do not know.

        Raises:
            VaultDamaged: One of them is.
        """
        for folder in self._folders:
            platform.is_there(folder, folder=True)

    @property
    def _folders(self) -> tuple[Path, ...]:
        return (self.keys, self.sessions, self.people, self.locks)

    def require(self, session: str) -> str:
        """The session's name, if there is such a session.

        Raises:
            NoSuchSession: There is none.
            VaultDamaged: Its folder is a link.
        """
        if not _ID.fullmatch(session):
            raise NoSuchSession("No session has that name.", "List the sessions to see their names.")
        self.refuse_links()
        if not platform.is_there(self.session(session), folder=True):
            raise NoSuchSession("No session has that name.", "List the sessions to see their names.", place=session)
        return session

    def require_name(self, name: str) -> str:
        """A name, if it is one that a vault gives.

        Raises:
            NoSuchSession: It is none.
        """
        if not is_name(name):
            raise NoSuchSession("No vault would have given such a name.", "It is not taken in.")
        return name

    def find(self, prefix: str) -> str:
        """The one session whose name begins so; letters easily misread for digits are taken for them.

        Raises:
            NoSuchSession: No session, or more than one, begins so.
        """
        start = prefix.strip().lower().translate(_MISREAD)
        if not _PREFIX.fullmatch(start):
            raise NoSuchSession("No session's name looks like that.", "List the sessions to see their names.")
        found = [session for session in self.ids() if session.startswith(start)]
        if not found:
            raise NoSuchSession("No session's name begins so.", "List the sessions to see their names.", place=start)
        if len(found) > 1:
            raise NoSuchSession(
                f"{len(found)} sessions have names that begin so.",
                "Type a few more of its letters.",
                place=start,
            )
        return found[0]

    def ensure_folders(self) -> None:
        """Make the folders that are missing; a backup may have left out empty ones. Raises `OSError`."""
        missing = [folder for folder in self._folders if not platform.is_there(folder, folder=True)]
        for folder in missing:
            platform.make_folder(folder)
        if missing:
            platform.sync_folder(self.root)
