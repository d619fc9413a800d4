"""What the built-in steps say, by language. A language we have no phrases for speaks English."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import ModuleType

from rcscreen.vocabulary.phrases import en, es

LANGUAGES = ("en", "es")
"""Languages with phrases of their own."""

_FALLBACK = "en"


_SPOKEN: dict[str, ModuleType] = {"en": en, "es": es}


def _spoken(language: str) -> ModuleType:
    return _SPOKEN.get(language, en)


def phrase(language: str, key: str, **said: object) -> str:
    """A phrase, with what belongs into it.

    Raises:
        KeyError: There is no such phrase.
    """
    words: str = _spoken(language).PHRASES[key]
    return words.format(**said) if said else words


def has_phrase(key: str) -> bool:
    """Whether there is a phrase of that key."""
    return key in _spoken(_FALLBACK).PHRASES


def called(language: str, own: str) -> str:
    """How a language is called in another one; its code where we have no name for it."""
    key = f"language.{language}"
    return phrase(own, key) if has_phrase(key) else language


def said_day(language: str, day: date) -> str:
    """A day as one says it: "Tuesday, November 24", "martes 24 de noviembre"."""
    spoken = _spoken(language)
    words: str = spoken.DAY
    return words.format(weekday=spoken.WEEKDAYS[day.weekday()], month=spoken.MONTHS[day.month - 1], day=day.day)


def said_month(language: str, day: date) -> str:
    """The month of a day: "May 2025", "mayo de 2025"."""
    spoken = _spoken(language)
    words: str = spoken.MONTH
    return words.format(month=spoken.MONTHS[day.month - 1], year=day.year)


def label(labels: Mapping[str, str], language: str) -> str:
    """A label in a language, else in English, else in whichever language it has."""
    return labels.get(language) or labels.get(_FALLBACK) or next(iter(labels.values()), "")
