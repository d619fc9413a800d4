"""Is it in an order that is kind?"""

from __future__ import annotations

from rcscreen.lint.rule import Rule
from rcscreen.lint.rules.rhythm import rhy002_heavy_run_limit

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (rhy002_heavy_run_limit,)
"""In the order of their codes."""
