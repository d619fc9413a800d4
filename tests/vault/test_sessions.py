"""A session is begun, kept, read, resumed, rewritten and ended."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rcscreen.errors import NoSuchSession, VaultFault, VaultUnwritable
from rcscreen.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rcscreen.vault import Cost

CANARY = b"the landlord knocked on Tuesday"


def test_what_is_kept_is_read_again(vault: Vault) -> None:
    """Records come back in order, byte for byte, also empty and long ones."""
    said = (b"", b"short", b"x" * 481, b"y" * 482, bytes(range(256)) * 20)
    with vault.begin({"script": b"steps", "setting": b""}) as session:
        for payload in said:
            session.keep(payload)
        assert session.entries() == said
    stored = vault.read(session.id)
    assert (stored.entries, stored.ended, stored.lost_frames) == (said, False, False)
    assert dict(stored.pins) == {"script": b"steps", "setting": b""}
    assert stored.head is None


def test_a_session_goes_on_after_a_break(vault: Vault, unlock: Callable[[Path], Vault], folder: Path) -> None:
    """Resuming, also through a freshly unlocked vault, finds everything and adds to it."""
    with vault.begin({"script": b"steps"}) as session:
        session.keep(b"before")
    with unlock(folder).resume(session.id) as again:
        assert (again.entries(), dict(again.pins), again.lost_frames) == ((b"before",), {"script": b"steps"}, False)
        again.keep(b"after")
    assert vault.read(session.id).entries == (b"before", b"after")


def test_a_killed_process_loses_nothing_it_had_kept(
    vault: Vault, unlock: Callable[[Path], Vault], folder: Path
) -> None:
    """What keep() returned from is there, although nobody closed the session."""
    session = vault.begin({})
    session.keep(b"one")
    session.keep(b"two")
    os.close(session._lock)  # what the system does when a process dies
    with unlock(folder).resume(session.id) as again:
        assert (again.entries(), again.lost_frames) == ((b"one", b"two"), False)


def test_an_ended_session_takes_nothing_more_but_can_be_taken_back(vault: Vault) -> None:
    """The end closes the journal; a rewrite keeps it closed; streams beside it still grow."""
    with vault.begin({}) as session:
        session.keep(b"one")
        session.keep(b"two")
        session.end()
        session.end()
        with pytest.raises(VaultFault, match="has ended"):
            session.keep(b"three")
    with vault.resume(session.id) as again:
        assert again.ended
        again.rewrite([b"one"])
        assert again.ended
    vault.append(session.id, "ledger", b"withdrew")
    stored = vault.read(session.id)
    assert (stored.entries, stored.ended) == ((b"one",), True)
    assert dict(stored.streams) == {"ledger": (b"withdrew",)}


def test_a_rewrite_leaves_pins_streams_and_head(vault: Vault) -> None:
    """Taking back concerns what was said and nothing else."""
    with vault.begin({"script": b"steps"}) as session:
        session.keep(b"one")
        session.put_head({"state": "open"})
        vault.append(session.id, "promises", b"call")
        session.append("ledger", b"agreed")
        session.rewrite(payload for payload in session.entries() if payload != b"one")
        session.keep(b"two")
        assert session.entries() == (b"two",)
    stored = vault.read(session.id)
    assert (stored.entries, stored.head, dict(stored.pins)) == ((b"two",), {"state": "open"}, {"script": b"steps"})
    assert dict(stored.streams) == {"promises": (b"call",), "ledger": (b"agreed",)}
    assert vault.stream(session.id, "promises") == (b"call",)
    assert vault.stream(session.id, "nothing") == ()


def test_a_closed_session_is_not_written_to(vault: Vault) -> None:
    """After close() nothing reaches the disk, and closing twice is fine."""
    session = vault.begin({})
    session.close()
    session.close()
    writes: tuple[Callable[[], None], ...] = (
        lambda: session.keep(b"x"),
        lambda: session.rewrite([]),
        lambda: session.put_head({}),
        lambda: session.append("ledger", b"x"),
        session.end,
    )
    for write in writes:
        with pytest.raises(VaultUnwritable, match="not open"):
            write()


said = st.lists(st.binary(max_size=1200), max_size=4)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rounds=st.lists(st.tuples(said, st.sampled_from(["keep", "rewrite", "resume"])), max_size=5), ended=st.booleans()
)
def test_any_payloads_survive_any_order_of_writes(
    vault: Vault, rounds: list[tuple[list[bytes], str]], *, ended: bool
) -> None:
    """Whatever is kept, rewritten and resumed, what is read is what was meant."""
    meant: list[bytes] = []
    session = vault.begin({})
    for payloads, then in rounds:
        for payload in payloads:
            session.keep(payload)
        meant += payloads
        if then == "rewrite":
            meant = meant[::2]
            session.rewrite(meant)
        elif then == "resume":
            session.close()
            session = vault.resume(session.id)
    if ended:
        session.end()
    assert session.entries() == tuple(meant)
    session.close()
    stored = vault.read(session.id)
    assert (stored.entries, stored.ended, stored.lost_frames) == (tuple(meant), ended, False)


def test_nothing_said_lies_in_the_clear(vault: Vault, folder: Path, readable: Callable[[Path], bytes]) -> None:
    """Records, pins, heads, streams and counts are sealed, and sizes come in steps of a block."""
    with vault.begin({"script": CANARY}) as session:
        session.keep(CANARY)
        session.put_head({"word": CANARY.decode()})
        session.append("ledger", CANARY)
        vault.count(CANARY.decode(), CANARY.decode(), CANARY.decode())
        session.rewrite([CANARY])
    assert CANARY in readable(folder)
    for path in folder.rglob("*"):
        assert not path.is_file() or CANARY not in path.read_bytes()
        assert CANARY.decode() not in path.name
    assert (folder / "sessions" / session.id / "journal").stat().st_size % 512 == 0


@pytest.mark.parametrize("umask", [0o000, 0o777])
def test_only_the_owner_may_look_whatever_the_umask(tmp_path: Path, quick: Cost, umask: int) -> None:
    """Folders are 0700 and files 0600."""
    before = os.umask(umask)
    try:
        vault = Vault.create(tmp_path / "v", "open", cost=quick)
        with vault.begin({}) as session:
            session.keep(b"x")
            session.rewrite([])
        vault.count("offered", "yes", "2026-11-21")
    finally:
        os.umask(before)
    modes = {
        (path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in [tmp_path / "v", *(tmp_path / "v").rglob("*")]
    }
    assert modes == {(True, 0o700), (False, 0o600)}


def test_a_session_is_found_by_the_beginning_of_its_name(vault: Vault) -> None:
    """A unique beginning is enough, misread letters are forgiven, and doubt is said."""
    ids = []
    for _ in range(40):
        with vault.begin({}) as session:
            ids.append(session.id)
    name = ids[0]
    assert len(name) == 10
    assert vault.find(name) == name
    assert vault.find(f" {name[:5].upper()}-{name[5:].replace('1', 'l').replace('0', 'O')} ") == name
    shared = next(name[0] for name in ids if sum(other[0] == name[0] for other in ids) > 1)
    with pytest.raises(NoSuchSession, match="sessions have names that begin so") as caught:
        vault.find(shared)
    assert "Type a few more" in caught.value.cure
    for nonsense in ("", "../..", "u", "zzzzzzzzzzz"):
        with pytest.raises(NoSuchSession):
            vault.find(nonsense)


@pytest.mark.parametrize("name", ["", "../../etc", "0000000000", "0000000000/../x"])
def test_a_name_leads_nowhere_else(vault: Vault, folder: Path, name: str) -> None:
    """A name that is none is no path either, and asking leaves no trace."""
    before = sorted(folder.rglob("*"))
    for ask in (vault.resume, vault.read, vault.erase, lambda n: vault.append(n, "ledger", b"x")):
        with pytest.raises(NoSuchSession):
            ask(name)
    assert sorted(folder.rglob("*")) == before


def test_the_tally_counts_and_names_nobody(vault: Vault, unlock: Callable[[Path], Vault], folder: Path) -> None:
    """Counts add up by day and label, over restarts."""
    vault.count("offered", "talked", "2026-11-20")
    vault.count("offered", "declined_to_talk", "2026-11-21")
    unlock(folder).count("offered", "declined_to_talk", "2026-11-21")
    vault.count("other", "x", "2026-11-21")
    expected = {("2026-11-20", "talked"): 1, ("2026-11-21", "declined_to_talk"): 2}
    assert vault.tally("offered") == expected
    assert vault.tally("never") == {}


def test_looking_for_a_vault_loads_no_cryptography(tmp_path: Path) -> None:
    """The room is cheap to enter: the heavy libraries come with the first key."""
    code = (
        "import sys; from pathlib import Path; from rcscreen.vault import Vault; "
        "import json; heavy = {'cryptography', 'pyrage', 'keyring'} & set(sys.modules); "
        "print(json.dumps([Vault.exists(Path(sys.argv[1])), sorted(heavy)]))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, check=True)
    assert json.loads(done.stdout) == [False, []]
