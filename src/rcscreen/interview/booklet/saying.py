"""What all notes are made of: what is said on each channel that is read, and what may be heard."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from rcscreen.interview.booklet.page import Note
from rcscreen.interview.kinds import KINDS
from rcscreen.interview.kinds.frame import kind_name
from rcscreen.interview.speech import Speech
from rcscreen.interview.turns import Pick
from rcscreen.script.model import Step
from rcscreen.vocabulary.chrome import chrome

__all__ = ["LINES", "Heard", "Saying"]

Spoken: TypeAlias = Callable[[Speech], str]

Heard: TypeAlias = tuple[tuple[str, str], ...]
"""What may be heard, each behind what it is called in a file of answers."""

LINES = 3
"""Lines left on paper for somebody's own words."""


@dataclass(frozen=True)
class Saying:
    """Puts what is said and heard into notes.

    Attributes:
        speeches: The words on each channel that is read, at least one.
        words: The booklet's own words.
    """

    speeches: tuple[Speech, ...]
    words: Mapping[str, str]

    @property
    def speech(self) -> Speech:
        """The words on the first channel."""
        return self.speeches[0]

    def turn(self, name: str, step: Step) -> Iterator[Note]:
        """What the first screen of a step says."""
        kind = KINDS[kind_name(step)]
        yield from self.said(name, lambda speech: next(kind.turns(step, speech)).words)

    def said(self, name: str, spoken: Spoken) -> Iterator[Note]:
        """Words, and where another channel says it differently, these words too."""
        shown: list[str] = []
        for speech in self.speeches:
            words = spoken(speech)
            if words and words not in shown:
                yield Note(self.over(speech) if shown else self.words[name], (words,), spoken=name != "think")
                shown.append(words)

    def over(self, speech: Speech) -> str:
        """How the channel of a speech is called."""
        own = chrome(speech.language)
        return own["by_phone"] if speech.state.channel == "phone" else own["sit_together"]

    def options(self, step: Step) -> Heard:
        """What may be chosen on the first screen of a step."""
        form = next(KINDS[kind_name(step)].turns(step, self.speech)).form
        return tuple((option.key, option.label) for option in form.options) if isinstance(form, Pick) else ()

    def heard(self, name: str, heard: Heard) -> Note:
        """What may be heard, one beneath the other."""
        keys, labels = tuple(key for key, _ in heard), tuple(said for _, said in heard)
        return Note(self.words[name], labels, listed=True, keys=keys)
