"""A few of each kind of fault; ``make stress`` does them all."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.stress.__main__ import PARTS, SHORT
from tests.stress.held import QUICK, Computer
from tests.whole.program import PASSPHRASE, place

from rcscreen.vault import Vault

ROOT = Path(__file__).parents[2]
FAILS = """
import os, sys
real = os.CALL
def fails(fd, *rest):
    if fd == 1:
        raise OSError(5, "broken")
    return real(fd, *rest)
os.CALL = fails
from rcscreen.__main__ import main
sys.exit(main(sys.argv[1:]))
"""
"""The program, where one call on standard output fails."""


@pytest.mark.parametrize("kind", SHORT)
def test_nothing_is_lost_altered_printed_or_repeated(tmp_path: Path, kind: str) -> None:
    """After each fault: every acknowledged answer, nothing else, nothing in the clear, no traceback, no nonce twice."""
    # In a process of its own, which has no threads: its children are forked.
    words = [sys.executable, "-m", "tests.stress", "--part", kind, "--to", str(PARTS[kind].short)]
    environ = {**os.environ, "TMPDIR": str(tmp_path)}
    ended = subprocess.run(words, cwd=ROOT, env=environ, capture_output=True, text=True, check=False)
    assert ended.stdout, ended.stderr
    found = json.loads(ended.stdout)
    assert found["faults"] > 0
    assert not found["said"]
    assert not any(found["wrong"].values())
    assert ended.returncode == 0


def test_killed_in_the_moment_of_its_beginning(tmp_path: Path) -> None:
    """A session without a record is not taken up as if one knew how they talk: one line says what to do."""
    with place(tmp_path) as at:
        vault = Vault.create(at.home / "vault", PASSPHRASE, cost=QUICK)
        session = vault.begin({"script": b"steps"})
        session.close()
        sitting = at.begin("rcscreen resume")
        assert sitting.end() == 3
        assert sitting.stderr() == [
            (
                f"{session.id}: VLT006 It broke off before anything was kept."
                f" Clear it away: rcscreen erase {session.id}. Then begin anew: rcscreen run"
            )
        ]
        assert at.sessions() == [session.id]


@pytest.mark.parametrize(
    ("call", "code", "words"),
    [
        ("fchmod", 2, "USE001 Standard output is a file that cannot be made yours alone."),
        ("write", 3, "RCS000 The output could not be written. What was kept is safe."),
    ],
)
def test_the_output_is_on_a_disk_that_fails(tmp_path: Path, call: str, code: int, words: str) -> None:
    """A stick that knows no owners, a disk that breaks: one line that says so and what to do, and no half document."""
    computer = Computer.new(tmp_path)
    line = ["run", "whole-family", "--for", "referral-desk", "--answers", computer.sheet]
    with (computer.beside / "out").open("wb") as out:
        ended = subprocess.run(
            [sys.executable, "-c", FAILS.replace("CALL", call), *line],
            env=computer.environ(),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ended.returncode == code
    assert words in ended.stderr
    assert not (computer.beside / "out").read_bytes()
    assert not computer.in_the_clear()
