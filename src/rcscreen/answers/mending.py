"""Giving the changes at the read-back, one for each time it is shown, until it is right as it stands."""

from __future__ import annotations

from rcscreen.answers.sheet import LineName, ReadBack, Rewording
from rcscreen.errors import AnswersRefused, Problem
from rcscreen.interview.events import LineId, key_of, place_of
from rcscreen.interview.replies import (
    Amend,
    GoOn,
    Reply,
    Strike,
)
from rcscreen.interview.turns import Review

__all__ = ["Mending"]


class Mending:
    """The changes that are still to be given.

    Args:
        file: The file's name, for messages.
        changes: What the file says of the read-back.
        about_wishes: Their own words beside what they want help with: these become the words of its line.
    """

    def __init__(self, file: str, changes: ReadBack, about_wishes: tuple[Rewording, ...]) -> None:
        self._file = file
        self._strikes = list(changes.strikes)
        self._struck: list[LineName] = []
        self._sent: set[LineId] = set()
        changed = {(each.step, each.key) for each in (*changes.strikes, *(each.line for each in changes.rewordings))}
        self._words = [
            each
            for each in about_wishes
            if (each.line.step, each.line.key) not in changed and (each.line.step, "") not in changed
        ]
        self._rewordings = list(changes.rewordings)
        self._before: frozenset[LineId] | None = None

    @property
    def unmet(self) -> tuple[LineName, ...]:
        """Lines that were named and never read back."""
        return (*self._strikes, *(each.line for each in (*self._words, *self._rewordings)))

    def reply(self, form: Review) -> Reply:
        """The next change, or that it is right as it stands.

        Raises:
            AnswersRefused: A line is named that is not read back; leaving it as it is would be against their word.
        """
        lines = tuple(line.id for line in form.lines)
        if self._before is None:
            self._before = frozenset(lines)
            self._check(lines)
        return self._strike(lines) or self._amend(lines) or GoOn()

    def _check(self, lines: tuple[LineId, ...]) -> None:
        problems = [self._no_line(name) for name in self._strikes if not _matching(name, lines)]
        for each in self._rewordings:
            match len(_matching(each.line, lines)):
                case 0:
                    problems.append(self._no_line(each.line))
                case 1:
                    pass
                case _:
                    cure = "Name one of them: the step, `#`, and the key of the option."
                    problems.append(self._problem(each.line, "ANS028", "several lines bear this name.", cure))
        if problems:
            raise AnswersRefused(tuple(problems))

    def _no_line(self, name: LineName) -> Problem:
        cure = "Name a step whose answer, in this file, tells of a strength, a hope, a need or a wish; or remove it."
        return self._problem(name, "ANS027", "the read-back has no such line.", cure)

    def _problem(self, name: LineName, code: str, fault: str, cure: str) -> Problem:
        return Problem(self._file, name.mark.line, name.mark.column, code, fault, cure)

    def _strike(self, lines: tuple[LineId, ...]) -> Strike | None:
        while self._strikes:
            found = _matching(self._strikes[0], lines)
            if found:
                return self._struck_out(found[0], self._strikes[0])
            self._struck.append(self._strikes.pop(0))
        for line in lines:
            # Words beside an option that was struck come up as a line of their own: they go with it.
            name = next((each for each in self._struck if each.step == place_of(line)), None)
            if name and line not in (self._before or ()):
                return self._struck_out(line, name)
        return None

    def _struck_out(self, line: LineId, name: LineName) -> Strike:
        if line in self._sent:
            fault = "the conversation could not strike this line."
            raise AnswersRefused((self._problem(name, "ANS026", fault, "Remove the answer itself."),))
        self._sent.add(line)
        return Strike(line)

    def _amend(self, lines: tuple[LineId, ...]) -> Amend | None:
        for pending in (self._words, self._rewordings):
            for each in pending:
                found = _matching(each.line, lines)
                if found:
                    pending.remove(each)
                    return Amend(found[0], each.words)
        return None


def _matching(name: LineName, lines: tuple[LineId, ...]) -> tuple[LineId, ...]:
    """The lines that a name means: all of its step, or the one with its key."""
    return tuple(line for line in lines if place_of(line) == name.step and name.key in ("", key_of(line)))
