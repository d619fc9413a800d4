"""What the page says around the numbers, in English and Spanish: what they are, and what they are not."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rcscreen.report.html import words_en, words_es
from rcscreen.report.words import WORDS

__all__ = ["PAGE_WORDS", "has_words", "worded"]

PAGE_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": words_en.WORDS, "es": words_es.WORDS})
"""Every phrase of the page, by language and key."""


def has_words(key: str) -> bool:
    """Whether there is a phrase of that key, of the page or of every report."""
    return key in PAGE_WORDS["en"] or key in WORDS["en"]


def worded(language: str, key: str, **given: object) -> str:
    """A phrase: the page's own, else that of every report; for what nobody has found words for yet, its own name."""
    own = language if language in PAGE_WORDS else "en"
    for each in (key, key.rpartition(".")[2]):
        for words in (PAGE_WORDS[own], WORDS[own]):
            if each in words:
                return words[each].format(**given)
    return key.rpartition(".")[2].replace("_", " ")
