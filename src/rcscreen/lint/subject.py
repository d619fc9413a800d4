"""What a rule looks at: a script with its overlays, as far as it can be made out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from rcscreen.lint.lines import overlay_lines, script_lines
from rcscreen.lint.overlay import Overlay
from rcscreen.lint.parts import Line, Option, Role, Step, Topic, entries, items, truth, words
from rcscreen.lint.place import Place, Source
from rcscreen.script.model import PHASES, Help, Script
from rcscreen.script.nodes import MapNode, Node, Scalar
from rcscreen.script.shape import KINDS

__all__ = ["Subject"]


@dataclass(frozen=True)
class Subject:
    """A script with its overlays.

    Attributes:
        source: The script's file, or None where only an overlay is at hand.
        translated: The files of its overlays.
        script: The loaded script with every wording, or None where anything about it is refused.
        today: The day on which it is looked at.
    """

    source: Source | None
    translated: tuple[Source, ...]
    script: Script | None
    today: date

    # -- The script ----------------------------------------------------------------------------------------------

    @property
    def loaded(self) -> Script:
        """The loaded script, for rules that read a :attr:`Reads.SCRIPT`.

        Raises:
            LookupError: It does not load, or is not at hand.
        """
        if self.script is None:
            raise LookupError("the script does not load")
        return self.script

    @cached_property
    def top(self) -> Mapping[str, Node]:
        """What stands at the top of the script; empty where there is none."""
        return entries(self.source.document.root) if self.source and self.source.document else {}

    def word(self, key: str) -> str:
        """Words at the top: ``subject.word("with")``."""
        return words(self.top.get(key))

    def at(self, key: str) -> Place:
        """Where a key at the top stands: ``subject.at("minutes")``; the whole file where it does not."""
        source = self.source or self.translated[0]
        root = source.document.root if source.document else None
        entry = root.entries.get(key) if isinstance(root, MapNode) else None
        return source.at(entry.mark) if entry else source.whole()

    @property
    def place(self) -> Place:
        """The file as a whole."""
        return (self.source or self.translated[0]).whole()

    @property
    def channels(self) -> tuple[str, ...]:
        """Where it may be used."""
        return tuple(words(each) for each in items(self.top.get("channels")))

    @property
    def minutes(self) -> int:
        """How long it takes, in minutes; 0 where that is not known."""
        node = self.top.get("minutes")
        number = node.number() if isinstance(node, Scalar) else None
        return number if isinstance(number, int) else 0

    @property
    def language(self) -> str:
        """The language it was written in."""
        return self.word("language")

    @cached_property
    def topics(self) -> Mapping[str, Topic]:
        """Its topics by id."""
        node = self.top.get("topics")
        if self.source is None or not isinstance(node, MapNode):
            return {}
        return {
            key: _topic(key, self.source.at(entry.mark), entry.node)
            for key, entry in node.entries.items()
            if isinstance(entry.node, MapNode)
        }

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every step that can be made out, in order."""
        found: list[Step] = []
        for phase in PHASES:
            for node in items(self.top.get(phase)):
                kind = next((key for key in node.entries if key in KINDS), "") if isinstance(node, MapNode) else ""
                if self.source is not None and isinstance(node, MapNode) and kind:
                    name = words(node.entries[kind].node)
                    topic = self.topics.get(words(entries(node).get("topic")))
                    options = _options(self.source, entries(node).get("answer")) if kind == "ask" else ()
                    found.append(Step(self.source, kind, name, phase, len(found), topic, node, options))
        return tuple(found)

    def asks(self) -> tuple[Step, ...]:
        """Its questions, in order."""
        return self.of_kind("ask")

    def of_kind(self, *kinds: str) -> tuple[Step, ...]:
        """The steps of some kinds, in order."""
        return tuple(step for step in self.steps if step.kind in kinds)

    def sweeps(self) -> Iterator[tuple[Step, Help]]:
        """The sweeps over help, each as it stands and as it is loaded."""
        for step in self.of_kind("help"):
            loaded = self.loaded.step(step.id)
            if isinstance(loaded, Help):
                yield step, loaded

    def in_phase(self, phase: str) -> tuple[Step, ...]:
        """The steps of a phase, in order."""
        return tuple(step for step in self.steps if step.phase == phase)

    def before(self, step: Step) -> tuple[Step, ...]:
        """The steps above a step."""
        return self.steps[: step.number]

    def step_at(self, place: Place) -> str:
        """The id of the step in which a place lies, or empty."""
        if self.source is None or place.file != self.source.file:
            return ""
        above = [step for step in self.steps if step.place.line <= place.line]
        return above[-1].id if above else ""

    # -- Its words -----------------------------------------------------------------------------------------------

    @cached_property
    def overlays(self) -> tuple[Overlay, ...]:
        """Its overlays."""
        return tuple(_overlay(source, self.language) for source in self.translated)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All words of the script and its overlays, in the order of the files."""
        by_id = {step.id: step for step in self.steps}
        own = script_lines(self.source, self.language, self.top, self.topics, self.steps) if self.source else ()
        laid = (line for each in self.overlays for line in overlay_lines(each, by_id, self.topics))
        return (*own, *laid)

    def said(self, *roles: Role, language: str = "") -> Iterator[Line]:
        """Words in some roles: ``subject.said("spoken", "guide")``.

        Args:
            roles: Which; spoken alone if none is named.
            language: Only lines in this language, whatever its region.
        """
        wanted = roles or ("spoken",)
        if wanted not in self._by_roles:
            self._by_roles[wanted] = tuple(line for line in self.lines if line.role in wanted)
        return (line for line in self._by_roles[wanted] if language in {"", line.speaks})

    @cached_property
    def _by_roles(self) -> dict[tuple[Role, ...], tuple[Line, ...]]:
        """Words by the roles they were asked for in: rules ask for the same few, one after the other."""
        return {}

    def pairs(self) -> Iterator[tuple[Line, Line]]:
        """Each line of the script with its translation, for every language."""
        own = {line.same: line for line in self.lines if line.source is self.source}
        languages = {each.source.file for each in self.overlays if not each.wording}
        for line in self.lines:
            if line.source.file in languages and line.same in own:
                yield own[line.same], line


def _topic(key: str, place: Place, node: MapNode) -> Topic:
    below = entries(node)
    sensitivity = below.get("sensitivity")
    number = sensitivity.number() if isinstance(sensitivity, Scalar) else None
    tenderness = number if isinstance(number, int) else 0
    return Topic(key, tenderness, words(below.get("about")), words(below.get("domain")) or key, place, node)


def _options(source: Source, answer: Node | None) -> tuple[Option, ...]:
    for keyed in ("choice", "choices", "yes_no"):
        node = entries(answer).get(keyed)
        if isinstance(node, MapNode):
            return tuple(_option(source, key, node) for key in node.entries)
    return ()


def _option(source: Source, key: str, within: MapNode) -> Option:
    entry = within.entries[key]
    below = entries(entry.node)
    label = below.get("text", entry.node)
    return Option(
        key=key,
        label=words(label),
        need=words(below.get("need")),
        strength=words(below.get("strength")),
        exclusive=truth(below.get("exclusive")),
        place=source.at(entry.mark),
        mark=label.mark,
    )


def _overlay(source: Source, language: str) -> Overlay:
    top = entries(source.document.root) if source.document else {}
    return Overlay(source, words(top.get("language")) or language, words(top.get("wording")))
