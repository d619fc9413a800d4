"""What one may do when something moves in the other person, and what it does to how far they open.

Small whole numbers, as the practice notes (D2) give them. They are a teaching device and no model of people; the
screen says so. What somebody tells earns nothing: only what was done counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, get_args

__all__ = ["DID", "HELPFUL", "HURTFUL", "MOVES", "STRAINS", "Did", "Leaning", "Move", "Openness", "leaning"]

Move: TypeAlias = Literal[
    "name",
    "understand",
    "respect",
    "support",
    "explore",
    "affirm",
    "ask_to_tell",
    "honour",
    "own",
    "ask_again",
    "acknowledge",
    "next",
    "why",
    "reassure",
    "promise",
    "advise",
    "judge",
    "press",
]
"""Kinds of a line that one may say at a cue. The first five are tags of ``reflect`` in scripts."""

Did: TypeAlias = Literal["opt_out", "permission", "wait", "hold", "decline", "rush", "reask"]
"""What is seen without a line being chosen: words said in full or not, time, keys."""

Leaning: TypeAlias = Literal["helpful", "neutral", "hurtful"]

MOVES: Final[Mapping[Move, int]] = MappingProxyType(
    {
        "name": 1,
        "understand": 1,
        "respect": 1,
        "support": 1,
        "explore": 2,
        "affirm": 1,
        "ask_to_tell": 1,
        "honour": 1,
        "own": 3,
        "ask_again": 2,
        "acknowledge": 0,
        "next": -1,
        "why": -1,
        "reassure": -1,
        "promise": -1,
        "advise": -2,
        "judge": -3,
        "press": -4,
    }
)
"""How much a line opens or closes. ``press`` asks again what was declined, and shuts its topic."""

DID: Final[Mapping[Did, int]] = MappingProxyType(
    {"opt_out": 1, "permission": 1, "wait": 2, "hold": 2, "decline": 2, "rush": -1, "reask": -4}
)
"""How much what was seen opens or closes."""

HELPFUL: Final = tuple(move for move in MOVES if MOVES[move] > 0)
HURTFUL: Final = tuple(move for move in MOVES if MOVES[move] < 0)
STRAINS: Final[frozenset[str]] = frozenset({*HURTFUL, "rush", "reask"})
"""After these there is something to mend."""


def leaning(move: Move) -> Leaning:
    """Which way a line leans; never shown."""
    change = MOVES[move]
    return "helpful" if change > 0 else "hurtful" if change < 0 else "neutral"


@dataclass(frozen=True, slots=True)
class Openness:
    """How far somebody opens: where they begin, and the bounds within which they move."""

    start: int = 2
    least: int = 0
    most: int = 10

    def after(self, now: int, change: int) -> int:
        """How open they are after something."""
        return max(self.least, min(self.most, now + change))


assert set(MOVES) == set(get_args(Move))  # noqa: S101 - the table is whole
