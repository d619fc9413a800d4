"""A copy of a vault in one sealed file: it opens whole, or not at all."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcscreen.errors import BackupRefused, NoSuchSession, VaultFault, VaultInUse, VaultUnwritable
from rcscreen.vault import Cost, StoredSession, Vault, age, new_recovery_key
from rcscreen.vault.backup import BACKUP, Copy, needs_passphrase, open_copy, read_copy, seal_copy, write_copy

QUICK = Cost(memory_kib=8, passes=1, lanes=1)
NAME, OTHER, SOMEBODY = "0123456789", "abcdefghjk", "mnpqrstvwx"


def session(name: str = NAME, *entries: bytes, ended: bool = True, **streams: tuple[bytes, ...]) -> StoredSession:
    """A session as it stands somewhere."""
    pins = {"site": b"the same for all", "secret": name.encode()}
    head: dict[str, object] = {"day": "2026-11-20"}
    return StoredSession(name, pins, entries or (b"one", b"two"), ended, head, streams, lost_frames=False)


COPY = Copy(
    kind=BACKUP,
    made_on="2026-11-22",
    site="a digest",
    sessions=(session(ledger=(b"left",)), session(OTHER)),
    people={SOMEBODY: {"called": "Ana"}},
    facts={"calendar": {"secret": "ab"}},
    tallies={("offered", "2026-11-20", "complete"): 3},
    gone=frozenset({"yz01234567"}),
)


@pytest.fixture(scope="module")
def keys() -> tuple[str, str]:
    """A key pair: the secret half and the public one."""
    return new_recovery_key()


@pytest.fixture(scope="module")
def sealed(keys: tuple[str, str]) -> bytes:
    """A copy, sealed once."""
    return seal_copy(COPY, recipients=[keys[1]])


@pytest.fixture(scope="module")
def worded() -> bytes:
    """A copy, sealed with a passphrase; once, since each guess at it is a second's work."""
    return seal_copy(COPY, passphrase="seven grey geese")


def test_what_was_copied_comes_out_again(keys: tuple[str, str], worded: bytes) -> None:
    """By the recovery key, or by a passphrase; nothing of it can be read without."""
    secret, public = keys
    for sealed, opening in (
        (seal_copy(COPY, recipients=[public]), {"identity": secret}),
        (worded, {"passphrase": "seven grey geese"}),
    ):
        assert open_copy(sealed, **opening) == COPY
        assert needs_passphrase(sealed) == ("passphrase" in opening)
        assert NAME.encode() not in sealed


def test_what_is_the_same_in_all_is_held_once(keys: tuple[str, str]) -> None:
    """A script of 60 KB in a hundred sessions does not make a file of six megabytes."""
    script = b"x" * 60_000
    names = [f"{number:010d}" for number in range(100)]
    many = tuple(replace(session(name, b"one"), pins={"script": script}) for name in names)
    assert len(seal_copy(Copy(BACKUP, "2026-11-22", sessions=many), recipients=[keys[1]])) < 200_000


@given(where=st.floats(0, 1, exclude_max=True), change=st.integers(0, 255))
@settings(max_examples=60, deadline=None)
def test_a_damaged_or_cut_off_file_is_refused(keys: tuple[str, str], sealed: bytes, where: float, change: int) -> None:
    """Wherever it is cut (0), whatever byte is another: one clear line, and nothing of it."""
    place = int(where * len(sealed))
    rest = bytes([sealed[place] ^ change]) + sealed[place + 1 :] if change else b""
    with pytest.raises(BackupRefused):
        open_copy(sealed[:place] + rest, identity=keys[0])


def test_another_key_or_passphrase_does_not_open_it(keys: tuple[str, str], worded: bytes) -> None:
    """It says which of the two was wrong."""
    with pytest.raises(BackupRefused, match="This key does not open it"):
        open_copy(seal_copy(COPY, recipients=[keys[1]]), identity=new_recovery_key()[0])
    with pytest.raises(BackupRefused, match="This passphrase does not open it"):
        open_copy(worded, passphrase="seven grey goose")
    with pytest.raises(VaultFault, match="A passphrase is needed"):
        seal_copy(COPY)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("rcscreen",), 0),
        (("rcscreen",), "1"),
        (("kind",), "something"),
        (("made_on",), "yesterday"),
        (("sessions",), {}),
        (("sessions", 0), None),
        (("sessions", 0, "id"), "../../etc"),
        (("sessions", 0, "id"), 7),
        (("sessions", 0, "ended"), 1),
        (("sessions", 0, "entries"), ["%%%"]),
        (("sessions", 0, "entries"), [None]),
        (("sessions", 0, "pins"), {"site": "no such pin"}),
        (("sessions", 0, "head"), []),
        (("sessions", 0, "streams"), {"ledger": "words"}),
        (("people",), {"../../etc": {}}),
        (("people",), {SOMEBODY: []}),
        (("tallies",), [["offered"]]),
        (("tallies",), [["offered", "2026-11-20", "complete", -1]]),
        (("gone",), ["words"]),
        (("gone",), 7),
    ],
)
def test_what_we_would_not_write_is_refused_whole(
    keys: tuple[str, str], path: tuple[str | int, ...], value: object
) -> None:
    """Anybody may seal something for a public key."""
    secret, public = keys
    held: Any = json.loads(age.decrypt(secret, seal_copy(COPY, recipients=[public])) or b"")
    inner = held
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    with pytest.raises(BackupRefused, match="none of it is taken in"):
        open_copy(age.encrypt([public], json.dumps(held).encode(), armored=False), identity=secret)


@pytest.mark.parametrize("held", [b"", b"[]", b"{}", b"null", b"[" * 100_000, b"\xff", b'{"rcscreen": 1}'])
def test_any_bytes_that_somebody_sealed(keys: tuple[str, str], held: bytes) -> None:
    """They are no copy, and that is all that is said."""
    with pytest.raises(BackupRefused):
        open_copy(age.encrypt([keys[1]], held, armored=False), identity=keys[0])


def test_a_later_version_is_left_alone(keys: tuple[str, str]) -> None:
    """It says so, and that an update helps."""
    with pytest.raises(BackupRefused, match="A later version"):
        open_copy(age.encrypt([keys[1]], b'{"rcscreen": 2}', armored=False), identity=keys[0])


@pytest.mark.parametrize("data", [b"", b"words", b"-----BEGIN AGE ENCRYPTED FILE-----\n"])
def test_what_is_no_sealed_file(data: bytes) -> None:
    """Nobody is asked for a passphrase for it."""
    with pytest.raises(BackupRefused):
        needs_passphrase(data)


def test_a_file_is_whole_and_nobody_elses(tmp_path: Path, keys: tuple[str, str]) -> None:
    """Readable by its owner alone; it takes no other file's place and leaves nothing half written."""
    file = tmp_path / "copy"
    write_copy(file, seal_copy(COPY, recipients=[keys[1]]))
    assert file.stat().st_mode & 0o077 == 0
    assert open_copy(read_copy(file), identity=keys[0]) == COPY
    with pytest.raises(VaultUnwritable, match="There is a file of that name already"):
        write_copy(file, b"")
    with pytest.raises(VaultUnwritable):
        write_copy(tmp_path / "nowhere" / "copy", b"")
    assert [each.name for each in tmp_path.iterdir()] == ["copy"]
    with pytest.raises(BackupRefused, match="cannot be read"):
        read_copy(tmp_path)


# -- Put somewhere -------------------------------------------------------------------------------------------------


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    """An empty vault."""
    return Vault.create(tmp_path / "vault", "seven grey geese", cost=QUICK)


def test_a_session_is_put_where_none_was(vault: Vault, tmp_path: Path) -> None:
    """Under its own name, as it stood; it can be read after a new start, and changed."""
    stored = session(NAME, b"one", ended=False, ledger=(b"left", b"again"), promises=(b"kept",))
    vault.bring_in(stored)
    again = Vault.unlock(tmp_path / "vault", "seven grey geese")
    assert again.read(NAME) == stored
    assert {each.name for each in (tmp_path / "vault" / "sessions" / NAME).iterdir()} == {
        "pins",
        "streams",
        "head",
        "journal",
    }
    with again.resume(NAME) as opened:
        opened.keep(b"two")
        opened.end()
    assert again.read(NAME).entries == (b"one", b"two")


def test_it_takes_the_place_of_what_was_there(vault: Vault) -> None:
    """Whole, as a purge does; also where what was there cannot be read any more. One that is open stays."""
    vault.bring_in(session(NAME, b"one"))
    with vault.resume(NAME), pytest.raises(VaultInUse):
        vault.bring_in(session(NAME, b"other"))
    vault.bring_in(session(NAME, b"one", b"two"))
    assert vault.read(NAME).entries == (b"one", b"two")
    vault._shelf(NAME).journal_path.write_bytes(b"")
    vault.bring_in(session(NAME, b"three"))
    assert vault.read(NAME).entries == (b"three",)


def test_a_name_that_leads_elsewhere_is_refused(vault: Vault) -> None:
    """For sessions and for people."""
    with pytest.raises(NoSuchSession):
        vault.bring_in(session("../elsewhe"))
    with pytest.raises(NoSuchSession):
        vault.bring_in_person("../elsewhe", {})


def test_what_was_cut_short_is_cleared_away(vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of it is elsewhere still, so the next start clears away what was half copied; and it can be done again."""
    monkeypatch.setattr("rcscreen.vault.beginning.platform.rename", _power_cut)
    with pytest.raises(KeyboardInterrupt):
        vault.bring_in(session(NAME))
    monkeypatch.undo()
    assert vault._layout.half_made() == (NAME,)
    again = Vault.unlock(tmp_path / "vault", "seven grey geese")
    assert again._layout.half_made() == ()
    assert [*again.heads()] == []
    again.bring_in(session(NAME))
    assert again.read(NAME).entries == (b"one", b"two")


def _power_cut(*_: object) -> None:
    raise KeyboardInterrupt


def test_what_was_erased_is_remembered_by_name(vault: Vault) -> None:
    """Sealed, and nothing but the name: of conversations and of people; it follows a change of the vault's key."""
    vault.bring_in(session(NAME))
    vault.bring_in_person(SOMEBODY, {"called": "Ana"})
    vault.erase(NAME)
    vault.forget(SOMEBODY)
    vault.forget(SOMEBODY)
    vault.note_gone([OTHER])
    vault.rotate("seven grey geese")
    assert vault.gone() == {NAME, SOMEBODY, OTHER}
    assert NAME.encode() not in vault._layout.facts.read_bytes()


def test_counts_are_not_doubled(vault: Vault) -> None:
    """The same counts twice are counted once."""
    row = ("offered", "2026-11-20", "complete")
    for _ in range(2):
        vault.count_at_least({row: 3})
    vault.count(*(row[0], row[2], row[1]))
    vault.count_at_least({row: 3})
    assert vault.tallies() == {row: 4}
