"""What a file of answers says, as values. ``read`` builds these after checking every one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal, TypeAlias

from rcscreen.interview.turns import Silence
from rcscreen.script.condition import AnswerValue
from rcscreen.script.model import Channel
from rcscreen.script.nodes import Mark
from rcscreen.script.setting import Part

__all__ = [
    "AnswerSheet",
    "Chosen",
    "Given",
    "HeardIt",
    "LineName",
    "Listed",
    "PlanStatus",
    "Planned",
    "PlannedLine",
    "Reachable",
    "ReadBack",
    "Revisited",
    "RevisitedLine",
    "Rewording",
    "Shared",
    "Silent",
    "Wished",
    "Wishes",
    "WordsAlone",
]

PlanStatus: TypeAlias = Literal["agreed", "ourselves", "not_today"]


@dataclass(frozen=True, slots=True)
class HeardIt:
    """The words of the step were said. Changes nothing: they always are."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A key, for a consent, a check or leave to inform."""

    key: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Given:
    """The answer to a question, with their own words beside it where there are any."""

    value: AnswerValue = field(repr=False)
    words: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Silent:
    """Rather not say, not sure, or later; perhaps with words."""

    silence: Silence
    words: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class WordsAlone:
    """Their own words, beside no answer."""

    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reachable:
    """How to be in touch: the way and what belongs to it, each empty where it was not given."""

    way: str = field(repr=False)
    hours: str = field(default="", repr=False)
    number: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Wished:
    """Help that is wanted with one domain: in which ways, if that was said, and their own words about it."""

    domain: str = field(repr=False)
    how: tuple[str, ...] = field(default=(), repr=False)
    words: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Wishes:
    """Help that is wanted, in the person's order; nothing at all is an answer too."""

    wished: tuple[Wished, ...] = field(repr=False)
    words: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Shared:
    """What each recipient may have: everything it may receive (None), these parts, or nothing (no parts)."""

    with_whom: Mapping[str, tuple[Part, ...] | None]


@dataclass(frozen=True, slots=True)
class LineName:
    """How a file names a line of the read-back: by its step, and by a key of its answer where there are several."""

    step: str
    key: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Rewording:
    """A line in other words."""

    line: LineName
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What was changed at the read-back."""

    strikes: tuple[LineName, ...] = ()
    rewordings: tuple[Rewording, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """A line of the plan; what is empty is the program's own.

    ``where`` is a place of the directory, by its id or its name, or ``nothing`` where there was none to offer.
    """

    domain: str = field(repr=False)
    mark: Mark
    status: PlanStatus = "agreed"
    by: date | None = field(default=None, repr=False)
    action: str = field(default="", repr=False)
    who: str = field(default="", repr=False)
    backup: str = field(default="", repr=False)
    where: str = field(default="", repr=False)

    @property
    def changes(self) -> bool:
        """Whether anything in it is not the program's own."""
        return bool(self.by or self.action or self.who or self.backup)


@dataclass(frozen=True, slots=True)
class Planned:
    """The lines of the plan, by domain."""

    lines: Mapping[str, PlannedLine]


@dataclass(frozen=True, slots=True)
class RevisitedLine:
    """What became of one promise of last time; what is empty was not said."""

    mark: Mark
    happened: str = field(repr=False)
    helped: str = field(default="", repr=False)
    in_the_way: tuple[str, ...] = field(default=(), repr=False)
    still: str = field(default="", repr=False)
    instead: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Revisited:
    """What became of what was promised last time, by promise; ``open`` for all of it together."""

    lines: Mapping[str, RevisitedLine]


Answer: TypeAlias = (
    HeardIt | Chosen | Given | Silent | WordsAlone | Reachable | Wishes | Shared | ReadBack | Planned | Revisited
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A reply and where it stands in the file."""

    step: str
    mark: Mark
    answer: Answer


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """A file of answers that fits its script.

    Attributes:
        file: The file's name as the user gave it.
        replies: What was listed, by step, in the order of the file. What is not here was omitted, not declined.
        date: The day of the conversation, or None where the file does not say.
        language: The language it was held in, or None.
        channel: In person or by phone, or None.
        source: The system it comes from and its id there; the same source twice is one session.
        name: What the person likes to be called, or empty.
    """

    file: str
    replies: Mapping[str, Listed] = field(default_factory=lambda: MappingProxyType({}))
    date: date | None = None
    language: str | None = None
    channel: Channel | None = None
    source: tuple[str, str] | None = field(default=None, repr=False)
    name: str = field(default="", repr=False)

    @property
    def names_a_place(self) -> bool:
        """Whether a line of the plan names a place to turn to, so that the directory is needed."""
        plans = (listed.answer for listed in self.replies.values() if isinstance(listed.answer, Planned))
        return any(line.where for planned in plans for line in planned.lines.values())
