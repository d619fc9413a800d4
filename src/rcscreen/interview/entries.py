"""An event as it is kept, and how it is written down and read again."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, cast

from rcscreen.interview.earlier import Earlier, Promised, Told
from rcscreen.interview.events import (
    Answered,
    Confirmed,
    Consented,
    Declined,
    DeclinedTopic,
    Deferred,
    Event,
    Finished,
    Flagged,
    Grant,
    Heard,
    HelpShown,
    Noted,
    Omitted,
    Opened,
    Paused,
    Place,
    Resumed,
    Reworded,
    RoomChanged,
    SpokeIn,
    Stopped,
    Struck,
    TurnedTo,
    Unsure,
    WentBack,
    Withdrew,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as it is kept.

    Attributes:
        seq: Its number, from 0, without gaps.
        at: When, stamped by whoever conducts.
        on: The place that was on the screen, empty where none was.
        event: What happened.
    """

    seq: int
    at: datetime
    on: Place
    event: Event


_KINDS: dict[str, type] = {
    kind.__name__: kind
    for kind in (
        Opened, Resumed, Finished, Stopped, Heard, Answered, Confirmed, Declined, Unsure, Deferred, Omitted, TurnedTo,
        DeclinedTopic, WentBack, Noted, Flagged, RoomChanged, SpokeIn, Consented, Withdrew, Struck, Reworded, Paused,
        HelpShown,
    )
}  # fmt: skip


_FIELDS: dict[type, tuple[str, ...]] = {
    kind: tuple(each.name for each in fields(kind)) for kind in (*_KINDS.values(), Grant, Earlier, Told, Promised)
}

_WITHIN: dict[str, type] = {"grant": Grant, "earlier": Earlier, "told": Told, "promised": Promised}
"""Values inside an event, each by the one key of the object it is written as."""


class EntryUnreadableError(ValueError):
    """Bytes are not an entry of ours. Holds none of them."""


def encode(entry: Entry) -> bytes:
    """An entry as one line of JSON."""
    return json.dumps(
        [entry.seq, entry.at.isoformat(), entry.on, type(entry.event).__name__, _plain_fields(entry.event)],
        ensure_ascii=False,
        separators=(",", ":"),
    ).encode()


def decode(line: bytes) -> Entry:
    """The entry that :func:`encode` wrote.

    Raises:
        EntryUnreadableError: The bytes are not such a line.
    """
    try:
        seq, at, on, kind, values = json.loads(line)
        event = _KINDS[kind](**{name: _value(raw) for name, raw in values.items()})
        return Entry(int(seq), datetime.fromisoformat(at), str(on), cast("Event", event))
    except (ValueError, TypeError, KeyError, AttributeError):
        # The libraries' messages quote their input, which is what somebody told us.
        raise EntryUnreadableError("an entry could not be read") from None


def _plain_fields(value: object) -> dict[str, object]:
    return {name: _plain(getattr(value, name)) for name in _FIELDS[type(value)]}


def _plain(value: object) -> object:
    match value:
        case datetime() | date():
            return {"day": value.isoformat()}
        case Grant() | Earlier() | Told() | Promised():
            return {type(value).__name__.lower(): _plain_fields(value)}
        case tuple():
            return [_plain(each) for each in value]
        case _:
            return value


def _value(raw: object) -> object:
    match raw:
        case {"day": str(day)}:
            return date.fromisoformat(day)
        case dict() if len(raw) == 1 and (kind := _WITHIN.get(next(iter(raw)))) is not None:
            within = cast("dict[str, Any]", next(iter(raw.values())))
            return kind(**{name: _value(each) for name, each in within.items()})
        case list():
            return tuple(_value(each) for each in raw)
        case _:
            return raw
