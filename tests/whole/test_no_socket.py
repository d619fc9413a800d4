"""A whole conversation at the terminal opens no socket: whoever opens one is stopped, and it is written down."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.whole.check_in import COMMAND, DESK, GOODBYE, READ_BACK, THREE_PLANS, send
from tests.whole.test_traces import TO_THE_READ_BACK, TYPED_CONTACT, WORDS, in_their_words

if TYPE_CHECKING:
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


def test_no_socket_from_the_first_words_to_what_leaves(at: Place) -> None:
    """Chosen, typed, read back, shared and sent, on a real terminal; and what is asked of it afterwards."""
    record = watched(at)
    sitting = at.begin(COMMAND)
    sitting.go(TO_THE_READ_BACK)
    in_their_words(sitting)
    sitting.go((*READ_BACK, *TYPED_CONTACT, DESK, *THREE_PLANS, *GOODBYE))
    send(sitting)
    assert sitting.end() == 0
    assert WORDS in sitting.stdout()
    for command in (["sessions"], ["due"], ["share", "list"], ["doctor"]):
        assert at.call(*command).stdout
    assert noted(record) == []


def test_the_watch_does_not_sleep(at: Place) -> None:
    """Whoever opens a socket, or asks for a name's address, is stopped and written down."""
    record = watched(at)
    for code in (
        "socket.socket()",
        "socket.getaddrinfo('localhost', 80)",
        "socket.socket(socket.AF_UNIX).connect('x')",
    ):
        run = [sys.executable, "-c", f"import socket; {code}"]
        assert subprocess.run(run, env=at.environ(), capture_output=True, check=False).returncode == 1
    assert noted(record) == ["socket.__new__", "socket.getaddrinfo", "socket.connect"]
