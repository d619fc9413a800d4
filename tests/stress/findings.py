"""What a run of faults found: how many there were, and what came of them."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["COLUMNS", "Findings"]

COLUMNS = {
    "lost": "acknowledged answers lost",
    "altered": "altered content read",
    "traceback": "tracebacks",
    "canary": "canaries found",
    "nonce": "(key, nonce) repeated",
    "twice": "answers asked for twice",
    "code": "other exit codes",
    "other": "anything else",
}
"""What may be wrong, and how the table says it."""


@dataclass(slots=True)
class Findings:
    """What one kind of fault came to.

    Attributes:
        kind: What was done.
        faults: How often it was done, and took effect.
        checked: What was looked at after them: records read, seals watched.
        wrong: How often each thing was found that must not be.
        said: The first few of those, in words.
        notes: What else is worth knowing, counted.
    """

    kind: str
    faults: int = 0
    checked: dict[str, int] = field(default_factory=dict)
    wrong: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COLUMNS, 0))
    said: list[str] = field(default_factory=list)
    notes: dict[str, int] = field(default_factory=dict)

    def bad(self, what: str, words: str, times: int = 1) -> None:
        """Counts something that must not be."""
        self.wrong[what] += times
        if len(self.said) < 20:
            self.said.append(f"{what}: {words}")

    def note(self, what: str, times: int = 1) -> None:
        """Counts something that is worth knowing."""
        self.notes[what] = self.notes.get(what, 0) + times

    def check(self, what: str, times: int = 1) -> None:
        """Counts something that was looked at."""
        self.checked[what] = self.checked.get(what, 0) + times

    def add(self, other: Findings) -> None:
        """Takes another share of the same kind along."""
        self.faults += other.faults
        self.said += other.said
        for mine, theirs in (
            (self.checked, other.checked),
            (self.wrong, other.wrong),
            (self.notes, other.notes),
        ):
            for key, number in theirs.items():
                mine[key] = mine.get(key, 0) + number

    @property
    def clean(self) -> bool:
        """Whether nothing was found that must not be."""
        return not any(self.wrong.values())
