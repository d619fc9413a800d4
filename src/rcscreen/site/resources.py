"""The program's directory: places to turn to, looked up by need, place, language and access. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from types import MappingProxyType

from rcscreen.script.place import Access, Doubt, Match, Resource
from rcscreen.script.resource import VERIFIED_WITHIN, Offer
from rcscreen.vocabulary.domains import NEEDS
from rcscreen.vocabulary.places import CRISIS, SUITS

__all__ = ["MOST_OFFERED", "Directory", "Stock", "folded", "matching", "suiting"]

MOST_OFFERED = 5
"""How many places are offered for one need at most: more is a list, and a list is no help on the phone."""

_WORD = re.compile(r"\w+")
_ZIP_PLUS_4 = re.compile(r"\b(\d{5})-\d{4}\b")


@dataclass(frozen=True, slots=True)
class Stock:
    """What a directory holds on a day.

    Attributes:
        offered: Places that may be offered as ordinary help.
        stale: How many of them nobody checked lately: they are shown as *ask first*.
        expired: Left out, their last day being past.
        crisis: Left out, being for somebody in danger.
        unmapped: Left out, because what they are for is said in no word that we understand.
        elsewhere: Left out, serving only people who live somewhere else.
        domains: Domains of need → how many of those offered are for it; every domain but ``other``.
    """

    offered: int
    stale: int
    expired: int
    crisis: int
    unmapped: int
    elsewhere: int
    domains: Mapping[str, int]

    @property
    def lacking(self) -> tuple[str, ...]:
        """Domains of need that no place is for."""
        return tuple(domain for domain, count in self.domains.items() if not count)


@dataclass(frozen=True)
class Directory:
    """A directory that has been read.

    Attributes:
        resources: Every place in it.
        place: Where the people live whom the program serves; empty: wherever.
        within: For how many days what was checked counts as checked.
    """

    resources: tuple[Resource, ...]
    place: tuple[str, ...] = ()
    within: int = VERIFIED_WITHIN
    _known: dict[tuple[object, ...], Offer] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def _by_domain(self) -> Mapping[str, tuple[Resource, ...]]:
        found: dict[str, list[Resource]] = {}
        for each in self.resources:
            for domain in each.domains:
                found.setdefault(domain, []).append(each)
        return MappingProxyType({domain: tuple(each) for domain, each in found.items()})

    def offer(self, domain: str, language: str, ways: Iterable[str], today: date) -> Offer:
        """What there is for a need: at most :data:`MOST_OFFERED` places that fit, best first."""
        key = (domain, language, tuple(ways), today)
        if key not in self._known:
            self._known[key] = self._offer(domain, language, key[2], today)
        return self._known[key]

    def _offer(self, domain: str, language: str, ways: tuple[str, ...], today: date) -> Offer:
        there = self._by_domain.get(domain, ())
        fit = matching(
            there,
            domain,
            place=self.place,
            language=language,
            access=suiting(ways),
            today=today,
            within=self.within,
        )
        open_to_all = sum(_may_be_offered(each, today) for each in there)
        return Offer("found" if fit else "nothing", fit[:MOST_OFFERED], open_to_all - len(fit))

    def stale(self, today: date) -> tuple[Resource, ...]:
        """What may be offered and was not checked lately: what nobody ever checked first, then the longest ago."""
        served = _Served(self.place)
        found = (
            each
            for each in self.resources
            if not _left_out(each, today, served) and not each.is_checked(today, self.within)
        )
        return tuple(sorted(found, key=lambda each: (each.verified or date.min, each.name.casefold())))

    def stock(self, today: date) -> Stock:
        """What it holds on a day."""
        served = _Served(self.place)
        why = Counter(_left_out(each, today, served) for each in self.resources)
        offered = [each for each in self.resources if not _left_out(each, today, served)]
        held = Counter(domain for each in offered for domain in each.domains)
        return Stock(
            offered=len(offered),
            stale=sum(not each.is_checked(today, self.within) for each in offered),
            expired=why["expired"],
            crisis=why["crisis"],
            unmapped=why["unmapped"],
            elsewhere=why["elsewhere"],
            domains=MappingProxyType({domain: held[domain] for domain in NEEDS if domain != "other"}),
        )


def suiting(ways: Iterable[str]) -> tuple[Access, ...]:
    """The ways of getting something that suit somebody; empty where any does."""
    known = [SUITS.get(way) for way in ways]
    if None in known:
        return ()
    return tuple(dict.fromkeys(access for each in known if each for access in each))  # type: ignore[misc]  # the vocabulary's own words


def matching(  # noqa: PLR0913 - what one asks a directory for
    resources: Iterable[Resource],
    domain: str = "",
    *,
    place: Iterable[str] = (),
    language: str = "",
    access: Iterable[Access] = (),
    today: date,
    within: int = VERIFIED_WITHIN,
) -> tuple[Match, ...]:
    """The places that fit, those without a doubt first.

    A place fits unless the directory says that it does not: what nobody says is a doubt, and a doubt is shown. One for
    somebody in danger is never among them, nor one whose last day is past.

    Args:
        resources: Where to look.
        domain: The domain of need; empty for any.
        place: Where the person may live: any of these; none for wherever.
        language: The language they speak; empty for any.
        access: How they can get it: by any of these; none for however.
        today: The day.
        within: For how many days what was checked counts as checked.
    """
    served, ways = _Served(tuple(place)), frozenset(access)
    found = []
    for each in resources:
        if not _may_be_offered(each, today) or (domain and domain not in each.domains):
            continue
        fits = (
            ("place", served.by(each)),
            ("language", _speaks(each, language)),
            ("access", _reached(each, ways)),
        )
        if any(fit is False for _, fit in fits):
            continue
        doubts: list[Doubt] = [] if each.is_checked(today, within) else ["checked"]
        doubts += [doubt for doubt, fit in fits if fit is None]  # type: ignore[misc]  # the three words of the pairs
        found.append(Match(each, tuple(doubts)))
    return tuple(sorted(found, key=_rank))


def _rank(match: Match) -> tuple[int, bool, str, str]:
    """Fewest doubts first; of these, what can be called."""
    return len(match.doubts), not match.resource.phone, match.resource.name.casefold(), match.resource.id


def _may_be_offered(resource: Resource, today: date) -> bool:
    return resource.kind != CRISIS and not resource.has_expired(today)


def _left_out(resource: Resource, today: date, served: _Served) -> str:
    """Why a place is never offered; empty where it may be."""
    if resource.kind == CRISIS:
        return "crisis"
    if resource.has_expired(today):
        return "expired"
    if not resource.domains:
        return "unmapped"
    return "elsewhere" if served.by(resource) is False else ""


def _speaks(resource: Resource, language: str) -> bool | None:
    """Whether a language is spoken there; None where nobody says, or an interpreter would be needed."""
    if not language or language in resource.languages:
        return True
    return None if resource.interpreter or not resource.languages else False


def _reached(resource: Resource, ways: frozenset[str]) -> bool | None:
    if not ways or not ways.isdisjoint(resource.access):
        return True
    return False if resource.access else None


class _Served:
    """Whether places serve people who live in any of these."""

    def __init__(self, place: tuple[str, ...]) -> None:
        self._wanted = tuple(f" {folded(each)} " for each in place if folded(each))
        self._known: dict[tuple[str, ...], bool] = {}

    def by(self, resource: Resource) -> bool | None:
        """Whether the place serves them; None where nobody says."""
        if not self._wanted or resource.everywhere:
            return True
        if not resource.places:
            return None
        if resource.places not in self._known:
            areas = [f" {area} " for area in resource.places]
            self._known[resource.places] = any(wanted in area for wanted in self._wanted for area in areas)
        return self._known[resource.places]


@lru_cache(maxsize=16_384)
def folded(text: str) -> str:
    """Words as they are compared: without accents, capitals or signs; a United States postal code in five digits."""
    plain = text.casefold()
    if not plain.isascii():
        apart = unicodedata.normalize("NFKD", plain)
        plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(_WORD.findall(_ZIP_PLUS_4.sub(r"\1", plain)))
