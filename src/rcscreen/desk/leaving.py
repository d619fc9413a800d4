"""What comes out of a conversation: its record, its head, and what one recipient receives."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from rcscreen.desk.conversation import Conversation
from rcscreen.desk.ledger import AGREED, LEDGER_UNTIL, Left, agreed_in, last_until, sent_in, sent_line
from rcscreen.errors import NothingToRelease, UsageFault
from rcscreen.interview.state import State
from rcscreen.script.setting import Recipient

if TYPE_CHECKING:
    from rcscreen.desk.handing_on import Review
    from rcscreen.summary.gist import Gist
    from rcscreen.summary.model import Record, Release
    from rcscreen.summary.standing import Standing


def release(conversation: Conversation, recipient_id: str, today: date) -> tuple[str, bytes | None]:
    """What a recipient receives, as JSON, and the line for the ledger where it differs from what they have.

    A release is made anew each time; the ledger holds none, only a keyed digest by which the same is known again.

    Raises:
        UsageFault: The program knows no such recipient.
        NothingToRelease: Nothing was agreed for them, or it holds no longer.
    """
    from rcscreen.desk.counting import refuse_if_forgotten
    from rcscreen.summary.release import document_id

    sent = _sent_to(conversation, recipient_id)
    if sent.said:
        refuse_if_forgotten(conversation, known_recipient(conversation.state, recipient_id))
    document = _made(conversation, recipient_id, today, sent.revision, sent.replaces)
    said = _digest(conversation.secret, document)
    if sent.said == said:
        return _json(document), None
    revision, replaces = sent.revision, sent.replaces
    if sent.said:
        replaces = document_id(conversation.secret, recipient_id, conversation.session, revision)
        revision += 1
        document = _made(conversation, recipient_id, today, revision, replaces)
    left = Left(today, revision, document.id)
    line = sent_line(conversation.state.grants[recipient_id], left, replaces, said, _stands(document))
    return _json(document), line


def _stands(document: Release | Gist) -> Standing:
    """What a release puts at the recipient; a gist is counted, and there is nothing of it to be taken back."""
    from rcscreen.summary.model import Release
    from rcscreen.summary.standing import standing

    return standing(document) if isinstance(document, Release) else ()


def _json(document: Release | Gist) -> str:
    from rcscreen.summary.gist import Gist, gist_json
    from rcscreen.summary.model import to_json

    return gist_json(document) if isinstance(document, Gist) else to_json(document)


def _made(
    conversation: Conversation, recipient_id: str, today: date, revision: int, replaces: str | None
) -> Release | Gist:
    from rcscreen.desk.counting import gist_of
    from rcscreen.summary.release import release_for

    state = conversation.state
    recipient = known_recipient(state, recipient_id)
    grant = state.grants.get(recipient_id)
    if grant is not None and recipient.counts:
        gist = gist_of(conversation, grant, recipient, today, revision, replaces)
        if gist is None:
            raise nothing_for(recipient_id)
        return gist
    document = grant and release_for(
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
    if not document:
        raise nothing_for(recipient_id)
    return document


def nothing_for(recipient_id: str) -> NothingToRelease:
    """What is said where nothing goes to a recipient: the same, whatever the reason."""
    return NothingToRelease("Nothing is agreed for them today, so nothing goes.", place=recipient_id)


def known_recipient(state: State, recipient_id: str) -> Recipient:
    """The recipient of that id.

    Raises:
        UsageFault: The program knows none.
    """
    recipient = state.setting.recipient(recipient_id)
    if recipient is None:
        known = ", ".join(each.id for each in state.setting.recipients)
        raise UsageFault("The program has no such recipient.", f"It has: {known}." if known else "", place="--for")
    return recipient


def ready(
    conversation: Conversation,
    recipient_id: str,
    document: str,
    review: Review | None,
    *,
    after_all: str = "",
    written: Callable[[str], str] = str,
) -> str:
    """A release as it leaves: agreed to at the terminal where somebody sits there, and sealed where there is a key.

    Args:
        conversation: Where it comes from.
        recipient_id: Who receives it.
        document: The release, as JSON.
        review: Shows it first; None where nobody sits at a terminal.
        after_all: The command by which it can still be sent later, if there is one.
        written: How it is written, where not as JSON.

    Raises:
        NothingToRelease: It is not to leave now.
        SiteRefused: The site file of today cannot be used, so whether there is a key cannot be known.
        VaultFault: It cannot be sealed.
    """
    from rcscreen.desk.handing_on import key_of, sealed
    from rcscreen.desk.home import site

    leaving = written(document)
    key = key_of(recipient_id, conversation.state.setting, site()[0])
    if review is not None:
        review.agree(document, known_recipient(conversation.state, recipient_id), key=key, after_all=after_all)
    return sealed(leaving, key)


@dataclass(frozen=True, slots=True)
class Sent:
    """What left last for a recipient: its number, what it replaced, and a digest of what it said; empty if nothing."""

    revision: int = 1
    replaces: str | None = None
    said: str = ""


def _sent_to(conversation: Conversation, recipient_id: str) -> Sent:
    for line in reversed(sent_in(conversation.sent)):
        if line["recipient"] == recipient_id:
            return Sent(int(line["revision"]), line["replaces"], line["said"])
    return Sent()


def _digest(secret: bytes, document: Release | Gist) -> str:
    """What a release says beside its numbering, as a digest that tells nothing to anyone without the secret."""
    empty = set() if getattr(document, "answers", None) else {"answers"}  # which earlier versions did not know
    said = document.model_dump_json(by_alias=True, exclude={"id", "revision", "replaces", *empty})
    return hmac.digest(secret, said.encode(), "sha256").hex()


def head_of(record: Record, state: State, source: str, card: str = "") -> dict[str, object]:
    """What lists read without opening the journal.

    Args:
        record: The conversation's record.
        state: Where it stands.
        source: What it came from, where it came from a file of answers.
        card: The word by which the person finds it again.
    """
    from rcscreen.summary.due import promises
    from rcscreen.vocabulary.phrases import label

    contact = record.contact.model_dump(mode="json", exclude_none=True) if record.contact else None
    agreed = agreed_in(state.grants.values())
    return {
        "script": record.script.id,
        "language": record.language,
        "day": state.day.isoformat() if state.day else "",
        "ending": state.finished or "",
        "source": source,
        "card": card,
        AGREED: agreed,
        LEDGER_UNTIL: last_until(agreed),
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
                "where": promise.where,
                "outcome": "",
            }
            for promise in promises(record)
        ],
        "contact": contact,
    }


def local_now() -> datetime:
    """The present moment, with the offset of this place."""
    return datetime.now().astimezone()
