"""Whom one rehearses with, as values.

``load`` builds these from YAML after checking every one against its script; nothing here is checked again. A persona
is a person: strengths first, a voice, somebody who may be near, wishes of her own. Words stand by language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from rcscreen.interview.events import Place, Room
from rcscreen.practice.moves import Move, Openness
from rcscreen.script.model import Channel

Said: TypeAlias = Mapping[str, str]
"""Words by language."""

Recorded: TypeAlias = str | tuple[str, ...]
"""What one would write down: an option, several, or a silence of :data:`SILENCES`."""

Gate: TypeAlias = Literal["consent", "privacy", "decline", "sharing", "limits"]
GATES: tuple[Gate, ...] = ("consent", "privacy", "decline", "sharing", "limits")

SILENCES = ("declined", "not_sure", "later")
"""What may stand for an answer where nothing was told."""

HEARD = "heard"
"""What stands for an answer in their own words: it was heard, and nothing is typed."""

STOP = "stop"
"""What stands for an answer where they want to stop: one presses ``P`` and stops kindly."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What they say at a place from a certain openness on.

    Attributes:
        at: The openness from which they say it.
        says: Their words.
        see: What one sees or hears beside them, or nothing.
        record: What one would write down.
        unsaid: What they keep to themselves here; shown only after the rehearsal.
        alone: Whether they say it only where nobody else can hear.
        unless: Kinds of line after which they do not say it any more.
    """

    at: int
    says: Said
    record: Recorded
    see: Said | None = None
    unsaid: Said | None = None
    alone: bool = False
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that could be said at a cue.

    Attributes:
        kind: What kind of line it is; never shown.
        text: What one would say.
        then: What they do or say after it.
        gate: The gate it runs against, or None.
        follows: What could follow, where it runs against a gate.
    """

    kind: Move
    text: Said
    then: Said
    gate: Gate | None = None
    follows: Said | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """A moment in which something moves in them.

    Attributes:
        after: The place at which it comes.
        see: What one sees or hears, as a stage direction.
        moves: Four lines that could be said.
        at: The openness from which it comes.
        below: The openness below which it comes, or None for any.
        wait: Seconds of silence after which they go on by themselves; 0 where silence is not the point.
        waited: What they say when the silence was left to them.
        distress: Whether this is more than one should go on from without a pause.
    """

    after: Place
    see: Said
    moves: tuple[Line, ...]
    at: int = 0
    below: int | None = None
    wait: int = 0
    waited: Said | None = None
    distress: bool = False


@dataclass(frozen=True, slots=True)
class Decline:
    """Something they would rather leave.

    Attributes:
        step: The step.
        says: How they decline it.
        asked_again: What they say when they are asked again. Its topic is shut from then on.
        follows: What could follow from asking again.
        moves: Lines that could be said to the decline.
    """

    step: str
    says: Said
    asked_again: Said
    follows: Said
    moves: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class RoomChange:
    """Who can hear from a step on.

    Attributes:
        room: Who can hear.
        after: The step after which it is so; empty for from the beginning.
        see: What one sees or hears of it.
        follows: What could follow if one went on as if nobody were there.
    """

    room: Room
    after: str
    see: Said
    follows: Said | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What they put right at the read-back.

    Attributes:
        at: The place of the answer.
        wrong: The option that stands there and is not what they meant.
        says: How they put it right.
        thanks: What they say once it is right.
        missed: What they say when it stays wrong.
    """

    at: Place
    wrong: str
    says: Said
    thanks: Said
    missed: Said


@dataclass(frozen=True, slots=True)
class Repair:
    """The moment after something went wrong, in which it can be mended.

    Attributes:
        see: How one notices.
        moves: Lines that could be said; among them one that owns it.
        mended: What they say at the end where it was mended.
    """

    see: Said
    moves: tuple[Line, ...]
    mended: Said


@dataclass(frozen=True, slots=True)
class End:
    """What it was like to be them, from a certain openness on."""

    at: int
    says: Said


@dataclass(frozen=True, slots=True)
class Small:
    """Small words of theirs, where nothing particular is to be said.

    Attributes:
        yes: A yes.
        no: A no.
        listens: What one sees while they listen.
        right: What they say at the read-back where it is right.
        not_said: What they say where something was written down that they did not say.
    """

    yes: Said
    no: Said
    listens: Said
    right: Said
    not_said: Said


@dataclass(frozen=True, slots=True)
class Persona:
    """Whom one rehearses with.

    Attributes:
        id: What one calls for on the command line.
        name: What she is called, in every language.
        title: Who it is, in a line.
        scripts: The scripts she can be met in.
        languages: The languages she speaks; the first is her own.
        channels: How she can be met; the first where nothing is said.
        content_note: What comes up, for whoever would rather not today.
        minutes: About how long it takes, in minutes.
        level: From 1 (opening and closing) to 4 (limits of privacy, danger).
        voice: How she speaks, for a person who plays her.
        strengths: What she brings, at least three.
        history: What she has met with before, in services like this.
        openness: How far she opens.
        rooms: Who can hear, in the order in which it changes.
        answers: What she says, by place; in each the least open first.
        declines: What she would rather leave.
        cues: Moments in which something moves.
        corrections: What she puts right at the read-back.
        repair: How something that went wrong can be mended.
        ends: What it was like to be her, the least open first.
        small: Her small words.
        written_by: Who wrote or read her, in which role.
        digest: SHA-256 of the file, in hexadecimal.
    """

    id: str
    name: str
    title: Said
    scripts: tuple[str, ...]
    languages: tuple[str, ...]
    channels: tuple[Channel, ...]
    content_note: tuple[Said, ...]
    minutes: int
    level: int
    voice: Said
    strengths: tuple[Said, ...]
    history: Said
    openness: Openness
    rooms: tuple[RoomChange, ...]
    answers: Mapping[Place, tuple[Answer, ...]]
    declines: tuple[Decline, ...]
    cues: tuple[Cue, ...]
    corrections: tuple[Correction, ...]
    repair: Repair
    ends: tuple[End, ...]
    small: Small
    written_by: tuple[str, ...] = ()
    digest: str = field(default="", compare=False)

    def decline(self, step: str) -> Decline | None:
        """Their decline of a step, or None."""
        return next((each for each in self.declines if each.step == step), None)
