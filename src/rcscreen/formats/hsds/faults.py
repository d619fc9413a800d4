"""What was found wrong with a directory: counts, and the first places. Never what stands there."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias, get_args

__all__ = ["FAULTS", "FIRST", "Fault", "Faults", "NotADirectoryOfServicesError"]

Fault: TypeAlias = Literal[
    "broken_file",
    "broken_row",
    "no_name",
    "twice",
    "closed",
    "too_many",
    "no_organization",
    "no_place",
    "no_id",
    "short_row",
    "encoding",
    "markup",
    "phone",
    "day",
    "expires",
    "kind",
    "unmapped",
]
"""What may be wrong. The first six cost a service, or a whole file; the others only cost a part of what is known."""

FAULTS: Final[tuple[Fault, ...]] = get_args(Fault)

FIRST: Final = 5
"""How many places are named for each fault."""


class NotADirectoryOfServicesError(ValueError):
    """There is no service in what was read. Holds nothing of it.

    Attributes:
        broken: How many of its files could not be read at all: then that is why.
    """

    def __init__(self, broken: int = 0) -> None:
        super().__init__()
        self.broken = broken


@dataclass(slots=True)
class Faults:
    """What was found wrong, gathered while reading."""

    counts: Counter[Fault] = field(default_factory=Counter)
    first: dict[Fault, list[str]] = field(default_factory=dict)

    def add(self, fault: Fault, at: str) -> None:
        """Counts a fault.

        Args:
            fault: Which.
            at: Where: a file and a line, or a file and the number of a record.
        """
        self.counts[fault] += 1
        places = self.first.setdefault(fault, [])
        if len(places) < FIRST:
            places.append(at)
