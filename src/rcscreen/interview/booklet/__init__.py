"""A script as one reads it before one speaks it: what is said, what may be heard, and when.

Everything here is what a conversation would show, without a conversation: where the engine puts in what somebody
said, the booklet says in brackets what would stand there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rcscreen.interview.booklet.conditions import still_open
from rcscreen.interview.booklet.page import Booklet, Chapter, Entry, Note
from rcscreen.interview.booklet.steps import Notes
from rcscreen.interview.booklet.words import words_in
from rcscreen.interview.kinds.frame import kind_name
from rcscreen.interview.speech import Speech
from rcscreen.interview.state import State
from rcscreen.script.condition import AllOf, Condition, Here
from rcscreen.script.model import (
    DANGEROUS,
    PHASES,
    TENDER,
    Ask,
    Channel,
    Check,
    Consent,
    Inform,
    Offer,
    Script,
    Step,
)
from rcscreen.script.setting import Setting
from rcscreen.vocabulary.chrome import chrome

__all__ = ["Booklet", "Chapter", "Entry", "Note", "booklet"]


def booklet(script: Script, setting: Setting, language: str, channel: Channel | None = None) -> Booklet:
    """A script to read.

    Args:
        script: The script.
        setting: The program whose names and recipients stand in it.
        language: One of the script's languages.
        channel: The channel to read it for. None reads it for all of them, with the words of each where they differ.

    Returns:
        The booklet, without the steps that can never come up in that language and on that channel.
    """
    if channel is None and len(script.channels) == 1:
        channel = script.channels[0]
    return _Writer(script, setting, language, channel).booklet()


class _Writer:
    """A booklet that is being written."""

    def __init__(self, script: Script, setting: Setting, language: str, channel: Channel | None) -> None:
        self.script = script
        self.setting = setting
        self.language = language
        self.channel = channel
        self.words: Mapping[str, str] = words_in(language)
        channels = (channel,) if channel else script.channels
        states = (State(setting, language=language, channel=each, room="alone") for each in channels)
        self.notes = Notes(tuple(Speech(script, state) for state in states), self.words)
        self.conditions = self.notes.conditions()

    def booklet(self) -> Booklet:
        names = chrome(self.language)
        chapters = (Chapter(names[phase], tuple(self._entries(phase))) for phase in PHASES)
        return Booklet(
            self.script.wordings[self.language].title,
            tuple(self._about()),
            tuple(chapter for chapter in chapters if chapter.entries),
        )

    def _about(self) -> Iterator[str]:
        script, names = self.script, chrome(self.language)
        over = {"phone": names["by_phone"], "in_person": names["sit_together"]}
        channels = [over[each] for each in ((self.channel,) if self.channel else script.channels)]
        yield self.words["made_for"].format(
            audience=self.words[script.audience],
            minutes=script.minutes,
            channels=f" {self.words['or']} ".join(channels),
        )
        spoken = [self.conditions.language(each) for each in script.wordings]
        key = "spoken_in" if len(spoken) > 1 else "spoken_only_in"
        here = self.conditions.language(self.language)
        languages = self.words[key].format(languages=", ".join(spoken), language=here)
        yield f"{languages} {self.words['version'].format(id=script.id, version=script.version)}"
        if self.setting.sample:
            yield self.words["sample"].format(program=self.setting.program, navigator=self.setting.navigator)
        yield self.words["how_to_read"].format(
            say=self.words["say"],
            hear=self.words["hear"],
            **{each: names[f"theirs_{each}"] for each in ("decline", "unsure")},
            later=names["later"],
        )

    def _entries(self, phase: str) -> Iterator[Entry]:
        for step in self.script.steps:
            when = still_open(_when(step), self.language, self.channel)
            if step.phase != phase or when is False:
                continue
            notes: list[Note] = []
            if when is not True:
                notes.append(Note(self.words["only_if"], (self.conditions.said(when),)))
            notes += self._leave(step)
            notes += self.notes.of(step)
            yield Entry(step.id, tuple(self._is(step)), tuple(notes))

    def _is(self, step: Step) -> Iterator[str]:
        yield self._kind(step)
        if step.topic:
            yield self.notes.speech.topic(step.topic)
        sensitivity = self.script.sensitivity(step)
        if sensitivity >= DANGEROUS:
            yield self.words["when_alone"]
        elif sensitivity >= TENDER:
            yield self.words["when_not_overheard"]

    def _kind(self, step: Step) -> str:
        match step:
            case Check(builtin=builtin):
                return self.words[builtin]
            case Consent(to=to):
                return self.words["to_contact" if to == "contact" else to]
            case _:
                kind = kind_name(step)
                return self.words["say_kind" if kind == "say" else kind]

    def _leave(self, step: Step) -> Iterator[Note]:
        """The permission of a topic, at each step that may be its first."""
        permission = self.notes.speech.permission(step.topic) if step.topic else ""
        if not permission or not isinstance(step, Ask | Offer | Inform):
            return
        number = self.script.number(step.id)
        before = [
            each for each in self.script.steps[:number] if each.topic == step.topic and isinstance(each, Ask | Inform)
        ]
        if any(each.when is None for each in before):
            return
        unless = f" {self.words['leave_once']}" if before else ""
        yield Note(self.words["leave"], (permission + unless,), spoken=True)


def _when(step: Step) -> Condition:
    """When a step is reached: who answers is asked on the phone alone, whatever the script says."""
    own = step.when or AllOf(())
    if isinstance(step, Check) and step.builtin == "reach" and step.topic is None:
        return AllOf((Here("channel", ("phone",)), own))
    return own
