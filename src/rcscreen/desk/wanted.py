"""What was asked for on the command line, and how the navigator is told something."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for on the command line."""

    recipient: str = ""
    language: str = ""
    also: str = ""
    channel: str = ""
    name: str = ""
    plain: bool = False
    no_keep: bool = False
    passphrase_file: Path | None = None


def say(*lines: str) -> None:
    """Tell the navigator something, on stderr: never what somebody answered."""
    for line in lines:
        print(line, file=sys.stderr)
