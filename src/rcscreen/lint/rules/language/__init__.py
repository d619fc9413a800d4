"""Are the words plain, fair and easy to hear?"""

from __future__ import annotations

from rcscreen.lint.rule import Rule
from rcscreen.lint.rules.language import lan009_pressure

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (lan009_pressure,)
"""In the order of their codes."""
