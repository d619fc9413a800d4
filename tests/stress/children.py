"""Processes that are really there, and really killed."""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.stress.watched import Held, Watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tests.stress.held import Computer

__all__ = ["Ended", "Kill", "call", "chance_of", "run_program"]

_PATIENCE = 120


@dataclass(frozen=True, slots=True)
class Kill:
    """When a process is killed.

    Attributes:
        changes: After so many reports of a change to a session; 0 counts from its start.
        seconds: And after so long.
    """

    changes: int
    seconds: float


@dataclass(slots=True)
class Ended:
    """What became of a process.

    Attributes:
        code: Its exit code, or minus the signal.
        may_be: The states in which the session may be found.
        been: Every state it was ever reported in.
        nonces: Every pair of key and nonce.
        calls: How many calls were counted.
        changes: How many changes of a session were reported.
        seconds: How long it ran.
    """

    code: int = 0
    may_be: list[Held | None] = field(default_factory=lambda: [None])
    been: list[Held | None] = field(default_factory=list)
    nonces: list[str] = field(default_factory=list)
    calls: int = 0
    changes: int = 0
    seconds: float = 0.0

    def hear(self, what: str, word: Any) -> None:  # noqa: ANN401  what a line of JSON says
        """Takes in one report."""
        match what:
            case "s":
                self.may_be = [Held.read(each) for each in word]
                self.been += self.may_be
                self.changes += 1
            case "n":
                self.nonces.append(word)
            case "c":
                self.calls = word + 1
            case _:
                raise AssertionError(what)


def call(act: Callable[[Watch], int], held: Held | None = None, kill: Kill | None = None) -> Ended:
    """Has a process of its own do something, watched, and perhaps kills it.

    Args:
        act: What is done; gives the exit code.
        held: The state in which the session is before.
        kill: When it is killed.
    """
    reading, writing = os.pipe()
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _live(act, Watch(writing, held))
    os.close(writing)
    ended = Ended(may_be=[held], been=[held])
    for line in _lines(reading, child, began, ended, kill):
        ended.hear(*json.loads(line))
    os.close(reading)
    _, status = os.waitpid(child, 0)
    ended.code = os.waitstatus_to_exitcode(status)
    ended.seconds = time.monotonic() - began
    return ended


def _live(act: Callable[[Watch], int], watch: Watch) -> None:
    code = 99
    try:
        watch.begin()
        code = act(watch)
    finally:
        sys.stdout.flush()
        os._exit(code)


def _lines(reading: int, child: int, began: float, ended: Ended, kill: Kill | None) -> Iterator[bytes]:
    """Every whole line that is reported; on the way the process is killed when its time has come."""
    left, due = b"", began + _PATIENCE
    alive = True
    while True:
        if kill is not None and ended.changes >= kill.changes:
            due, kill = (began if kill.changes == 0 else time.monotonic()) + kill.seconds, None
        rest = due - time.monotonic()
        if alive and rest <= 0:
            os.kill(child, signal.SIGKILL)
            alive = False
        if not select.select([reading], [], [], max(rest, 0) if alive else None)[0]:
            continue
        some = os.read(reading, 1 << 16)
        if not some:
            return
        *lines, left = (left + some).split(b"\n")
        yield from lines


def run_program(
    computer: Computer, words: Sequence[str], before: Callable[[Watch], object] | None = None
) -> Callable[[Watch], int]:
    """The program as its front door opens it, with nothing of this process's surroundings.

    Args:
        computer: Where.
        words: The command line.
        before: Done first, with the watch: it lays a fault in the way.
    """

    def act(watch: Watch) -> int:
        os.environ.clear()
        os.environ.update(computer.environ())
        os.chdir(computer.user)
        os.setsid()
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        for number, name in ((1, "out"), (2, "errors")):
            os.dup2(os.open(computer.beside / name, flags, 0o600), number)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
        sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False)
        if before is not None:
            before(watch)
        from rcscreen.__main__ import main  # noqa: PLC0415  after the faults are laid

        code = main(words)
        sys.stderr.flush()
        return code

    return act


def chance_of(*seed: object) -> random.Random:
    """Chance that is the same on every day."""
    return random.Random("/".join(map(str, seed)))  # noqa: S311  faults, not keys
