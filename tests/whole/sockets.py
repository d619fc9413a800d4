"""Whoever opens a socket is stopped, and it is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.whole.program import Place

WATCH = """\
import os, sys

def note(what):
    with open({record!r}, "a", encoding="utf-8") as record:
        record.write(what + "\\n")

def watch(event, arguments):
    # A pair of local sockets is how an event loop wakes itself; it leads nowhere until it is connected to something.
    if event.startswith("socket.") and not (event == "socket.__new__" and arguments[1] == 1):
        note(event)
        raise OSError("a socket was opened")

note("watching " + os.path.basename(sys.argv[0] if sys.argv else ""))
sys.addaudithook(watch)
"""
"""What every Python loads before anything else, where this lies on its path."""


def watched(at: Place) -> Path:
    """Has every Python of a place watched; gives where it is written down."""
    folder, record = at.root / "watch", at.root / "sockets"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(WATCH.format(record=str(record)), encoding="utf-8")
    at.env["PYTHONPATH"] = str(folder)
    return record


def noted(record: Path) -> list[str]:
    """What was written down but that somebody watches."""
    lines = record.read_text(encoding="utf-8").splitlines()
    assert any(line.startswith("watching") for line in lines)
    return [line for line in lines if not line.startswith("watching")]
