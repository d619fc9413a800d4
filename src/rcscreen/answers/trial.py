"""Holding a conversation from a sheet once without keeping it.

What can only be found in mid-conversation (a line to strike that is not read back) is found here, so that a file is
refused before anything of it is kept.
"""

from __future__ import annotations

from datetime import date, datetime

from rcscreen.answers.conductor import AnswersConductor
from rcscreen.answers.sheet import AnswerSheet
from rcscreen.errors import Problem
from rcscreen.interview.conduct import conduct
from rcscreen.interview.entries import Entry
from rcscreen.interview.events import Opened
from rcscreen.interview.state import State
from rcscreen.script.model import Script
from rcscreen.script.setting import Setting

__all__ = ["try_out"]


class _Nowhere:
    """A journal that keeps nothing."""

    keeping = False
    card = ""

    def keep(self, *entries: Entry) -> None:
        """Keep nothing."""

    def purge(self, entries: tuple[Entry, ...]) -> None:
        """There is nothing to purge."""

    def forget(self) -> None:
        """There is nothing to forget."""

    def part(self, on: date) -> None:
        """Nobody is forgotten in a trial."""


def try_out(
    sheet: AnswerSheet, script: Script, setting: Setting, opening: Opened, now: datetime
) -> tuple[Problem, ...]:
    """Holds the conversation in memory, and forgets it.

    Args:
        sheet: What the file says.
        script: The script.
        setting: The program.
        opening: How the conversation will begin.
        now: When.

    Returns:
        What of the file will find no place: nothing is wrong with it, but it will not be in the session.

    Raises:
        AnswersRefused: The file says something that the conversation cannot take.
    """
    conductor = AnswersConductor(sheet)
    conduct(script, State(setting), conductor, _Nowhere(), lambda: now, opening=opening)
    return conductor.unused()
