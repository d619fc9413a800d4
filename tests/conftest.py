"""What holds for every test: how many examples are tried, and where files are put meanwhile.

``--hypothesis-profile=deep`` tries fifty times as many wherever a test does not say how many itself.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings

MEMORY = Path("/dev/shm")  # noqa: S108 - each test has a folder of its own in it, ours alone to read
"""Where Linux keeps files in memory."""

ENOUGH = 512 * 1024 * 1024
"""Bytes: a whole run leaves a tenth of this, and a container may have little."""

settings.register_profile(
    "usual",
    max_examples=60,
    deadline=None,  # facts, not speed: other programs run on this computer
    suppress_health_check=[HealthCheck.too_slow],  # as above
)
settings.register_profile("deep", settings.get_profile("usual"), max_examples=3000)
settings.load_profile("usual")


def _fits() -> bool:
    """Whether files can be kept, and run, in memory."""
    if "TMPDIR" in os.environ or not MEMORY.is_dir() or not os.access(MEMORY, os.W_OK | os.X_OK):
        return False
    return not os.statvfs(MEMORY).f_flag & os.ST_NOEXEC and shutil.disk_usage(MEMORY).free >= ENOUGH


if _fits():
    # The vault waits for the disk after every answer, thousands of times. That it does, and what a power cut leaves, is
    # tried where the calls to the disk are watched; nothing here could tell whether a real disk was.
    tempfile.tempdir = str(MEMORY)
