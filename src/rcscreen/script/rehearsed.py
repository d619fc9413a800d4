"""By what a rehearsal is known, wherever a file is read that might be one: it is never taken for anything else."""

from __future__ import annotations

from typing import Final, NamedTuple

__all__ = ["REHEARSED", "SCHEMA", "is_rehearsal"]


class _Said(NamedTuple):
    """A fault and its cure."""

    fault: str
    cure: str


REHEARSED: Final = _Said(
    "this is a rehearsal with somebody who does not exist.", "See it again: rcscreen practice --replay FILE"
)
"""What is said of one wherever something else was looked for."""

SCHEMA: Final = "rcscreen.rehearsal/1"
_MARK: Final = "rcscreen.rehearsal/"
_LOOKED_AT: Final = 2_048
"""Characters at the beginning of a file in which it would say so."""


def is_rehearsal(text: str) -> bool:
    """Whether a file says of itself that it is a rehearsal, of whatever version."""
    return _MARK in text[:_LOOKED_AT]
