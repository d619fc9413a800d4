"""``ask``: a question. Rather not say, not sure and later stand beside every one.

What they told last time about its matter is not asked as if new: first comes whether it is still so. If it is, it
stands again without the question; if it has changed, the question follows as it is written; or they leave it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import assert_never

from rcscreen.interview.earlier import CHANGED, LEAVE, STILL, Told, again_at
from rcscreen.interview.events import Answered, Confirmed, Declined, DeclinedTopic
from rcscreen.interview.kinds.frame import ALL_SILENCES, Outcome, frame, reject, take
from rcscreen.interview.replies import Gave, GoOn, Reply
from rcscreen.interview.speech import Speech
from rcscreen.interview.turns import Form, Option, Pick, Turn, Write
from rcscreen.script.condition import AnswerValue
from rcscreen.script.model import (
    Ask,
    Choice,
    ChoiceAnswer,
    DateAnswer,
    NumberAnswer,
    WordsAnswer,
    YesNoAnswer,
)


def turns(step: Ask, speech: Speech) -> Iterator[Turn]:
    """One screen; where they told something about it last time, first the one that asks whether it is still so."""
    told = speech.recalled.get(step.id, ())
    if told:
        yield _again(step, speech, told)
        if speech.state.values.get(again_at(step.id)) != CHANGED:
            return
    yield frame(step, speech, speech.part(step), _form(step, speech), silences=ALL_SILENCES)


def _again(step: Ask, speech: Speech, told: tuple[Told, ...]) -> Turn:
    place = again_at(step.id)
    before = speech.state.values.get(place)
    chosen = STILL if isinstance(before, tuple) else before
    keys = (STILL, CHANGED, LEAVE)
    options = tuple(Option(key, speech.phrase(f"earlier.{key}"), chosen=chosen == key) for key in keys)
    turn = frame(step, speech, told_last_time(told, speech), Pick(options), place=place, silences=ALL_SILENCES)
    return replace(turn, about=tuple(each.id for each in told))


def told_last_time(told: tuple[Told, ...], speech: Speech) -> str:
    """What they told, a sentence for each kind of it, and whether it is still so."""
    said = []
    for role in ("strength", "hope", "wish"):
        lines = [_line(each, speech) for each in told if each.role == role]
        if lines:
            said.append(speech.phrase(f"earlier.{role}", what=speech.listed(lines)))
    return " ".join([*said, speech.phrase("earlier.text")])


def _line(told: Told, speech: Speech) -> str:
    """A thing with their own words, or by its domain where none were put down."""
    if told.role == "hope":
        return told.said or speech.phrase("earlier.a_hope")
    about = speech.strength(told.domain) if told.role == "strength" else speech.need(told.domain)
    return f"{about} ({told.said})" if told.said and told.said != about else about


def accept(turn: Turn, reply: Reply) -> Outcome:
    """An answer; or what they said of last time: as it was, changed, or rather left."""
    if not turn.about:
        return take(turn, reply)
    match reply:
        case GoOn() if turn.standing:
            return (Confirmed(turn.place),)
        case Gave(str() as said) if said == STILL:
            return (Answered(turn.place, turn.about),)
        case Gave(str() as said) if said == CHANGED:
            return (Answered(turn.place, CHANGED),)
        case Gave(str() as said) if said == LEAVE:
            left = Declined(turn.place)
            return (left, DeclinedTopic(turn.topic)) if turn.topic else (left,)
        case _:
            return reject(turn, "choose")


def _form(step: Ask, speech: Speech) -> Form:
    before = speech.state.values.get(step.id)
    match step.answer:
        case WordsAnswer():
            return Write("words", written=_written(before))
        case ChoiceAnswer(options, many):
            shown = tuple(_option(step, speech, each, before) for each in options)
            return Pick(shown, many=many, offered=step.offered)
        case YesNoAnswer(yes, no):
            shown = tuple(
                Option(each.key, speech.option(step, each.key, each.key), chosen=before == each.key)
                for each in (yes, no)
            )
            return Pick(shown, offered=step.offered)
        case NumberAnswer(at_least, at_most, places):
            return Write("number", at_least, at_most, written=_written(before), places=places)
        case DateAnswer():
            return Write("date", written=_written(before))
        case _:
            assert_never(step.answer)


def _option(step: Ask, speech: Speech, choice: Choice, before: AnswerValue | None) -> Option:
    chosen = choice.key in before if isinstance(before, tuple) else choice.key == before
    return Option(choice.key, speech.option(step, choice.key), choice.exclusive, chosen)


def _written(before: AnswerValue | None) -> str:
    if before is None:
        return ""
    return before.isoformat() if isinstance(before, date) else str(before)
