"""From bytes to keys, and which keys count.

A key is one character, or a word: ``enter esc backspace up down pgup pgdn away``; ``away`` is Ctrl-Z, and whatever else
wants the screen out of sight. What one presses before one can have read
what is on the screen does not count, nor does a key that is held down.
"""

from __future__ import annotations

import codecs
import time
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from rcscreen.errors import Interrupted

if TYPE_CHECKING:
    from rcscreen.terminal.watch import Watch

__all__ = ["REPEAT", "SETTLE", "Decoder", "KeyReader", "interrupted"]

SETTLE = 0.3
"""Keys within so many seconds of a new screen are ignored."""

REPEAT = 0.09
"""The same key again within so many seconds is a key held down."""

ESCAPE_WAIT = 0.04
"""An Esc that nothing follows for so many seconds is the Esc key, not the start of an arrow key."""

_NAMED = {"\r": "enter", "\n": "enter", "\x7f": "backspace", "\x08": "backspace", "\x0c": "redraw", "\x1a": "away"}
_SEQUENCES = {"[A": "up", "OA": "up", "[B": "down", "OB": "down", "[5~": "pgup", "[6~": "pgdn", "OM": "enter"}
_END = {"\x03", "\x04"}
_LONGEST = 32


def interrupted() -> Interrupted:
    """What is raised when the navigator interrupts or the terminal goes away."""
    return Interrupted("Interrupted.", "What was said until now is safe; take it up again when it suits.")


class Decoder:
    """Bytes in, keys out. An unfinished sequence waits for the rest, or for :meth:`settle`."""

    def __init__(self) -> None:
        self._text = codecs.getincrementaldecoder("utf-8")("replace")
        self._held = ""

    @property
    def waiting(self) -> bool:
        """Whether an Esc or the start of a sequence is held back."""
        return bool(self._held)

    def feed(self, data: bytes) -> list[str]:
        """The keys that these bytes complete.

        Raises:
            Interrupted: Ctrl-C or Ctrl-D.
        """
        keys: list[str] = []
        for char in self._text.decode(data):
            self._take(char, keys)
        return keys

    def settle(self) -> list[str]:
        """Nothing followed: a lone Esc is the Esc key; a sequence that broke off is nothing."""
        held, self._held = self._held, ""
        return ["esc"] if held == "\x1b" else []

    def _take(self, char: str, keys: list[str]) -> None:
        if char in _END:
            raise interrupted()
        if self._held:
            self._continue(char, keys)
        elif char == "\x1b":
            self._held = char
        else:
            self._plain(char, keys)

    def _plain(self, char: str, keys: list[str]) -> None:
        if char in _NAMED:
            keys.append(_NAMED[char])
        elif char.isprintable():
            keys.append(char)

    def _continue(self, char: str, keys: list[str]) -> None:
        if self._held == "\x1b":
            if char in "[O":
                self._held += char
            else:  # Esc and then a key: whoever pressed Esc wants to hide, whatever comes after
                self._held = ""
                keys.append("esc")
            return
        self._held += char
        if "@" <= char <= "~" or len(self._held) > _LONGEST:
            name = _SEQUENCES.get(self._held[1:])
            self._held = ""
            if name:
                keys.append(name)


class Source(Protocol):
    """Where bytes come from."""

    def read(self, timeout: float | None) -> bytes | None:
        """Bytes, or None where the time is up or the size of the screen changed.

        Raises:
            Interrupted: The terminal went away.
        """
        ...

    def resized(self) -> bool:
        """Whether the size changed since this was last asked."""
        ...

    def away(self) -> bool:
        """Whether what is on the screen was to be put out of sight since this was last asked."""
        ...


class KeyReader:
    """Reads the keys that count.

    Args:
        source: Where bytes come from.
        settle: How long keys are ignored after :meth:`rest`, in seconds.
        clock: Seconds that only go forward.
        watch: Keeps watch while nobody touches a key.
    """

    def __init__(
        self,
        source: Source,
        *,
        settle: float = SETTLE,
        clock: Callable[[], float] = time.monotonic,
        watch: Watch | None = None,
    ) -> None:
        self._source = source
        self._settle = settle
        self._clock = clock
        self._watch = watch
        self._decoder = Decoder()
        self._ready: deque[str] = deque()
        self._opens = 0.0
        self._last = ""
        self._last_at = float("-inf")

    def rest(self) -> None:
        """A new screen was drawn: keys count again once it could have been read."""
        self._opens = self._clock() + self._settle

    def key(self, *, typing: bool = False, within: float | None = None) -> str:
        """Waits for the next key that counts, or ``redraw``, or ``away``.

        Args:
            typing: Whether digits are being typed, where the same one twice is not a key held down.
            within: Seconds after which ``time`` comes in the place of a key; None for as long as it takes.

        Raises:
            Interrupted: Ctrl-C, Ctrl-D or a terminal that went away.
        """
        ends = None if within is None else self._clock() + within
        while True:
            if self._source.resized():
                return "redraw"
            if ends is not None and self._clock() >= ends:
                return "time"
            key = "away" if self._source.away() else self._next(ends)
            if key == "away" or (key and self._counts(key, typing=typing)):
                return key

    def held_down(self, key: str) -> bool:
        """Whether the key that was just read is still coming: it is being held, and means nothing."""
        if self._settle <= 0:
            return False
        self._gather(REPEAT)
        again = key in self._ready
        self._ready = deque(other for other in self._ready if other != key)
        return again

    def _next(self, ends: float | None) -> str | None:
        if not self._ready and self._decoder.waiting:
            self._gather(ESCAPE_WAIT)
        elif not self._ready:
            patience = self._watch.patience() if self._watch else None
            left = None if ends is None else max(ends - self._clock(), 0.0)
            self._gather(min((each for each in (patience, left) if each is not None), default=None))
            untouched = not self._ready and not self._decoder.waiting
            if untouched and self._watch is not None and self._watch.put_away():
                return "away"
        return self._ready.popleft() if self._ready else None

    def _gather(self, timeout: float | None) -> None:
        data = self._source.read(timeout)
        if data is None:
            if timeout is not None:
                self._ready.extend(self._decoder.settle())
            return
        if self._watch is not None:
            self._watch.touched()
        self._ready.extend(self._decoder.feed(data))

    def _counts(self, key: str, *, typing: bool) -> bool:
        now = self._clock()
        again = key == self._last and now - self._last_at < REPEAT
        self._last, self._last_at = key, now
        if now < self._opens:
            return False
        return not again or (typing and key != "enter") or self._settle <= 0
