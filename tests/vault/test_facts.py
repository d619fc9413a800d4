"""The vault remembers a few things about itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcscreen.errors import VaultDamaged

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rcscreen.vault import Vault


def test_a_fact_is_what_was_put_last(vault: Vault, folder: Path, unlock: Callable[[Path], Vault]) -> None:
    """Each under its name, over restarts; empty where nothing was ever put."""
    assert vault.fact("day") == {}
    vault.put_fact("day", {"seen": "2026-11-20"})
    vault.put_fact("holds", {"3f9k2m7q1x": {"since": "2026-11-20", "who": "Łukasz"}})
    unlock(folder).put_fact("day", {"seen": "2026-11-21"})
    assert vault.fact("day") == {"seen": "2026-11-21"}
    assert unlock(folder).fact("holds") == {"3f9k2m7q1x": {"since": "2026-11-20", "who": "Łukasz"}}
    vault.put_fact("holds", {})
    assert vault.fact("holds") == {}


def test_facts_do_not_lie_in_the_clear(vault: Vault, folder: Path) -> None:
    """Neither names nor values."""
    vault.put_fact("holds", {"session": "a court asked"})
    data = (folder / "facts").read_bytes()
    assert b"court" not in data
    assert b"holds" not in data


def test_altered_facts_are_not_read_and_not_written_over(vault: Vault, folder: Path) -> None:
    """A hold that cannot be read is not taken for none."""
    vault.put_fact("holds", {"session": "held"})
    path = folder / "facts"
    data = path.read_bytes()
    for at in (0, 10, 60, len(data) - 1):
        path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        spoiled = path.read_bytes()
        with pytest.raises(VaultDamaged):
            vault.fact("holds")
        with pytest.raises(VaultDamaged):
            vault.put_fact("day", {})
        assert path.read_bytes() == spoiled


def test_facts_and_tally_do_not_change_places(vault: Vault, folder: Path) -> None:
    """Each file opens in its own place only."""
    vault.put_fact("day", {})
    (folder / "tally").write_bytes((folder / "facts").read_bytes())
    with pytest.raises(VaultDamaged):
        vault.tally("offered")
