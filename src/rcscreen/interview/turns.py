"""What the engine says to whoever conducts, and what may be said back.

A :class:`Turn` is one screen: the words to say and the form of a reply. A conductor, a terminal, a rehearsal or a file
of answers, performs it and gives back a :class:`Reply` or a :class:`Command`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol, TypeAlias

from rcscreen.interview.events import EndingKind, Entry, Grant, LineId, Place, Role, Room
from rcscreen.script.model import AnswerValue, Phase, Reflection
from rcscreen.script.setting import Part

LineRole: TypeAlias = Literal["strength", "hope", "need", "wish", "contact"]
Silence: TypeAlias = Literal["decline", "unsure", "later"]
StepKind: TypeAlias = Literal[
    "say",
    "check",
    "consent",
    "ask",
    "offer",
    "inform",
    "breathe",
    "help",
    "recap",
    "share",
    "plan",
    "thanks",
    "debrief",
]

# -- Forms: what kind of reply a turn awaits -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose. ``chosen`` where it was chosen before."""

    key: str
    label: str
    exclusive: bool = False
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Onward:
    """Nothing to choose: the words are said and one goes on."""


@dataclass(frozen=True, slots=True)
class Pick:
    """Options. ``many``: several; ``ranked``: the order in which they are chosen counts; ``offered``: read out."""

    options: tuple[Option, ...]
    many: bool = False
    ranked: bool = False
    offered: bool = False


@dataclass(frozen=True, slots=True)
class Write:
    """Something to write. ``words`` may stay unwritten: Enter means it was heard."""

    what: Literal["words", "number", "date", "contact"]
    at_least: int | float | None = None
    at_most: int | float | None = None
    optional: bool = False
    written: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the read-back.

    Attributes:
        id: Which line it is.
        role: What it says something about.
        label: What it is about, for the screen: "food", "going well lately".
        said: What stands there, in their words where they gave any; empty where nothing is written.
        flagged: Whether their words were flagged in passing and wait to be put down.
    """

    id: LineId
    role: LineRole
    label: str
    said: str = field(default="", repr=False)
    flagged: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """The read-back: lines that may be reworded or struck until they are confirmed.

    ``hearing`` is the sensitivity up to which lines can be read aloud in this room.
    """

    lines: tuple[Line, ...]
    hearing: int = 3


Form: TypeAlias = Onward | Pick | Write | Review


@dataclass(frozen=True, slots=True)
class Turn:
    """One screen of the conversation.

    Attributes:
        place: Where it stands.
        step: The step it unfolds from.
        kind: The step's kind.
        phase: The step's phase.
        words: What to say.
        form: What reply it awaits.
        topic: The topic's id, or empty.
        topic_label: The topic's name on the screen, or empty.
        lead: What is said before: the topic's permission, or "You mentioned food."
        guide: The navigator's own words, never spoken.
        reflections: Lines to offer back.
        silences: Which silences are open here.
        language: The language the words are in.
        opens_topic: Whether declining here declines the topic.
        spoken_only: Whether nothing of this turn may be written down, nor that it took place.
        standing: What stands here already, when the turn is opened again: a word of :class:`Standing`, or empty.
        grant: What a yes would grant, where the turn asks for a share.
        scope: What a yes would agree to, where the turn asks for a consent.
        today: The day of the sitting, where the turn asks for a day to come.
    """

    place: Place
    step: str
    kind: StepKind
    phase: Phase
    words: str
    form: Form
    topic: str = ""
    topic_label: str = ""
    lead: str = ""
    guide: str = ""
    reflections: tuple[Reflection, ...] = ()
    silences: frozenset[Silence] = frozenset()
    language: str = "en"
    opens_topic: bool = False
    spoken_only: bool = False
    standing: str = ""
    grant: Grant | None = None
    scope: str = ""
    today: date | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """There is nothing more to say."""

    kind: EndingKind


# -- Replies: to the turn --------------------------------------------------------------------------------------------


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


# -- Commands: beside the turn ---------------------------------------------------------------------------------------


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
    GoBack | Flag | Note | CameUp | LeaveTopic | Hears | AskRoom | Speak | Hold | ShowHelp | TakeBack | Stop
)


class Conductor(Protocol):
    """Whoever holds the conversation: a terminal, a rehearsal, a file of answers."""

    def perform(self, view: View) -> Reply | Command:
        """Show the turn and give back what came of it.

        Raises:
            Interrupted: Ctrl-C or a terminal that went away. Never a decline.
        """
        ...

    def reject(self, rejection: Rejection) -> None:
        """Say that the last reply could not be taken; the same turn follows."""
        ...


class Journal(Protocol):
    """Where entries are kept."""

    @property
    def keeping(self) -> bool:
        """Whether what was answered so far is safe on disk."""
        ...

    def keep(self, entry: Entry) -> None:
        """Keep an entry durably before this returns."""
        ...

    def purge(self, entries: tuple[Entry, ...]) -> None:
        """Keep these entries and nothing else; what they no longer hold is destroyed."""
        ...

    def forget(self) -> None:
        """Destroy everything that was kept of this conversation."""
        ...


@dataclass(frozen=True, slots=True)
class TopicMark:
    """A topic one can turn to: its id, its name, whether it is marked already."""

    id: str
    label: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """A turn, and what stands around it on the screen.

    Attributes:
        turn: The turn.
        also: The same turn in the navigator's own language, where that is another one.
        room: Who can hear, or None where it is not known.
        channel: In person or by phone.
        saved: Whether what was answered is safe on disk.
        topics: Topics they may bring up.
        flagged: Whether their words at this place are flagged.
        languages: The languages the script speaks.
        can_go_back: Whether there is a screen to go back to.
        screens: How many screens lie behind.
        get_help: The site's steps for getting help.
        scopes: Consents that may be taken back now, with how one says them.
    """

    turn: Turn
    also: Turn | None
    room: Room | None
    channel: str
    saved: bool
    topics: tuple[TopicMark, ...]
    flagged: bool
    languages: tuple[str, ...]
    can_go_back: bool
    screens: int
    get_help: tuple[str, ...]
    scopes: tuple[tuple[str, str], ...]
