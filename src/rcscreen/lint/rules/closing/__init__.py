"""Does it end well?"""

from __future__ import annotations

from rcscreen.lint.rule import Rule
from rcscreen.lint.rules.closing import (
    clo001_thank_and_name_strength,
    clo002_plan_for_wishes,
    clo003_experience_asked,
    clo004_staff_debrief,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    clo001_thank_and_name_strength,
    clo002_plan_for_wishes,
    clo003_experience_asked,
    clo004_staff_debrief,
)
"""In the order of their codes."""
