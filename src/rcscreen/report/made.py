"""The report itself: every question asked once, and of the answers what may be shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcscreen.errors import ReportRefused
from rcscreen.report import questions
from rcscreen.report.cells import NUMBERS_FROM, Count, apart, first_of, shown, within
from rcscreen.vocabulary.domains import NEEDS, STRENGTHS

if TYPE_CHECKING:
    from rcscreen.report.questions import Passed
    from rcscreen.report.store import Store

__all__ = ["PARTS", "Need", "NothingCounted", "Parts", "Report", "report_of"]

PARTS: tuple[questions.Asked, ...] = ("month", "script", "language", "channel")
"""What conversations are counted by, in the order of the report."""


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
        parts: By month, script, language and channel.
        passed: What is not counted, by file and reason.
    """

    synthetic: bool
    conversations: Count
    recipients: int
    needs: Mapping[str, Need]
    strengths: Mapping[str, Count]
    parts: Mapping[questions.Asked, Parts]
    passed: tuple[Passed, ...]


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
    if real and made_up:
        raise ReportRefused(
            f"Of these releases {made_up} were made up and {real} were not: they are never counted together.",
            "Name the files of one kind.",
        )
    questions.settle(store)
    of, passed = questions.conversations(store), questions.passed_over(store)
    if not of:
        raise NothingCounted(passed)
    if of < NUMBERS_FROM:
        return Report(bool(made_up), shown(of), questions.recipients(store), {}, {}, {}, passed)
    parts = {what: Parts(*apart(questions.by(store, what))) for what in PARTS}
    strengths = {domain: within(count, Count(of), of) for domain, count in _all(STRENGTHS, questions.strengths(store))}
    needs = _needs(store, of)
    return Report(bool(made_up), Count(of), questions.recipients(store), needs, _ranked(strengths), parts, passed)


def _needs(store: Store, of: int) -> Mapping[str, Need]:
    wanted = {domain: within(count, Count(of), of) for domain, count in _all(NEEDS, questions.wanted(store))}
    none = dict(_all(NEEDS, questions.nothing_available(store)))
    firsts = first_of(dict(_all(NEEDS, questions.first_wishes(store))), wanted, of)
    return {
        domain: Need(count, within(none[domain], count, of), firsts[domain])
        for domain, count in _ranked(wanted).items()
    }


def _all(domains: Mapping[str, object], counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """Every domain of the vocabulary: one that nobody named is hidden as one that a few named."""
    return [(domain, counts.get(domain, 0)) for domain in domains]


def _ranked(counts: Mapping[str, Count]) -> Mapping[str, Count]:
    """The largest first; what is not shown as a number stands in the order of the vocabulary, which tells nothing."""
    order = {"most": -1, "few": 1, "hidden": 1}
    rank = {domain: (order[count.mark] if count.mark else 0, -(count.number or 0)) for domain, count in counts.items()}
    return {domain: counts[domain] for domain in sorted(counts, key=lambda each: rank[each])}
