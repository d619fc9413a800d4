"""A rehearsal as a file, if the trainee hands it over: choices and their timing, and nothing that was typed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeVar

from rcscreen.errors import Problem, RehearsalRefused
from rcscreen.practice.acts import REPLIES, Act, NoActError, decode_act, encode_act
from rcscreen.practice.moves import MOVES
from rcscreen.practice.persona import GATES
from rcscreen.practice.run import Back, Rehearsed
from rcscreen.practice.skills import SKILLS, Skill
from rcscreen.script.model import CHANNELS, Channel
from rcscreen.script.rehearsed import SCHEMA

__all__ = ["Kept", "as_text", "from_text", "rehearsal_schema"]

MOST_ACTS: Final = 5_000
_KEYS: Final = (
    "schema",
    "practice",
    "script",
    "persona",
    "language",
    "channel",
    "day",
    "seed",
    "goal",
    "gone_back",
    "acts",
)
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Kept:
    """A rehearsal that was kept.

    Attributes:
        script: The script's id, and the digest of what it said then.
        persona: The persona's id, and her digest.
        language: The language that was spoken.
        channel: In person or by phone.
        day: The day it said it was.
        seed: What decided the order of lines.
        goal: What the trainee wanted to work on, or None.
        gone_back: Where the trainee went back, and at which turn.
        acts: What the trainee did.
    """

    script: tuple[str, str]
    persona: tuple[str, str]
    language: str
    channel: Channel
    day: date
    seed: int
    goal: Skill | None
    gone_back: tuple[Back, ...]
    acts: tuple[Act, ...]


def as_text(run: Rehearsed, goal: Skill | None) -> str:
    """A rehearsal as it is written down: the same one, the same bytes."""
    stage = run.stage
    document: dict[str, Any] = {
        "schema": SCHEMA,
        "practice": True,
        "script": {"id": stage.script.id, "digest": stage.script.digest},
        "persona": {"id": stage.persona.id, "digest": stage.persona.digest},
        "language": stage.language,
        "channel": stage.channel,
        "day": stage.day.isoformat(),
        "seed": stage.seed,
        "goal": goal or "",
        "gone_back": [{"at": at, "turn": turn} for at, turn in run.gone_back],
        "acts": [encode_act(act, typed=number in run.typed) for number, act in enumerate(run.acts)],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def from_text(text: str, file: str) -> Kept:
    """The rehearsal that :func:`as_text` wrote.

    Raises:
        RehearsalRefused: It is none, or was changed by hand.
    """
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError):
        raw = None  # the library's message quotes what it read
    if not isinstance(raw, dict) or raw.get("schema") != SCHEMA or raw.get("practice") is not True:
        raise _refused(file, "REH001", "this is no rehearsal.", "One is written by: rcscreen practice … --keep FILE")
    try:
        return _kept(raw)
    except (NoActError, ValueError, TypeError, KeyError, AttributeError):
        cure = "Let it be as it was written."
        raise _refused(file, "REH002", "something in this rehearsal was changed.", cure) from None


def _kept(raw: dict[str, Any]) -> Kept:
    if set(raw) != set(_KEYS) or len(raw["acts"]) > MOST_ACTS:
        raise NoActError
    return Kept(
        script=_pinned(raw["script"]),
        persona=_pinned(raw["persona"]),
        language=_text(raw["language"]),
        channel=_one_of(raw["channel"], CHANNELS),
        day=date.fromisoformat(raw["day"]),
        seed=_count(raw["seed"]),
        goal=_one_of(raw["goal"], SKILLS) if raw["goal"] else None,
        gone_back=tuple((_one_of(each["at"], ("again", *GATES)), _count(each["turn"])) for each in raw["gone_back"]),
        acts=tuple(decode_act(each) for each in raw["acts"]),
    )


def _pinned(raw: dict[str, Any]) -> tuple[str, str]:
    return _text(raw["id"]), _text(raw["digest"])


def _text(raw: object) -> str:
    if not isinstance(raw, str):
        raise NoActError
    return raw


def _count(raw: object) -> int:
    if not isinstance(raw, int) or isinstance(raw, bool) or raw < 0:
        raise NoActError
    return raw


def _one_of(raw: object, allowed: tuple[_T, ...]) -> _T:
    found = [each for each in allowed if each == raw]
    if not found:
        raise NoActError
    return found[0]


def _refused(file: str, code: str, fault: str, cure: str) -> RehearsalRefused:
    return RehearsalRefused((Problem(file, 0, 0, code, fault, cure),))


def rehearsal_schema() -> dict[str, Any]:
    """The JSON Schema of a kept rehearsal."""
    pinned = _keys({"id": {"type": "string"}, "digest": {"type": "string"}})
    count = {"type": "integer", "minimum": 0}
    act = {
        "type": "object",
        "required": ["do"],
        "properties": {
            "do": {"enum": ["said", "chose", "held", "waited", "turned", *REPLIES]},
            "seconds": {"type": "number", "minimum": 0},
            "line": {"description": "The kind of line, or a line of the read-back.", "type": "string"},
        },
        "if": {"properties": {"do": {"const": "chose"}}},
        "then": {"properties": {"line": {"enum": list(MOVES)}}, "required": ["line", "seconds"]},
    }
    keys: dict[str, Any] = {
        "schema": {"const": SCHEMA},
        "practice": {"const": True},
        "script": pinned,
        "persona": pinned,
        "language": {"type": "string"},
        "channel": {"enum": list(CHANNELS)},
        "day": {"type": "string", "format": "date"},
        "seed": count,
        "goal": {"enum": ["", *SKILLS]},
        "gone_back": {"type": "array", "items": _keys({"at": {"enum": ["again", *GATES]}, "turn": count})},
        "acts": {"type": "array", "maxItems": MOST_ACTS, "items": act},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:rcscreen:schema:rehearsal:1",
        "title": "rcscreen rehearsal",
        "description": "What a trainee did, if they handed it over: choices and timing, never anything typed.",
        **_keys(keys),
    }


def _keys(keys: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": keys, "required": list(keys), "additionalProperties": False}
