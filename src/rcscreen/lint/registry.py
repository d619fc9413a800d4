"""Every rule there is, family by family. A family lists its own rules."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rcscreen.lint.rule import Rule
from rcscreen.lint.rules import agency, choice, closing, consent, equity, language, rhythm, safety, sharing, structure

__all__ = ["NAMES", "RULES"]

_EVERY: tuple[Rule, ...] = (
    *consent.RULES,
    *choice.RULES,
    *rhythm.RULES,
    *language.RULES,
    *safety.RULES,
    *agency.RULES,
    *sharing.RULES,
    *closing.RULES,
    *equity.RULES,
    *structure.RULES,
)

RULES: Mapping[str, Rule] = MappingProxyType({rule.CODE: rule for rule in _EVERY})
"""Rules by code, in the order of their families."""

NAMES: Mapping[str, str] = MappingProxyType({rule.NAME: rule.CODE for rule in _EVERY})
"""Codes by the rule's name."""
