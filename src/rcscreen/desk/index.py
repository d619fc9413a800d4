"""Heads made anew: a head is an index of what lies beside it, so a damaged one costs nothing but a look.

While what was said is kept, its head is told from the conversation. Where that was let go nothing is left to tell it
from, so what letting go leaves of a head is kept beside the journal too. What became of promises since, and what was
taken back, stands in streams of their own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from rcscreen.desk.keeping import open_head
from rcscreen.desk.ledger import LEDGER, LEDGER_UNTIL, last_until, withdrawn_in
from rcscreen.desk.settling import PROMISES, marks_in, with_marks
from rcscreen.desk.stored import CARD
from rcscreen.desk.taking_back import without
from rcscreen.errors import RcscreenError
from rcscreen.interview.events import Opened
from rcscreen.summary.promise import UNSAFE

if TYPE_CHECKING:
    from rcscreen.vault import StoredSession

__all__ = ["LEFT", "SOURCE", "head_anew", "left_line"]

LEFT = "left"
"""The stream of what letting go left of a head; what was said last counts."""

SOURCE = "source"
"""Among what a session was begun with: what it came from, where it came from a file of answers."""

_Head = dict[str, Any]


def left_line(head: Mapping[str, object]) -> bytes:
    """What is kept beside the journal of what letting go left of a head."""
    return json.dumps(dict(head), ensure_ascii=False).encode()


def head_anew(stored: StoredSession) -> _Head | None:
    """The head of a session from everything else of it; None where nothing tells it."""
    left: _Head | None = json.loads(stored.streams[LEFT][-1]) if stored.streams.get(LEFT) else None
    try:
        head = _told(stored, left) if stored.entries else _stayed(stored, left) if left else None
    except RcscreenError:  # a script or a site file that this version does not read: it is named, and left alone
        return None
    if head is None:
        return None
    lines = [json.loads(line) for line in stored.streams.get(LEDGER, ())]
    until = last_until((line for line in lines if "until" in line), str(head.get(LEDGER_UNTIL, "")))
    head = {**head, **({LEDGER_UNTIL: until} if until or LEDGER_UNTIL in head else {})}
    return with_marks(head, marks_in(stored.streams.get(PROMISES, ())))


def _told(stored: StoredSession, left: _Head | None) -> _Head:
    """A head as the conversation tells it, without the promises that were let go before."""
    from rcscreen.desk.leaving import head_of
    from rcscreen.desk.opened import told
    from rcscreen.vocabulary.phrases import label

    conversation = told(stored)
    state, opened = conversation.state, conversation.entries[0]
    card, source = (stored.pins.get(name, b"").decode() for name in (CARD, SOURCE))
    if not state.finished:
        day = opened.event.day if isinstance(opened.event, Opened) else opened.at.date()
        return {**open_head(state.script, state.language, day, source), CARD: card}
    head: _Head = {**head_of(conversation.record(), state, source, card)}
    for recipient in withdrawn_in(stored.streams.get(LEDGER, ())):
        known = state.setting.recipient(recipient)
        name = label(known.name, state.language) if known else recipient
        head = without({**head, "shared": {**head["shared"], recipient: name}}, recipient)
    if left is not None:
        plans = {line["plan"] for line in left["due"]}
        head["due"] = [line for line in head["due"] if line["plan"] in plans]
        head |= {UNSAFE: left[UNSAFE]} if UNSAFE in left else {}  # its mark may have been let go with its promise
    return head


def _stayed(stored: StoredSession, left: _Head) -> _Head:
    """What letting go left of a head, without what was taken back since."""
    for recipient in withdrawn_in(stored.streams.get(LEDGER, ())):
        left = without(left, recipient)
    return left
