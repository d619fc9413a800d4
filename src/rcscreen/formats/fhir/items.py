"""The steps of a script as items of a Questionnaire: what is asked, what may be answered, what is only said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from operator import methodcaller
from typing import Final, assert_never

from rcscreen.formats.fhir.codes import Json
from rcscreen.formats.fhir.enabling import ABSENT_CODES, SILENCES, Answerable
from rcscreen.formats.fhir.translated import translated
from rcscreen.interview.booklet.words import words_in
from rcscreen.interview.kinds import KINDS
from rcscreen.interview.kinds.frame import kind_name
from rcscreen.interview.speech import Speech
from rcscreen.interview.turns import Pick
from rcscreen.script.model import (
    DANGEROUS,
    Ask,
    Check,
    Choice,
    ChoiceAnswer,
    Consent,
    DateAnswer,
    Debrief,
    Help,
    Inform,
    NumberAnswer,
    Plan,
    Recap,
    Revisit,
    Script,
    Share,
    Step,
    WordsAnswer,
    YesNoAnswer,
)
from rcscreen.vocabulary.chrome import chrome

__all__ = ["MEANS", "Items", "left_out"]

_STRUCTURE: Final = "http://hl7.org/fhir/StructureDefinition"
_CONTROL: Final = f"{_STRUCTURE}/questionnaire-itemControl"
_CONTROLS: Final = "http://hl7.org/fhir/questionnaire-item-control"
_EXCLUSIVE: Final = f"{_STRUCTURE}/questionnaire-optionExclusive"

MEANS: Final = {"need": "urn:rcscreen:need", "strength": "urn:rcscreen:strength"}
"""The extension that says which domain of ours an option or a person's own words speak of; its code is the domain's."""

_NEED: Final = "urn:rcscreen:domain:need"
_WAY: Final = "urn:rcscreen:domain:way"

_SILENT: Final = dict(zip(SILENCES, ("theirs_decline", "theirs_unsure"), strict=True))

_INFORM: Final = ("elicit", "permission", "provide", "check_back")

_LEFT_OUT: Final[Mapping[type, str]] = {
    Recap: "reads back what was said; a form cannot.",
    Debrief: "is for the navigator alone, after the conversation, and leaves no form.",
    Plan: "asks about each wish as it stands; a form cannot.",
    Share: "asks for each recipient of a program; a form knows none.",
    Revisit: "goes through what was promised last time; a form knows nothing of it.",
}
"""What a form cannot hold, by the kind of step."""

_CONTACT: Final = "keeps a number together with the rule for it; a form would part them."
_TENDER: Final = "is about what is dangerous if read: it is spoken, and no item asks for it."


@dataclass(frozen=True)
class Items:
    """Writes items.

    Attributes:
        script: The script.
        speeches: Its words by language, the form's own first.
        answerable: What could be looked at by conditions, by step; grows as items are written.
    """

    script: Script
    speeches: Mapping[str, Speech]
    answerable: dict[str, Answerable] = field(default_factory=dict)

    def of(self, step: Step) -> list[Json]:
        """The items of a step, none where a form has no place for it."""
        if isinstance(step, Debrief):
            return []
        item = self._item(step)
        guide = self._said(lambda speech: speech.guide(step))
        if not guide:
            return [item] if item else []
        if not item:
            return []
        told = {"linkId": f"{step.id}/guide", **translated("text", guide), "type": "display"}
        if item["type"] == "display":
            # What is only shown has no help button: the guide stands after it, and is called one.
            named = {language: f"({words_in(language)['guide']})" for language in self.speeches}
            return [item, {"linkId": told["linkId"], **translated("prefix", named), **told}]
        item["item"] = [{"extension": [_control("help")], **told}, *item.get("item", ())]
        return [item]

    def leave(self, topic: str) -> list[Json]:
        """What is asked before a topic is spoken of."""
        said = self._said(lambda speech: speech.permission(topic))
        return [{"linkId": f"{topic}/permission", **translated("text", said), "type": "display"}] if said else []

    def _said(self, words: Callable[[Speech], str]) -> dict[str, str]:
        """Something in every language; empty where it is not said in the form's own."""
        said = {language: words(speech) for language, speech in self.speeches.items()}
        return said if next(iter(said.values())) else {}

    def _item(self, step: Step) -> Json | None:
        if isinstance(step, Inform):
            return self._inform(step)
        said = self._said(lambda speech: _words(step, speech))
        if not said:
            return None
        kind: Json = {"type": "display"} if self.script.sensitivity(step) >= DANGEROUS else self._kind(step)
        return {"linkId": step.id, **translated("text", said), **kind}

    def _kind(self, step: Step) -> Json:
        """What kind of item a step is, with what may be answered."""
        match step:
            case Ask():
                return self._answer(step)
            case Check() if step.builtin != "contact":
                return self._picked(step)
            case Consent():
                options = [(key, self._label(step, key, key), ()) for key in ("yes", "no")]
                return self._choice(step.id, options, silences=False)
            case Help():
                return self._picked(step, system=_NEED, many=True, silences=True)
            case _:
                return {"type": "display"}

    def _inform(self, step: Inform) -> Json:
        parts = {name: self._said(methodcaller("part", step, name)) for name in _INFORM}
        told = [
            {"linkId": f"{step.id}/{name}", **translated("text", said), "type": "display"}
            for name, said in parts.items()
            if said
        ]
        return {"linkId": step.id, "type": "group", "item": told}

    # -- Answers -----------------------------------------------------------------------------------------------------

    def _answer(self, step: Ask) -> Json:
        match step.answer:
            case WordsAnswer():
                means = _means(step.need, step.strength)
                return {**({"extension": means} if means else {}), "type": "text"}
            case ChoiceAnswer(options, many):
                said = [(each.key, self._label(step, each.key), _about(each)) for each in options]
                return self._choice(step.id, said, many=many)
            case YesNoAnswer(yes, no):
                said = [(each.key, self._label(step, each.key, each.key), _about(each)) for each in (yes, no)]
                return self._choice(step.id, said)
            case NumberAnswer():
                return self._number(step.id, step.answer)
            case DateAnswer():
                self.answerable[step.id] = Answerable()
                return {"type": "date"}
            case _:
                assert_never(step.answer)

    def _number(self, step: str, answer: NumberAnswer) -> Json:
        self.answerable[step] = Answerable()
        bounds = {"minValue": answer.at_least, "maxValue": answer.at_most}
        whole = not answer.places and all(bound is None or isinstance(bound, int) for bound in bounds.values())
        kind = "Integer" if whole else "Decimal"
        limits = [{"url": f"{_STRUCTURE}/{name}", f"value{kind}": at} for name, at in bounds.items() if at is not None]
        if answer.places:
            limits.append({"url": f"{_STRUCTURE}/maxDecimalPlaces", "valueInteger": answer.places})
        return {**({"extension": limits} if limits else {}), "type": kind.lower()}

    def _picked(self, step: Step, *, system: str = "", many: bool = False, silences: bool = False) -> Json:
        """A question whose options are built in."""
        shown: dict[str, dict[str, str]] = {}
        for language, speech in self.speeches.items():
            form = next(KINDS[kind_name(step)].turns(step, speech)).form
            for option in form.options if isinstance(form, Pick) else ():
                shown.setdefault(option.key, {})[language] = option.label
        options = [(key, said, ()) for key, said in shown.items()]
        return self._choice(step.id, options, system=system, many=many, silences=silences)

    def _label(self, step: Step, key: str, builtin: str = "") -> dict[str, str]:
        return {language: speech.option(step, key, builtin) for language, speech in self.speeches.items()}

    def _choice(
        self,
        step: str,
        options: Iterable[tuple[str, Mapping[str, str], tuple[Json, ...]]],
        *,
        system: str = "",
        many: bool = False,
        silences: bool = True,
    ) -> Json:
        """A choice, with rather not say and not sure beside its options: nobody has to answer anything."""
        own = system or f"urn:rcscreen:script:{self.script.id}:{step}"
        listed = list(options)
        keys = tuple(key for key, _, _ in listed)
        self.answerable[step] = Answerable(own, keys, many=many, silences=silences)
        told = [_option(own, key, said, about) for key, said, about in listed]
        silent = (_exclusive(),) if many else ()
        for code in SILENCES if silences else ():
            said = {language: chrome(language)[_SILENT[code]] for language in self.speeches}
            told.append(_option(ABSENT_CODES, code, said, silent))
        control = _control("check-box" if many else "radio-button")
        return {
            "extension": [control],
            "type": "choice",
            **({"repeats": True} if many else {}),
            "answerOption": told,
        }

    def ways(self, step: Help) -> list[tuple[str, Json]]:
        """For each domain that help may be wanted with and that has ways: in which way; behind its domain."""
        asked = []
        for domain, ways in step.how.items():
            said = {
                language: speech.own_or(step, "how", "how.text", domain=speech.need(domain))
                for language, speech in self.speeches.items()
            }
            options = [
                (way, {language: speech.way(way) for language, speech in self.speeches.items()}, ()) for way in ways
            ]
            link = f"{step.id}/{domain}/how"
            choice = self._choice(link, options, system=_WAY, many=True)
            asked.append((domain, {"linkId": link, **translated("text", said), **choice}))
        return asked


def left_out(script: Script) -> Iterable[tuple[str, str]]:
    """What a form cannot hold of a script: the step, and what becomes of it."""
    for step in script.steps:
        if script.sensitivity(step) >= DANGEROUS:
            if isinstance(step, Ask | Help):
                yield step.id, _TENDER
        elif isinstance(step, Check) and step.builtin == "contact":
            yield step.id, _CONTACT
        elif type(step) in _LEFT_OUT:
            yield step.id, _LEFT_OUT[type(step)]


def _words(step: Step, speech: Speech) -> str:
    """What a step says when it is reached."""
    if isinstance(step, Plan | Share | Revisit):
        return speech.part(step)
    if isinstance(step, Recap):
        return speech.own_or(step, "text", "recap.text")
    return next(KINDS[kind_name(step)].turns(step, speech)).words


def _option(system: str, code: str, said: Mapping[str, str], about: Iterable[Json]) -> Json:
    more = [*about]
    coding = {"system": system, "code": code, **translated("display", said)}
    return {**({"extension": more} if more else {}), "valueCoding": coding}


def _about(choice: Choice) -> tuple[Json, ...]:
    return (*_means(choice.need, choice.strength), *((_exclusive(),) if choice.exclusive else ()))


def _means(need: str | None, strength: str | None) -> list[Json]:
    said = {"need": need, "strength": strength}
    return [{"url": MEANS[name], "valueCode": domain} for name, domain in said.items() if domain]


def _exclusive() -> Json:
    return {"url": _EXCLUSIVE, "valueBoolean": True}


def _control(code: str) -> Json:
    return {"url": _CONTROL, "valueCodeableConcept": {"coding": [{"system": _CONTROLS, "code": code}]}}
