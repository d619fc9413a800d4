"""Card words."""

from __future__ import annotations

import re

import pytest

from rcscreen.desk.card_words import CARD_WORDS
from rcscreen.desk.cards import as_said, bearing, mint
from rcscreen.errors import VaultDamaged


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_two_words_and_a_number(language: str) -> None:
    """Never the same word twice; a language without words of its own has English ones."""
    for _ in range(50):
        word = mint(language, [])
        assert re.fullmatch(r"[a-z]+-[a-z]+-[1-9][0-9]", word)
        first, second, _ = word.split("-")
        assert first != second
        assert {first, second} <= set(CARD_WORDS.get(language, CARD_WORDS["en"]))


def test_nobody_has_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is taken is drawn again."""
    drawn = iter(["maple", "river", "cedar", "lake"])
    monkeypatch.setattr("rcscreen.desk.cards.secrets.choice", lambda _: next(drawn))
    monkeypatch.setattr("rcscreen.desk.cards.secrets.randbelow", lambda _: 32)
    damaged = VaultDamaged("Something here was changed.")
    assert mint("en", [("a", {"card": "maple-river-42"}), ("b", damaged)]) == "cedar-lake-42"


def test_it_is_found_however_it_is_written() -> None:
    """In capitals, with spaces, with an accent."""
    heads = [("a", {"card": "rio-azul-20", "day": "2026-11-20"}), ("b", {"card": "", "day": ""}), ("c", {})]
    for said in ("rio-azul-20", " RÍO  Azul 20 ", "Rio-azul -20"):
        assert [session for session, _ in bearing(said, heads)[0]] == ["a"]
    assert bearing("", heads) == bearing(" - ", heads) == ([], [])
    assert as_said("Maple River 42") == "maple-river-42"


@pytest.mark.parametrize("language", CARD_WORDS)
def test_there_are_words_enough(language: str) -> None:
    """Plain letters that any keyboard has, short enough to be said."""
    words = CARD_WORDS[language]
    assert len(words) >= 256
    assert len(set(words)) == len(words)
    assert all(word.isascii() and word.islower() and word.isalpha() and 2 < len(word) < 12 for word in words)
