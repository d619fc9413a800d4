"""What the engine says to whoever conducts, and what may be said back.

A :class:`Turn` is one screen: the words to say and the form of a reply. A conductor, a terminal, a rehearsal or a file
of answers, performs it and gives back a :class:`Reply` or a :class:`Command`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

from rcscreen.interview.events import (
    EndingKind,
    Grant,
    LineId,
    Place,
)
from rcscreen.script.model import Phase
from rcscreen.script.resource import Offer
from rcscreen.script.wording import Reflection

LineRole: TypeAlias = Literal["strength", "hope", "need", "wish", "contact", "answer"]
Silence: TypeAlias = Literal["decline", "unsure", "later"]
StepKind: TypeAlias = Literal[
    "say",
    "check",
    "consent",
    "ask",
    "offer",
    "inform",
    "breathe",
    "revisit",
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
    """Something to write. ``words`` may stay unwritten: Enter means it was heard.

    A number has at most so many ``places`` behind its point.
    """

    what: Literal["words", "number", "date", "contact"]
    at_least: int | float | None = None
    at_most: int | float | None = None
    optional: bool = False
    written: str = field(default="", repr=False)
    places: int = 0


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

    @property
    def read(self) -> str:
        """What is read of it: what it is about, and what stands there. Behind a question no colon is needed."""
        joint = " " if self.label.endswith(("?", ":", ".", "…", "!")) else ": "
        return f"{self.label}{joint}{self.said}" if self.said else self.label


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
        closes: The place of the thanks that are said on this screen too.
        about: What of last time the turn asks about: a yes takes it as it was.
        offer: Places to turn to, where the turn plans for a need.
        named: The id of the place that is named in its plan line, or that there was nothing; empty for neither.
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
    closes: Place = ""
    about: tuple[str, ...] = field(default=(), repr=False)
    offer: Offer | None = None
    named: str = ""


def takes_words(turn: Turn) -> bool:
    """Whether somebody's words at this turn would have a line at the read-back. Elsewhere no key may promise it."""
    return turn.kind == "ask" and not turn.spoken_only and not turn.about


@dataclass(frozen=True, slots=True)
class Ending:
    """There is nothing more to say."""

    kind: EndingKind
