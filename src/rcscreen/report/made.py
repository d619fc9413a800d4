"""The report itself: every question asked once, and of the answers what may be shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from rcscreen.errors import ReportRefused
from rcscreen.report import questions, served
from rcscreen.report.across import Across, Told
from rcscreen.report.cells import NUMBERS_FROM, Count, apart, first_of, shown, within
from rcscreen.report.crossed import Cell
from rcscreen.report.offered import Offers, offers_of
from rcscreen.vocabulary.domains import NEEDS, STRENGTHS

if TYPE_CHECKING:
    from rcscreen.report.questions import Passed
    from rcscreen.report.store import Store

__all__ = ["PARTS", "By", "Need", "NothingCounted", "Parts", "Report", "report_of"]

By: TypeAlias = questions.Asked | Told

PARTS: tuple[By, ...] = ("month", "script", "language", "channel", *served.TOLD)
"""What conversations are counted by, in the order of the report; some of it is told by gists only."""

_ASKED: tuple[questions.Asked, ...] = ("month", "script", "language", "channel")


@dataclass(frozen=True, slots=True)
class Need:
    """One domain of need.

    Attributes:
        wanted: In how many conversations help is wanted with it.
        nothing: In how many of these the program had nothing to offer.
        first: In how many it stood first in their own order.
    """

    wanted: Count
    nothing: Count
    first: Count


@dataclass(frozen=True, slots=True)
class Parts:
    """All conversations, by something of which each has one.

    Attributes:
        named: The parts that are shown.
        rest: The rest together; its names are not told. 0 where there is none.
    """

    named: Mapping[str, int]
    rest: int


@dataclass(frozen=True, slots=True)
class Report:
    """What many releases tell together.

    Attributes:
        synthetic: Whether they were made up.
        conversations: How many are counted.
        recipients: For how many recipients the releases are; above 1, a conversation may be counted twice.
        needs: By domain of need, the most wanted first; empty where there are too few to tell more than how many.
        strengths: By domain of strength, the most named first.
        parts: By month, script, language and channel; and by what gists tell, where any does.
        passed: What is not counted, by file and reason.
        promises: What came of promises, by domain of need, in the order of the needs; empty where no gist tells it.
        across: Wishes by language and by site: by domain of need, then by group; empty where there is one group only.
        offers: Who was offered a conversation and said no; None where there is no tally.
    """

    synthetic: bool
    conversations: Count
    recipients: int
    needs: Mapping[str, Need]
    strengths: Mapping[str, Count]
    parts: Mapping[By, Parts]
    passed: tuple[Passed, ...]
    promises: Mapping[str, served.Promises] = field(default_factory=dict)
    across: Mapping[Across, Mapping[str, Mapping[str, Cell]]] = field(default_factory=dict)
    offers: Offers | None = None


class NothingCounted(ReportRefused):
    """Nothing of what was given counts.

    Args:
        passed: What was given, and why it does not count.
    """

    def __init__(self, passed: tuple[Passed, ...]) -> None:
        super().__init__(
            "There is no release to count.", "Name files or folders of releases: rcscreen summary SESSION --for …"
        )
        self.passed = passed


def report_of(store: Store) -> Report:
    """The report on what a store holds.

    Raises:
        NothingCounted: There is nothing to count.
        ReportRefused: What was made up lies among what is real.
    """
    real, made_up = questions.kinds(store)
    synthetic = sum(each.synthetic for each in store.tallies.values())
    real, made_up = real + len(store.tallies) - synthetic, made_up + synthetic
    if real and made_up:
        raise ReportRefused(
            f"Of these releases {made_up} were made up and {real} were not: they are never counted together.",
            "Name the files of one kind.",
        )
    questions.settle(store)
    of, passed = questions.conversations(store), questions.passed_over(store)
    if not of:
        raise NothingCounted(passed)
    told = bool(made_up), questions.recipients(store)
    offers = offers_of(store.tallies.values())
    if of < NUMBERS_FROM:
        return Report(told[0], shown(of), told[1], {}, {}, {}, passed, offers=offers)
    margins = _margins(store, of)
    needs = _needs(store, of, margins)
    parts = dict(_parts(store))
    named = {domain: within(count, Count(of), of) for domain, count in _all(STRENGTHS, questions.strengths(store))}
    promises = served.promises_of(store, margins)
    return Report(
        synthetic=told[0],
        conversations=Count(of),
        recipients=told[1],
        needs=needs,
        strengths=_ranked(named),
        parts=parts,
        passed=passed,
        promises={domain: promises[domain] for domain in needs if domain in promises},
        across={
            what: {domain: rows[domain] for domain in needs}
            for what in served.ACROSS
            if what in parts and (rows := served.across_of(store, what, parts[what].named, parts[what].rest, margins))
        },
        offers=offers,
    )


def _parts(store: Store) -> Iterator[tuple[By, Parts]]:
    for asked in _ASKED:
        yield asked, Parts(*apart(questions.by(store, asked)))
    for told in served.TOLD:
        parts = Parts(*served.told_of(store, told))
        if parts.named or parts.rest:
            yield told, parts


def _margins(store: Store, of: int) -> served.Margins:
    wanted = {domain: (count, within(count, Count(of), of)) for domain, count in _all(NEEDS, questions.wanted(store))}
    none = dict(_all(NEEDS, questions.nothing_available(store)))
    return served.Margins(
        wanted, {domain: (none[domain], within(none[domain], count, of)) for domain, (_, count) in wanted.items()}
    )


def _needs(store: Store, of: int, margins: served.Margins) -> Mapping[str, Need]:
    wanted = {domain: count for domain, (_, count) in margins.wanted.items()}
    firsts = first_of(dict(_all(NEEDS, questions.first_wishes(store))), wanted, of)
    return {
        domain: Need(count, margins.nothing[domain][1], firsts[domain]) for domain, count in _ranked(wanted).items()
    }


def _all(domains: Mapping[str, object], counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """Every domain of the vocabulary: one that nobody named is hidden as one that a few named."""
    return [(domain, counts.get(domain, 0)) for domain in domains]


def _ranked(counts: Mapping[str, Count]) -> Mapping[str, Count]:
    """The largest first; what is not shown as a number stands in the order of the vocabulary, which tells nothing."""
    order = {"most": -1, "few": 1, "hidden": 1}
    rank = {domain: (order[count.mark] if count.mark else 0, -(count.number or 0)) for domain, count in counts.items()}
    return {domain: counts[domain] for domain in sorted(counts, key=lambda each: rank[each])}
