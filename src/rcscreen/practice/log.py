"""The rehearsal's own log: what the trainee does, done again where it was done before, and what took place."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from typing import TypeVar, cast

from rcscreen.interview.replies import Gave, Rejection
from rcscreen.interview.turns import Turn, Write
from rcscreen.practice.acts import Act, Chose, Held, Replied, Said, Turned, Waited
from rcscreen.practice.moves import DID, Did
from rcscreen.practice.persona import Gate
from rcscreen.practice.playing import Playing
from rcscreen.practice.scenes import Meeting, Recording, Saying, Silence, StopCard, Trainee
from rcscreen.practice.trace import Moment, What

__all__ = ["Log", "OutOfStepError", "Rewound"]

_Act = TypeVar("_Act", bound=Act)


class OutOfStepError(ValueError):
    """An act that was done before does not fit what is on the screen."""


class Rewound(Exception):
    """Back to a moment.

    Args:
        acts: How many acts stand.
        gate: The gate it was.
        turn: The turn it was.
    """

    def __init__(self, acts: int, gate: Gate, turn: int) -> None:
        super().__init__()
        self.acts = acts
        self.gate: Gate = gate
        self.turn = turn


class Log:
    """A trainee who remembers what was done before, and what took place.

    Args:
        trainee: Whoever acts where nothing was done before.
        playing: The persona under way.
        acts: What was done before and is done again.

    Attributes:
        acts: What was done so far.
        typed: Which of them answer something that is typed.
        trace: What took place so far.
        turn: The number of the turn, from 1; 0 before the first.
        began: How many acts lay before it.
    """

    def __init__(self, trainee: Trainee, playing: Playing, acts: Iterable[Act] = ()) -> None:
        self.acts: list[Act] = []
        self.typed: set[int] = set()
        self.trace: list[Moment] = []
        self.turn = 0
        self.began = 0
        self._trainee = trainee
        self._playing = playing
        self._ahead = deque(acts)

    def next_turn(self) -> None:
        """A new turn begins."""
        self.turn += 1
        self.began = len(self.acts)

    # -- Acts ----------------------------------------------------------------------------------------------------

    def say(self, scene: Saying) -> Said | Replied:
        """The words are said, or a command is given."""
        return self._take((Said, Replied), lambda: self._trainee.say(scene))

    def be_silent(self, scene: Silence) -> Waited:
        """A silence is let be."""
        return self._take((Waited,), lambda: self._trainee.be_silent(scene))

    def meet(self, scene: Meeting) -> Chose | Held:
        """A line is said, or one holds still."""
        return self._take((Chose, Held), lambda: self._trainee.meet(scene))

    def record(self, scene: Recording) -> Replied:
        """An answer is written down."""
        act = self._take((Replied,), lambda: self._trainee.record(scene))
        form = scene.view.turn.form
        if isinstance(act.reply, Gave) and isinstance(form, Write) and form.what in ("words", "contact"):
            self.typed.add(len(self.acts) - 1)
        return act

    def stop_at(self, scene: StopCard, *, acts: int, turn: int) -> None:
        """A gate: back to the moment at which so many acts stand, or on as it went.

        Raises:
            Rewound: Back to the moment.
        """
        if self._take((Turned,), lambda: self._trainee.stop_at(scene)).back:
            raise Rewound(acts, scene.gate, turn)
        self.note(scene.view.turn, "gate", scene.gate, then=scene.follows)

    def reject(self, rejection: Rejection) -> None:
        """A reply could not be taken."""
        if not self._ahead:
            self._trainee.reject(rejection)

    def _take(self, kinds: tuple[type, ...], ask: Callable[[], _Act]) -> _Act:
        act: Act = self._ahead.popleft() if self._ahead else ask()
        if not isinstance(act, kinds):
            raise OutOfStepError
        self.acts.append(act)
        return cast("_Act", act)

    # -- What took place -----------------------------------------------------------------------------------------

    def shift(self, turn: Turn, what: Did, detail: str = "", *, seconds: float = 0.0, then: str = "") -> None:
        """Something was seen that opens or closes the persona."""
        change = self._playing.change(DID[what], what)
        self.note(turn, what, detail, seconds=seconds, change=change, then=then)

    def note(  # noqa: PLR0913 - a moment has these parts
        self,
        turn: Turn,
        what: What,
        detail: str = "",
        *,
        seconds: float = 0.0,
        change: int = 0,
        line: str = "",
        then: str = "",
    ) -> None:
        """Something took place."""
        moment = Moment(
            turn=self.turn,
            act=self.began,
            place=turn.place,
            kind=turn.kind,
            phase=turn.phase,
            what=what,
            detail=detail,
            seconds=seconds,
            change=change,
            now=self._playing.openness,
            line=line,
            then=then,
            topic=turn.topic,
        )
        self.trace.append(moment)
