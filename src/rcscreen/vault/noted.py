"""What a vault notes about itself: contentless counts, facts, and the names of what was erased.

A name that was erased is remembered, sealed, so that no backup brings back what it stood for. It is random and undated
and says nothing of anybody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcscreen.vault.doors import Doors

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["GONE", "Noted"]

GONE = "gone"
"""The fact that names what was erased."""


class Noted(Doors):
    """A vault's notes about itself."""

    def count(self, name: str, label: str, day: str) -> None:
        """Count one more.

        Args:
            name: What is counted, such as `offered`.
            label: How it went, such as `declined_to_talk`.
            day: The day, as year-month-day.

        Raises:
            VaultDamaged: The tally was altered.
            VaultUnwritable: It was not counted.
        """
        with self._locked_vault():
            self._counts.add(name, label, day)

    def tally(self, name: str) -> dict[tuple[str, str], int]:
        """How often each was counted, by day and label. Raises `VaultDamaged`."""
        with self._reading():
            return self._counts.counts(name)

    def tallies(self) -> dict[tuple[str, str, str], int]:
        """Every count there is, by name, day and label. Raises `VaultDamaged`."""
        with self._reading():
            return self._counts.all()

    def count_at_least(self, rows: Mapping[tuple[str, str, str], int]) -> None:
        """Bring counts up to these where they are lower: the same counts twice are counted once.

        Raises:
            VaultDamaged: The tally was altered.
            VaultUnwritable: Nothing was changed.
        """
        with self._locked_vault():
            self._counts.raise_to(rows)

    def put_fact(self, name: str, fact: Mapping[str, object]) -> None:
        """Remember something about the vault itself, in the place of what was remembered under that name.

        Args:
            name: Such as `holds`.
            fact: A small JSON object; it is on the disk when this returns.

        Raises:
            VaultDamaged: The facts were altered.
            VaultUnwritable: It was not remembered.
        """
        with self._locked_vault():
            self._facts.put(name, fact)

    def fact(self, name: str) -> dict[str, object]:
        """What is remembered under a name; empty where nothing is. Raises `VaultDamaged`."""
        with self._reading():
            return self._facts.fact(name)

    def facts(self) -> dict[str, dict[str, object]]:
        """Everything that is remembered. Raises `VaultDamaged`."""
        with self._reading():
            return self._facts.all()

    def gone(self) -> frozenset[str]:
        """The names of what was erased here, or where a backup came from. Raises `VaultDamaged`."""
        names = self.fact(GONE).get("names", [])
        return frozenset(names if isinstance(names, list) else ())

    def note_gone(self, names: Iterable[str]) -> None:
        """Remember that what bore these names was erased and is not to come back.

        Raises:
            VaultDamaged: The facts were altered.
            VaultUnwritable: It was not remembered.
        """
        with self._locked_vault():
            known = self._facts.fact(GONE).get("names", [])
            before = set(known if isinstance(known, list) else ())
            if not before.issuperset(fresh := set(names)):
                self._facts.put(GONE, {"names": sorted(before | fresh)})
