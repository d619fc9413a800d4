"""What is written down in a rehearsal, beside what was said."""

from __future__ import annotations

from rcscreen.interview.replies import Command, Flag, Gave, GoOn, Kept, LeaveTopic, Note, Reply, Stop
from rcscreen.interview.turns import Turn
from rcscreen.practice.gates import is_privacy
from rcscreen.practice.log import Log
from rcscreen.practice.meeting import Opened
from rcscreen.practice.persona import STOP
from rcscreen.practice.playing import Playing, Response
from rcscreen.practice.reading_back import ReadBack
from rcscreen.practice.trace import What
from rcscreen.script.model import Script

__all__ = ["Writing"]


_SPARED = (Gave("trained"), Gave("another_day"))
"""What spares a child who would interpret."""


class Writing:
    """Sees what is written down, and notes whether it is what was said.

    Args:
        script: The script one rehearses.
        playing: The persona under way.
        log: Where what took place is noted.
    """

    def __init__(self, script: Script, playing: Playing, log: Log) -> None:
        self._script = script
        self._playing = playing
        self._log = log
        self._read_back = ReadBack(playing.persona)

    def written(self, turn: Turn, said: Response, reply: Reply | Command, seconds: float) -> None:
        """An answer, or a command in its place."""
        if isinstance(reply, Stop):
            self._log.note(turn, "stop", "wanted" if said.record == STOP else "")
        elif said.decline is not None:
            self._after_decline(turn, said, reply, seconds)
        elif not isinstance(reply, GoOn | Gave | Kept):
            self.commanded(turn, reply, seconds)
        elif is_privacy(self._script, turn):
            right = reply in (Gave(self._playing.room), GoOn())
            self._log.note(turn, "room", "right" if right else "careful")
        elif said.record in ("child", "another_day") and reply in _SPARED:
            # A child stepped forward to interpret, and somebody who is trained was found, or another day was.
            self._log.note(turn, "spared", str(said.record) if reply == Gave(str(said.record)) else "trained")
        elif self._read_back.agrees(turn, said.record, reply):
            self._read_back.misheard.discard(turn.place)
            self._log.note(turn, "right", _order(reply), seconds=seconds)
        elif reply == Kept("later"):  # nothing is written down yet
            self.commanded(turn, reply, seconds)
        else:
            self._misheard(turn, said)

    def again(self, turn: Turn, said: Response, reply: Reply | Command, seconds: float) -> None:
        """On a screen that was gone back to, where nothing is said anew: only what is written differently counts."""
        if isinstance(reply, Gave):
            self.written(turn, said, reply, seconds)
        else:
            self.commanded(turn, reply, seconds)

    def commanded(self, turn: Turn, reply: Reply | Command, seconds: float) -> None:
        """A command."""
        what: What = "flag" if isinstance(reply, Flag | Note) else "stop" if isinstance(reply, Stop) else "command"
        self._log.note(turn, what, type(reply).__name__, seconds=seconds)

    def _after_decline(self, turn: Turn, said: Response, reply: Reply | Command, seconds: float) -> None:
        asked_again = turn.topic in self._playing.shut
        match reply:
            case Kept("decline") | LeaveTopic() if not asked_again:
                self._log.shift(turn, "decline", seconds=seconds)
            case Kept("decline") | LeaveTopic():
                self._log.note(turn, "right", seconds=seconds)
            case Kept(silence):
                self._log.note(turn, "command", silence)
            case _:
                self._misheard(turn, said)

    def _misheard(self, turn: Turn, said: Response) -> None:
        self._read_back.misheard.add(turn.place)
        self._log.note(turn, "misheard", then=said.says)

    # -- The read-back -------------------------------------------------------------------------------------------

    def heard_back(self, turn: Turn) -> Response:
        """What they say to the lines that are read to them."""
        return self._read_back.respond(turn, turn.language)

    def at_read_back(self, turn: Turn, opened: Opened, reply: Reply | Command) -> str | None:
        """What came of the read-back: what the persona says to it, if anything; None where it goes on."""
        came = self._read_back.take(turn, reply)
        if came is None:
            opened.response = self.heard_back(turn)
            return None
        if came == "left":
            self.commanded(turn, reply, 0.0)
            return ""
        then = self._read_back.missed(turn.language) if came == "missed" else ""
        self._log.note(turn, came, then=then)
        return then


def _order(reply: Reply | Command) -> str:
    """What was chosen, in its order, where there are several."""
    return " ".join(reply.value) if isinstance(reply, Gave) and isinstance(reply.value, tuple) else ""
