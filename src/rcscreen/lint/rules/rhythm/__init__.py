"""Is it in an order that is kind?"""

from __future__ import annotations

from rcscreen.lint.rule import Rule
from rcscreen.lint.rules.rhythm import (
    rhy001_strength_before_need,
    rhy002_heavy_run_limit,
    rhy003_soften_after_heavy,
    rhy004_end_on_strength,
    rhy007_balance,
    rhy008_time_fits,
    rhy009_gentle_first,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    rhy001_strength_before_need,
    rhy002_heavy_run_limit,
    rhy003_soften_after_heavy,
    rhy004_end_on_strength,
    rhy007_balance,
    rhy008_time_fits,
    rhy009_gentle_first,
)
"""In the order of their codes."""
