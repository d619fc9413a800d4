"""What stays on this computer, and how long: each drawer of the vault, and a conversation that nobody touches."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from rcscreen.script.problems import Pattern
from rcscreen.script.reading import Reader
from rcscreen.script.setting import LOCK_AFTER as USUAL_LOCK
from rcscreen.script.setting import Keep

__all__ = ["DRAWERS", "LOCK_AFTER", "MOST_DAYS_KEPT", "read_keep", "read_lock_after"]

MOST_DAYS_KEPT: Final = 36_525
DRAWERS: Final = ("answers", "promises", "ledger", "people")
LOCK_AFTER: Final = Pattern(r"[1-9][0-9]{0,3} (second|minute)s?", "Write a time such as `90 seconds` or `5 minutes`.")
SOONEST_LOCK: Final = 30
"""Seconds: less than it takes to look up a number on one's phone would lock in the middle of a talk."""

LATEST_LOCK: Final = 3600
"""Seconds: nobody leaves a conversation open on a table for longer than that."""


def read_keep(top: Reader) -> Keep:
    """For how many days each drawer of the vault keeps what is in it."""
    reader = top.mapping("keep", "`keep`") if top.has("keep") else None
    if reader is None:
        return Keep()
    usual = Keep()
    drawers = {name: reader.maybe_integer(name, 0, MOST_DAYS_KEPT) for name in DRAWERS}
    reader.done()
    return replace(usual, **{name: days for name, days in drawers.items() if days is not None})


def read_lock_after(top: Reader) -> int:
    """The seconds after which a conversation that nobody touches is locked."""
    reader = top.mapping("room", "`room`") if top.has("room") else None
    if reader is None:
        return USUAL_LOCK
    said = reader.maybe_name("lock_after", LOCK_AFTER)
    reader.done()
    if not said:
        return USUAL_LOCK
    number, unit = said.split()
    seconds = int(number) * (60 if unit.startswith("minute") else 1)
    if not SOONEST_LOCK <= seconds <= LATEST_LOCK:
        cure = "Choose a time between 30 seconds and 60 minutes."
        reader.problem(reader.at("lock_after"), "SIT008", "this is no time after which to lock.", cure)
    return seconds
