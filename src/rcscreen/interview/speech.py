"""A step's words as they are said here and now: this language, this channel, these names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rcscreen.interview.earlier import Told
from rcscreen.interview.recall import needs_of, recalled_at
from rcscreen.interview.state import State
from rcscreen.script.model import (
    DANGEROUS,
    Ask,
    Say,
    Script,
    Step,
)
from rcscreen.script.wording import StepWords
from rcscreen.vocabulary.domains import NEEDS, STRENGTHS, WAYS
from rcscreen.vocabulary.phrases import called, label, phrase

_PLACEHOLDER = re.compile(r",?\s*\{name\}|\{(\w+)\}")
_NO_LIMITS = re.compile(r"\{limits\}\s*")

ROOMS: dict[str | None, int] = {"alone": DANGEROUS, "with_others": 2, "overheard": 1, None: 1}
"""The sensitivity that may be spoken, by who can hear. Not known counts as overheard."""


INTERPRETERS: dict[object, int] = {"trained": DANGEROUS, "family": 2, "child": 1}
"""The sensitivity that may be spoken through an interpreter. Relatives hear what they would hear in the room; a child
is spared even what is tender."""


def hearing(script: Script, state: State) -> int:
    """The sensitivity up to which one may speak here and now.

    What is dangerous is spoken of only where the program has set up its limits of privacy, a person to call and a
    crisis number that was tried lately; otherwise those steps are off, and nothing shows it.
    """
    most = min(ROOMS[state.room], INTERPRETERS.get(state.values.get(script.interpreter_place), DANGEROUS))
    if most >= DANGEROUS and (state.day is None or state.setting.lacks(state.day)):
        return DANGEROUS - 1
    return most


@dataclass(frozen=True)
class Speech:
    """The words of a script in the conversation's language, on its channel, with its names put in."""

    script: Script
    state: State

    @property
    def language(self) -> str:
        """The language being spoken."""
        return self.state.language

    @cached_property
    def _names(self) -> dict[str, str]:
        setting = self.state.setting
        limits, language = setting.limits(self.language)
        return {
            "navigator": setting.navigator,
            "program": setting.program,
            "minutes": str(self.script.minutes),
            "name": self.state.name,
            "limits": limits if language == self.language else "",
        }

    def words(self, step: Step) -> StepWords:
        """Every word of a step in this language."""
        return self.script.words(step.id, self.language)

    def part(self, step: Step, name: str = "text", **more: str) -> str:
        """A part of a step as it is said, or an empty text where the step has none.

        The limits of privacy are said in the language that is being spoken. Where the program has them in another one
        only, a screen of their own shows them in that, for the navigator to say; in the middle of another sentence
        they are left out.
        """
        if isinstance(step, Say) and "limits" not in more:
            more = {**more, "limits": self.state.setting.limits(self.language)[0]}
        return self.fill(self.words(step).part(name, self.state.channel) or "", **more)

    def guide(self, step: Step) -> str:
        """What the navigator is told beside a step, never to be spoken."""
        guide = self.fill(self.words(step).guide_on(self.state.channel))
        written_in = self.state.setting.limits(self.language)[1]
        if not isinstance(step, Say) or step.id not in self.script.limits_in or written_in in ("", self.language):
            return guide
        own = self.state.setting.language
        told = phrase(own, "limits.elsewhere", written=called(written_in, own))
        return f"{told} {guide}".strip()

    def elsewhere(self, step: Step, *written: Mapping[str, str]) -> str:
        """What the navigator is told beside the program's own words: first, where they are in another language only."""
        own = self.state.setting.language
        missing = next((each for each in written if each and self.language not in each), None)
        told = phrase(own, "limits.elsewhere", written=called(next(iter(missing)), own)) if missing else ""
        return f"{told} {self.guide(step)}".strip()

    def own_or(self, step: Step, name: str, key: str, **said: object) -> str:
        """A part of a step, or the built-in phrase where the author wrote none."""
        return self.part(step, name) or self.fill(self.phrase(key, **said))

    def fill(self, text: str, **more: str) -> str:
        """The text with names in the place of placeholders. An unknown name leaves no comma behind, nor do limits."""
        names = {**self._names, **more}
        if not names["limits"]:
            text = _NO_LIMITS.sub("", text)

        def put(found: re.Match[str]) -> str:
            key = found[1]
            if key is None:
                return found[0].replace("{name}", names["name"]) if names["name"] else ""
            return names.get(key, found[0])

        return _PLACEHOLDER.sub(put, text)

    def phrase(self, key: str, **said: object) -> str:
        """A built-in phrase in this language."""
        return phrase(self.language, key, **said)

    def option(self, step: Step, key: str, builtin: str = "") -> str:
        """The label of an option: the author's, or the built-in one."""
        return self.words(step).options.get(key) or (self.phrase(builtin) if builtin else key)

    def listed(self, said: Sequence[str]) -> str:
        """Several things as one says them: one, another and a third."""
        return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} {self.phrase('and')} {said[-1]}"

    def ours(self, said: str, labels: Mapping[str, str]) -> str:
        """Words of last time, in the language of today where they are the program's own, else as they were."""
        return label(labels, self.language) if said in labels.values() else said

    def need(self, domain: str) -> str:
        """A domain of need as one says it."""
        return label(NEEDS[domain].label, self.language) if domain in NEEDS else domain

    def strength(self, domain: str) -> str:
        """A domain of strength as one says it."""
        return label(STRENGTHS[domain].label, self.language) if domain in STRENGTHS else domain

    def way(self, way: str) -> str:
        """A way of help as one says it."""
        return label(WAYS[way], self.language) if way in WAYS else way

    def topic(self, topic: str) -> str:
        """A topic's name on the screen."""
        for language in (self.language, self.script.language):
            wording = self.script.wordings.get(language)
            if wording and topic in wording.topics:
                return wording.topics[topic].label
        return topic

    def permission(self, topic: str) -> str:
        """What is asked before a topic's first question, or an empty text."""
        for language in (self.language, self.script.language):
            wording = self.script.wordings.get(language)
            if wording and topic in wording.topics:
                return self.fill(wording.topics[topic].permission or "")
        return ""

    @cached_property
    def hearing(self) -> int:
        """The sensitivity up to which one may speak: who can hear, who interprets, what the program has set up."""
        return hearing(self.script, self.state)

    @property
    def turn_to(self) -> tuple[str, ...]:
        """The program's places to turn to in danger, for whoever asks for a number."""
        own = self.language
        return tuple(f"{label(each.name, own)}: {label(each.reach, own)}." for each in self.state.setting.safety.crisis)

    @cached_property
    def tender(self) -> dict[str, int]:
        """The sensitivity of each domain of need: that of the most tender topic in which it is spoken of."""
        found: dict[str, int] = {}
        for topic in self.script.topics.values():
            if topic.domain:
                found[topic.domain] = max(found.get(topic.domain, 0), topic.sensitivity)
        for step in self.script.steps:
            if isinstance(step, Ask) and step.topic:
                tender = self.script.topics[step.topic].sensitivity
                for domain in needs_of(step):
                    found[domain] = max(found.get(domain, 0), tender)
        for promised in self.state.earlier.plan if self.state.earlier is not None else ():
            found[promised.domain] = max(found.get(promised.domain, 0), promised.tender)
        return found

    @cached_property
    def recalled(self) -> Mapping[str, tuple[Told, ...]]:
        """What they told last time and may be spoken of in this room, by the step at which it is asked about."""
        found = recalled_at(self.script, self.state)
        spoken = {step: tuple(told for told in each if told.tender <= self.hearing) for step, each in found.items()}
        return {step: each for step, each in spoken.items() if each}

    def may_speak_of(self, domain: str) -> bool:
        """Whether a domain may be spoken of in this room."""
        return self.tender.get(domain, 0) <= self.hearing
