"""The picture of a rhythm for a terminal: a step a line, readable without seeing the picture at its end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from rcscreen.cli.rhythm_words import clock, complained, estimated, label, said, says, total, words_in
from rcscreen.lint.rhythm import Beat, Rhythm
from rcscreen.terminal.words import clip, printable, width, wrap
from rcscreen.vocabulary.chrome import chrome

__all__ = ["render"]

Ink: TypeAlias = Literal["heavy", "light", "mark"]

_WIDTH = 78
_TIME, _STEP, _LABEL, _SAYS = 7, 19, 16, 20
_LEFT, _RIGHT = 7, 6
HEAVY, LIGHT, REST, MARK, MAYBE = "#", "+", "~", "!", "?"
_INK: dict[Ink, str] = {"heavy": "33", "light": "36", "mark": "1;31"}
"""Codes of colours that a terminal has by itself. What they say is said without them too."""


def render(told: Rhythm, *, colour: bool = False) -> str:
    """The picture, 78 columns wide at most.

    Args:
        told: The rhythm.
        colour: Whether the terminal shows colours. The words and signs are the same.
    """
    return "\n".join(_Page(told, colour=colour).lines()) + "\n"


class _Page:
    """A picture that is being drawn."""

    def __init__(self, told: Rhythm, *, colour: bool) -> None:
        self.told = told
        self.words = words_in(told.language)
        self.colour = colour

    def lines(self) -> Iterator[str]:
        yield from self._head()
        yield ""
        yield self._row("", self.words["from"], self.words["step"], self.words["about"], self.words["asks"]) + (
            f"{self.words['weighs']:>{_LEFT}}|{self.words['carries']}".rstrip()
        )
        names, phase = chrome(self.told.language), ""
        for beat in self.told.beats:
            if beat.phase != phase:
                phase = beat.phase
                yield from ("", names[phase].upper(), "-" * _WIDTH)
            yield self._beat(beat)
            for each in self.told.complaints:
                if beat.step in each.steps[-1:]:
                    yield from self._marked(said(each, self.told.language))
        yield ""
        first, *whole = complained(self.told)
        yield from wrap(first, _WIDTH)
        for line in whole:
            yield from self._marked(line)

    def _head(self) -> Iterator[str]:
        title = wrap(self.words["title"].format(title=self.told.title), _WIDTH)
        yield from title
        yield "=" * max(width(line) for line in title)
        for each in self.told.totals:
            yield from wrap(total(each, self.told), _WIDTH)
        yield ""
        names = chrome(self.told.language)
        over = names["by_phone" if self.told.channel == "phone" else "in_person"]
        read = self.words["read_text"].format(heavy=HEAVY, light=LIGHT, rest=REST, maybe=MAYBE)
        marked = self.words["marked"].format(mark=MARK) if any(each.steps for each in self.told.complaints) else ""
        yield from wrap(" ".join((self.words["drawn"].format(channel=over), read, marked)), _WIDTH)
        yield ""
        yield from wrap(estimated(self.told), _WIDTH)

    def _beat(self, beat: Beat) -> str:
        mark = MARK if self.told.complained_of(beat) else ""
        maybe = f" {MAYBE}" if beat.conditional else ""
        step = clip(printable(beat.step), _STEP - 1 - len(maybe)) + maybe
        row = self._row(mark, clock(beat.starts), step, label(beat), says(beat, self.words))
        left = HEAVY * max(0, 2 * beat.weighs - 1)
        right = (REST if beat.kind == "breathe" else LIGHT) * (2 * beat.carries)
        if mark:
            row = self._inked(mark, "mark") + row[1:]
        return (
            row + " " * (_LEFT - len(left)) + self._inked(left, "heavy") + "|" + self._inked(right, "light")
        ).rstrip()

    def _row(self, mark: str, time: str, step: str, about: str, asks: str) -> str:
        """What stands before the picture, each in its column; where nothing is asked for, the label takes its place."""
        rest = _set(about, _LABEL) + _set(asks, _SAYS) if asks else _set(about, _LABEL + _SAYS)
        return f"{mark:<1}{time:>{_TIME - 1}} {_set(step, _STEP)}{rest}"

    def _marked(self, words: str) -> Iterator[str]:
        for number, row in enumerate(wrap(words, _WIDTH - _TIME - 1)):
            mark = self._inked(MARK, "mark") if number == 0 else " "
            yield f"{mark}{' ' * _TIME}{row}"

    def _inked(self, text: str, ink: Ink) -> str:
        return f"\x1b[{_INK[ink]}m{text}\x1b[0m" if self.colour and text else text


def _set(text: str, columns: int) -> str:
    """The text in so many columns, at least the last of them empty."""
    shown = clip(" ".join(printable(text).split()), columns - 1)
    return shown + " " * (columns - width(shown))
