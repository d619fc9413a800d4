"""Does the person know what this is, and have they said yes?"""

from __future__ import annotations

from rcscreen.lint.rule import Rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = ()
"""In the order of their codes."""
