"""The persona's side: how open they are, who is really there, and what they say to what is on the screen."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from rcscreen.interview.events import Place, Room
from rcscreen.practice.moves import STRAINS, Move
from rcscreen.practice.persona import Answer, Cue, Decline, Line, Persona, Recorded, Said
from rcscreen.practice.places import lookups
from rcscreen.script.model import Script

__all__ = ["Playing", "Response", "shuffled"]

FELT = 2
"""How much has to go wrong before it shows."""

MOST_REPAIRS = 2
"""How often in a rehearsal what went wrong shows so that it can be mended."""


@dataclass(frozen=True, slots=True)
class Response:
    """What the persona says at a place.

    Attributes:
        says: Their words, in the language that is spoken.
        see: What one sees or hears beside them.
        record: What one would write down; empty where nothing is.
        answer: The answer it comes from, or None.
        decline: The decline, where it is one.
        then: What they did or said after it, where something moved in them.
    """

    says: str
    see: str
    record: Recorded = ""
    answer: Answer | None = None
    decline: Decline | None = None
    then: str = ""


class Playing:
    """A persona under way.

    Args:
        persona: Whom one rehearses with.
        script: The script one rehearses.
    """

    def __init__(self, persona: Persona, script: Script) -> None:
        self.persona = persona
        self.openness = persona.openness.start
        self.strain = 0
        self.repairs = 0
        self.done: set[str] = set()
        self.shut: set[str] = set()
        self.declined: set[Place] = set()
        self._script = script
        self._room = 0

    # -- What is so ----------------------------------------------------------------------------------------------

    @property
    def room(self) -> Room:
        """Who can really hear."""
        return self.persona.rooms[self._room].room

    def follows_if_overheard(self) -> Said | None:
        """What could follow if one went on as if nobody were there."""
        return self.persona.rooms[self._room].follows

    def pass_by(self, step: str) -> Said | None:
        """A step is over: what one sees if somebody came or went."""
        for number, change in enumerate(self.persona.rooms):
            if number > self._room and change.after == step:
                self._room = number
                return change.see
        return None

    def change(self, by: int, what: str) -> int:
        """Something opened or closed them. Returns by how much, within their bounds."""
        before = self.openness
        self.openness = self.persona.openness.after(before, by)
        self.done.add(what)
        if what in STRAINS:
            self.strain -= by
        return self.openness - before

    @property
    def hurts(self) -> bool:
        """Whether something went wrong, it shows now, and it has not shown too often."""
        return self.strain >= FELT and self.repairs < MOST_REPAIRS

    def showed(self) -> None:
        """What went wrong has shown."""
        self.repairs += 1
        self.strain = 0

    # -- What they say -------------------------------------------------------------------------------------------

    def respond(self, place: Place, language: str) -> Response:
        """What they say at a place as things stand."""
        step = place.partition("/")[0]
        topic = self._script.step(step).topic if self._script.number(step) >= 0 else None
        decline = self.persona.decline(place)
        if topic in self.shut or (decline is not None and place in self.declined):
            closed = decline or next(iter(self.persona.declines), None)
            if closed is not None:
                return Response(spoken(closed.asked_again, language), "", "declined", decline=closed)
        if decline is not None:
            return Response(spoken(decline.says, language), "", "declined", decline=decline)
        answer = self.answer(place)
        if answer is None:
            return Response("", spoken(self.persona.small.listens, language))
        see = spoken(answer.see, language) if answer.see else ""
        return Response(spoken(answer.says, language), see, answer.record, answer)

    def answer(self, place: Place) -> Answer | None:
        """The last answer that holds at a place, or None where they have none."""
        tiers = next((self.persona.answers[each] for each in lookups(place) if each in self.persona.answers), ())
        held = [each for each in tiers if self._holds(each)]
        return held[-1] if held else None

    def _holds(self, answer: Answer) -> bool:
        if answer.alone and self.room != "alone":
            return False
        return answer.at <= self.openness and self.done.isdisjoint(answer.unless)

    def cue(self, place: Place) -> Cue | None:
        """What moves in them after a place, if anything does."""
        for cue in self.persona.cues:
            if cue.after == place and cue.at <= self.openness and (cue.below is None or self.openness < cue.below):
                return cue
        return None


def spoken(said: Said, language: str) -> str:
    """Words in a language, or in the persona's own where she does not speak it."""
    return said.get(language) or said.get(language.partition("-")[0]) or next(iter(said.values()), "")


def shuffled(lines: tuple[Line, ...], seed: int, place: Place) -> tuple[Line, ...]:
    """Lines in an order that only the seed and the place decide."""

    def key(kind: Move) -> bytes:
        return hashlib.sha256(f"{seed}/{place}/{kind}".encode()).digest()

    return tuple(sorted(lines, key=lambda line: key(line.kind)))
