"""Setting up, as far as it can be seen without a network."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def set_up(path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs the set-up with nothing on the PATH but what ``path`` holds."""
    shell = shutil.which("sh")
    assert shell is not None
    return subprocess.run(
        [shell, str(ROOT / ".ci" / "setup"), str(path / "venv"), "nothing"],
        env={"PATH": str(path), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def program(path: Path, name: str, body: str) -> None:
    """Puts a program of that name on the PATH."""
    file = path / name
    file.write_text(f"#!/bin/sh\n{body}\n")
    file.chmod(0o755)


def test_no_python_is_said_plainly(tmp_path: Path) -> None:
    """Without any Python and without uv there is one line, with a cure."""
    told = set_up(tmp_path)
    assert told.returncode == 1
    assert told.stderr.startswith("setup: no Python 3.11 or newer was found. Install one")
    assert told.stderr.count("\n") == 1


def test_an_old_python_is_no_python(tmp_path: Path) -> None:
    """A Python that is too old, or a shim for one that is not there, is passed over."""
    program(tmp_path, "python3", "exit 1")
    program(tmp_path, "python3.12", "exit 127")
    assert set_up(tmp_path).stderr.startswith("setup: no Python 3.11 or newer was found.")


def test_a_named_python_is_the_only_one_tried(tmp_path: Path) -> None:
    """PYTHON= says which one; if that one will not do, another is not taken silently."""
    program(tmp_path, "python3", "exit 0")
    told = set_up(tmp_path, PYTHON="/nowhere/python3")
    assert told.stderr.startswith("setup: no Python 3.11 or newer was found at /nowhere/python3.")


@pytest.mark.skipif(shutil.which("make") is None, reason="needs make")
@pytest.mark.parametrize(("ending", "complains"), [(0, False), (1, False), (3, True), (70, True)])
def test_make_run_complains_only_of_failures(tmp_path: Path, ending: int, *, complains: bool) -> None:
    """A conversation after which nothing is handed on is a kind ending, not an error of make's."""
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".ci").mkdir()
    for needed in ("Makefile", ".ci/setup", "pyproject.toml"):
        shutil.copy(ROOT / needed, tmp_path / needed)
    program(tmp_path / ".venv" / "bin", "rcscreen", f'echo "$@"; exit {ending}')
    (tmp_path / ".venv" / ".ready").touch()
    told = subprocess.run(["make", "run", "ARGS=--plain"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert told.stdout == "run whole-family --plain\n"
    assert bool(told.returncode) is complains
    assert bool(told.stderr) is complains


@pytest.mark.parametrize("script", [".ci/run", ".ci/setup"])
def test_what_runs_first_can_be_run(script: str) -> None:
    """They are executable, and their shell can read them."""
    file = ROOT / script
    assert os.access(file, os.X_OK)
    shell = "bash" if "bash" in file.read_text().splitlines()[0] else "sh"
    subprocess.run([shell, "-n", str(file)], check=True)
