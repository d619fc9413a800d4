"""What a person agreed to have carried from the conversation before: a value, told to the engine when one begins.

It is part of how a conversation opened, so that taking it up again is replay. A conversation holds of it only what it
needs: where it ends, or where they would no longer be remembered, what they did not say again is let go (`kept_of`).

A matter from last time is asked about at one place, ``STEP/earlier``; the answer there is either what is still so, by
its ids, or that it has changed.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal, TypeAlias

__all__ = ["AGAIN", "CHANGED", "LEAVE", "STILL", "Earlier", "Promised", "Told", "ToldAs", "again_at", "kept_of"]

ToldAs: TypeAlias = Literal["strength", "hope", "wish"]

AGAIN = "/earlier"
"""Where it is asked, below a step, whether what they told last time is still so."""

CALLED = "/called"
"""Where it is asked, below the consent to be remembered, what they like to be called."""

LONGEST_NAME = 80
"""How long what somebody likes to be called may be, in characters: it stands in one line of a list."""

STILL, CHANGED, LEAVE = "still", "changed", "leave"


@dataclass(frozen=True, slots=True)
class Told:
    """One thing they told last time.

    Attributes:
        id: How this conversation names it: ``s1``, ``h1``, ``w1``.
        role: A strength, a hope, or something they wanted help with.
        domain: The vocabulary's domain; empty for a hope.
        said: Their own words, or the option that was heard; empty where nothing was put down.
        lines: Where it was said in the script of then.
        how: Ways in which help would suit them.
        tender: The sensitivity it had then.
    """

    id: str
    role: ToldAs
    domain: str = ""
    said: str = field(default="", repr=False)
    lines: tuple[str, ...] = ()
    how: tuple[str, ...] = ()
    tender: int = 0


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise of ours that is open.

    Attributes:
        id: How this conversation names it: its domain, and a number where there are several.
        handle: How the desk names it.
        domain: The domain of need it is for.
        action: What was to be done.
        who: Who was to do it.
        by: By which day; None where none was named.
        backup: And if not, who.
        tender: The sensitivity its domain had then.
    """

    id: str
    handle: str
    domain: str
    action: str = field(default="", repr=False)
    who: str = field(default="", repr=False)
    by: date | None = None
    backup: str = field(default="", repr=False)
    tender: int = 0


@dataclass(frozen=True, slots=True)
class Earlier:
    """What is carried from the conversation before.

    Attributes:
        day: The day of that conversation.
        script: The script it was held with.
        told: Strengths, hopes and wishes, in that order.
        plan: Promises of ours that are open, the earliest first.
        agreed: Consents with the last day on which each holds: ``record``, ``contact``, ``remember``.
        contact: How to be in touch: the way, the hours and the number, each as it was answered; empty where it is not
            known.
    """

    day: date | None = None
    script: str = ""
    told: tuple[Told, ...] = ()
    plan: tuple[Promised, ...] = ()
    agreed: tuple[tuple[str, date], ...] = ()
    contact: tuple[str, ...] = field(default=(), repr=False)

    def holds(self, scope: str, on: date | None) -> bool:
        """Whether a consent given then still holds on a day."""
        return on is not None and any(each == scope and on <= until for each, until in self.agreed)


NO_LONGER_KNOWN = Earlier()
"""What is left of it once everything was taken back: that there was a last time, so that they can still say that they
would not be remembered."""


def again_at(step_id: str) -> str:
    """The place at which it is asked whether what they told at a step, or about its matter, is still so."""
    return f"{step_id}{AGAIN}"


def kept_of(earlier: Earlier, again: Container[str]) -> Earlier:
    """What a conversation keeps of it once it is let go: what they said again, and of promises which they are.

    Args:
        earlier: What was carried into it.
        again: The ids of what they said is still so.
    """
    told = tuple(each for each in earlier.told if each.id in again)
    plan = tuple(Promised(each.id, each.handle, each.domain, tender=each.tender) for each in earlier.plan)
    return replace(earlier, told=told, plan=plan, agreed=(), contact=())
