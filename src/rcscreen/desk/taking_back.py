"""Taking a consent back after a conversation: nothing more goes, and what was agreed is destroyed in the log."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from rcscreen.desk.ledger import AGREED, LEDGER, agreed_in, rows_of, withdrew_line
from rcscreen.desk.promises import CALLED, names_in
from rcscreen.desk.stored import read_entries
from rcscreen.interview.commands import withdrawal
from rcscreen.interview.entries import Entry, encode
from rcscreen.interview.fold import replay
from rcscreen.interview.redact import redact
from rcscreen.interview.state import State

if TYPE_CHECKING:
    from rcscreen.script.model import Script
    from rcscreen.script.setting import Setting
    from rcscreen.vault import OpenSession, Vault

__all__ = ["catch_up", "take_back", "take_back_from_ledger", "take_back_handed", "without"]


def take_back(
    vault: Vault, session: str, script: Script, setting: Setting, recipient: str, at: datetime, *, held: bool
) -> bool:
    """Take back what a recipient may have of a conversation, ended or broken off.

    The ledger says so first; then the head and the log go without it, in one step, under fresh keys. Where a crash
    comes between, it is taken back once more.

    Args:
        vault: The vault.
        session: The conversation.
        script: The script that it was held with.
        setting: The setting of that day.
        recipient: The recipient's id.
        at: When.
        held: Whether it is on hold: then the consent ends all the same, and what was agreed is not destroyed yet.

    Returns:
        Whether it stood.

    Raises:
        VaultFault: It could not be taken back.
    """
    with vault.resume(session) as opened:
        entries = tuple(read_entries(opened.entries(), opened.id))
        state = replay(State(setting), entries)
        grant = state.grants.get(recipient)
        if grant is None:
            return False
        stored = vault.read(session)
        (agreed,) = agreed_in([grant])
        opened.append(LEDGER, withdrew_line(agreed, at.date()))
        if stored.head is not None:
            opened.put_head(without(stored.head, recipient))
        event = withdrawal(script, f"share:{recipient}")
        log = (*entries, Entry(entries[-1].seq + 1, at, "", event))
        opened.rewrite(encode(entry) for entry in (log if held else redact(log)))
    return True


def take_back_from_ledger(vault: Vault, session: str, recipient: str, at: datetime) -> bool:
    """The same where the answers were let go: only the head and the ledger are left to say it.

    Returns:
        Whether it stood.

    Raises:
        VaultFault: It could not be taken back.
    """
    with vault.resume(session) as opened:
        head = vault.read(session).head or {}
        agreed = next((each for each in _agreed(head) if each["recipient"] == recipient), None)
        if agreed is None:
            return False
        opened.append(LEDGER, withdrew_line(agreed, at.date()))
        opened.put_head(without(head, recipient))
    return True


def take_back_handed(vault: Vault, session: str, colleague: str, at: datetime) -> bool:
    """The same for what a colleague was handed: only the ledger says it.

    Returns:
        Whether it stood.

    Raises:
        VaultFault: It could not be taken back.
    """
    with vault.resume(session) as opened:
        rows = rows_of(session, (), vault.stream(session, LEDGER))
        row = next((each for each in rows if each.recipient == colleague), None)
        if row is None or not row.left or row.granted_on is None or not row.holds(at.date()):
            return False
        opened.append(LEDGER, withdrew_line(row.agreed(), at.date()))
    return True


def catch_up(opened: OpenSession) -> bool:
    """Destroy what was taken back while a hold stood.

    Returns:
        Whether there was something.

    Raises:
        VaultFault: It could not be destroyed.
    """
    entries = tuple(read_entries(opened.entries(), opened.id))
    left = redact(entries)
    if left == entries:
        return False
    opened.rewrite(encode(entry) for entry in left)
    return True


def _agreed(head: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [*head.get(AGREED, ())]


def without(head: Mapping[str, Any], recipient: str) -> dict[str, Any]:
    """A head in which a recipient has nothing more; what they are called stays, for news that still comes of them."""
    shared = {each: name for each, name in head.get("shared", {}).items() if each != recipient}
    agreed = [each for each in _agreed(head) if each["recipient"] != recipient]
    return {**head, "shared": shared, CALLED: names_in(head), **({AGREED: agreed} if AGREED in head else {})}
