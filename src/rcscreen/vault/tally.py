"""The tally: contentless counts, such as how many conversations were offered on a day and how that went.

It names no session and nobody. One sealed file holds all of it, so that not even its names can be read.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcscreen.vault import platform
from rcscreen.vault.boxes import Binding, put_box, read_box

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from rcscreen.vault.keys import Key

__all__ = ["Tally"]

_Rows = dict[tuple[str, str, str], int]


@dataclass(frozen=True, slots=True, repr=False)
class Tally:
    """The counts of one vault.

    Attributes:
        path: The file.
        binding: Where it belongs.
        key: What it is sealed with.
    """

    path: Path
    binding: Binding
    key: Key

    def add(self, name: str, label: str, day: str) -> None:
        """Count one more; the vault's lock is held. Raises `OSError` and `VaultDamaged`."""
        rows = self.all()
        rows[name, day, label] = rows.get((name, day, label), 0) + 1
        self._put(rows)

    def raise_to(self, counts: Mapping[tuple[str, str, str], int]) -> None:
        """Bring what is lower up to these counts; the vault's lock is held. Raises as `add` does."""
        before = self.all()
        rows = before | {row: max(number, before.get(row, 0)) for row, number in counts.items()}
        if rows != before:
            self._put(rows)

    def _put(self, rows: _Rows) -> None:
        payload = json.dumps([[*row, number] for row, number in sorted(rows.items())], separators=(",", ":"))
        put_box(self.key, self.binding, self.path, payload.encode())

    def counts(self, name: str) -> dict[tuple[str, str], int]:
        """The counts of one name: day and label, and how many. Raises `VaultDamaged`."""
        return {(day, label): number for (own, day, label), number in self.all().items() if own == name}

    def all(self) -> _Rows:
        """Every count, by name, day and label. Raises `VaultDamaged`."""
        if not platform.is_there(self.path):
            return {}
        rows = json.loads(read_box(self.key, self.binding, self.path))
        return {(name, day, label): number for name, day, label, number in rows}
