"""The front door, seen from the street: each test starts the program, with a stand-in for the command behind it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import rcscreen

if TYPE_CHECKING:
    from collections.abc import Callable

    Start = Callable[..., subprocess.CompletedProcess[str]]

CANARY = "he-took-the-car-keys"

# A program whose command line is `body`, as the front door meets it: rcscreen.cli.main(argv).
STAND_IN = """
import sys, types
from rcscreen.__main__ import main
cli = types.ModuleType("rcscreen.cli")
def command(argv):
{body}
cli.main = command
import rcscreen
rcscreen.cli = sys.modules["rcscreen.cli"] = cli
sys.exit(main())
"""


@pytest.fixture
def start() -> Start:
    """Starts the program with a command of our own behind the door."""

    def run(body: str, *arguments: str, stdout: int = subprocess.PIPE) -> subprocess.CompletedProcess[str]:
        lines = "\n".join(f"    {line}" for line in body.splitlines())
        program = [sys.executable, "-c", STAND_IN.format(body=lines), *arguments]
        return subprocess.run(
            program, stdin=subprocess.DEVNULL, stdout=stdout, stderr=subprocess.PIPE, text=True, check=False
        )

    return run


def test_the_version_is_told_before_anything_is_loaded(start: Start) -> None:
    """``--version`` alone neither opens the command line nor imports what it needs."""
    told = start("raise AssertionError", "--version")
    assert (told.returncode, told.stdout, told.stderr) == (0, f"rcscreen {rcscreen.__version__}\n", "")
    loaded = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "rcscreen", "--version"],
        capture_output=True,
        text=True,
        check=True,
    ).stderr
    assert not {"typer", "typing", "pydantic", "rcscreen.cli"} & {
        line.rpartition("|")[2].strip() for line in loaded.splitlines()
    }


def test_the_words_and_the_exit_code_pass_through(start: Start) -> None:
    """The command gets the words after the program's name, and its number is the program's."""
    told = start("print(argv)\nreturn 1", "show", "--plain")
    assert (told.returncode, told.stdout, told.stderr) == (1, "['show', '--plain']\n", "")


@pytest.mark.parametrize(
    "body",
    [
        f"answer = {CANARY!r}\nraise ValueError(answer)",
        f"raise OSError(5, {CANARY!r}, {CANARY!r})",
        f"try:\n    raise KeyError({CANARY!r})\nexcept KeyError as inner:\n    raise TypeError({CANARY!r}) from inner",
        f"fault = RuntimeError({CANARY!r})\nfault.add_note({CANARY!r})\nraise fault",
        f"raise ExceptionGroup({CANARY!r}, [ValueError({CANARY!r})])",
        f"raise GeneratorExit({CANARY!r})",
        f"from pydantic import TypeAdapter\nTypeAdapter(int).validate_python({CANARY!r})",
        f"raise __import__('rcscreen.errors').errors.RcscreenError({CANARY!r})",
    ],
    ids=["words", "os", "chained", "noted", "grouped", "not-an-exception", "pydantic", "forgotten"],
)
def test_a_bug_never_shows_an_answer(start: Start, body: str) -> None:
    """An unexpected exception leaves its class and its place on stderr, and no word of what it was about."""
    told = start(body)
    assert told.returncode == 70
    assert told.stderr.startswith("rcscreen: BUG001 ")
    assert "please pass this line on" in told.stderr
    assert told.stderr.count("\n") == 1
    assert CANARY not in told.stdout + told.stderr
    assert "Traceback" not in told.stderr


def test_a_bug_names_the_line_of_ours_it_came_through(start: Start) -> None:
    """The place is our own innermost line, even when a library beneath it raised."""
    told = start("from rcscreen.errors import Refused\nRefused(())")
    assert "BUG001 IndexError at errors.py:" in told.stderr


@pytest.mark.parametrize(
    "body",
    [
        f"import threading\ndef f():\n    raise ValueError({CANARY!r})\nthreading.Thread(target=f).start()\nreturn 0",
        f"class Late:\n    def __del__(self):\n        raise ValueError({CANARY!r})\nLate()\nreturn 0",
        f"import atexit\ndef fall():\n    raise ValueError({CANARY!r})\natexit.register(fall)\nreturn 0",
    ],
    ids=["thread", "finalizer", "atexit"],
)
def test_what_fails_out_of_the_way_shows_no_answer_either(start: Start, body: str) -> None:
    """Threads, finalizers and exit hooks print an exception by other ways than the main one."""
    told = start(body)
    assert "BUG001 ValueError" in told.stderr
    assert CANARY not in told.stdout + told.stderr


def test_ctrl_c_is_130_and_not_a_bug(start: Start) -> None:
    """An interrupt has its own exit code and no traceback."""
    told = start("raise KeyboardInterrupt")
    assert (told.returncode, told.stdout, told.stderr) == (130, "", "")


def test_a_reader_who_leaves_is_met_with_silence(start: Start) -> None:
    """``rcscreen show | head -1`` ends without a word on stderr, whichever write was the first to fail."""
    for body in ("print('x' * 100_000)\nreturn 0", "print('x')\nreturn 0", "print('x')\nraise SystemExit(0)"):
        pipe = subprocess.Popen([sys.executable, "-c", ""], stdin=subprocess.PIPE)
        pipe.wait()
        assert pipe.stdin is not None
        with pipe.stdin as gone:
            told = start(body, stdout=gone.fileno())
        assert told.stderr == "", body
        assert told.returncode != 70, body


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/dev/full is Linux's")
def test_a_full_disk_is_not_a_bug(start: Start) -> None:
    """Output that cannot be written is an expected failure with a cure."""
    with Path("/dev/full").open("w") as full:
        told = start("print('x')\nreturn 0", stdout=full.fileno())
    assert told.returncode == 3
    assert told.stderr == (
        "rcscreen: OUT001 The output could not be written: the disk is full. Make room and run it again.\n"
    )


def test_files_are_for_their_owner_and_memory_is_not_dumped(start: Start) -> None:
    """Before a command starts: umask 077, no core dumps, and on Linux no other process may look in."""
    told = start(
        "import ctypes, os, resource\n"
        "print(oct(os.umask(0)), resource.getrlimit(resource.RLIMIT_CORE))\n"
        "print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) if sys.platform == 'linux' else 0)\n"
        "return 0"
    )
    assert told.stdout == "0o77 (0, 0)\n0\n"
