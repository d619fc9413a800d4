"""Does it work for everybody?"""

from __future__ import annotations

from rcscreen.lint.rule import Rule
from rcscreen.lint.rules.equity import equ003_not_just_copied

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (equ003_not_just_copied,)
"""In the order of their codes."""
