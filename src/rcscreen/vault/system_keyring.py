"""The system's own keyring, where there is one: it opens with the person's login.

The `keyring` package is optional: an extra of that name brings it. A keyring that keeps its secrets in the clear, or
none, is not used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from rcscreen.errors import VaultFault

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["fetch", "forget", "is_usable", "store"]

_SERVICE = "rcscreen"
_REAL = 1  # the package gives a lower priority to keyrings that hide nothing, and to the lack of one


def is_usable() -> bool:
    """Whether there is a keyring that hides what it is given."""
    return _keyring() is not None


def store(entry: str, secret: bytes) -> None:
    """Put a secret under a name.

    Raises:
        VaultFault: There is no keyring, or it would not take it.
    """
    if not _is_installed():
        raise VaultFault(
            "What speaks to the system's keyring is not installed.",
            "Install it: pip install 'rcscreen[keyring]'. Or leave the keyring out and use the passphrase.",
        )
    if not _asked("set_password", entry, secret.hex())[0]:
        raise VaultFault(
            "The system's keyring cannot be used here.",
            "Unlock it or log in at the desktop, or leave the keyring out and use the passphrase.",
        )


def fetch(entry: str) -> bytes | None:
    """The secret under a name; None where there is none or the keyring is shut."""
    answered, secret = _asked("get_password", entry)
    try:
        return bytes.fromhex(secret) if answered and isinstance(secret, str) else None
    except ValueError:
        return None


def forget(entry: str) -> None:
    """Remove a secret, as far as the keyring lets us; without the vault's front file it opens nothing."""
    _asked("delete_password", entry)


def _is_installed() -> bool:
    try:
        import_module("keyring")
    except ImportError:
        return False
    except Exception:  # noqa: BLE001  as in _asked: it is there, and fails in a way of its own
        return True
    return True


def _asked(what: str, *arguments: str) -> tuple[bool, Any]:
    keyring = _keyring()
    if keyring is None:
        return False, None
    try:
        return True, getattr(keyring, what)(_SERVICE, *arguments)
    except Exception:  # noqa: BLE001  each system's keyring fails in ways of its own; it is a convenience, never a must
        return False, None


def _keyring() -> ModuleType | None:
    try:
        keyring = import_module("keyring")
        return keyring if keyring.get_keyring().priority >= _REAL else None
    except Exception:  # noqa: BLE001  as in _asked; not being installed is the usual case
        return None
