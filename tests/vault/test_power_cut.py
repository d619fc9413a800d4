"""The power is cut between every two changes to the disk, and also in the middle of every write.

Until something is acknowledged, the old state or the new one is there, whole. Once taking back or erasing is
acknowledged, nothing that is left can be read back to what was said, with all keys at hand.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from tests.vault.power import AFTER, BEFORE, CANARY, Power, Stage, type_of_cut

from rcscreen.errors import NoSuchSession, VaultDamaged, VaultFault
from rcscreen.vault import StoredSession

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rcscreen.vault import Vault


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
@pytest.mark.parametrize("what", ["append", "put_head", "count", "put_fact", "change_passphrase", "begin"])
def test_small_files_are_replaced_whole(
    stage: Stage, unlock: Callable[[Path], Vault], what: str, *, torn: bool
) -> None:
    """Streams, heads, counts, the passphrase and new sessions: the old state or the new one, at every cut."""
    acts: dict[str, Callable[[Vault], object]] = {
        "append": lambda vault: vault.append(stage.session, "ledger", b"withdrew"),
        "put_head": lambda vault: vault.put_head(stage.session, {"word": "new"}),
        "count": lambda vault: vault.count("offered", "talked", "2026-11-21"),
        "put_fact": lambda vault: vault.put_fact("day", {"seen": "2026-11-21"}),
        "change_passphrase": lambda vault: vault.change_passphrase("seven grey geese", "seven grey geese"),
        "begin": lambda vault: vault.begin({"script": b"other"}).keep(b"new"),
    }
    states = set()
    for vault in stage.cuts(acts[what], torn=torn):
        found = vault.read(stage.session)
        assert found.entries == BEFORE
        heads = dict(vault.heads())
        assert not [head for head in heads.values() if isinstance(head, VaultFault)]
        states.add(
            (found.streams["ledger"], repr(found.head), len(heads), len(vault.tally("offered")), len(vault.fact("day")))
        )
        assert len(list(stage.folder.glob("keys/*"))) == len(heads)
        assert not list(stage.folder.glob("sessions/.*"))
        assert not (stage.folder / "vault.json.next").exists()
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


@type_of_cut
def test_a_session_from_elsewhere_is_whole_or_not_at_all(stage: Stage, *, torn: bool) -> None:
    """At every cut it is there as it stood, or the next start clears it away; and then it can be put there again."""
    elsewhere = StoredSession(
        "0123456789",
        {"secret": b"s"},
        BEFORE,
        ended=True,
        head={"day": "-"},
        streams={"ledger": (b"left",)},
        lost_frames=False,
    )
    seen = set()
    for vault in stage.cuts(lambda vault: vault.bring_in(elsewhere), torn=torn):
        again = stage.unlock(stage.folder)
        there = [session for session, _ in again.heads() if session == elsewhere.id]
        seen.add(bool(there))
        if there:
            assert again.read(elsewhere.id) == elsewhere
        assert again._layout.half_made() == ()
        again.bring_in(elsewhere)
        assert again.read(elsewhere.id) == elsewhere
        assert vault.read(stage.session).entries == BEFORE
    assert seen == {False, True}


@type_of_cut
def test_what_is_erased_is_named_before_it_goes(stage: Stage, *, torn: bool) -> None:
    """At every cut it is there, whole, or its name says that it is not to come back."""
    for vault in stage.cuts(lambda vault: vault.erase(stage.session), torn=torn):
        if stage.session in vault.gone():
            continue
        assert vault.read(stage.session).entries == BEFORE
