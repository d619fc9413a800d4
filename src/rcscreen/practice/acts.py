"""What a trainee does, one thing after the other. With persona, script and seed, this is the whole rehearsal.

Time comes in from outside, as seconds that were counted by whoever shows the screen. What somebody typed is never
written down: it may hold a name that belongs to somebody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any, Final, TypeAlias, cast

from rcscreen.interview.replies import (
    Amend,
    AskRoom,
    CameUp,
    Command,
    Flag,
    Gave,
    GiveParts,
    GoBack,
    GoOn,
    Hears,
    Hold,
    Kept,
    LeaveTopic,
    NameNext,
    Note,
    Reply,
    ShowHelp,
    Speak,
    Stop,
    Strike,
    TakeBack,
)
from rcscreen.practice.moves import MOVES, Move

__all__ = [
    "REPLIES",
    "WRITTEN",
    "Act",
    "Chose",
    "Held",
    "NoActError",
    "Replied",
    "Said",
    "Turned",
    "Waited",
    "decode_act",
    "encode_act",
]

WRITTEN: Final = "…"
"""Stands for whatever was typed."""

MOST_SECONDS: Final = 86_400.0


@dataclass(frozen=True, slots=True)
class Said:
    """The words on the screen were said, after so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Chose:
    """A line at a moment, by its kind."""

    kind: Move
    seconds: float


@dataclass(frozen=True, slots=True)
class Held:
    """Held still at a moment."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Waited:
    """How long a silence was left to them before anything was said."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Replied:
    """A reply to the turn, or a command beside it, by the keys of a conversation."""

    reply: Reply | Command
    seconds: float


@dataclass(frozen=True, slots=True)
class Turned:
    """At a stop-card: back to the moment, or on as it went."""

    back: bool


Act: TypeAlias = Said | Chose | Held | Waited | Replied | Turned

REPLIES: Final[Mapping[str, type]] = MappingProxyType(
    {
        "go_on": GoOn,
        "gave": Gave,
        "kept": Kept,
        "amend": Amend,
        "strike": Strike,
        "give_parts": GiveParts,
        "back": GoBack,
        "flag": Flag,
        "note": Note,
        "came_up": CameUp,
        "leave_topic": LeaveTopic,
        "name_next": NameNext,
        "hears": Hears,
        "ask_room": AskRoom,
        "speak": Speak,
        "hold": Hold,
        "show_help": ShowHelp,
        "take_back": TakeBack,
        "stop": Stop,
    }
)
"""Replies and commands by the word they are kept under."""

_WORDS: Final = {kind: word for word, kind in REPLIES.items()}
_TYPED: Final = {Amend: "words", Note: "words", Gave: "words"}
"""Fields that hold what was typed."""


class NoActError(ValueError):
    """This is no act of ours. Holds none of it."""


def encode_act(act: Act, *, typed: bool = False) -> dict[str, Any]:
    """An act as it is written down.

    Args:
        act: The act.
        typed: Whether it answers something that is typed: a line of text, a number to call.
    """
    match act:
        case Replied(reply, seconds):
            return {"do": _WORDS[type(reply)], "seconds": seconds, **_fields(reply, typed=typed)}
        case Chose(kind, seconds):
            return {"do": "chose", "seconds": seconds, "line": kind}
        case Turned(back):
            return {"do": "turned", "back": back}
        case _:
            return {"do": type(act).__name__.lower(), "seconds": act.seconds}


def _fields(reply: Reply | Command, *, typed: bool) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for each in fields(cast("Any", reply)):
        value = getattr(reply, each.name)
        if _TYPED.get(type(reply)) == each.name:
            value = WRITTEN if value else ""
        if isinstance(reply, Gave) and each.name == "value" and typed:
            value = WRITTEN
        found[each.name] = list(value) if isinstance(value, tuple) else value if isinstance(value, str) else str(value)
    return found


def decode_act(raw: object) -> Act:
    """The act that :func:`encode_act` wrote.

    Raises:
        NoActError: It is none.
    """
    if not isinstance(raw, dict):
        raise NoActError
    do, rest = raw.get("do"), {key: value for key, value in raw.items() if key not in ("do", "seconds")}
    if do == "turned" and isinstance(rest.get("back"), bool) and len(rest) == 1:
        return Turned(rest["back"])
    seconds = _seconds(raw.get("seconds"))
    plain = {"said": Said, "held": Held, "waited": Waited}
    if do in plain and not rest:
        return cast("Act", plain[do](seconds))
    if do == "chose" and rest.get("line") in MOVES and len(rest) == 1:
        return Chose(rest["line"], seconds)
    kind = REPLIES.get(do) if isinstance(do, str) else None
    if kind is None or set(rest) != {each.name for each in fields(kind)}:
        raise NoActError
    return Replied(cast("Reply | Command", kind(**{key: _value(each) for key, each in rest.items()})), seconds)


def _seconds(raw: object) -> float:
    if isinstance(raw, bool) or not isinstance(raw, int | float) or not 0 <= raw <= MOST_SECONDS:
        raise NoActError
    return float(raw)


def _value(raw: object) -> object:
    if isinstance(raw, list) and all(isinstance(each, str) for each in raw):
        return tuple(raw)
    if isinstance(raw, str):
        return raw
    raise NoActError
