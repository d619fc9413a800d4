"""Where a conversation stands: a value folded from its entries.

The maps are persistent (``rpds``): a new state shares nearly everything with the one before it, so that applying an
event takes the same time at the first answer and at the thousandth.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from rpds import HashTrieMap, HashTrieSet, List

from rcscreen.interview.earlier import Earlier
from rcscreen.interview.events import EndingKind, Grant, LineId, Place, Role, Room, StopReason
from rcscreen.script.condition import AnswerValue
from rcscreen.script.model import Channel
from rcscreen.script.setting import Setting


class Standing(StrEnum):
    """What stands at a place. Distinct inside, absent outside."""

    HEARD = "heard"
    ANSWERED = "answered"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    UNSURE = "unsure"
    DEFERRED = "deferred"
    OMITTED = "omitted"


@dataclass(frozen=True, slots=True)
class Words:
    """Somebody's own words: about a line, or a line of their own with a role and a domain."""

    text: str = field(repr=False)
    role: Role = "words"
    domain: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """A conversation as it stands.

    Attributes:
        setting: The program it takes place in.
        day: The day of this sitting; None before it opened.
        script: The script's id.
        language: The language being spoken.
        channel: In person or by phone.
        name: What the person likes to be called, or empty.
        earlier: What is carried from the conversation before, where there was one and they are remembered.
        let_go: Whether only what they said again is left of it: the conversation ended, or they are not to be
            remembered.
        standing: What stands at each place that was on the screen.
        values: Answers, by place.
        words: Their own words, by line.
        flags: Places where their words wait to be put down.
        consents: Scopes asked for so far and whether the person agreed.
        grants: What each recipient may have.
        turned: Topics they brought up, in their order.
        closed: Topics they would rather leave.
        deferred: Places that have come back once, or will.
        room: Who can hear; None where it is not known.
        shown: Steps of which a place was shown.
        trail: Places in the order in which they were first shown, newest first.
        reopened: A place that was opened again.
        touched: For each place the clock at its last change.
        clock: How many entries there have been.
        stopped: Why it was stopped, or None.
        finished: How it ended, or None.
        heard_up_to: The sensitivity up to which lines were read back and found right; -1 before.
        spoken: Places that were spoken only: in memory, never written, no part of what a state equals.
    """

    setting: Setting
    day: date | None = None
    script: str = ""
    version: str = ""
    digest: str = ""
    language: str = "en"
    channel: Channel = "in_person"
    name: str = field(default="", repr=False)
    earlier: Earlier | None = field(default=None, repr=False)
    let_go: bool = False
    standing: HashTrieMap[Place, Standing] = field(default_factory=HashTrieMap)
    values: HashTrieMap[Place, AnswerValue] = field(default_factory=HashTrieMap, repr=False)
    words: HashTrieMap[LineId, Words] = field(default_factory=HashTrieMap, repr=False)
    flags: HashTrieSet[Place] = field(default_factory=HashTrieSet)
    consents: HashTrieMap[str, bool] = field(default_factory=HashTrieMap)
    grants: HashTrieMap[str, Grant] = field(default_factory=HashTrieMap)
    turned: tuple[str, ...] = ()
    closed: HashTrieSet[str] = field(default_factory=HashTrieSet)
    deferred: HashTrieSet[Place] = field(default_factory=HashTrieSet)
    room: Room | None = None
    shown: HashTrieSet[str] = field(default_factory=HashTrieSet)
    trail: List[Place] = field(default_factory=List)
    reopened: Place | None = None
    touched: HashTrieMap[Place, int] = field(default_factory=HashTrieMap)
    clock: int = 0
    stopped: StopReason | None = None
    finished: EndingKind | None = None
    heard_up_to: int = -1
    spoken: HashTrieSet[Place] = field(default_factory=HashTrieSet, compare=False)

    def is_done(self, place: Place) -> bool:
        """Whether nothing more is to be asked at a place, unless it is opened again."""
        return place in self.standing or place in self.spoken

    def agreed(self, scope: str) -> bool:
        """Whether the person agreed to a scope and has not taken it back."""
        return self.consents.get(scope) is True
