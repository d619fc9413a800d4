"""A power that can be cut between any two changes to the disk, and a vault to try it on again and again."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest

from rcscreen.vault import Vault, platform

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

CANARY = b"the landlord knocked on Tuesday"
BEFORE = (b"hello", CANARY, b"bye")
AFTER = (b"hello", b"bye")

CHANGES = (
    "make_folder",
    "create",
    "write_at",
    "truncate",
    "sync",
    "sync_all",
    "sync_folder",
    "rename",
    "unlink",
    "remove_folder",
)

type_of_cut = pytest.mark.parametrize("torn", [False, True], ids=["between", "within"])


class PowerCut(BaseException):
    """The machine is off: nothing that would tidy up after an error gets to run."""


class Power:
    """Stands between the vault and the disk.

    Attributes:
        calls: The names of the changes made to the disk so far, in order, each with the file's name.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls: list[tuple[str, str]] = []
        self._left: int | None = None
        self._torn = False
        for name in CHANGES:
            monkeypatch.setattr(platform, name, partial(self._pass, name, getattr(platform, name)))

    def _pass(self, name: str, real: Callable[..., Any], *args: Any) -> Any:  # noqa: ANN401  whatever it takes
        if self._left == 0:
            if self._torn and name == "write_at":
                fd, data, offset = args
                real(fd, data[: len(data) // 2], offset)
                self._torn = False
            raise PowerCut
        if self._left is not None:
            self._left -= 1
        self.calls.append((name, getattr(args[-1], "name", "")))
        return real(*args)

    @contextmanager
    def cut_after(self, changes: int, *, torn: bool) -> Iterator[list[str]]:
        """Let so many changes reach the disk, then none; `torn` lets half of the next write through.

        Yields:
            An empty list, which holds a word afterwards if the power was cut.
        """
        self._left, self._torn = changes, torn
        happened: list[str] = []
        try:
            yield happened
        except PowerCut:
            happened.append("cut")
        finally:
            self._left = None


class Stage:
    """The same vault again and again, with the power cut one change later each time."""

    def __init__(self, folder: Path, power: Power, unlock: Callable[[Path], Vault], session: str) -> None:
        self.folder, self.power, self.unlock, self.session = folder, power, unlock, session
        self.template = folder.with_name("template")
        shutil.copytree(folder, self.template)

    def cuts(self, act: Callable[[Vault], object], *, torn: bool) -> Iterator[Vault]:
        """For each point at which the power can be cut during an act, the vault as it is found afterwards.

        The last of them is the one in which the act was acknowledged.
        """
        for changes in count():
            shutil.rmtree(self.folder)
            shutil.copytree(self.template, self.folder)
            vault = self.unlock(self.folder)
            with self.power.cut_after(changes, torn=torn) as happened:
                act(vault)
            for session in list(vault._open.values()):
                platform.close(session._lock)  # a dead process holds no lock
            yield self.unlock(self.folder)
            if not happened:
                assert changes > 0
                return
