"""A clock set back and forward: what is kept stays, is found, is taken up, and nothing is thrown away or refused."""

from __future__ import annotations

import json
import shutil
import sys
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from tests.stress.children import Kill, call, chance_of, run_program
from tests.stress.findings import Findings
from tests.stress.held import Computer
from tests.stress.kills import WORDS
from tests.stress.oracle import Oracle
from tests.stress.watched import NOTHING, Held, Watch

from rcscreen.desk import leaving

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

__all__ = ["clocks"]

JUMPS = (-36_500, -3_653, -366, -8, -1, 1, 8, 90, 366, 3_653, 36_500)
"""Days."""

COMMANDS = (
    ["sessions"],
    ["sessions", "--format", "json"],
    ["due"],
    ["run", "whole-family", "--answers-template"],
)

YES_HOLDS = 90
"""Days for which a yes holds in the sample program: where they pass before it is heeded, nothing leaves (exit 1)."""

REAL = leaving.local_now


def clocks(folder: Path, times: range) -> Findings:
    """Sets the clock between one command and the next, and within a conversation.

    Args:
        folder: Where to work.
        times: Which of all the times.
    """
    findings = Findings("clock set back and forward")
    oracle = Oracle(findings)
    template = Computer.new(folder / "template")
    broken, whole = template.copy(folder / "broken"), template.copy(folder / "whole")
    was = call(run_program(broken, [*WORDS, broken.sheet]), kill=Kill(25, 0.0))
    done = call(run_program(whole, [*WORDS, whole.sheet]))
    assert done.code == 0
    oracle.watch()
    for number in times:
        days, how = JUMPS[number % len(JUMPS)], number // len(JUMPS) % 3
        what = f"clock {days:+} days, {('broken off', 'ended', 'meanwhile')[how]}"
        computer = (broken, whole, template)[how].copy(folder / str(number))
        states: tuple[list[Held | None], ...] = (was.may_be, done.may_be, [NOTHING])
        state = states[how]
        if how == 2:
            state = _meanwhile(computer, days, what, oracle, findings)
        findings.faults += 1
        for words in COMMANDS:
            ended = call(run_program(computer, words, _set(days)), state[0])
            if ended.code != 0:
                findings.bad("code", f"{what}: {' '.join(words)}: {ended.code}: {_said(computer)}")
            if words[-1] == "json":
                _listed(computer, what, findings, number=int(state[-1] is not None))
            ended.may_be = state
            (computer.beside / "out").unlink()
            oracle.words(computer, what)
            oracle.clear(computer, what)
        ended.may_be = ended.been = state
        oracle.after(computer, ended, what, thorough=number % 5 == 0)
        shutil.rmtree(computer.root.parent)
    return findings


def _listed(computer: Computer, what: str, findings: Findings, *, number: int) -> None:
    """The list has the conversation that is there."""
    listed = json.loads((computer.beside / "out").read_text())
    found = len(listed if isinstance(listed, list) else listed["sessions"])
    findings.check("lists read")
    if found != number:
        findings.bad("lost", f"{what}: {found} listed of {number}")


def _meanwhile(computer: Computer, days: int, what: str, oracle: Oracle, findings: Findings) -> list[Held | None]:
    """The clock jumps in the middle of a conversation."""
    after = chance_of("clock", what).randint(2, 30)
    ended = call(run_program(computer, [*WORDS, computer.sheet], _jumping(days, after)))
    if ended.code not in ((0, 1) if days > YES_HOLDS else (0,)):
        findings.bad("code", f"{what}: {ended.code}: {_said(computer)}")
    oracle.words(computer, what)
    return ended.may_be


def _said(computer: Computer) -> str:
    return (computer.beside / "errors").read_text()[:200]


def _set(days: int) -> Callable[[Watch], None]:
    return lambda _: _clock(lambda: REAL() + timedelta(days=days))


def _jumping(days: int, after: int) -> Callable[[Watch], None]:
    looked = 0

    def now() -> datetime:
        nonlocal looked
        looked += 1
        return REAL() + timedelta(days=days if looked > after else 0)

    return lambda _: _clock(now)


def _clock(now: Callable[[], datetime]) -> None:
    """Every room of ours that has the clock, or takes it from now on, has this one."""
    for name, module in list(sys.modules.items()):
        if name.startswith("rcscreen.") and hasattr(module, "local_now"):
            setattr(module, "local_now", now)  # noqa: B010  a room has it or has it not
