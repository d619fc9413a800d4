"""What a conversation has said so far: strengths, hopes, needs, wishes and plan, as they stand.

Answers on a branch that died lie dormant and are no part of it; nor is anything that was only spoken.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from rcscreen.interview.events import LineId
from rcscreen.script.resource import Named


@dataclass(frozen=True, slots=True)
class NeedSaid:
    """Something that says a need: an answer, a note. ``label`` is the option heard, ``said`` their own words."""

    line: LineId
    domain: str
    label: str
    said: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class StrengthSaid:
    """A strength that was voiced: chosen, flagged or written down."""

    line: LineId
    domain: str
    label: str
    said: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class HopeSaid:
    """A hope that was voiced."""

    line: LineId
    label: str
    said: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Wish:
    """Help that is wanted. ``priority`` counts from 1 in the person's own order; ``how`` are ways of the vocabulary."""

    line: LineId
    domain: str
    priority: int
    how: tuple[str, ...] = ()
    said: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class PlanLine:
    """What was promised for one wish.

    ``agreed``: ``who`` does ``action`` by ``by``, and if not, ``backup``. ``ourselves``: the family does it.
    ``not_today``: nothing, and that is fine. ``builds_on`` is the line of a strength. ``resource`` is the place to turn
    to that was named; ``nothing_available`` tells that the program had none to offer.
    """

    line: LineId
    domain: str
    status: Literal["agreed", "ourselves", "not_today"]
    action: str = ""
    who: str = ""
    by: date | None = None
    backup: str = ""
    builds_on: LineId | None = None
    resource: Named | None = None
    nothing_available: bool = False


@dataclass(frozen=True, slots=True)
class Contact:
    """How to be in touch safely. The rule travels with the number, always.

    Attributes:
        way: ``call``, ``text``, ``letter``, ``next_visit`` or ``none``.
        voicemail: ``message`` (a message is fine), ``name_only`` (a name, no program) or ``no_message``.
        hours: ``any``, ``mornings``, ``afternoons``, ``evenings``, or empty where it was not asked.
        number: The number or address, where one was given.
    """

    way: Literal["call", "text", "letter", "next_visit", "none"]
    voicemail: Literal["message", "name_only", "no_message", ""] = ""
    hours: str = ""
    number: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class AnswerSaid:
    """An answer to one question, as it was given.

    Attributes:
        line: Its line, which is its place.
        domains: The domains of need that an answer to it may speak of.
        asked: The question, as it was asked.
        chosen: What was chosen, by the script's own keys; ``yes`` or ``no`` where that was the question.
        number: The number.
        day: The day.
        said: What was said: the labels of what was chosen, the number, the day, their own words; empty while these wait
            to be put down.
    """

    line: LineId
    domains: tuple[str, ...]
    asked: str
    chosen: tuple[str, ...] = field(default=(), repr=False)
    number: int | float | None = field(default=None, repr=False)
    day: date | None = field(default=None, repr=False)
    said: str = field(default="", repr=False)

    def within(self, named: Collection[str]) -> bool:
        """Whether it speaks of nothing but domains that were named; where none are, of whatever it likes."""
        return not named or (bool(self.domains) and all(each in named for each in self.domains))


@dataclass(frozen=True, slots=True)
class Account:
    """Everything the conversation says, in the order of the script; wishes in the person's order.

    ``experience`` is how they said the conversation was. ``recapped`` tells whether they have heard this account as it
    stands and found it right. ``answers`` are told by themselves only where the program knows somebody who may have
    them: then they are read back.
    """

    strengths: tuple[StrengthSaid, ...] = ()
    hopes: tuple[HopeSaid, ...] = ()
    needs: tuple[NeedSaid, ...] = ()
    wishes: tuple[Wish, ...] = ()
    plan: tuple[PlanLine, ...] = ()
    contact: Contact | None = None
    experience: tuple[str, ...] = ()
    answers: tuple[AnswerSaid, ...] = ()
    recapped: bool = False
