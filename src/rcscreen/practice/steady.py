"""A hand that goes through a rehearsal by itself: says the words, listens, writes down what it hears.

It stands in for the trainee before a drill begins and after it ends, so that a drill needs no log that would go stale
with the next word that is changed in a script. The same hand, the same conversation.
"""

from __future__ import annotations

from rcscreen.interview.events import Room
from rcscreen.interview.replies import Amend, AskRoom, Command, Gave, GoOn, Hears, Kept, Rejection, Reply, Stop
from rcscreen.interview.turns import Onward, Pick, Review, Turn, Write
from rcscreen.practice.acts import Chose, Held, Replied, Said, Turned, Waited
from rcscreen.practice.moves import Move
from rcscreen.practice.persona import SILENCES, STOP, Persona, Recorded
from rcscreen.practice.places import lookups
from rcscreen.practice.scenes import Meeting, Recording, Saying, Silence, StopCard
from rcscreen.script.model import Check, Script

__all__ = ["KIND", "Steady"]

KIND: tuple[Move, ...] = (
    "own", "honour", "explore", "ask_to_tell", "affirm", "support", "name", "understand", "respect",
)  # fmt: skip
"""Kinds of line that a careful hand says, the likeliest first."""

_SILENCE = dict(zip(SILENCES, ("decline", "unsure", "later"), strict=True))


class Steady:
    """A trainee (`rcscreen.practice.scenes.Trainee`) who always does the same.

    Args:
        persona: Whom it meets, and whose words it writes down as they are meant.
        script: The script.
        lines: Kinds of line it says, the likeliest first; the first that is shown where there is none of them.
        elsewhere: Kinds of line it says after particular steps.
        pace: Words a second.
        patience: Seconds for which it lets a silence be.
        goes_back: Whether it goes back at a stop-card.
    """

    def __init__(  # noqa: PLR0913 - a way of holding a conversation has these sides
        self,
        persona: Persona,
        script: Script,
        *,
        lines: tuple[Move, ...] = KIND,
        elsewhere: dict[str, Move] | None = None,
        pace: float = 2.5,
        patience: float = 30.0,
        goes_back: bool = True,
    ) -> None:
        self._persona = persona
        self._script = script
        self._lines = lines
        self._elsewhere = elsewhere or {}
        self._pace = pace
        self._patience = patience
        self._goes_back = goes_back
        self._furthest = -1
        self._noted: Room | None = None

    # -- What a trainee does -------------------------------------------------------------------------------------

    def say(self, scene: Saying) -> Said | Replied:
        """The words, at its pace; first of all who came or went."""
        turn = scene.view.turn
        self.saw(turn)
        room = self._room()
        if self._noted not in (None, room) and turn.kind in ("ask", "offer"):
            self._noted = room
            return Replied(AskRoom() if room == "alone" else Hears(room), 1.0)
        return Said(round(len(f"{turn.lead} {turn.words}".split()) / self._pace, 1))

    def be_silent(self, scene: Silence) -> Waited:
        """As long as its patience lasts, or until they go on by themselves."""
        return Waited(min(self._patience, float(scene.wait)))

    def meet(self, scene: Meeting) -> Chose | Held:
        """A line of the kinds it says."""
        shown = [line.kind for line in scene.lines]
        here = self._elsewhere.get(scene.view.turn.step)
        wanted = (here, *self._lines) if here else self._lines
        return Chose(next((kind for kind in wanted if kind in shown), shown[0]), 2.0)

    def record(self, scene: Recording) -> Replied:
        """What was said."""
        return Replied(self._heard(scene), 1.0)

    def stop_at(self, scene: StopCard) -> Turned:  # noqa: ARG002 - a trainee is shown the card; this one has made up its mind
        """Back, or on."""
        return Turned(self._goes_back)

    def reject(self, rejection: Rejection) -> None:
        """Nothing that it does is rejected.

        Raises:
            ValueError: A persona's words cannot be written down here.
        """
        raise ValueError(rejection.words)

    def saw(self, turn: Turn) -> None:
        """How far the conversation has come."""
        self._furthest = max(self._furthest, self._script.number(turn.step))

    # -- What it writes down -------------------------------------------------------------------------------------

    def _heard(self, scene: Recording) -> Reply | Command:
        turn = scene.view.turn
        meant = self._meant(turn, scene)
        if meant == STOP:
            return Stop()
        match turn.form:
            case Onward():
                return GoOn()
            case Review(lines=lines):
                return self._put_right(tuple(line.id for line in lines), scene)
            case Write():
                return _silence(meant) or GoOn()
            case Pick(options=options, many=many):
                return self._picked(turn, tuple(each.key for each in options), meant, many=many)

    def _picked(self, turn: Turn, keys: tuple[str, ...], meant: Recorded, *, many: bool) -> Reply:
        step = self._script.step(turn.step)
        if isinstance(step, Check) and step.builtin == "privacy":
            self._noted = self._room()
            return Gave(self._noted)
        if isinstance(step, Check) and step.builtin == "language" and turn.language in keys:
            return Gave(turn.language)
        if meant == "child":
            return Gave("trained")  # found, so that a child does not have to
        silence = _silence(meant)
        if silence is not None:
            return silence
        if isinstance(meant, tuple):
            return Gave(tuple(each for each in meant if each in keys))
        chosen = meant if meant in keys else keys[0]
        return Gave((chosen,) if many else chosen)

    def _meant(self, turn: Turn, scene: Recording) -> Recorded:
        """What their words mean, as one who knows them would write it down."""
        if self._persona.decline(turn.place) is not None:
            return "declined"
        answers = self._persona.answers
        tiers = next((answers[each] for each in lookups(turn.place) if each in answers), ())
        return next((each.record for each in reversed(tiers) if scene.says in each.says.values()), "")

    def _put_right(self, lines: tuple[str, ...], scene: Recording) -> Reply:
        """What they put right, in their words; else that it is right as it stands."""
        for each in self._persona.corrections:
            line = f"{each.at}#{each.wrong}"
            if line in lines and scene.says in each.says.values():
                return Amend(line, scene.says)
        return GoOn()

    def _room(self) -> Room:
        """Who can really hear by now."""
        so_far = [each for each in self._persona.rooms if not each.after or self._passed(each.after)]
        return so_far[-1].room

    def _passed(self, step: str) -> bool:
        return self._furthest > self._script.number(step)


def _silence(meant: Recorded) -> Kept | None:
    kept = _SILENCE.get(meant) if isinstance(meant, str) else None
    return Kept(kept) if kept else None  # type: ignore[arg-type]  # one of the three
