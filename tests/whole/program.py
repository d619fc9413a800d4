"""The real program on a real terminal: begun as a navigator would, in a home of its own.

Nothing here needs pytest, so that ``benchmarks`` can hold a conversation too.
"""

from __future__ import annotations

import itertools
import os
import re
import select
import subprocess
import sysconfig
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pexpect
import pyte
from tests.terminal.conftest import PATIENCE, Stage
from tests.terminal.signals import as_at_a_terminal

from rcscreen.terminal.keystrokes import SETTLE
from rcscreen.vault import Cost, Vault
from rcscreen.vocabulary.chrome import chrome

PASSPHRASE = "four kind words here"
_MARGIN = 0.02
_WHOLE_SCREEN = "\x1b[?25l\x1b[1;1H\x1b[K"
"""How every drawing of a whole screen begins."""

_LOADING = tuple(chrome(language)["one_moment"] for language in ("en", "es"))
"""What stands under the first words while the rest loads behind them: no key counts yet."""

_AFTER = re.compile(r"\x1b\[\?25h|\x1b\[0m\x1b\[1;1H ")
"""What is sent after a drawing: the cursor to type with, or blanks over everything."""


class Sitting(Stage):
    """A conversation at the terminal.

    Attributes:
        keys: How many keys were pressed.
        errors: The file that standard error goes to.
        out: The file that standard output goes to.
        code: The exit code, once somebody waited for the end.
    """

    def __init__(self, child: pexpect.spawn[str], columns: int, rows: int, out: Path, errors: Path) -> None:
        super().__init__(child, columns, rows, out)
        self.out = out
        self.errors = errors
        self.keys = 0
        self.code = -1
        self._size = (columns, rows)

    def said(self) -> str:
        """What is on the screen, as one line of words: where a line breaks does not matter."""
        return flat(self.text())

    def hear(self, *words: str, without: str = "") -> str:
        """Waits until all these words are on a screen that is ready, wherever its lines break; gives it back."""

        def heard(text: str) -> bool:
            said = flat(text)
            ready = not any(f"── {moment} ─" in said for moment in _LOADING)
            return ready and all(word in said for word in words) and (not without or without not in said)

        return self._until(heard)

    def hear_one_of(self, words: tuple[str, ...]) -> str:
        """Waits until one of these is on the screen; gives the screen back."""
        return self._until(lambda text: any(each in flat(text) for each in words))

    def hear_more(self, drawn: int) -> None:
        """Waits until more than so much was written."""
        self._until(lambda _: len(self.raw) > drawn)

    def settle(self) -> None:
        """Waits until nothing has been drawn for as long as a new screen does not listen."""
        while select.select([self.child.child_fd], [], [], SETTLE + _MARGIN)[0] and self._take():
            pass

    def do(self, words: str, *keys: str) -> None:
        """Waits for a screen with these words, as long as a new screen does not listen, and presses the keys."""
        self.hear(words)
        time.sleep(SETTLE + _MARGIN)
        self.press(*keys)

    def go(self, steps: Iterable[tuple[str, ...]]) -> None:
        """Does one after the other."""
        for words, *keys in steps:
            self.do(words, *keys)

    def press(self, *keys: str) -> None:
        """Sends keys, one by one, and counts them."""
        self.keys += len(keys)
        super().press(*keys)

    def end(self) -> int:
        """Waits for the end, though not for ever, and gives back the exit code, or minus the signal."""
        deadline = time.monotonic() + PATIENCE
        while self._take() and time.monotonic() < deadline:
            pass
        while self.child.isalive() and time.monotonic() < deadline:
            time.sleep(0.01)
        if self.child.isalive():
            self.child.close(force=True)
            raise AssertionError(f"it does not end; the screen was:\n{self.text()}")
        return -self.child.signalstatus if self.child.signalstatus else int(self.child.exitstatus or 0)

    def stderr(self) -> list[str]:
        """The lines on standard error."""
        return self.errors.read_text(encoding="utf-8").splitlines()

    def left_on_screen(self) -> str:
        """What is on the main screen, as one line of words."""
        return flat("\n".join(self.main.display))

    def restored(self) -> bool:
        """Whether the program went back to the main screen, left nothing on its own, and shows the cursor."""
        return not self._inside and not "".join(self.own.display).strip() and not self.main.cursor.hidden

    def screens(self, before: tuple[str, ...] = ()) -> list[str]:
        """The words of every screen there was, in order; drawing one again, or typing on it, makes no other.

        Args:
            before: Only those before the first screen with one of these words.
        """
        seen: list[str] = []
        screen = pyte.Screen(*self._size)
        stream = pyte.Stream(screen)
        for frame in self.raw.split(_WHOLE_SCREEN)[1:]:
            if any(words in frame for words in before):
                break
            stream.feed(_WHOLE_SCREEN + _AFTER.split(frame)[0])
            words = spoken(screen.display)
            if words and (not seen or not words.startswith(seen[-1])):
                seen.append(words)
        return seen


def flat(text: str) -> str:
    """Text as one line."""
    return " ".join(text.split())


def spoken(rows: list[str]) -> str:
    """What makes a screen that screen: the words to say, and which page of them; not what is marked or hinted."""
    body = rows[2:-3]
    words = itertools.takewhile(lambda row: not re.match(r" {3}\S", row), body)
    page = [row for row in body if re.match(r" {3}(page|página) ", row)]
    return flat(" ".join([*words, *page]))


@dataclass
class Place:
    """A navigator's computer: a home, a vault, a passphrase in a file.

    Attributes:
        root: Everything lies in here.
        env: What is added to the environment.
    """

    root: Path
    env: dict[str, str] = field(default_factory=dict)
    _sittings: list[Sitting] = field(default_factory=list)
    _opened: dict[bytes, Vault] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for folder in (self.user, self.temporary, self.here):
            folder.mkdir()
        self.passphrase.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
        self.passphrase.chmod(0o600)

    @property
    def user(self) -> Path:
        """HOME."""
        return self.root / "user"

    @property
    def temporary(self) -> Path:
        """TMPDIR."""
        return self.root / "tmp"

    @property
    def here(self) -> Path:
        """The folder that one is in."""
        return self.root / "here"

    @property
    def home(self) -> Path:
        """RCSCREEN_HOME."""
        return self.root / "rcscreen"

    @property
    def passphrase(self) -> Path:
        """The file with the passphrase."""
        return self.root / "passphrase"

    def environ(self) -> dict[str, str]:
        """The environment of somebody who has just logged in."""
        return {
            "HOME": str(self.user),
            "TMPDIR": str(self.temporary),
            "PATH": f"{sysconfig.get_path('scripts')}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "RCSCREEN_HOME": str(self.home),
            "RCSCREEN_PASSPHRASE_FILE": str(self.passphrase),
            "PYTHONWARNINGS": "error",
            **self.env,
        }

    def begin(self, command: str, *, columns: int = 80, rows: int = 24, shown: bool = False) -> Sitting:
        """Types a command line into a shell on a new terminal.

        Args:
            command: The command, without where its output goes: stdout is sent to a new file, and so is stderr.
            columns: The window's width.
            rows: The window's height.
            shown: Leave stderr on the terminal, and the redirections to the command.
        """
        number = len(self._sittings)
        out, errors = self.root / f"out-{number}", self.root / f"errors-{number}"
        line = command.replace("OUT", str(out)) if shown else f"exec {command} > {out} 2> {errors}"
        child = pexpect.spawn(
            "/bin/sh",
            ["-c", line],
            cwd=str(self.here),
            env=self.environ(),
            dimensions=(rows, columns),
            encoding="utf-8",
            echo=True,
            preexec_fn=as_at_a_terminal,
        )
        child.delaybeforesend = None
        self._sittings.append(Sitting(child, columns, rows, out, errors))
        return self._sittings[-1]

    def call(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Calls the program without a terminal."""
        return subprocess.run(
            ["rcscreen", *arguments],
            cwd=self.here,
            env=self.environ(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            start_new_session=True,  # no terminal, even where the tests have one
            timeout=60,
            check=False,
        )

    def used(self) -> None:
        """Puts a vault there, as if the program had been used before today; it opens quickly."""
        vault = Vault.create(self.home / "vault", PASSPHRASE, cost=Cost(memory_kib=8, passes=1, lanes=1))
        vault.put_fact("days", {"seen": str(datetime.now().astimezone().date()), "keep": None})

    def vault(self) -> Vault:
        """The vault, opened with its passphrase: once, as long as nothing else would open it."""
        front = (self.home / "vault" / "vault.json").read_bytes()
        if front not in self._opened:
            self._opened[front] = Vault.unlock(self.home / "vault", PASSPHRASE)
        return self._opened[front]

    def sessions(self) -> list[str]:
        """The names of the conversations that are kept."""
        if not Vault.exists(self.home / "vault"):  # killed before it was made, behind the first words
            return []
        return [session for session, _ in self.vault().heads()]

    def kept(self) -> dict[str, bytes]:
        """Everything that the passphrase opens, by session: entries, streams and head."""
        vault = self.vault()
        opened = {}
        for session in self.sessions():
            stored = vault.read(session)
            streams = b"\n".join(line for lines in stored.streams.values() for line in lines)
            opened[session] = b"\n".join(stored.entries) + streams + repr(stored.head).encode()
        return opened

    def files(self) -> Iterator[Path]:
        """Every file that is left, wherever a program might leave one."""
        return (file for file in self.root.rglob("*") if file.is_file())

    def close(self) -> None:
        """Ends whatever still runs."""
        for each in self._sittings:
            each.child.close(force=True)


@contextmanager
def place(root: Path) -> Iterator[Place]:
    """A navigator's computer in a folder."""
    made = Place(root)
    try:
        yield made
    finally:
        made.close()
