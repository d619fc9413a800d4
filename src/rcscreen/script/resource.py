"""What a conversation knows of places to turn to: where the directory is, what was found, what was named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from rcscreen.script.place import Match

__all__ = ["NOWHERE", "VERIFIED_WITHIN", "Named", "Offer", "Places", "Resources", "is_checked"]

VERIFIED_WITHIN = 180
"""Days for which what was checked of a place counts as checked, where the site file says no other (practice notes,
SAF009: 180 for what is no crisis line)."""


def is_checked(verified: date | None, today: date, within: int) -> bool:
    """Whether something counts as checked on a day."""
    return verified is not None and 0 <= (today - verified).days <= within


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


_NONE = Offer()


class _Nowhere:
    """A program without a directory."""

    def offer(self, domain: str, language: str, ways: Iterable[str], today: date) -> Offer:
        """Nothing, and nothing is said about it."""
        del domain, language, ways, today
        return _NONE


NOWHERE: Places = _Nowhere()
"""The directory of a program that has none."""
