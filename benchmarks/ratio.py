"""Ratios of a command to starting Python and doing nothing, so that a slow machine does not matter."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

__all__ = ["RCSCREEN", "bare_environment", "milliseconds", "ratio"]

ROUNDS = 15
"""Pairs of runs. The median of 15 holds still to about a twentieth on a shared machine."""

RCSCREEN = Path(sysconfig.get_path("scripts")) / "rcscreen"
"""The program as people start it, of the same interpreter."""


def bare_environment(home: str) -> dict[str, str]:
    """The environment of somebody who has just logged in; nothing that changes how Python starts."""
    return {"HOME": home, "PATH": os.environ.get("PATH", os.defpath), "LANG": "C.UTF-8", "TERM": "xterm-256color"}


def milliseconds(command: list[str], home: str) -> float:
    """How long the command takes, from starting it to its end.

    Raises:
        subprocess.CalledProcessError: If it fails: the time of a failure says nothing.
    """
    began = time.perf_counter()
    subprocess.run(
        command,
        env=bare_environment(home),
        cwd=home,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    return (time.perf_counter() - began) * 1000


def ratio(*arguments: str) -> float:
    """How many times as long ``rcscreen ARGUMENTS`` takes as ``python -c pass``, the median of pairs run in turn."""
    with tempfile.TemporaryDirectory() as home:
        nothing = [sys.executable, "-c", "pass"]
        command = [str(RCSCREEN), *arguments]
        for warming in (nothing, command):
            milliseconds(warming, home)
        pairs = ((milliseconds(nothing, home), milliseconds(command, home)) for _ in range(ROUNDS))
        return statistics.median(ours / theirs for theirs, ours in pairs)
