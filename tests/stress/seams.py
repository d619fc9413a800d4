"""Standing between the vault and the system: to be killed, to be full, to be broken, to write less than was asked."""

from __future__ import annotations

import errno
import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

__all__ = ["Broken", "Counting", "Full", "Killing", "Short", "Unread", "stand_between"]

CHANGES = (
    "open", "pwrite", "fdatasync", "fsync", "ftruncate", "replace", "unlink", "mkdir", "rmdir", "chmod", "fchmod",
)  # fmt: skip
"""The calls by which the vault changes the disk."""

STDERR = 2


class Act(Protocol):
    """What is done at a call instead of it, or around it."""

    def __call__(self, number: int, name: str, real: Callable[..., Any], args: tuple[Any, ...]) -> Any:  # noqa: ANN401  whatever the call gives
        """Does it."""


def stand_between(act: Act, *, reads: bool = False) -> None:
    """Lets every call that changes the vault's disk, or that reads it, go through an act; for this process's life."""
    count = -1

    def around(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:  # noqa: ANN401  whatever the call takes and gives
            nonlocal count
            if named or (name == "open" and not (args[1] & os.O_RDWR)) or not _ours(name, args):
                return real(*args, **named)
            count += 1
            return act(count, name, real, args)

        return call

    for name in ("read",) if reads else CHANGES:
        if hasattr(os, name):
            setattr(os, name, around(name, getattr(os, name)))


def _ours(name: str, args: tuple[Any, ...]) -> bool:
    """Whether a call is about the vault; those on descriptors are used by nobody else."""
    if name == "read":
        return _folder_of(args[0]) in ("", "vault")
    return args[0] > STDERR if isinstance(args[0], int) else "vault" in os.fspath(args[0])


def _folder_of(fd: int) -> str:
    """The name of a file's first folder under the home; empty where the system does not tell."""
    try:
        parts = Path(f"/proc/self/fd/{fd}").readlink().parts
    except OSError:
        return ""
    return parts[parts.index("rcscreen") + 1] if "rcscreen" in parts[:-1] else "elsewhere"


class Counting:
    """Lets everything through and says how much it was."""

    def __init__(self, say: Callable[[str, object], object]) -> None:
        self._say = say

    def __call__(self, number: int, name: str, real: Callable[..., Any], args: tuple[Any, ...]) -> Any:  # noqa: ANN401  as the protocol
        """Says the number of the call."""
        del name
        self._say("c", number)
        return real(*args)


class Killing:
    """Ends the process at a call, without a word; within a write, where that is wanted."""

    def __init__(self, at: int, *, torn: bool) -> None:
        self._at, self._torn = at, torn

    def __call__(self, number: int, name: str, real: Callable[..., Any], args: tuple[Any, ...]) -> Any:  # noqa: ANN401  as the protocol
        """Ends it, or lets the call through."""
        if number == self._at:
            if self._torn and name == "pwrite":
                fd, data, offset = args
                real(fd, data[: len(data) // 2], offset)
            os.kill(os.getpid(), signal.SIGKILL)  # nothing after it is done
        return real(*args)


class Full:
    """From some call on the disk takes no more: part of a write fits, nothing new can be made."""

    def __init__(self, at: int, chance: random.Random) -> None:
        self._at, self._chance, self._room = at, chance, chance.random() < 0.5

    def __call__(self, number: int, name: str, real: Callable[..., Any], args: tuple[Any, ...]) -> Any:  # noqa: ANN401  as the protocol
        """Refuses what needs room."""
        if number < self._at:
            return real(*args)
        if name == "pwrite":
            fd, data, offset = args
            if self._room:  # what is left of the last block
                self._room = False
                return real(fd, data[: self._chance.randrange(len(data)) or 1], offset)
            raise _refused(errno.ENOSPC)
        if name == "mkdir" or (name == "open" and args[1] & os.O_CREAT and not os.path.exists(args[0])):  # noqa: PTH110  as cheap as can be
            raise _refused(errno.ENOSPC)
        return real(*args)


class Broken:
    """At some call, or from it on, the disk does not answer; part of a write may have reached it."""

    def __init__(self, at: int, chance: random.Random, *, lasting: bool) -> None:
        self._at, self._chance, self._lasting = at, chance, lasting

    def __call__(self, number: int, name: str, real: Callable[..., Any], args: tuple[Any, ...]) -> Any:  # noqa: ANN401  as the protocol
        """Fails."""
        if number < self._at or (number > self._at and not self._lasting):
            return real(*args)
        if name == "pwrite" and self._chance.random() < 0.5:
            fd, data, offset = args
            real(fd, data[: self._chance.randrange(len(data))], offset)
        raise _refused(errno.EIO)


class Short:
    """Every write takes only a part of what it is given; that is allowed, and nobody may notice."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance

    def __call__(self, number: int, name: str, real: Callable[..., Any], args: tuple[Any, ...]) -> Any:  # noqa: ANN401  as the protocol
        """Writes a part."""
        del number
        if name == "pwrite":
            fd, data, offset = args
            return real(fd, data[: self._chance.randint(1, len(data))], offset)
        return real(*args)


class Unread:
    """At some reading the disk does not answer."""

    def __init__(self, at: int) -> None:
        self._at = at

    def __call__(self, number: int, name: str, real: Callable[..., Any], args: tuple[Any, ...]) -> Any:  # noqa: ANN401  as the protocol
        """Fails."""
        del name
        if number == self._at:
            raise _refused(errno.EIO)
        return real(*args)


def _refused(code: int) -> OSError:
    return OSError(code, os.strerror(code))
