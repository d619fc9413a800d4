"""Everything that may fail, and how we say so.

::

    RcscreenError                 an expected failure: one clear line, no traceback
    ├── UsageFault            2   the command was not understood
    ├── NothingToRelease      1   a kind ending with nothing to hand on
    ├── Refused               3   something we were given cannot be used; carries every problem found
    │   ├── ScriptRefused         a script or an overlay
    │   ├── SiteRefused           a site file
    │   ├── AnswersRefused        a file of answers
    │   ├── PersonaRefused        whom one rehearses with
    │   └── RehearsalRefused      a rehearsal that was kept
    ├── DirectoryRefused      3   a directory of places to turn to cannot be used
    ├── VaultFault            3   where sessions live
    │   ├── WrongPassphrase
    │   ├── VaultDamaged          altered, truncated or missing bytes
    │   ├── VaultInUse            another process holds it
    │   ├── VaultTooNew           written by a later version
    │   ├── VaultUnwritable       full disk, read-only folder, failed sync
    │   ├── NoSuchSession
    │   ├── NoSuchPerson          nobody is remembered so, or more than one
    │   └── OnHold                a legal hold: nothing of it is destroyed
    ├── NewsRefused           3   news of a referral that cannot be read
    ├── FormRefused           3   somebody else's form that cannot be imported
    ├── ReportRefused         3   releases of which no report can be made
    ├── BackupRefused         3   a backup or a handed-over file that cannot be used
    ├── NotSetUp              3   the program lacks what a script cannot do without
    ├── MissingExtra          3   what was asked for needs a package that is not installed
    ├── TerminalFault         3   there is no terminal to talk on
    └── Interrupted         130   Ctrl-C or a closed lid: what was said is safe

The number is the exit code. A message has a place, a code, a fault and a cure, and never holds an answer:
whoever raises one of these passes words of our own, not the words of a library about its input.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = [
    "AnswersRefused",
    "BackupRefused",
    "DirectoryRefused",
    "FormRefused",
    "Interrupted",
    "MissingExtra",
    "NewsRefused",
    "NoSuchPerson",
    "NoSuchSession",
    "NotSetUp",
    "NothingToRelease",
    "OnHold",
    "PersonaRefused",
    "Problem",
    "RcscreenError",
    "Refused",
    "RehearsalRefused",
    "ReportRefused",
    "ScriptRefused",
    "SiteRefused",
    "TerminalFault",
    "UsageFault",
    "VaultDamaged",
    "VaultFault",
    "VaultInUse",
    "VaultTooNew",
    "VaultUnwritable",
    "WrongPassphrase",
]


class RcscreenError(Exception):
    """An expected failure.

    Args:
        fault: What is wrong, in plain words.
        cure: What to do about it.
        place: Where: a file, a command's option, a session's name. Empty where there is none.
    """

    exit_code: ClassVar[int] = 3
    code: ClassVar[str] = "RCS000"

    def __init__(self, fault: str, cure: str = "", *, place: str = "") -> None:
        super().__init__(fault)
        self.fault = fault
        self.cure = cure
        self.place = place

    def lines(self) -> tuple[str, ...]:
        """The message as it is printed, a line for each problem."""
        where = f"{self.place}: " if self.place else ""
        cure = f" {self.cure}" if self.cure else ""
        return (f"{where}{self.code} {self.fault}{cure}",)


class UsageFault(RcscreenError):
    """The command line was not understood."""

    exit_code = 2
    code = "USE001"


class NothingToRelease(RcscreenError):
    """The conversation ended well and nothing was agreed to be handed on."""

    exit_code = 1
    code = "END001"

    def lines(self) -> tuple[str, ...]:
        """One kind line. Nothing went wrong, so it carries no code."""
        return (f"{self.fault} {self.cure}".rstrip(),)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong with a file.

    Attributes:
        file: The file's name as the user gave it; ``-`` for standard input.
        line: Line, counted from 1; 0 where the fault belongs to the whole file.
        column: Column, counted from 1; 0 where the fault belongs to the whole file.
        code: A stable code, such as ``SCR012``.
        fault: What is wrong, in plain words that echo no answer.
        cure: What to do about it.
    """

    file: str
    line: int
    column: int
    code: str
    fault: str
    cure: str

    def __str__(self) -> str:
        """``file:line:column: CODE fault cure``."""
        where = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return f"{where}: {self.code} {self.fault} {self.cure}".rstrip()


class Refused(RcscreenError):
    """A file cannot be used; every problem in it is named at once.

    Args:
        problems: What was found, at least one.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        first = problems[0]
        super().__init__(first.fault, first.cure, place=first.file)
        self.problems = tuple(sorted(problems))

    def lines(self) -> tuple[str, ...]:
        """One line for each problem, in the order of the file."""
        return tuple(str(problem) for problem in self.problems)


class ScriptRefused(Refused):
    """A script or an overlay cannot be used."""


class SiteRefused(Refused):
    """A site file cannot be used."""


class AnswersRefused(Refused):
    """A file of answers cannot be used."""


class PersonaRefused(Refused):
    """A persona cannot be used: whom one rehearses with."""


class RehearsalRefused(Refused):
    """A rehearsal that was kept cannot be taken up."""


class DirectoryRefused(RcscreenError):
    """A directory of places to turn to is not there, cannot be read, or holds no service."""

    code = "DIR001"


class VaultFault(RcscreenError):
    """Something is wrong where sessions live."""

    code = "VLT000"


class WrongPassphrase(VaultFault):
    """The passphrase opens none of the vault's slots."""

    code = "VLT001"


class VaultDamaged(VaultFault):
    """Bytes of the vault were altered, cut off or are missing."""

    code = "VLT002"


class VaultInUse(VaultFault):
    """Another process holds the session."""

    code = "VLT003"


class VaultTooNew(VaultFault):
    """The vault was written by a later version and is left as it is."""

    code = "VLT004"


class VaultUnwritable(VaultFault):
    """The disk is full, the folder is read-only, or a sync failed."""

    code = "VLT005"


class NoSuchSession(VaultFault):
    """The vault holds no session of that name."""

    code = "VLT006"


class NoSuchPerson(VaultFault):
    """Nobody is remembered under that name or card, or more than one."""

    code = "VLT008"


class OnHold(VaultFault):
    """A legal hold stands: nothing of the session is destroyed until it is lifted."""

    code = "VLT007"


class NewsRefused(RcscreenError):
    """A file that should hold news of a referral cannot be read."""

    code = "NWS001"


class FormRefused(RcscreenError):
    """Somebody else's form cannot be imported: damaged, too big, or of a kind or version that is not read."""

    code = "FRM001"


class ReportRefused(RcscreenError):
    """No report can be made: nothing to count, or what was made up among what is real."""

    code = "RPT001"


class BackupRefused(RcscreenError):
    """A backup, or what somebody handed over, cannot be used; nothing of it was taken in."""

    code = "BCK001"


class NotSetUp(RcscreenError):
    """The program has not set up what a script cannot do without."""

    code = "SET001"


class MissingExtra(RcscreenError):
    """What was asked for needs a package that the core does without.

    Args:
        fault: What is wrong, in plain words.
        extra: The extra of rcscreen that brings it.
    """

    code = "EXT001"

    def __init__(self, fault: str, extra: str) -> None:
        super().__init__(fault, f"Install it with: pip install 'rcscreen[{extra}]'")


class TerminalFault(RcscreenError):
    """There is no terminal to hold a conversation on."""

    code = "TTY001"


class Interrupted(RcscreenError):
    """The navigator pressed Ctrl-C or the terminal went away: what was said is safe. Never a decline."""

    exit_code = 130
    code = "INT001"
