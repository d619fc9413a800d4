"""Two processes at one session: one of them is told to wait, and what both kept is there in order."""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
from typing import TYPE_CHECKING

from tests.stress.children import chance_of
from tests.stress.findings import Findings
from tests.stress.held import PASSPHRASE, QUICK

from rcscreen.errors import VaultFault, VaultInUse
from rcscreen.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["windows"]

_ROUNDS = 6
"""How many records each process keeps."""

_MOST = 400
"""How often a process tries before it gives up."""


def windows(folder: Path, times: range) -> Findings:
    """Lets two processes keep, take back and look at the same session at the same time; sometimes one is killed.

    Args:
        folder: Where to work.
        times: Which of all the races.
    """
    findings = Findings("two processes at one session")
    template = folder / "template"
    vault = Vault.create(template, PASSPHRASE, cost=QUICK)
    with vault.begin({"script": b"steps"}) as session:
        session.keep(b"-")
    for number in times:
        work = folder / str(number)
        shutil.copytree(template, work)
        _race(work, session.id, number, findings)
        shutil.rmtree(work)
        findings.faults += 1
    return findings


def _race(work: Path, session: str, number: int, findings: Findings) -> None:
    chance = chance_of("windows", number)
    readers, children = [], []
    for who in (0, 1):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            _take_turns(work, session, who, writing, number)
        os.close(writing)
        readers.append(reading)
        children.append(child)
    victim = chance.randrange(2) if number % 2 else None
    kept, refused = _heard(readers, children, victim, chance.randrange(1, 12), findings)
    for who, child in enumerate(children):
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if code and not (who == victim and code == -signal.SIGKILL):
            findings.bad("code", f"race {number}: {code}")
    findings.note("told that it is open elsewhere", refused)
    found = [entry.decode() for entry in Vault.unlock(work, PASSPHRASE).read(session).entries]
    findings.check("records read", len(found))
    missing = [each for each in kept if each not in found]
    if missing:
        findings.bad("lost", f"race {number}: {len(missing)} acknowledged")
    if len(set(found)) != len(found) or len(found) > len(kept) + 2:
        findings.bad("altered", f"race {number}: {len(found)} records of {len(kept)}")
    for name in "01":
        own = [int(each.split()[1]) for each in found if each.startswith(name)]
        if own != list(range(len(own))):
            findings.bad("altered", f"race {number}: out of order")


def _heard(
    readers: list[int], children: list[int], victim: int | None, after: int, findings: Findings
) -> tuple[list[str], int]:
    """What was acknowledged, and how often somebody was refused; on the way one process is killed."""
    kept, refused, left = [], 0, dict.fromkeys(readers, b"")
    while left:
        for reading in select.select(list(left), [], [])[0]:
            some = os.read(reading, 1 << 16)
            *lines, rest = (left[reading] + some).split(b"\n")
            left[reading] = rest
            for what, word in map(json.loads, lines):
                if what == "kept":
                    kept.append(word)
                elif what == "refused":
                    refused += 1
                else:
                    findings.bad("traceback" if what == "bug" else "other", word)
            if victim is not None and len(kept) >= after:
                os.kill(children[victim], signal.SIGKILL)
                victim = None
            if not some:
                del left[reading]
                os.close(reading)
    return kept, refused


def _take_turns(work: Path, session: str, who: int, writing: int, seed: int) -> None:
    def say(what: str, word: str) -> None:
        os.write(writing, json.dumps([what, word]).encode() + b"\n")

    try:
        vault = Vault.unlock(work, PASSPHRASE)
        chance, count, tries = chance_of("turns", seed, who), 0, 0
        while count < _ROUNDS and tries < _MOST:
            tries += 1
            try:
                vault.read(session)
                with vault.resume(session) as opened:
                    for _ in range(chance.randint(1, 3)):
                        line = f"{who} {count}"
                        opened.keep(line.encode())
                        say("kept", line)
                        count += 1
                    if chance.random() < 0.5:
                        opened.rewrite(opened.entries())
            except VaultInUse:
                say("refused", "")
    except VaultFault as fault:
        say("fault", fault.lines()[0])
    except BaseException as fault:  # noqa: BLE001  that is what is looked for
        say("bug", type(fault).__name__)
    finally:
        os._exit(0)
