"""The disk is full, the folder may not be written to, a sync fails: one sentence, a cure, and the session is safe."""

from __future__ import annotations

import errno
import os
import resource
from typing import TYPE_CHECKING, Any

import pytest

from rcscreen.errors import VaultUnwritable
from rcscreen.vault import OpenSession, Vault, platform

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

CANARY = b"the landlord knocked on Tuesday"
KINDS = {
    errno.ENOSPC: "disk is full",
    errno.EROFS: "may not be written to",
    errno.EACCES: "may not be",
    errno.EIO: "disk did",
}


def _fail(code: int) -> Callable[..., Any]:
    def failing(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return failing


def _short(real: Callable[[int, memoryview, int], int], room: int) -> Callable[[int, memoryview, int], int]:
    left = room

    def pwrite(fd: int, data: memoryview, offset: int) -> int:
        nonlocal left
        if left == 0:
            raise OSError(errno.ENOSPC, "full")
        written = real(fd, data[:left], offset)
        left -= written
        return written

    return pwrite


@pytest.fixture
def session(vault: Vault) -> Iterator[OpenSession]:
    """An open session with two records."""
    with vault.begin({}) as session:
        session.keep(b"one")
        session.keep(b"two")
        yield session


@pytest.mark.parametrize("room", [0, 1, 100, 511, 512, 700, 1500, 1540])
def test_a_short_write_is_taken_back(
    vault: Vault, session: OpenSession, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    """A record that does not fit leaves no trace, and the next one that fits follows on."""
    size = platform.size(session._journal._fd) if session._journal else 0
    with monkeypatch.context() as full:
        full.setattr(os, "pwrite", _short(os.pwrite, room))
        with pytest.raises(VaultUnwritable, match="full") as caught:
            session.keep(CANARY * 45)
    assert "Free some space" in caught.value.lines()[0]
    assert CANARY.decode() not in "".join(caught.value.lines()) + repr(caught.value)
    assert session._journal
    assert platform.size(session._journal._fd) == size
    assert vault.read(session.id).entries == (b"one", b"two")
    session.keep(b"three")
    assert session.entries() == (b"one", b"two", b"three")
    session.end()
    assert vault.read(session.id).entries == (b"one", b"two", b"three")


def test_a_real_limit_on_the_file_is_met(vault: Vault, session: OpenSession) -> None:
    """The system itself cuts a write short; what was kept is safe, and with more room it goes on."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5 * 512 + 300, limits[1]))
    try:
        with pytest.raises(VaultUnwritable, match="full"):
            session.keep(b"three")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    session.keep(b"four")
    assert vault.read(session.id).entries == (b"one", b"two", b"four")


def test_after_a_failed_sync_nothing_more_is_written(
    vault: Vault, session: OpenSession, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody can tell what is on the disk then: the session stops, says so, and is resumed later."""
    with monkeypatch.context() as broken:
        broken.setattr(platform, "sync", _fail(errno.EIO))
        with pytest.raises(VaultUnwritable, match="did not take"):
            session.keep(b"three")
    path = folder / "sessions" / session.id / "journal"
    left = path.read_bytes()
    writes: tuple[Callable[[], None], ...] = (lambda: session.keep(b"four"), session.end)
    for write in writes:
        with pytest.raises(VaultUnwritable, match="failed earlier"):
            write()
    session.close()
    assert path.read_bytes() == left
    with vault.resume(session.id) as again:
        assert again.entries()[:2] == (b"one", b"two")
        again.keep(b"five")


@pytest.fixture(params=KINDS)
def code(request: pytest.FixtureRequest) -> int:
    """One of the ways a disk refuses."""
    number: int = request.param
    return number


@pytest.fixture(params=["create", "write_at", "sync", "sync_folder", "rename"])
def refuse(request: pytest.FixtureRequest, code: int) -> Callable[[pytest.MonkeyPatch], str]:
    """Has the disk refuse one kind of call, and gives its name."""

    def refusing(patch: pytest.MonkeyPatch) -> str:
        patch.setattr(platform, request.param, _fail(code))
        return str(request.param)

    return refusing


@pytest.mark.parametrize("what", ["rewrite", "put_head", "append", "begin", "count", "change_passphrase"])
def test_what_cannot_be_written_changes_nothing(
    session: OpenSession,
    vault: Vault,
    refuse: Callable[[pytest.MonkeyPatch], str],
    code: int,
    what: str,
) -> None:
    """One clear sentence with a cure; the session is as it was, or resuming completes what was decided."""
    acts: dict[str, Callable[[], object]] = {
        "rewrite": lambda: session.rewrite([CANARY]),
        "put_head": lambda: session.put_head({"word": CANARY.decode()}),
        "append": lambda: session.append("ledger", CANARY),
        "begin": lambda: vault.begin({"script": CANARY}),
        "count": lambda: vault.count("offered", "talked", "2026-11-21"),
        "change_passphrase": lambda: vault.change_passphrase("seven grey geese", "seven grey geese"),
    }
    with pytest.MonkeyPatch.context() as patch:
        call = refuse(patch)
        with pytest.raises(VaultUnwritable, match=KINDS[code]) as caught:
            acts[what]()
    assert len(caught.value.lines()) == 1
    assert caught.value.cure
    assert CANARY.decode() not in caught.value.lines()[0]
    kept: tuple[bytes, ...] = (b"one", b"two")
    if (what, call) != ("rewrite", "rename"):
        session.keep(b"three")
        kept = (*kept, b"three")
    session.close()
    with vault.resume(session.id) as again:
        assert again.entries() == kept
    assert [head for _, head in vault.heads() if not isinstance(head, dict)] == []
    Vault.unlock(vault._layout.root, "seven grey geese")
    leftovers = {path.name for path in vault._layout.root.rglob("*.next")}
    assert not leftovers or call == "rename"
    if call not in {"rename", "sync_folder"}:
        assert [path.name for path in vault._layout.sessions.iterdir()] == [session.id]
        assert [path.name for path in vault._layout.keys.iterdir()] == [session.id]


def test_a_purge_that_failed_halfway_is_completed_on_resuming(
    vault: Vault, session: OpenSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk fails after the new journal has its name: the session stops, and resuming completes the purge."""
    real, calls = platform.sync_folder, []

    def failing_third(folder: Path) -> None:
        calls.append(folder)
        if len(calls) == 3:
            raise OSError(errno.EIO, "broken")
        real(folder)

    with monkeypatch.context() as broken:
        broken.setattr(platform, "sync_folder", failing_third)
        with pytest.raises(VaultUnwritable):
            session.rewrite([b"one"])
    with pytest.raises(VaultUnwritable, match="not open"):
        session.keep(b"three")
    session.close()
    with vault.resume(session.id) as again:
        assert again.entries() == (b"one",)


def test_a_vault_that_cannot_be_made_is_not_there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk while the vault is made: the sentence, and making it again works."""
    with monkeypatch.context() as full:
        full.setattr(platform, "write_at", _fail(errno.ENOSPC))
        with pytest.raises(VaultUnwritable, match="full"):
            Vault.create(folder, "open")
    assert not Vault.exists(folder)
    Vault.create(folder, "open")
    assert Vault.exists(folder)


def test_a_session_is_read_where_nothing_may_be_written(
    vault: Vault, session: OpenSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading and listing need no right to write; resuming says that it does."""
    session.close()
    for call in ("create", "write_at", "truncate", "sync", "rename", "unlink", "open_file", "make_folder"):
        monkeypatch.setattr(platform, call, _fail(errno.EROFS))
    assert vault.read(session.id).entries == (b"one", b"two")
    assert dict(vault.heads()) == {session.id: {}}
    with pytest.raises(VaultUnwritable, match="may not be written to"):
        vault.resume(session.id)
    assert vault.read(session.id).entries == (b"one", b"two")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_made_read_only_is_respected(vault: Vault, session: OpenSession, folder: Path) -> None:
    """The same with real rights taken away."""
    session.close()
    places = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    for place in places:
        place.chmod(0o500)
    try:
        assert vault.read(session.id).entries == (b"one", b"two")
        with pytest.raises(VaultUnwritable, match="may not be written to"):
            vault.begin({})
        with pytest.raises(VaultUnwritable, match="may not be written to"):
            vault.put_head(session.id, {})
    finally:
        for place in places:
            place.chmod(0o700)
