"""Turns of phrase that leave no choice."""

from __future__ import annotations

from rcscreen.lint.lexicon import Lexicon
from rcscreen.lint.rules.language.pressingenglish import ENGLISH
from rcscreen.lint.rules.language.pressingspanish import SPANISH

__all__ = ["PRESSURE"]

PRESSURE = Lexicon(en=ENGLISH, es=SPANISH)
