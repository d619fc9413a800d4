"""What this terminal and this computer can promise, from what is known about them. Pure.

A terminal program can overwrite what it drew; it cannot know who else copied it. So each finding says in plain words
what is not promised here, and what to do about it. What could not be told is said to be so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from rcscreen.script.setting import LOCK_AFTER
from rcscreen.site.check_words import locks_after
from rcscreen.terminal.promise_words import AROUND, WORDS, own

__all__ = ["Facts", "Finding", "Weight", "findings", "promised"]

Weight: TypeAlias = Literal["do", "know"]
"""``do``: something is to be done before families are talked with here. ``know``: good to know."""

_LEAST_COLUMNS = 80
_LEAST_ROWS = 24
_TO_DO = frozenset(
    {
        "DOC001",
        "DOC005",
        "DOC010",
        "DOC011",
        "DOC020",
        "DOC021",
        "DOC022",
        "DOC030",
        "DOC032",
        "DOC040",
        "DOC050",
    }
)
"""The codes of what is to be done; the others are good to know."""

_MULTIPLEXERS = ("tmux", "screen", "zellij")
_RECORDERS = ("script", "asciinema", "ttyrec", "termrec", "t-rec", "vhs", "scriptreplay")


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about the terminal and the computer; None where it could not be told.

    Attributes:
        term: What the terminal calls itself.
        terminal: Whether there is a terminal to hold a conversation on.
        columns: Its width.
        rows: Its height.
        colour: Whether colours are wanted.
        encoding: How text is written here.
        parents: The programs that this one runs inside, the nearest first; None where they could not be seen.
        marks: Names of variables that a multiplexer, a recorder or a login from elsewhere sets.
        tmux_alternate: Whether tmux gives programs a screen of their own.
        synced: The name of the service that copies the home folder elsewhere, or empty.
        versioned: Whether the home folder lies in a folder under version control.
        vault: Whether there is a vault.
        open_to_others: Whether others on this computer may look into the home folder or the vault.
        passphrase_beside: Whether the file with the passphrase lies on the vault's disk; None where there is no file.
        passphrase_open: Whether others may read that file.
        swap: Whether memory may be written to the disk as it is.
        own_site: Whether the program has a site file of its own.
        lock_after: Seconds without a key after which a screen is put away and locked.
    """

    term: str = "xterm-256color"
    terminal: bool = True
    columns: int = 80
    rows: int = 24
    colour: bool = True
    encoding: str = "utf-8"
    parents: tuple[str, ...] | None = ()
    marks: frozenset[str] = field(default_factory=frozenset)
    tmux_alternate: bool | None = None
    synced: str = ""
    versioned: bool = False
    vault: bool = True
    open_to_others: bool = False
    passphrase_beside: bool | None = None
    passphrase_open: bool = False
    swap: bool | None = False
    own_site: bool = True
    lock_after: int = LOCK_AFTER


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not promised here.

    Attributes:
        code: A stable code.
        weight: Whether something is to be done.
        fault: What is not promised.
        cure: What to do.
    """

    code: str
    weight: Weight
    fault: str
    cure: str


def promised(facts: Facts, language: str = "en") -> tuple[str, ...]:
    """What holds here, whatever else is found."""
    words = AROUND[own(language)]
    lines = [words["kept"]]
    if facts.terminal and facts.term not in ("", "dumb"):
        lines.append(words["overwritten"])
    return (*lines, locks_after(facts.lock_after, language))


def findings(facts: Facts, language: str = "en") -> tuple[Finding, ...]:
    """Everything that is not promised; what is to be done comes first."""
    looks = (_terminal, _copies, _folders, _passphrase, _computer)
    found = (finding for look in looks for finding in look(facts, language))
    return tuple(sorted(found, key=lambda finding: finding.weight))


def _found(code: str, language: str, **facts: object) -> Finding:
    fault, cure = WORDS[own(language)][code]
    return Finding(code, "do" if code in _TO_DO else "know", fault.format(**facts), cure)


def _terminal(facts: Facts, language: str) -> Iterator[Finding]:
    if not facts.terminal:
        yield _found("DOC001", language)
        return
    if facts.term in ("", "dumb"):
        yield _found("DOC002", language)
    if facts.columns < _LEAST_COLUMNS or facts.rows < _LEAST_ROWS:
        yield _found("DOC003", language, columns=facts.columns, rows=facts.rows, wide=_LEAST_COLUMNS, high=_LEAST_ROWS)
    if not facts.colour:
        yield _found("DOC004", language)
    if not facts.encoding.lower().replace("-", "").startswith("utf8"):
        yield _found("DOC005", language)


def _copies(facts: Facts, language: str) -> Iterator[Finding]:
    """Who else may keep what is on the screen."""
    inside = frozenset(facts.parents or ())
    if inside.intersection(_RECORDERS) or facts.marks.intersection(("SCRIPT", "ASCIINEMA_REC", "ASCIINEMA_SESSION")):
        yield _found("DOC010", language)
    if inside.intersection(_MULTIPLEXERS) or facts.marks.intersection(("TMUX", "STY", "ZELLIJ")):
        yield _multiplexer(facts, language)
    if facts.marks.intersection(("SSH_CONNECTION", "SSH_TTY")) or "sshd" in inside:
        yield _found("DOC013", language)
    if facts.parents is None:
        yield _found("DOC014", language)


def _multiplexer(facts: Facts, language: str) -> Finding:
    if facts.tmux_alternate is False:
        return _found("DOC011", language)
    return _found("DOC012", language)


def _folders(facts: Facts, language: str) -> Iterator[Finding]:
    if facts.synced:
        yield _found("DOC020", language, synced=facts.synced)
    if facts.versioned:
        yield _found("DOC021", language)
    if facts.open_to_others:
        yield _found("DOC022", language)
    if not facts.vault:
        yield _found("DOC023", language)


def _passphrase(facts: Facts, language: str) -> Iterator[Finding]:
    if facts.passphrase_beside:
        yield _found("DOC030", language)
    elif facts.passphrase_beside is False:
        yield _found("DOC031", language)
    if facts.passphrase_open:
        yield _found("DOC032", language)


def _computer(facts: Facts, language: str) -> Iterator[Finding]:
    if facts.swap:
        yield _found("DOC040", language)
    elif facts.swap is None:
        yield _found("DOC041", language)
    if not facts.own_site:
        yield _found("DOC050", language)
