"""The real program, but for how long it waits: ``python -m tests.terminal.impatient run whole-family``."""

from __future__ import annotations

import sys

from rcscreen.__main__ import main
from rcscreen.terminal import watch

if __name__ == "__main__":
    watch.IDLE = 3.0
    sys.exit(main())
