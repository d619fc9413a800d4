"""Programs that do what must not be: whoever looks for it has to find it."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tests.stress.children import call, run_program
from tests.stress.findings import Findings
from tests.stress.held import CANARIES, Computer
from tests.stress.kills import WORDS
from tests.stress.oracle import Oracle

from rcscreen.vault import keys
from rcscreen.vault.journal import Journal

if TYPE_CHECKING:
    from tests.stress.watched import Watch

__all__ = ["blunders"]


_DIES_AT = 13
"""Soon a line is struck, and a conversation is written anew from memory, which would mend what follows."""


def _forgets(_: Watch) -> None:
    """The tenth record is acknowledged and not kept."""
    real, seen = Journal.keep, [0]

    def keep(self: Journal, payload: bytes) -> None:
        seen[0] += 1
        if seen[0] == _DIES_AT:
            os.kill(os.getpid(), signal.SIGKILL)
        if seen[0] != 10:
            real(self, payload)

    Journal.keep = keep  # type: ignore[method-assign]  # that is the blunder


def _alters(_: Watch) -> None:
    """A record is kept with another letter in it."""
    real, seen = Journal.keep, [0]

    def keep(self: Journal, payload: bytes) -> None:
        seen[0] += 1
        if seen[0] == _DIES_AT:
            os.kill(os.getpid(), signal.SIGKILL)
        real(self, payload.replace(b'"thin"', b'"enough"'))

    Journal.keep = keep  # type: ignore[method-assign]  # that is the blunder


def _leaves(_: Watch) -> None:
    """What is said is left in a file too."""
    (Path.home() / "log").write_text(f"debug {CANARIES[0]}", encoding="utf-8")


def _repeats(_: Watch) -> None:
    """Nonces are not random."""
    real = os.urandom
    os.urandom = lambda size: bytes(size) if size == keys.NONCE_BYTES else real(size)


def _stumbles(_: Watch) -> None:
    """Something unexpected is raised, in words that were said."""

    def end(self: Journal) -> None:
        raise ValueError(CANARIES[0], self)

    Journal.end = end  # type: ignore[method-assign]  # that is the blunder


KNOWN: tuple[tuple[str, Callable[[Watch], None]], ...] = (
    ("lost", _forgets),
    ("altered", _alters),
    ("canary", _leaves),
    ("nonce", _repeats),
    ("traceback", _stumbles),
)


def blunders(folder: Path, times: range) -> Findings:
    """Lets each of them happen.

    Args:
        folder: Where to work.
        times: Which of them.
    """
    findings = Findings("blunders that were found")
    template = Computer.new(folder / "template")
    for number in times:
        what, lay = KNOWN[number]
        found = Findings(what)
        computer = template.copy(folder / what)
        ended = call(run_program(computer, [*WORDS, computer.sheet], lay))
        Oracle(found).after(computer, ended, what, thorough=False)
        findings.faults += 1
        if not found.wrong[what] and not (what == "lost" and found.wrong["altered"]):
            findings.bad("other", f"{what} was not seen: {found.said}")
    return findings
