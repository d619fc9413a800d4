"""A vault of a later version is refused and left alone; one of an earlier version is read, taken up and brought up."""

from __future__ import annotations

import shutil
import signal
from dataclasses import replace
from typing import TYPE_CHECKING

from tests.stress.children import Ended, Kill, call, chance_of, run_program
from tests.stress.findings import Findings
from tests.stress.held import PASSPHRASE, Computer
from tests.stress.kills import WORDS
from tests.stress.oracle import Oracle
from tests.stress.seams import Killing, stand_between

from rcscreen.vault import Vault, boxes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.stress.watched import Watch

__all__ = ["versions"]


def versions(folder: Path, times: range) -> Findings:
    """Opens what another version wrote, with every command, and is killed while bringing it up.

    Args:
        folder: Where to work.
        times: Which of all the times; each half of them is of one kind.
    """
    findings = Findings("vaults of other versions")
    oracle = Oracle(findings)
    template = Computer.new(folder / "template")
    changes = (5, 20, 40, 60)
    states = [_left(template, folder, version, at) for at in changes for version in (1, 2)]
    oracle.watch()
    for number in times:
        computer, ended = states[number % len(states)]
        if number % 2:
            _later(computer.copy(folder / "later"), number, findings, oracle)
            shutil.rmtree(folder / "later")
        else:
            _earlier(computer.copy(folder / "earlier"), ended, number, findings, oracle)
            shutil.rmtree(folder / "earlier")
        findings.faults += 1
    return findings


def _left(template: Computer, folder: Path, version: int, changes: int) -> tuple[Computer, Ended]:
    """What a program of a version left when it was killed."""
    if version > 1:
        template = Computer.new(folder / f"template-{changes}", vault=False)
    computer = template.copy(folder / f"left-{version}-{changes}")

    def old(_: Watch) -> None:
        boxes.VERSION = version

    return computer, call(run_program(computer, [*WORDS, computer.sheet], old), kill=Kill(changes, 0.0))


def _later(computer: Computer, number: int, findings: Findings, oracle: Oracle) -> None:
    """One line that says so, exit 3, and not a byte is changed; from beside it, nothing is read."""
    for words in (["sessions"], ["due"], [*WORDS, computer.sheet], ["erase", "0", "--yes"], ["summary", "0"]):
        before = {path: path.read_bytes() for path in computer.vault.rglob("*") if path.is_file()}
        ended = call(run_program(computer, words))
        said = (computer.beside / "errors").read_text()
        if ended.code != 3 or "VLT004" not in said or said.count("VLT") != 1:
            findings.bad("code", f"later {number}: {' '.join(words)}: {ended.code}: {said[:200]}")
        if before != {path: path.read_bytes() for path in computer.vault.rglob("*") if path.is_file()}:
            findings.bad("altered", f"later {number}: {' '.join(words)} changed it")
        oracle.words(computer, f"later {number}")
        oracle.clear(computer, f"later {number}")
        findings.check("commands refused")
    findings.note("of a later version")


def _earlier(computer: Computer, ended: Ended, number: int, findings: Findings, oracle: Oracle) -> None:
    """A program of the next version reads it, is killed while it brings it up, and then takes it up to its end."""
    boxes.VERSION = 2
    try:
        at = chance_of("older", number).randrange(60)
        bring = call(_brought_up(computer, Killing(at, torn=number % 4 == 0)), ended.may_be[0])
        findings.note("killed while it was brought up", int(bring.code < 0))
        found = replace(ended, code=bring.code, nonces=bring.nonces)
        oracle.after(computer, found, f"earlier {number}", codes={0, -signal.SIGKILL}, thorough=number % 6 == 0)
    finally:
        boxes.VERSION = 1
    findings.note("of an earlier version")


def _brought_up(computer: Computer, killing: Killing) -> Callable[[Watch], int]:
    def act(_: Watch) -> int:
        vault = Vault.unlock(computer.vault, PASSPHRASE)
        stand_between(killing)
        for name, _head in vault.heads():
            vault.resume(name).close()
        return 0

    return act
