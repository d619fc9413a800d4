"""By what a rehearsal is known, wherever a file is read that might be one: it is never taken for anything else."""

from __future__ import annotations

from typing import Final

__all__ = ["SCHEMA", "is_rehearsal"]

SCHEMA: Final = "rcscreen.rehearsal/1"
_MARK: Final = "rcscreen.rehearsal/"
_LOOKED_AT: Final = 2_048
"""Characters at the beginning of a file in which it would say so."""


def is_rehearsal(text: str) -> bool:
    """Whether a file says of itself that it is a rehearsal, of whatever version."""
    return _MARK in text[:_LOOKED_AT]
