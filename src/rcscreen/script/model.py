"""What a script says, as values.

``load`` builds these from YAML after checking every one; nothing here is checked again. Words (what is spoken or
shown) stand apart from structure, in :class:`StepWords`, because a script exists once and its words once for every
language and wording.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal, TypeAlias

from rcscreen.script.condition import Condition
from rcscreen.script.wording import StepWords, Wording

Phase: TypeAlias = Literal["establish", "enable", "engage", "ensure", "enrich"]
Channel: TypeAlias = Literal["in_person", "phone"]
Audience: TypeAlias = Literal["caregiver", "youth", "older_adult", "anyone"]
Role: TypeAlias = Literal["navigator", "advocate", "front_desk"]
About: TypeAlias = Literal["family", "caregiver", "child", "youth", "older_adult", "household"]
Covers: TypeAlias = Literal[
    "name_and_role", "purpose", "topics_ahead", "time", "who_sees", "opt_out", "no_effect_on_care", "limits"
]
CheckBuiltin: TypeAlias = Literal["reach", "language", "privacy", "contact"]
Requirement: TypeAlias = Literal["limits"]
ConsentScope: TypeAlias = Literal["talk", "record", "contact", "remember"]

PHASES: tuple[Phase, ...] = ("establish", "enable", "engage", "ensure", "enrich")
CHANNELS: tuple[Channel, ...] = ("in_person", "phone")
AUDIENCES: tuple[Audience, ...] = ("caregiver", "youth", "older_adult", "anyone")
ROLES: tuple[Role, ...] = ("navigator", "advocate", "front_desk")

TENDER = 2
"""Sensitivity from which leave is asked, and nothing is said where somebody could overhear."""

DANGEROUS = 3
"""Sensitivity of what is dangerous if overheard or read: spoken and offered, never recorded."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A matter that steps are about.

    Attributes:
        id: The key under ``topics``.
        sensitivity: 0 everyday, 1 personal, 2 tender, 3 dangerous if overheard or read.
        about: Whose life it is.
        domain: The vocabulary's domain of need that belongs to it, or None.
    """

    id: str
    sensitivity: int
    about: About
    domain: str | None = None


# -- Answers ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that may be heard. ``need`` and ``strength`` name domains of the vocabulary."""

    key: str
    need: str | None = None
    strength: str | None = None
    exclusive: bool = False


@dataclass(frozen=True, slots=True)
class WordsAnswer:
    """In the person's own words; nothing is typed unless they want it kept."""


@dataclass(frozen=True, slots=True)
class ChoiceAnswer:
    """One of the options (``many`` false) or several."""

    options: tuple[Choice, ...]
    many: bool = False


@dataclass(frozen=True, slots=True)
class YesNoAnswer:
    """``yes`` or ``no``, each of which may say a need or a strength."""

    yes: Choice = field(default=Choice("yes"))
    no: Choice = field(default=Choice("no"))


@dataclass(frozen=True, slots=True)
class NumberAnswer:
    """A number within bounds, with at most so many digits behind the point: a whole one where that is not said."""

    at_least: int | float | None = None
    at_most: int | float | None = None
    places: int = 0


@dataclass(frozen=True, slots=True)
class DateAnswer:
    """A day."""


Answer: TypeAlias = WordsAnswer | ChoiceAnswer | YesNoAnswer | NumberAnswer | DateAnswer


# -- Steps, one model a kind -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class StepBase:
    """What every step has: a unique id, its phase, the topic it belongs to and when it is reached.

    ``principles`` names what it is meant to carry out (`vocabulary.principles`); a conversation takes no notice of it.
    """

    id: str
    phase: Phase
    topic: str | None = None
    when: Condition | None = None
    principles: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Say(StepBase):
    """Words to say. ``covers`` names which parts of an honest opening they hold."""

    covers: tuple[Covers, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(StepBase):
    """A built-in check: who was reached, which language, who can hear, how to be in touch."""

    builtin: CheckBuiltin


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent(StepBase):
    """Asks leave: to talk, to keep notes, to be contacted, to be remembered.

    ``covers``: a consent may end an honest opening, and then holds some of its parts.
    """

    to: ConsentScope
    covers: tuple[Covers, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask(StepBase):
    """A question.

    Attributes:
        answer: What kind of answer it has.
        strength: The domain of strength that words given here belong to.
        need: The domain of need that words given here belong to.
        hope: Whether words given here are a hope.
        experience: Whether this asks how the conversation was.
        offered: Whether the options are read out; if not they are what one may hear.
    """

    answer: Answer
    strength: str | None = None
    need: str | None = None
    hope: bool = False
    experience: bool = False
    offered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer(StepBase):
    """Universal information, spoken to everyone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inform(StepBase):
    """Elicit, ask permission, provide, check back: four sets of words, one after the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breathe(StepBase):
    """A pause, offered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revisit(StepBase):
    """What became of each promise of last time: did it happen, did it help, what got in the way, what now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Help(StepBase):
    """One sweep over everything: what they want help with, in their own order.

    ``domains`` are offered in this order; ``how`` gives, for a domain, the ways of the vocabulary to choose from. A
    domain is not offered where its condition under ``unless`` holds; where that is not known, it is.
    """

    domains: tuple[str, ...]
    unless: Mapping[str, Condition] = field(default_factory=lambda: MappingProxyType({}))
    how: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Recap(StepBase):
    """The read-back: the person corrects, rewords or strikes any line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share(StepBase):
    """A consent for each recipient of the site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(StepBase):
    """A line for each wish: what, who, by when, and if not, who."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thanks(StepBase):
    """The close, naming a strength that was voiced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief(StepBase):
    """For the navigator alone, on the screen only, never stored."""


Step: TypeAlias = (
    Say | Check | Consent | Ask | Offer | Inform | Breathe | Revisit | Help | Recap | Share | Plan | Thanks | Debrief
)


@dataclass(frozen=True, slots=True)
class Review:
    """Who read the script, in which role, and when it is read next."""

    by: tuple[tuple[str, date], ...]
    next: date | None


@dataclass(frozen=True, slots=True)
class Script:
    """A script with every wording it has.

    Attributes:
        id: Its name, unique among scripts.
        version: Its version, as its authors count.
        audience: ``with``: whom one talks with.
        role: Who holds the conversation; what each may be given to ask is rule SAF019's.
        channels: Where it may be used.
        minutes: How long the conversation takes, in minutes.
        language: The language it was written in.
        topics: Topics by id, in the file's order.
        steps: All steps in order, phase after phase.
        wordings: Words by language; ``wordings[language]`` always stands.
        requires: What a program has to have set up itself before the script may be used live.
        review: Who read it.
        interpreter_place: Where it is written who interprets.
        digest: SHA-256 over the sources that made it (script, overlays), in hexadecimal.
    """

    id: str
    version: str
    audience: Audience
    channels: tuple[Channel, ...]
    minutes: int
    language: str
    topics: Mapping[str, Topic]
    steps: tuple[Step, ...]
    wordings: Mapping[str, Wording]
    role: Role = "navigator"
    requires: tuple[Requirement, ...] = ()
    review: Review | None = None
    digest: str = ""
    interpreter_place: str = field(init=False, compare=False, repr=False)
    limits_in: frozenset[str] = field(init=False, compare=False, repr=False)
    _order: Mapping[str, int] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_order", {step.id: number for number, step in enumerate(self.steps)})
        languages = (step.id for step in self.steps if isinstance(step, Check) and step.builtin == "language")
        object.__setattr__(self, "interpreter_place", f"{next(languages, '')}/who")
        own = self.wordings[self.language].steps if self.language in self.wordings else {}
        spoken = (step for step in self.steps if isinstance(step, Say | Consent) and step.id in own)
        object.__setattr__(self, "limits_in", frozenset(step.id for step in spoken if own[step.id].fills("limits")))

    @property
    def needs_limits(self) -> bool:
        """Whether the program's own limits of privacy must be set: always where one talks with a youth."""
        return self.audience == "youth" or "limits" in self.requires

    def step(self, step_id: str) -> Step:
        """The step of that id.

        Raises:
            KeyError: No step has it.
        """
        return self.steps[self._order[step_id]]

    def number(self, step_id: str) -> int:
        """Where a step stands in the script, from 0; -1 where there is no such step."""
        return self._order.get(step_id, -1)

    def sensitivity(self, step: Step) -> int:
        """The sensitivity of a step: its topic's, or 0."""
        return self.topics[step.topic].sensitivity if step.topic else 0

    def words(self, step_id: str, language: str) -> StepWords:
        """A step's words in a language, or in the script's own where the language has none for it."""
        own = self.wordings[self.language].steps
        spoken = self.wordings[language].steps if language in self.wordings else own
        return spoken.get(step_id) or own.get(step_id) or StepWords()
