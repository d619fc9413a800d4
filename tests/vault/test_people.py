"""People who wished to be remembered: found again, replaced as a whole, gone when they are forgotten."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from tests.vault.conftest import PASSPHRASE
from tests.vault.power import CANARY, Stage, type_of_cut

from rcscreen.errors import NoSuchSession, VaultDamaged, VaultFault
from rcscreen.vault.boxes import Binding, read_box

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rcscreen.vault import Vault

BEFORE: dict[str, object] = {"called": "Ana", "said": CANARY.decode()}
AFTER: dict[str, object] = {"called": "Ana", "said": "-"}


def test_whoever_is_remembered_is_found_by_another_process(
    vault: Vault, folder: Path, unlock: Callable[[Path], Vault]
) -> None:
    """What was put is read again as it was, in the order of names; the folder tells neither who nor when."""
    one = vault.remember({"called": "Ana", "año": 1})
    two = vault.remember({"called": "Ana"})
    again = unlock(folder)
    assert again.person(one) == {"called": "Ana", "año": 1}
    assert [name for name, _ in again.people()] == sorted([one, two])
    assert b"Ana" not in b"".join(path.read_bytes() for path in (folder / "people").iterdir())


def test_what_is_put_again_takes_the_place_of_what_was(
    vault: Vault, folder: Path, readable: Callable[[Path], bytes]
) -> None:
    """A person has one file, and what stood in it before can be read no more."""
    person = vault.remember(BEFORE)
    assert CANARY in readable(folder)
    assert vault.remember(AFTER, person) == person
    assert dict(vault.people()) == {person: AFTER}
    assert CANARY not in readable(folder)


def test_a_file_that_is_written_over_has_no_old_copy(vault: Vault, folder: Path) -> None:
    """The bytes that stood there are zeros on the disk, also for whoever held the file open."""
    person = vault.remember(BEFORE)
    with (folder / "people" / person).open("rb") as held:
        vault.remember(AFTER, person)
        assert set(held.read()) == {0}
    with (folder / "people" / person).open("rb") as held:
        vault.forget(person)
        assert set(held.read()) == {0}


def test_whoever_is_forgotten_is_gone(vault: Vault, folder: Path) -> None:
    """Forgetting leaves no file; doing it again does nothing, and nobody comes back by being put again."""
    person = vault.remember(BEFORE)
    vault.forget(person)
    vault.forget(person)
    vault.forget("../vault.json")
    assert list(vault.people()) == []
    assert list((folder / "people").iterdir()) == []
    with pytest.raises(NoSuchSession):
        vault.person(person)
    with pytest.raises(NoSuchSession):
        vault.remember(AFTER, person)


def test_an_altered_file_is_named_and_holds_nobody_up(vault: Vault, folder: Path) -> None:
    """One that was altered, or put in another's place, is given as a fault; the others are read."""
    good, bad = vault.remember(AFTER), vault.remember(BEFORE)
    path = folder / "people" / bad
    path.write_bytes((folder / "people" / good).read_bytes())
    found = dict(vault.people())
    assert found[good] == AFTER
    assert isinstance(found[bad], VaultDamaged)
    vault.forget(bad)
    assert dict(vault.people()) == {good: AFTER}


@type_of_cut
def test_old_or_new_at_every_cut(stage: Stage, readable: Callable[[Path], bytes], *, torn: bool) -> None:
    """Wherever the power is cut, one or the other stands whole; unlocking clears away what was on its way."""
    person = stage.unlock(stage.folder).remember({"said": "before"})
    _anew(stage)
    seen = []
    for vault in stage.cuts(lambda vault: vault.remember({"said": "after"}, person), torn=torn):
        seen.append(vault.person(person)["said"])
        assert not list(stage.folder.rglob("*.next"))
    assert set(seen) == {"before", "after"}
    assert seen[-1] == "after"
    assert b"before" not in readable(stage.folder)


@type_of_cut
def test_there_or_gone_at_every_cut(stage: Stage, *, torn: bool) -> None:
    """Nobody is ever found half forgotten."""
    person = stage.unlock(stage.folder).remember(AFTER)
    _anew(stage)
    left = {}
    for vault in stage.cuts(lambda vault: vault.forget(person), torn=torn):
        left = dict(vault.people())
        assert left in ({person: AFTER}, {})
    assert left == {}


def test_people_follow_to_another_key(vault: Vault, folder: Path, unlock: Callable[[Path], Vault]) -> None:
    """After the vault's key was changed everyone is still known, and the old key opens nobody."""
    person, old = vault.remember(AFTER), vault._key
    vault.rotate(PASSPHRASE)
    assert unlock(folder).person(person) == AFTER
    with pytest.raises(VaultFault):
        read_box(old, Binding(vault._vault, person, "person"), folder / "people" / person)


def _anew(stage: Stage) -> None:
    shutil.rmtree(stage.template)
    shutil.copytree(stage.folder, stage.template)
