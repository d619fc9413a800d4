"""After the last screen: the record is closed, what was agreed leaves, and everybody knows how it ended."""

from __future__ import annotations

import secrets
import sys
from typing import TYPE_CHECKING

from rcscreen.desk.conversation import Conversation
from rcscreen.desk.keeping import MemoryJournal, VaultJournal
from rcscreen.desk.kept_words import kept_word
from rcscreen.desk.leaving import head_of, local_now, ready, release
from rcscreen.desk.ledger import LEDGER
from rcscreen.desk.lines import tell
from rcscreen.desk.output import hand_over
from rcscreen.desk.tallying import count_offered
from rcscreen.errors import NothingToRelease
from rcscreen.interview.state import State
from rcscreen.script.model import Script

if TYPE_CHECKING:
    from rcscreen.desk.handing_on import Review
    from rcscreen.desk.unlocking import Keys
    from rcscreen.desk.wanted import Wanted
    from rcscreen.vault import Vault

TALLY = "offered"
"""The tally of conversations offered: how each ended, and on which day. Nothing else of a refusal is left."""

_ENDED_UNKEPT = ("declined_to_talk", "not_reached", "withdrawn")


def conclude(
    script: Script,
    state: State,
    journal: MemoryJournal | VaultJournal,
    keys: Keys | None,
    wanted: Wanted,
    *,
    source: str = "",
    secret: bytes = b"",
    review: Review | None = None,
    card: str = "",
) -> int:
    """Close the record, write what one recipient receives, and say what is left.

    Args:
        script: The script.
        state: How it ended.
        journal: Its journal.
        keys: The vault, or None where nothing is kept.
        wanted: What was asked for on the command line.
        source: What it was read from, where it came from a file of answers.
        secret: The person's secret, if there is one already.
        review: Shows what leaves before it does; None where nobody sits at a terminal.
        card: The word on their card, where they were remembered from before.

    Returns:
        0, or 1 where the conversation ended with nothing to hand on.

    Raises:
        NothingToRelease: Nothing was agreed for anybody, or not for whom it was asked; or it is not to leave now.
    """
    kept = journal.keeping
    conversation = Conversation(
        script=script,
        state=state,
        session=journal.session or "unkept",
        entries=tuple(journal.entries),
        secret=secret or secrets.token_bytes(32),
        source=source,
    )
    _count(state, keys, kept=kept)
    try:
        if isinstance(journal, VaultJournal) and kept:
            card = journal.card
            journal.end(head_of(conversation.record(), state, source, card))
            if keys is not None:
                _settle(keys.vault, conversation, wanted)
        if keys is not None and card:
            _remember(keys.vault, conversation, card, wanted)
        card = card if kept else ""
        return _hand_on(conversation, journal, wanted, review, card, kept=kept)
    finally:
        journal.close()
        if keys is not None:
            keys.say_what_went(state.setting.language)


def _settle(vault: Vault, conversation: Conversation, wanted: Wanted) -> None:
    """Bring what was said of earlier promises to them; where that cannot be done, they stay open and it is said."""
    from rcscreen.desk.people_words import people_word
    from rcscreen.desk.since import settle_earlier

    own = wanted.own_language(conversation.state.setting)
    for handle in settle_earlier(vault, conversation, conversation.state.day or local_now().date()):
        tell(people_word(own, "not_settled", handle=handle))


def _remember(vault: Vault, conversation: Conversation, card: str, wanted: Wanted) -> None:
    """Do what they said about being remembered, and say so; where they said nothing, nothing is said."""
    from rcscreen.desk.carrying import remember_or_forget
    from rcscreen.desk.people_words import people_word
    from rcscreen.summary.words import dated

    state, today = conversation.state, local_now().date()
    until = remember_or_forget(vault, conversation, card, state.setting.keep.people, today)
    own = wanted.own_language(state.setting)
    if until is not None:
        tell(people_word(own, "remembered", day=dated(own, until), card=card))


def _count(state: State, keys: Keys | None, *, kept: bool) -> None:
    if keys is not None:
        ending = state.finished or "complete"
        label = "not_recorded" if ending == "complete" and not kept else ending
        day = state.day or local_now().date()
        keys.vault.count(TALLY, label, day.isoformat())
        count_offered(keys.vault, state, day)


def _hand_on(
    conversation: Conversation,
    journal: MemoryJournal | VaultJournal,
    wanted: Wanted,
    review: Review | None,
    card: str,
    *,
    kept: bool,
) -> int:
    state, session = conversation.state, journal.session
    own = wanted.own_language(state.setting)
    agreed = sorted(state.grants)
    recipient = wanted.recipient or (agreed[0] if len(agreed) == 1 and not sys.stdout.isatty() else "")
    where = _where(state, session if kept else "", card, wanted)
    if state.finished != "complete" or not agreed:
        ending = state.finished if state.finished in _ENDED_UNKEPT else "nothing"
        raise NothingToRelease(kept_word(own, f"end_{ending}"), where)
    if where:
        tell(where)
    if not recipient:
        tell(kept_word(own, "end_agreed", names=", ".join(agreed), session=session or "SESSION"))
        return 0
    if recipient not in agreed and state.setting.recipient(recipient):
        others = kept_word(own, "end_for_others", names=", ".join(agreed))
        raise NothingToRelease(kept_word(own, "end_not_for_them"), others)
    document, line = release(conversation, recipient, local_now().date())
    again = f"rcscreen summary {session} --for {recipient}" if session and kept else ""
    leaving = ready(conversation, recipient, document, review, after_all=again)
    if line is not None and isinstance(journal, VaultJournal):
        journal.log(LEDGER, line)
    hand_over(leaving)
    return 0


def _where(state: State, session: str, card: str, wanted: Wanted) -> str:
    """Where the record is to be found, if anywhere, and by which word the person finds it again."""
    own = wanted.own_language(state.setting)
    if session:
        return kept_word(own, "end_kept_card" if card else "end_kept", session=session, card=card)
    return kept_word(own, "end_unwritten") if wanted.no_keep and state.finished == "complete" else ""
