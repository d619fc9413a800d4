"""What comes next, and what a reply makes happen. Everything in rcscreen stands around these two functions.

What comes next: the ending · a place opened again · the gates of *establish* · who can hear · topics they turned to ·
the script's order, from the furthest phase shown, with *later* once more at the end of each phase.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from rcscreen.interview.earlier import again_at
from rcscreen.interview.events import Declined, DeclinedTopic, Deferred, Event, Omitted, Place, Unsure
from rcscreen.interview.kinds import KINDS
from rcscreen.interview.kinds.frame import Outcome, kind_name, reject
from rcscreen.interview.reach import Reach
from rcscreen.interview.replies import Kept, LeaveOut, Reply
from rcscreen.interview.speech import Speech
from rcscreen.interview.state import Standing, State
from rcscreen.interview.telling import is_recapped
from rcscreen.interview.turns import Ending, Turn
from rcscreen.script.model import (
    DANGEROUS,
    PHASES,
    Ask,
    Breathe,
    Check,
    Consent,
    Debrief,
    Help,
    Inform,
    Offer,
    Phase,
    Recap,
    Say,
    Script,
    Step,
    Thanks,
)

_PLAIN = frozenset({Say, Ask, Offer, Breathe, Thanks, Debrief})
"""Kinds whose steps have one turn, at their own place."""


def next_turn(script: Script, state: State) -> Turn | Ending:
    """The turn to show next, or how the conversation ended. Pure: the same state, the same turn."""
    if state.finished:
        return Ending(state.finished)
    if state.reopened:
        turn = turn_at(script, state, state.reopened)
        if turn is not None:
            return turn
    if state.stopped:
        return _closing(script, state)
    return _Pending(script, state).first()


def accept(turn: Turn, reply: Reply) -> Outcome:
    """What a reply makes happen, or why it cannot be taken."""
    match reply:
        case Kept(silence) if silence not in turn.silences:
            return reject(turn, "silence")
        case Kept("decline"):
            declined: tuple[Event, ...] = (Declined(turn.place),)
            return (*declined, DeclinedTopic(turn.topic)) if turn.opens_topic else declined
        case Kept("unsure"):
            return (Unsure(turn.place),)
        case Kept("later"):
            return (Deferred(turn.place),)
        case LeaveOut() if turn.kind not in ("consent", "check", "share", "recap"):
            return (Omitted(turn.place),)
        case _:
            return KINDS[turn.kind].accept(turn, reply)


def turn_at(script: Script, state: State, place: Place) -> Turn | None:
    """The turn of a place as the conversation stands, or None where it may not be shown now."""
    number = script.number(place.partition("/")[0])
    if number < 0:
        return None
    step = script.steps[number]
    if not Reach(script, state).live(step):
        return None
    speech = Speech(script, state)
    for turn in KINDS[kind_name(step)].turns(step, speech):
        if turn.place == place:
            return _dressed(turn, step, speech)
    return None


def _closing(script: Script, state: State) -> Turn | Ending:
    """Thanks, and for a conversation that took place the navigator's own debrief."""
    if state.stopped == "not_reached":
        return Ending("not_reached")
    speech = Speech(script, state)
    for step in script.steps:
        shown = isinstance(step, Thanks) or (isinstance(step, Debrief) and state.stopped == "stopped")
        if shown and not state.is_done(step.id):
            return _dressed(next(KINDS[kind_name(step)].turns(step, speech)), step, speech)
    return Ending("stopped" if state.stopped is None else state.stopped)


class _Pending:
    """What is still to come, as a conversation stands."""

    def __init__(self, script: Script, state: State) -> None:
        self.script = script
        self.state = state
        self.speech = Speech(script, state)
        self.reach = Reach(script, state)

    def first(self) -> Turn | Ending:
        for candidates in (
            self._gates(),
            self._room(),
            self._ways(),
            self._read_back(),
            self._turned_to(),
            self._in_order(),
        ):
            for step, turn in candidates:
                return _dressed(turn, step, self.speech)
        return Ending("complete")

    def _undone(self, step: Step) -> Iterator[tuple[Step, Turn]]:
        kind = KINDS[kind_name(step)]
        if (not kind.unfolds and self.state.is_done(step.id)) or not self.reach.live(step):
            return
        for turn in kind.turns(step, self.speech):
            if not self.state.is_done(turn.place):
                yield step, turn

    def _gates(self) -> Iterator[tuple[Step, Turn]]:
        """*establish*, in order. Nothing is asked before it is done; its consents are asked whatever else was shown."""
        for step in self.script.steps:
            if step.phase != "establish":
                return
            if isinstance(step, Consent | Check) or self._furthest == "establish":
                yield from self._undone(step)

    def _room(self) -> Iterator[tuple[Step, Turn]]:
        """Who can hear, when it was asked once and is not known any more."""
        if self.state.room is not None:
            return
        for step in self.script.steps:
            asked = isinstance(step, Check) and step.builtin == "privacy"
            if asked and self.state.standing.get(step.id) not in (None, Standing.OMITTED):
                yield step, next(KINDS["check"].turns(step, self.speech))

    def _ways(self) -> Iterator[tuple[Step, Turn]]:
        """How help should come, where a wish was added after its phase was left behind."""
        for step in self.script.steps:
            if isinstance(step, Help) and self.state.is_done(step.id) and step.phase != self._furthest:
                yield from self._undone(step)

    def _read_back(self) -> Iterator[tuple[Step, Turn]]:
        """The read-back once more, when something changed after it: nothing leaves that was not heard."""
        for step in self.script.steps:
            stale = isinstance(step, Recap) and self.state.standing.get(step.id) is Standing.CONFIRMED
            if stale and not is_recapped(self.script, self.state) and self.reach.live(step):
                for turn in KINDS["recap"].turns(step, self.speech):
                    yield step, turn

    def _turned_to(self) -> Iterator[tuple[Step, Turn]]:
        """The topics they brought up, in their order."""
        for topic in self.state.turned:
            for step in self.script.steps:
                if step.topic == topic and isinstance(step, Ask | Inform):
                    yield from self._undone(step)

    def _in_order(self) -> Iterator[tuple[Step, Turn]]:
        """The script's order from the furthest phase shown; a phase ends with what was put off for later."""
        standing = self.state.standing
        for phase in PHASES[PHASES.index(self._furthest) :]:
            for step in self.script.steps:
                # Nearly every step of a long script is done or of another phase, so that is looked at first.
                if step.phase != phase or (type(step) in _PLAIN and step.id in standing):
                    continue
                if not self._is_past_card(step):
                    yield from self._undone(step)
            for place in self._deferred(phase):
                turn = turn_at(self.script, self.state, place)
                if turn is not None:
                    yield self.script.step(turn.step), turn

    def _deferred(self, phase: Phase) -> list[Place]:
        found = [
            place
            for place in self.state.deferred
            if (number := self.script.number(place.partition("/")[0])) >= 0 and self.script.steps[number].phase == phase
        ]
        return sorted(found, key=lambda place: (self.script.number(place.partition("/")[0]), place))

    @cached_property
    def _furthest(self) -> Phase:
        return self.script.steps[self._last_shown].phase if self._last_shown >= 0 else "establish"

    @cached_property
    def _last_shown(self) -> int:
        """The number of the last step shown in the script's own order. What they turned to themselves is no measure."""
        shown, turned = self.state.shown, self.state.turned
        for number in range(len(self.script.steps) - 1, -1, -1):
            step = self.script.steps[number]
            if step.id in shown and step.topic not in turned:
                return number
        return -1

    def _is_past_card(self, step: Step) -> bool:
        """Whether a card that is only spoken lies behind us. It leaves no trace, so what came after it is the trace."""
        return (
            step.topic is not None
            and self.script.topics[step.topic].sensitivity >= DANGEROUS
            and self._last_shown > self.script.number(step.id)
        )


def _dressed(turn: Turn, step: Step, speech: Speech) -> Turn:
    """The turn with its topic, its permission, the navigator's guide and the lines to offer back."""
    words = speech.words(step)
    if turn.place == step.id or not isinstance(step, Help):
        reflections = tuple(replace(each, line=speech.fill(each.line)) for each in words.reflect)
        turn = replace(turn, guide=turn.guide or speech.guide(step), reflections=reflections)
    if step.topic is None:
        return turn
    opens = isinstance(step, Ask | Offer | Inform) and not _is_opened(step.topic, turn.place, speech)
    mentioned = step.topic in speech.state.turned
    label = speech.topic(step.topic)
    permission = speech.phrase("mention", topic=label) if mentioned else speech.permission(step.topic)
    dangerous = speech.script.topics[step.topic].sensitivity >= DANGEROUS
    return replace(
        turn,
        topic=step.topic,
        topic_label=label,
        lead=permission if opens else turn.lead,
        opens_topic=opens,
        spoken_only=dangerous,
        guide=" ".join((turn.guide, *speech.turn_to)).strip() if dangerous else turn.guide,
    )


def _is_opened(topic: str, place: Place, speech: Speech) -> bool:
    """Whether a question of the topic was on the screen before this one."""
    state = speech.state
    for step in speech.script.steps:
        if step.topic == topic and isinstance(step, Ask | Inform):
            first = f"{step.id}/elicit" if isinstance(step, Inform) else step.id
            again = again_at(step.id)
            if place in (first, again):
                return place == first and state.is_done(again)
            if state.is_done(first) or state.is_done(again):
                return True
    return False
