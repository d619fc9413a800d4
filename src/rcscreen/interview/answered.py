"""Answers to single questions, for whoever may have those: told only where the program knows somebody who may.

What is a strength, a hope or how the conversation was is told as that, and not once more as an answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rcscreen.interview.account import AnswerSaid
from rcscreen.interview.reach import Reach
from rcscreen.interview.recall import needs_of
from rcscreen.interview.speech import Speech
from rcscreen.interview.state import Standing
from rcscreen.script.condition import AnswerValue
from rcscreen.script.model import DANGEROUS, Ask, ChoiceAnswer, WordsAnswer, YesNoAnswer

__all__ = ["answered", "is_told_as_answer", "may_have_answers"]

_SAID = frozenset({Standing.ANSWERED, Standing.CONFIRMED, Standing.HEARD})


def may_have_answers(speech: Speech) -> bool:
    """Whether the program knows anybody who may have answers to single questions."""
    return any("answers" in each.receives for each in speech.state.setting.recipients)


def is_told_as_answer(step: Ask, speech: Speech) -> bool:
    """Whether words given here are the answer, where elsewhere they would count as something that goes well.

    Words beside what was chosen are not; words in its place are.
    """
    alone = isinstance(step.answer, WordsAnswer) or step.id not in speech.state.values
    return alone and not _told_otherwise(step) and may_have_answers(speech)


def answered(speech: Speech, reach: Reach, up_to: int) -> Iterator[AnswerSaid]:
    """Answers as they stand, in the order of the script.

    Args:
        speech: The words of the script.
        reach: What of it is reached.
        up_to: Leave out what is more sensitive than this.
    """
    if not may_have_answers(speech):
        return
    script, state = speech.script, speech.state
    for step in script.steps:
        tender = script.sensitivity(step)
        if not isinstance(step, Ask) or tender > up_to or tender >= DANGEROUS:
            continue
        if state.standing.get(step.id) in _SAID and not _told_otherwise(step) and reach.holds(step):
            said = _said(step, speech)
            if said is not None:
                yield said


def _told_otherwise(step: Ask) -> bool:
    return step.experience or step.hope or (step.strength is not None and isinstance(step.answer, WordsAnswer))


def _said(step: Ask, speech: Speech) -> AnswerSaid | None:
    """The answer to one question; None where there is none, or none that was put down or is to be."""
    topic = speech.script.topics[step.topic].domain if step.topic else None
    domains = tuple(dict.fromkeys((*((topic,) if topic else ()), *needs_of(step))))
    asked = speech.part(step)
    value, words = speech.state.values.get(step.id), speech.state.words.get(step.id)
    if words is not None and value is None:
        return AnswerSaid(step.id, domains, asked, said=words.text) if words.text else None
    match step.answer:
        case ChoiceAnswer() | YesNoAnswer():
            chosen = _keys(step, value)
            bare = isinstance(step.answer, YesNoAnswer)
            labels = [speech.option(step, key, key if bare else "") for key in chosen]
            return AnswerSaid(step.id, domains, asked, chosen, said="; ".join(labels)) if chosen else None
        case WordsAnswer():
            said = words.text if words is not None else value if isinstance(value, str) else ""
            waits = step.id in speech.state.flags
            return AnswerSaid(step.id, domains, asked, said=said) if said or waits else None
        case _ if isinstance(value, date):
            return AnswerSaid(step.id, domains, asked, day=value, said=value.isoformat())
        case _ if isinstance(value, int | float) and not isinstance(value, bool):
            return AnswerSaid(step.id, domains, asked, number=value, said=f"{value}")
        case _:
            return None


def _keys(step: Ask, value: AnswerValue | None) -> tuple[str, ...]:
    """What was chosen, in the order of the script."""
    given = value if isinstance(value, tuple) else (value,)
    match step.answer:
        case ChoiceAnswer(options):
            return tuple(each.key for each in options if each.key in given)
        case YesNoAnswer(yes, no):
            return tuple(each.key for each in (yes, no) if each.key in given)
        case _:
            return ()
