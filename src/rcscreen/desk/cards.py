"""Card words: two plain words and a number on a card, by which a person asks for what is held about them.

A word names nobody and is guessed by nobody who has not the vault: it is looked for behind the passphrase.
"""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rcscreen.desk.card_words import CARD_WORDS
from rcscreen.desk.stored import CARD
from rcscreen.errors import VaultFault
from rcscreen.summary.words import spoken

__all__ = ["as_said", "bearing", "mint"]

_Heads = Iterable[tuple[str, Mapping[str, Any] | VaultFault]]


def mint(language: str, heads: _Heads) -> str:
    """A card word that nobody has yet, such as ``maple-river-42``.

    Args:
        language: The language that was spoken.
        heads: Every conversation that is kept.
    """
    taken = {head.get(CARD) for _, head in heads if not isinstance(head, VaultFault)}
    return next(word for word in _words(language) if word not in taken)


def _words(language: str) -> Iterator[str]:
    words = CARD_WORDS[spoken(language)]
    while True:
        first, second = secrets.choice(words), secrets.choice(words)
        if first != second:
            yield f"{first}-{second}-{secrets.randbelow(90) + 10}"


def as_said(word: str) -> str:
    """A card word as it is looked for: in capitals, with accents or spaces it is the same."""
    plain = "".join(each for each in unicodedata.normalize("NFKD", word) if not unicodedata.combining(each))
    return "-".join(plain.casefold().replace("-", " ").split())


def bearing(word: str, heads: _Heads) -> tuple[list[tuple[str, Mapping[str, Any]]], list[str]]:
    """The conversations that bear a card word, and those of which it cannot be told."""
    found: list[tuple[str, Mapping[str, Any]]] = []
    unread: list[str] = []
    said = as_said(word)
    for session, head in heads:
        if isinstance(head, VaultFault):
            unread.append(session)
        elif said and head.get(CARD) == said:
            found.append((session, head))
    return sorted(found, key=lambda each: (str(each[1].get("day", "")), each[0])), unread
