"""How easy words are to hear: English by Flesch-Kincaid, Spanish by INFLESZ.

Both are made for print, and say little about a few lines: under a hundred words it is too short to tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

__all__ = [
    "ENOUGH",
    "LONGEST",
    "Measure",
    "english_syllables",
    "flesch_kincaid",
    "inflesz",
    "long_sentences",
    "measure",
    "spanish_syllables",
]

ENOUGH = 100
"""Words from which on there is something to tell."""

LONGEST: Mapping[str, int] = MappingProxyType({"en": 20, "es": 25})
"""Words in the longest sentence that can be said in a breath; Spanish uses more small words."""

_SILENT_ENGLISH_END = re.compile(r"(?<![aeiouy])(?:(?<!l)e|(?<=[aeiouy]l)e|(?<![td])ed|(?<![cgsxz])(?<!sh)(?<!ch)es)$")
_ENGLISH_HIATUS = re.compile(r"i[ao](?!n)|eo(?!p)|[aeou]ing")
_STRONG = "aeoáéíóú"
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_PLACEHOLDER = re.compile(r"\{\w+\}")


@lru_cache(maxsize=8192)
def english_syllables(word: str) -> int:
    """Groups of vowels, without a silent end, with the commonest vowels that part."""
    plain = re.sub(r"e(?=ly$|ful$|ment$)", "", re.sub(r"[^a-z]", "", word.lower()))
    sounding = _SILENT_ENGLISH_END.sub("", plain)
    groups = len(re.findall(r"[aeiouy]+", sounding)) + len(_ENGLISH_HIATUS.findall(sounding))
    return max(1, groups)


@lru_cache(maxsize=8192)
def spanish_syllables(word: str) -> int:
    """Strong vowels and accented weak ones each carry a syllable; weak vowels beside them do not."""
    plain = re.sub(r"[^a-záéíóúüñ]", "", word.lower())
    plain = re.sub(r"qu(?=[eiéí])", "k", re.sub(r"gu(?=[eiéí])", "g", re.sub(r"y$", "i", plain)))
    groups = re.findall(r"[aeiouáéíóúü]+", plain)
    return max(1, sum(max(1, sum(letter in _STRONG for letter in group)) for group in groups))


@dataclass(frozen=True, slots=True)
class Measure:
    """What words come to.

    Attributes:
        words: How many.
        a_sentence: Words in a sentence, on average.
        a_word: Syllables in a word, on average.
    """

    words: int
    a_sentence: float
    a_word: float


def measure(lines: Iterable[str], syllables: Callable[[str], int]) -> Measure:
    """Measures lines that are said one after the other; what stands in braces counts as a name."""
    text = " ".join(_PLACEHOLDER.sub("Ana", line) for line in lines)
    words = _WORD.findall(text)
    sentences = sum(1 for part in re.split(r"[.!?]+", text) if _WORD.search(part))
    if not words:
        return Measure(0, 0.0, 0.0)
    return Measure(len(words), len(words) / sentences, sum(map(syllables, words)) / len(words))


def flesch_kincaid(lines: Iterable[str]) -> tuple[float, int]:
    """The school grade for which English lines are easy, and how many words they have."""
    found = measure(lines, english_syllables)
    return 0.39 * found.a_sentence + 11.8 * found.a_word - 15.59, found.words


def inflesz(lines: Iterable[str]) -> tuple[float, int]:
    """How easy Spanish lines are, from 0 (hard) to 100, and how many words they have: the INFLESZ scale."""
    found = measure(lines, spanish_syllables)
    return 206.835 - 62.3 * found.a_word - found.a_sentence, found.words


def long_sentences(text: str, longest: int) -> list[re.Match[str]]:
    """The sentences with more words than that, and where they stand."""
    return [each for each in re.finditer(r"[^.!?…]+", text) if len(each.group().split()) > longest]
