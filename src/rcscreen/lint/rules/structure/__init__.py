"""Does it hold together?"""

from __future__ import annotations

from rcscreen.lint.rule import Rule
from rcscreen.lint.rules.structure import (
    str004_no_borrowed_instrument,
    str005_review_in_date,
    str007_numbers_not_in_text,
    str008_safe_names,
    str009_close_for_everyone,
    str010_never_reached,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    str004_no_borrowed_instrument,
    str005_review_in_date,
    str007_numbers_not_in_text,
    str008_safe_names,
    str009_close_for_everyone,
    str010_never_reached,
)
"""In the order of their codes."""
