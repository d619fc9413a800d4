"""Is it clear what goes to whom?"""

from __future__ import annotations

from rcscreen.lint.rule import Rule
from rcscreen.lint.rules.sharing import shr005_no_blanket_consent

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (shr005_no_blanket_consent,)
"""In the order of their codes."""
