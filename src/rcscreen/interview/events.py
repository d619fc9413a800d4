"""What can happen in a conversation, and how it is written down.

A conversation is the sequence of its entries. Everything else, the state, the account, the summary, is folded from
them. *Not asked* and *not safe to ask* are derived, never events: there is nothing to find.

A *place* is where a turn stands: ``food-lately``, ``next-steps/food``. A *line* is one thing an account says: a place,
or a place and a key of its answer: ``going-well``, ``bills#rent``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

from rcscreen.interview.earlier import Earlier
from rcscreen.script.condition import AnswerValue
from rcscreen.script.model import Channel
from rcscreen.script.setting import Part

Place: TypeAlias = str
LineId: TypeAlias = str
Room: TypeAlias = Literal["alone", "with_others", "overheard"]
Role: TypeAlias = Literal["words", "strength", "hope", "need"]
EndingKind: TypeAlias = Literal["complete", "stopped", "declined_to_talk", "not_reached", "withdrawn"]
StopReason: TypeAlias = Literal["stopped", "declined_to_talk", "not_reached", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Grant:
    """What one recipient may have, for what, until when, and how the yes was given.

    Attributes:
        recipient: The recipient's id in the site file.
        parts: The parts of a release it may have.
        domains: The domains of need it may have; empty means any.
        purpose: What for, as it was said.
        granted_on: The day of the yes.
        until: The last day on which it holds.
        how: How it was given.
    """

    recipient: str
    parts: tuple[Part, ...]
    domains: tuple[str, ...]
    purpose: str
    granted_on: date
    until: date
    how: Literal["spoken", "written"] = "spoken"


@dataclass(frozen=True, slots=True)
class Opened:
    """The conversation began.

    ``name`` is what the person likes to be called, where it is known; ``earlier`` what they agreed to have carried from
    the conversation before.
    """

    script: str
    version: str
    digest: str
    setting_digest: str
    language: str
    channel: Channel
    day: date
    name: str = field(default="", repr=False)
    earlier: Earlier | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Resumed:
    """The conversation was taken up again; who can hear is unknown once more."""

    day: date


@dataclass(frozen=True, slots=True)
class Finished:
    """The conversation came to its end."""

    ending: EndingKind


@dataclass(frozen=True, slots=True)
class Stopped:
    """It was stopped, kindly, before its end."""

    why: StopReason


@dataclass(frozen=True, slots=True)
class Heard:
    """The turn took place and nothing of it is written."""

    place: Place


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer, or a corrected one."""

    place: Place
    value: AnswerValue = field(repr=False)


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What stands at the place is right as it stands.

    At the read-back, ``hearing`` is the sensitivity up to which lines could be read aloud; no more may leave.
    """

    place: Place
    hearing: int | None = None


@dataclass(frozen=True, slots=True)
class Declined:
    """They would rather not say."""

    place: Place


@dataclass(frozen=True, slots=True)
class Unsure:
    """They are not sure."""

    place: Place


@dataclass(frozen=True, slots=True)
class Deferred:
    """Later. It comes back once, at the end of its phase."""

    place: Place


@dataclass(frozen=True, slots=True)
class Omitted:
    """A file of answers said nothing about it: not a decline."""

    place: Place


@dataclass(frozen=True, slots=True)
class TurnedTo:
    """They brought a topic up themselves."""

    topic: str


@dataclass(frozen=True, slots=True)
class DeclinedTopic:
    """They would rather leave the whole topic."""

    topic: str


@dataclass(frozen=True, slots=True)
class WentBack:
    """A place is opened again."""

    place: Place


@dataclass(frozen=True, slots=True)
class Noted:
    """Their own words, about a line (role ``words``) or as a line of their own."""

    line: LineId
    words: str = field(repr=False)
    role: Role = "words"
    domain: str = ""


@dataclass(frozen=True, slots=True)
class Flagged:
    """They said something worth keeping; the words are put down at the read-back, together."""

    place: Place


@dataclass(frozen=True, slots=True)
class RoomChanged:
    """Who can hear."""

    room: Room


@dataclass(frozen=True, slots=True)
class SpokeIn:
    """The language changed."""

    language: str


@dataclass(frozen=True, slots=True)
class Consented:
    """A consent was given or refused. ``grant`` for a share."""

    place: Place
    scope: str
    granted: bool
    grant: Grant | None = None


@dataclass(frozen=True, slots=True)
class Withdrew:
    """A consent was taken back; what stood at ``places`` is destroyed (``talk`` and ``record``: everything)."""

    scope: str
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Struck:
    """A line was struck out and is destroyed."""

    line: LineId


@dataclass(frozen=True, slots=True)
class Reworded:
    """A line was put in other words; the earlier ones are destroyed."""

    line: LineId
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Paused:
    """They held still for a while."""


@dataclass(frozen=True, slots=True)
class HelpShown:
    """The site's steps for getting help were shown."""


Event: TypeAlias = (
    Opened
    | Resumed
    | Finished
    | Stopped
    | Heard
    | Answered
    | Confirmed
    | Declined
    | Unsure
    | Deferred
    | Omitted
    | TurnedTo
    | DeclinedTopic
    | WentBack
    | Noted
    | Flagged
    | RoomChanged
    | SpokeIn
    | Consented
    | Withdrew
    | Struck
    | Reworded
    | Paused
    | HelpShown
)


def place_of(line: LineId) -> Place:
    """The place a line belongs to."""
    return line.partition("#")[0]


def key_of(line: LineId) -> str:
    """The key of the answer that a line is about, or nothing."""
    return line.partition("#")[2]
