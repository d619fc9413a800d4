"""Lists of words and turns of phrase, one list a language, compiled when they are first looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from rcscreen.lint.parts import Line, Role
from rcscreen.lint.place import Place
from rcscreen.lint.subject import Subject

__all__ = ["Found", "Lexicon"]


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
        return " ".join(self.match.group().split())


class Lexicon:
    r"""Turns of phrase by language.

    Each is a regular expression in which a space stands for any space (in a look-behind write ``\s``) and ``'`` for
    a curled one too; it begins and ends where a word does, and upper and lower case are the same. A list, or a mapping
    from the turn of phrase to what may be said instead::

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

    @cached_property
    def _compiled(self) -> dict[str, re.Pattern[str]]:
        return {language: _compile(tuple(each)) for language, each in self._lists.items()}

    def search(self, line: Line) -> Iterator[Found]:
        """Each turn of phrase in a line, if there is a list for its language."""
        pattern = self._compiled.get(line.speaks)
        if pattern is None:
            return
        cures = tuple(self._lists[line.speaks].values())
        for match in pattern.finditer(line.text):
            which = next(number for number, cure in enumerate(cures) if match.group(f"_{number}") is not None)
            yield Found(line, match, cures[which])

    def find(self, subject: Subject, *roles: Role) -> Iterator[Found]:
        """Each turn of phrase in words of some roles; in what is spoken if none is named."""
        for line in subject.said(*roles):
            yield from self.search(line)


def _compile(phrases: tuple[str, ...]) -> re.Pattern[str]:
    spaced = (phrase.replace(" ", r"\s+") for phrase in phrases)
    each = (f"(?P<_{number}>{phrase})" for number, phrase in enumerate(spaced))
    return re.compile(rf"(?<!\w)(?:{'|'.join(each)})(?!\w)", re.IGNORECASE)
