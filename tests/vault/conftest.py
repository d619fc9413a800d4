"""A vault that opens quickly, and everything that can be read with the keys at hand."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from tests.vault.keyrings import Keyring
from tests.vault.power import BEFORE, CANARY, Power, Stage

from rcscreen.errors import VaultFault
from rcscreen.vault import Cost, Vault
from rcscreen.vault.boxes import Binding, open_box
from rcscreen.vault.frames import BLOCK, Chain
from rcscreen.vault.front import Front
from rcscreen.vault.keys import Key, SessionKeys
from rcscreen.vault.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PASSPHRASE = "seven grey geese"
QUICK = Cost(memory_kib=8, passes=1, lanes=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the vault is."""
    return tmp_path / "vault"


@pytest.fixture
def vault(folder: Path) -> Vault:
    """A new vault."""
    return Vault.create(folder, PASSPHRASE, cost=QUICK)


@pytest.fixture
def unlock() -> Callable[[Path], Vault]:
    """Opens a vault as another process would."""
    return lambda folder: Vault.unlock(folder, PASSPHRASE)


@pytest.fixture
def quick() -> Cost:
    """As little work as a passphrase can be."""
    return QUICK


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


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> Keyring:
    """The system's keyring, empty."""
    keyring = Keyring()
    monkeypatch.setitem(sys.modules, "keyring", keyring.module())
    return keyring


@pytest.fixture
def readable() -> Callable[[Path], bytes]:
    """All that can be read in a vault's folder by someone with the passphrase and every key file."""
    return _readable


def _readable(folder: Path) -> bytes:
    layout = Layout.of(folder)
    front = Front.read(layout.front)
    vault = Vault(layout, front.vault, front.with_passphrase(PASSPHRASE))  # looks, and mends nothing
    files = [path for path in folder.rglob("*") if path.is_file()]
    found = [path.read_bytes() for path in files]
    names = {path.name.removesuffix(".next") for path in folder.glob("keys/*")}
    names |= {path.name.removeprefix(".") for path in folder.glob("sessions/*")} | {""}
    names |= {path.name.removesuffix(".next") for path in folder.glob("people/*")}
    for session in sorted(names):
        secrets = {vault._key.secret}
        for path in (folder / "keys").iterdir():
            with suppress(VaultFault):
                wrapped = open_box(vault._key, Binding(vault._vault, session, "key"), path.read_bytes())
                keys = SessionKeys.from_bytes(wrapped)
                assert keys is not None
                secrets |= {keys.journal.secret, keys.head.secret, keys.keeping.secret}
        for key in map(Key, sorted(secrets)):
            for path in files:
                found += _opened(key, vault._vault, session, path.read_bytes())
    return b"\n".join(found)


def _opened(key: Key, vault: bytes, session: str, data: bytes) -> Iterator[bytes]:
    for part in ("head", "pins", "streams", "key", "tally", "facts", "rotation", "person"):
        with suppress(VaultFault):
            yield open_box(key, Binding(vault, session, part), data)
    bound = Binding(vault, session, "journal").to_bytes()
    for position, at in enumerate(range(3 * BLOCK, len(data), BLOCK)):
        before = data[at - 16 : at] if position else bytes(16)
        opened = Chain(key, bound, position, before).open(data[at : at + BLOCK])
        if opened is not None:
            yield opened[1]
