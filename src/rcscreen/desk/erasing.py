"""Erasing conversations: all that is kept of them goes, and whoever received something is to be asked to delete it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from rcscreen.desk.kept_words import kept_word
from rcscreen.desk.ledgers import ledger_of
from rcscreen.desk.lines import wrapped
from rcscreen.desk.notice import Notice, notice_json, notice_text, notices_for
from rcscreen.desk.people import forget_conversations
from rcscreen.desk.words import desk_word
from rcscreen.errors import VaultFault
from rcscreen.vocabulary.phrases import label

if TYPE_CHECKING:
    from rcscreen.desk.ledger import Row
    from rcscreen.script.setting import Setting
    from rcscreen.vault import Vault

__all__ = ["ERASED", "Gone", "erase", "gone_json", "gone_text"]

ERASED = "rcscreen.erased/1"


@dataclass(frozen=True, slots=True)
class Gone:
    """What went.

    Attributes:
        sessions: The conversations.
        notices: What is to be sent to whoever received something of them.
        unknown: Whether it could not be read of some of them whether anything had been passed on.
        givers: Whoever handed some of them over to us, as they said, and so may keep them too.
    """

    sessions: Sequence[str]
    notices: Sequence[Notice]
    unknown: bool
    givers: Sequence[str] = ()


def erase(vault: Vault, sessions: Sequence[str], setting: Setting | None, language: str, today: date) -> Gone:
    """Destroy conversations; what is damaged can be erased too.

    Args:
        vault: The vault.
        sessions: The conversations; that none of them is on hold was seen to before.
        setting: The program, for the names of its recipients; None where its file cannot be used.
        language: The language of those names.
        today: The day of the notices.

    Raises:
        VaultFault: One of them could not be erased; erase it again.
    """
    rows: list[Row] = []
    unknown = False
    for session in sessions:
        try:
            rows += ledger_of(vault, session)
        except VaultFault:
            unknown = True
    names = (
        {each.id: label(each.name, language) for each in setting.recipients}
        | {each.id: each.name for each in setting.colleagues}
        if setting
        else {}
    )
    notices = notices_for(rows, setting.program if setting else "", names, today)
    forget_conversations(vault, sessions)
    for session in sessions:
        vault.erase(session)
    givers = tuple(dict.fromkeys(row.recipient for row in rows if row.taken_on))
    return Gone(sessions, notices, unknown, givers)


def gone_json(gone: Gone) -> str:
    """The receipt and the notices as data."""
    notices = [notice_json(each) for each in gone.notices]
    said = {"schema": ERASED, "erased": list(gone.sessions), "notices": notices, "kept_by": list(gone.givers)}
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


def gone_text(gone: Gone, what: str, language: str) -> str:
    """The receipt, and a letter to each recipient.

    Args:
        gone: What went.
        what: A sentence that says it.
        language: The language to write in.
    """
    receipt = [what, kept_word(language, "erased_all"), kept_word(language, "erased_backups")]
    receipt += [kept_word(language, "erased_giver", giver=giver) for giver in gone.givers]
    if gone.unknown:
        receipt.append(kept_word(language, "erased_unknown_left"))
    if gone.notices:
        receipt.append(desk_word(language, "mine_notices"))
    elif not gone.unknown:
        receipt.append(kept_word(language, "erased_nothing_left"))
    said = "\n".join(line for each in receipt for line in wrapped(each, 0))
    return "\n\n".join([said, *(notice_text(each, language).rstrip("\n") for each in gone.notices)]) + "\n"
