"""What leaves for the program itself: a gist of a conversation, which it counts together with others."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rcscreen.errors import NothingToRelease
from rcscreen.interview.events import Resumed
from rcscreen.interview.felt import felt

if TYPE_CHECKING:
    from rcscreen.desk.conversation import Conversation
    from rcscreen.interview.events import Grant
    from rcscreen.script.setting import Recipient
    from rcscreen.summary.gist import Gist

__all__ = ["gist_of", "refuse_if_forgotten"]


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
