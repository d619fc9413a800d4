"""Who meets a step, and what is then said aloud: on a channel, in a language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rcscreen.lint.lexicon import Lexicon
from rcscreen.lint.parts import Line, Step, entries, items, words
from rcscreen.lint.place import Place, Source
from rcscreen.lint.subject import Subject
from rcscreen.script.model import CHANNELS
from rcscreen.script.nodes import MapNode, Node

__all__ = ["Voice", "channels_of", "looks_at", "may_meet", "named", "on_channel", "voices"]


# -- Steps -------------------------------------------------------------------------------------------------------------


def channels_of(step: Step) -> tuple[str, ...]:
    """The channels on which everybody meets a step; none where it hangs on more than the channel."""
    if not step.conditional:
        return ("phone",) if _reaches(step) else CHANNELS
    when = entries(step.get("when"))
    if tuple(when) != ("here.channel",):
        return ()
    wanted = when["here.channel"]
    return tuple(words(each) for each in items(wanted)) or (words(wanted),)


def may_meet(step: Step, channel: str) -> bool:
    """Whether anybody meets a step on a channel. Who was reached is asked on the phone alone."""
    if _reaches(step) and channel != "phone":
        return False
    return channel in (channels_of(step) or (channel,))


def _reaches(step: Step) -> bool:
    return step.kind == "check" and step.word("builtin") == "reach" and not step.has("topic")


def named(subject: Subject, channels: tuple[str, ...]) -> str:
    """`` on the phone`` where something is so on the phone alone; empty where it is so everywhere."""
    if len(channels) == len(subject.channels):
        return ""
    return {"phone": " on the phone", "in_person": " in person"}.get(channels[0], "")


def looks_at(step: Step) -> frozenset[str]:
    """What a step's condition looks at: ids of steps, ``here.channel``, ``here.language``."""
    return frozenset(_items(step.get("when")))


def _items(node: Node | None) -> Iterator[str]:
    for key, below in entries(node).items():
        if key in {"any", "all"}:
            for each in items(below):
                yield from _items(each)
        elif key == "not":
            yield from _items(below)
        else:
            yield key


# -- Words -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Voice:
    """The script in one language.

    Attributes:
        language: The language without its region.
        place: Where its file says which language it is in.
        lines: Its words.
    """

    language: str
    place: Place
    lines: tuple[Line, ...]

    def spoken(self, channel: str = "") -> Iterator[Line]:
        """What is said aloud: on every channel, or on one."""
        aloud = (line for line in self.lines if line.role == "spoken")
        return on_channel(tuple(aloud), channel) if channel else aloud

    def says(self, list_of: Lexicon, lines: Iterable[Line]) -> bool:
        """Whether some of these lines hold a turn of phrase; true where there is no list for this language."""
        if self.language not in list_of.languages:
            return True
        return any(True for line in lines for _ in list_of.search(line))


def voices(subject: Subject) -> Iterator[Voice]:
    """The script in each language that it speaks: its own first. A site's wording is a few words, and no voice."""
    if subject.source is not None:
        yield _voice(subject, subject.source, subject.language, subject.at("language"))
    for each in subject.overlays:
        document = each.source.document
        if not each.wording and document is not None and isinstance(document.root, MapNode):
            entry = document.root.entries.get("language")
            place = each.source.at(entry.mark) if entry else each.source.whole()
            yield _voice(subject, each.source, each.language, place)


def _voice(subject: Subject, source: Source, language: str, place: Place) -> Voice:
    lines = tuple(line for line in subject.lines if line.source is source)
    return Voice(language.partition("-")[0], place, lines)


def on_channel(lines: tuple[Line, ...], channel: str) -> Iterator[Line]:
    """What is said on a channel: words of its own stand in place of those for every channel."""
    own = {(line.owner, line.part) for line in lines if line.channel == channel}
    for line in lines:
        if line.channel == channel or (not line.channel and (line.owner, line.part) not in own):
            yield line
