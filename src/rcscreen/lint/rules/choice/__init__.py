"""May everything be left unanswered?"""

from __future__ import annotations

from rcscreen.lint.rule import Rule
from rcscreen.lint.rules.choice import opt004_own_silence, opt006_stop_reminder, opt007_no_why_after_no

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (opt004_own_silence, opt006_stop_reminder, opt007_no_why_after_no)
"""In the order of their codes."""
