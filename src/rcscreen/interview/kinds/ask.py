"""``ask``: a question. Rather not say, not sure and later stand beside every one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from rcscreen.interview.kinds.frame import ALL_SILENCES, frame
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
    """One screen."""
    yield frame(step, speech, speech.part(step), _form(step, speech), silences=ALL_SILENCES)


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
        case NumberAnswer(at_least, at_most):
            return Write("number", at_least, at_most, written=_written(before))
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
