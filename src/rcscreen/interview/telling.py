"""What a conversation says, told from its script and its state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal, cast

from rcscreen.interview.account import (
    Account,
    Contact,
    HopeSaid,
    NeedSaid,
    PlanLine,
    StrengthSaid,
    Wish,
)
from rcscreen.interview.answered import answered, is_told_as_answer
from rcscreen.interview.earlier import again_at
from rcscreen.interview.events import LineId, place_of
from rcscreen.interview.planning import plan_line
from rcscreen.interview.reach import Reach
from rcscreen.interview.recall import is_told_again, said_again
from rcscreen.interview.since import revisited_places, still_wanted
from rcscreen.interview.speech import Speech
from rcscreen.interview.state import Standing, State
from rcscreen.script.model import (
    DANGEROUS,
    Ask,
    Check,
    Choice,
    ChoiceAnswer,
    Help,
    Plan,
    Recap,
    Revisit,
    Script,
    YesNoAnswer,
)

_CALLS: dict[str, tuple[str, str]] = {
    "call_message": ("call", "message"),
    "call_name_only": ("call", "name_only"),
    "call_no_message": ("call", "no_message"),
    "text_message": ("text", ""),
}

_SILENT = frozenset({Standing.DECLINED, Standing.UNSURE, Standing.DEFERRED, Standing.OMITTED})


def account(script: Script, state: State, up_to: int = DANGEROUS) -> Account:
    """Everything the conversation says.

    Args:
        script: The script.
        state: Where the conversation stands.
        up_to: Leave out what is more sensitive than this, such as what could not be read aloud in the room.
    """
    speech = Speech(script, state)
    reach = Reach(script, state)
    told = _Told(speech)
    plan_step = contact_step = None
    for step in script.steps:
        match step:
            case Ask() if is_told_again(state, step.id):
                if script.sensitivity(step) <= up_to and reach.holds(step):
                    told.again(step, up_to)
            case Ask() if step.id in state.standing or step.id in state.words:
                if script.sensitivity(step) <= up_to and reach.holds(step):
                    told.ask(step)
            case Help() if reach.holds(step):
                told.help(step, up_to)
            case Revisit() if reach.holds(step):
                told.revisited(up_to)
            case Plan():
                plan_step = step
            case Check(builtin="contact"):
                contact_step = step
            case _:
                pass
    told.notes(up_to)
    told.rank()
    return Account(
        strengths=tuple(told.strengths),
        hopes=tuple(told.hopes),
        needs=tuple(told.needs),
        wishes=tuple(told.wishes),
        plan=tuple(_plan(plan_step, speech, told.wishes)) if plan_step else (),
        contact=_contact(contact_step.id, state) if contact_step else None,
        experience=tuple(told.experience),
        answers=tuple(answered(speech, reach, up_to)),
        recapped=is_recapped(script, state),
    )


def is_recapped(script: Script, state: State) -> bool:
    """Whether the person heard what stands now, and found it right."""
    recap = next((step for step in script.steps if isinstance(step, Recap)), None)
    if recap is None or state.standing.get(recap.id) is not Standing.CONFIRMED:
        return False
    heard_at = state.touched.get(recap.id, 0)
    for step in script.steps:
        told = isinstance(step, Help) or (isinstance(step, Ask) and not step.experience)
        last = max(state.touched.get(step.id, 0), state.touched.get(again_at(step.id), 0)) if told else 0
        if last > heard_at:
            return False
    places = (*(place_of(line) for line in state.words), *revisited_places(script, state))
    return all(state.touched.get(place, 0) <= heard_at for place in places)


@dataclass(slots=True)
class _Told:
    """What was found so far, in the order of the script."""

    speech: Speech
    strengths: list[StrengthSaid] = field(default_factory=list)
    hopes: list[HopeSaid] = field(default_factory=list)
    needs: list[NeedSaid] = field(default_factory=list)
    wishes: list[Wish] = field(default_factory=list)
    experience: list[str] = field(default_factory=list)
    still: list[Wish] = field(default_factory=list)

    def ask(self, step: Ask) -> None:
        """What an answer says. Words beside an answer that says no need tell of something that works already."""
        if self.speech.state.standing.get(step.id) in _SILENT:
            return
        heard = list(self._heard(step))
        if step.experience:
            said = self._voiced(step)
            self.experience.extend([said] if said else [self._label(step, choice) for choice in heard])
        lines = [self._choice(step, choice) for choice in heard]
        voiced = self._voiced(step)
        if voiced is None or any(lines):
            return
        if step.hope:
            self.hopes.append(HopeSaid(step.id, self.speech.topic(step.topic) if step.topic else "", voiced))
        elif step.need:
            self.needs.append(NeedSaid(step.id, step.need, self.speech.need(step.need), voiced))
        elif not step.experience and not is_told_as_answer(step, self.speech):
            domain = step.strength or "other"
            shown = self.speech.strength(domain) if step.strength else self.speech.phrase("beside")
            self.strengths.append(StrengthSaid(step.id, domain, shown, voiced))

    def again(self, step: Ask, up_to: int) -> None:
        """What they said is still so: it stands again as it was told, in their own words of now if they gave any."""
        for told in said_again(self.speech.state, step.id):
            if told.tender > up_to:
                continue
            line = f"{again_at(step.id)}#{told.id}"
            said = self._words(line) or told.said
            match told.role:
                case "strength":
                    label = self.speech.strength(told.domain)
                    self.strengths.append(StrengthSaid(line, told.domain, label, said))
                case "hope":
                    self.hopes.append(HopeSaid(line, self.speech.topic(step.topic) if step.topic else "", said))
                case "wish":
                    self.needs.append(NeedSaid(line, told.domain, self.speech.need(told.domain), said))

    def _heard(self, step: Ask) -> Iterator[Choice]:
        value = self.speech.state.values.get(step.id)
        match step.answer:
            case ChoiceAnswer(options):
                keys = value if isinstance(value, tuple) else (value,)
                yield from (choice for choice in options if choice.key in keys)
            case YesNoAnswer(yes, no):
                yield from (choice for choice in (yes, no) if choice.key == value)
            case _:
                return

    def _choice(self, step: Ask, choice: Choice) -> bool:
        line = f"{step.id}#{choice.key}"
        heard = self._label(step, choice)
        said = self._words(line) or self._words(step.id)
        if choice.need:
            self.needs.append(NeedSaid(line, choice.need, heard, said))
        if choice.strength:
            self.strengths.append(StrengthSaid(line, choice.strength, heard, said))
        return bool(choice.need or choice.strength)

    def _label(self, step: Ask, choice: Choice) -> str:
        return self.speech.option(step, choice.key, choice.key if isinstance(step.answer, YesNoAnswer) else "")

    def _voiced(self, step: Ask) -> str | None:
        """What was said in words at a step: the words, an empty text where they wait to be put down, else None."""
        state = self.speech.state
        if step.id in state.words:
            return state.words[step.id].text
        value = state.values.get(step.id)
        if isinstance(value, str) and not isinstance(step.answer, ChoiceAnswer | YesNoAnswer):
            return value
        return "" if step.id in state.flags else None

    def _words(self, line: LineId) -> str:
        words = self.speech.state.words.get(line)
        return words.text if words else ""

    def help(self, step: Help, up_to: int) -> None:
        """The wishes, in the person's order."""
        state = self.speech.state
        for domain in wishes(step, self.speech):
            if self.speech.tender.get(domain, 0) > up_to:
                continue
            how = state.values.get(f"{step.id}/{domain}/how", ())
            line = f"{step.id}#{domain}"
            ways = how if isinstance(how, tuple) else ()
            self.wishes.append(Wish(line, domain, len(self.wishes) + 1, ways, self._words(line)))

    def revisited(self, up_to: int) -> None:
        """What they still want a hand with of what was promised last time."""
        self.still = list(still_wanted(self.speech.script, self.speech.state, up_to))

    def rank(self) -> None:
        """Put what is still wanted behind what they named today in their own order; each matter is wanted once."""
        for wish in self.still:
            if wish.domain not in {each.domain for each in self.wishes}:
                self.wishes.append(replace(wish, priority=len(self.wishes) + 1))

    def notes(self, up_to: int) -> None:
        """Words that are lines of their own; a need of a domain that is more tender than may be told is left out."""
        for line, words in sorted(self.speech.state.words.items()):
            if words.role == "need" and self.speech.tender.get(words.domain or "", 0) > up_to:
                continue
            match words.role:
                case "need":
                    shown = self.speech.need(words.domain)
                    self.needs.append(NeedSaid(line, words.domain or "other", shown, words.text))
                case "strength":
                    shown = self.speech.strength(words.domain)
                    self.strengths.append(StrengthSaid(line, words.domain or "other", shown, words.text))
                case "hope":
                    self.hopes.append(HopeSaid(line, "", words.text))
                case "words":
                    pass


def wishes(step: Help, speech: Speech) -> tuple[str, ...]:
    """The domains wished for, in the person's order; of what is offered on this branch."""
    value = speech.state.values.get(step.id, ())
    offered = Reach(speech.script, speech.state).offered(step)
    return tuple(domain for domain in value if domain in offered) if isinstance(value, tuple) else ()


def _plan(step: Plan, speech: Speech, wished: list[Wish]) -> Iterator[PlanLine]:
    for wish in wished:
        line = plan_line(step.id, speech, wish.domain)
        if line is not None:
            yield line


def _contact(step_id: str, state: State) -> Contact | None:
    way = state.values.get(f"{step_id}/way")
    if not isinstance(way, str):
        return None
    hours = str(state.values.get(f"{step_id}/hours", ""))
    number = str(state.values.get(f"{step_id}/number", ""))
    if way in _CALLS:
        kind, voicemail = _CALLS[way]
        return Contact(cast("Literal['call', 'text']", kind), cast("Literal['message', '']", voicemail), hours, number)
    return Contact(cast("Literal['letter', 'next_visit', 'none']", way), "", "", number if way == "letter" else "")
