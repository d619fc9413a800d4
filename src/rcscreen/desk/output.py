"""Standard output: a new file is its owner's alone, and a document goes there whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys

from rcscreen.errors import RcscreenError, UsageFault

__all__ = ["hand_over", "prepare_stdout"]


def prepare_stdout() -> None:
    """See that what leaves lands in a file of one's own: an empty one of ours is made private, any other is refused.

    Raises:
        UsageFault: Standard output is a file that already holds something, or somebody else's, or that cannot be made
            private; or it is closed.
    """
    try:
        about = os.fstat(sys.stdout.fileno())
    except AttributeError:  # Python has no standard output where it was closed
        raise UsageFault("Standard output is closed.", "Leave it open, or send it to a new file.") from None
    except (OSError, ValueError):
        return
    if not stat.S_ISREG(about.st_mode):
        return
    if about.st_size or about.st_uid != os.geteuid():
        raise UsageFault(
            "Standard output is a file that is not new.", "Send it to a new file, so that only you can read it."
        )
    try:
        os.fchmod(sys.stdout.fileno(), stat.S_IRUSR | stat.S_IWUSR)
    except OSError:  # a stick or a share that knows no owners, or a disk that fails
        raise UsageFault(
            "Standard output is a file that cannot be made yours alone.",
            "Send it to a file on this computer's own disk.",
        ) from None


def hand_over(document: str | bytes) -> None:
    """Write one document to standard output, in one write.

    Raises:
        RcscreenError: It could not be written.
        OSError: Whoever reads has gone, or the disk is full: the front door has words for these.
    """
    sys.stdout.flush()
    left = document.encode() if isinstance(document, str) else document
    try:
        while left:
            left = left[os.write(sys.stdout.fileno(), left) :]
    except OSError as fault:
        if fault.errno in (errno.EPIPE, errno.ENOSPC, errno.EDQUOT):
            raise
        cure = "What was kept is safe. Send it elsewhere and ask for it again: rcscreen summary SESSION --for RECIPIENT"
        raise RcscreenError("The output could not be written.", cure) from None
