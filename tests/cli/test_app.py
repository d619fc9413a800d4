"""The command line as a whole: what somebody sees who types no more than the program's name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.cli.conftest import Told

from rcscreen.cli.app import COMMANDS

Rcscreen = Callable[..., Told]


def test_the_name_alone_shows_what_there_is(rcscreen: Rcscreen) -> None:
    """Each command stands on a line of its own; standard output stays empty, for somebody may be waiting for data."""
    told = rcscreen()
    assert (told.code, told.out) == (2, "")
    lines = told.err.splitlines()
    assert lines[0] == "Usage: rcscreen [OPTIONS] COMMAND [ARGS]..."
    assert "  Begin with: rcscreen run" in lines
    assert {line.split()[0] for line in lines if line.startswith("  ")} > set(COMMANDS)


@pytest.mark.parametrize(("group", "own"), [("site", "init"), ("keys", "recovery"), ("share", "revoke")])
def test_so_does_a_command_that_has_commands(rcscreen: Rcscreen, group: str, own: str) -> None:
    """Without the second word the words are named that may follow."""
    told = rcscreen(group)
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith(f"Usage: rcscreen {group} [OPTIONS] COMMAND [ARGS]...\n")
    assert any(line.split()[:1] == [own] for line in told.err.splitlines())
