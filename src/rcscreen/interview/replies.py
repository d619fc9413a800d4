"""What may be said back to a turn: replies to it, and commands beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from rcscreen.interview.events import LineId, Role, Room
from rcscreen.interview.turns import Silence
from rcscreen.script.condition import AnswerValue
from rcscreen.script.setting import Part


@dataclass(frozen=True, slots=True)
class GoOn:
    """Enter: it was said, or heard, or is right as it stands."""


@dataclass(frozen=True, slots=True)
class Gave:
    """An answer: a key, keys in order, or what was written; with their own words, if they gave any."""

    value: AnswerValue = field(repr=False)
    words: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Kept:
    """A silence: rather not say, not sure, later."""

    silence: Silence


@dataclass(frozen=True, slots=True)
class Amend:
    """At the read-back: put this line in these words."""

    line: LineId
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Strike:
    """At the read-back: take this line out."""

    line: LineId


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """A file of answers has nothing for this turn."""


@dataclass(frozen=True, slots=True)
class GiveParts:
    """A yes to a recipient that names which parts it may have."""

    parts: tuple[Part, ...]


Reply: TypeAlias = GoOn | Gave | Kept | Amend | Strike | LeaveOut | GiveParts


@dataclass(frozen=True, slots=True)
class Rejection:
    """A reply that cannot be taken, in words for the screen that do not repeat it."""

    words: str


@dataclass(frozen=True, slots=True)
class GoBack:
    """One screen back."""


@dataclass(frozen=True, slots=True)
class Flag:
    """Their words here are worth keeping."""


@dataclass(frozen=True, slots=True)
class Note:
    """Their words, written now; role and domain where they stand for themselves."""

    words: str = field(repr=False)
    role: Role = "words"
    domain: str = ""


@dataclass(frozen=True, slots=True)
class CameUp:
    """They brought up a topic."""

    topic: str


@dataclass(frozen=True, slots=True)
class LeaveTopic:
    """Leave the topic that is on the screen."""


@dataclass(frozen=True, slots=True)
class NameNext:
    """Put the next place that fits into the plan line; after the last, that there is nothing; then neither."""


@dataclass(frozen=True, slots=True)
class Hears:
    """Who can hear now."""

    room: Room


@dataclass(frozen=True, slots=True)
class AskRoom:
    """Ask again who can hear: only their yes brings back what is tender."""


@dataclass(frozen=True, slots=True)
class Speak:
    """Go on in another language."""

    language: str


@dataclass(frozen=True, slots=True)
class Hold:
    """Hold still for a while."""


@dataclass(frozen=True, slots=True)
class ShowHelp:
    """The site's steps for getting help were looked at."""


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Take a consent back: ``talk``, ``record``, ``contact``, ``remember``, ``share`` or ``share:RECIPIENT``."""

    scope: str


@dataclass(frozen=True, slots=True)
class Stop:
    """Stop, kindly."""


Command: TypeAlias = (
    GoBack | Flag | Note | CameUp | LeaveTopic | NameNext | Hears | AskRoom | Speak | Hold | ShowHelp | TakeBack | Stop
)
