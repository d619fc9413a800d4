"""The watch over sockets, under which a whole conversation is held in `test_traces`."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tests.whole.sockets import noted, watched

if TYPE_CHECKING:
    from tests.whole.program import Place


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
