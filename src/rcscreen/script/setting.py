"""What is local to a program, as the interview needs it: a value that ``site`` builds and the engine reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal, TypeAlias

from rcscreen.script.resource import NOWHERE, Places, Resources

Part: TypeAlias = Literal[
    "contact", "strengths", "hopes", "needs", "priorities", "plan", "answers",
    "promises", "experience", "ending", "minutes"
]  # fmt: skip
"""A part of what a recipient may receive."""

PARTS: tuple[Part, ...] = ("contact", "strengths", "hopes", "needs", "priorities", "plan", "answers")
"""What somebody may receive who is to do something about it: the parts of a release.

``answers`` are those to single questions, which nobody receives unless the program says so and they were read back.
"""

COUNTABLE: tuple[Part, ...] = (
    "strengths", "needs", "priorities", "plan", "promises", "experience", "ending", "minutes"
)  # fmt: skip
"""What the program itself may receive, to count it: of each only closed words, never how to be in touch."""

EVERY_PART: tuple[Part, ...] = (*PARTS, *(part for part in COUNTABLE if part not in PARTS))
"""Both, in the order in which they are said."""

Role: TypeAlias = Literal["partner", "program"]
"""What a recipient is there for: ``partner`` does something about it; ``program`` counts it together with others."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """Someone to whom a release may go.

    Attributes:
        id: Its key in the site file.
        name: How one says it aloud, by language.
        purpose: What for, said aloud after "so that they can", by language.
        receives: The most it may get.
        domains: The domains of need it may get; empty means any.
        days: How long the person's yes holds, in days.
        age: Its public key (``age1…``) if what it receives is to be encrypted to it.
        role: What it is there for.
        site: Of the program's sites this one, as its report names it; empty where it has one only.
        tally: Whether it may also have how many conversations were offered and how they ended, rounded so that
            nobody is in it.
    """

    id: str
    name: Mapping[str, str]
    purpose: Mapping[str, str]
    receives: tuple[Part, ...]
    domains: tuple[str, ...] = ()
    days: int = 90
    age: str = ""
    role: Role = "partner"
    site: str = ""
    tally: bool = False

    @property
    def counts(self) -> bool:
        """Whether it is the program itself, which counts and does nothing else with what it receives."""
        return self.role == "program"


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who may be handed a promise, or a person's record, if the person says yes.

    Attributes:
        id: Their key in the site file; no recipient has the same.
        name: How one says it.
        age: Their public key (``age1…``): nothing goes to them in the clear.
    """

    id: str
    name: str
    age: str


@dataclass(frozen=True, slots=True)
class Promise:
    """A plan line's default: what will be done, by whom, in how many days, and if not, by whom; by language."""

    action: Mapping[str, str]
    who: Mapping[str, str]
    backup: Mapping[str, str]
    days: int = 7


@dataclass(frozen=True, slots=True)
class Crisis:
    """A place to turn to in danger, as it was last checked.

    Attributes:
        name: What it is, by language.
        reach: The number, or where to go, by language.
        verified: The day on which somebody tried it; None only in the sample program, which never goes stale.
        paper: Whether it may stand on a page that a family takes home, where anybody may find it.
    """

    name: Mapping[str, str]
    reach: Mapping[str, str]
    verified: date | None = None
    paper: bool = False

    def fresh(self, today: date, *, sample: bool) -> bool:
        """Whether it counts as checked on a day. In the sample program one that has no day is never stale."""
        return sample if self.verified is None else 0 <= (today - self.verified).days <= FRESH_DAYS


Lack: TypeAlias = Literal["limits", "on_call", "crisis", "crisis_stale"]
"""What a program has not set up, so that what is dangerous may not be spoken of."""

FRESH_DAYS = 90
"""How long a crisis number counts as checked, in days: lines close and change (practice notes, SAF009)."""


LOCK_AFTER = 300
"""Seconds without a key after which a screen is put away and what is kept is locked, where a program sets nothing."""


@dataclass(frozen=True, slots=True)
class Safety:
    """What a program sets up for the day when somebody tells of danger.

    Attributes:
        limits: The limits of privacy, as the program's own counsel words them, by language.
        on_call: The person to call.
        crisis: Places to turn to.
    """

    limits: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    on_call: str = ""
    crisis: tuple[Crisis, ...] = ()

    def on_paper(self, today: date, *, sample: bool) -> tuple[Crisis, ...]:
        """The places that may stand on a page that goes home, as far as they were tried lately."""
        return tuple(each for each in self.crisis if each.paper and each.fresh(today, sample=sample))

    def lacks(self, today: date, *, sample: bool) -> tuple[Lack, ...]:
        """What is missing or stale on a day. The sample program's crisis lines have no day and are never stale."""
        fresh = any(each.fresh(today, sample=sample) for each in self.crisis)
        missing: dict[Lack, bool] = {
            "limits": not self.limits,
            "on_call": not self.on_call,
            "crisis": not self.crisis,
            "crisis_stale": bool(self.crisis) and not fresh,
        }
        return tuple(lack for lack, is_missing in missing.items() if is_missing)


@dataclass(frozen=True, slots=True)
class Keep:
    """How long what is kept is kept, in days, in four drawers.

    Attributes:
        answers: The conversation itself, after its day.
        promises: A promise, after it was done or let go.
        ledger: What was agreed and what left, after the last day on which a yes holds. Six years is what
            documentation rules of health programs ask for; a program sets its own.
        people: A person who wished to be remembered, after the conversation in which they last said so. A year:
            benefits are renewed and children seen once a year, and whoever does not come by then is asked anew.
    """

    answers: int = 30
    promises: int = 14
    ledger: int = 2192
    people: int = 365


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding of the linter that a program accepts.

    Attributes:
        code: The rule's code or name.
        script: The script's id.
        because: The reason.
        by: Who answers for it.
        on: Since when.
        step: The step it is accepted for, or None for the whole script.
        line: Where the entry stands in the site file.
    """

    code: str
    script: str
    because: str
    by: str
    on: date
    step: str | None = None
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What a program says aloud, and has in its file in another language only.

    Attributes:
        written: A language that it is in; empty where there is nothing.
        purposes: The recipients of whom it is not said in this language what they receive it for.
        promises: The domains for which it is not said what is promised; an empty one for all that have no own.
    """

    written: str
    purposes: tuple[str, ...]
    promises: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """A program and who speaks for it.

    Attributes:
        program: The program's name as it is said aloud.
        navigator: The navigator's name as it is said aloud.
        recipients: Where a release may go, in the order asked.
        promises: Plan lines by domain of need.
        promise: The plan line where the domain has none of its own.
        get_help: The three or so steps shown under "get help", by language.
        safety: What must be set up before anything dangerous may be spoken of.
        keep: How long what is kept is kept.
        lock_after: Seconds without a key after which a screen is put away and what is kept is locked.
        sample: Whether this is the sample program.
        digest: SHA-256 of the site file, in hexadecimal.
        language: The program's own language.
        accepted: What the program accepts of what the linter finds.
        resources: What the site file says about a directory of places to turn to; None where it names none.
        places: That directory, once somebody who may read files has put it here.
    """

    program: str
    navigator: str
    recipients: tuple[Recipient, ...]
    promise: Promise
    promises: Mapping[str, Promise] = field(default_factory=lambda: MappingProxyType({}))
    get_help: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    safety: Safety = field(default_factory=Safety)
    keep: Keep = field(default_factory=Keep)
    lock_after: int = LOCK_AFTER
    sample: bool = False
    digest: str = ""
    language: str = "en"
    accepted: tuple[Accepted, ...] = ()
    colleagues: tuple[Colleague, ...] = ()
    resources: Resources | None = None
    places: Places = field(default=NOWHERE, compare=False, repr=False)

    def recipient(self, recipient_id: str) -> Recipient | None:
        """The recipient of that id, or None."""
        return next((each for each in self.recipients if each.id == recipient_id), None)

    def colleague(self, colleague_id: str) -> Colleague | None:
        """The colleague of that id, or None."""
        return next((each for each in self.colleagues if each.id == colleague_id), None)

    def lacks(self, today: date) -> tuple[Lack, ...]:
        """What is missing or stale, so that nothing dangerous may be spoken of on a day."""
        return self.safety.lacks(today, sample=self.sample)

    def limits(self, language: str) -> tuple[str, str]:
        """The limits of privacy in a language, and the language that the words are in.

        Where the program has none in that language they are in its own, or in whichever it has; empty where it has
        none at all.
        """
        words = self.safety.limits
        found = next((each for each in (language, self.language, *words) if each in words), "")
        return words.get(found, ""), found

    def only_elsewhere(self, language: str) -> Elsewhere:
        """What is said aloud in the program's own words, and stands in its file in other languages than this one.

        Names of people and of places are not among it: they are the same in every language, or nobody can tell.
        """
        promises = {"": self.promise, **self.promises}
        purposes = {each.id: each.purpose for each in self.recipients if language not in each.purpose}
        actions = {domain: each.action for domain, each in promises.items() if language not in each.action}
        return Elsewhere(
            next((written for each in (*purposes.values(), *actions.values()) for written in each), ""),
            tuple(purposes),
            tuple(actions),
        )

    def promise_for(self, domain: str) -> Promise:
        """The default plan line for a domain."""
        return self.promises.get(domain, self.promise)
