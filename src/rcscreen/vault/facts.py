"""Facts: what the vault remembers about itself, such as the last day it saw and which sessions are on hold.

One small sealed file holds all of them; each is a JSON object under a name.
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

__all__ = ["Facts"]


@dataclass(frozen=True, slots=True, repr=False)
class Facts:
    """The facts of one vault.

    Attributes:
        path: The file.
        binding: Where it belongs.
        key: What it is sealed with.
    """

    path: Path
    binding: Binding
    key: Key

    def put(self, name: str, fact: Mapping[str, object]) -> None:
        """Put a fact in the place of the one before; the vault's lock is held. Raises `OSError`, `VaultDamaged`."""
        facts = self.all() | {name: dict(fact)}
        payload = json.dumps(facts, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        put_box(self.key, self.binding, self.path, payload.encode())

    def fact(self, name: str) -> dict[str, object]:
        """A fact as it was put; empty where none was. Raises `VaultDamaged`."""
        return self.all().get(name, {})

    def all(self) -> dict[str, dict[str, object]]:
        """Every fact, by name. Raises `VaultDamaged`."""
        if not platform.is_there(self.path):
            return {}
        facts: dict[str, dict[str, object]] = json.loads(read_box(self.key, self.binding, self.path))
        return facts
