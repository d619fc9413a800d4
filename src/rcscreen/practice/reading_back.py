"""The read-back of a rehearsal: what the persona puts right, and whether it was."""

from __future__ import annotations

from typing import Literal

from rcscreen.interview.events import LineId, Place, place_of
from rcscreen.interview.replies import Amend, Command, Gave, GoOn, Kept, Reply, Strike
from rcscreen.interview.turns import Line, Review, Turn
from rcscreen.practice.persona import HEARD, SILENCES, STOP, Correction, Persona, Recorded, Said
from rcscreen.practice.playing import Response, spoken

__all__ = ["ReadBack"]

_SILENCE = {"declined": "decline", "not_sure": "unsure", "later": "later"}


class ReadBack:
    """What stands to be put right.

    Args:
        persona: Whom one rehearses with.

    Attributes:
        misheard: Places where something was written down that they did not say.
    """

    def __init__(self, persona: Persona) -> None:
        self._persona = persona
        self.misheard: set[Place] = set()
        self._mended: set[LineId] = set()
        self._said: set[Place] = set()
        self._last: Said | None = None
        self._thanks: Said | None = None

    def agrees(self, turn: Turn, record: Recorded, reply: Reply | Command) -> bool:
        """Whether what is written down is what they said."""
        if turn.place in self._said:
            wrong = {each.wrong for each in self._persona.corrections if each.at == turn.place}
            return isinstance(reply, Gave) and wrong.isdisjoint(_keys(reply.value))
        if record == "":
            return True
        match reply:
            case Kept(silence):
                return _SILENCE.get(str(record)) == silence
            case GoOn():
                return record == HEARD or bool(turn.standing)
            case Gave(value):
                return _agree(turn, record, _keys(value))
            case _:
                return False

    def respond(self, turn: Turn, language: str) -> Response:
        """What they say to the lines that are read to them."""
        correction, lines = self._correction(turn), self._not_said(turn)
        if correction is not None:
            self._said.add(correction.at)
            self._last = correction.says
            self._thanks = correction.thanks
            return Response(spoken(correction.says, language), "")
        small = self._persona.small
        if lines:
            about = f"“{lines[0].label}”: " if lines[0].label else ""
            self._thanks = small.right
            return Response(about + spoken(small.not_said, language), "")
        said, self._thanks = self._thanks or small.right, None
        return Response(spoken(said, language), "")

    def take(self, turn: Turn, reply: Reply | Command) -> Literal["fixed", "missed", "right", "left"] | None:
        """What came of it; None where the read-back goes on."""
        if isinstance(reply, Amend | Strike):
            self._mended.add(reply.line)
            return None
        if not isinstance(reply, GoOn):
            return "left"
        if self._correction(turn) is not None or self._not_said(turn):
            return "missed"
        return "fixed" if self._mended or self._said else "right"

    def missed(self, language: str) -> str:
        """What they say when it stays wrong."""
        open_ = next((each for each in self._persona.corrections if each.at in self._said), None)
        return spoken(open_.missed, language) if open_ else ""

    def _correction(self, turn: Turn) -> Correction | None:
        """What is planted, stands there, and is not put right yet."""
        standing = {line.id for line in _lines(turn)} - self._mended
        return next((each for each in self._persona.corrections if f"{each.at}#{each.wrong}" in standing), None)

    def _not_said(self, turn: Turn) -> list[Line]:
        lines = (line for line in _lines(turn) if line.id not in self._mended)
        return [line for line in lines if place_of(line.id) in self.misheard - self._said]


def _agree(turn: Turn, record: Recorded, given: tuple[str, ...]) -> bool:
    """Whether an answer is what they said: in their order, where the order is theirs."""
    if record in SILENCES or record == STOP:
        return False
    meant, known = _keys(record), _known(turn)
    # A part of a plan, or words: what they said stands for the whole of it.
    if record == HEARD or (known and not set(meant) <= known):
        return True
    return given == meant if turn.kind == "help" else set(given) == set(meant)


def _lines(turn: Turn) -> tuple[Line, ...]:
    return turn.form.lines if isinstance(turn.form, Review) else ()


def _known(turn: Turn) -> set[str]:
    options = getattr(turn.form, "options", ())
    return {each.key for each in options}


def _keys(value: object) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, tuple) else (str(value),)
