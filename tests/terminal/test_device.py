"""The device itself, on a pseudo terminal of its own."""

from __future__ import annotations

import os
import select
import signal
from collections.abc import Iterator
from contextlib import suppress

import pytest

from rcscreen.errors import Interrupted
from rcscreen.terminal.device import Terminal
from rcscreen.terminal.room import blank, hidden, leave


@pytest.fixture
def pair() -> Iterator[tuple[int, int]]:
    """Both ends of a pseudo terminal: the person's and the program's."""
    person, program = os.openpty()
    yield person, program
    for fd in (person, program):
        with suppress(OSError):
            os.close(fd)


def heard(person: int) -> bytes:
    """What has arrived at the person's end."""
    data = b""
    while select.select([person], [], [], 0.2)[0]:
        data += os.read(person, 4096)
    return data


def test_a_terminal_of_another_alphabet(pair: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the terminal does not speak UTF-8, accents are sent in its own way and marks as plain signs."""
    monkeypatch.setattr("locale.getpreferredencoding", lambda **_: "iso8859-1")
    person, program = pair
    Terminal(program, plain=False, environ={}).write("▸ ● señora ── ñ")
    assert heard(person) == "> * señora -- ñ".encode("iso8859-1")


def test_a_terminal_that_went_away_interrupts(pair: tuple[int, int]) -> None:
    """A closed window is an interrupt, whether one reads or writes."""
    person, program = pair
    terminal = Terminal(program, plain=False, environ={})
    os.close(person)
    with pytest.raises(Interrupted):
        terminal.read(None)
    with pytest.raises(Interrupted):
        terminal.write("words")


def test_the_signal_of_a_closed_window_may_come_late(pair: tuple[int, int]) -> None:
    """What the closed window says to who reads, its signal says once more: whoever saves and says goodbye lives on."""
    person, program = pair
    before = signal.getsignal(signal.SIGHUP)
    terminal = Terminal(program, plain=False, environ={})
    terminal.enter()
    try:
        os.close(person)
        with pytest.raises(Interrupted):
            terminal.read(None)
        os.kill(os.getpid(), signal.SIGHUP)  # the kernel wakes who reads first, and signals afterwards
        terminal.close()
        os.kill(os.getpid(), signal.SIGHUP)  # or later still
    finally:
        signal.signal(signal.SIGHUP, before)


def test_a_terminal_that_does_not_know_its_size(pair: tuple[int, int]) -> None:
    """A terminal that says 0 by 0 is taken for 80 by 24."""
    assert Terminal(pair[1], plain=False, environ={}).size() == (80, 24)


def test_no_color_counts_only_where_it_says_something() -> None:
    """NO_COLOR that is set and not empty turns colours off."""
    person, program = os.openpty()
    assert not Terminal(program, plain=False, environ={"NO_COLOR": "1"}).colour
    assert Terminal(program, plain=False, environ={"NO_COLOR": ""}).colour
    os.close(person)
    os.close(program)


def test_leaving_overwrites_before_it_clears() -> None:
    """Every row is overwritten with blanks; then the screen, then its memory is cleared; then we go."""
    sent = leave(80, 24)
    assert sent.startswith(blank(80, 24))
    assert [sent.count(f"\x1b[{row};1H" + " " * 79) for row in range(1, 25)] == [1] * 24
    assert sent.index("\x1b[2J") < sent.index("\x1b[3J") < sent.index("\x1b[?1049l")


def test_a_dull_page_fits_a_small_window() -> None:
    """The page to hide behind is cut to the window; nothing of it wraps."""
    page = hidden("a line that is rather long\nanother\nand one more", 12, 4)
    assert "a line t" in page
    assert "a line th" not in page
    assert "one more" not in page
