"""Whatever happens to a journal's bytes, nothing altered is ever read.

The oracle: what is read is exactly what was kept, or short of the last record only and said so, or it is refused.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from rcscreen.errors import VaultDamaged, VaultFault, VaultTooNew
from rcscreen.vault.boxes import Binding
from rcscreen.vault.journal import is_sealed_with, read_journal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from rcscreen.vault import Vault
    from rcscreen.vault.keys import Key

SAID = (b"one", b"two", b"three" * 120, b"four")
BLOCK = 512
BODY = 3 * BLOCK
STATES = ("killed", "closed", "ended", "resumed", "rewritten")
VERSION_BYTES = (8, 9)


class Specimen:
    """A journal to spoil, in a vault of its own."""

    def __init__(self, vault: Vault, folder: Path, state: str) -> None:
        session = vault.begin({})
        for payload in SAID:
            session.keep(payload)
        if state == "resumed":
            session.close()
            session = vault.resume(session.id)
        if state == "rewritten":
            session.rewrite(SAID)
        if state == "ended":
            session.end()
        self.vault, self.id, self.state = vault, session.id, state
        self.key: Key = session._keys.journal
        self.binding = Binding(vault._vault, session.id, "journal")
        self.path = folder / "sessions" / session.id / "journal"
        if state == "killed":
            os.close(session._lock)
        else:
            session.close()
        self.data = self.path.read_bytes()

    def outcome(self, data: bytes) -> tuple[int, bool] | None:
        """How many records are read, and whether a loss is admitted; None where it is refused."""
        try:
            if not is_sealed_with(self.key, self.binding, data):
                return None
            found, lost = read_journal(self.key, self.binding, data)
        except VaultDamaged:
            return None
        assert found.payloads == SAID[: len(found.payloads)]
        assert found.ended == (self.state == "ended")
        return len(found.payloads), lost

    def accepts(self, data: bytes) -> bool:
        """Whether the oracle holds; tells whether it was read at all."""
        outcome = self.outcome(data)
        if outcome is None:
            return False
        number, lost = outcome
        assert number == len(SAID) or (number == len(SAID) - 1 and lost and self.state == "killed")
        return True


@pytest.fixture(params=STATES)
def specimen(request: pytest.FixtureRequest, vault: Vault, folder: Path) -> Specimen:
    """A journal as a crash left it, as it is after closing, after the end, and after a rewrite."""
    return Specimen(vault, folder, request.param)


def test_no_flipped_byte_is_read(specimen: Specimen) -> None:
    """Each byte of the journal is flipped, one at a time; those of the frames are all found or cost one record."""
    for at in range(len(specimen.data)):
        spoiled = bytearray(specimen.data)
        spoiled[at] ^= 0xFF
        if at in VERSION_BYTES:
            with pytest.raises(VaultTooNew):
                specimen.outcome(bytes(spoiled))
            continue
        read = specimen.accepts(bytes(spoiled))
        assert not (read and at < BLOCK), "the start is fixed"
        assert not (read and at >= BODY and specimen.state != "killed"), "only a crash may cost a record"


def test_every_cut_is_found_or_costs_the_last_record_only(specimen: Specimen) -> None:
    """The journal is cut at each offset; only a session that a crash interrupted may lose its last record."""
    read = [at for at in range(len(specimen.data)) if specimen.accepts(specimen.data[:at])]
    if specimen.state == "killed":
        assert read == list(range(len(specimen.data) - BLOCK, len(specimen.data)))
    else:
        assert read == []


def test_a_tail_of_zeros_is_no_record(specimen: Specimen) -> None:
    """From each offset on the journal is filled with zeros, as some file systems do after a crash."""
    size = len(specimen.data)
    filled = {at: specimen.data[:at].ljust(size, b"\0") for at in range(size)}
    read = [at for at, data in filled.items() if data != specimen.data and specimen.accepts(data)]
    assert all(at >= size - BLOCK for at in read)
    assert bool(read) == (specimen.state == "killed")


def test_nothing_is_added(specimen: Specimen) -> None:
    """Bytes after the end are refused; after an open journal they are a torn tail; no frame fits twice."""
    for tail in (b"\0", b"\0" * BLOCK, specimen.data[-BLOCK:], specimen.data[BODY : BODY + BLOCK], b"x" * 2000):
        assert specimen.accepts(specimen.data + tail) == (specimen.state != "ended")


def test_frames_do_not_change_places(specimen: Specimen) -> None:
    """Two blocks swapped, or one left out, are found."""
    blocks = [specimen.data[at : at + BLOCK] for at in range(0, len(specimen.data), BLOCK)]
    for first in range(1, len(blocks) - 1):
        swapped = [*blocks[:first], blocks[first + 1], blocks[first], *blocks[first + 2 :]]
        assert not specimen.accepts(b"".join(swapped))
    for left_out in range(len(blocks) - 1):
        assert not specimen.accepts(b"".join(blocks[:left_out] + blocks[left_out + 1 :]))


def test_a_spoiled_mark_does_not_hide_a_cut(specimen: Specimen) -> None:
    """With either mark unreadable, a cut still costs the last record at most."""
    for slot in (1, 2):
        spoiled = specimen.data[: slot * BLOCK] + b"?" * BLOCK + specimen.data[(slot + 1) * BLOCK :]
        for at in range(BODY, len(spoiled) + 1, 64):
            outcome = specimen.outcome(spoiled[:at])
            assert outcome is None or outcome[0] >= len(SAID) - 1


def test_the_vault_refuses_and_touches_nothing(specimen: Specimen) -> None:
    """Through the front door, at some offsets: read() changes no byte, resume() mends only what a crash may do."""
    for spoiled in _spoiled(specimen.data):
        specimen.path.write_bytes(spoiled)
        try:
            stored = specimen.vault.read(specimen.id)
        except VaultFault as fault:
            assert specimen.path.read_bytes() == spoiled
            with pytest.raises(type(fault)):
                specimen.vault.resume(specimen.id)
            assert specimen.path.read_bytes() == spoiled
            continue
        assert specimen.path.read_bytes() == spoiled
        with specimen.vault.resume(specimen.id) as again:
            assert again.entries() == stored.entries
            assert again.lost_frames == stored.lost_frames
            if specimen.state != "ended":
                again.keep(b"more")
        after = specimen.vault.read(specimen.id)
        assert after.entries[: len(stored.entries)] == stored.entries
        assert not after.lost_frames


def _spoiled(data: bytes) -> Iterator[bytes]:
    for at in range(0, len(data), 251):
        flipped = bytearray(data)
        flipped[at] ^= 1
        yield bytes(flipped)
        yield data[:at]
    yield data[:-1]
    yield data + b"\0" * 700


def test_a_crash_before_the_sync_costs_at_most_what_was_not_kept_yet(vault: Vault, folder: Path) -> None:
    """Frame and mark reach the disk in any order, whole, half or not at all: the journal is never damaged."""
    session = vault.begin({})
    path = folder / "sessions" / session.id / "journal"
    for number, payload in enumerate((b"one", b"two" * 300, b"three", b"four" * 300)):
        before = path.read_bytes()
        session.keep(payload)
        after = path.read_bytes()
        key, binding = session._keys.journal, Binding(vault._vault, session.id, "journal")
        for data in _half_written(before, after):
            found, lost = read_journal(key, binding, data)
            assert number <= len(found.payloads) <= number + 1
            assert lost or len(found.payloads) == number + 1 or data == before
    session.close()


def _half_written(before: bytes, after: bytes) -> Iterable[bytes]:
    slots = [slot for slot in (1, 2) if before[slot * BLOCK :][:BLOCK] != after[slot * BLOCK :][:BLOCK]]
    assert len(slots) == 1
    at = slots[0] * BLOCK
    old, new, tail = before[at : at + BLOCK], after[at : at + BLOCK], after[len(before) :]
    for mark in (old, new, new[:200] + old[200:], bytes(BLOCK)):
        for frames in (b"", tail, tail[: len(tail) // 2], tail[:7], bytes(len(tail)), bytes(BLOCK) + tail[BLOCK:]):
            yield before[:at] + mark + before[at + BLOCK :] + frames


def test_two_copies_that_went_on_apart_are_not_mixed(vault: Vault, folder: Path) -> None:
    """The marks of one copy do not vouch for the records of the other."""
    with vault.begin({}) as session:
        session.keep(b"one")
    path = folder / "sessions" / session.id / "journal"
    shared, grown = path.read_bytes(), []
    for payload in (b"here", b"there"):
        path.write_bytes(shared)
        with vault.resume(session.id) as again:
            again.keep(payload)
        grown.append(path.read_bytes())
    path.write_bytes(grown[0][:BODY] + grown[1][BODY:])
    with pytest.raises(VaultDamaged):
        vault.read(session.id)


@pytest.mark.parametrize("part", ["head", "pins", "streams", "key"])
def test_no_flipped_or_missing_byte_of_a_box_is_read(vault: Vault, folder: Path, part: str) -> None:
    """Boxes open whole or not at all; a damaged head costs a look, for it can be made again."""
    with vault.begin({"script": b"steps"}) as session:
        session.keep(b"one")
        session.put_head({"state": "open"})
        session.append("ledger", b"agreed")
    path = folder / "keys" / session.id if part == "key" else folder / "sessions" / session.id / part
    data = path.read_bytes()
    spoiled = [data[:at] for at in range(0, len(data), 41)]
    spoiled += [
        data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :] for at in range(0, len(data), 3) if at not in VERSION_BYTES
    ]
    for bad in [*spoiled, data + b"\0"]:
        path.write_bytes(bad)
        if part == "head":
            stored = vault.read(session.id)
            assert (stored.head, stored.entries) == (None, (b"one",))
        else:
            with pytest.raises(VaultDamaged):
                vault.read(session.id)
        assert path.read_bytes() == bad
    path.unlink()
    if part != "head":
        with pytest.raises(VaultDamaged, match="missing"):
            vault.read(session.id)
    assert (folder / "sessions" / session.id / "journal").exists(), "a session is not deleted for want of its key"


def test_a_session_does_not_open_under_another_name(vault: Vault, folder: Path) -> None:
    """Files copied from one session to another are refused."""
    with vault.begin({}) as one, vault.begin({}) as two:
        one.keep(b"one")
    for part in ("journal", "pins", "streams"):
        (folder / "sessions" / two.id / part).write_bytes((folder / "sessions" / one.id / part).read_bytes())
    (folder / "keys" / two.id).write_bytes((folder / "keys" / one.id).read_bytes())
    with pytest.raises(VaultDamaged):
        vault.read(two.id)


@pytest.mark.parametrize("part", ["journal", "key", "pins", "streams", "head"])
def test_a_later_version_is_left_alone(vault: Vault, folder: Path, part: str) -> None:
    """What a newer program wrote is neither read nor written over."""
    with vault.begin({}) as session:
        session.keep(b"one")
    path = folder / "keys" / session.id if part == "key" else folder / "sessions" / session.id / part
    path.write_bytes(path.read_bytes()[:9] + b"\x02" + path.read_bytes()[10:])
    newer = path.read_bytes()
    tries: list[Callable[[], object]] = [lambda: vault.read(session.id)]
    if part in ("journal", "key", "pins"):
        tries.append(lambda: vault.resume(session.id))
    if part in ("journal", "key", "head"):
        tries.append(lambda: vault.put_head(session.id, {}))
    if part in ("journal", "key", "streams"):
        tries.append(lambda: vault.append(session.id, "ledger", b"x"))
    for attempt in tries:
        with pytest.raises(VaultTooNew):
            attempt()
        assert path.read_bytes() == newer


@pytest.mark.parametrize("part", ["journal", "keys", "sessions", "vault.json", "folder", "key"])
def test_no_link_is_followed(
    vault: Vault, folder: Path, tmp_path: Path, unlock: Callable[[Path], Vault], part: str
) -> None:
    """A file or folder that became a link is refused, and what it points to is not touched."""
    with vault.begin({}) as session:
        session.keep(b"one")
    inside = {
        "journal": f"sessions/{session.id}/journal",
        "folder": f"sessions/{session.id}",
        "key": f"keys/{session.id}",
    }
    path = folder / inside.get(part, part)
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(VaultDamaged):
        unlock(folder).resume(session.id)
    with pytest.raises(VaultDamaged):
        unlock(folder).read(session.id)


def test_a_pipe_in_the_way_hangs_nobody(vault: Vault, folder: Path) -> None:
    """Only regular files are read."""
    with vault.begin({}) as session:
        pass
    path = folder / "sessions" / session.id / "journal"
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(VaultDamaged, match="not a file the vault wrote"):
        vault.read(session.id)
