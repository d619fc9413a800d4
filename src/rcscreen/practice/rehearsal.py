"""The rehearsal: a conductor around a conductor. The engine sees ordinary replies; what is rehearsed stays here.

::

    engine ──Turn──▶ Rehearsal ──Scene──▶ trainee (screen, file, policy)
       ▲                │  ▲                   │
       └──── Reply ─────┘  └────── Act ────────┘
                    persona

A turn of the script becomes a few scenes: the words are said; the persona answers, is silent, or something moves in
her; the answer is written down with the keys of a conversation. Acts that were done before are done again without
anybody being asked, so that a rehearsal can be taken up at any turn.
"""

from __future__ import annotations

from dataclasses import replace

from rcscreen.interview.conductor import View
from rcscreen.interview.replies import (
    AskRoom,
    CameUp,
    Command,
    Flag,
    Gave,
    GoOn,
    Hears,
    Hold,
    Kept,
    NameNext,
    Note,
    Rejection,
    Reply,
    ShowHelp,
)
from rcscreen.interview.turns import Onward, Review, Turn
from rcscreen.practice.acts import Replied
from rcscreen.practice.gates import gate_at, holds_limits
from rcscreen.practice.log import Log
from rcscreen.practice.meeting import Meetings, Opened
from rcscreen.practice.persona import Gate, Said
from rcscreen.practice.playing import Playing, Response, spoken
from rcscreen.practice.scenes import Recording, Saying
from rcscreen.practice.writing import Writing
from rcscreen.script.model import Consent, Say, Script

__all__ = ["FULL", "HURRIED", "Rehearsal"]

FULL = 4
"""Words a second: on the screen at least as long as this takes, words can have been said (practice notes, P1)."""

HURRIED = 8
"""Words a second: faster than this nobody speaks, so the words were not said."""

_FEW = 8
"""So few words are said in passing, and no time is too short for them."""

_STAYS = (Flag, Note, NameNext, Hold, ShowHelp, CameUp, Hears, AskRoom)
"""Commands after which the same screen comes again, and what was said stands."""


_WRITTEN = frozenset({"ask", "help", "plan", "share"})
_STANDS = frozenset({"answered", "heard", "confirmed", "declined", "unsure"})
"""What stands on a screen of these kinds where one only goes back to it. What was put off for later is asked."""


class Rehearsal:
    """A conductor (`rcscreen.interview.conductor.Conductor`) with a persona at the other end.

    Args:
        script: The script one rehearses.
        playing: The persona under way.
        log: The trainee, and what takes place.
        seed: Decides the order of lines.
    """

    def __init__(self, script: Script, playing: Playing, log: Log, *, seed: int = 0) -> None:
        self._script = script
        self._playing = playing
        self._log = log
        self._meetings = Meetings(playing, log, seed)
        self._open: Opened | None = None
        self._left: Opened | None = None
        self._here: Said | None = playing.persona.rooms[0].see
        self._before = ""
        self._unsaid = ""
        self._limits: tuple[int, int] | None = None
        self._writing = Writing(script, playing, log)

    def perform(self, view: View) -> Reply | Command:
        """Takes a turn through its scenes.

        Raises:
            Rewound: The trainee goes back to a moment.
            Interrupted: From whoever acts.
        """
        turn = view.turn
        if turn.kind == "debrief":
            self._next_turn(turn)
            return self._record(view, Opened(turn.place, turn.language, Response("", "")))
        opened = self._open
        if opened is None or (opened.place, opened.language) != (turn.place, turn.language):
            if turn.kind in _WRITTEN and turn.standing in _STANDS:
                return self._again(view)
            said = self._say(view)
            if not isinstance(said, Opened):
                return said
            opened = said
        return self._record(view, opened)

    def reject(self, rejection: Rejection) -> None:
        """The last reply could not be taken: the same scene again."""
        self._open = self._left
        self._log.reject(rejection)

    # -- The words are said --------------------------------------------------------------------------------------

    def _next_turn(self, turn: Turn) -> None:
        """A new turn, unless it is one whose words are still unsaid."""
        if self._unsaid != turn.place:
            self._log.next_turn()
        self._unsaid = turn.place

    def _say(self, view: View) -> Opened | Reply | Command:
        turn = view.turn
        self._next_turn(turn)
        if self._playing.hurts and turn.phase != "establish":
            self._before = self._meetings.mend(view)
        if self._here is not None:
            self._before, self._here = spoken(self._here, turn.language), None
        act = self._log.say(Saying(view, self._before, self._log.turn))
        self._before = ""
        if isinstance(act, Replied):
            self._writing.commanded(turn, act.reply, act.seconds)
            return act.reply
        self._unsaid = ""
        self._was_said(turn, act.seconds)
        self._guard(view)
        if isinstance(turn.form, Review):
            return Opened(turn.place, turn.language, self._writing.heard_back(turn))
        return self._answered(view)

    def _was_said(self, turn: Turn, seconds: float) -> None:
        """How long the words were on the screen, and what was said with them."""
        count = len(f"{turn.lead} {turn.words}".split())
        full = seconds * FULL >= count
        rushed = not full and seconds * HURRIED < count and count >= _FEW
        if rushed:
            self._log.shift(turn, "rush", _closes(turn), seconds=seconds)
        else:
            self._log.note(turn, "full" if full else "quick", _closes(turn), seconds=seconds)
        step = self._script.step(turn.step)
        if turn.place == turn.step and isinstance(step, Say | Consent):
            if full and "opt_out" in step.covers:
                self._log.shift(turn, "opt_out")
            if holds_limits(self._script, step):
                self._limits = (self._log.began, self._log.turn) if rushed else None
        if full and turn.opens_topic and turn.lead:
            self._log.shift(turn, "permission")

    def _guard(self, view: View) -> None:
        """Gates that stand before an answer: what is dangerous is not spoken of like this, nor asked twice."""
        turn, playing = view.turn, self._playing
        if turn.spoken_only and self._limits is not None:
            self._meetings.stop(view, "limits", "", self._limits)
            self._limits = None
        if turn.spoken_only and playing.room != "alone":
            self._meetings.stop(view, "privacy", self._what_follows("privacy", turn))
        if turn.place in playing.declined:
            self._meetings.stop(view, "decline", self._what_follows("decline", turn))
            self._log.shift(turn, "reask")
            playing.shut.add(turn.topic)

    def _answered(self, view: View) -> Opened:
        """The persona answers, declines, or something moves in her."""
        turn, playing = view.turn, self._playing
        opened = Opened(turn.place, turn.language, playing.respond(turn.place, turn.language))
        decline = opened.response.decline
        if decline is not None:
            first = turn.place not in playing.declined and turn.topic not in playing.shut
            playing.declined.add(turn.place)
            if first:
                then = self._meetings.choose(view, opened, opened.response.see, decline.moves)
                opened.response = replace(opened.response, then=then)
            return opened
        cue = playing.cue(turn.place)
        if cue is not None:
            self._meetings.moved(view, opened, cue)
        return opened

    # -- The answer is written down ------------------------------------------------------------------------------

    def _record(self, view: View, opened: Opened) -> Reply | Command:
        turn, said = view.turn, opened.response
        act = self._log.record(Recording(_heard(view, said), said.says, said.see, said.then))
        reply = act.reply
        if isinstance(reply, _STAYS):
            self._open = opened
            if isinstance(reply, Hold) and opened.distress and not opened.held:
                opened.held = True
                self._log.shift(turn, "hold", seconds=act.seconds)
            self._writing.commanded(turn, reply, act.seconds)
            return reply
        gate = gate_at(self._script, turn, said, reply, self._playing.room)
        if gate is not None:
            self._meetings.stop(view, gate, self._what_follows(gate, turn))
        self._open, self._left, self._unsaid = None, opened, ""
        if isinstance(turn.form, Review):
            then = self._writing.at_read_back(turn, opened, reply)
            self._open = opened if then is None else None
            self._before = then or self._before
        else:
            self._writing.written(turn, said, reply, act.seconds)
            self._passes(turn, reply)
        return reply

    def _again(self, view: View) -> Reply | Command:
        """A screen that was gone back to: as in a conversation, what stands there may be kept or changed.

        Nothing is said anew, so the persona says nothing; but what she did not say is no more hers than before.
        """
        turn = view.turn
        self._next_turn(turn)
        act = self._log.record(Recording(view, "", ""))
        said = self._playing.respond(turn.place, turn.language)
        if isinstance(act.reply, Gave):
            gate = gate_at(self._script, turn, said, act.reply, self._playing.room)
            if gate is not None:
                self._meetings.stop(view, gate, self._what_follows(gate, turn))
        self._left = None
        if not isinstance(act.reply, _STAYS):
            self._unsaid = ""
        self._writing.again(turn, said, act.reply, act.seconds)
        return act.reply

    def _passes(self, turn: Turn, reply: Reply | Command) -> None:
        """The step is over, and perhaps somebody came or went."""
        see = self._playing.pass_by(turn.step) if isinstance(reply, GoOn | Gave | Kept) else None
        if see:
            self._before = spoken(see, turn.language)

    def _what_follows(self, gate: Gate, turn: Turn) -> str:
        """What could follow in the persona's life; empty where the gate's own words say it."""
        decline = self._playing.persona.decline(turn.place)
        follows = self._playing.follows_if_overheard() if gate == "privacy" else decline.follows if decline else None
        return spoken(follows, turn.language) if follows else ""


def _closes(turn: Turn) -> str:
    """The thanks that are said on a screen, or nothing."""
    return turn.step if turn.kind == "thanks" else turn.closes


def _heard(view: View, said: Response) -> View:
    """The turn with the persona's words in the place of the question, which stands beneath them."""
    turn = view.turn
    if turn.kind == "debrief":
        return view
    lead, words = (said.says, said.then) if said.then else (said.see, said.says)
    heard = replace(turn, lead=lead, words=words, reflections=(), guide="")
    if isinstance(turn.form, Review):
        return replace(view, turn=heard, also=None)
    beside = view.also or turn
    question = "" if isinstance(turn.form, Onward) else beside.words
    also = replace(beside, lead="", words=question, reflections=(), guide="")
    return replace(view, turn=heard, also=also)
