"""The words of a step or a topic: reading them, what stands in braces, and the digest that a translation pins."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from types import MappingProxyType

from rcscreen.script.model import CHANNELS
from rcscreen.script.nodes import MapNode, Mark, Node, Scalar
from rcscreen.script.problems import Problems
from rcscreen.script.reading import Reader
from rcscreen.script.shape import ONLY_IN, PLACEHOLDERS, TAGS
from rcscreen.script.wording import (
    Reflection,
    ReflectTag,
    StepWords,
    TopicWords,
)

__all__ = ["label", "placeholders", "read_words", "spoken", "topic_digest", "words_digest"]

_BRACES = re.compile(r"\{([^{}]*)\}")
DIGEST_LENGTH = 8


def placeholders(words: str) -> frozenset[str]:
    """The names that stand in braces."""
    return frozenset(_BRACES.findall(words))


def words_digest(words: StepWords) -> str:
    """What an overlay pins: the first eight hexadecimal digits of SHA-256 over a step's words.

    The same words give the same digest however they are wrapped over lines.
    """
    return _digest(
        {
            "parts": dict(words.parts),
            "by_channel": {channel: dict(parts) for channel, parts in words.by_channel.items()},
            "guide": words.guide,
            "reflect": [[reflection.tag, reflection.line] for reflection in words.reflect],
            "options": dict(words.options),
        }
    )


def topic_digest(words: TopicWords) -> str:
    """What an overlay pins for a topic, made like :func:`words_digest`."""
    return _digest({"label": words.label, "permission": words.permission})


def _digest(words: Mapping[str, object]) -> str:
    canonical = json.dumps(words, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:DIGEST_LENGTH]


def spoken(node: Node, problems: Problems, also: tuple[str, ...] = ()) -> str:
    """Words that will be said or shown, in which only what we can fill in stands in braces.

    Args:
        node: Where they stand.
        problems: Where problems go.
        also: Placeholders known here besides those known everywhere.
    """
    words = problems.words(node)
    if "{" not in words and "}" not in words:
        return words
    known = (*PLACEHOLDERS, *also)
    for name in sorted(placeholders(words).difference(known)):
        _unknown_placeholder(node.mark, name, known, problems)
    rest = _BRACES.sub("", words)
    if "{" in rest or "}" in rest:
        problems.add(node.mark, "SCR012", "a brace stands alone.", "Close it, or write round brackets.")
    return words


def label(node: Node | None, problems: Problems) -> str:
    """A title or a label, in which nothing is filled in; empty where there is none."""
    words = "" if node is None else problems.words(node)
    if node is not None and ("{" in words or "}" in words):
        problems.add(node.mark, "SCR012", "nothing is filled in here.", "Write it out, without braces.")
    return words


def _unknown_placeholder(mark: Mark, name: str, known: tuple[str, ...], problems: Problems) -> None:
    if name in ONLY_IN:
        where = " and ".join(f"`{kind}`" for kind in ONLY_IN[name])
        problems.add(mark, "SCR011", f"`{{{name}}}` is only known in {where}.", "Say it there, or leave it out.")
        return
    problems.add(mark, "SCR011", "nothing is known to stand in these braces.", problems.meant(name, known))


def read_words(
    reader: Reader, parts: tuple[str, ...], also: tuple[str, ...] = (), options: Mapping[str, str] | None = None
) -> StepWords:
    """Reads every word of a step but its options, which stand elsewhere in a script than in an overlay.

    Args:
        reader: The step.
        parts: The parts that such a step may say.
        also: Placeholders known here besides those known everywhere.
        options: The labels of its options.
    """
    guide = reader.node_of("guide")
    return StepWords(
        parts=_parts(reader, parts, also),
        by_channel=_by_channel(reader, parts, also),
        guide=None if guide is None else spoken(guide, reader.problems, also),
        reflect=_reflect(reader),
        options=MappingProxyType(dict(options or {})),
    )


def _parts(reader: Reader, parts: tuple[str, ...], also: tuple[str, ...]) -> Mapping[str, str]:
    found = {part: spoken(node, reader.problems, also) for part in parts if (node := reader.node_of(part)) is not None}
    return MappingProxyType(found)


def _by_channel(reader: Reader, parts: tuple[str, ...], also: tuple[str, ...]) -> Mapping[str, Mapping[str, str]]:
    found: dict[str, Mapping[str, str]] = {}
    for channel in CHANNELS:
        words = reader.mapping(channel, f"what differs under `{channel}`")
        if words is not None:
            found[channel] = _parts(words, (*parts, "guide"), also)
            words.done()
    return MappingProxyType(found)


def _reflect(reader: Reader) -> tuple[Reflection, ...]:
    found: list[Reflection] = []
    for item in reader.items("reflect"):
        line = _reflection(item, reader.problems)
        if line is not None:
            found.append(line)
    return tuple(found)


def _reflection(item: Node, problems: Problems) -> Reflection | None:
    if not isinstance(item, MapNode) or len(item.entries) != 1:
        problems.shape(item, "one tag with one line, such as `understand: That sounds like a lot.`")
        return None
    ((tag, entry),) = item.entries.items()
    found: ReflectTag | None = problems.one_of(Scalar(tag, plain=True, mark=entry.mark), TAGS)
    line = spoken(entry.node, problems)
    return Reflection(found, line) if found else None
