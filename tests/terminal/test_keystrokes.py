"""From bytes to keys, and which keys count."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcscreen.errors import Interrupted
from rcscreen.terminal.keystrokes import REPEAT, SETTLE, Decoder, KeyReader


class Hands:
    """Bytes at given moments, and the clock they are pressed by."""

    def __init__(self, presses: Iterable[tuple[float, bytes]]) -> None:
        self.presses = deque(presses)
        self.now = 0.0
        self.grown = False
        self.suspended = False

    def clock(self) -> float:
        """Seconds since the beginning."""
        return self.now

    def read(self, timeout: float | None) -> bytes | None:
        """The next bytes, or None where the time is up before they come."""
        if not self.presses:
            if timeout is None:
                raise Interrupted("nothing more is pressed")
            self.now += timeout
            return None
        at, data = self.presses[0]
        if timeout is not None and at > self.now + timeout:
            self.now += timeout
            return None
        self.presses.popleft()
        self.now = max(self.now, at)
        return data

    def resized(self) -> bool:
        """Once, where the window grew."""
        was, self.grown = self.grown, False
        return was

    def away(self) -> bool:
        """Once, where a signal came that puts the screen away."""
        was, self.suspended = self.suspended, False
        return was


def test_a_key_may_be_waited_for_only_so_long() -> None:
    """Where nothing is pressed, ``time`` comes in the place of a key; a key that comes before is a key."""
    hands = Hands([(2.0, b"x")])
    reader = KeyReader(hands, clock=hands.clock)
    assert (reader.key(within=1.5), hands.now) == ("time", 1.5)
    assert (reader.key(within=1.5), hands.now) == ("x", 2.0)
    assert (reader.key(within=4.0), hands.now) == ("time", 6.0)


def counted(*presses: tuple[float, bytes], typing: bool = False) -> list[str]:
    """The keys that count of what is pressed on a screen drawn at 0."""
    hands = Hands(presses)
    reader = KeyReader(hands, clock=hands.clock)
    reader.rest()
    keys: list[str] = []
    with suppress(Interrupted):
        while True:
            keys.append(reader.key(typing=typing))
    return keys


@pytest.mark.parametrize(
    ("sent", "keys"),
    [
        (b"1", ["1"]),
        (b"\r", ["enter"]),
        (b"\n", ["enter"]),
        (b"\x7f", ["backspace"]),
        (b"\x1b[A\x1bOB", ["up", "down"]),
        (b"\x1b[5~\x1b[6~", ["pgup", "pgdn"]),
        (b"\x1b[1;5C", []),
        (b"\x1b[200~", []),
        ("ñ".encode(), ["ñ"]),
        (b"\x1a", ["away"]),
        (b"\x1c\x00", []),
        (b"\x1bx", ["esc"]),
    ],
)
def test_bytes_are_keys(sent: bytes, keys: list[str]) -> None:
    """Arrow keys are themselves, Ctrl-Z puts the screen away, Esc and a letter is Esc: one wants to hide."""
    assert Decoder().feed(sent) == keys


def test_a_lone_esc_waits_only_for_a_moment() -> None:
    """Esc may begin an arrow key; where nothing follows it is Esc, and a broken sequence is nothing."""
    decoder = Decoder()
    assert decoder.feed(b"\x1b") == []
    assert decoder.settle() == ["esc"]
    assert decoder.feed(b"\x1b[") == []
    assert decoder.settle() == []


@pytest.mark.parametrize("sent", [b"\x03", b"\x04", b"12\x03"])
def test_ctrl_c_and_ctrl_d_interrupt(sent: bytes) -> None:
    """They are no answer."""
    with pytest.raises(Interrupted):
        Decoder().feed(sent)


@settings(deadline=None)  # facts, not speed
@given(st.binary(), st.integers(1, 5))
def test_no_bytes_break_the_decoder(data: bytes, size: int) -> None:
    """Whatever a terminal sends, and in whatever pieces, what comes out are keys."""
    decoder = Decoder()
    keys: list[str] = []
    for start in range(0, len(data), size):
        try:
            keys += decoder.feed(data[start : start + size])
        except Interrupted:
            return
    assert all(len(key) == 1 or key.islower() for key in [*keys, *decoder.settle()])


def test_keys_before_one_can_have_read_do_not_count() -> None:
    """Within 300 ms of a new screen keys are ignored; afterwards they count."""
    assert counted((0.05, b"0"), (SETTLE - 0.01, b"b"), (SETTLE + 0.01, b"2")) == ["2"]


def test_what_was_typed_ahead_does_not_count() -> None:
    """Keys that waited while the screen was drawn are read at once, and are too early."""
    assert counted((0.0, b"\r\r0")) == []


def test_a_key_held_down_counts_once() -> None:
    """A key that repeats does so faster than a finger; its first press counts."""
    held = [(1.0 + n * 0.03, b"2") for n in range(20)]
    assert counted(*held, (2.5, b"2")) == ["2", "2"]


def test_a_key_held_over_a_new_screen_does_not_answer_it() -> None:
    """The repeats of a key that is still held when the screen settles are no press."""
    assert counted(*[(n * 0.03, b"\r") for n in range(40)]) == []


def test_digits_may_be_typed_fast() -> None:
    """Where digits are typed, 11 is eleven."""
    assert counted((1.0, b"1"), (1.0 + REPEAT / 2, b"1"), typing=True) == ["1", "1"]
    assert counted(*[(n * 0.03, b"\r") for n in range(40)], typing=True) == []


def test_a_held_key_takes_nothing_out() -> None:
    """Whether a second X is a second press shows in whether more of them come at once."""
    hands = Hands([(1.0, b"x"), (1.03, b"x"), (1.06, b"x"), (3.0, b"x")])
    reader = KeyReader(hands, clock=hands.clock)
    assert reader.key() == "x"
    assert reader.held_down("x")
    assert reader.key() == "x"
    assert not reader.held_down("x")


def test_a_new_size_asks_for_the_screen_again() -> None:
    """A window of another size is no key that counts: it is drawn again."""
    hands = Hands([(1.0, b"1")])
    hands.grown = True
    reader = KeyReader(hands, clock=hands.clock)
    assert [reader.key(), reader.key()] == ["redraw", "1"]
