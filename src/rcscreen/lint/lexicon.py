"""Lists of words and turns of phrase, one list a language, compiled when they are first looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from rcscreen.lint.anchors import alternatives, needs, tokens
from rcscreen.lint.parts import Line, Role
from rcscreen.lint.place import Place
from rcscreen.lint.subject import Subject

__all__ = ["Found", "Lexicon", "Sentence", "plain", "sentences"]

_ACCENTS = str.maketrans("áéíóúüàèìòù", "aeiouuaeiou")
_BRACES = re.compile(r"\{\w+\}")
"""What stands in braces is no word of the script's."""
_OPENER = (
    r"(?:(?:so|and|but|well|then|now|okay|ok|also|first|next|y|o|pero|pues|entonces|bueno|ahora|mire)\b[\s,:¿¡]*){0,2}"
)
"""What may stand before the words with which a sentence begins."""


class Sentence(NamedTuple):
    """A sentence of a line.

    Attributes:
        start: Where it begins, with its first letter.
        end: Behind its last mark.
        asked: Whether it is a question.
    """

    start: int
    end: int
    asked: bool


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The text in lower case and without accents on its vowels: as many characters as before."""
    lower = text.lower()
    if len(lower) != len(text):
        # a few capitals of other alphabets become two characters
        lower = "".join(each.lower() if len(each.lower()) == 1 else each for each in text)
    return lower.translate(_ACCENTS)


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, in order."""
    found = re.finditer(r"\w[^.!?…]*[.!?…]*", text)
    return tuple(Sentence(each.start(), each.end(), "?" in each.group()) for each in found)


@dataclass(frozen=True, slots=True)
class Found:
    """A turn of phrase that stands in a line.

    Attributes:
        line: The line.
        match: Where in its words.
        cure: What the list says to say instead, or empty.
    """

    line: Line
    match: re.Match[str]
    cure: str

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.line.at(self.match)

    @property
    def words(self) -> str:
        """The turn of phrase as it stands there, on one line."""
        return " ".join(self.line.text[self.match.start() : self.match.end()].split())

    @property
    def sentence(self) -> str:
        """The sentence it stands in, plain: in lower case and without accents."""
        each = self._sentence()
        return plain(self.line.text[each.start : each.end])

    @property
    def before(self) -> str:
        """What stands before it in its sentence, plain."""
        return plain(self.line.text[self._sentence().start : self.match.start()])

    @property
    def after(self) -> str:
        """What stands behind it in its sentence, plain."""
        return plain(self.line.text[self.match.end() : self._sentence().end])

    def _sentence(self) -> Sentence:
        start = self.match.start()
        whole = Sentence(0, len(self.line.text), asked=False)
        return next((each for each in sentences(self.line.text) if each.start <= start < each.end), whole)


class Lexicon:
    r"""Turns of phrase by language.

    Each is a regular expression in lower case in which a space stands for any space, ``" ?"`` for one or none (in a
    look-behind write ``\s``) and ``'`` for a curled one too; it begins and ends where a word does. Upper and lower case
    are the same, and so are vowels with and without an accent: people write both. One that begins with ``^`` begins
    where a sentence does, behind a ``so`` or an ``and``. Bars that stand outside every bracket part it into several. A
    list, or a mapping from the turn of phrase to what may be said instead::

        PRESSURE = Lexicon(en=["you (?:must|have to)"], es={"(?:debe|tiene que)": "puede, si quiere"})

    Args:
        lists: The lists, by language without region.
    """

    def __init__(self, **lists: Iterable[str] | Mapping[str, str]) -> None:
        self._lists = {
            language: dict(each) if isinstance(each, Mapping) else dict.fromkeys(each, "")
            for language, each in lists.items()
        }

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages there is a list for."""
        return tuple(self._lists)

    def of(self, language: str) -> tuple[str, ...]:
        """The turns of phrase in a language, as they are written."""
        return tuple(self._lists.get(language, ()))

    @cached_property
    def _patterns(self) -> dict[str, _Patterns]:
        return {language: _Patterns(each) for language, each in self._lists.items()}

    def search(self, line: Line, *, asked: bool = False) -> Iterator[Found]:
        """Each turn of phrase in a line, if there is a list for its language.

        Args:
            line: The line.
            asked: Only in sentences that are questions.
        """
        return self._in((line,), asked=asked)

    def find(self, subject: Subject, *roles: Role, asked: bool = False) -> Iterator[Found]:
        """Each turn of phrase in words of some roles; in what is spoken if none is named."""
        return self._in(subject.said(*roles), asked=asked)

    def _in(self, lines: Iterable[Line], *, asked: bool) -> Iterator[Found]:
        for line in lines:
            patterns = self._patterns.get(line.speaks)
            if patterns is not None and (not asked or "?" in line.text):
                for match, cure in patterns.in_text(line.text, asked=asked):
                    yield Found(line, match, cure)


class _Phrase:
    """One turn of phrase, compiled when it is first looked for."""

    def __init__(self, phrase: str, cure: str) -> None:
        self.opens = phrase.startswith("^")
        self.cure = cure
        self._phrase = phrase.removeprefix("^")
        self.rarest, *self.others = needs(self._phrase) or (frozenset[str](),)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        start = _OPENER if self.opens else "" if self._phrase[0] in ",;¿¡" else r"(?<!\w)"
        spaced = self._phrase.replace(" ?", r"\s*").replace(" ", r"\s+")
        return re.compile(rf"{start}(?:{spaced})(?!\w)")

    def matches(self, text: str, within: Iterable[Sentence]) -> Iterator[re.Match[str]]:
        for each in within:
            if self.opens:
                found = self.pattern.match(text, each.start, each.end)
                yield from (found,) if found else ()
            else:
                yield from self.pattern.finditer(text, each.start, each.end)


class _Patterns:
    """The list of one language. Only those are looked for of whose words one stands in the line."""

    def __init__(self, cures: Mapping[str, str]) -> None:
        self._anywhere: list[int] = []
        self._by_word: dict[str, list[int]] = {}
        self._phrases = [
            _Phrase(each.translate(_ACCENTS), cure) for phrase, cure in cures.items() for each in alternatives(phrase)
        ]
        for number, each in enumerate(self._phrases):
            if not each.rarest:
                self._anywhere.append(number)
            for word in each.rarest:
                self._by_word.setdefault(word, []).append(number)
        self._words = frozenset(self._by_word)

    def in_text(self, text: str, *, asked: bool) -> Sequence[tuple[re.Match[str], str]]:
        """What stands in a text, from left to right, with what may be said instead; nothing of it twice."""
        low, words = _read(text)
        likely = self._likely(words)
        if not likely:
            return ()
        every = sentences(text)
        within = [each for each in every if each.asked] if asked else every
        whole = within if asked else (Sentence(0, len(text), asked=False),)
        found = [
            (match.start(), number, match)
            for number in likely
            for match in self._phrases[number].matches(low, within if self._phrases[number].opens else whole)
        ]
        kept: list[tuple[re.Match[str], str]] = []
        for start, number, match in sorted(found, key=lambda each: each[:2]):
            if not kept or start >= kept[-1][0].end():
                kept.append((match, self._phrases[number].cure))
        return kept

    def _likely(self, words: frozenset[str]) -> set[int]:
        """The numbers of those turns of phrase of which every word that they need is there."""
        found = set(self._anywhere)
        for word in words & self._words:
            for number in self._by_word[word]:
                for each in self._phrases[number].others:
                    if each.isdisjoint(words):
                        break
                else:
                    found.add(number)
        return found


@lru_cache(maxsize=4096)
def _read(text: str) -> tuple[str, frozenset[str]]:
    low = _BRACES.sub(lambda each: "_" * len(each.group()), plain(text))
    return low, tokens(low)
