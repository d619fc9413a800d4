"""A process that is watched: what it was about to keep, what it was told is kept, and every nonce it used.

What is reported is digests: a report holds nothing of an answer, and no key.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from cryptography.hazmat.primitives.ciphers import aead

from rcscreen.vault import OpenSession, StoredSession, Vault
from rcscreen.vault.keys import Key

__all__ = ["NOTHING", "Held", "Watch", "watch_nonces"]


@dataclass(frozen=True, slots=True)
class Held:
    """What a session holds, as digests of it.

    Attributes:
        entries: One for each record.
        ended: Whether it ended.
        streams: One for each line beside the journal.
    """

    entries: tuple[str, ...] = ()
    ended: bool = False
    streams: tuple[str, ...] = ()

    @classmethod
    def of(cls, stored: StoredSession) -> Held:
        """What is held by a session as it was read."""
        lines = tuple(digest(name.encode() + line) for name in sorted(stored.streams) for line in stored.streams[name])
        return cls(tuple(map(digest, stored.entries)), stored.ended, lines)

    @classmethod
    def read(cls, told: Any) -> Held | None:  # noqa: ANN401  what a line of JSON says
        """What :meth:`told` told."""
        return None if told is None else cls(tuple(told[0]), bool(told[1]), tuple(told[2]))

    def told(self) -> list[object]:
        """As it is reported."""
        return [self.entries, self.ended, self.streams]


NOTHING = None
"""There is no session."""


def digest(data: bytes) -> str:
    """A few letters that stand for some bytes."""
    return hashlib.blake2s(data, digest_size=6).hexdigest()


class Watch:
    """Reports, before and after each change to a session, in which states it may be found.

    Args:
        report: The end of a pipe to write to.
        held: The state that it is in now.
    """

    def __init__(self, report: int, held: Held | None = NOTHING) -> None:
        self._report = report
        self._may_be: list[Held | None] = [held]

    def begin(self) -> None:
        """From now on every change of a session is reported, and every nonce."""
        self._around(Vault, "begin", _begun)
        self._around(Vault, "erase", _erased)
        self._around(OpenSession, "keep", _kept)
        self._around(OpenSession, "rewrite", _rewritten)
        self._around(OpenSession, "end", lambda held: replace(held, ended=True))
        self._around(OpenSession, "append", _appended)
        watch_nonces(lambda pair: self.say("n", pair))

    def say(self, what: str, word: object) -> None:
        """Reports one thing."""
        os.write(self._report, json.dumps([what, word], separators=(",", ":")).encode() + b"\n")

    def _around(self, kind: type, name: str, after: Callable[..., Held | None]) -> None:
        real = getattr(kind, name)

        def watched(own: Any, *given: Any) -> Any:  # noqa: ANN401  whatever it takes and gives
            arguments = tuple(tuple(each) if _is_many(each) else each for each in given)
            before = self._may_be
            coming = [after(held, *arguments) for held in before if held is not NOTHING or name == "begin"]
            self._may_be = [*before, *(held for held in coming if held not in before)]
            self.say("s", [held and held.told() for held in self._may_be])
            result = real(own, *arguments)
            self._may_be = coming
            self.say("s", [held and held.told() for held in self._may_be])
            return result

        setattr(kind, name, watched)


def _is_many(given: object) -> bool:
    return isinstance(given, Iterable) and not isinstance(given, bytes | str | dict)


def _begun(*_: object) -> Held:
    return Held()


def _erased(*_: object) -> None:
    return NOTHING


def _kept(held: Held, payload: bytes) -> Held:
    return replace(held, entries=(*held.entries, digest(payload)))


def _rewritten(held: Held, payloads: Iterable[bytes]) -> Held:
    return replace(held, entries=tuple(map(digest, payloads)))


def _appended(held: Held, stream: str, payload: bytes) -> Held:
    return replace(held, streams=(*held.streams, digest(stream.encode() + payload)))


def watch_nonces(say: Callable[[str], object]) -> None:
    """Has every pair of key and nonce said, before it is used."""
    real = aead.AESGCM

    class Watched:
        def __init__(self, key: bytes) -> None:
            self._key, self._real = key, real(key)

        def encrypt(self, nonce: bytes, data: bytes, bound: bytes) -> bytes:
            say(hashlib.blake2s(self._key + nonce, digest_size=10).hexdigest())
            return self._real.encrypt(nonce, data, bound)

        def decrypt(self, nonce: bytes, data: bytes, bound: bytes) -> bytes:
            return self._real.decrypt(nonce, data, bound)

    aead.AESGCM = Watched  # type: ignore[assignment]  # the place from which keys take it
    assert isinstance(Key.fresh()._cipher, Watched)
