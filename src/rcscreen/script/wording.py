"""Every word of a script, in one language. Words stand apart from structure: a script exists once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias

ReflectTag: TypeAlias = Literal["name", "understand", "respect", "support", "explore"]


@dataclass(frozen=True, slots=True)
class TopicWords:
    """A topic's words: ``label`` for the screen, ``permission`` asked before its first question."""

    label: str
    permission: str | None = None


@dataclass(frozen=True, slots=True)
class Reflection:
    """A line to offer back, tagged by what it does (NURSE: name, understand, respect, support, explore)."""

    tag: ReflectTag
    line: str


@dataclass(frozen=True, slots=True)
class StepWords:
    """What a step says, in one language.

    Attributes:
        parts: The words by part: ``text`` for most; ``elicit permission provide check_back`` for ``inform``;
            ``if_no`` what is said when a consent is refused. Placeholders stand as ``{name}``.
        by_channel: Parts that differ on a channel, and the guide where it does: ``{"phone": {"text": ...}}``.
        guide: The navigator's own words, never spoken.
        reflect: Lines to offer back.
        options: Labels of the options, by key.
    """

    parts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    by_channel: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))
    guide: str | None = None
    reflect: tuple[Reflection, ...] = ()
    options: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def part(self, name: str, channel: str) -> str | None:
        """The words of a part as they are said on a channel, or None where the step has no such part."""
        return self.by_channel.get(channel, {}).get(name) or self.parts.get(name)

    def fills(self, name: str) -> bool:
        """Whether there is a place, in what is spoken, where something of that name is filled in."""
        every = (self.parts, *self.by_channel.values())
        spoken = (words for parts in every for part, words in parts.items() if part != "guide")
        return any(f"{{{name}}}" in words for words in spoken)

    def guide_on(self, channel: str) -> str:
        """The guide as it is shown on a channel; empty where there is none."""
        return self.by_channel.get(channel, {}).get("guide") or self.guide or ""


@dataclass(frozen=True, slots=True)
class Wording:
    """Every word of a script in one language: its title, its topics' words and its steps' words."""

    language: str
    title: str
    topics: Mapping[str, TopicWords]
    steps: Mapping[str, StepWords]
