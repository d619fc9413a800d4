"""Faults of a script, each in a section, and the same section mended."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tests.script.conftest import SECTIONS

Example = Callable[[str, str, str, str], None]
"""Tries a case: see `conftest.example`."""


class Case(NamedTuple):
    """A section that is refused, and the same section mended."""

    code: str
    section: str
    bad: str
    good: str


ASK = "- {{ask: extra, text: And?, answer: {}}}\n"
WHEN = "- {{breathe: extra, text: Take your time., when: {}}}\n"
STEP = "- {}\n"


def top(bad: str, good: str, line: str) -> tuple[str, str]:
    """The top of a file in which a line is bad, and good."""
    assert line in SECTIONS["top"]
    return SECTIONS["top"].replace(line, bad), SECTIONS["top"].replace(line, good)
