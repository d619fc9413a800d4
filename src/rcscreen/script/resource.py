"""A place to turn to, as values: what is known of it, whether it may be offered, and what was found for a need."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol, TypeAlias

__all__ = [
    "NOWHERE",
    "VERIFIED_WITHIN",
    "Access",
    "Doubt",
    "Match",
    "Named",
    "Offer",
    "Places",
    "Resource",
    "Resources",
]

Access: TypeAlias = Literal["delivery", "walk_in", "phone", "online"]
"""How one gets what a place has; the keys of the vocabulary's ``ACCESS``."""

Doubt: TypeAlias = Literal["checked", "place", "language", "access"]
"""What to ask a place first. ``checked``: nobody checked it lately. The others: nobody says whom it serves, what is
spoken there or how one gets it, so it may fit or may not."""

VERIFIED_WITHIN = 180
"""Days for which what was checked of a place counts as checked, where the site file says no other (practice notes,
SAF009: 180 for what is no crisis line)."""


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


def is_checked(verified: date | None, today: date, within: int) -> bool:
    """Whether something counts as checked on a day."""
    return verified is not None and 0 <= (today - verified).days <= within


@dataclass(frozen=True, slots=True)
class Match:
    """A place that fits, and what to ask it first."""

    resource: Resource
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """What was found for a need.

    Attributes:
        state: ``found``; ``nothing`` fits; the directory is ``unreadable``; the program has ``none``.
        matches: What fits, best first.
        others: How many there are for the need that do not fit: elsewhere, in other languages or by other ways.
    """

    state: Literal["none", "found", "nothing", "unreadable"] = "none"
    matches: tuple[Match, ...] = ()
    others: int = 0


@dataclass(frozen=True, slots=True)
class Named:
    """A place as a plan line holds it: what was said of it on that day, whatever becomes of the directory."""

    id: str
    name: str
    phone: str = ""
    verified: date | None = None


@dataclass(frozen=True, slots=True)
class Resources:
    """What a site file says about its directory.

    Attributes:
        file: The directory: a file or a folder, as it stands in the site file.
        place: Where the people live whom the program serves: postal codes, cities, counties.
        verified_within: For how many days what was checked counts as checked.
    """

    file: str
    place: tuple[str, ...] = ()
    verified_within: int = VERIFIED_WITHIN


class Places(Protocol):
    """The program's directory, read when it is first asked for something."""

    def offer(self, domain: str, language: str, ways: Iterable[str], today: date) -> Offer:
        """What there is for a need.

        Args:
            domain: The domain of need.
            language: The language that is spoken.
            ways: Ways of help that would suit the person.
            today: The day.
        """
        ...


@dataclass(frozen=True, slots=True)
class _Nowhere:
    """A program without a directory."""

    offered: Offer = field(default_factory=Offer)

    def offer(self, domain: str, language: str, ways: Iterable[str], today: date) -> Offer:
        """Nothing, and nothing is said about it."""
        del domain, language, ways, today
        return self.offered


NOWHERE: Places = _Nowhere()
"""The directory of a program that has none."""
