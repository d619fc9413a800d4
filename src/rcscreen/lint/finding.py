"""What the linter says: where, what, and how it might be better."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

__all__ = ["Finding", "Severity"]


class Severity(Enum):
    """How much a finding weighs."""

    ERROR = "error"
    """Somebody may be hurt or misled: the linter's exit code is 1."""
    WARNING = "warning"
    """Worth changing, or worth a reason."""
    IDEA = "idea"
    """Worth a thought."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at again.

    Attributes:
        file: The file's name as the user gave it.
        line: Counted from 1; 0 where the finding belongs to the whole file.
        column: Counted from 1; 0 where the finding belongs to the whole file.
        code: Its rule's code.
        name: Its rule's name.
        severity: How much it weighs.
        message: What is there and why it matters.
        cure: One better example, or what to do.
        anchor: The line at which a comment can speak for it.
        step: The step it is about, or empty.
    """

    file: str
    line: int
    column: int
    code: str
    name: str
    severity: Severity
    message: str
    cure: str
    anchor: int = 0
    step: str = ""

    def order(self) -> tuple[str, int, int, str]:
        """By file, line, column and code."""
        return (self.file, self.line, self.column, self.code)
