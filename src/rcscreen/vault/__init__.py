"""Where sessions live: sealed, durable before the next question shows, and gone when they are taken back.

The vault knows nothing of interviews. Records are bytes, heads are JSON objects; what they mean is decided
elsewhere. `Vault` is the way in.
"""

from __future__ import annotations

from rcscreen.vault.age import new_recovery_key
from rcscreen.vault.keys import Cost
from rcscreen.vault.session import OpenSession, StoredSession
from rcscreen.vault.vault import Vault

__all__ = ["Cost", "OpenSession", "StoredSession", "Vault", "new_recovery_key"]
