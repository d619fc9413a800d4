"""Keeps watch while nobody touches a key: what may show, and for how long. Pure but for the clock it is given.

A screen that nobody has touched for a while is put away as if Esc had been pressed, and so is one whose computer slept
or whose program was stopped meanwhile: nobody knows who opens the lid. Where everything that was answered is kept, a
screen that stays untouched is locked as well; while the conversation holds still, time does not count.
"""

from __future__ import annotations

from collections.abc import Callable

from rcscreen.errors import Interrupted
from rcscreen.script.setting import LOCK_AFTER

__all__ = ["IDLE", "Locked", "Watch", "locked"]

IDLE: float = LOCK_AFTER
"""Seconds without a key after which a screen is put away where nobody said otherwise. None can want none."""

LOOK = 2.0
"""How often one looks up, in seconds: a lid that was opened shows what is on the screen no longer than this."""

OVERSLEPT = 10.0
"""Whoever looks up so many seconds late has been asleep."""


class Locked(Interrupted):
    """Nobody touched a key for a while: the conversation is to be taken up again with the passphrase.

    What was answered is kept, and a dull page is on the screen. Whoever does not know about locks has an
    interruption like any other.
    """


def locked() -> Locked:
    """What is raised when a dull page is to be locked."""
    return Locked("Nobody touched a key for a while.", "What was said until now is safe; take it up again.")


class Watch:
    """How long nobody has touched a key.

    Args:
        clock: Seconds that only go forward, also while the computer sleeps.
        idle: Seconds without a key after which the screen is put away; None for never.

    Attributes:
        locks: Whether the screen may be locked as well: everything that was answered is kept.
        still: Whether the conversation holds still, so that time does not count.
    """

    def __init__(self, clock: Callable[[], float], idle: float | None = None) -> None:
        self._clock = clock
        self._idle = idle
        self._touched = self._looked = clock()
        self._patience = LOOK
        self._told = False
        self.locks = False
        self.still = False

    def touched(self) -> None:
        """A key was pressed."""
        self._touched = self._looked = self._clock()
        self._told = False

    def patience(self) -> float | None:
        """For how many seconds one may wait for a key before one looks up; None for as long as it takes."""
        now = self._looked = self._clock()
        if self._idle is None:
            return None
        left = self._touched + self._idle - now
        self._patience = min(left, LOOK) if left > 0 and not self.still else LOOK
        return self._patience

    def put_away(self) -> bool:
        """Whether what is on the screen is to be put away, said once. To be asked after each wait."""
        now = self._clock()
        overslept = self._idle is not None and now - self._looked > self._patience + OVERSLEPT
        self._looked = now
        idled = self._idled(now) and not self._told
        self._told = self._told or idled
        return overslept or idled

    def lock(self) -> bool:
        """Whether the dull page that is on the screen is to be locked."""
        return self.locks and self._idled(self._clock())

    def _idled(self, now: float) -> bool:
        return self._idle is not None and not self.still and now - self._touched >= self._idle
