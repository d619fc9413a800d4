"""Small counts, hidden so that they cannot be worked out either.

A count under 11 is never shown: the threshold of the US federal policy on small cells (CMS), which many programs know.
Hiding it is not enough where the other numbers say what it must be. So what is shown is chosen in such a way that for
every hidden count under 11, all that is shown together leaves everything from none to ten possible; and likewise for
what is left when one shown number is taken from another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

__all__ = [
    "FEW", "FEWEST", "HIDDEN", "MOST", "NUMBERS_FROM", "Count", "Mark", "about", "apart", "bounds",
    "closed", "first_of", "shown", "within",
]  # fmt: skip

FEWEST = 11
"""The smallest count that is shown."""

NUMBERS_FROM = 2 * FEWEST - 1
"""Of fewer than this, one cannot show a part or its rest without telling the other one too closely."""

STEP = 5
"""In a hundred: what a share is rounded to where a number would tell another one."""

Mark: TypeAlias = Literal["few", "most", "hidden", "about"]


@dataclass(frozen=True, slots=True)
class Count:
    """A count as it is shown.

    Attributes:
        number: The number; None where it is not shown.
        mark: In its place: ``few`` (under 11), ``most`` (all but under 11), ``hidden`` (it would tell another),
            ``about`` (it would too, and is told as a share).
        in_100: That share, in a hundred of what it is counted among, rounded to five.
    """

    number: int | None = None
    mark: Mark | None = None
    in_100: int | None = None


FEW = Count(mark="few")
MOST = Count(mark="most")
HIDDEN = Count(mark="hidden")


def shown(count: int) -> Count:
    """A count by itself."""
    return Count(count) if count >= FEWEST else FEW


def within(part: int, whole: Count, of: int) -> Count:
    """A count of those who are among others that are shown as well.

    Args:
        part: The count.
        whole: How the count that it is a part of is shown.
        of: The count of all, which is shown as a number.
    """
    if whole == FEW:
        return FEW
    least, _ = bounds(whole, of)
    if whole == HIDDEN or least < NUMBERS_FROM:
        return HIDDEN
    if part < FEWEST:
        return FEW
    if least - part >= FEWEST:
        return Count(part)
    return MOST if whole.number is not None else HIDDEN


def about(part: int, of: int) -> Count:
    """A count as a share of a number that is shown."""
    return Count(mark="about", in_100=STEP * round(100 * part / of / STEP))


def bounds(count: Count, of: int) -> tuple[int, int]:
    """The least and the most that a count may be for whoever sees how it is shown.

    Args:
        count: How it is shown.
        of: What it is counted among.
    """
    if count.in_100 is not None:
        low, high = (2 * count.in_100 - STEP) * of, (2 * count.in_100 + STEP) * of
        return max(0, -(-low // 200)), min(of, high // 200)
    if count.number is not None:
        return count.number, count.number
    if count == FEW:
        return 0, FEWEST - 1
    return (of - FEWEST + 1 if count == MOST else 0), of


def apart(counts: Mapping[str, int]) -> tuple[Mapping[str, int], int]:
    """A whole in parts that do not overlap: parts that are shown, and the rest together, whose names are not told.

    As many parts go into the rest as it takes for each of them to be anything up to ten.

    Args:
        counts: The parts; each is at least 1, and what they sum up to is known.

    Returns:
        The parts that are shown, the largest first, and the sum of the rest; 0 where there is none.
    """
    rising = sorted(counts, key=lambda name: (counts[name], name))
    kept = [name for name in rising if counts[name] >= FEWEST]
    rest = [name for name in rising if counts[name] < FEWEST]
    while rest and kept and not _uncertain([counts[name] for name in rest]):
        rest.append(kept.pop(0))
    return {name: counts[name] for name in reversed(kept)}, sum(counts[name] for name in rest)


def closed(counts: Mapping[str, int]) -> tuple[Mapping[str, int], int]:
    """A whole in parts whose names everybody knows: of these, that there is none would be told as well as a few.

    As many parts go into the rest as it takes for each of them to be anything from none to ten, and for the rest
    itself, which is shown, to be no small count.

    Args:
        counts: The parts, none included; what they sum up to is known.

    Returns:
        The parts that are shown, in their own order, and the sum of the rest; 0 where there is none.
    """
    rising = sorted(counts, key=lambda name: (counts[name], name))
    kept = [name for name in rising if counts[name] >= FEWEST]
    rest = [name for name in rising if counts[name] < FEWEST]
    while rest and kept and (len(rest) == 1 or sum(counts[name] for name in rest) < FEWEST):
        rest.append(kept.pop(0))
    return {name: counts[name] for name in counts if name in kept}, sum(counts[name] for name in rest)


def _uncertain(rest: list[int]) -> bool:
    """Whether each of them might be ten, with at least one in each other."""
    return len(rest) > 1 and sum(rest) >= FEWEST - 1 + len(rest) - 1


def first_of(firsts: Mapping[str, int], wanted: Mapping[str, Count], of: int) -> Mapping[str, Count]:
    """First wishes: at most one in each conversation, each among those who want help with the same thing.

    How many named no first wish is never shown, so what is hidden may be anything up to what is left of all.

    Args:
        firsts: The counts, by domain.
        wanted: How the counts that they are part of are shown.
        of: The count of all, which is shown as a number.
    """
    marks = {domain: within(count, wanted[domain], of) for domain, count in firsts.items()}
    kept = sorted((domain for domain in firsts if marks[domain].number is not None), key=lambda each: firsts[each])
    while not _might_be_anything(marks, wanted, of):
        if kept:
            marks[kept.pop(0)] = HIDDEN
        else:  # nothing is left but what is said by words, and of these "most" says the most
            marks = {domain: HIDDEN if mark == MOST else mark for domain, mark in marks.items()}
            break
    return marks


def _might_be_anything(marks: Mapping[str, Count], wanted: Mapping[str, Count], of: int) -> bool:
    """Whether each count that is not shown may still be as high as its own mark lets it."""
    unseen = {domain: _first_bounds(mark, wanted[domain], of) for domain, mark in marks.items() if mark.number is None}
    left = of - sum(mark.number or 0 for mark in marks.values()) - sum(least for least, _ in unseen.values())
    return all(left + least >= most for least, most in unseen.values())


def _first_bounds(mark: Count, whole: Count, of: int) -> tuple[int, int]:
    """The least and the most that a first wish may be, by its own mark and by the count that it is part of."""
    least, most = bounds(whole, of)
    if mark == FEW:
        return 0, min(most, FEWEST - 1)
    return (least - FEWEST + 1 if mark == MOST else 0), most
