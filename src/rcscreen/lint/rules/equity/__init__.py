"""Does it work for everybody?"""

from __future__ import annotations

from rcscreen.lint.rule import Rule
from rcscreen.lint.rules.equity import (
    equ001_language_asked_early,
    equ003_not_just_copied,
    equ005_lived_experience_review,
    equ006_identity_with_purpose,
    equ007_help_beyond_services,
    equ008_access_check,
    equ009_contact_before_promise,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    equ001_language_asked_early,
    equ003_not_just_copied,
    equ005_lived_experience_review,
    equ006_identity_with_purpose,
    equ007_help_beyond_services,
    equ008_access_check,
    equ009_contact_before_promise,
)
"""In the order of their codes."""
