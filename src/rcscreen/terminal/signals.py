"""Signals while a conversation is on the screen: which end it, which put it out of sight, which only draw it anew."""

from __future__ import annotations

import os
import signal
from collections.abc import Generator
from contextlib import contextmanager, suppress
from types import FrameType

from rcscreen.terminal.keystrokes import interrupted

__all__ = ["Signals"]

_ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
_AWAY = (signal.SIGTSTP, signal.SIGCONT)
"""A stopped program leaves its screen in sight, so we do not stop: we put it away. So we do where we were stopped."""


class Signals:
    """Listens for signals from :meth:`arm` to :meth:`disarm`.

    Attributes:
        woken: A file that has something to read when a signal came that ends nothing.
        ended_by: The signal to end that came while nobody waited for a key, or 0.
    """

    def __init__(self) -> None:
        self.woken, self._wake = os.pipe()
        os.set_blocking(self._wake, False)
        os.set_blocking(self.woken, False)
        self.ended_by = 0
        self._before: dict[int, object] = {}
        self._resized = self._away = self._waiting = self._gone = False

    def arm(self) -> None:
        """Listens; where it does so already, sees to it that nobody else took its place."""
        with suppress(ValueError):  # not the main thread: whoever runs us there listens for signals
            for number in _ENDING:
                if number == signal.SIGHUP and signal.getsignal(number) is signal.SIG_IGN:
                    continue  # whoever began us wants us to outlive the terminal
                self._listen(number, self._on_end)
            for number in _AWAY:
                self._listen(number, self._on_away)
            self._listen(signal.SIGWINCH, self._on_resize)
            # A signal that comes just before one waits would else be heard only when a key is pressed: Python calls
            # handlers between its own steps, and waiting is one step.
            signal.set_wakeup_fd(self._wake, warn_on_full_buffer=False)

    def disarm(self) -> None:
        """Listens no longer: every signal does again what it did before."""
        with suppress(ValueError):
            if self._before:
                signal.set_wakeup_fd(-1)
            for number, before in self._before.items():
                signal.signal(number, before if callable(before) or isinstance(before, int) else signal.SIG_DFL)
        self._before.clear()

    def close(self) -> None:
        """Lets the files go."""
        for fd in (self.woken, self._wake):
            with suppress(OSError):
                os.close(fd)

    def hung_up(self) -> None:
        """The terminal went away, and that is being answered: its signal, which may come only later, adds nothing."""
        self._gone = True
        if self.ended_by == signal.SIGHUP:
            self.ended_by = 0
        if signal.SIGHUP in self._before:
            self._before[signal.SIGHUP] = signal.SIG_IGN

    def resized(self) -> bool:
        """Whether the size of the screen changed since this was last asked."""
        was, self._resized = self._resized, False
        return was

    def away(self) -> bool:
        """Whether the screen was to be put out of sight since this was last asked."""
        was, self._away = self._away, False
        return was

    def heed(self) -> None:
        """Empties the file that wakes."""
        with suppress(BlockingIOError):
            os.read(self.woken, 64)

    @contextmanager
    def waiting(self) -> Generator[None]:
        """While one waits for a key, a signal to end interrupts.

        Raises:
            Interrupted: A signal to end, now or since one last waited.
        """
        try:
            self._waiting = True  # before one looks: what comes in between is not missed
            if self.ended_by:
                self.ended_by = 0
                raise interrupted()
            yield
        except KeyboardInterrupt:
            raise interrupted() from None
        finally:
            self._waiting = False

    def _listen(self, number: signal.Signals, heard: object) -> None:
        self._before.setdefault(number, signal.getsignal(number))
        if callable(heard):
            signal.signal(number, heard)

    def _on_resize(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        self._resized = True
        self._rouse()

    def _on_away(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        self._away = True
        self._rouse()

    def _on_end(self, number: int, frame: FrameType | None) -> None:
        """Interrupts whoever waits for a key. Nobody who is writing something down is interrupted."""
        del frame
        if self._gone and number == signal.SIGHUP:
            return
        if not self._waiting:
            self.ended_by = number
            return
        raise KeyboardInterrupt  # the only one that an event loop lets through

    def _rouse(self) -> None:
        with suppress(OSError):
            os.write(self._wake, b"s")
