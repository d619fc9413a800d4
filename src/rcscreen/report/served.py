"""How families were served: promises kept, how it was for them, and whether one language or site is served worse.

What may be shown of it. Most of it is told by gists only: a heap of releases tells none of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from rcscreen.interview.felt import FELT
from rcscreen.report import across
from rcscreen.report.across import UNTOLD, Across, Told
from rcscreen.report.cells import FEW, HIDDEN, Count, apart, closed
from rcscreen.report.crossed import Cell, Row, crossed
from rcscreen.summary.gist import Minutes

if TYPE_CHECKING:
    from rcscreen.report.store import Store

__all__ = ["ACROSS", "CAME", "TOLD", "Margins", "Promises", "across_of", "promises_of", "told_of"]

TOLD: tuple[Told, ...] = ("site", "experience", "ending", "minutes")
"""What conversations are counted by where gists tell it, in the order of the report."""

ACROSS: tuple[Across, ...] = ("language", "site")
"""By what wishes are told, in the order of the report."""

CAME = ("kept", "could_not", "open")
"""What comes of a promise."""

_NONE = "none"
_NAMES: Mapping[Told, tuple[str, ...]] = {
    "experience": tuple(dict.fromkeys(FELT.values())),
    "ending": ("complete", "stopped"),
    "minutes": tuple(str(each) for each in get_args(Minutes)),
}
"""Names that everybody knows: there, none is told no sooner than a few."""


@dataclass(frozen=True, slots=True)
class Promises:
    """What came of promises for one domain of need, among the conversations in which help is wanted with it.

    Attributes:
        kept: In how many it was kept.
        could_not: In how many it could not be kept.
        open: In how many it is still to be done, or not wanted any more.
    """

    kept: Count
    could_not: Count
    open: Count


@dataclass(frozen=True, slots=True)
class Margins:
    """What is shown already of all conversations, by domain of need: the count, and how it is shown.

    Attributes:
        wanted: In how many help is wanted.
        nothing: In how many of these there was nothing to offer.
    """

    wanted: Mapping[str, tuple[int, Count]]
    nothing: Mapping[str, tuple[int, Count]]


def told_of(store: Store, what: Told) -> tuple[Mapping[str, int], int]:
    """Conversations by something that gists tell: the parts that are shown, and the rest; empty where none tells it."""
    counts = across.by_told(store, what)
    if set(counts) <= {UNTOLD}:
        return {}, 0
    if what == "site":
        return apart(counts)
    return closed({name: counts.get(name, 0) for name in (*_NAMES[what], UNTOLD)})


def promises_of(store: Store, margins: Margins) -> Mapping[str, Promises]:
    """What came of promises, by domain of need; nothing where no gist tells it."""
    found = across.promises(store)
    return {domain: _promises(found.get(domain, {}), *margins.wanted[domain]) for domain in margins.wanted if found}


def _promises(came: Mapping[str, int], wanted: int, shown: Count) -> Promises:
    """Parts of a whole: kept, could not, open, and those to whom nothing was promised."""
    if shown.number is None:
        mark = FEW if shown == FEW else HIDDEN
        return Promises(mark, mark, mark)
    parts = {each: came.get(each, 0) for each in CAME}
    named, _ = closed({**parts, _NONE: wanted - sum(parts.values())})
    counts = [Count(named[each]) if each in named else HIDDEN for each in CAME]
    return Promises(*counts)


def across_of(
    store: Store, what: Across, named: Mapping[str, int], rest: int, margins: Margins
) -> Mapping[str, Mapping[str, Cell]]:
    """Wishes by language or site: by domain of need, then by group.

    Args:
        store: What was counted.
        what: Language or site.
        named: The groups that are shown, with how many conversations each has.
        rest: How many the others have together.
        margins: What is shown already of all conversations.
    """
    groups = {name: count for name, count in named.items() if name != UNTOLD}
    if len(groups) + bool(rest or len(named) > len(groups)) < 2:  # noqa: PLR2004 - one alone is compared with nothing
        return {}
    rest += sum(count for name, count in named.items() if name == UNTOLD)
    found = across.wanted_across(store, what)
    return {
        domain: crossed(groups, rest, _row(found.get(domain, {}), groups, domain, margins)) for domain in margins.wanted
    }


def _row(found: Mapping[str, tuple[int, int]], groups: Mapping[str, int], domain: str, margins: Margins) -> Row:
    return Row(
        {group: found[group][0] for group in groups if group in found},
        {group: found[group][1] for group in groups if group in found},
        margins.wanted[domain],
        margins.nothing[domain],
    )
