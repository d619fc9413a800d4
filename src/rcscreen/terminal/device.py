"""The terminal device: opened, lent, listened to, and left as it was.

What differs between platforms (the device's name, modes, signals, size) is here and nowhere else. The screen is drawn
on the controlling terminal and keys are read from it, so that stdout is data and stdin may be a file.
"""

from __future__ import annotations

import locale
import os
import select
import sys
import termios
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from typing import TextIO

from rcscreen.errors import Interrupted, TerminalFault
from rcscreen.terminal.keystrokes import interrupted
from rcscreen.terminal.room import ENTER, leave
from rcscreen.terminal.signals import Signals
from rcscreen.terminal.watch import Watch

__all__ = ["Terminal", "device_name", "open_terminal", "seconds"]

_DEVICE = "/dev/tty"
_DUMB = ("", "dumb")
_PLAINER = str.maketrans("●○─▸✓·↓↑…▏►•", "*.->x|v^._>-")
_NOBODY = (80, 24)
_PUT_AWAY = "\x1a"
_CLOCK = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)  # on macOS, time also passes for the latter


def seconds() -> float:
    """Seconds that only go forward, also while the computer sleeps."""
    return time.clock_gettime(_CLOCK)


class Terminal:
    """A terminal that a conversation is held on. Made by :func:`open_terminal`.

    Attributes:
        plain: Whether to speak in lines, for a screen reader or a terminal that can do no more.
        colour: Whether colours may be used.
        fd: The open device.
    """

    def __init__(self, fd: int, *, plain: bool, environ: Mapping[str, str]) -> None:
        self.fd = fd
        self.plain = plain
        self.colour = not environ.get("NO_COLOR")
        self.term = environ.get("TERM", "")
        self._encoding = locale.getpreferredencoding(do_setlocale=False)
        self._before = termios.tcgetattr(fd)
        self._signals = Signals()
        self._open = False

    # -- Coming and going ----------------------------------------------------------------------------------------

    def enter(self) -> None:
        """Listens for signals, takes the keys as they come, and goes to a screen of its own unless it is plain."""
        self._open = True
        self._signals.arm()
        if self.plain:
            self._set_echo(termios.TCSAFLUSH, on=False)  # what is typed ahead of a passphrase does not show either
        else:
            self._take_keys()
            self.write(ENTER)

    def close(self) -> None:
        """Leaves the terminal as it was. Does not fail, for the terminal may be gone."""
        if not self._open:
            return
        self._open = False
        with suppress(OSError, termios.error):
            if not self.plain:
                self._send(leave(*self.size()))
            else:
                self._send(self.forgotten())
        with suppress(OSError, termios.error):
            termios.tcsetattr(self.fd, termios.TCSAFLUSH, self._before)
        self._signals.disarm()
        self._signals.close()
        with suppress(OSError):
            os.close(self.fd)
        if self._signals.ended_by:  # it came while nobody waited for a key: now it may do what it does
            os.kill(os.getpid(), self._signals.ended_by)

    def let_go(self) -> None:
        """Leaves what is on the screen to the program that follows in this one's place; modes and signals go back.

        Where none follows after all, :meth:`close` leaves the terminal as it was.

        Raises:
            Interrupted: A signal to end came meanwhile.
        """
        with self._signals.waiting():
            try:
                termios.tcsetattr(self.fd, termios.TCSAFLUSH, self._before)
            except termios.error:
                raise interrupted() from None
        self._signals.disarm()

    def forgotten(self) -> str:
        """What makes a terminal of lines forget what it shows, as far as it can."""
        return "" if self.term in _DUMB else "\x1b[2J\x1b[3J\x1b[H"

    def _take_keys(self) -> None:
        """Every key as it is pressed, unseen. Ctrl-C comes as a key, so that who reads our stdout is not killed."""
        mode = termios.tcgetattr(self.fd)
        mode[0] &= ~(termios.BRKINT | termios.ICRNL | termios.INLCR | termios.IGNCR | termios.IXON | termios.ISTRIP)
        mode[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
        mode[6][termios.VMIN] = 1
        mode[6][termios.VTIME] = 0
        termios.tcsetattr(self.fd, termios.TCSAFLUSH, mode)

    # -- Reading and writing -------------------------------------------------------------------------------------

    def size(self) -> tuple[int, int]:
        """Columns and rows."""
        try:
            size = os.get_terminal_size(self.fd)
        except OSError:
            return _NOBODY
        return (size.columns or _NOBODY[0], size.lines or _NOBODY[1])

    def resized(self) -> bool:
        """Whether the size changed since this was last asked."""
        return self._signals.resized()

    def away(self) -> bool:
        """Whether what is on the screen was to be put out of sight since this was last asked."""
        was = self._signals.away()
        if was and not self.plain:
            with suppress(termios.error):
                self._take_keys()  # whoever stopped us may have left the terminal otherwise
        return was

    def write(self, text: str) -> None:
        """Sends text as it is; whoever calls has made it harmless.

        Raises:
            Interrupted: The terminal went away.
        """
        try:
            self._send(text)
        except OSError:
            raise self._gone() from None

    def _gone(self) -> Interrupted:
        self._signals.hung_up()
        return interrupted()

    def _send(self, text: str) -> None:
        if not self._encoding.lower().startswith("utf"):
            text = text.translate(_PLAINER)
        left = text.encode(self._encoding, "replace")
        while left:
            left = left[os.write(self.fd, left) :]

    def read(self, timeout: float | None) -> bytes | None:
        """Bytes that were typed, or None where the time (in seconds) is up or a signal came that ends nothing.

        Raises:
            Interrupted: A signal to end, or the terminal went away.
        """
        with self._signals.waiting():
            try:
                ready, _, _ = select.select([self.fd, self._signals.woken], [], [], timeout)
                if self._signals.woken in ready:
                    self._signals.heed()
                if self.fd not in ready:
                    return None
                data = os.read(self.fd, 1024)
            except OSError:
                raise self._gone() from None
        if not data:
            raise self._gone()
        return data

    def read_line(self, label: str, *, seen: bool = True, watch: Watch | None = None) -> str:
        """A line of plain mode, edited as the terminal does it, without its end.

        Args:
            label: What is asked for, written before it.
            seen: Whether what is typed shows.
            watch: Keeps watch; where it puts the screen away, the line is a Ctrl-Z and what was typed is thrown away.

        Raises:
            Interrupted: Ctrl-C, Ctrl-D or a terminal that went away.
        """
        line = b""
        try:
            self._set_echo(termios.TCSADRAIN, on=seen)
            self.write(f"{label} ")
            while not line.endswith(b"\n"):
                data = self.read(watch.patience() if watch else None)
                if data is None and watch and (self.away() or watch.put_away()):
                    termios.tcflush(self.fd, termios.TCIFLUSH)
                    return _PUT_AWAY
                line += data or b""
        except termios.error:
            raise interrupted() from None
        finally:
            with suppress(OSError, termios.error):
                self._set_echo(termios.TCSADRAIN, on=False)
        if watch:
            watch.touched()
        if not seen:
            self.write("\n")
        return line.decode(self._encoding, "replace").rstrip("\r\n")

    def _set_echo(self, when: int, *, on: bool) -> None:
        mode = termios.tcgetattr(self.fd)
        mode[0] |= termios.ICRNL
        mode[3] |= termios.ICANON | termios.ISIG
        mode[6][termios.VSUSP] = bytes([os.fpathconf(self.fd, "PC_VDISABLE")])  # it would stop who reads our stdout
        mode[3] = mode[3] | termios.ECHO if on else mode[3] & ~termios.ECHO
        termios.tcsetattr(self.fd, when, mode)

    @contextmanager
    def lent(self) -> Generator[tuple[TextIO, TextIO]]:
        """Lends the device to a prompt as two files. A signal to end reaches the prompt as Ctrl-C would.

        Raises:
            Interrupted: Ctrl-C, Ctrl-D, a signal to end, or a terminal that went away.
        """
        with (
            open(os.dup(self.fd), encoding=self._encoding, errors="replace") as heard,  # noqa: PTH123 - not a path
            open(os.dup(self.fd), "w", encoding=self._encoding, errors="replace") as shown,  # noqa: PTH123 - nor here
        ):
            try:
                with self._signals.waiting():
                    yield heard, shown
            except (EOFError, OSError):
                raise interrupted() from None
            finally:
                self._signals.arm()  # a prompt leaves the signals it listened for as the system has them
                self.write("\x1b[?25l\x1b[?2004l\x1b[0m")


def device_name() -> str:
    """The device's name. On macOS what a prompt waits with cannot wait on /dev/tty, only on the device behind it."""
    if sys.platform == "darwin":
        for fd in (0, 2, 1):
            with suppress(OSError):
                return os.ttyname(fd)
    return _DEVICE


@contextmanager
def open_terminal(*, plain: bool = False, environ: Mapping[str, str] | None = None) -> Generator[Terminal]:
    """Opens the controlling terminal and leaves it as it was, whatever happens in between.

    Args:
        plain: Speak in lines. A terminal that says it is dumb is spoken to in lines anyway.
        environ: The environment; that of this process if left out.

    Raises:
        TerminalFault: There is no terminal.
    """
    environ = os.environ if environ is None else environ
    try:
        fd = os.open(device_name(), os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError:
        raise _no_terminal() from None
    try:
        terminal = Terminal(fd, plain=plain or environ.get("TERM", "") in _DUMB, environ=environ)
    except (OSError, termios.error):
        os.close(fd)
        raise _no_terminal() from None
    try:
        terminal.enter()
        yield terminal
    finally:
        terminal.close()


def _no_terminal() -> TerminalFault:
    return TerminalFault(
        "There is no terminal here to hold a conversation on.",
        "Start it in a terminal window, or use --answers FILE to go through it without one.",
    )
