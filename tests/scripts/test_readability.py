"""The words of the shipped scripts are as easy to hear as they are to say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rcscreen.lint.readability import (
    LONGEST,
    english_syllables,
    flesch_kincaid,
    inflesz,
    long_sentences,
    spanish_syllables,
)
from rcscreen.script.model import CHANNELS, PHASES, Script

Spoken = Callable[[str, str, str], list[str]]


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
    grade, _ = flesch_kincaid(spoken("en", phase, channel))
    assert grade <= 5


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("phase", PHASES)
def test_spanish_is_easy(spoken: Spoken, phase: str, channel: str) -> None:
    """INFLESZ stays at or over 70 (fairly easy) in every phase, on both channels."""
    ease, _ = inflesz(spoken("es", phase, channel))
    assert ease >= 70


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_sentence_runs_out_of_breath(whole_family: Script, spoken: Spoken, language: str) -> None:
    """No spoken sentence is longer than 20 words in English or 25 in Spanish, which uses more small words."""
    lines = [line for phase in PHASES for channel in whole_family.channels for line in spoken(language, phase, channel)]
    assert [line for line in lines if long_sentences(line, LONGEST[language])] == []
