"""The real program, but for how long it waits: ``python -m tests.terminal.impatient run whole-family``.

It waits a hundredth of the time, or what ``IMPATIENCE`` says.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from rcscreen.__main__ import main
from rcscreen.terminal import watch


class Impatient(watch.Watch):
    """Waits a part of the time that the program waits."""

    def __init__(self, clock: Callable[[], float], idle: float | None = None) -> None:
        super().__init__(clock, None if idle is None else idle / int(os.environ.get("IMPATIENCE", "100")))


if __name__ == "__main__":
    watch.Watch = Impatient  # type: ignore[misc]  # whoever keeps watch from now on is impatient
    sys.exit(main())
