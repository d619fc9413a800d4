"""A script as an SDC Questionnaire: what a form can hold of a conversation, and a word about what it cannot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rcscreen.formats.fhir.codes import UNSAID, Json
from rcscreen.formats.fhir.enabling import ABSENT_CODES, Answerable, Comparison, Enabling, enabling
from rcscreen.formats.fhir.items import Items, left_out
from rcscreen.formats.fhir.translated import translated
from rcscreen.interview.booklet.conditions import still_open
from rcscreen.interview.speech import Speech
from rcscreen.interview.state import State
from rcscreen.script.condition import Condition, Is
from rcscreen.script.model import PHASES, TENDER, Ask, Check, Consent, Help, Inform, Offer, Phase, Step
from rcscreen.vocabulary.chrome import chrome

if TYPE_CHECKING:
    from rcscreen.script.model import Channel, Script
    from rcscreen.script.setting import Setting

__all__ = ["Form", "questionnaire"]

_PROFILE: Final = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire"
_NOTE: Final = "http://hl7.org/fhir/StructureDefinition/designNote"
_GATED: Final = frozenset({"enable", "engage", "ensure"})
"""Phases whose answers are kept: they come up once somebody agreed to talk and to have notes kept."""


@dataclass(frozen=True, slots=True)
class Form:
    """A Questionnaire, and what it could not say.

    Attributes:
        resource: The Questionnaire.
        unsaid: The steps of which something is left out, each with what.
    """

    resource: Json
    unsaid: tuple[tuple[str, str], ...]


def questionnaire(script: Script, setting: Setting, language: str, channel: Channel) -> Form:
    """A script as a Questionnaire.

    Args:
        script: The script.
        setting: The program whose names stand in its words.
        language: The form's own language; the script's other ones stand beside it as translations.
        channel: The channel that it is for: its words, and its steps.
    """
    return _Writer(script, setting, language, channel).form()


class _Writer:
    """A Questionnaire that is being written."""

    def __init__(self, script: Script, setting: Setting, language: str, channel: Channel) -> None:
        self.script = script
        self.language = language
        self.channel = channel
        spoken = (language, *(each for each in script.wordings if each != language))
        states = {each: State(setting, language=each, channel=channel, room="alone") for each in spoken}
        self.items = Items(script, {each: Speech(script, state) for each, state in states.items()})
        self.asked: set[str] = set()
        self.opening: dict[str, str] = {}
        self.unsaid = list(left_out(script))

    def form(self) -> Form:
        script = self.script
        titles = {each: script.wordings[each].title for each in self.items.speeches}
        return Form(
            {
                "resourceType": "Questionnaire",
                "meta": {"profile": [_PROFILE]},
                "language": self.language,
                "url": f"urn:rcscreen:script:{script.id}",
                "version": script.version,
                "name": _name(script.id),
                **translated("title", titles),
                "status": "active",
                "experimental": False,
                "subjectType": ["Patient"],
                "item": [group for phase in PHASES if (group := self._phase(phase))],
            },
            tuple(self.unsaid),
        )

    def _phase(self, phase: Phase) -> Json | None:
        steps = [step for step in self.script.steps if step.phase == phase]
        inside = [item for step in steps for item in self._step(step)]
        names = {language: chrome(language)[phase] for language in self.items.speeches}
        group = {"linkId": f"phase/{phase}", **translated("text", names), "type": "group"}
        return {**group, **self._gate(phase), "item": inside} if inside else None

    def _gate(self, phase: Phase) -> Json:
        """Without a yes to talk nothing more is asked, and without one to notes nothing is written."""
        wanted = {"talk", "record"} if phase in _GATED else {"talk"} if phase == "enrich" else set()
        consents = [step for step in self.script.steps if isinstance(step, Consent) and step.to in wanted]
        yes = tuple(
            Comparison(step.id, "=", ("answerCoding", (self.items.answerable[step.id].system, "yes")))
            for step in consents
        )
        return _flat(Enabling((("all", yes),))) if yes else {}

    def _step(self, step: Step) -> Iterator[Json]:
        when = still_open(step.when, self.language, self.channel) if step.when is not None else True
        if when is False or (_asks_who_answers(step) and self.channel != "phone"):
            return
        rules = [] if when is True else [when]
        told = enabling([*rules, *self._privately(step)], self._unless_declined(step), self.items.answerable)
        if not told.said:
            self.unsaid.append((step.id, UNSAID))
        for item in (*self._leave(step), *self.items.of(step)):
            yield _within(item, told)
        if isinstance(step, Help):
            yield from self._ways(step, told)
        if isinstance(step, Ask) and step.topic and step.id in self.items.answerable:
            self.opening.setdefault(step.topic, step.id)

    def _leave(self, step: Step) -> list[Json]:
        """The permission of a topic, before whatever speaks of it first."""
        if not step.topic or step.topic in self.asked or not isinstance(step, Ask | Offer | Inform):
            return []
        self.asked.add(step.topic)
        return self.items.leave(step.topic)

    def _privately(self, step: Step) -> list[Condition]:
        """What is tender is not spoken of where somebody could overhear, what is dangerous only to them alone."""
        tender = self.script.sensitivity(step)
        rooms = () if tender < TENDER else ("alone", "with_others") if tender == TENDER else ("alone",)
        checks = [each.id for each in self.script.steps if isinstance(each, Check) and each.builtin == "privacy"]
        return [Is(check, rooms) for check in checks[:1] if rooms and check in self.items.answerable]

    def _unless_declined(self, step: Step) -> list[Comparison]:
        """Whoever would rather not say at the opening of a topic is asked nothing more about it."""
        opening = self.opening.get(step.topic or "")
        if opening is None or not self.items.answerable[opening].silences:
            return []
        return [Comparison(opening, "!=", ("answerCoding", (ABSENT_CODES, "asked-declined")))]

    def _ways(self, step: Help, told: Enabling) -> Iterator[Json]:
        for domain, item in self.items.ways(step):
            about: Answerable = self.items.answerable[step.id]
            wanted = Comparison(step.id, "=", ("answerCoding", (about.system, domain)))
            yield _within(item, Enabling((("all", (wanted,)), *told.parts)))


def _asks_who_answers(step: Step) -> bool:
    """Whether this asks who picked up the telephone: that comes up there alone, whatever the script says."""
    return isinstance(step, Check) and step.builtin == "reach" and step.topic is None


def _within(item: Json, told: Enabling) -> Json:
    """An item that comes up where all of this holds: what one list cannot say, a group around it does."""
    if not told.said:
        item = {**item, "extension": [*item.get("extension", ()), {"url": _NOTE, "valueMarkdown": f"It {UNSAID}"}]}
    for number, part in enumerate(reversed(told.parts)):
        if number:
            item = {"linkId": f"{item['linkId']}/when", "type": "group", "item": [item]}
        item = _before(item, _flat(Enabling((part,))))
    return item


def _flat(told: Enabling) -> Json:
    ((behavior, tests),) = told.parts
    more = {"enableBehavior": behavior} if len(tests) > 1 else {}
    return {"enableWhen": [test.written() for test in tests], **more}


def _before(item: Json, more: Json) -> Json:
    """The same with more in it, in the order in which a Questionnaire is usually written."""
    last: Json = {key: item[key] for key in ("repeats", "answerOption", "item") if key in item}
    return {**{key: value for key, value in item.items() if key not in last}, **more, **last}


def _name(script: str) -> str:
    """A name for software, as FHIR wants one (que-0): ``WholeFamily``."""
    words = re.findall(r"[A-Za-z0-9]+", script)
    name = "".join(word[:1].upper() + word[1:] for word in words)
    return name if name[:1].isalpha() else f"Script{name}"
