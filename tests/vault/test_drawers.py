"""Three drawers are kept for different times: answers, promises, the consent ledger. What goes is gone."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from tests.vault.power import AFTER, BEFORE, CANARY, type_of_cut

from rcscreen.errors import VaultDamaged, VaultFault, VaultInUse

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.vault.power import Power, Stage

    from rcscreen.vault import Vault

PROMISE = b"bring the form to the yellow house"
PINS = {"script": CANARY, "site": CANARY, "secret": b"of the person"}
HEAD = {"due": ["2026-12-01"]}


@pytest.fixture
def full(vault: Vault) -> str:
    """A session that ended, with something in every drawer."""
    with vault.begin(PINS) as session:
        for payload in BEFORE:
            session.keep(payload)
        session.put_head({"word": CANARY.decode()})
        session.append("promises", PROMISE)
        session.append("ledger", b"agreed")
        session.append("promises", b"second")
        session.end()
    return session.id


def _every_byte_of_before(folder: Path, session: str) -> None:
    """A disk that forgot nothing: all old files of a session lie beside the new ones. Its old key was written over."""
    shutil.copytree(folder / "sessions" / session, folder / "old")


def test_when_answers_go_the_other_drawers_stay(
    vault: Vault, full: str, folder: Path, readable: Callable[[Path], bytes]
) -> None:
    """No key that is left opens anything of what was said, not even in copies of the files of before."""
    assert CANARY in readable(folder)
    _every_byte_of_before(folder, full)
    vault.drop_answers(full)
    left = readable(folder)
    assert CANARY not in left
    assert b"hello" not in left
    stored = vault.read(full)
    assert (stored.entries, stored.ended, stored.head, stored.lost_frames) == ((), True, None, False)
    assert dict(stored.pins) == {"secret": b"of the person"}
    assert dict(stored.streams) == {"promises": (PROMISE, b"second"), "ledger": (b"agreed",)}
    assert dict(vault.heads()) == {full: {}}
    vault.append(full, "ledger", b"withdrew")
    vault.put_head(full, HEAD)
    assert vault.stream(full, "ledger") == (b"agreed", b"withdrew")
    with vault.resume(full) as session, pytest.raises(VaultFault, match="has ended"):
        session.keep(b"more")
    vault.drop_answers(full, head=HEAD)
    assert dict(vault.heads()) == {full: HEAD}


def test_one_may_say_which_pins_stay_and_what_the_head_is(vault: Vault, full: str) -> None:
    """The promises that are left need a head that speaks of them, in the same step."""
    vault.drop_answers(full, head=HEAD, keep=("secret", "site"))
    assert set(vault.read(full).pins) == {"secret", "site"}
    assert dict(vault.heads()) == {full: HEAD}


def test_a_broken_journal_does_not_stand_in_the_way(
    vault: Vault, full: str, folder: Path, readable: Callable[[Path], bytes]
) -> None:
    """What cannot be read any more can still be made to go."""
    path = folder / "sessions" / full / "journal"
    path.write_bytes(path.read_bytes()[:-600])
    with pytest.raises(VaultDamaged):
        vault.read(full)
    vault.drop_answers(full)
    assert vault.read(full).entries == ()
    assert CANARY not in readable(folder)


@pytest.mark.parametrize("held", [False, True], ids=["closed", "held"])
def test_when_a_stream_goes_the_rest_stays(
    vault: Vault, full: str, folder: Path, readable: Callable[[Path], bytes], *, held: bool
) -> None:
    """A stream is destroyed or written anew; journal, head, pins and the other streams are as before."""
    before = vault.read(full)
    assert PROMISE in readable(folder)
    _every_byte_of_before(folder, full)
    if held:
        with vault.resume(full):
            vault.rewrite_stream(full, "promises", [b"second"])
            vault.append(full, "promises", b"third")
    else:
        vault.rewrite_stream(full, "promises", [b"second"])
        vault.append(full, "promises", b"third")
    assert PROMISE not in readable(folder)
    stored = vault.read(full)
    assert dict(stored.streams) == {"ledger": (b"agreed",), "promises": (b"second", b"third")}
    assert (stored.entries, dict(stored.pins), stored.head) == (BEFORE, PINS, before.head)
    assert stored.ended
    vault.drop_stream(full, "promises")
    vault.drop_stream(full, "never there")
    assert dict(vault.read(full).streams) == {"ledger": (b"agreed",)}


def test_an_open_conversation_goes_on_after_its_stream_was_rewritten(vault: Vault) -> None:
    """The new journal takes the next answer."""
    with vault.begin({"script": b"steps"}) as session:
        session.keep(b"one")
        session.append("ledger", b"agreed")
        session.rewrite_stream("ledger", [])
        session.keep(b"two")
        assert session.entries() == (b"one", b"two")
    assert dict(vault.read(session.id).streams) == {}


def test_an_open_session_keeps_its_answers(vault: Vault, unlock: Callable[[Path], Vault], folder: Path) -> None:
    """Nobody pulls the drawer out from under a conversation."""
    with vault.begin({}) as session:
        session.keep(b"one")
        for other in (vault, unlock(folder)):
            with pytest.raises(VaultInUse):
                other.drop_answers(session.id)
        with pytest.raises(VaultInUse):
            unlock(folder).drop_stream(session.id, "ledger")
        assert session.entries() == (b"one",)


@type_of_cut
def test_answers_go_wholly_or_not_at_all(stage: Stage, readable: Callable[[Path], bytes], *, torn: bool) -> None:
    """At every cut all is there or all is gone, and the next unlocking completes what was decided."""
    seen = []
    for vault in stage.cuts(lambda vault: vault.drop_answers(stage.session, keep=()), torn=torn):
        stored = vault.read(stage.session)
        assert stored.entries in (BEFORE, ())
        gone = not stored.entries
        assert dict(stored.pins) == ({} if gone else {"script": b"steps"})
        assert dict(stored.streams) == {"ledger": (b"agreed",)}
        assert stored.head == (None if gone else {"word": CANARY.decode()})
        assert (CANARY in readable(stage.folder)) != gone
        if gone:
            assert not list(stage.folder.rglob("*.next"))
        vault.append(stage.session, "ledger", b"goes on")
        vault.drop_answers(stage.session)
        assert CANARY not in readable(stage.folder)
        assert vault.stream(stage.session, "ledger") == (b"agreed", b"goes on")
        seen.append(gone)
    assert seen == sorted(seen)
    assert set(seen) == {True, False}
    assert len(seen) > 20


@type_of_cut
def test_a_stream_goes_wholly_or_not_at_all(stage: Stage, readable: Callable[[Path], bytes], *, torn: bool) -> None:
    """The same for a stream, and nothing else is touched by it."""
    vault = stage.unlock(stage.folder)
    vault.append(stage.session, "promises", PROMISE)
    shutil.rmtree(stage.template)
    shutil.copytree(stage.folder, stage.template)
    seen = []
    for found in stage.cuts(lambda vault: vault.drop_stream(stage.session, "promises"), torn=torn):
        stored = found.read(stage.session)
        assert (stored.entries, dict(stored.pins)) == (BEFORE, {"script": b"steps"})
        assert stored.streams["ledger"] == (b"agreed",)
        gone = "promises" not in stored.streams
        assert (PROMISE in readable(stage.folder)) != gone
        seen.append(gone)
    assert set(seen) == {True, False}


def test_what_was_decided_reads_as_decided_before_it_is_completed(stage: Stage, power: Power) -> None:
    """A reader that comes between two steps of a drop sees the old state or the new one, whole."""
    reader = stage.unlock(stage.folder)
    seen = set()
    for changes in range(60):
        shutil.rmtree(stage.folder)
        shutil.copytree(stage.template, stage.folder)
        with power.cut_after(changes, torn=False) as happened:
            reader.drop_answers(stage.session, keep=())
        stored = reader.read(stage.session)
        seen.add((stored.entries, tuple(stored.pins), stored.streams["ledger"]))
        if not happened:
            break
    assert seen == {(BEFORE, ("script",), (b"agreed",)), ((), (), (b"agreed",))}


def test_taking_back_goes_on_after_a_drop(vault: Vault, full: str, readable: Callable[[Path], bytes]) -> None:
    """Drawers and purges do not get in each other's way."""
    with vault.resume(full) as session:
        session.rewrite(AFTER)
        session.rewrite_stream("promises", [])
        session.rewrite([b"hello"])
    vault.drop_stream(full, "ledger")
    assert vault.read(full).entries == (b"hello",)
    assert PROMISE not in readable(vault._layout.root)
