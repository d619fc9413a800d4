"""How long a report takes, against the same questions in hand-written SQL on the same files; and how much memory."""

from __future__ import annotations

import functools
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from benchmarks.ratio import RCSCREEN, bare_environment
from rcscreen.report.synthetic import synthetic_releases

__all__ = ["against_hand", "growth", "memory"]

_MANY = 1_000_000
_FEW = 10_000
_ROUNDS = 3
_A_FILE = 125_000


@functools.cache
def _heap(count: int) -> tuple[tempfile.TemporaryDirectory[str], tuple[str, ...]]:
    """Files of made-up gists; the folder is gone when the process is."""
    folder = tempfile.TemporaryDirectory(prefix="rcscreen-bench-")
    lines: Iterator[str] = synthetic_releases(1, count)
    files: list[str] = []
    while part := list(islice(lines, _A_FILE)):
        file = Path(folder.name) / f"{len(files)}.jsonl"
        file.write_text("".join(part), encoding="utf-8")
        files.append(str(file))
    return folder, tuple(files)


def _run(command: list[str], home: str) -> tuple[float, float]:
    """Seconds of processor time, and MiB at the most.

    Processor time, since both work on every processor that is free, and on a shared machine that is now one, now two.

    Raises:
        RuntimeError: It failed: the time of a failure says nothing.
    """
    nothing = subprocess.DEVNULL
    process = subprocess.Popen(
        command,
        env=bare_environment(home),
        cwd=Path(__file__).parents[1],
        stdin=nothing,
        stdout=nothing,
        stderr=nothing,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"exit {process.returncode}")
    per_mib = 1 << 20 if sys.platform == "darwin" else 1 << 10  # macOS counts bytes, Linux KiB
    return used.ru_utime + used.ru_stime, used.ru_maxrss / per_mib


@functools.cache
def _measured(count: int) -> tuple[float, float, float]:
    """The report and the hand-written SQL in turn: seconds of the first, its ratio to the second, and its memory."""
    _, files = _heap(count)
    report = [str(RCSCREEN), "report", *files, "--format", "json"]
    by_hand = [sys.executable, "-m", "benchmarks.by_hand", *files]
    with tempfile.TemporaryDirectory() as home:
        pairs = [(_run(report, home), _run(by_hand, home)) for _ in range(_ROUNDS)]
    return (
        statistics.median(ours for (ours, _), _ in pairs),
        statistics.median(ours / theirs for (ours, _), (theirs, _) in pairs),
        max(most for (_, most), _ in pairs),
    )


def against_hand() -> float:
    """How many times as long a report on 1,000,000 gists takes as hand-written SQL, the median of pairs run in turn."""
    return _measured(_MANY)[1]


def memory() -> float:
    """MiB that it takes at the most."""
    return _measured(_MANY)[2]


def growth() -> float:
    """How many times as long a report takes on 1,000,000 gists as on 10,000: linear is 100."""
    return _measured(_MANY)[0] / _measured(_FEW)[0]
