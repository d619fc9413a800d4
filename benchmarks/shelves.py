"""The vault, timed by itself, and the lists that are made of its heads."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

from rcscreen.desk.promises import promises_in, to_text
from rcscreen.vault import Cost, Vault

__all__ = ["due", "heads"]

SESSIONS = 5_000
OPEN = 10
"""One conversation in so many has a promise that is still open; of the others it is done, and kept for its time."""

TODAY = date(2026, 11, 24)
QUICK = Cost(memory_kib=8, passes=1, lanes=1)
"""Unlocking is slow on purpose, and is not what is measured here."""

LINE: dict[str, object] = {
    "plan": "p1",
    "domain": "food",
    "action": "call the pantry with you and set a day",
    "who": "Rosa",
    "by": "2026-11-24",
    "backup": "the referral desk",
    "outcome": "no_answer",
    "on": "2026-11-22",
    "next": "2026-11-24",
    "attempts": 2,
    "heard": [
        {
            "from": "referral-desk",
            "status": "accepted",
            "at": "2026-11-21T10:00:00Z",
            "says": "They can come on Tuesday after ten, or call us before.",
        }
    ],
}

HEAD: dict[str, object] = {
    "script": "whole-family",
    "language": "en",
    "day": "2026-11-20",
    "ending": "complete",
    "source": "",
    "card": "maple-river-42",
    "agreed": [
        {
            "recipient": "referral-desk",
            "parts": ["contact", "strengths", "hopes", "needs", "priorities", "plan"],
            "domains": [],
            "purpose": "find the places that can help, and call you back",
            "granted_on": "2026-11-20",
            "until": "2027-02-18",
            "how": "spoken",
        }
    ],
    "ledger_until": "2027-02-18",
    "shared": {"referral-desk": "the referral desk here at Corner Clinic"},
    "due": [LINE],
    "contact": {"way": "call", "voicemail": "name_only", "hours": "mornings", "number": "555-0142"},
}
SETTLED = {**HEAD, "due": [{**LINE, "outcome": "done"}]}


@cache
def _vault() -> tuple[Callable[[], Vault], object]:
    """How to unlock a vault of 5,000 conversations, and the folder that it is in for as long as somebody holds it."""
    folder = tempfile.TemporaryDirectory()
    vault = Vault.create(Path(folder.name) / "vault", "four kind words here", cost=QUICK)
    for number in range(SESSIONS):
        with vault.begin({"site": b""}) as session:
            session.put_head(SETTLED if number % OPEN else HEAD)
    return lambda: Vault.unlock(Path(folder.name) / "vault", "four kind words here"), folder


def heads() -> float:
    """Milliseconds to read what a list of 5,000 conversations shows, in a vault that is unlocked already."""
    unlocked = _vault()[0]()
    began = time.perf_counter()
    for _, head in unlocked.heads():
        if head not in (HEAD, SETTLED):
            raise OSError
    return (time.perf_counter() - began) * 1000


def due() -> float:
    """Milliseconds from a vault that is unlocked already to the list of promises of 5,000 conversations."""
    unlocked = _vault()[0]()
    began = time.perf_counter()
    text = to_text(promises_in(unlocked.heads()), TODAY, "en", everything=False)
    took = (time.perf_counter() - began) * 1000
    if text.count("tried on 2 days") != SESSIONS // OPEN:
        raise OSError
    return took
