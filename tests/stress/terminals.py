"""Killed at a terminal: the program as it is installed, on a pseudo terminal, in the moment of a key and after."""

from __future__ import annotations

import os
import signal
import time
from typing import TYPE_CHECKING

import pytest
from tests.stress.children import chance_of
from tests.stress.findings import Findings
from tests.stress.held import QUICK
from tests.whole.check_in import COMMAND, IN_PERSON, WHO_CAN_HEAR
from tests.whole.program import PASSPHRASE, Place, Sitting, flat, place

from rcscreen.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["terminals"]

FIRST = IN_PERSON.index(WHO_CAN_HEAR)
CARD = next(number for number, step in enumerate(IN_PERSON) if step[0] == "Here are two cards")
ONCE = tuple(f'"place":"{place}"'.encode() for place in ("food-lately", "who-has-your-back", "what-would-help"))
"""What is answered once, as it is kept."""

CHOSEN = (b"thin some weeks", b"heat, light or water")


def terminals(folder: Path, times: range) -> Findings:
    """Kills one conversation after another at screen after screen, and takes each up again.

    Args:
        folder: Where to work.
        times: Which of all the kills.
    """
    findings = Findings("killed at a terminal")
    number = times.start
    while number < times.stop:
        root = folder / str(number)
        root.mkdir(parents=True)
        with place(root) as at:
            at.env["PYTHONPATH"] = os.environ.get("PYTHONPATH", "")
            at.home.mkdir()
            Vault.create(at.home / "vault", PASSPHRASE, cost=QUICK)
            number = _conversation(at, number, times.stop, findings)
    return findings


def _conversation(at: Place, number: int, last: int, findings: Findings) -> int:
    sitting = at.begin(COMMAND)
    sitting.go(IN_PERSON[:FIRST])
    step = FIRST
    while step < len(IN_PERSON) - 1:
        sitting.do(*IN_PERSON[step])
        step += 1
        if step > FIRST + 1 and number < last:
            time.sleep(chance_of("terminal", number).choice((0.0, 0.0, 0.002, 0.01, 0.05, 0.2)))
            _kill(sitting, findings)
            number += 1
            sitting = at.begin("rcscreen resume --for referral-desk")
            sitting.do(*WHO_CAN_HEAR)
            step = _taken_up(sitting, step, findings)
    sitting.do(IN_PERSON[-1][0], "ctrl-c")
    if (code := sitting.end()) != 130:
        findings.bad("code", f"at the end {code}")
    (kept,) = at.kept().values()
    findings.check("conversations held to their last screen")
    if any(kept.count(answer) != 1 for answer in ONCE):
        findings.bad("altered", "it holds something twice, or not at all")
    left = [path for path in at.files() if path.parent != at.root]
    findings.check("files searched", len(left))
    for path in left:
        if any(word in path.read_bytes() for word in CHOSEN):
            findings.bad("canary", path.name)
    return number


def _kill(sitting: Sitting, findings: Findings) -> None:
    sitting.child.kill(signal.SIGKILL)
    if sitting.end() != -signal.SIGKILL:
        findings.bad("code", "it was not killed")
    findings.faults += 1
    if any("Traceback" in line or "BUG001" in line for line in sitting.stderr()):
        findings.bad("traceback", sitting.stderr()[-1])


def _taken_up(sitting: Sitting, step: int, findings: Findings) -> int:
    """The screen that comes next: the one that was to come, or the one whose key was just pressed.

    The cards are spoken only, so nothing tells that they were offered: they are, again.
    """
    may_come = [step, step - 1, *([CARD] if step - 2 == CARD else [])]

    def come(text: str) -> list[int]:
        said = flat(text)
        return [number for number in may_come if IN_PERSON[number][0] in said]

    try:
        found = come(sitting._until(lambda text: bool(come(text))))[0]
    except pytest.fail.Exception:
        findings.bad("twice", f"after screen {step - 1}: {flat(sitting.text())[:160]}")
        raise
    findings.check("conversations taken up")
    findings.note("the screen was there again, its key not kept yet", int(found != step))
    return found
