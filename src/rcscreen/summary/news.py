"""News of a referral, as a partner sends it: the value, what their words are cut down to, and the schema of our JSON.

Everything in it is somebody else's. Pure.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from typing import Any, Final

from rcscreen.summary.promise import Reason, Status

__all__ = ["HEARD", "MOST_SAID", "News", "cleaned", "heard_schema", "moment_of"]

HEARD: Final = "rcscreen.heard/1"
"""The schema that a file of news in our own JSON names."""

MOST_SAID: Final = 160
"""Letters of a partner's own words that are kept, at most: a line or two. The rest belongs into a conversation."""

MOST_NEWS: Final = 200
"""News in one file, at most."""

_DAY_LETTERS = len("2026-12-01")


@dataclass(frozen=True, slots=True)
class News:
    """One piece of news.

    Attributes:
        names: The identifiers by which it says what it is about.
        status: Where the referral stands.
        at: When they said so: an ISO moment in UTC, to the second.
        because: Why it came back, as one of `Reason`; empty where that is not said.
        says: Their own words, cleaned and short.
    """

    names: tuple[str, ...]
    status: Status
    at: str
    because: str = ""
    says: str = field(default="", repr=False)


def moment_of(text: object) -> str | None:
    """A day or a moment as an ISO moment in UTC, to the second; None where it is neither.

    A day without a time stands for its beginning, a time without an offset is taken to be in UTC.
    """
    if not isinstance(text, str) or not text[:4].isdecimal():
        return None
    try:
        read = datetime.fromisoformat(text.strip())
        whole = read if len(text.strip()) > _DAY_LETTERS else datetime.combine(read.date(), time(), UTC)
        moment = whole.replace(tzinfo=UTC) if whole.tzinfo is None else whole.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def cleaned(text: object) -> str:
    """A partner's own words as we keep them: one line of plain characters, cut where it is long; empty if no text."""
    if not isinstance(text, str):
        return ""
    # Only letters, marks, numbers, punctuation, symbols and spaces: nothing that steers a terminal or turns text round.
    start = text[: 8 * MOST_SAID]
    plain = "".join(sign if unicodedata.category(sign)[0] in "LMNPS" else " " for sign in start)
    said = " ".join(plain.split())
    return said if len(said) <= MOST_SAID else f"{said[: MOST_SAID - 1].rstrip()}…"


def heard_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a file of news."""
    named = {"type": "string", "minLength": 1, "maxLength": 64, "pattern": "^[A-Za-z0-9._-]+$"}
    news = {
        "type": "object",
        "required": ["status", "at"],
        "anyOf": [{"required": ["release"]}, {"required": ["need"]}, {"required": ["plan"]}],
        "properties": {
            "release": {**named, "description": "The `id` of the release, or of its `release`: the permission."},
            "need": {**named, "description": "The `id` of one of its `needs`; left out: all of them."},
            "plan": {**named, "description": "The `id` of one of its `plan` lines."},
            "status": {"enum": list(Status), "description": "Where it stands with you."},
            "at": {
                "type": "string",
                "anyOf": [{"format": "date-time"}, {"format": "date"}],
                "description": "When that was so. A later one counts, whichever comes first.",
            },
            "because": {"enum": list(Reason), "description": "Why you cannot."},
            "says": {"type": "string", "description": f"In your words; no more than {MOST_SAID} letters are kept."},
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:rcscreen:heard:1",
        "title": "News of referrals, from whoever received a release.",
        "type": "object",
        "required": ["schema", "news"],
        "properties": {
            "schema": {"const": HEARD},
            "news": {"type": "array", "minItems": 1, "maxItems": MOST_NEWS, "items": news},
        },
    }
