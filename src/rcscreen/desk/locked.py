"""The lock: where nobody touched a key for a while, another process takes this one's place and knows nothing.

Python cannot wipe what it remembers, so nothing less than a new program is free of answers. It begins with the page to
hide behind; after Esc it opens the vault, with the passphrase that is asked for or lies in a file, and takes the
conversation up as ``resume`` does: who can hear is asked anew. Standard output stays what it was, so whoever waits for
what leaves (``rcscreen run … | jq``) goes on waiting.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

from rcscreen.errors import Interrupted, WrongPassphrase

if TYPE_CHECKING:
    from rcscreen.desk.unlocking import Keys
    from rcscreen.desk.wanted import Wanted
    from rcscreen.terminal.device import Terminal

__all__ = ["come_back", "command_line", "step_aside"]


def step_aside(terminal: Terminal, session: str, wanted: Wanted) -> NoReturn:
    """Put a process in this one's place that takes the conversation up once somebody comes back.

    Args:
        terminal: The terminal, with a dull page on it, which stays there.
        session: The conversation, closed.
        wanted: What was asked for on the command line.

    Raises:
        Interrupted: A signal to end came meanwhile, or the process could not be begun.
    """
    with suppress(OSError, Interrupted):
        terminal.let_go()
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os.execv(sys.executable, command_line(session, wanted))  # noqa: S606 - our own program, with words of our own
    raise Interrupted("Broken off; what was said is safe.", f"Take it up: rcscreen resume {session}")


def command_line(session: str, wanted: Wanted) -> list[str]:
    """The command that takes a locked conversation up, as it was begun: whatever was said stays out of it."""
    options = [("--for", wanted.recipient), ("--also", wanted.also), ("--language", wanted.language)]
    options.append(("--passphrase-file", str(wanted.passphrase_file or "")))
    return [
        sys.executable,
        "-P",  # no program of the folder that one happens to be in
        *(f"-W{each}" for each in sys.warnoptions),
        *("-m", "rcscreen", "resume", session, "--locked"),
        *(["--plain"] if wanted.plain else []),
        *(word for option, value in options if value for word in (option, value)),
    ]


def come_back(terminal: Terminal, wanted: Wanted) -> Keys:
    """Shows the page to hide behind until Esc, and opens the vault.

    Raises:
        Interrupted: Ctrl-C, Ctrl-D, or a terminal that went away.
        WrongPassphrase: The one from the file opens nothing. Whoever types one is asked again.
    """
    from rcscreen.desk.home import passphrase_file
    from rcscreen.desk.unlocking import Keys
    from rcscreen.terminal.asking import hide
    from rcscreen.vocabulary.chrome import chrome

    language = wanted.also or wanted.language or "en"
    hide(terminal, chrome_language=language)
    note = ""
    while True:
        keys = Keys(wanted, terminal, note, by_keyring=False)  # else the lock would open for whoever comes by
        try:
            _ = keys.vault
        except WrongPassphrase:
            if passphrase_file(wanted.passphrase_file):
                raise
            note = chrome(language)["passphrase_wrong"]
        else:
            return keys
