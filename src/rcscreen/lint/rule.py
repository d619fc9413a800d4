"""What a rule is."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple, Protocol

from rcscreen.lint.finding import Severity
from rcscreen.lint.place import Place
from rcscreen.lint.subject import Subject

__all__ = ["CONSENT_AND_SAFETY", "FAMILIES", "Hit", "Reads", "Rule", "Severity", "Subject", "family"]


class Reads(Enum):
    """How much must be readable before a rule has anything to say."""

    WORDS = "words"
    """Only words: the rule also runs on an overlay whose script is not at hand."""
    STEPS = "steps"
    """The steps, as far as they can be made out: the rule also runs on a script that does not load."""
    SCRIPT = "script"
    """A script that loads: for rules about what is missing, so that a slip of the pen is not named twice."""


FAMILIES = {
    "CON": "consent",
    "OPT": "choice",
    "RHY": "rhythm",
    "LAN": "language",
    "SAF": "safety",
    "AGY": "agency",
    "SHR": "sharing",
    "CLO": "closing",
    "EQU": "equity",
    "STR": "structure",
}
"""How a rule's code begins → its family."""

CONSENT_AND_SAFETY = ("CON", "SAF")
"""How codes begin that no comment in a script can suppress."""


class Placed(Protocol):
    """Anything that stands somewhere: a place, a step, a line, a topic, an option."""

    @property
    def place(self) -> Place:
        """Where it stands."""


class Hit(NamedTuple):
    """What a rule has found.

    Attributes:
        at: A place, or anything that has one: a step, a line, a topic, an option.
        message: What is there and why it matters, in a sentence or two.
        cure: One better example, or what to do.
        severity: Where it differs from the rule's own.
    """

    at: Placed
    message: str
    cure: str
    severity: Severity | None = None


class Rule(Protocol):
    """A rule: a module in which these names stand, and whose docstring is its page."""

    @property
    def __name__(self) -> str:
        """The module's name."""

    @property
    def CODE(self) -> str:  # noqa: N802 -- a constant of the module
        """Its code, never given another meaning."""

    @property
    def NAME(self) -> str:  # noqa: N802 -- a constant of the module
        """Its name, as one reads it."""

    @property
    def SEVERITY(self) -> Severity:  # noqa: N802 -- a constant of the module
        """How much its findings weigh."""

    @property
    def READS(self) -> Reads:  # noqa: N802 -- a constant of the module
        """How much must be readable."""

    def check(self, subject: Subject, /) -> Iterator[Hit]:
        """What it finds."""


def family(code: str) -> str:
    """The family of a code; ``loading`` for what a file is refused for."""
    return FAMILIES.get(code[:3], "suppressing" if code.startswith("SUP") else "loading")
