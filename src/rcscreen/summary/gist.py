"""Record → gist: what the program itself receives of one conversation, to count it together with others.

Closed words and months, nothing that anybody said, nobody's name, no day and nothing by which two conversations of one
person are known to be that. Like a release it is built anew from what may go: consent ∩ what the program may receive.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from rcscreen.interview.events import Grant
from rcscreen.interview.felt import Felt
from rcscreen.script.model import Channel
from rcscreen.script.setting import Recipient
from rcscreen.summary.lines import Id, NeedDomain, StrengthDomain, Written
from rcscreen.summary.minting import Mint
from rcscreen.summary.model import Need, Record
from rcscreen.summary.promise import Line, Outcome, Reason
from rcscreen.summary.release import SHORTEST_SECRET, May, allowed, ranked

__all__ = ["GIST", "LONGEST", "Along", "Gist", "WantedHelp", "came_of", "delete_after", "gist_for", "gist_json", "tens"]

GIST: Literal["rcscreen.gist/1"] = "rcscreen.gist/1"

LONGEST = 60
"""Minutes from which on a conversation is only said to be long."""

Slug: TypeAlias = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Spoken: TypeAlias = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$")]
Month: TypeAlias = Annotated[str, Field(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$")]
Minutes: TypeAlias = Literal[10, 20, 30, 40, 50, 60]
Came: TypeAlias = Literal["kept", "could_not", "open"]
WhyNot: TypeAlias = Literal[
    "nothing_available", "full", "not_eligible", "too_far", "wait_too_long", "language", "cost", "other"
]


class WantedHelp(Written):
    """Help that is wanted, one for each domain."""

    domain: NeedDomain = Field(description="The vocabulary's domain of need.")
    priority: int | None = Field(default=None, ge=1, description="Where it stands in the person's own order, from 1.")
    plan: Literal["agreed", "ourselves", "not_today"] | None = Field(
        default=None, description="What was planned: a promise, they do it themselves, nothing for now."
    )
    offered: Literal["nothing_available"] | None = Field(
        default=None, description="`nothing_available`: the program had no place to offer. Absent otherwise."
    )
    promise: Came | None = Field(
        default=None,
        description=(
            "What came of a promise: `kept`, `could_not`, or `open`: still to be done, or not wanted any more, and "
            "nothing tells which."
        ),
    )
    because: WhyNot | None = Field(default=None, description="Why it could not be kept. None is the person's fault.")


class Gist(Written):
    """One conversation as a program may count it, if the person said yes to that."""

    schema_: Literal["rcscreen.gist/1"] = Field(validation_alias="schema", serialization_alias="schema")
    id: Id = Field(description="The id of this document. It names no person, here or anywhere else.")
    revision: int = Field(ge=1, description="Counts from 1.")
    replaces: Id | None = Field(default=None, description="The id of the document that this one replaces as a whole.")
    permission: Id = Field(description="The yes it rests on: the same in every revision.")
    purpose: Literal["count"] = Field(description="Always `count`: together with others, and for nothing else.")
    delete_after: Month = Field(description="The last month in which it may be counted; it is then to be deleted.")
    recipient: Slug = Field(description="The id of the recipient that counts, in the program's site file.")
    site: Slug | None = Field(default=None, description="Which of the program's sites, where it names them.")
    script: Slug = Field(description="The script's id.")
    language: Spoken = Field(description="The language that was spoken, such as `en` or `es`.")
    channel: Channel = Field(description="Face to face or by phone.")
    month: Month = Field(description="The month of the conversation.")
    strengths: tuple[StrengthDomain, ...] = Field(description="What carries them, each domain once.")
    needs: tuple[WantedHelp, ...] = Field(description="What they want help with, in the vocabulary's order.")
    experience: Felt | None = Field(
        default=None, description="How they felt at the end. Absent: not asked, not said, not counted."
    )
    ending: Literal["complete", "stopped"] | None = Field(default=None, description="Whether it came to its end.")
    minutes: Minutes | None = Field(
        default=None,
        description=(
            "How long it took, rounded up to the next ten; 60 stands for longer, too. What is only spoken is not in "
            "it. Absent where it was held in several sittings, or taken from paper."
        ),
    )


@dataclass(frozen=True, slots=True)
class Along:
    """What a gist may tell besides the record.

    Attributes:
        felt: How it felt at the end.
        timed: Whether it was held in one sitting, so that its beginning and its end say how long it took.
        came: What came of its promises, by domain of need, and why not.
    """

    felt: Felt | None = None
    timed: bool = True
    came: Mapping[str, tuple[Came, WhyNot | None]] | None = None


def gist_for(  # noqa: PLR0913 - what was agreed, and what only whoever releases knows
    record: Record,
    grant: Grant,
    recipient: Recipient,
    along: Along,
    *,
    secret: bytes,
    on: date,
    revision: int = 1,
    replaces: str | None = None,
) -> Gist | None:
    """What the program receives of a conversation, or None where nothing may go.

    Args:
        record: The record of the conversation, built from the account that was read back.
        grant: The person's yes to being counted.
        recipient: The program, as a recipient.
        along: What stands beside the record.
        secret: The person's secret, at least 16 bytes.
        on: The day.
        revision: Which revision it is.
        replaces: The id of the document that it replaces.

    Raises:
        ValueError: The secret is too short.
    """
    if len(secret) < SHORTEST_SECRET:
        raise ValueError("a person's secret has at least 16 bytes")
    may = allowed(record, grant, recipient, on)
    until = delete_after(grant.granted_on, grant.until)
    if may is None or not recipient.counts or not may.parts or f"{on:%Y-%m}" > until:
        return None
    ids = Mint(secret, recipient.id, record.session)
    return Gist.model_validate(
        {
            "schema": GIST,
            "id": ids.document(revision),
            "revision": revision,
            "replaces": replaces,
            "permission": ids.permission(grant.granted_on),
            "purpose": "count",
            "delete_after": until,
            "recipient": recipient.id,
            "site": recipient.site or None,
            "script": record.script.id,
            "language": record.language,
            "channel": record.channel,
            "month": f"{grant.granted_on:%Y-%m}",
            "strengths": _strengths(record, may),
            "needs": tuple(_needs(record, may, along)),
            "experience": along.felt if "experience" in may.parts else None,
            "ending": record.ending if "ending" in may.parts and record.ending in ("complete", "stopped") else None,
            "minutes": tens(record.started, record.ended) if "minutes" in may.parts and along.timed else None,
        }
    )


def came_of(lines: Iterable[Line]) -> dict[str, tuple[Came, WhyNot | None]]:
    """What came of promises, as a head holds them, by domain of need.

    What is not wanted any more is as open as what is still to be done: whoever lets a wish go is asked nothing.
    """
    return {str(line["domain"]): _came(line) for line in lines if not line.get("unpromised")}


def tens(started: datetime, ended: datetime | None) -> Minutes | None:
    """How long a conversation took, in tens of minutes; None where that was less than one: nobody held it then."""
    if ended is None or ended - started < timedelta(minutes=1):
        return None
    tens = -(-(ended - started) // timedelta(minutes=10))
    bands: tuple[Minutes, ...] = (10, 20, 30, 40, 50, 60)
    return bands[min(max(tens, 1), len(bands)) - 1]


def delete_after(granted_on: date, until: date) -> str:
    """The last month in which a yes holds to its end, whatever the day of its month on which it was given.

    It is found from the month and from how many days the yes holds, so that it does not tell the day.
    """
    earliest = granted_on.replace(day=1) + (until - granted_on)
    last = (earliest + timedelta(1)).replace(day=1) - timedelta(1)
    return f"{last:%Y-%m}"


def gist_json(gist: Gist) -> str:
    """The gist as JSON: keys in the order of the model, nothing null, a newline at the end."""
    return (
        json.dumps(gist.model_dump(mode="json", by_alias=True, exclude_none=True), ensure_ascii=False, indent=2) + "\n"
    )


def _strengths(record: Record, may: May) -> tuple[str, ...]:
    return tuple(sorted({each.domain for each in record.strengths})) if "strengths" in may.parts else ()


def _needs(record: Record, may: May, along: Along) -> Iterator[WantedHelp]:
    if "needs" not in may.parts:
        return
    going = [need for need in record.needs if need.help == "wanted" and may.domain(need.domain)]
    rank = ranked(record, going) if "priorities" in may.parts else {}
    plan = {line.need: line for line in record.plan}
    for need in going:
        told: dict[str, object] = {"domain": need.domain, "priority": rank.get(need.id)}
        line = plan.get(need.id)
        if line is not None and "plan" in may.parts:
            told |= {"plan": line.status, "offered": line.offered}
        if line is not None and line.status == "agreed" and "promises" in may.parts:
            told |= _promise(need, along)
        yield WantedHelp.model_validate(told)


def _promise(need: Need, along: Along) -> dict[str, object]:
    came = ("open", None) if along.came is None else along.came.get(need.domain)
    return {} if came is None else {"promise": came[0], "because": came[1]}


def _came(line: Line) -> tuple[Came, WhyNot | None]:
    match line.get("outcome"):
        case Outcome.DONE:
            return "kept", None
        case Outcome.COULD_NOT:
            why: WhyNot = Reason(line["because"]).value if line.get("because") in set(Reason) else "other"
            return "could_not", why
        case _:
            return "open", None
