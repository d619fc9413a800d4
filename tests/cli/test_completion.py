"""Completion: what the shell offers when Tab is pressed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


def ask(home: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the program with a home of its own."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("_TYPER", "COMP_"))}
    return subprocess.run(
        [sys.executable, "-c", "import sys; from rcscreen.__main__ import main; sys.exit(main())", *arguments],
        env={**kept, "HOME": str(home), **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def offered(home: Path, line: str, word: int) -> list[str]:
    """What bash is told to offer for the word of that number in a line."""
    done = ask(home, _RCSCREEN_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(word))
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.split()


@pytest.mark.parametrize(
    ("line", "word", "expected"),
    [
        ("rcscreen sho", 1, ["show"]),
        ("rcscreen share re", 2, ["revoke"]),
        ("rcscreen sc", 1, ["scripts", "schema"]),
        ("rcscreen show wh", 2, ["whole-family"]),
        ("rcscreen schema re", 2, ["record", "rehearsal", "release", "report"]),
        ("rcscreen show --ch", 2, ["--channel"]),
        ("rcscreen scripts --format ", 3, ["text", "json"]),
        ("rcscreen show ./mine", 2, []),  # bash then offers files, as it does by default
    ],
)
def test_tab_offers_what_may_stand_there(tmp_path: Path, line: str, word: int, expected: list[str]) -> None:
    """Commands, scripts, schemas, options and their values, and nothing else."""
    assert sorted(offered(tmp_path, line, word)) == sorted(expected)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_is_told_how_to_ask(tmp_path: Path, shell: str) -> None:
    """What a shell is given to read asks rcscreen by the variable that it answers to."""
    done = ask(tmp_path, "--show-completion", shell, _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"_RCSCREEN_COMPLETE=complete_{shell}" in done.stdout


def test_completion_is_installed_in_ones_own_home(tmp_path: Path) -> None:
    """The script of completion lies in the home folder, and bash reads it from there."""
    done = ask(tmp_path, "--install-completion", "bash", _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert (done.returncode, done.stderr) == (0, "")
    script = tmp_path / ".bash_completions" / "rcscreen.sh"
    assert "_RCSCREEN_COMPLETE=complete_bash" in script.read_text()
    assert str(script) in (tmp_path / ".bashrc").read_text()
