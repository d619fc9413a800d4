"""The first words, on the screen before anything else is loaded.

Whoever gives the same command again, with nothing changed in between, sees at once the words that it began with last
time; everything else loads while they are being read. What is remembered for that is the command, the words of the
script and the files they were read from: nothing that anybody answered, and no name of a person. It is an index that
can be deleted at any time.
"""

from __future__ import annotations

import json
import os
from collections.abc import Generator, Iterable, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from time import strftime
from typing import TYPE_CHECKING, Any

from rcscreen import __version__
from rcscreen.desk import home
from rcscreen.errors import TerminalFault

if TYPE_CHECKING:
    from rcscreen.terminal.device import Terminal

__all__ = ["Greeting", "greeting"]

_FILE = "first-words.json"
_MOST = 8
"""Commands that are remembered."""


@dataclass(frozen=True, slots=True)
class Greeting:
    """How this command began.

    Attributes:
        arguments: The words after the program's name.
        terminal: The terminal with the first words on it; None where they are not known yet.
    """

    arguments: list[str]
    terminal: Terminal | None = None

    def remember(self, words: str, chrome: str, files: Iterable[Path], until: str) -> None:
        """Remembers what the command began with. That it cannot be is no harm.

        Args:
            words: The first words that are said.
            chrome: The navigator's own language.
            files: What the words were made from.
            until: The last day on which nothing is to be told before them, as year-month-day; empty for none.
        """
        entry = {
            "version": __version__,
            "words": words,
            "chrome": chrome,
            "filed": _is_filed(),
            "until": until,
            "files": [_seen(file) for file in files],
        }
        known = _read()
        if known.pop(self._key, None) == entry:
            return
        kept = dict([*known.items(), (self._key, entry)][-_MOST:])
        with suppress(OSError):
            home.home().mkdir(parents=True, exist_ok=True)
            (home.home() / _FILE).write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")

    @property
    def known(self) -> dict[str, Any] | None:
        """What it began with last time, if nothing has changed since."""
        known = _read().get(self._key) if self.arguments[:1] == ["run"] else None
        return known if known and _still_so(known) else None

    @property
    def _key(self) -> str:
        return json.dumps(self.arguments)


@contextmanager
def greeting(arguments: list[str]) -> Generator[Greeting]:
    """Says the first words if they are known. The terminal is left as it was in the end, if nobody left it before."""
    silent = Greeting(arguments)
    known = silent.known
    with ExitStack() as left_as_it_was:
        terminal: Terminal | None = None
        if known:
            from rcscreen.terminal.device import open_terminal
            from rcscreen.terminal.first import paint_first

            with suppress(TerminalFault):  # whoever needs one says why there is none
                terminal = left_as_it_was.enter_context(open_terminal())
                paint_first(terminal, known["words"], chrome_language=known["chrome"])
        yield replace(silent, terminal=terminal)


def _read() -> dict[str, Any]:
    try:
        known = json.loads((home.home() / _FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _is_filed() -> bool:
    """Whether the environment names a file with the passphrase: then nothing is asked before the first words."""
    return bool(os.environ.get(home.PASSPHRASE_FILE))


def _still_so(known: Mapping[str, Any]) -> bool:
    """Whether nothing has changed since."""
    try:
        return (
            known["version"] == __version__
            and isinstance(known["words"], str)
            and isinstance(known["chrome"], str)
            and known["filed"] == _is_filed()
            and strftime("%Y-%m-%d") <= known["until"]
            and all(_seen(Path(name)) == [name, *seen] for name, *seen in known["files"])
        )
    except (KeyError, TypeError, ValueError):
        return False


def _seen(file: Path) -> list[object]:
    """A file as one knows it again without reading it; one that is not there is known by that."""
    try:
        about = file.stat()
    except OSError:
        return [str(file), 0, 0]
    return [str(file), about.st_mtime_ns, about.st_size]
