"""Is nobody put in danger by what is said or written?"""

from __future__ import annotations

from rcscreen.lint.rule import Rule
from rcscreen.lint.rules.safety import (
    saf002_limits_before_reportable,
    saf007_no_immigration_item,
    saf011_no_adversity_inventory,
    saf013_youth_alone,
    saf014_asks_nothing_dangerous,
    saf016_offered_to_everyone,
    saf017_danger_is_marked,
    saf018_reached_before_named,
    saf019_role_cap,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    saf002_limits_before_reportable,
    saf007_no_immigration_item,
    saf011_no_adversity_inventory,
    saf013_youth_alone,
    saf014_asks_nothing_dangerous,
    saf016_offered_to_everyone,
    saf017_danger_is_marked,
    saf018_reached_before_named,
    saf019_role_cap,
)
"""In the order of their codes."""
