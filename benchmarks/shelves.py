"""The vault, timed by itself."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from rcscreen.vault import Cost, Vault

__all__ = ["heads"]

SESSIONS = 5_000
QUICK = Cost(memory_kib=8, passes=1, lanes=1)
"""Unlocking is slow on purpose, and is not what is measured here."""

HEAD: dict[str, object] = {
    "script": "whole-family",
    "language": "en",
    "day": "2026-11-20",
    "ending": "complete",
    "source": "",
    "shared": {"referral-desk": "the referral desk here at Corner Clinic"},
    "due": [
        {
            "plan": "next-steps/food",
            "domain": "food",
            "action": "call the pantry with you and set a day",
            "who": "Rosa",
            "by": "2026-11-24",
            "backup": "the referral desk",
            "outcome": "",
        }
    ],
    "contact": {"way": "call", "voicemail": "name_only", "hours": "mornings", "number": "555-0142"},
}


def heads() -> float:
    """Milliseconds to read what a list of 5,000 conversations shows, in a vault that is unlocked already."""
    with tempfile.TemporaryDirectory() as folder:
        vault = Vault.create(Path(folder) / "vault", "four kind words here", cost=QUICK)
        for _ in range(SESSIONS):
            with vault.begin({"site": b""}) as session:
                session.put_head(HEAD)
        unlocked = Vault.unlock(Path(folder) / "vault", "four kind words here")
        began = time.perf_counter()
        for _, head in unlocked.heads():
            if head != HEAD:
                raise OSError
        return (time.perf_counter() - began) * 1000
