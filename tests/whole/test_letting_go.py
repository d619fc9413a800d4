"""What was kept long enough goes when the program is begun, and not first when somebody has ended."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from tests.terminal.conftest import PATIENCE
from tests.whole.check_in import BEGINNING, COMMAND

if TYPE_CHECKING:
    from tests.whole.program import Place

TODAY = datetime.now().astimezone().date()


def long_ago(at: Place) -> str:
    """A conversation that broke off long ago, in a vault that was last opened yesterday."""
    sitting = at.begin(COMMAND)
    sitting.go(BEGINNING)
    sitting.do("What has been going well", "ctrl-c")
    assert sitting.end() == 130
    vault = at.vault()
    (session,) = at.sessions()
    head = vault.read(session).head
    assert head is not None
    vault.put_head(session, {**head, "day": str(TODAY - timedelta(31))})
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
