"""The real program on a terminal, timed from outside: when words appear, and how soon the next question does."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from tests.whole.check_in import IN_PERSON, Effort, effort

from benchmarks.ratio import RCSCREEN, bare_environment, milliseconds
from rcscreen.terminal.keystrokes import SETTLE

__all__ = ["first_question", "first_words", "first_words_ever", "keys", "next_question", "screens"]

ROUNDS = 15
CONVERSATIONS = 2
COLUMNS, ROWS = 80, 24
COMMAND = ("run", "whole-family", "--channel", "in_person")
WORDS = b"Hi, I'm Rosa."
LAST_ROW = f"\x1b[{ROWS};1H\x1b[K".encode()
"""Only a whole screen has it, and it comes last."""

_PATIENCE = 20.0
_A_LITTLE = 0.05
_CONTROL = re.compile(rb"\x1b\[[0-9;?]*[@-~]")


class Child:
    """The program on a terminal of its own.

    Args:
        home: An empty folder, or one in which it ran before.

    Attributes:
        seen: What it sent since this was last emptied.
    """

    def __init__(self, home: Path) -> None:
        self.seen = b""
        passphrase = home / "passphrase"
        passphrase.write_text("four kind words here\n", encoding="utf-8")
        passphrase.chmod(0o600)
        environment = {
            **bare_environment(str(home)),
            "RCSCREEN_HOME": str(home / "rcscreen"),
            "RCSCREEN_PASSPHRASE_FILE": str(passphrase),
        }
        self._began = time.perf_counter()
        self._pid, self._fd = pty.fork()
        if not self._pid:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.execve(RCSCREEN, [str(RCSCREEN), *COMMAND], environment)  # noqa: S606 - the program itself

    def wait_for(self, what: bytes) -> float:
        """Waits until it has been sent; gives back the milliseconds since the program was started or a key pressed.

        Raises:
            OSError: It is not sent, or the program has ended.
        """
        deadline = time.monotonic() + _PATIENCE
        while what not in self.seen:
            if not select.select([self._fd], [], [], deadline - time.monotonic())[0]:
                raise TimeoutError
            self.seen += os.read(self._fd, 65536)
        return (time.perf_counter() - self._began) * 1000

    def press(self, key: str) -> None:
        """Presses a key."""
        self.seen = b""
        self._began = time.perf_counter()
        os.write(self._fd, {"enter": b"\r"}.get(key, key.encode()))

    def words(self) -> str:
        """What was sent, without what is no words."""
        return " ".join(_CONTROL.sub(b" ", self.seen).decode("utf-8", "replace").split())

    def close(self) -> None:
        """Ends it, whatever it does."""
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._fd)


@contextmanager
def started(home: Path) -> Generator[Child]:
    """The program, and its end."""
    child = Child(home)
    try:
        yield child
    finally:
        child.close()


def _ratio(what: bytes, *, known: bool = True) -> float:
    """How many times as long it takes until this is sent as ``python -c pass``: the median of pairs run in turn.

    Args:
        what: What is waited for.
        known: Whether the same command was given before.
    """
    ratios = []
    with tempfile.TemporaryDirectory() as folder:
        homes = [Path(folder, str(number if not known else 0)) for number in range(ROUNDS + 1)]
        for home in homes:
            home.mkdir(exist_ok=True)
        with started(homes[-1]) as child:
            child.wait_for(LAST_ROW)
        for home in homes[:-1]:
            nothing = milliseconds([sys.executable, "-c", "pass"], folder)
            with started(home) as child:
                ratios.append(child.wait_for(what) / nothing)
    return statistics.median(ratios)


def first_words() -> float:
    """The script's first words are on the screen, where the same command was given before."""
    return _ratio(WORDS)


def first_words_ever() -> float:
    """The script's first words are on the screen, where nothing was ever started here before."""
    return _ratio(WORDS, known=False)


def first_question() -> float:
    """The first question stands whole on the screen and a key would be taken, the vault opening behind it."""
    return _ratio(LAST_ROW)


def next_question() -> float:
    """Milliseconds from a key to the next question on the screen, at the 95th percentile of whole check-ins.

    What was answered is on the disk by then: the program shows no next question before it is.

    Raises:
        OSError: The conversation took another way.
    """
    taken: list[float] = []
    steps = IN_PERSON[1:]  # the channel is named on the command line
    for _ in range(CONVERSATIONS):
        with tempfile.TemporaryDirectory() as folder, started(Path(folder)) as child:
            for number, (words, *pressed) in enumerate(steps):
                came = child.wait_for(LAST_ROW)
                taken += [came] if number else []  # no key brought the first question
                time.sleep(_A_LITTLE)
                child.wait_for(LAST_ROW)
                if " ".join(words.split()) not in child.words():
                    raise OSError
                time.sleep(SETTLE)
                for key in pressed[:-1]:
                    child.press(key)
                    child.wait_for(LAST_ROW)
                    time.sleep(_A_LITTLE)
                child.press(pressed[-1])
    return statistics.quantiles(taken, n=20)[-1]


@cache
def _effort() -> Effort:
    return effort()


def keys() -> float:
    """How many keys a whole check-in takes."""
    return _effort().keys


def screens() -> float:
    """How many screens a whole check-in takes."""
    return _effort().screens
