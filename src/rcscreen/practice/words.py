"""What a rehearsal says to the trainee, by language. Our own linter reads these over, as it reads a script."""

from __future__ import annotations

from collections.abc import Mapping

from rcscreen.practice.words_en import ENGLISH
from rcscreen.practice.words_es import SPANISH

__all__ = ["WORDS", "in_seconds", "times", "words_of"]

WORDS: Mapping[str, Mapping[str, str]] = {"en": ENGLISH, "es": SPANISH}


def words_of(language: str) -> Mapping[str, str]:
    """The words in a language, or in English where there are none in it."""
    return WORDS.get(language.partition("-")[0], ENGLISH)


def in_seconds(words: Mapping[str, str], seconds: float) -> str:
    """A time, as one says it."""
    count = round(seconds)
    return words[("no_second", "second")[count]] if count in (0, 1) else words["seconds"].format(count=count)


def times(words: Mapping[str, str], count: int) -> str:
    """How often, as one says it."""
    return words[("no_time", "one_time")[count]] if count in (0, 1) else words["times"].format(count=count)
