"""The rhythm of a script: step by step what weighs and what carries, and how long it takes.

A picture for whoever writes a script, not a measure of a conversation: the seconds are those of ``pace``, the screens
and keys those of ``typical``, and what is complained of is what the rules about rhythm find.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from rcscreen.interview.booklet import Entry, booklet
from rcscreen.interview.booklet.words import words_in
from rcscreen.lint.pace import seconds_by_step
from rcscreen.lint.parts import TENDER
from rcscreen.lint.path import Voice, voices
from rcscreen.lint.rules.rhythm import RULES
from rcscreen.lint.run import Bundle, lint
from rcscreen.lint.runs import run_of
from rcscreen.lint.subject import Subject
from rcscreen.lint.typical import effort
from rcscreen.script.model import Channel, Phase, Script
from rcscreen.script.setting import Setting

__all__ = ["Beat", "Complaint", "Rhythm", "Total", "Valence", "rhythm"]

Valence: TypeAlias = Literal["strength", "need", "both", "neutral"]
"""What an answer may say: what carries (a hope too), what is hard, either, or neither."""

_REST = 2
_STRENGTH = 3


@dataclass(frozen=True, slots=True)
class Beat:
    """A step as a part of the rhythm.

    Attributes:
        step: Its id.
        phase: Its phase.
        kind: The word of the language for what it is: ``ask``, ``offer``…
        label: Its topic as one says it, or what it is where it has none.
        valence: What an answer may say.
        sensitivity: 0 everyday, 1 personal, 2 tender, 3 dangerous if overheard or read.
        starts: Seconds from the beginning, for somebody who comes to every step.
        seconds: How long it takes; 0 for what is the navigator's own.
        conditional: Whether not everybody comes to it.
    """

    step: str
    phase: Phase
    kind: str
    label: str
    valence: Valence
    sensitivity: int
    starts: float
    seconds: float
    conditional: bool

    @property
    def weighs(self) -> int:
        """How heavy it is, from 0 to 4: what asks for a need or is tender weighs one more than its sensitivity."""
        heavy = self.valence in {"need", "both"} or self.sensitivity >= TENDER
        return 1 + self.sensitivity if heavy else 0

    @property
    def carries(self) -> int:
        """How much it carries, from 0 to 3: a strength or a hope 3, a pause 2."""
        if self.valence in {"strength", "both"}:
            return _STRENGTH
        return _REST if self.kind == "breathe" else 0


@dataclass(frozen=True, slots=True)
class Complaint:
    """What a rule about rhythm says.

    Attributes:
        code: The rule's code.
        name: The rule's name.
        message: What it says, in English.
        steps: The steps that it means, in order, where they come up here; none where it means the whole script.
    """

    code: str
    name: str
    message: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """What a whole conversation takes on a channel.

    Attributes:
        channel: The channel.
        seconds: How long it takes, for somebody who comes to every step.
        screens: Screens of the typical conversation.
        keys: Keys of the typical conversation.
    """

    channel: Channel
    seconds: float
    screens: int
    keys: int


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A script's rhythm.

    Attributes:
        title: The script's title in that language.
        language: The language it is spoken in.
        channel: The channel it is drawn for.
        minutes: How long the opening says it takes.
        beats: Its steps, without those that never come up here.
        complaints: What the rules about rhythm find.
        rules: How many rules looked.
        totals: What it takes, on each of its channels.
    """

    title: str
    language: str
    channel: Channel
    minutes: int
    beats: tuple[Beat, ...]
    complaints: tuple[Complaint, ...]
    rules: int
    totals: tuple[Total, ...]

    def complained_of(self, beat: Beat) -> tuple[Complaint, ...]:
        """The complaints that mean a step."""
        return tuple(each for each in self.complaints if beat.step in each.steps)


def rhythm(  # noqa: PLR0913, PLR0917 -- what is read, and where, in which language and when it is spoken
    bundle: Bundle, script: Script, setting: Setting, language: str, channel: Channel, today: date
) -> Rhythm:
    """The rhythm of a script.

    Args:
        bundle: The script's file and its overlays.
        script: The same, loaded.
        setting: The program, for whom something may be passed on to and for what it accepts.
        language: One of the script's languages.
        channel: The channel that is drawn, one of the script's.
        today: The day.
    """
    subject = Subject(bundle.script, bundle.overlays, script, today)
    reader = _Reader(subject, setting, language)
    beats = tuple(reader.beats(channel))
    return Rhythm(
        script.wordings[language].title,
        language,
        channel,
        script.minutes,
        beats,
        tuple(_complaints(bundle, subject, setting, {beat.step for beat in beats})),
        len(RULES),
        tuple(reader.total(each) for each in script.channels),
    )


def _complaints(bundle: Bundle, subject: Subject, setting: Setting, drawn: Container[str]) -> Iterator[Complaint]:
    codes = {rule.CODE for rule in RULES}
    for each in lint([bundle], subject.today, RULES, setting.accepted).findings:
        if each.code in codes:
            run = run_of(each.code, subject.steps, each.step)
            yield Complaint(each.code, each.name, each.message, tuple(step for step in run if step in drawn))


class _Reader:
    """A script that is read in a language."""

    def __init__(self, subject: Subject, setting: Setting, language: str) -> None:
        self.subject = subject
        self.setting = setting
        self.language = language
        self.parts = {step.id: step for step in subject.steps}
        self.words = words_in(language)

    def beats(self, channel: Channel) -> Iterator[Beat]:
        script = self.subject.loaded
        seconds = seconds_by_step(self.subject, self._voice(), channel)
        starts = 0.0
        for chapter in booklet(script, self.setting, self.language, channel).chapters:
            for entry in chapter.entries:
                takes = seconds.get(entry.step, 0.0)
                yield self._beat(entry, starts, takes)
                starts += takes

    def total(self, channel: Channel) -> Total:
        counted = effort(self.subject.loaded, self.setting, self.language, channel, self.subject.today)
        return Total(channel, sum(each.seconds for each in self.beats(channel)), counted.screens, counted.keys)

    def _voice(self) -> Voice:
        every = tuple(voices(self.subject))
        return next((each for each in every if each.language == self.language.partition("-")[0]), every[0])

    def _beat(self, entry: Entry, starts: float, seconds: float) -> Beat:
        script = self.subject.loaded
        step, part = script.step(entry.step), self.parts[entry.step]
        asks: dict[tuple[bool, bool], Valence] = {
            (True, True): "both",
            (True, False): "strength",
            (False, True): "need",
        }
        return Beat(
            step.id,
            step.phase,
            part.kind,
            entry.about[1 if step.topic else 0],
            asks.get((part.asks_strength, part.asks_need), "neutral"),
            script.sensitivity(step),
            starts,
            seconds,
            conditional=any(note.label == self.words["only_if"] for note in entry.notes),
        )
