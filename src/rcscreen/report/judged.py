"""One document of the heap, judged: a release, and of it only what is counted; a notice; or why it is not counted."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, TypeAlias

from pydantic import Field, ValidationError

from rcscreen.report.offered import Tallied
from rcscreen.report.why import Why
from rcscreen.script.rehearsed import is_rehearsal
from rcscreen.summary.gist import GIST, Gist, WantedHelp
from rcscreen.summary.model import RECORD, RELEASE, Release
from rcscreen.summary.tally import TALLY, Tally

__all__ = [
    "LONGEST_NAME", "NAME", "OTHER", "SYNTHETIC", "SYNTHETIC_TALLY", "Counted", "Recalled", "Synthetic",
    "SyntheticTally", "Wish", "judge",
]  # fmt: skip

SYNTHETIC: Literal["rcscreen.synthetic/1"] = "rcscreen.synthetic/1"
"""What a release that was made up says of itself: no reader of releases takes it for one."""

SYNTHETIC_TALLY: Literal["rcscreen.synthetic_tally/1"] = "rcscreen.synthetic_tally/1"
"""The same of a tally."""

OTHER = "other"
"""A script or a language whose name is none that we would print: it might be anything that somebody wrote."""

NAME = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
"""What a script and a language are called, as a pattern."""

LONGEST_NAME = 32
"""Characters of a name that is printed."""

_NOTICE = "rcscreen.notice/1"
_OURS = tuple(f"rcscreen.{each}/" for each in ("gist", "tally", "release", "synthetic", "synthetic_tally", "local"))
_Json: TypeAlias = Any  # whatever a stranger wrote


class Synthetic(Gist):
    """A gist that nobody ever said anything for: made up, for tests and measurements."""

    schema_: Literal["rcscreen.synthetic/1"] = Field(  # type: ignore[assignment]  # another word on purpose
        validation_alias="schema", serialization_alias="schema"
    )


class SyntheticTally(Tally):
    """A tally of conversations that nobody was ever offered."""

    schema_: Literal["rcscreen.synthetic_tally/1"] = Field(  # type: ignore[assignment]  # another word on purpose
        validation_alias="schema", serialization_alias="schema"
    )


@dataclass(frozen=True, slots=True)
class Wish:
    """Help that is wanted.

    Attributes:
        domain: The domain of need.
        first: Whether it is the first in the person's own order.
        nothing: Whether the program had no place to offer for it.
        plan: What was planned; None where that is not told.
        promise: What came of a promise; None where there was none, or it is not told.
        because: Why it could not be kept.
    """

    domain: str
    first: bool
    nothing: bool
    plan: str | None = None
    promise: str | None = None
    because: str | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted of a gist or a release. Nothing that was said, and no identifier that is ever printed.

    Attributes:
        id: The document's, by which it is known when it comes twice.
        permission: The yes it rests on: the same in every revision.
        revision: Which revision it is.
        replaces: The document that it replaces.
        recipient: Whom it is for.
        synthetic: Whether it was made up.
        script: The script's id.
        language: The language that was spoken.
        channel: Face to face or by phone.
        month: The month of the yes, as ``2026-11``.
        wishes: What help is wanted with, one for each domain.
        strengths: The domains of what carries them.
        site: Which of the program's sites; None where that is not told, and in every release.
        experience: How they felt at the end, likewise.
        ending: How it ended, likewise.
        minutes: How long it took, rounded up to the next ten, likewise.
    """

    id: str
    permission: str
    revision: int
    replaces: str | None
    recipient: str
    synthetic: bool
    script: str
    language: str
    channel: str
    month: str
    wishes: tuple[Wish, ...]
    strengths: tuple[str, ...]
    site: str | None = None
    experience: str | None = None
    ending: str | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Recalled:
    """A notice: these documents are to be deleted, and are not counted."""

    documents: tuple[str, ...]


def judge(data: bytes, today: date) -> Counted | Tallied | Recalled | Why:
    """What a document is.

    Args:
        data: The document as it was written.
        today: The day: what has expired is no longer the reader's to count.
    """
    reading = _Reading()
    try:
        document: _Json = json.loads(data, object_pairs_hook=reading.first_of)
    except (ValueError, RecursionError):
        return Why.DAMAGED
    if reading.twofold:
        data = json.dumps(document).encode()
    schema = document.get("schema") if isinstance(document, dict) else None
    if schema in (GIST, SYNTHETIC):  # a tuple: a stranger's schema may be a list
        return _gist(data, Gist if schema == GIST else Synthetic, today)
    if schema == RELEASE:
        return _release(data, today)
    if schema in (TALLY, SYNTHETIC_TALLY):
        return _tally(data, Tally if schema == TALLY else SyntheticTally)
    if schema == _NOTICE:
        return _notice(document)
    return _other(document, schema)


class _Reading:
    """Objects as they are read. Of a key that stands there twice the first value counts, whoever reads it."""

    def __init__(self) -> None:
        self.twofold = False

    def first_of(self, pairs: list[tuple[str, _Json]]) -> dict[str, _Json]:
        made = dict(reversed(pairs))
        self.twofold |= len(made) < len(pairs)
        return made


def _other(document: _Json, schema: _Json) -> Why:
    if schema == RECORD:
        return Why.RECORD
    if isinstance(schema, str) and is_rehearsal(schema):
        return Why.REHEARSAL
    if isinstance(schema, str) and schema.startswith(_OURS):
        return Why.RECORD if schema.startswith("rcscreen.local/") else Why.VERSION
    if isinstance(document, dict) and "resourceType" in document:
        return Why.FHIR
    return Why.FOREIGN


def _tally(data: bytes, model: type[Tally]) -> Tallied | Why:
    try:
        read = model.model_validate_json(data, extra="ignore")
    except ValidationError:
        return Why.MALFORMED
    rows = tuple((_name(each.script), _name(each.language.lower()), each.ending, each.about) for each in read.ended)
    return Tallied(read.id, model is SyntheticTally, read.month, None if read.site is None else _name(read.site), rows)


def _gist(data: bytes, model: type[Gist], today: date) -> Counted | Why:
    try:
        read = model.model_validate_json(data, extra="ignore")
    except ValidationError:
        return Why.MALFORMED
    synthetic = model is Synthetic
    if read.delete_after < f"{today:%Y-%m}" and not synthetic:  # nobody's time runs out in what was made up
        return Why.EXPIRED
    return Counted(
        read.id,
        read.permission,
        read.revision,
        read.replaces,
        read.recipient,
        synthetic,
        _name(read.script),
        _name(read.language.lower()),
        read.channel,
        read.month,
        tuple({each.domain: _wish(each) for each in reversed(read.needs)}.values())[::-1],
        tuple(dict.fromkeys(read.strengths)),
        read.site,
        read.experience,
        read.ending,
        read.minutes,
    )


def _wish(need: WantedHelp) -> Wish:
    return Wish(need.domain, need.priority == 1, need.offered is not None, need.plan, need.promise, need.because)


def _release(data: bytes, today: date) -> Counted | Why:
    try:
        read = Release.model_validate_json(data, extra="ignore")
    except ValidationError:
        return Why.MALFORMED
    if read.release.expires < today:
        return Why.EXPIRED
    return Counted(
        read.id,
        read.release.id,
        read.revision,
        read.replaces,
        read.to.id,
        False,  # noqa: FBT003 - whether it was made up, as above
        _name(read.script.id),
        _name(read.language.lower()),
        read.channel,
        f"{read.release.granted_on:%Y-%m}",
        _wishes(read),
        tuple(sorted({each.domain for each in read.strengths})),
    )


def _wishes(read: Release) -> tuple[Wish, ...]:
    first = next((each.domain for each in read.needs if each.priority == 1), None)
    without = {line.need for line in read.plan if line.offered is not None}
    nothing = {need.domain for need in read.needs if need.id in without}
    domains = dict.fromkeys(need.domain for need in read.needs)
    return tuple(Wish(domain, domain == first, domain in nothing) for domain in domains)


def _notice(document: _Json) -> Recalled | Why:
    releases = document.get("releases")
    if not isinstance(releases, list):
        return Why.MALFORMED
    ids = (each.get("id") for each in releases if isinstance(each, dict))
    return Recalled(tuple(each for each in ids if isinstance(each, str)))


def _name(written: str) -> str:
    """A name as it may be printed: ours are short and plain; whatever else stands there is not repeated."""
    return written if len(written) <= LONGEST_NAME and re.fullmatch(NAME, written) else OTHER
