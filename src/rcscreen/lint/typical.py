"""The screens and keys of a typical conversation, counted by holding it with the engine itself.

Somebody is reached, is alone, and says yes to every consent. At each question one thing is heard: what is hard where
there is such an answer, else a strength, else the first. They wish for help with two things, the first two that are
hard for them; each line of the plan and each recipient is agreed to. Nothing is typed but numbers and days. These are
judgements: a real conversation differs by a few screens and keys.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

from rcscreen.interview.engine import accept, next_turn
from rcscreen.interview.events import Opened
from rcscreen.interview.fold import apply, overhear
from rcscreen.interview.replies import Gave, GoOn, Kept, Rejection, Reply
from rcscreen.interview.state import State
from rcscreen.interview.telling import account
from rcscreen.interview.turns import Onward, Pick, Review, Turn, Write
from rcscreen.script.model import DANGEROUS, Ask, Channel, Choice, ChoiceAnswer, Script, Step, YesNoAnswer
from rcscreen.script.setting import Crisis, Safety, Setting

__all__ = ["WISHES", "Effort", "effort"]

WISHES = 2
"""How many things they want help with."""

NUMBER = 2
"""What is answered where a number is asked for, or the nearest to it that may be."""

_MOST_A_STEP = 50
"""Screens of a step at most; no conversation of ours comes near, and a count must come to an end."""


@dataclass(frozen=True, slots=True)
class Effort:
    """What a conversation asks of the navigator's eyes and hand.

    Attributes:
        screens: How many screens there are, the choice of the channel among them where there is one.
        keys: How many keys are pressed.
    """

    screens: int
    keys: int


def effort(script: Script, setting: Setting, language: str, channel: Channel, day: date) -> Effort:
    """Counts the typical conversation.

    Args:
        script: The script.
        setting: The program; what is dangerous to speak of counts as set up, whether it is today or not.
        language: One of the script's languages.
        channel: One of the script's channels.
        day: The day on which it takes place.
    """
    # Their name is known: where it is not, it is asked once, after the goodbye, for the card of whoever wants one.
    opened = Opened(script.id, script.version, script.digest, setting.digest, language, channel, day, "…")
    state = apply(State(_set_up(setting, script, day)), opened)
    screens, keys = _choosing(script, channel)
    for _ in range(_MOST_A_STEP * len(script.steps)):
        turn = next_turn(script, state)
        if not isinstance(turn, Turn):
            break
        reply, pressed = _reply(script, state, turn)
        outcome = accept(turn, reply)
        if isinstance(outcome, Rejection):
            outcome, pressed = accept(turn, Kept("decline")), 1
        if isinstance(outcome, Rejection):
            break
        screens, keys = screens + 1, keys + pressed
        if turn.spoken_only:
            state = overhear(state, turn.place)
            continue
        for event in outcome:
            state = apply(state, event)
    return Effort(screens, keys)


def _choosing(script: Script, channel: Channel) -> tuple[int, int]:
    """The screen and the keys that choose the channel: the first stands ready, and Enter takes it."""
    if len(script.channels) == 1:
        return 0, 0
    return 1, 1 if channel == script.channels[0] else 2


def _set_up(setting: Setting, script: Script, day: date) -> Setting:
    if not setting.lacks(day):
        return setting
    limits = dict.fromkeys(script.wordings, "…")
    return replace(setting, safety=Safety(limits, "…", (Crisis({"en": "…"}, {"en": "…"}, day),)))


def _reply(script: Script, state: State, turn: Turn) -> tuple[Reply, int]:
    """What is answered, and with how many keys."""
    match turn.form:
        case Onward() | Review() | Write(what="words" | "contact"):
            return GoOn(), 1
        case Write(what="date"):
            return Gave(state.day or ""), len("2000-01-01") + 1
        case Write() as form:
            number = _number(form)
            return Gave(number), len(str(number)) + 1
        case Pick(ranked=True) as form:
            wished = _wished(script, state, form)
            return Gave(wished), len(wished) + 1
        case Pick(many=True) as form:
            return Gave((_heard(script.step(turn.step), turn, form),)), 2
        case Pick() as form:
            return Gave(_heard(script.step(turn.step), turn, form)), 2
        case _:
            assert_never(turn.form)


def _number(form: Write) -> int | float:
    number: int | float = NUMBER
    if form.at_least is not None:
        number = max(number, form.at_least)
    return number if form.at_most is None else min(number, form.at_most)


def _wished(script: Script, state: State, form: Pick) -> tuple[str, ...]:
    """The first things that are hard for them, filled up with what else is offered."""
    offered = [option.key for option in form.options]
    hard = [need.domain for need in account(script, state, DANGEROUS).needs if need.domain in offered]
    return tuple(dict.fromkeys((*hard, *offered)))[:WISHES]


def _heard(step: Step, turn: Turn, form: Pick) -> str:
    """One thing: the language that is spoken, what is hard, what carries, else the first."""
    keys = [option.key for option in form.options]
    choices = [each for each in _choices(step) if each.key in keys]
    said = [each.key for each in choices if each.need] + [each.key for each in choices if each.strength]
    spoken = [key for key in keys if key == turn.language]
    return (said + spoken + keys)[0]


def _choices(step: Step) -> tuple[Choice, ...]:
    match step:
        case Ask(answer=ChoiceAnswer(options)):
            return options
        case Ask(answer=YesNoAnswer(yes, no)):
            return (yes, no)
        case _:
            return ()
