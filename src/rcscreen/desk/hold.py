"""A legal hold: while it stands, a conversation is neither erased nor let go, and nothing in it is destroyed.

It is a fact of the vault: which conversation, who put it, and when. Nothing of what was said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from rcscreen.errors import OnHold

if TYPE_CHECKING:
    from rcscreen.vault import Vault

__all__ = ["HOLDS", "Hold", "holds", "lift", "put_hold", "refuse_held"]

HOLDS = "holds"
"""The fact of the vault that names what is on hold."""


@dataclass(frozen=True, slots=True)
class Hold:
    """Who put a hold, and when."""

    by: str
    on: date


def holds(vault: Vault) -> Mapping[str, Hold]:
    """The conversations on hold.

    Raises:
        VaultDamaged: It cannot be read.
    """
    return {
        session: Hold(str(each["by"]), date.fromisoformat(each["on"]))
        for session, each in vault.fact(HOLDS).items()
        if isinstance(each, dict)
    }


def put_hold(vault: Vault, session: str, hold: Hold) -> Hold:
    """Put a conversation on hold. One that is on hold already stays with whoever put it first.

    Returns:
        The hold that stands.

    Raises:
        VaultFault: It could not be put.
    """
    standing = holds(vault).get(session)
    if standing is not None:
        return standing
    vault.put_fact(HOLDS, {**vault.fact(HOLDS), session: {"by": hold.by, "on": hold.on.isoformat()}})
    return hold


def lift(vault: Vault, session: str) -> bool:
    """Lift the hold of a conversation; False where there was none.

    Raises:
        VaultFault: It could not be lifted.
    """
    standing = vault.fact(HOLDS)
    if session not in standing:
        return False
    vault.put_fact(HOLDS, {name: each for name, each in standing.items() if name != session})
    return True


def refuse_held(vault: Vault, *sessions: str) -> None:
    """See that none of these is on hold.

    Raises:
        OnHold: One is. Nothing was changed.
        VaultDamaged: Whether one is cannot be read.
    """
    standing = holds(vault)
    for session in sessions:
        if (hold := standing.get(session)) is not None:
            fault = f"It is on hold since {hold.on.isoformat()}, put by {hold.by}; so nothing of it is destroyed."
            raise OnHold(fault, f"When it is over: rcscreen hold {session} --lift", place=session)
