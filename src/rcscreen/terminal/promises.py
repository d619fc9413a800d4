"""What this terminal and this computer can promise, from what is known about them. Pure.

A terminal program can overwrite what it drew; it cannot know who else copied it. So each finding says in plain words
what is not promised here, and what to do about it. What could not be told is said to be so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

__all__ = ["NOWHERE", "Facts", "Finding", "Weight", "findings", "promised"]

Weight: TypeAlias = Literal["do", "know"]
"""``do``: something is to be done before families are talked with here. ``know``: good to know."""

NOWHERE = (
    "Somebody who watches you type or listens, and whoever already controls this computer, is out of our reach.",
    "What is in memory while you talk cannot be wiped; it is gone when the conversation ends or is locked.",
    "A copy of the vault and its passphrase that somebody made earlier still opens.",
)
"""What no terminal and no computer lets us promise."""

_LEAST_COLUMNS = 80
_LEAST_ROWS = 24
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


def promised(facts: Facts) -> tuple[str, ...]:
    """What holds here, whatever else is found."""
    lines = ["What is kept is encrypted, and on the disk before the next question shows."]
    if facts.terminal and facts.term not in ("", "dumb"):
        lines.append("What is on the screen is overwritten when you hide, leave or are cut off.")
    lines.append("After five minutes without a key the screen hides, and what is kept is locked; not in a pause (P).")
    return tuple(lines)


def findings(facts: Facts) -> tuple[Finding, ...]:
    """Everything that is not promised; what is to be done comes first."""
    found = (*_terminal(facts), *_copies(facts), *_folders(facts), *_passphrase(facts), *_computer(facts))
    return tuple(sorted(found, key=lambda finding: finding.weight))


def _terminal(facts: Facts) -> Iterator[Finding]:
    if not facts.terminal:
        yield Finding(
            "DOC001",
            "do",
            "There is no terminal here to hold a conversation on.",
            "Start it in a terminal window; from a file of answers it works without one.",
        )
        return
    if facts.term in ("", "dumb"):
        yield Finding(
            "DOC002",
            "know",
            "This terminal can only write lines, so nothing that was said can be taken off its window again.",
            "Use another terminal, or close the window after each conversation.",
        )
    if facts.columns < _LEAST_COLUMNS or facts.rows < _LEAST_ROWS:
        yield Finding(
            "DOC003",
            "know",
            f"The window is {facts.columns} by {facts.rows}; screens are made for {_LEAST_COLUMNS} by {_LEAST_ROWS}.",
            "Make it larger; in a smaller one long questions scroll with the arrows.",
        )
    if not facts.colour:
        yield Finding("DOC004", "know", "Colours are off.", "Nothing is said by colour alone, so nothing is lost.")
    if not facts.encoding.lower().replace("-", "").startswith("utf8"):
        yield Finding(
            "DOC005",
            "do",
            "Text is not written as UTF-8 here, so names and accents may come out wrong.",
            "Choose a UTF-8 locale, for example: export LANG=C.UTF-8",
        )


def _copies(facts: Facts) -> Iterator[Finding]:
    """Who else may keep what is on the screen."""
    inside = frozenset(facts.parents or ())
    if inside.intersection(_RECORDERS) or facts.marks.intersection(("SCRIPT", "ASCIINEMA_REC", "ASCIINEMA_SESSION")):
        yield Finding(
            "DOC010",
            "do",
            "This terminal is being recorded: every screen and every key goes into a file.",
            "End the recording before you talk with anybody, and delete what it holds.",
        )
    if inside.intersection(_MULTIPLEXERS) or facts.marks.intersection(("TMUX", "STY", "ZELLIJ")):
        yield _multiplexer(facts)
    if facts.marks.intersection(("SSH_CONNECTION", "SSH_TTY")) or "sshd" in inside:
        yield Finding(
            "DOC013",
            "know",
            "You are logged in from another computer: its window and its scrollback are out of our reach, and the vault"
            " lies on this computer, not on yours.",
            "Clear and close that window after each conversation; be sure who looks after this computer.",
        )
    if facts.parents is None:
        yield Finding(
            "DOC014",
            "know",
            "Whether this terminal is being recorded could not be told on this system.",
            "Be sure that it is not.",
        )


def _multiplexer(facts: Facts) -> Finding:
    if facts.tmux_alternate is False:
        return Finding(
            "DOC011",
            "do",
            "tmux is told to give programs no screen of their own (alternate-screen off): whole conversations stay in"
            " its scrollback.",
            "Put it back: tmux set -wg alternate-screen on. Or use a window without tmux.",
        )
    return Finding(
        "DOC012",
        "know",
        "A terminal multiplexer is between us and the window. It keeps what it is told to keep (logs, what was cleared"
        " from the main screen), and whoever attaches to it sees what you see.",
        "Use a window of its own for conversations; in --plain, clear its history afterwards.",
    )


def _folders(facts: Facts) -> Iterator[Finding]:
    if facts.synced:
        yield Finding(
            "DOC020",
            "do",
            f"The folder of conversations is copied elsewhere by {facts.synced}. What is erased here may live on there,"
            " with its key.",
            "Set RCSCREEN_HOME to a folder that is not copied, and move everything there.",
        )
    if facts.versioned:
        yield Finding(
            "DOC021",
            "do",
            "The folder of conversations lies in a folder under version control: what is erased may live on in it.",
            "Set RCSCREEN_HOME to a folder outside of it.",
        )
    if facts.open_to_others:
        yield Finding(
            "DOC022",
            "do",
            "Others on this computer can look into the folder of conversations.",
            "Make it yours alone: chmod -R go-rwx, on the folder that is named above.",
        )
    if not facts.vault:
        yield Finding(
            "DOC023",
            "know",
            "There is no vault yet.",
            "It is made with the first conversation that is kept; its passphrase is chosen then.",
        )


def _passphrase(facts: Facts) -> Iterator[Finding]:
    if facts.passphrase_beside:
        yield Finding(
            "DOC030",
            "do",
            "The passphrase lies on the same disk as the vault: whoever takes the computer has both.",
            "Keep that file on something you carry with you, or type the passphrase.",
        )
    elif facts.passphrase_beside is False:
        yield Finding(
            "DOC031",
            "know",
            "The passphrase is read from a file: after a lock, Esc alone opens the conversation again.",
            "Type the passphrase where somebody else may come to the keys.",
        )
    if facts.passphrase_open:
        yield Finding(
            "DOC032", "do", "Others on this computer can read the file with the passphrase.", "chmod 600 that file."
        )


def _computer(facts: Facts) -> Iterator[Finding]:
    if facts.swap:
        yield Finding(
            "DOC040",
            "do",
            "Memory may be written to this computer's disk as it is (swap without encryption), answers with it.",
            "Turn on full-disk encryption or encrypted swap, and do not hibernate.",
        )
    elif facts.swap is None:
        yield Finding(
            "DOC041",
            "know",
            "Whether memory may be written to the disk as it is could not be told.",
            "Full-disk encryption settles it.",
        )
    if not facts.own_site:
        yield Finding(
            "DOC050",
            "do",
            "No program is set up: the sample program's people and recipients are not real.",
            "Write your own: site.yaml, in the folder that is named above.",
        )
