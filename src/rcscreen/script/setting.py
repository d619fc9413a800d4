"""What is local to a program, as the interview needs it: a value that ``site`` builds and the engine reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias

Part: TypeAlias = Literal["contact", "strengths", "hopes", "needs", "priorities", "plan"]
"""A part of a release that a recipient may receive."""

PARTS: tuple[Part, ...] = ("contact", "strengths", "hopes", "needs", "priorities", "plan")


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
    """

    id: str
    name: Mapping[str, str]
    purpose: Mapping[str, str]
    receives: tuple[Part, ...]
    domains: tuple[str, ...] = ()
    days: int = 90


@dataclass(frozen=True, slots=True)
class Promise:
    """A plan line's default: what will be done, by whom, in how many days, and if not, by whom; by language."""

    action: Mapping[str, str]
    who: Mapping[str, str]
    backup: Mapping[str, str]
    days: int = 7


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
        sample: Whether this is the sample program.
        digest: SHA-256 of the site file, in hexadecimal.
    """

    program: str
    navigator: str
    recipients: tuple[Recipient, ...]
    promise: Promise
    promises: Mapping[str, Promise] = field(default_factory=lambda: MappingProxyType({}))
    get_help: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    sample: bool = False
    digest: str = ""
    language: str = "en"

    def recipient(self, recipient_id: str) -> Recipient | None:
        """The recipient of that id, or None."""
        return next((each for each in self.recipients if each.id == recipient_id), None)

    def promise_for(self, domain: str) -> Promise:
        """The default plan line for a domain."""
        return self.promises.get(domain, self.promise)
