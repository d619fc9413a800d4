"""A child hears signals as a program that somebody starts at a terminal does, wherever the tests themselves run."""

from __future__ import annotations

import signal

__all__ = ["as_at_a_terminal"]


def as_at_a_terminal() -> None:
    """Undo what a shell does to what it starts in the background: there some signals are ignored, and stay so."""
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGTSTP):
        signal.signal(number, signal.SIG_DFL)
