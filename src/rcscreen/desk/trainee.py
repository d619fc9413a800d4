"""The trainee at a terminal: the same screens and keys as in a conversation, and a few pages of the rehearsal's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rcscreen.desk.marked import MarkedFace
from rcscreen.desk.rehearsal_sheets import meeting_sheet, quoted, silence_sheet, stop_sheet
from rcscreen.interview.conductor import View
from rcscreen.interview.replies import GoOn, Rejection
from rcscreen.interview.turns import Onward, Review
from rcscreen.practice.acts import Chose, Held, Replied, Said, Turned, Waited
from rcscreen.practice.scenes import Meeting, Recording, Saying, Silence, StopCard
from rcscreen.practice.words import words_of
from rcscreen.terminal.conductor import TerminalConductor
from rcscreen.terminal.device import Terminal, seconds
from rcscreen.terminal.pages import read_key
from rcscreen.terminal.sheet import Sheet
from rcscreen.vocabulary.chrome import chrome

__all__ = ["TraineeAtTerminal", "read_through"]

_TALLEST = 30
_AROUND = 9
"""Rows of a screen that do not belong to the body, with some to spare."""


class TraineeAtTerminal:
    """A trainee (`rcscreen.practice.scenes.Trainee`) at a terminal.

    Args:
        terminal: The device, opened.
        face: What is shown, marked.
        chrome_language: The navigator's own language.
        clock: Seconds that only go forward.
    """

    def __init__(
        self, terminal: Terminal, face: MarkedFace, *, chrome_language: str, clock: Callable[[], float] = seconds
    ) -> None:
        self._face = face
        self._chrome = chrome(chrome_language)
        self._words = words_of(chrome_language)
        self._clock = clock
        self._conductor = TerminalConductor(terminal, chrome_language=chrome_language, face=face)

    def say(self, scene: Saying) -> Said | Replied:
        """The words on their own, until they were said; or a command."""
        began = self._clock()
        turn = scene.view.turn
        view = scene.view
        if not isinstance(turn.form, Review):
            view = replace(view, turn=replace(turn, form=Onward(), silences=frozenset()))
        self._face.above, self._face.foot = scene.before, self._words["say_aloud"]
        try:
            reply = self._conductor.perform(view)
        finally:
            self._face.above = self._face.foot = ""
        took = self._since(began)
        return Said(took) if isinstance(reply, GoOn) else Replied(reply, took)

    def be_silent(self, scene: Silence) -> Waited:
        """Nothing to choose. Where nobody speaks for long enough, they go on by themselves."""
        began, fresh = self._clock(), True
        sheet = silence_sheet(scene, self._words, self._chrome)
        while True:
            self._face.show(sheet, fresh=fresh)
            key = self._face.key(within=max(scene.wait - (self._clock() - began), 0.0))
            if key == "time":
                return Waited(float(scene.wait))
            fresh = key == "esc"
            if key == "esc":
                self._face.hide()
            elif key not in ("redraw", "done"):
                return Waited(self._since(began))

    def meet(self, scene: Meeting) -> Chose | Held:
        """Four things that could be said."""
        began, key = self._clock(), ""
        keys = {str(number): line.kind for number, line in enumerate(scene.lines, 1)}
        sheet = meeting_sheet(scene, self._words, self._chrome)
        while key not in keys:
            key = read_key(self._face, sheet).lower()
            if key == "p" and scene.may_hold:
                return Held(self._since(began))
        return Chose(keys[key], self._since(began))

    def record(self, scene: Recording) -> Replied:
        """What was said stands where the question stood; the keys are those of a conversation."""
        began = self._clock()
        return Replied(self._conductor.perform(self._heard(scene)), self._since(began))

    def stop_at(self, scene: StopCard) -> Turned:
        """Back to the moment, or on as it went."""
        sheet, key = stop_sheet(scene, self._words, self._chrome), ""
        while key not in ("1", "2", "enter"):
            key = read_key(self._face, sheet)
        return Turned(back=key != "2")

    def reject(self, rejection: Rejection) -> None:
        """Says at the foot of the same turn why the reply could not be taken."""
        self._conductor.reject(rejection)

    def _heard(self, scene: Recording) -> View:
        turn = scene.view.turn
        if turn.kind == "debrief" or not scene.says:
            return scene.view
        says = quoted(scene.says, turn.language)
        heard = replace(turn, lead=says) if scene.then else replace(turn, words=says)
        return replace(scene.view, turn=heard)

    def _since(self, began: float) -> float:
        return round(self._clock() - began, 1)


def read_through(face: MarkedFace, sheet: Sheet, rows: int, next_page: str) -> str:
    """Shows a sheet to its end; gives back the key that left it."""
    scroll, fresh = 0, True
    (enter, _), *others = sheet.keys or (("", ""),)
    unread = replace(sheet, keys=((enter, next_page), *others))
    page = max(min(rows, _TALLEST) - _AROUND, 1)
    while True:
        below = face.show(sheet, fresh=fresh, scroll=scroll)
        if below:
            below = face.show(unread, fresh=fresh, scroll=scroll)
        key = face.key()
        fresh = key == "esc"
        if key == "esc":
            face.hide()
        elif key in ("enter", " ", "pgdn") and below:
            scroll += min(page, below)
        elif key in ("up", "down", "pgup"):
            step = {"up": -3, "down": min(3, below), "pgup": -page}[key]
            scroll = max(0, scroll + step)
        elif key not in ("redraw", "done"):
            return key
