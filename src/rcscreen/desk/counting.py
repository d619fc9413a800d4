"""What leaves for the program itself: a gist of a conversation, which it counts together with others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from rcscreen.desk.ledger import AGREED, LET_GO
from rcscreen.errors import NothingToRelease, UsageFault
from rcscreen.interview.events import Resumed
from rcscreen.interview.felt import felt

if TYPE_CHECKING:
    from rcscreen.desk.conversation import Conversation
    from rcscreen.interview.events import Grant
    from rcscreen.script.setting import Recipient, Setting
    from rcscreen.summary.gist import Gist
    from rcscreen.vault import Vault

__all__ = ["Leaving", "gist_of", "gists_that_changed", "refuse_if_forgotten", "the_one_meant", "who_counts"]


def who_counts(setting: Setting, recipient_id: str) -> Recipient:
    """The recipient that counts.

    Raises:
        UsageFault: The program's file names none, or not this one, or several where none was asked for.
    """
    may = {each.id: each for each in setting.recipients if each.counts}
    if not may:
        raise UsageFault("Nobody counts here.", "In the site file, name your own program with `role: program`.")
    return the_one_meant(may, recipient_id)


def the_one_meant(may: Mapping[str, Recipient], recipient_id: str) -> Recipient:
    """The recipient that is named, or the only one there is.

    Raises:
        UsageFault: It is none of them, or there are several and none is named.
    """
    if recipient_id in may:
        return may[recipient_id]
    if not recipient_id and len(may) == 1:
        return next(iter(may.values()))
    fault = "They may not have it." if recipient_id else "Several may have it."
    raise UsageFault(fault, f"There are: {', '.join(may)}.", place="--for")


def gist_of(
    conversation: Conversation, grant: Grant, recipient: Recipient, today: date, revision: int, replaces: str | None
) -> Gist | None:
    """What the program receives of a conversation; None where nothing may go.

    Args:
        conversation: The conversation.
        grant: The person's yes to being counted.
        recipient: The program, as a recipient.
        today: The day.
        revision: Which revision of the gist it is.
        replaces: The id of the one that it replaces.
    """
    from rcscreen.summary.gist import Along, came_of, gist_for

    promised = conversation.promised
    along = Along(
        felt=felt(conversation.script, conversation.state),
        timed=not conversation.source and not any(isinstance(each.event, Resumed) for each in conversation.entries),
        came=None if promised is None else came_of(promised),
    )
    return gist_for(
        conversation.heard(),
        grant,
        recipient,
        along,
        secret=conversation.secret,
        on=today,
        revision=revision,
        replaces=replaces,
    )


def refuse_if_forgotten(conversation: Conversation, recipient: Recipient) -> None:
    """What was sent stands where it is no longer known here what came of what was promised.

    A revision made now would take the place of one that knows more.

    Raises:
        NothingToRelease: Something was promised, and what came of it was let go.
    """
    from rcscreen.summary.gist import came_of

    if not recipient.counts or "promises" not in recipient.receives or conversation.promised is None:
        return
    known = came_of(conversation.promised)
    heard = conversation.heard()
    domains = {need.id: need.domain for need in heard.needs}
    if any(line.status == "agreed" and domains[line.need] not in known for line in heard.plan):
        fault = "What came of its promises is not kept any longer, so what was sent of it stands."
        raise NothingToRelease(fault, place=recipient.id)


@dataclass(frozen=True, slots=True)
class Leaving:
    """A gist that is about to leave.

    Attributes:
        session: The conversation.
        document: The gist, as JSON.
        line: The line for the ledger.
    """

    session: str
    document: str
    line: bytes


def _may_have(head: dict[str, Any], recipient_id: str) -> bool:
    """Whether a conversation is over and kept, and was agreed to be counted."""
    agreed = {each["recipient"] for each in head.get(AGREED, ())}
    return bool(head.get("ending")) and not head.get(LET_GO) and recipient_id in agreed


def gists_that_changed(vault: Vault, recipient_id: str, today: date) -> Iterator[Leaving]:
    """Every gist that the program may have and does not have, or not as it stands now.

    Args:
        vault: The vault.
        recipient_id: The program, as a recipient.
        today: The day.

    Raises:
        VaultFault: A conversation cannot be read.
    """
    from rcscreen.desk.leaving import release
    from rcscreen.desk.opened import told

    for session, head in [*vault.heads()]:
        if not isinstance(head, dict) or not _may_have(head, recipient_id):
            continue
        conversation = told(vault.read(session))
        recipient = conversation.state.setting.recipient(recipient_id)
        if recipient is None or not recipient.counts:
            continue
        with suppress(NothingToRelease):  # taken back, run out, or no longer known what came of it: it stays as it is
            document, line = release(conversation, recipient_id, today)
            if line is not None:
                yield Leaving(session, document, line)
