"""A place to turn to, as a directory has it. Loaded only where a directory is: a conversation begins without it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from rcscreen.script.resource import is_checked

__all__ = ["Access", "Doubt", "Match", "Resource"]

Access: TypeAlias = Literal["delivery", "walk_in", "phone", "online"]
"""How one gets what a place has; the keys of the vocabulary's ``ACCESS``."""

Doubt: TypeAlias = Literal["checked", "place", "language", "access"]
"""What to ask a place first. ``checked``: nobody checked it lately. The others: nobody says whom it serves, what is
spoken there or how one gets it, so it may fit or may not."""


@dataclass(frozen=True, slots=True)
class Resource:
    """A place to turn to.

    Attributes:
        id: Its id in the directory.
        name: What it is called.
        organization: Who runs it, where that is another name.
        kind: A kind of the vocabulary.
        domains: The domains of need it is for; empty where the directory says nothing that we understand.
        places: Where it serves people, or else where it is: postal codes, cities, counties, in lower case.
        everywhere: Whether it serves people wherever they live.
        languages: Codes of the languages spoken there; empty where nobody says.
        interpreter: Whether it has interpreters.
        access: How one gets what it has; empty where nobody says.
        hours: When, as one would read it.
        phone: The number.
        address: Where.
        url: Its page.
        about: What it does, in a few plain words.
        verified: The day on which somebody last checked all this; None where nobody says.
        expires: The last day on which it may be offered; None for no such day.
        sample: Whether it says of itself that it is made up.
    """

    id: str
    name: str
    organization: str = ""
    kind: str = "other"
    domains: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    everywhere: bool = False
    languages: tuple[str, ...] = ()
    interpreter: bool = False
    access: tuple[Access, ...] = ()
    hours: str = ""
    phone: str = ""
    address: str = ""
    url: str = ""
    about: str = ""
    verified: date | None = None
    expires: date | None = None
    sample: bool = False

    def has_expired(self, today: date) -> bool:
        """Whether its last day is past."""
        return self.expires is not None and self.expires < today

    def is_checked(self, today: date, within: int) -> bool:
        """Whether somebody checked it in the last so many days. A day that has not come is none."""
        return is_checked(self.verified, today, within)


@dataclass(frozen=True, slots=True)
class Match:
    """A place that fits, and what to ask it first."""

    resource: Resource
    doubts: tuple[Doubt, ...] = ()
