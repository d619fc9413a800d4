"""The words of the shipped scripts are as easy to hear as they are to say."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from rcscreen.script.model import CHANNELS, PHASES, Script

Spoken = Callable[[str, str, str], list[str]]

_SILENT_ENGLISH_END = re.compile(r"(?<![aeiouy])(?:(?<!l)e|(?<=[aeiouy]l)e|(?<![td])ed|(?<![cgsxz])(?<!sh)(?<!ch)es)$")
_ENGLISH_HIATUS = re.compile(r"i[ao](?!n)|eo(?!p)|[aeou]ing")
_STRONG = "aeoáéíóú"


def english_syllables(word: str) -> int:
    """Groups of vowels, without a silent end, with the commonest vowels that part."""
    plain = re.sub(r"e(?=ly$|ful$|ment$)", "", re.sub(r"[^a-z]", "", word.lower()))
    sounding = _SILENT_ENGLISH_END.sub("", plain)
    groups = len(re.findall(r"[aeiouy]+", sounding)) + len(_ENGLISH_HIATUS.findall(sounding))
    return max(1, groups)


def spanish_syllables(word: str) -> int:
    """Strong vowels and accented weak ones each carry a syllable; weak vowels beside them do not."""
    plain = re.sub(r"[^a-záéíóúüñ]", "", word.lower())
    plain = re.sub(r"qu(?=[eiéí])", "k", re.sub(r"gu(?=[eiéí])", "g", re.sub(r"y$", "i", plain)))
    groups = re.findall(r"[aeiouáéíóúü]+", plain)
    return max(1, sum(max(1, sum(letter in _STRONG for letter in group)) for group in groups))


def _measure(lines: list[str], syllables: Callable[[str], int]) -> tuple[float, float, int]:
    """Words per sentence, syllables per word, and how many words."""
    text = " ".join(lines)
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", text)
    sentences = [part for part in re.split(r"[.!?]+", text) if re.search(r"\w", part)]
    return len(words) / len(sentences), sum(map(syllables, words)) / len(words), len(words)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("food", 1), ("lately", 2), ("home", 1), ("people", 2), ("family", 3), ("money", 2), ("little", 2),
        ("asked", 1), ("wanted", 2), ("minutes", 2), ("faces", 2), ("goes", 1), ("radio", 3), ("going", 2),
        ("language", 2), ("while", 1), ("whole", 1), ("community", 4), ("question", 2), ("you'd", 1),
    ],
)  # fmt: skip
def test_english_syllables_are_counted_as_a_person_would(word: str, count: int) -> None:
    """The English rule agrees with a short list counted by hand."""
    assert english_syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("casa", 2), ("familia", 3), ("día", 2), ("bien", 1), ("quién", 1), ("guía", 2), ("usted", 2), ("muy", 1),
        ("ahora", 3), ("cuídese", 3), ("oír", 2), ("ayuda", 3), ("y", 1), ("aún", 2), ("ciudad", 2), ("algo", 2),
        ("agua", 2), ("pregunte", 3), ("continuar", 3), ("leo", 2),
    ],
)  # fmt: skip
def test_spanish_syllables_are_counted_as_a_person_would(word: str, count: int) -> None:
    """The Spanish rule agrees with a short list counted by hand."""
    assert spanish_syllables(word) == count


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("phase", PHASES)
def test_english_is_for_ten_year_olds(spoken: Spoken, phase: str, channel: str) -> None:
    """Flesch-Kincaid stays at or under grade 5 in every phase, on both channels."""
    a_sentence, a_word, _ = _measure(spoken("en", phase, channel), english_syllables)
    assert 0.39 * a_sentence + 11.8 * a_word - 15.59 <= 5


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("phase", PHASES)
def test_spanish_is_easy(spoken: Spoken, phase: str, channel: str) -> None:
    """INFLESZ stays at or over 70 (fairly easy) in every phase, on both channels."""
    a_sentence, a_word, _ = _measure(spoken("es", phase, channel), spanish_syllables)
    assert 206.835 - 62.3 * a_word - a_sentence >= 70


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_sentence_runs_out_of_breath(whole_family: Script, spoken: Spoken, language: str) -> None:
    """No spoken sentence is longer than 20 words in English or 25 in Spanish, which uses more small words."""
    longest = {"en": 20, "es": 25}[language]
    lines = [line for phase in PHASES for channel in whole_family.channels for line in spoken(language, phase, channel)]
    sentences = [part for line in lines for part in re.split(r"[.!?]+", line)]
    assert [part for part in sentences if len(part.split()) > longest] == []
