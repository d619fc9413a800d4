"""Holds a conversation at a terminal: shows each turn, listens to the keys, gives back what came of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from rcscreen.interview.conductor import View
from rcscreen.interview.replies import (
    Amend,
    Command,
    Gave,
    GoOn,
    Note,
    Rejection,
    Reply,
    Strike,
)
from rcscreen.interview.turns import Pick, Review, Write
from rcscreen.terminal.device import Terminal, seconds
from rcscreen.terminal.draft import Draft, begin, lines_on_page
from rcscreen.terminal.faces import Face, face_for
from rcscreen.terminal.keys import Need, press
from rcscreen.terminal.keystrokes import SETTLE
from rcscreen.terminal.pages import hold_still, typing_sheet
from rcscreen.terminal.sheet import Block, Said, Sheet, bar_of, turn_sheet
from rcscreen.terminal.watch import Watch
from rcscreen.vocabulary.chrome import chrome

__all__ = ["TerminalConductor"]


class TerminalConductor:
    """A conductor (`rcscreen.interview.turns.Conductor`) for a person at a terminal.

    Args:
        terminal: The device, opened.
        chrome_language: The navigator's own language, for everything that is not said aloud.
        settle: How long keys are ignored after a new screen, in seconds.
        clock: Seconds that only go forward.
        idle: Seconds without a key after which a dull page is shown and, where everything that was answered is
            kept, the conversation is locked; None for never. While it holds still (``P``), time does not count.
        face: The face that is shown, where another than the terminal's own is wanted.
    """

    def __init__(  # noqa: PLR0913 - each of these has a sound value of its own
        self,
        terminal: Terminal,
        *,
        chrome_language: str,
        settle: float = SETTLE,
        clock: Callable[[], float] = time.monotonic,
        idle: float | None = None,
        face: Face | None = None,
    ) -> None:
        self._chrome = chrome(chrome_language)
        self._watch = face.watch if face else Watch(seconds, idle)
        self._face = face or face_for(terminal, self._chrome, self._watch, settle=settle, clock=clock)
        self._rejection = ""
        self._left: tuple[tuple[object, ...], Draft] | None = None

    def perform(self, view: View) -> Reply | Command:
        """Shows the turn until a key or some keys say what came of it.

        Raises:
            Interrupted: Ctrl-C, Ctrl-D, or a terminal that went away. Never a decline.
            Locked: Nobody touched a key for a while; a dull page is on the screen, and what was answered is kept.
        """
        self._watch.locks = view.saved
        again = self._left is not None and self._left[0] == _screen_of(view)
        draft = self._take_up(view)
        typing = isinstance(view.turn.form, Write) and view.turn.form.what in ("number", "date")
        # The same screen again, after a mark: whoever goes straight on is not made to wait for it to settle.
        fresh = not again
        while True:
            draft = replace(draft, per_page=self._face.lines())
            below = self._show(view, draft, fresh=fresh)
            key = self._face.key(typing=typing)
            fresh = False
            if key in ("up", "down"):
                draft = replace(draft, scroll=max(0, draft.scroll + (min(below, 3) if key == "down" else -3)))
                continue
            outcome = press(view, draft, key)
            if isinstance(outcome, Strike) and self._face.held_down(key):
                continue
            if isinstance(outcome, Need):
                fresh = True
                outcome = self._do(outcome, view, draft)
            if not isinstance(outcome, Draft):
                self._left = (_screen_of(view), draft)
                return outcome
            draft = outcome

    def reject(self, rejection: Rejection) -> None:
        """Says at the foot of the same turn, which follows, why the reply could not be taken."""
        self._rejection = rejection.words

    def _take_up(self, view: View) -> Draft:
        """A draft for the turn; what was on the way is still there where the same screen comes again."""
        note, self._rejection = self._rejection, ""
        left, self._left = self._left, None
        if left is not None and left[0] == _screen_of(view):
            kept = left[1]
            return replace(
                kept, note=note, typed="" if note else kept.typed, hint="", topics=False, line="", sure=False
            )
        return begin(view, note=note)

    def _show(self, view: View, draft: Draft, *, fresh: bool) -> int:
        sheet = turn_sheet(view, draft, self._chrome)
        return self._face.show(sheet, fresh=fresh, scroll=draft.scroll)

    def _do(self, need: Need, view: View, draft: Draft) -> Draft | Reply | Command:
        match need:
            case Need.HIDE:
                self._face.hide()
                return draft
            case Need.PAUSE:
                return self._hold_still(view) or draft
            case Need.WORDS:
                return self._words(view) or draft
            case Need.CONTACT:
                return self._contact(view)
            case Need.AMEND:
                return self._amend(view, draft)
            case _:
                assert_never(need)

    def _hold_still(self, view: View) -> Command | None:
        """The pause, for as long as they need: nobody is hurried by a lock."""
        self._watch.still = True
        try:
            return hold_still(self._face, view, self._chrome)
        finally:
            self._watch.still = False

    # -- Typing ------------------------------------------------------------------------------------------------------

    def _words(self, view: View) -> Reply | Command | None:
        form = view.turn.form
        answers = isinstance(form, Write) and form.what == "words"
        written = form.written if isinstance(form, Write) and answers else ""
        text = self._face.write(self._typing(view), self._chrome["type_words"], written)
        if not text:
            return None
        return Gave(text) if answers else Note(text)

    def _contact(self, view: View) -> Reply:
        form = view.turn.form
        written = form.written if isinstance(form, Write) else ""
        text = self._face.write(self._typing(view), self._chrome["type_contact"], written)
        return Gave(text) if text else GoOn()

    def _amend(self, view: View, draft: Draft) -> Draft | Reply:
        form = view.turn.form
        lines = lines_on_page(form, draft).values() if isinstance(form, Review) else ()
        line = next((line for line in lines if line.id == draft.line), None)
        if line is None:
            return replace(draft, line="")
        block = Said(line.read)
        sheet = typing_sheet(bar_of(view, self._chrome), (block,), self._chrome["typing_keys"])
        text = self._face.write(sheet, self._chrome["type_words"], line.said)
        return Amend(line.id, text) if text and text != line.said else replace(draft, line="", sure=False)

    def _typing(self, view: View) -> Sheet:
        blocks: list[Block] = [Said(part) for part in (view.turn.lead, view.turn.words) if part.strip()]
        if view.also is not None:
            blocks += [Said(part, "also") for part in (view.also.lead, view.also.words) if part.strip()]
        return typing_sheet(bar_of(view, self._chrome), tuple(blocks), self._chrome["typing_keys"])


def _screen_of(view: View) -> tuple[object, ...]:
    """By what one knows that the same screen comes again, though perhaps in another language."""
    turn = view.turn
    form = turn.form
    keys: tuple[str, ...] = ()
    if isinstance(form, Pick):
        keys = tuple(option.key for option in form.options)
    return (turn.place, turn.kind, type(form), keys, turn.standing)
