"""The power is cut between every two changes to the disk, and also in the middle of every write.

Until something is acknowledged, the old state or the new one is there, whole. Once taking back or erasing is
acknowledged, nothing that is left can be read back to what was said, with all keys at hand.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest

from rcscreen.errors import NoSuchSession, VaultDamaged, VaultFault
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


@pytest.fixture
def power(monkeypatch: pytest.MonkeyPatch) -> Power:
    """A power that can be cut between any two changes to the disk."""
    return Power(monkeypatch)


@pytest.fixture
def stage(vault: Vault, folder: Path, power: Power, unlock: Callable[[Path], Vault]) -> Stage:
    """A vault with one session, and the canary in its journal and head."""
    with vault.begin({"script": b"steps"}) as session:
        for payload in BEFORE:
            session.keep(payload)
        session.put_head({"word": CANARY.decode()})
        session.append("ledger", b"agreed")
    return Stage(folder, power, unlock, session.id)


@type_of_cut
@pytest.mark.parametrize("ended", [False, True], ids=["open", "ended"])
def test_taking_back_is_whole_or_not_at_all(
    stage: Stage, readable: Callable[[Path], bytes], *, torn: bool, ended: bool
) -> None:
    """A purge leaves the old journal or the new one at every cut; resuming completes it, and then nothing is left."""
    if ended:
        with stage.unlock(stage.folder).resume(stage.session) as session:
            session.end()
        shutil.rmtree(stage.template)
        shutil.copytree(stage.folder, stage.template)
    assert CANARY in readable(stage.folder)

    def take_back(vault: Vault) -> None:
        with vault.resume(stage.session) as session:
            session.put_head({"word": "-"})
            session.rewrite(AFTER)

    seen = set()
    found = None
    for vault in stage.cuts(take_back, torn=torn):
        found = vault.read(stage.session)
        assert found.entries in (BEFORE, AFTER)
        assert (dict(found.pins), dict(found.streams)) == ({"script": b"steps"}, {"ledger": (b"agreed",)})
        assert found.head in ({"word": CANARY.decode()}, {"word": "-"})
        assert found.ended == ended
        seen.add(found.entries)
        with vault.resume(stage.session) as session:
            assert session.entries() == found.entries
            assert session.ended == ended
            assert torn or not session.lost_frames
            assert (CANARY in readable(stage.folder)) == (found.entries == BEFORE)
            assert not list(stage.folder.rglob("*.next"))
        assert stage.unlock(stage.folder).read(stage.session).entries == found.entries
        with vault.resume(stage.session) as session:
            session.put_head({})
            session.rewrite(AFTER)
        assert CANARY not in readable(stage.folder)
        assert not list(stage.folder.rglob("*.next"))
    assert seen == {BEFORE, AFTER}
    assert found is not None
    assert found.entries == AFTER


@type_of_cut
def test_an_acknowledged_purge_leaves_no_key_of_before(
    stage: Stage, readable: Callable[[Path], bytes], *, torn: bool
) -> None:
    """Once rewrite() has returned, the old keys are in no file, and what follows cannot bring them back."""
    with stage.unlock(stage.folder).resume(stage.session) as session:
        old = session._keys
        assert old.journal.secret in readable(stage.folder)
        session.put_head({})
        session.rewrite(AFTER)
        for _ in range(2):
            left = readable(stage.folder)
            assert old.journal.secret not in left
            assert old.head.secret not in left
            assert CANARY not in left
            session.keep(b"later" * (200 if torn else 1))


@type_of_cut
def test_erasing_destroys_the_key_first(stage: Stage, readable: Callable[[Path], bytes], *, torn: bool) -> None:
    """A session is readable until its key goes, never in part, and erasing again clears what a cut left."""
    gone = False
    for vault in stage.cuts(lambda vault: vault.erase(stage.session), torn=torn):
        try:
            assert vault.read(stage.session).entries == BEFORE
            assert not gone, "what was once gone does not come back"
        except (VaultDamaged, NoSuchSession):
            gone = True
            assert CANARY not in readable(stage.folder)
        if (stage.folder / "sessions" / stage.session).exists():
            assert vault.find(stage.session[:6]) == stage.session
            vault.erase(stage.session)
        assert not [path for path in stage.folder.rglob("*") if stage.session in path.name]
    assert gone


@type_of_cut
def test_erasing_takes_along_an_interrupted_purge(
    stage: Stage, readable: Callable[[Path], bytes], *, torn: bool
) -> None:
    """Wherever a purge stopped, erasing destroys the old keys and the new ones."""

    def take_back(vault: Vault) -> None:
        with vault.resume(stage.session) as session:
            session.rewrite(AFTER)

    for vault in stage.cuts(take_back, torn=torn):
        vault.erase(stage.session)
        left = readable(stage.folder)
        assert CANARY not in left
        assert b"hello" not in left
        assert not [path for path in stage.folder.rglob("*") if stage.session in path.name]


@type_of_cut
def test_what_was_kept_stays_kept(stage: Stage, *, torn: bool) -> None:
    """A cut while answers are kept and the session is ended loses none that was acknowledged."""
    kept: list[bytes] = []

    def go_on(vault: Vault) -> None:
        kept.clear()
        with vault.resume(stage.session) as session:
            for payload in (b"four", b"five" * 300, b"six"):
                session.keep(payload)
                kept.append(payload)
            session.end()

    for vault in stage.cuts(go_on, torn=torn):
        with vault.resume(stage.session) as session:
            sure = (*BEFORE, *kept)
            entries = session.entries()
            assert entries[: len(sure)] == sure
            assert len(entries) <= len(sure) + 1
            if not session.ended:
                session.keep(b"more")
                session.end()
        assert vault.read(stage.session).ended


@type_of_cut
@pytest.mark.parametrize("what", ["append", "put_head", "count", "change_passphrase", "begin"])
def test_small_files_are_replaced_whole(
    stage: Stage, unlock: Callable[[Path], Vault], what: str, *, torn: bool
) -> None:
    """Streams, heads, counts, the passphrase and new sessions: the old state or the new one, at every cut."""
    acts: dict[str, Callable[[Vault], object]] = {
        "append": lambda vault: vault.append(stage.session, "ledger", b"withdrew"),
        "put_head": lambda vault: vault.put_head(stage.session, {"word": "new"}),
        "count": lambda vault: vault.count("offered", "talked", "2026-11-21"),
        "change_passphrase": lambda vault: vault.change_passphrase("seven grey geese", "seven grey geese"),
        "begin": lambda vault: vault.begin({"script": b"other"}).keep(b"new"),
    }
    states = set()
    for vault in stage.cuts(acts[what], torn=torn):
        found = vault.read(stage.session)
        assert found.entries == BEFORE
        heads = dict(vault.heads())
        assert not [head for head in heads.values() if isinstance(head, VaultFault)]
        states.add((found.streams["ledger"], repr(found.head), len(heads), len(vault.tally("offered"))))
        vault.append(stage.session, "ledger", b"goes on")
        vault.put_head(stage.session, {})
        assert unlock(stage.folder).stream(stage.session, "ledger")[-1] == b"goes on"
    assert len(states) == (1 if what == "change_passphrase" else 2)


def test_each_new_name_is_synced_before_anything_rests_on_it(stage: Stage, power: Power) -> None:
    """No file is named before its bytes are synced, and no key is destroyed before the new names are."""
    with stage.unlock(stage.folder).resume(stage.session) as session:
        power.calls.clear()
        session.rewrite(AFTER)
    steps = [name for name, _ in power.calls]
    assert steps.count("rename") == 3
    first_sync = steps.index("sync_folder")
    assert steps[:first_sync] == ["unlink", "create", "write_at", "sync"], "the new key is sure before all else"
    renames = [at for at, name in enumerate(steps) if name == "rename"]
    assert all(steps[at + 1] == "sync_folder" for at in renames)
    assert "sync" in steps[: renames[0]]
    writes = [at for at, name in enumerate(steps) if name == "write_at"]
    assert [at for at in writes if renames[1] < at < renames[2]], "the old key is written over"
    assert not [at for at in writes if renames[0] < at < renames[1]]
    assert steps[renames[2] - 1] == "sync"


def test_a_new_session_is_sure_to_be_there(stage: Stage, power: Power) -> None:
    """begin() returns when the session's name is synced."""
    power.calls.clear()
    stage.unlock(stage.folder).begin({})
    assert [name for name, _ in power.calls[-2:]] == ["rename", "sync_folder"]


def test_an_answer_costs_one_sync(stage: Stage, power: Power) -> None:
    """keep() writes record and mark, syncs once, and makes no file."""
    with stage.unlock(stage.folder).resume(stage.session) as session:
        power.calls.clear()
        session.keep(b"answer")
        assert [name for name, _ in power.calls] == ["write_at", "write_at", "sync"]
        session.keep(b"a long answer " * 200)
        assert [name for name, _ in power.calls[3:]] == ["write_at", "write_at", "sync"]
