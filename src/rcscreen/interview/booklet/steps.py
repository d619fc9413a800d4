"""What a step says and hears, as notes: its own words where it has some, the built-in ones where it has none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from rcscreen.interview.booklet.builtin import BuiltIn
from rcscreen.interview.booklet.conditions import Conditions
from rcscreen.interview.booklet.page import Note
from rcscreen.interview.booklet.saying import LINES, Heard, Saying
from rcscreen.script.model import (
    Ask,
    Breathe,
    Check,
    Choice,
    ChoiceAnswer,
    Consent,
    DateAnswer,
    Debrief,
    Help,
    Inform,
    NumberAnswer,
    Offer,
    Plan,
    Recap,
    Revisit,
    Say,
    Share,
    Step,
    Thanks,
    WordsAnswer,
    YesNoAnswer,
)
from rcscreen.vocabulary.chrome import chrome

__all__ = ["Notes"]

_OTHER = "other"
"""The domain of what has none of its own: its label says nothing more."""


@dataclass(frozen=True)
class Notes(Saying):
    """Writes the notes of a script's steps."""

    def of(self, step: Step) -> Iterator[Note]:
        """What a step says, what may be heard, what may be offered back, and the guide."""
        yield from self._own(step)
        words = self.speech.words(step)
        if words.reflect:
            back = (f"{self.speech.fill(each.line)} ({self.words[f'tag_{each.tag}']})" for each in words.reflect)
            yield Note(self.words["offer_back"], tuple(back), listed=True)
        told: list[str] = []
        for speech in self.speeches:
            guide = speech.fill(words.guide_on(speech.state.channel))
            if guide and guide not in told:
                label = f"{self.words['guide']}, {self.over(speech)}" if told else self.words["guide"]
                yield Note(label, (guide,))
                told.append(guide)

    def _own(self, step: Step) -> Iterator[Note]:
        builtin = BuiltIn(self.speeches, self.words)
        match step:
            case Check(builtin="contact"):
                yield from builtin.contact(step)
            case Check():
                yield from self.turn("say", step)
                yield self.heard("hear", self.options(step))
            case Ask():
                yield from self.turn("say", step)
                yield self._answer(step)
                yield self._silences()
            case Inform():
                yield from self._inform(step)
            case Help():
                yield from builtin.help(step)
            case Revisit():
                yield from builtin.revisit(step)
            case Share():
                yield from builtin.share(step)
            case Plan():
                yield from builtin.plan(step)
            case _:
                yield from self._words_alone(step)

    def _words_alone(self, step: Say | Offer | Breathe | Debrief | Thanks | Consent | Recap) -> Iterator[Note]:
        match step:
            case Say() | Offer() | Breathe():
                yield from self.turn("say", step)
            case Debrief():
                yield from self.turn("think", step)
            case Thanks():
                named = self.words["a_strength_named"]
                yield from self.said("say", lambda speech: speech.part(step, strength=named))
            case Consent():
                yield from self.turn("say", step)
                yield replace(self.heard("hear", self._consent(step)), paper=True)
                yield from self.said("if_no", lambda speech: speech.part(step, "if_no"))
            case Recap():
                yield from self.said("say", lambda speech: speech.own_or(step, "text", "recap.text"))
                yield Note(self.words["then"], (self.words["each_line"],))
                yield Note(self.words["to_change"], room=LINES, paper=True)
            case _:
                assert_never(step)

    def _inform(self, step: Inform) -> Iterator[Note]:
        yield from self.said("elicit", lambda speech: speech.part(step, "elicit"))
        yield from self.said("leave", lambda speech: speech.part(step, "permission"))
        yield from self.said("provide", lambda speech: speech.part(step, "provide"))
        yield from self.said("check_back", lambda speech: speech.part(step, "check_back"))

    # -- What may be heard -------------------------------------------------------------------------------------------

    def _consent(self, step: Consent) -> Heard:
        """A file of answers says yes and no as true and false."""
        said = zip(("true", "false"), ("yes", "no"), strict=True)
        return tuple((key, self.speech.option(step, word, word)) for key, word in said)

    def _silences(self) -> Note:
        """What may be marked instead of an answer, where no key can be pressed."""
        names = chrome(self.speech.language)
        said = {"decline": names["theirs_decline"], "unsure": names["theirs_unsure"], "later": names["later"]}
        return replace(self.heard("or_else", tuple(said.items())), paper=True)

    def _answer(self, step: Ask) -> Note:
        match step.answer:
            case ChoiceAnswer(options, many):
                name = "read_out" if step.offered else "hear_several" if many else "hear"
                return self.heard(name, tuple((each.key, self._choice(step, each)) for each in options))
            case YesNoAnswer(yes, no):
                name = "read_out" if step.offered else "hear"
                said_of = ((each.key, self._choice(step, each, each.key)) for each in (yes, no))
                return self.heard(name, tuple(said_of))
            case WordsAnswer():
                said = self.words["their_words"]
            case NumberAnswer():
                said = self._number(step.answer)
            case DateAnswer():
                said = self.words["a_day"]
            case _:
                assert_never(step.answer)
        room = LINES if isinstance(step.answer, WordsAnswer) else 1
        return Note(self.words["hear"], (said + self._meant(step.need, step.strength, hope=step.hope),), room=room)

    def _choice(self, step: Ask, choice: Choice, builtin: str = "") -> str:
        meant = self._meant(choice.need, choice.strength, alone=choice.exclusive)
        return self.speech.option(step, choice.key, builtin) + meant

    def _meant(self, need: str | None, strength: str | None, *, hope: bool = False, alone: bool = False) -> str:
        """What an answer says of them, in brackets."""
        said = []
        if need:
            key = "some_need" if need == _OTHER else "a_need"
            said.append(self.words[key].format(domain=self.speech.need(need)))
        if strength:
            key = "some_strength" if strength == _OTHER else "a_strength"
            said.append(self.words[key].format(domain=self.speech.strength(strength)))
        if hope:
            said.append(self.words["a_hope"])
        if alone:
            said.append(self.words["alone_among"])
        return f" ({', '.join(said)})" if said else ""

    def _number(self, answer: NumberAnswer) -> str:
        low, high = answer.at_least, answer.at_most
        key = f"a_number{'_from' if low is not None else ''}{'_to' if high is not None else ''}"
        return self.words[key].format(at_least=low, at_most=high)

    def conditions(self) -> Conditions:
        """Says conditions in the same words."""
        return Conditions(self.speech, self.words)
