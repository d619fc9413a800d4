"""What comes out of a conversation: its record, its head, and what one recipient receives."""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from rcscreen.errors import NothingToRelease, UsageFault
from rcscreen.interview.events import Entry
from rcscreen.interview.state import State
from rcscreen.interview.telling import account
from rcscreen.script.model import Script

if TYPE_CHECKING:
    from rcscreen.summary.model import Record, Release

LEDGER = "ledger"
"""The stream of what actually left: to whom, when, and which revision."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation as it stands, with what only its keeper knows.

    Attributes:
        script: The script.
        state: Where it stands.
        session: Its name in the vault; ``unkept`` where it has none.
        entries: Its log.
        secret: The person's secret, from which identifiers outside are made.
        sent: What left so far, from the ledger.
    """

    script: Script
    state: State
    session: str
    entries: Sequence[Entry]
    secret: bytes
    sent: tuple[bytes, ...] = ()

    def record(self) -> Record:
        """Everything the person agreed to have kept."""
        return self._built(3)

    def heard(self) -> Record:
        """The part of it that was read back and found right: the only part that may leave."""
        return self._built(self.state.heard_up_to)

    def _built(self, up_to: int) -> Record:
        from rcscreen.summary.build import build_record

        told = account(self.script, self.state, up_to)
        started, ended = self.entries[0].at, self.entries[-1].at
        over = ended if self.state.finished else None
        return build_record(self.script, self.state, told, session=self.session, started=started, ended=over)


def release(conversation: Conversation, recipient_id: str, today: date) -> tuple[str, bytes | None]:
    """What a recipient receives, as JSON, and the line for the ledger where it differs from what they have.

    Raises:
        UsageFault: The program knows no such recipient.
        NothingToRelease: Nothing was agreed for them.
    """
    from rcscreen.summary.model import to_json
    from rcscreen.summary.release import document_id, release_for, says_the_same

    state = conversation.state
    recipient = known_recipient(state, recipient_id)
    grant = state.grants.get(recipient_id)
    before = _sent_to(conversation, recipient_id)
    made: Callable[[int, str | None], Release | None] = lambda revision, replaces: (  # noqa: E731 - two revisions of one thing
        release_for(
            conversation.heard(),
            grant,
            recipient,
            program=state.setting.program,
            about=conversation.script.audience,
            secret=conversation.secret,
            on=today,
            revision=revision,
            replaces=replaces,
        )
        if grant
        else None
    )
    first = made(before[0] if before else 1, before[1] if before else None)
    if first is None:
        raise NothingToRelease("Nothing was agreed for them, so nothing goes.", place=recipient_id)
    if before is None:
        return to_json(first), _line(recipient_id, today, 1, None, to_json(first))
    if says_the_same(first, before[2]):
        return to_json(before[2]), None
    replaced = document_id(conversation.secret, recipient_id, conversation.session, before[0])
    again = made(before[0] + 1, replaced)
    assert again is not None  # noqa: S101 - the same release under another number
    return to_json(again), _line(recipient_id, today, before[0] + 1, replaced, to_json(again))


def known_recipient(state: State, recipient_id: str):  # noqa: ANN201 - see below
    """The recipient of that id.

    Raises:
        UsageFault: The program knows none.
    """
    recipient = state.setting.recipient(recipient_id)
    if recipient is None:
        known = ", ".join(each.id for each in state.setting.recipients)
        raise UsageFault("The program has no such recipient.", f"It has: {known}." if known else "")
    return recipient


def _sent_to(conversation: Conversation, recipient_id: str) -> tuple[int, str | None, Release] | None:
    from rcscreen.summary.model import Release, from_json

    for line in reversed(conversation.sent):
        entry = json.loads(line)
        if entry["recipient"] == recipient_id:
            document = from_json(entry["release"])
            assert isinstance(document, Release)  # noqa: S101 - the ledger holds nothing else
            return int(entry["revision"]), entry["replaces"], document
    return None


def _line(recipient: str, today: date, revision: int, replaces: str | None, document: str) -> bytes:
    return json.dumps(
        {
            "recipient": recipient,
            "on": today.isoformat(),
            "revision": revision,
            "replaces": replaces,
            "release": document,
        }
    ).encode()


def head_of(record: Record, state: State, source: str) -> dict[str, object]:
    """What ``sessions`` and ``due`` read without opening the journal."""
    from rcscreen.summary.due import promises
    from rcscreen.vocabulary.phrases import label

    contact = record.contact.model_dump(mode="json", exclude_none=True) if record.contact else None
    return {
        "script": record.script.id,
        "language": record.language,
        "day": state.day.isoformat() if state.day else "",
        "ending": state.finished or "",
        "source": source,
        "shared": {
            each: label(recipient.name, record.language) if (recipient := state.setting.recipient(each)) else each
            for each in sorted(state.grants)
        },
        "due": [
            {
                "plan": promise.plan,
                "domain": promise.domain,
                "action": promise.action,
                "who": promise.who,
                "by": promise.by.isoformat() if promise.by else "",
                "backup": promise.backup,
                "outcome": "",
            }
            for promise in promises(record)
        ],
        "contact": contact,
    }


def prepare_stdout() -> None:
    """See that what leaves lands in a file of one's own: an empty one of ours is made private, any other is refused.

    Raises:
        UsageFault: Standard output is a file that already holds something, or somebody else's.
    """
    try:
        about = os.fstat(sys.stdout.fileno())
    except (OSError, ValueError):
        return
    if not stat.S_ISREG(about.st_mode):
        return
    if about.st_size or about.st_uid != os.geteuid():
        raise UsageFault(
            "Standard output is a file that is not new.", "Send it to a new file, so that only you can read it."
        )
    os.fchmod(sys.stdout.fileno(), stat.S_IRUSR | stat.S_IWUSR)


def hand_over(document: str) -> None:
    """Write one document to standard output, in one write."""
    sys.stdout.flush()
    left = document.encode()
    while left:
        left = left[os.write(sys.stdout.fileno(), left) :]


def local_now() -> datetime:
    """The present moment, with the offset of this place."""
    return datetime.now().astimezone()
