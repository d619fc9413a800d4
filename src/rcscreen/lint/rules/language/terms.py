"""Words that put a label where a person is, and what may be said instead."""

from __future__ import annotations

from rcscreen.lint.lexicon import Lexicon
from rcscreen.lint.rules.language.termsenglish import ENGLISH
from rcscreen.lint.rules.language.termsspanish import SPANISH

__all__ = ["STIGMA"]

STIGMA = Lexicon(en=ENGLISH, es=SPANISH)
"""By language: the word → what may be said instead."""
