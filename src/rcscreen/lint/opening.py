"""An honest opening: what everybody has heard before the first question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rcscreen.lint.parts import Step
from rcscreen.lint.path import channels_of, named
from rcscreen.lint.rule import Hit, Subject
from rcscreen.script.model import Covers

__all__ = ["begins", "left_out", "opening", "uncovered"]


def opening(subject: Subject, channel: str) -> Iterator[Step]:
    """The steps above the first question that everybody meets on a channel."""
    for step in subject.steps:
        if step.kind in {"ask", "help"}:
            return
        if channel in channels_of(step):
            yield step


def uncovered(subject: Subject, parts: Iterable[Covers]) -> dict[Covers, tuple[str, ...]]:
    """Parts of an honest opening that somebody is not told → the channels on which that is so."""
    missing: dict[Covers, tuple[str, ...]] = {}
    for channel in subject.channels:
        covered = {part for step in opening(subject, channel) for part in step.covers}
        for part in parts:
            if part not in covered:
                missing[part] = (*missing.get(part, ()), channel)
    return missing


def begins(subject: Subject) -> Step:
    """Where an opening begins: with the first step that covers any of its parts, else the first of all."""
    return next((step for step in subject.steps if step.covers), subject.steps[0])


def left_out(subject: Subject, part: Covers, unsaid: str, better: str) -> Iterator[Hit]:
    """Names an opening in which a part is left out for somebody.

    Args:
        subject: The script.
        part: The part.
        unsaid: What they do not hear, as a sentence without its full stop.
        better: Words that would say it.
    """
    for channels in uncovered(subject, [part]).values():
        cure = f"“{better}” Then add `{part}` to its `covers:`."
        yield Hit(begins(subject), f"{unsaid}{named(subject, channels)}.", cure)
