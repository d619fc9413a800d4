"""The table of budgets. To add one: a line here, and a function that returns its figure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from benchmarks.ratio import ratio

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["BUDGETS", "Budget"]


@dataclass(frozen=True, slots=True)
class Budget:
    """One promise about speed or effort.

    Attributes:
        what: What is measured, in the words of the design.
        limit: The most it may be, in ``unit``.
        unit: ``×`` (times ``python -c pass``), ``ms``, ``s``, ``keys``, ``screens`` or ``MiB``.
        measure: Takes the figure, in ``unit``. It raises if what it measures fails.
    """

    what: str
    limit: float
    unit: str
    measure: Callable[[], float]


BUDGETS = (
    Budget("--version", 8, "×", partial(ratio, "--version")),
    Budget("--help", 8, "×", partial(ratio, "--help")),
)
