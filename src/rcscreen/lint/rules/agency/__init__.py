"""Do they decide what matters and what happens?"""

from __future__ import annotations

from rcscreen.lint.rule import Rule
from rcscreen.lint.rules.agency import (
    agy001_want_help_per_need,
    agy003_own_words_somewhere,
    agy007_hopes_before_plan,
    agy009_read_back,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    agy001_want_help_per_need,
    agy003_own_words_somewhere,
    agy007_hopes_before_plan,
    agy009_read_back,
)
"""In the order of their codes."""
