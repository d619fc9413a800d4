"""A system keyring made up for tests."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import ModuleType


@dataclass
class Backend:
    """The keyring behind the `keyring` package.

    Attributes:
        priority: How the package rates it; less than one hides nothing.
    """

    priority: float = 5


@dataclass
class Keyring:
    """What the `keyring` package offers.

    Attributes:
        held: What it holds: each secret by service and entry.
        shut: Whether it refuses everything.
        backend: The keyring behind it.
    """

    held: dict[tuple[str, str], str] = field(default_factory=dict)
    shut: bool = False
    backend: Backend = field(default_factory=Backend)

    def module(self) -> ModuleType:
        """Itself, as an importable package."""
        module = ModuleType("keyring")
        names = ("get_keyring", "set_password", "get_password", "delete_password")
        vars(module).update({name: getattr(self, name) for name in names})
        return module

    def get_keyring(self) -> Backend:
        """The keyring behind it."""
        return self.backend

    def set_password(self, service: str, entry: str, secret: str) -> None:
        """Hold a secret."""
        self._refuse()
        self.held[service, entry] = secret

    def get_password(self, service: str, entry: str) -> str | None:
        """A secret, if there is one."""
        self._refuse()
        return self.held.get((service, entry))

    def delete_password(self, service: str, entry: str) -> None:
        """Forget a secret."""
        self._refuse()
        del self.held[service, entry]

    def _refuse(self) -> None:
        if self.shut:
            raise RuntimeError("the collection is locked")
