"""The ledgers of the conversations that are kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from rcscreen.desk.ledger import AGREED, LEDGER, LEDGER_UNTIL, Row, agreed_in, rows_of
from rcscreen.desk.stored import read_entries
from rcscreen.errors import VaultFault
from rcscreen.interview.fold import replay
from rcscreen.interview.state import State
from rcscreen.site.load import load_site

if TYPE_CHECKING:
    from rcscreen.vault import StoredSession, Vault

__all__ = ["agreed_of", "ledger_of", "ledgers"]


def ledgers(vault: Vault, only: str = "") -> tuple[list[Row], list[tuple[str, VaultFault]]]:
    """What the ledger says, conversation by conversation, and of which it cannot be read.

    Only conversations in which something was agreed, or whose head does not tell, are opened.

    Args:
        vault: The vault.
        only: One conversation; all where it is empty.
    """
    rows: list[tuple[str, Row]] = []
    unread: list[tuple[str, VaultFault]] = []
    for session, head in vault.heads():
        if only not in ("", session):
            continue
        try:
            if isinstance(head, VaultFault) or _may_tell(head):
                day = str(head.get("day", "")) if isinstance(head, dict) else ""
                rows += [(day, row) for row in ledger_of(vault, session)]
        except VaultFault as fault:
            unread.append((session, fault))
    return [row for _, row in sorted(rows, key=lambda each: (each[0], each[1].session))], unread


def ledger_of(vault: Vault, session: str) -> Sequence[Row]:
    """The ledger of one conversation. Raises `VaultFault`."""
    stored = vault.read(session)
    rows = rows_of(session, agreed_of(stored), stored.streams.get(LEDGER, ()))
    return [_with_ids(row, stored.pins.get("secret", b"")) for row in rows]


def _with_ids(row: Row, secret: bytes) -> Row:
    """A row with the ids that documents left under: the first version noted none, but they can be made again."""
    if all(each.release for each in row.left) or not secret:
        return row
    from rcscreen.summary.release import document_id

    return replace(
        row,
        left=tuple(
            replace(each, release=document_id(secret, row.recipient, row.session, each.revision)) for each in row.left
        ),
    )


def agreed_of(stored: StoredSession) -> list[Mapping[str, Any]]:
    """What stands agreed: as the conversation has it; where that was let go, as its head has it."""
    if not stored.entries:
        agreed = (stored.head or {}).get(AGREED)
        return [*agreed] if isinstance(agreed, list) else []
    entries = read_entries(stored.entries, stored.id)
    setting = load_site(stored.pins["site"].decode(), "the site file of that day")
    return [*agreed_in(replay(State(setting), entries).grants.values())]


def _may_tell(head: Mapping[str, object]) -> bool:
    return LEDGER_UNTIL not in head or bool(head[LEDGER_UNTIL])
