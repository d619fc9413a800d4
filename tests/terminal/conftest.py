"""A stage: a child process on a pseudo terminal, and what a person sitting there would see."""

from __future__ import annotations

import json
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pexpect
import pyte
import pytest
from tests.terminal.signals import as_at_a_terminal

from rcscreen.terminal.keystrokes import SETTLE

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
_SWITCH = re.compile(r"(\x1b\[\?1049[hl])")


class Screen(pyte.Screen):
    """A screen that answers the child when it asks for the cursor, as terminals do."""

    answer: Callable[[str], object] = staticmethod(len)

    def write_process_input(self, data: str) -> None:
        """Answers."""
        self.answer(data)


class Stage:
    """A child on a terminal with a main screen and an alternate one.

    Attributes:
        main: The screen that was there before.
        own: The alternate screen.
        raw: Everything the child sent.
    """

    def __init__(self, child: pexpect.spawn[str], columns: int, rows: int, stdout: Path) -> None:
        self.child = child
        self.main = Screen(columns, rows)
        self.own = Screen(columns, rows)
        self.main.answer = self.own.answer = child.send
        self._streams = {False: pyte.Stream(self.main), True: pyte.Stream(self.own)}
        self._inside = False
        self._held = ""
        self._stdout = stdout
        self.raw = ""

    def text(self) -> str:
        """What is on the screen that one sees."""
        return "\n".join(line.rstrip() for line in (self.own if self._inside else self.main).display)

    def see(self, *words: str, without: str = "") -> str:
        """Waits until all these words are on the screen and ``without`` is not, and gives back the screen."""
        return self._until(lambda text: all(word in text for word in words) and (not without or without not in text))

    def hear(self, *words: str, without: str = "") -> str:
        """As :meth:`see`, wherever lines break."""
        return self._until(
            lambda text: all(word in " ".join(text.split()) for word in words) and (not without or without not in text)
        )

    def press(self, *keys: str) -> None:
        """Sends keys, one by one."""
        names = {"enter": "\r", "esc": "\x1b", "up": "\x1b[A", "down": "\x1b[B", "ctrl-c": "\x03", "ctrl-d": "\x04"}
        for key in keys:
            self.child.send(names.get(key, key))

    def settle(self) -> None:
        """Waits as long as a new screen does not listen."""
        time.sleep(SETTLE + 0.1)

    def resize(self, columns: int, rows: int) -> None:
        """Makes the window another size."""
        self.main.resize(rows, columns)
        self.own.resize(rows, columns)
        self.child.setwinsize(rows, columns)

    def end(self) -> int:
        """Waits for the child's end, though not for ever, and gives back its exit code, or minus the signal."""
        deadline = time.monotonic() + PATIENCE
        while self._take() and time.monotonic() < deadline:
            pass
        while self.child.isalive() and time.monotonic() < deadline:
            time.sleep(0.01)
        if self.child.isalive():
            self.child.close(force=True)
            pytest.fail(f"it does not end; the screen was:\n{self.text()}")
        return -self.child.signalstatus if self.child.signalstatus else int(self.child.exitstatus or 0)

    def replies(self) -> list[dict[str, Any]]:
        """What the child wrote on stdout, which is not the terminal."""
        return [json.loads(line) for line in self.stdout().splitlines()]

    def stdout(self) -> str:
        """The bytes on stdout."""
        return self._stdout.read_text(encoding="utf-8")

    def _until(self, holds: Callable[[str], bool]) -> str:
        deadline = time.monotonic() + PATIENCE
        while not holds(self.text()):
            if not self._take() or time.monotonic() > deadline:
                pytest.fail(f"never seen; the screen was:\n{self.text()}")
        return self.text()

    def _take(self) -> bool:
        try:
            data = self._held + self.child.read_nonblocking(65536, PATIENCE)
        except (pexpect.EOF, pexpect.TIMEOUT):
            return False
        self.raw += data[len(self._held) :]
        cut = data.rfind("\x1b") if "\x1b" in data[-8:] else -1  # a switch may come in two pieces
        self._held = data[cut:] if cut >= 0 and not _ends(data[cut:]) else ""
        for piece in _SWITCH.split(data[: len(data) - len(self._held)]):
            if _SWITCH.fullmatch(piece):
                self._inside = piece.endswith("h")
            else:
                self._streams[self._inside].feed(piece)
        return True


def _ends(sequence: str) -> bool:
    return re.match(r"\x1b(\[[0-9;?]*[@-~]|[^\[])", sequence) is not None


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Callable[..., Stage]]:
    """Puts the player on a stage: ``stage("food", "words", columns=120)``."""
    made: list[Stage] = []

    def spawn(
        *arguments: str,
        columns: int = 80,
        rows: int = 24,
        env: dict[str, str] | None = None,
        module: str = "tests.terminal.play",
    ) -> Stage:
        out = tmp_path / f"stdout-{len(made)}"
        environ = {
            "PATH": os.environ["PATH"],
            "HOME": str(tmp_path),
            "TMPDIR": str(tmp_path),
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            **(env or {}),
        }
        child = pexpect.spawn(
            "/bin/sh",
            ["-c", 'exec "$0" -W error -m "$@" < /dev/null > "$OUT"', sys.executable, module, *arguments],
            cwd=str(ROOT),
            env={**environ, "OUT": str(out)},
            dimensions=(rows, columns),
            encoding="utf-8",
            echo=True,
            preexec_fn=as_at_a_terminal,
        )
        child.delaybeforesend = None
        made.append(Stage(child, columns, rows, out))
        return made[-1]

    yield spawn
    for each in made:
        each.child.close(force=True)
