"""Killed: at random instants of the whole run, and of the part of it in which something is kept."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from tests.stress.children import Ended, Kill, call, chance_of, run_program
from tests.stress.findings import Findings
from tests.stress.held import Computer
from tests.stress.oracle import CODES, Oracle

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["kills", "kills_unwatched"]

WORDS = ("run", "whole-family", "--answers")


def kills(folder: Path, times: range, seed: str = "kill") -> Findings:
    """Kills the program, whose calls are reported, at one instant after another.

    Args:
        folder: Where to work.
        times: Which of all the kills.
        seed: Where chance begins.
    """
    findings = Findings("killed at random instants")
    oracle = Oracle(findings)
    template = Computer.new(folder / "template")
    words = [*WORDS, template.sheet]
    whole = call(run_program(template.copy(folder / "whole"), words))
    assert whole.code == 0, whole.code
    oracle.watch()
    while findings.faults < len(times):
        number = times[findings.faults]
        chance = chance_of(seed, number, findings.notes.get("came too late", 0))
        changes = 0 if chance.random() < 0.25 else chance.randint(1, whole.changes)
        seconds = chance.uniform(0, whole.seconds) if changes == 0 else chance.uniform(0, 0.002)
        computer = template.copy(folder / str(number))
        ended = call(run_program(computer, words), kill=Kill(changes, seconds))
        if ended.code == -signal.SIGKILL:
            findings.faults += 1
        else:
            findings.note("came too late")
        oracle.after(
            computer,
            ended,
            f"kill {number}",
            codes={-signal.SIGKILL, 0},
            thorough=ended.changes > 0 and number % 10 == 0,
        )
        findings.note("with something kept", int(ended.changes > 0))
        shutil.rmtree(computer.root.parent)
    return findings


def kills_unwatched(folder: Path, times: range, seed: str = "kill unwatched") -> Findings:
    """Kills the program as it is installed, with nothing laid in its way; what it was about to keep is not known."""
    findings = Findings("killed at random instants, unwatched")
    oracle = Oracle(findings)
    template = Computer.new(folder / "template")
    began = time.monotonic()
    _run(template.copy(folder / "whole")).wait()
    long = time.monotonic() - began
    while findings.faults < len(times):
        number = times[findings.faults]
        late = findings.notes.get("came too late", 0)
        computer = template.copy(folder / str(number))
        child = _run(computer)
        try:
            # The second half of a run is where it keeps; the first is where Python and we are loaded.
            child.wait(long * chance_of(seed, number, late).uniform(0.4, 1))
        except subprocess.TimeoutExpired:
            child.kill()
        code = child.wait()
        if code == -signal.SIGKILL:
            findings.faults += 1
        else:
            findings.note("came too late")
        ended = Ended(code, may_be=[])
        oracle.after(computer, ended, f"kill {number}", codes={*CODES, -signal.SIGKILL}, thorough=False)
        shutil.rmtree(computer.root.parent)
    return findings


def _run(computer: Computer) -> subprocess.Popen[bytes]:
    with (computer.beside / "out").open("wb") as out, (computer.beside / "errors").open("wb") as errors:
        return subprocess.Popen(
            [sys.executable, "-m", "rcscreen", *WORDS, computer.sheet],
            cwd=computer.user,
            env={**computer.environ(), "PATH": os.defpath},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=errors,
            start_new_session=True,
        )
