"""How many conversations were offered in a month and how they ended, rounded so that nobody is in it. Pure.

Whoever says no shares nothing, so nothing of theirs may leave: only how many there were, and of that only as much as
tells of nobody. Each count is rounded to a multiple of eleven, up or down by chance, so that over many counts it comes
out right (*random rounding*, as statistical offices do it): of no count under eleven can anybody say what it was, and
the sum over many navigators is as good as if it had been exact. Which way a count is rounded comes from a secret of the
vault, so that asking again tells nothing new; and only a month that is over is told, since a number that moves from one
day to the next would tell of that day.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from datetime import date
from typing import Literal, TypeAlias

from pydantic import Field

from rcscreen.interview.events import EndingKind
from rcscreen.script.setting import Recipient
from rcscreen.summary.gist import Month, Slug, Spoken
from rcscreen.summary.lines import Id, Written
from rcscreen.summary.schemas import published

__all__ = ["ROUNDED_TO", "TALLY", "Ended", "Offered", "Tally", "rounded", "tally_json", "tally_of", "tally_schema"]

TALLY: Literal["rcscreen.tally/1"] = "rcscreen.tally/1"

ROUNDED_TO: Literal[11] = 11
"""What counts are rounded to: the smallest count that a report shows."""

Offered: TypeAlias = tuple[str, str, EndingKind]
"""What conversations are counted by: script, language, and how it ended."""

_DIGITS = 16


class Ended(Written):
    """How many conversations with one script in one language ended in one way."""

    script: Slug = Field(description="The script's id.")
    language: Spoken = Field(description="The language that was spoken, such as `en` or `es`.")
    ending: EndingKind = Field(description="`declined_to_talk`: it was offered, and they said no.")
    about: int = Field(ge=11, multiple_of=11, description="How many, rounded to a multiple of eleven by chance.")


class Tally(Written):
    """What was offered in a month that is over. What is not in it was rounded to none, or was none."""

    schema_: Literal["rcscreen.tally/1"] = Field(validation_alias="schema", serialization_alias="schema")
    id: Id = Field(description="The same whenever the same month is told again.")
    recipient: Slug = Field(description="The id of the recipient that counts, in the program's site file.")
    site: Slug | None = Field(default=None, description="Which of the program's sites, where it names them.")
    month: Month
    rounded_to: Literal[11]
    ended: tuple[Ended, ...]


def rounded(count: int, secret: bytes, *what: str) -> int:
    """A count as it may leave: to a multiple of eleven, up or down by chance, the same each time.

    It is up with a chance of its remainder in eleven, so that on average it comes out right.

    Args:
        count: The count.
        secret: The vault's own secret for this.
        what: What is counted.
    """
    digest = hmac.digest(secret, json.dumps(what, ensure_ascii=True).encode(), "sha256")
    step = int.from_bytes(digest, "big") % ROUNDED_TO
    return (count + step) // ROUNDED_TO * ROUNDED_TO


def tally_of(counts: Mapping[Offered, int], month: date, recipient: Recipient, secret: bytes) -> Tally:
    """What the program may have of a month.

    Args:
        counts: How many there were.
        month: Any day of the month; it is over.
        recipient: The program, as a recipient.
        secret: The vault's own secret for this.
    """
    named = f"{month:%Y-%m}"
    # The recipient is no part of what decides: two of them, laid side by side, must not tell more than one.
    about = {what: rounded(counts[what], secret, named, *what) for what in sorted(counts)}
    return Tally.model_validate(
        {
            "schema": TALLY,
            "id": hmac.digest(secret, json.dumps([recipient.id, named]).encode(), "sha256").hex()[:_DIGITS],
            "recipient": recipient.id,
            "site": recipient.site or None,
            "month": named,
            "rounded_to": ROUNDED_TO,
            "ended": tuple(
                Ended(script=script, language=language, ending=ending, about=number)
                for (script, language, ending), number in about.items()
                if number
            ),
        }
    )


def tally_json(tally: Tally) -> str:
    """The tally as one line of JSON."""
    return json.dumps(tally.model_dump(mode="json", by_alias=True, exclude_none=True), ensure_ascii=False) + "\n"


def tally_schema() -> dict[str, object]:
    """The schema of a tally."""
    return published(Tally, TALLY)
