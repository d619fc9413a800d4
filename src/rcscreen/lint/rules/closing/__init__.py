"""Does it end well?"""

from __future__ import annotations

from rcscreen.lint.rule import Rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = ()
"""In the order of their codes."""
