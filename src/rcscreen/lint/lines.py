"""Every word of a script and of an overlay, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rcscreen.lint.overlay import Overlay
from rcscreen.lint.parts import Line, Role, Step, Topic, entries, items, words
from rcscreen.lint.place import Source, straight
from rcscreen.script.model import CHANNELS
from rcscreen.script.nodes import Node, Scalar
from rcscreen.script.shape import PARTS

__all__ = ["overlay_lines", "script_lines"]


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes the lines of one step, topic or title."""

    source: Source
    language: str
    owner: str = ""
    step: Step | None = None
    topic: Topic | None = None

    def line(self, node: Node | None, role: Role, part: str, key: str = "", channel: str = "") -> Iterator[Line]:
        text = straight(words(node))
        if isinstance(node, Scalar) and text:
            topic = self.topic or (self.step.topic if self.step else None)
            yield Line(
                text, self.language, role, part, self.owner, key, channel, self.step, topic, self.source, node.mark
            )


def script_lines(
    source: Source, language: str, top: Mapping[str, Node], topics: Mapping[str, Topic], steps: tuple[Step, ...]
) -> Iterator[Line]:
    """The lines of a script's own words."""
    yield from _Pen(source, language).line(top.get("title"), "shown", "title")
    for topic in topics.values():
        yield from _of_topic(_Pen(source, language, topic.id, topic=topic), topic.node)
    for step in steps:
        pen = _Pen(source, language, step.id, step)
        yield from _of_step(pen, step.node)
        role: Role = "spoken" if step.is_true("offered") else "heard"
        answer = entries(step.get("answer"))
        keyed = next((answer[each] for each in ("choice", "choices", "yes_no") if each in answer), None)
        yield from _of_options(pen, keyed or step.get("options"), role)


def overlay_lines(overlay: Overlay, steps: Mapping[str, Step], topics: Mapping[str, Topic]) -> Iterator[Line]:
    """The lines of an overlay."""
    source, language = overlay.source, overlay.language
    yield from _Pen(source, language).line(overlay.top.get("title"), "shown", "title")
    for key, node in entries(overlay.top.get("topics")).items():
        yield from _of_topic(_Pen(source, language, key, topic=topics.get(key)), node)
    for key, node in entries(overlay.top.get("steps")).items():
        step = steps.get(key)
        pen = _Pen(source, language, key, step)
        yield from _of_step(pen, node)
        role: Role = "spoken" if step is not None and step.is_true("offered") else "heard"
        yield from _of_options(pen, entries(node).get("options"), role)


def _of_topic(pen: _Pen, node: Node) -> Iterator[Line]:
    below = entries(node)
    yield from pen.line(below.get("label"), "shown", "label")
    yield from pen.line(below.get("permission"), "spoken", "permission")


def _of_step(pen: _Pen, node: Node) -> Iterator[Line]:
    below = entries(node)
    aloud: Role = "guide" if pen.step is not None and pen.step.kind == "debrief" else "spoken"
    for part in PARTS:
        yield from pen.line(below.get(part), aloud, part)
    for channel in CHANNELS:
        for part, words_there in entries(below.get(channel)).items():
            yield from pen.line(words_there, "guide" if part == "guide" else aloud, part, channel=channel)
    for number, item in enumerate(items(below.get("reflect"))):
        for tag, words_there in entries(item).items():
            yield from pen.line(words_there, "spoken", "reflect", f"{number}/{tag}")
    yield from pen.line(below.get("guide"), "guide", "guide")


def _of_options(pen: _Pen, options: Node | None, role: Role) -> Iterator[Line]:
    for key, node in entries(options).items():
        yield from pen.line(entries(node).get("text", node), role, "option", key)
