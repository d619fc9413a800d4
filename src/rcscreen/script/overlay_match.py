"""Comparing the words of an overlay with those they were written from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Protocol

from rcscreen.script.model import Check, Script, Step
from rcscreen.script.nodes import Mark, shown
from rcscreen.script.problems import LANGUAGE, Problems
from rcscreen.script.shape import CHECK_KEYS, KINDS
from rcscreen.script.wording import StepWords, TopicWords
from rcscreen.script.words import placeholders, topic_digest, words_digest

__all__ = ["Matcher"]


class _Entry(Protocol):
    @property
    def of(self) -> str | None: ...
    @property
    def mark(self) -> Mark: ...
    @property
    def marks(self) -> Mapping[str, Mark]: ...


class _StepEntry(_Entry, Protocol):
    @property
    def words(self) -> StepWords: ...


class _TopicEntry(_Entry, Protocol):
    @property
    def label(self) -> str | None: ...
    @property
    def permission(self) -> str | None: ...


def _kind(step: Step) -> str:
    return type(step).__name__.lower()


class Matcher:
    """Compares entries of one overlay with the script's own words.

    Args:
        base: The script.
        problems: Where problems of the overlay go.
        whole: Whether nothing may be missing, as in a language.
    """

    def __init__(self, base: Script, problems: Problems, *, whole: bool) -> None:
        self.base = base
        self.problems = problems
        self.whole = whole
        self._own = base.wordings[base.language]
        self._steps = {step.id: step for step in base.steps}

    def topic(self, key: str, entry: _TopicEntry, under: TopicWords) -> TopicWords:
        """A topic's words with those of the overlay laid over them."""
        own = self._own.topics.get(key)
        if own is None:
            self._unknown("topic", key, entry.mark, self._own.topics)
            return under
        self._pinned(entry, topic_digest(own), f"the topic `{shown(key)}`")
        if self.whole and entry.label is None:
            self._part_missing(entry, "label")
        if self.whole and own.permission is not None and entry.permission is None:
            self._part_missing(entry, "permission")
        self._same_placeholders(entry, "permission", own.permission, entry.permission)
        return TopicWords(entry.label or under.label, entry.permission or under.permission)

    def step(self, key: str, entry: _StepEntry, under: StepWords) -> StepWords:
        """A step's words with those of the overlay laid over them."""
        step = self._steps.get(key)
        if step is None:
            self._unknown("step", key, entry.mark, self._steps)
            return under
        own = self._own.steps[key]
        self._pinned(entry, words_digest(own), f"the step `{shown(key)}`")
        self._parts(step, entry, own)
        self._options(step, entry, own)
        self._reflect(entry, own)
        words = entry.words
        return StepWords(
            parts=MappingProxyType({**under.parts, **words.parts}),
            by_channel=_over(under.by_channel, words.by_channel),
            guide=words.guide or under.guide,
            reflect=words.reflect or under.reflect,
            options=MappingProxyType({**under.options, **words.options}),
        )

    def missing(self, topics: Mapping[str, object], steps: Mapping[str, object], marks: Mapping[str, Mark]) -> None:
        """Names what a language leaves out."""
        if not self.whole:
            return
        for key, topic in self._own.topics.items():
            if key not in topics:
                cure = f"Add it with `of: {topic_digest(topic)}`."
                self.problems.add(marks["topics"], "OVL008", f"the topic `{shown(key)}` has no words here.", cure)
        for key, words in self._own.steps.items():
            if key not in steps and words != StepWords():
                cure = f"Add it with `of: {words_digest(words)}`."
                self.problems.add(marks["steps"], "OVL008", f"the step `{shown(key)}` has no words here.", cure)

    def _unknown(self, what: str, key: str, mark: Mark, known: Mapping[str, object]) -> None:
        cure = self.problems.meant(key, known)
        self.problems.add(mark, "OVL005", f"the script has no {what} `{shown(key)}`.", cure)

    def _pinned(self, entry: _Entry, digest: str, what: str) -> None:
        if entry.of is None:
            cure = f"Compare them with the script, then add `of: {digest}`."
            self.problems.add(entry.mark, "OVL013", f"{what} does not say which words these were written from.", cure)
        elif entry.of != digest:
            cure = f"Compare these with the script, then write `of: {digest}`."
            self.problems.add(entry.marks["of"], "OVL007", f"{what} says something else by now.", cure)

    def _part_missing(self, entry: _Entry, part: str) -> None:
        self.problems.add(entry.mark, "OVL009", f"`{part}` is missing here.", "A language is whole: add it.")

    def _parts(self, step: Step, entry: _StepEntry, own: StepWords) -> None:
        allowed = KINDS[_kind(step)].spoken
        for channel, name, _said in _said_in(entry.words):
            if name not in allowed and not (channel and name == "guide"):
                cure = f"It says {', '.join(allowed)}."
                mark = entry.marks[channel or name]
                self.problems.add(mark, "OVL006", f"a step of kind `{_kind(step)}` has no `{name}`.", cure)
        own_parts = {(channel, name): said for channel, name, said in _said_in(own)}
        for channel, name, said in _said_in(entry.words):
            source = own_parts.get((channel, name), own.parts.get(name))
            self._same_placeholders(entry, channel or name, source, said, step)
        given = {(channel, name) for channel, name, _ in _said_in(entry.words)}
        for channel, name in own_parts if self.whole else ():
            if (channel, name) not in given:
                self._part_missing(entry, f"{channel}.{name}" if channel else name)
        if self.whole and own.guide and not entry.words.guide:
            self._part_missing(entry, "guide")

    def _same_placeholders(
        self, entry: _Entry, key: str, source: str | None, said: str | None, step: Step | None = None
    ) -> None:
        if said is None:
            return
        now = placeholders(said)
        was = placeholders(source or "")
        strange = "strength" in now and step is not None and _kind(step) != "thanks"
        if strange or (self.whole and source is not None and now != was):
            names = ", ".join(f"`{{{name}}}`" for name in sorted(was)) or "none"
            cure = f"The script's words have {names}."
            self.problems.add(entry.marks[key], "OVL010", "other words would be filled in here.", cure)

    def _options(self, step: Step, entry: _StepEntry, own: StepWords) -> None:
        labels = entry.words.options
        known = own.options
        for key in labels:
            if key not in known and not _of_check(step, key):
                cure = self.problems.meant(key, known)
                self.problems.add(entry.marks["options"], "OVL011", f"there is no option `{shown(key)}`.", cure)
        lacking = [key for key in known if key not in labels]
        if self.whole and lacking:
            cure = f"Add {', '.join(f'`{shown(key)}`' for key in lacking)}."
            mark = entry.marks.get("options", entry.mark)
            self.problems.add(mark, "OVL011", "labels of options are missing.", cure)

    def _reflect(self, entry: _StepEntry, own: StepWords) -> None:
        tags = [each.tag for each in entry.words.reflect]
        wanted = [each.tag for each in own.reflect]
        if tags != wanted and (tags or self.whole):
            cure = f"Give one line for each of: {', '.join(wanted)}." if wanted else "Remove `reflect:`."
            mark = entry.marks.get("reflect", entry.mark)
            self.problems.add(mark, "OVL012", "the lines to offer back are not those of the script.", cure)


def _of_check(step: Step, key: str) -> bool:
    if not isinstance(step, Check):
        return False
    return key in CHECK_KEYS[step.builtin] or (step.builtin == "language" and LANGUAGE.fits(key))


def _said_in(words: StepWords) -> Iterator[tuple[str, str, str]]:
    """Channel (empty for any), part and words."""
    for name, said in words.parts.items():
        yield "", name, said
    for channel, parts in words.by_channel.items():
        for name, said in parts.items():
            yield channel, name, said


def _over(
    under: Mapping[str, Mapping[str, str]], over: Mapping[str, Mapping[str, str]]
) -> Mapping[str, Mapping[str, str]]:
    channels = (*under, *(channel for channel in over if channel not in under))
    return MappingProxyType(
        {channel: MappingProxyType({**under.get(channel, {}), **over.get(channel, {})}) for channel in channels}
    )
