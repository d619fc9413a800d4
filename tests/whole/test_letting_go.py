"""What was kept long enough goes when the program is begun, and not first when somebody has ended."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from tests.cli.conftest import TODAY, Kept
from tests.terminal.conftest import PATIENCE

from rcscreen.desk.library import find_script

if TYPE_CHECKING:
    from tests.whole.program import Place


def long_ago(at: Place) -> str:
    """A conversation that broke off long ago, in a vault that was last opened yesterday."""
    at.used()
    vault = at.vault()
    session = Kept(at.home, vault, find_script("whole-family")).hold(days=31, breaks_at="going-well")
    vault.put_fact("days", {"seen": str(TODAY - timedelta(1)), "keep": None})
    return session


def is_gone(at: Place, session: str) -> bool:
    """Whether its key is gone, or goes while one waits: nothing else is done meanwhile."""
    deadline = time.monotonic() + PATIENCE
    key = at.home / "vault" / "keys" / session
    while key.exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    return not key.exists()


@pytest.mark.parametrize("typed", [False, True])
def test_it_goes_behind_the_first_words(at: Place, *, typed: bool) -> None:
    """While the navigator reads; how many went is said after the conversation, in one line."""
    session = long_ago(at)
    if typed:
        at.env["RCSCREEN_PASSPHRASE_FILE"] = ""
    sitting = at.begin("rcscreen run --channel in_person")
    if typed:
        sitting.do("Passphrase:", at.passphrase.read_text(encoding="utf-8").strip(), "enter")
    sitting.hear("Is now an okay time?")
    assert is_gone(at, session)
    sitting.do("Is now an okay time?", "2", "enter")
    sitting.do("Thanks for telling me.", "enter")
    assert sitting.end() == 1
    assert any("Conversations old enough to let go: 1." in line for line in sitting.stderr())
    assert at.sessions() == []
