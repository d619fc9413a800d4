"""Moments: something moves in the persona, and one of four things is said; or nothing, for long enough."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rcscreen.interview.conductor import View
from rcscreen.practice.acts import Chose
from rcscreen.practice.log import Log, OutOfStepError
from rcscreen.practice.moves import MOVES
from rcscreen.practice.persona import Cue, Gate, Line
from rcscreen.practice.playing import Playing, Response, shuffled, spoken
from rcscreen.practice.scenes import Meeting, Silence, StopCard

__all__ = ["Meetings", "Opened"]


@dataclass(slots=True)
class Opened:
    """A turn whose words were said and whose answer is not written down yet.

    Attributes:
        place: The place.
        language: The language it was said in.
        response: What the persona said.
        distress: Whether this is more than one should go on from without a pause.
        held: Whether one held still.
    """

    place: str
    language: str
    response: Response
    distress: bool = False
    held: bool = False


class Meetings:
    """Takes the trainee through moments.

    Args:
        playing: The persona under way.
        log: The trainee, and what takes place.
        seed: Decides the order of lines.
    """

    def __init__(self, playing: Playing, log: Log, seed: int) -> None:
        self._playing = playing
        self._log = log
        self._seed = seed

    def moved(self, view: View, opened: Opened, cue: Cue) -> None:
        """Something moves in them, and what comes of it."""
        turn, said = view.turn, opened.response
        opened.distress = cue.distress
        if cue.distress:
            self._log.note(turn, "distress")
        see = spoken(cue.see, turn.language)
        if cue.wait and cue.waited is not None:
            act = self._log.be_silent(Silence(view, said.says, see, cue.wait))
            if act.seconds >= cue.wait:
                then = spoken(cue.waited, turn.language)
                opened.held = True  # a silence that is left to them is holding still
                self._log.shift(turn, "wait", seconds=act.seconds, then=then)
                self._goes_on(opened, then)
                return
            self._log.note(turn, "spoke", seconds=act.seconds)
        self._goes_on(opened, self.choose(view, opened, see, cue.moves))

    def choose(self, view: View, opened: Opened, see: str, lines: tuple[Line, ...]) -> str:
        """One of four lines, and what the persona does then.

        Raises:
            Rewound: The line ran against a gate, and the trainee goes back.
        """
        turn = view.turn
        act = self._act(view, opened, see, lines)
        line = next((each for each in lines if each.kind == act.kind), None)
        if line is None:
            raise OutOfStepError
        text, then = spoken(line.text, turn.language), spoken(line.then, turn.language)
        if line.gate is not None:
            self.stop(view, line.gate, spoken(line.follows, turn.language) if line.follows else "")
        if line.kind == "press":
            self._playing.shut.add(turn.topic)
        change = self._playing.change(MOVES[line.kind], line.kind)
        self._log.note(turn, "line", line.kind, seconds=act.seconds, change=change, line=text, then=then)
        return then

    def mend(self, view: View) -> str:
        """What went wrong shows, and can be mended. Gives back what the persona does then."""
        repair = self._playing.persona.repair
        self._playing.showed()
        see = spoken(repair.see, view.turn.language)
        self._log.note(view.turn, "repair", then=see)
        nothing_said = Opened(view.turn.place, view.turn.language, Response("", ""))
        return self.choose(view, nothing_said, see, repair.moves)

    def stop(self, view: View, gate: Gate, follows: str, at: tuple[int, int] | None = None) -> None:
        """A gate: back to a turn (how many acts lie before it, and its number), or on as it went.

        Raises:
            Rewound: Back to the moment.
        """
        acts, turn = at or (self._log.began, self._log.turn)
        self._log.stop_at(StopCard(view, gate, follows), acts=acts, turn=turn)

    def _act(self, view: View, opened: Opened, see: str, lines: tuple[Line, ...]) -> Chose:
        """The line that is said; one may hold still before."""
        shown = shuffled(lines, self._seed, view.turn.place)
        while True:
            act = self._log.meet(Meeting(view, opened.response.says, see, shown, not opened.held))
            if isinstance(act, Chose):
                return act
            if opened.held:
                raise OutOfStepError
            opened.held = True
            self._log.shift(view.turn, "hold", seconds=act.seconds)

    def _goes_on(self, opened: Opened, then: str) -> None:
        """What they say after a moment; more, where they have opened meanwhile."""
        before, after = opened.response.answer, self._playing.answer(opened.place)
        opened.response = replace(opened.response, see="", then=then)
        if before is not None and after is not None and after.at > before.at:
            opened.response = Response(spoken(after.says, opened.language), then, after.record, after)
