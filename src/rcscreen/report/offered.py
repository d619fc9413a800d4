"""Who was offered a conversation and said no: shares, from tallies in which nobody is.

What comes in was rounded by chance where it was counted (``summary.tally``). So a share is told only where chance can
have moved it by seven in a hundred at most, with how much that may be; and never a number of people: held against the
conversations that are counted exactly, it would tell about how few did not want to be.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from rcscreen.summary.tally import ROUNDED_TO

__all__ = ["RARE", "By", "Offers", "Share", "Tallied", "offers_of"]

By: TypeAlias = Literal["month", "script", "language", "site"]
"""What offers are told by."""

RARE = 5
"""In a hundred: where no more say no, it is pointed out. Our own round number: a no that is safe to say is said."""

_WIDEST = 7
"""In a hundred: how far chance may have moved a share that is told."""

_SURE = 2
"""Standard deviations on both sides: nineteen times in twenty the truth lies between."""

_NO = "declined_to_talk"
_UNREACHED = "not_reached"
_ENDINGS = 4
"""Ways in which a conversation ends that was offered to somebody."""


@dataclass(frozen=True, slots=True)
class Tallied:
    """A tally, as it is counted.

    Attributes:
        id: The document's, by which it is known when it comes twice.
        synthetic: Whether it was made up.
        month: Its month.
        site: Of the program's sites; None where that is not told.
        rows: Script, language, ending, and about how many.
    """

    id: str
    synthetic: bool
    month: str
    site: str | None
    rows: tuple[tuple[str, str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Share:
    """In how many of a hundred offers they said no; None where chance may have moved it too far to be told.

    Attributes:
        said_no: In a hundred.
        margin: By how much that may be off.
    """

    said_no: int | None = None
    margin: int | None = None


@dataclass(frozen=True, slots=True)
class Offers:
    """What tallies tell together.

    Attributes:
        all: Of all offers.
        by: The same by month, script, language and site; groups of which nothing can be told are left out.
        rare: Whether so few say no, and that is sure, that somebody should look why.
    """

    all: Share
    by: Mapping[By, Mapping[str, Share]]
    rare: bool


def offers_of(tallies: Iterable[Tallied]) -> Offers | None:
    """What tallies tell together; None where there is none."""
    known = tuple(tallies)
    if not known:
        return None
    whole = _Group()
    groups: dict[By, dict[str, _Group]] = {"month": {}, "script": {}, "language": {}, "site": {}}
    for tally in known:
        whole.tallies += 1
        for own, name in _own(tally):
            groups[own].setdefault(name, _Group()).tallies += 1
        for row in tally.rows:
            whole.take(row)
            for own, name in _own(tally):
                groups[own][name].take(row)
            groups["script"].setdefault(row[0], _Group()).take(row)
            groups["language"].setdefault(row[1], _Group()).take(row)
    for found in (groups["script"], groups["language"]):
        for group in found.values():
            group.tallies = whole.tallies  # one in which it was rounded to none does not say that it had any
    told = {each: {name: groups[each][name].share() for name in sorted(groups[each])} for each in groups}
    share = whole.share()
    return Offers(
        share,
        {each: {name: one for name, one in shares.items() if one.said_no is not None} for each, shares in told.items()},
        rare=share.said_no is not None and share.said_no + (share.margin or 0) <= RARE,
    )


def _own(tally: Tallied) -> list[tuple[By, str]]:
    """What a tally has one of."""
    own: list[tuple[By, str]] = [("month", tally.month)]
    return own if tally.site is None else [*own, ("site", tally.site)]


class _Group:
    """Offers that are told together.

    What was rounded to none is not in a tally. So each script and language of the group may have been rounded in each
    tally, for each ending.
    """

    def __init__(self) -> None:
        self.tallies = 0
        self.kinds: set[tuple[str, str]] = set()
        self.ended: Counter[str] = Counter()

    def take(self, row: tuple[str, str, str, int]) -> None:
        """Counts a row."""
        script, language, ending, about = row
        self.kinds.add((script, language))
        self.ended[ending] += about

    def share(self) -> Share:
        """In how many of a hundred they said no."""
        offered = sum(count for ending, count in self.ended.items() if ending != _UNREACHED)
        if not offered:
            return Share()
        # A count that is rounded to a multiple of n by chance is off by n/2 at most, as a standard deviation.
        off = ROUNDED_TO / 2 * math.sqrt(self.tallies * len(self.kinds))
        part = self.ended[_NO] / offered
        margin = 100 * _SURE * off * math.hypot(1 - part, part * math.sqrt(_ENDINGS - 1)) / offered
        return Share() if margin > _WIDEST else Share(round(100 * part), math.ceil(margin))
