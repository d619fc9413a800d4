"""What a step says and hears, as notes: its own words where it has some, the built-in ones where it has none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias, assert_never

from rcscreen.interview.booklet.conditions import Conditions
from rcscreen.interview.booklet.page import Note
from rcscreen.interview.kinds import KINDS
from rcscreen.interview.kinds.check import HOURS, WAYS
from rcscreen.interview.kinds.frame import kind_name
from rcscreen.interview.kinds.plan import OUTCOMES
from rcscreen.interview.since import HAPPENED, HELPED, IN_THE_WAY, WANTED
from rcscreen.interview.speech import Speech
from rcscreen.interview.turns import Pick
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
from rcscreen.script.setting import Recipient
from rcscreen.vocabulary.chrome import chrome
from rcscreen.vocabulary.phrases import label

__all__ = ["Notes"]

Spoken: TypeAlias = Callable[[Speech], str]

_Heard: TypeAlias = tuple[tuple[str, str], ...]
"""What may be heard, each behind what it is called in a file of answers."""

_LINES = 3
"""Lines left on paper for somebody's own words."""

_WISHES = 4
"""Lines left on paper for who does what by when: most people name one to three wishes."""

_OTHER = "other"
"""The domain of what has none of its own: its label says nothing more."""


@dataclass(frozen=True)
class Notes:
    """Writes the notes of a script's steps.

    Attributes:
        speeches: The words on each channel that is read, at least one.
        words: The booklet's own words.
    """

    speeches: tuple[Speech, ...]
    words: Mapping[str, str]

    @property
    def speech(self) -> Speech:
        """The words on the first channel."""
        return self.speeches[0]

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
                label = f"{self.words['guide']}, {self._over(speech)}" if told else self.words["guide"]
                yield Note(label, (guide,))
                told.append(guide)

    def _own(self, step: Step) -> Iterator[Note]:
        match step:
            case Check(builtin="contact"):
                yield from self._contact(step)
            case Check():
                yield from self._turn("say", step)
                yield self._heard("hear", self._options(step))
            case Ask():
                yield from self._turn("say", step)
                yield self._answer(step)
                yield self._silences()
            case Inform():
                yield from self._inform(step)
            case Help():
                yield from self._help(step)
            case Revisit():
                yield from self._revisit(step)
            case Share():
                yield from self._share(step)
            case Plan():
                yield from self._plan(step)
            case _:
                yield from self._words_alone(step)

    def _words_alone(self, step: Say | Offer | Breathe | Debrief | Thanks | Consent | Recap) -> Iterator[Note]:
        match step:
            case Say() | Offer() | Breathe():
                yield from self._turn("say", step)
            case Debrief():
                yield from self._turn("think", step)
            case Thanks():
                named = self.words["a_strength_named"]
                yield from self._said("say", lambda speech: speech.part(step, strength=named))
            case Consent():
                yield from self._turn("say", step)
                yield replace(self._heard("hear", self._consent(step)), paper=True)
                yield from self._said("if_no", lambda speech: speech.part(step, "if_no"))
            case Recap():
                yield from self._said("say", lambda speech: speech.own_or(step, "text", "recap.text"))
                yield Note(self.words["then"], (self.words["each_line"],))
                yield Note(self.words["to_change"], room=_LINES, paper=True)
            case _:
                assert_never(step)

    # -- Words -------------------------------------------------------------------------------------------------------

    def _turn(self, name: str, step: Step) -> Iterator[Note]:
        """What the first screen of a step says."""
        kind = KINDS[kind_name(step)]
        yield from self._said(name, lambda speech: next(kind.turns(step, speech)).words)

    def _said(self, name: str, spoken: Spoken) -> Iterator[Note]:
        """Words, and where another channel says it differently, these words too."""
        shown: list[str] = []
        for speech in self.speeches:
            words = spoken(speech)
            if words and words not in shown:
                yield Note(self._over(speech) if shown else self.words[name], (words,), spoken=name != "think")
                shown.append(words)

    def _over(self, speech: Speech) -> str:
        own = chrome(speech.language)
        return own["by_phone"] if speech.state.channel == "phone" else own["sit_together"]

    def _inform(self, step: Inform) -> Iterator[Note]:
        yield from self._said("elicit", lambda speech: speech.part(step, "elicit"))
        yield from self._said("leave", lambda speech: speech.part(step, "permission"))
        yield from self._said("provide", lambda speech: speech.part(step, "provide"))
        yield from self._said("check_back", lambda speech: speech.part(step, "check_back"))

    # -- What may be heard -------------------------------------------------------------------------------------------

    def _options(self, step: Step) -> _Heard:
        form = next(KINDS[kind_name(step)].turns(step, self.speech)).form
        return tuple((option.key, option.label) for option in form.options) if isinstance(form, Pick) else ()

    def _heard(self, name: str, heard: _Heard) -> Note:
        keys, labels = tuple(key for key, _ in heard), tuple(said for _, said in heard)
        return Note(self.words[name], labels, listed=True, keys=keys)

    def _consent(self, step: Consent) -> _Heard:
        """A file of answers says yes and no as true and false."""
        said = zip(("true", "false"), ("yes", "no"), strict=True)
        return tuple((key, self.speech.option(step, word, word)) for key, word in said)

    def _silences(self) -> Note:
        """What may be marked instead of an answer, where no key can be pressed."""
        names = chrome(self.speech.language)
        said = {"decline": names["theirs_decline"], "unsure": names["theirs_unsure"], "later": names["later"]}
        return replace(self._heard("or_else", tuple(said.items())), paper=True)

    def _answer(self, step: Ask) -> Note:
        match step.answer:
            case ChoiceAnswer(options, many):
                name = "read_out" if step.offered else "hear_several" if many else "hear"
                return self._heard(name, tuple((each.key, self._choice(step, each)) for each in options))
            case YesNoAnswer(yes, no):
                name = "read_out" if step.offered else "hear"
                said_of = ((each.key, self._choice(step, each, each.key)) for each in (yes, no))
                return self._heard(name, tuple(said_of))
            case WordsAnswer():
                said = self.words["their_words"]
            case NumberAnswer():
                said = self._number(step.answer)
            case DateAnswer():
                said = self.words["a_day"]
            case _:
                assert_never(step.answer)
        room = _LINES if isinstance(step.answer, WordsAnswer) else 1
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

    # -- Built-in steps ----------------------------------------------------------------------------------------------

    def _contact(self, step: Check) -> Iterator[Note]:
        speech = self.speech
        yield from self._turn("say", step)
        yield self._heard("hear", tuple((way, speech.option(step, way, f"contact.way.{way}")) for way in WAYS))
        yield Note(self.words["then"], (f"{speech.phrase('contact.hours.text')} ({self.words['about_calls']})",))
        yield self._heard("hear", tuple((each, speech.option(step, each, f"contact.hours.{each}")) for each in HOURS))
        yield Note(self.words["then"], (f"{speech.phrase('contact.number.text')} ({self.words['about_address']})",))
        yield Note(self.words["hear"], (self.words["number_or_address"],), room=1)

    def _help(self, step: Help) -> Iterator[Note]:
        yield from self._turn("say", step)
        yield replace(self._heard("hear_several", self._options(step)), ordered=True)
        for domain, ways in step.how.items():
            asked = self.speech.own_or(step, "how", "how.text", domain=self.speech.need(domain))
            yield Note(self.words["then"], (asked,), spoken=True)
            yield self._heard("hear_several", tuple((way, self.speech.way(way)) for way in ways))

    def _revisit(self, step: Revisit) -> Iterator[Note]:
        speech = self.speech
        yield from self._said("say", lambda speech: speech.part(step))
        yield Note(self.words["each"], (self.words["each_promise"],))
        promise = speech.state.setting.promise
        said = speech.phrase(
            "revisit.text",
            who=label(promise.who, speech.language),
            action=label(promise.action, speech.language),
            by=self.words["its_day"],
        )
        yield Note(self.words["say"], (said,), spoken=True)
        yield self._revisited("happened", HAPPENED)
        for name, keys, when in (("helped", HELPED, "if_happened"), ("way", IN_THE_WAY, "if_not_yet")):
            words = f"{speech.phrase(f'revisit.{name}.text')} ({self.words[when]})"
            yield Note(self.words["then"], (words,), spoken=True)
            yield self._revisited(name, keys)
        words = speech.phrase("revisit.still.text", domain=self.words["what_they_want"].lower())
        yield Note(self.words["then"], (words,), spoken=True)
        yield self._revisited("still", WANTED)
        yield Note(self.words["then"], (speech.phrase("revisit.instead.text"),), spoken=True)
        yield Note(self.words["hear"], (self.words["their_words"],), room=_LINES)
        yield from self._said("if_unknown", lambda speech: speech.own_or(step, "openly", "revisit.openly"))

    def _revisited(self, name: str, keys: tuple[str, ...]) -> Note:
        heard = "hear_several" if name == "way" else "hear"
        return self._heard(heard, tuple((key, self.speech.phrase(f"revisit.{name}.{key}")) for key in keys))

    def _share(self, step: Share) -> Iterator[Note]:
        recipients = self.speech.state.setting.recipients
        if not recipients:
            yield Note(self.words["then"], (self.words["no_recipients"],))
            return
        yield from self._said("say", lambda speech: speech.part(step))
        yield Note(self.words["each"], (self.words["each_recipient"],))
        yield self._heard("say", tuple((each.id, self._sentence(each)) for each in recipients))
        said = tuple(self.speech.option(step, key, f"share.{key}") for key in ("yes", "no"))
        yield Note(self.words["hear"], said, listed=True)

    def _sentence(self, recipient: Recipient) -> str:
        """What is asked about a recipient, if there is something of everything it may have."""
        speech = self.speech
        said = [speech.phrase("share.part.frame")] if recipient.counts else []
        said += [speech.phrase(f"share.part.{part}") for part in recipient.receives]
        if recipient.domains and "needs" in recipient.receives:
            about = ", ".join(speech.need(domain) for domain in recipient.domains)
            said[recipient.receives.index("needs") - len(recipient.receives)] += f" ({about})"
        return speech.phrase(
            "share.count" if recipient.counts else "share.text",
            recipient=label(recipient.name, speech.language),
            what=f"{', '.join(said[:-1])} {speech.phrase('and')} {said[-1]}" if len(said) > 1 else said[0],
            purpose=label(recipient.purpose, speech.language),
            until=self.words["that_day"].format(days=recipient.days),
        )

    def _plan(self, step: Plan) -> Iterator[Note]:
        yield from self._said("say", lambda speech: speech.part(step))
        yield Note(self.words["each"], (self.words["each_wish"],))
        yield Note(self.words["say"], (self._promise(),), spoken=True)
        yield self._heard("hear", tuple((key, self.speech.option(step, key, f"plan.{key}")) for key in OUTCOMES))
        yield Note(self.words["who_by_backup"], room=_WISHES, paper=True)

    def _promise(self) -> str:
        """The line of the plan where a domain has none of its own."""
        speech, promise = self.speech, self.speech.state.setting.promise
        return speech.phrase(
            "plan.text",
            domain=self.words["what_they_want"],
            where="",
            action=label(promise.action, speech.language),
            who=label(promise.who, speech.language),
            backup=label(promise.backup, speech.language),
            by=self.words["that_day"].format(days=promise.days),
        )

    def conditions(self) -> Conditions:
        """Says conditions in the same words."""
        return Conditions(self.speech, self.words)
