"""One process at a time writes to a session."""

from __future__ import annotations

import fcntl
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from rcscreen.errors import NoSuchSession, VaultInUse
from rcscreen.vault import platform

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rcscreen.vault import Vault

OTHER = """
import sys
from pathlib import Path
from rcscreen.vault import Vault
vault = Vault.unlock(Path(sys.argv[1]), "seven grey geese")
session = vault.resume(sys.argv[2])
session.keep(b"from elsewhere")
print("held", flush=True)
sys.stdin.read()
"""


def test_another_process_holds_the_session(vault: Vault, folder: Path) -> None:
    """While it does, one may read but neither write nor erase; when it dies, the session is free."""
    with vault.begin({}) as session:
        session.keep(b"one")
    with vault.begin({}) as free:
        free.keep(b"other")
    with subprocess.Popen(
        [sys.executable, "-c", OTHER, str(folder), session.id], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout
        assert other.stdout.readline() == b"held\n"
        tries: tuple[Callable[[], object], ...] = (
            lambda: vault.resume(session.id),
            lambda: vault.erase(session.id),
            lambda: vault.append(session.id, "ledger", b"x"),
            lambda: vault.put_head(session.id, {}),
        )
        for attempt in tries:
            with pytest.raises(VaultInUse, match="another window"):
                attempt()
        assert vault.read(session.id).entries == (b"one", b"from elsewhere")
        vault.resume(free.id).close()
        other.kill()
    with vault.resume(session.id) as again:
        assert again.entries() == (b"one", b"from elsewhere")


def test_a_session_is_not_opened_twice_here_either(vault: Vault) -> None:
    """The second opening is refused; beside the journal one may write through the first."""
    with vault.begin({}) as session:
        with pytest.raises(VaultInUse):
            vault.resume(session.id)
        with pytest.raises(VaultInUse):
            vault.erase(session.id)
        vault.append(session.id, "ledger", b"agreed")
        vault.put_head(session.id, {"state": "open"})
    assert vault.stream(session.id, "ledger") == (b"agreed",)
    vault.resume(session.id).close()


def test_the_lock_outlives_a_rewrite(vault: Vault) -> None:
    """Locking the journal itself would leave the lock with the old file."""
    with vault.begin({}) as session:
        session.keep(b"one")
        session.rewrite([b"two"])
        with pytest.raises(VaultInUse):
            vault.resume(session.id)


def test_a_reader_looks_again_when_a_rewrite_comes_between(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    """The journal was read, then replaced together with its key: what is read is the new state, whole."""
    with vault.begin({}) as session:
        session.keep(b"one")
        real, pending = platform.read_file, [b"two"]

        def read_file(path: Path | str, limit: int) -> bytes:
            data = real(path, limit)
            if str(path).endswith("/journal") and pending:
                session.rewrite([pending.pop()])
            return data

        monkeypatch.setattr(platform, "read_file", read_file)
        assert vault.read(session.id).entries == (b"two",)


def test_an_erased_session_is_gone_with_its_lock(vault: Vault, folder: Path) -> None:
    """Whoever waited for a lock that was erased does not hold it; nothing of the name is left."""
    with vault.begin({}) as session:
        session.keep(b"one")
    vault.erase(session.id)
    for attempt in (vault.resume, vault.read, vault.erase):
        with pytest.raises(NoSuchSession):
            attempt(session.id)
    assert not [path for path in folder.rglob("*") if session.id in path.name]


def test_a_lock_whose_file_was_replaced_is_taken_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is erased between opening and locking it: the lock is taken on the new one."""
    path = tmp_path / "lock"
    real = fcntl.flock
    times: list[int] = []

    def flock(fd: int, how: int) -> None:
        if not times:
            path.unlink()
        times.append(how)
        real(fd, how)

    monkeypatch.setattr(fcntl, "flock", flock)
    fd = platform.lock(path, wait=False)
    assert len(times) == 2
    with pytest.raises(VaultInUse):
        platform.lock(path, wait=False)
    platform.close(fd)
