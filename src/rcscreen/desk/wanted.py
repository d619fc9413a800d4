"""What was asked for on the command line, and how the navigator is told something."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from rcscreen.script.setting import Setting

ASK = "-"
"""Given in the place of a name, it is asked for at the terminal, so that no name stands in a shell's history."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for on the command line.

    ``person`` is the name or card of somebody who is remembered; ``name`` what somebody likes to be called: `ASK` on
    the command line.
    """

    recipient: str = ""
    language: str = ""
    also: str = ""
    channel: str = ""
    name: str = ""
    plain: bool = False
    no_keep: bool = False
    passphrase_file: Path | None = None
    person: str = ""

    def own_language(self, setting: Setting) -> str:
        """The navigator's own language."""
        return self.also or self.language or setting.language


def say(*lines: str) -> None:
    """Tell the navigator something, on stderr: never what somebody answered."""
    for line in lines:
        print(line, file=sys.stderr)
