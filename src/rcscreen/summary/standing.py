"""What stands at a recipient after a release: kinds and identifiers, without a word of what was said.

By it a later release knows what it has to take back. The identifiers are keyed digests; whoever has the person's secret
can tell which domain a need is in, so they are kept no longer than the answers are. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rcscreen.summary.lines import PlanLine
    from rcscreen.summary.model import Release

__all__ = ["Standing", "asked", "asked_again", "gone", "standing"]

Standing = tuple[str, ...]
"""What one release put there: ``strength ID``, ``hope ID``, ``need ID`` or ``coded ID`` (a need for which a code was
suggested), and ``asked ID`` where help with that need was asked of the recipient."""


def standing(release: Release) -> Standing:
    """What stands at the recipient once it has this release."""
    return tuple(_standing(release))


def _standing(release: Release) -> Iterator[str]:
    plan = {line.need: line for line in release.plan}
    yield from (f"strength {each.id}" for each in release.strengths)
    yield from (f"hope {each.id}" for each in release.hopes if each.said is not None)
    for each in release.needs:
        yield f"{'coded' if each.suggested_codes else 'need'} {each.id}"
        if asked(plan.get(each.id)):
            yield f"asked {each.id}"


def asked(plan: PlanLine | None) -> bool:
    """Whether anything is asked of the recipient: not of what they do themselves, or want left alone for now."""
    return plan is None or plan.status == "agreed"


def gone(now: Standing, before: Sequence[Standing]) -> Standing:
    """What once stood there and stands no longer, in the order in which it came.

    All that any earlier release put there, not only the last one: the recipient may not have taken every one of them.

    Args:
        now: What stands from now on; nothing where the yes itself was taken back.
        before: What each release so far put there; the present one may be among them.
    """
    return tuple(each for each in dict.fromkeys(each for one in before for each in one) if each not in now)


def asked_again(now: Standing, before: Sequence[Standing]) -> frozenset[str]:
    """What is asked now, was asked once before, and was taken back in between.

    Args:
        now: What stands from now on.
        before: As for :func:`gone`.
    """
    first = {each: next((n for n, one in enumerate(before) if each in one), len(before)) for each in now}
    return frozenset(
        each for each in now if each.startswith("asked ") and any(each not in one for one in before[first[each] :])
    )
