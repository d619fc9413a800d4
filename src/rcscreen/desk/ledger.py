"""The consent ledger: who may have what, what for, until when, how the yes was given, and what left.

It holds nothing of what was said. While a conversation is kept, what was agreed stands in it and its head repeats it; a
stream beside it says what left, what was taken back and whom we asked to delete. The ledger outlives the answers; the
identifiers of what was told, by which it could be taken back, do not.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from rcscreen.interview.events import Grant

__all__ = [
    "AGREED",
    "LEDGER",
    "LEDGER_UNTIL",
    "LET_GO",
    "Left",
    "Row",
    "agreed_in",
    "handed_line",
    "last_until",
    "notice_line",
    "rows_of",
    "sent_in",
    "sent_line",
    "stood_in",
    "taken_line",
    "was_handed_over",
    "withdrawn_in",
    "withdrew_line",
    "without_standing",
]

LEDGER = "ledger"
"""The stream of what left, was taken back and was asked to be deleted. It holds nothing of what was said."""

AGREED = "agreed"
"""What the head repeats of what was agreed: a line for each recipient."""

LEDGER_UNTIL = "ledger_until"
"""The last day on which any yes of the conversation holds or held, as the head has it; empty where none was given."""

LET_GO = "let_go"
"""The day on which the answers were let go, as the head has it; nothing while they are kept."""

_SENT, _WITHDREW, _NOTICE = "sent", "withdrew", "notice"
_HANDED, _TAKEN = "handed_over", "taken_over"
_STANDS = "stands"
_Line = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Left:
    """A document that left: on which day, its revision, and the id that it bears."""

    on: date
    revision: int
    release: str


@dataclass(frozen=True, slots=True)
class Row:
    """What the ledger says of one recipient in one conversation.

    Attributes:
        session: The conversation.
        recipient: The recipient's id.
        parts: The parts it may have.
        domains: The domains of need it may have; empty means any.
        purpose: What for, in the site's words.
        granted_on: The day of the yes; None where an earlier version did not note it.
        until: The last day on which it holds; None as above.
        how: How it was given.
        left: What left, in order.
        withdrawn_on: The day on which it was taken back, if it was.
        noticed_on: The days on which the recipient was asked to delete what it has.
        taken_on: The day on which it was taken over from them, where it came from a colleague.
    """

    session: str
    recipient: str
    parts: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    purpose: str = ""
    granted_on: date | None = None
    until: date | None = None
    how: str = ""
    left: tuple[Left, ...] = ()
    withdrawn_on: date | None = None
    noticed_on: tuple[date, ...] = ()
    taken_on: date | None = None

    def holds(self, today: date) -> bool:
        """Whether the yes holds on a day."""
        return self.withdrawn_on is None and self.until is not None and today <= self.until

    def agreed(self) -> _Line:
        """The yes, as a line repeats it."""
        return {
            "recipient": self.recipient,
            "parts": list(self.parts),
            "domains": list(self.domains),
            "purpose": self.purpose,
            "granted_on": self.granted_on.isoformat() if self.granted_on else "",
            "until": self.until.isoformat() if self.until else "",
            "how": self.how,
        }


# -- Writing it ----------------------------------------------------------------------------------------------------


def agreed_in(grants: Iterable[Grant]) -> list[_Line]:
    """What a head repeats of what was agreed."""
    return [_grant(grant) for grant in sorted(grants, key=lambda grant: grant.recipient)]


def last_until(agreed: Iterable[Mapping[str, Any]], before: str = "") -> str:
    """The last day on which any of these holds, or the one known before where that is later."""
    return max([before, *(str(each["until"]) for each in agreed)])


def sent_line(grant: Grant, left: Left, replaces: str | None, said: str, stands: Sequence[str] = ()) -> bytes:
    """The line for a document that leaves.

    Args:
        grant: The yes on which it rests.
        left: The document.
        replaces: The id of the document that it replaces.
        said: A keyed digest of what it says, by which the same is known again.
        stands: What it put there, as :mod:`rcscreen.summary.standing` has it: identifiers, and no word.
    """
    line = {"event": _SENT, **_grant(grant), "on": left.on.isoformat(), "revision": left.revision}
    known = {_STANDS: list(stands)} if stands else {}
    return json.dumps({**line, "release": left.release, "replaces": replaces, "said": said, **known}).encode()


def handed_line(grant: Grant, on: date, document: str) -> bytes:
    """The line for a conversation that is handed over to a colleague, whole.

    Args:
        grant: The yes on which it rests.
        on: The day.
        document: The id of what was handed over.
    """
    line = {"event": _HANDED, **_grant(grant), "on": on.isoformat(), "revision": 1, "release": document}
    return json.dumps(line).encode()


def taken_line(giver: str, on: date) -> bytes:
    """The line for a conversation that was taken over from a colleague."""
    return json.dumps({"event": _TAKEN, "recipient": giver, "on": on.isoformat()}).encode()


def withdrew_line(agreed: Mapping[str, Any], on: date) -> bytes:
    """The line for a yes that is taken back: what it was, so that it can be shown that it was heeded."""
    return json.dumps({"event": _WITHDREW, **agreed, "on": on.isoformat()}).encode()


def notice_line(recipient: str, on: date) -> bytes:
    """The line for a recipient whom we ask to delete what it has."""
    return json.dumps({"event": _NOTICE, "recipient": recipient, "on": on.isoformat()}).encode()


def _grant(grant: Grant) -> _Line:
    return {
        "recipient": grant.recipient,
        "parts": list(grant.parts),
        "domains": list(grant.domains),
        "purpose": grant.purpose,
        "granted_on": grant.granted_on.isoformat(),
        "until": grant.until.isoformat(),
        "how": grant.how,
    }


# -- Reading it ----------------------------------------------------------------------------------------------------


def sent_in(stream: Iterable[bytes]) -> list[_Line]:
    """The lines of what left, in order. Before there were other lines, none was named."""
    return [line for line in map(json.loads, stream) if line.get("event", _SENT) == _SENT]


def stood_in(stream: Iterable[bytes], recipient: str) -> tuple[tuple[str, ...], ...]:
    """What each release put at a recipient, in order, as far as it is known still."""
    lines = (line for line in sent_in(stream) if line["recipient"] == recipient)
    return tuple(tuple(line[_STANDS]) for line in lines if _STANDS in line)


def without_standing(stream: Iterable[bytes]) -> tuple[bytes, ...]:
    """The same lines without the identifiers of what was told: for when the answers go, and to compare two copies."""
    return tuple(_bare(line) for line in stream)


def _bare(payload: bytes) -> bytes:
    line: _Line = json.loads(payload)
    return (
        json.dumps({key: said for key, said in line.items() if key != _STANDS}).encode() if _STANDS in line else payload
    )


def withdrawn_in(stream: Iterable[bytes]) -> list[str]:
    """The recipients from whom something was taken back, in order."""
    return [str(line["recipient"]) for line in map(json.loads, stream) if line.get("event") == _WITHDREW]


def was_handed_over(stream: Sequence[bytes]) -> bool:
    """Whether the last that happened to a conversation here is that it was handed over."""
    return bool(stream) and json.loads(stream[-1]).get("event") == _HANDED


def rows_of(session: str, agreed: Iterable[Mapping[str, Any]], stream: Iterable[bytes]) -> tuple[Row, ...]:
    """What the ledger says of a conversation, a row for each recipient.

    Args:
        session: The conversation.
        agreed: What stands agreed, as the head repeats it.
        stream: Its ledger.
    """
    lines: list[_Line] = [json.loads(line) for line in stream]
    standing = {str(each["recipient"]): each for each in agreed}
    recipients = dict.fromkeys([*standing, *(str(line["recipient"]) for line in lines)])
    return tuple(
        _row(session, each, standing.get(each), [line for line in lines if line["recipient"] == each])
        for each in recipients
    )


def _row(session: str, recipient: str, standing: Mapping[str, Any] | None, lines: list[_Line]) -> Row:
    days: dict[str, list[date]] = {_WITHDREW: [], _NOTICE: [], _TAKEN: []}
    left: list[Left] = []
    known: Mapping[str, Any] = {}
    for line in lines:
        event, on = line.get("event", _SENT), date.fromisoformat(line["on"])
        known = line if "until" in line else known
        if event in (_SENT, _HANDED):
            left.append(Left(on, int(line["revision"]), line.get("release", "")))
            days[_WITHDREW].clear()  # nothing leaves after that but on another yes
        else:
            days[event].append(on)
    yes = standing or known
    return Row(
        session=session,
        recipient=recipient,
        parts=tuple(yes.get("parts", ())),
        domains=tuple(yes.get("domains", ())),
        purpose=yes.get("purpose", ""),
        granted_on=_day(yes.get("granted_on")),
        until=_day(yes.get("until")),
        how=yes.get("how", ""),
        left=tuple(left),
        withdrawn_on=days[_WITHDREW][-1] if days[_WITHDREW] and standing is None else None,
        noticed_on=tuple(days[_NOTICE]),
        taken_on=days[_TAKEN][-1] if days[_TAKEN] else None,
    )


def _day(said: object) -> date | None:
    return date.fromisoformat(said) if isinstance(said, str) and said else None
