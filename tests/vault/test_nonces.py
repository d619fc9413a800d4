"""No key meets the same nonce twice, whatever is torn, restored or copied."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.ciphers import aead

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rcscreen.vault import Vault

Sealed = list[tuple[bytes, bytes]]


@pytest.fixture
def sealed(monkeypatch: pytest.MonkeyPatch) -> Sealed:
    """Every key and nonce something was sealed with, in order."""
    pairs: Sealed = []
    real = aead.AESGCM

    class Watched:
        def __init__(self, key: bytes) -> None:
            self._key, self._real = key, real(key)

        def encrypt(self, nonce: bytes, data: bytes, bound: bytes) -> bytes:
            pairs.append((self._key, nonce))
            return self._real.encrypt(nonce, data, bound)

        def decrypt(self, nonce: bytes, data: bytes, bound: bytes) -> bytes:
            return self._real.decrypt(nonce, data, bound)

    monkeypatch.setattr(aead, "AESGCM", Watched)
    return pairs


def test_a_torn_tail_and_two_restored_copies_share_no_nonce(
    sealed: Sealed, vault: Vault, folder: Path, tmp_path: Path, unlock: Callable[[Path], Vault]
) -> None:
    """The same question is answered again after a crash, and on two copies of one backup."""
    with vault.begin({}) as session:
        session.keep(b"one")
        session.keep(b"two" * 300)
    path = folder / "sessions" / session.id / "journal"
    path.write_bytes(path.read_bytes() + b"torn")
    shutil.copytree(folder, tmp_path / "copy")
    journal_keys = set()
    for place in (folder, tmp_path / "copy"):
        with unlock(place).resume(session.id) as again:
            journal_keys.add(again._keys.journal.secret)
            for _ in range(20):
                again.keep(b"the same answer")
            again.put_head({"state": "open"})
            again.append("ledger", b"agreed")
            again.rewrite([b"one"])
            again.keep(b"three")
            again.end()
    assert len(journal_keys) == 1, "both copies go on under the same key"
    assert len(sealed) > 100
    assert len(set(sealed)) == len(sealed)
    assert all(len(nonce) == 12 and len(key) == 32 for key, nonce in sealed)


def test_changing_the_vaults_key_and_dropping_a_drawer_share_no_nonce(
    sealed: Sealed, vault: Vault, folder: Path, tmp_path: Path, unlock: Callable[[Path], Vault]
) -> None:
    """Also on two copies of one backup, and when it is done again and again."""
    with vault.begin({"secret": b"x"}) as session:
        session.keep(b"one")
    vault.put_fact("day", {"seen": "2026-11-21"})
    vault.count("offered", "talked", "2026-11-21")
    shutil.copytree(folder, tmp_path / "copy")
    for place in (folder, tmp_path / "copy"):
        again = unlock(place)
        for _ in range(3):
            again.append(session.id, "ledger", b"agreed")
            again.rewrite_stream(session.id, "ledger", [b"agreed"])
            again.put_fact("day", {"seen": "2026-11-22"})
            again.rotate("seven grey geese")
            again.drop_answers(session.id)
    assert len(sealed) > 100
    assert len(set(sealed)) == len(sealed)


def test_dropping_a_drawer_changes_every_key(vault: Vault) -> None:
    """Nothing that sealed a pin, a stream, a head or a record before is used after."""
    with vault.begin({}) as session:
        before = session._keys
        session.rewrite_stream("ledger", [])
        after = session._keys
    old = {before.journal.secret, before.head.secret, before.keeping.secret}
    assert not old & {after.journal.secret, after.head.secret, after.keeping.secret}


def test_each_session_and_each_rewrite_has_a_fresh_key(sealed: Sealed, vault: Vault) -> None:
    """What was said before a purge shares no key with what is said after it; what is kept beside it stays readable."""
    with vault.begin({}) as one, vault.begin({}) as two:
        first = one._keys
        one.keep(b"one")
        one.rewrite([])
        sealed.clear()
        one.keep(b"two")
        used = {key for key, _ in sealed}
        assert not used & {first.journal.secret, first.head.secret, first.keeping.secret}
        assert one._keys.keeping.secret == first.keeping.secret
        assert one._keys.journal.secret != two._keys.journal.secret
