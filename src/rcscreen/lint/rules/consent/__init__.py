"""Does the person know what this is, and have they said yes?"""

from __future__ import annotations

from rcscreen.lint.rule import Rule
from rcscreen.lint.rules.consent import (
    con001_opening_complete,
    con003_opt_out_preamble,
    con004_no_effect_on_care,
    con005_permission_per_tender_topic,
    con006_ask_everyone,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    con001_opening_complete,
    con003_opt_out_preamble,
    con004_no_effect_on_care,
    con005_permission_per_tender_topic,
    con006_ask_everyone,
)
"""In the order of their codes."""
