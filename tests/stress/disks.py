"""Disks that are full, that break, that take less than they were given."""

from __future__ import annotations

import resource
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.stress.children import Ended, call, chance_of, run_program
from tests.stress.findings import Findings
from tests.stress.held import Computer
from tests.stress.kills import WORDS
from tests.stress.oracle import Oracle
from tests.stress.seams import Act, Broken, Counting, Full, Short, Unread, stand_between
from tests.stress.watched import Watch

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["broken_disks", "full_disks"]

Lay = Callable[[Watch], object]


class _Desk:
    """A computer again and again, each time with another fault laid in the program's way."""

    def __init__(self, folder: Path, findings: Findings) -> None:
        self.folder, self.findings = folder, findings
        self.oracle = Oracle(findings)
        self.template = Computer.new(folder / "template")
        self.bare = Computer.new(folder / "bare", vault=False)
        self.oracle.watch()

    def calls(self, *, reads: bool) -> int:
        """How many calls a run makes where nothing happens."""

        def count(watch: Watch) -> None:
            stand_between(Counting(watch.say), reads=reads)

        computer = self.template.copy(self.folder / "counted")
        ended = call(run_program(computer, [*WORDS, computer.sheet]), held=None)
        assert ended.code == 0
        shutil.rmtree(computer.root.parent)
        computer = self.template.copy(self.folder / "counted")
        calls = call(run_program(computer, [*WORDS, computer.sheet], count)).calls
        shutil.rmtree(computer.root.parent)
        assert calls > 10
        return calls

    def go(self, what: str, lay: Lay, *, harmless: bool = False) -> Ended:
        """Has the program run into it, and looks at what is left when the disk is well again."""
        computer = self.template.copy(self.folder / what)
        ended = call(run_program(computer, [*WORDS, computer.sheet], lay))
        self.settle(computer, ended, what, {0} if harmless else {0, 3})
        return ended

    def settle(self, computer: Computer, ended: Ended, what: str, codes: set[int]) -> None:
        """Looks at everything, and at the words that the navigator was told."""
        self.findings.note("told so (exit 3)", int(ended.code == 3))
        self.oracle.after(computer, ended, what, codes=codes, thorough=self.findings.faults % 10 == 0)
        if ended.code == 3:
            said = (computer.beside / "errors").read_text(encoding="utf-8")
            if "VLT00" not in said:
                self.findings.bad("other", f"{what}: {said[:200]}")
        shutil.rmtree(computer.root.parent)


def full_disks(folder: Path, times: range) -> Findings:
    """Fills the disk: by a limit on the size of files, by a small disk where one may be mounted, else at a call."""
    findings = Findings("disk full")
    desk = _Desk(folder, findings)
    calls = desk.calls(reads=False)
    small = may_mount(folder)
    tried = 0
    while findings.faults < len(times):
        number = times[findings.faults]
        chance = chance_of("full", number, tried)
        tried += 1
        what = f"full-{number}-{tried}"
        match number % 4:
            case 0:
                ended, how = desk.go(what, _limited(chance.randrange(200, 16_000))), "by a limit on files"
            case 1 if small:
                ended, how = _small_disk(desk, what, chance.randrange(12, 25)), "by a small disk"
            case _:
                ended, how = desk.go(what, _laid(Full(chance.randrange(calls), chance))), "by a refused call"
        findings.faults += int(ended.code != 0)
        findings.note(how if ended.code else "there was room enough")
    return findings


def broken_disks(folder: Path, times: range) -> Findings:
    """Has writing, syncing, naming and reading fail, once or from some call on, and writes come up short."""
    findings = Findings("I/O errors and short writes")
    desk = _Desk(folder, findings)
    calls, reads = desk.calls(reads=False), desk.calls(reads=True)
    for number in times:
        chance = chance_of("broken", number)
        findings.faults += 1
        match number % 4:
            case 0:
                desk.go(f"once-{number}", _laid(Broken(chance.randrange(calls), chance, lasting=False)))
                findings.note("a call failed once")
            case 1:
                desk.go(f"lasting-{number}", _laid(Broken(chance.randrange(calls), chance, lasting=True)))
                findings.note("calls failed from some moment on")
            case 2:
                ended = desk.go(f"short-{number}", _laid(Short(chance)), harmless=True)
                findings.note("all writes came up short", int(ended.code == 0))
            case _:
                desk.go(f"unread-{number}", _laid(Unread(chance.randrange(reads)), reads=True))
                findings.note("a reading failed")
    return findings


def _laid(act: Act, *, reads: bool = False) -> Lay:
    return lambda _: stand_between(act, reads=reads)


def _limited(size: int) -> Lay:
    return lambda _: resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))


# -- A small disk ----------------------------------------------------------------------------------------------------


def may_mount(folder: Path) -> bool:
    """Whether a small disk can be had here."""
    try:
        with mounted(folder / "mounted", 4):
            return True
    except (OSError, subprocess.CalledProcessError):
        return False


@contextmanager
def mounted(at: Path, pages: int) -> Iterator[None]:
    """A disk of so many pages of 4 KiB."""
    at.mkdir(exist_ok=True)
    words = ["mount", "-t", "tmpfs", "-o", f"size={4 * pages}k", "none", str(at)]
    subprocess.run(words, check=True, capture_output=True)
    try:
        yield
    finally:
        subprocess.run(["umount", str(at)], check=True, capture_output=True)


def _small_disk(desk: _Desk, what: str, pages: int) -> Ended:
    """The vault lies on a disk with little room, which is given more afterwards."""
    computer = desk.template.copy(desk.folder / what)
    kept = computer.vault.with_name("kept")
    computer.vault.rename(kept)
    with mounted(computer.vault, pages):
        shutil.copytree(kept, computer.vault, dirs_exist_ok=True)
        ended = call(run_program(computer, [*WORDS, computer.sheet]))
        shutil.rmtree(kept)
        shutil.copytree(computer.vault, kept)
    computer.vault.rmdir()
    kept.rename(computer.vault)
    desk.settle(computer, ended, what, {0, 3})
    return ended
