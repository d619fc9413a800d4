"""The navigator's own words: labels, keys, menus and messages around a turn, by language.

What is said aloud comes from the script. These words stand beside it, for the person at the keys, and are written so
that a family who reads along finds nothing unkind in them. Spanish says *usted*.
"""

from __future__ import annotations

from rcscreen.vocabulary.chrome_en import ENGLISH
from rcscreen.vocabulary.chrome_es import SPANISH

__all__ = ["CHROME", "chrome"]

CHROME: dict[str, dict[str, str]] = {"en": ENGLISH, "es": SPANISH}
"""Words by language, then by what they are for."""


def chrome(language: str) -> dict[str, str]:
    """The navigator's words in a language, or in English where we have none in it."""
    return CHROME.get(language.partition("-")[0], ENGLISH)
