"""Reading news of a referral: our own JSON, a FHIR R4 ``Task``, or a Bundle of them.

What is read is foreign: bounded before it is looked at, never repeated in a message, and nothing of it is kept but
identifiers that are ours, a status, a moment, a reason of our own list and a short line of their words.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

from rcscreen.errors import NewsRefused
from rcscreen.script.rehearsed import REHEARSED, is_rehearsal
from rcscreen.summary.news import HEARD, MOST_NEWS, News, cleaned, moment_of
from rcscreen.summary.promise import Reason, Status

__all__ = ["MOST_BYTES", "Passed", "read_heard"]

MOST_BYTES = 1 << 20
_DEEPEST = 32
_LONGEST_NAME = 128
_MOST_NAMES = 24

Why: TypeAlias = Literal["no_name", "no_status", "no_moment", "nothing_new", "not_news"]
_Json: TypeAlias = Any  # whatever a stranger wrote


@dataclass(frozen=True, slots=True)
class Passed:
    """One piece that says nothing we could use, and why."""

    why: Why


_TASK: Mapping[str, Status] = MappingProxyType(
    {
        "received": Status.RECEIVED,
        "accepted": Status.ACCEPTED,
        "ready": Status.ACCEPTED,
        "in-progress": Status.IN_PROGRESS,
        "on-hold": Status.ON_HOLD,
        "completed": Status.COMPLETED,
        "rejected": Status.REJECTED,
        "cancelled": Status.CANCELLED,
        "failed": Status.FAILED,
        # Nobody works on a Task that should never have been: whoever waits for it waits for nothing.
        "entered-in-error": Status.CANCELLED,
    }
)
_ASKED = frozenset({"draft", "requested"})
"""What a Task says before anybody took it up: it is our own asking, coming back."""

_REASONS: Mapping[str, str] = MappingProxyType(
    {
        **{reason.value.replace("_", "-"): reason.value for reason in Reason},
        # Gravity's draft codes for what a service can take in, and what partners call it besides.
        "no-capacity": Reason.FULL,
        "waitlist": Reason.WAIT_TOO_LONG,
        "not-enrolled-on-waitlist": Reason.WAIT_TOO_LONG,
        "ineligible": Reason.NOT_ELIGIBLE,
        "not-enrolled": Reason.NOT_ELIGIBLE,
        "no-service": Reason.NOTHING_AVAILABLE,
        "unavailable": Reason.NOTHING_AVAILABLE,
    }
)


def read_heard(data: bytes) -> Sequence[News | Passed]:
    """The news in a file, in its order.

    Args:
        data: The file.

    Raises:
        NewsRefused: It is none of the forms we read, or too big, too deep or damaged.
    """
    document = _parsed(_text(data))
    if isinstance(document, dict) and "resourceType" in document:
        pieces = [_task(each) for each in _tasks(document)]
    elif isinstance(document, dict) and document.get("schema") == HEARD:
        pieces = [_ours(each) for each in _listed(document.get("news"))]
    else:
        fault = "This is neither news of ours nor a FHIR Task."
        raise NewsRefused(fault, "It is a Task, a Bundle of Tasks, or what `rcscreen schema heard` describes.")
    if not pieces:
        raise NewsRefused("There is no news in it.", "Ask whoever sent it for the Task itself.")
    if len(pieces) > MOST_NEWS:
        raise NewsRefused("There is more news in it than we take at once.", f"{MOST_NEWS} at most; split it.")
    return pieces


def _text(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise NewsRefused("This is too big to be news of a referral.", "A file of at most one mebibyte is read.")
    try:
        text = data.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        text = "\0"
    if text.startswith(("-----BEGIN AGE", "age-encryption.org/")):
        raise NewsRefused("This is encrypted.", "Open it first: age --decrypt -i key.txt FILE | rcscreen heard -")
    if is_rehearsal(text):
        raise NewsRefused(REHEARSED.fault.capitalize(), REHEARSED.cure)
    if text.startswith("<"):
        raise NewsRefused("This is XML.", "Ask for it as JSON: every FHIR server can give it.")
    if not text or "\0" in text:
        raise _damaged()
    return text


def _parsed(text: str) -> _Json:
    if _depth(text) > _DEEPEST:
        raise NewsRefused("This is nested too deeply to be news of a referral.", "Ask for the Task by itself.")
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise _damaged() from None


def _damaged() -> NewsRefused:
    return NewsRefused("This is not JSON, or it is damaged.", "Ask for it to be sent again.")


def _depth(text: str) -> int:
    """How deeply it is nested, with what stands in strings counted too: no honest file comes near the bound."""
    depth = deepest = 0
    for sign in text:
        if sign in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif sign in "]}":
            depth -= 1
    return deepest


def _once(pairs: list[tuple[str, _Json]]) -> dict[str, _Json]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError  # a key that stands twice says two things
    return made


def _no_number(_: str) -> float:
    raise ValueError


def _listed(value: _Json) -> list[_Json]:
    return value if isinstance(value, list) else []


def _mapping(value: _Json) -> Mapping[str, _Json]:
    return value if isinstance(value, dict) else {}


# -- Our own -------------------------------------------------------------------------------------------------------


def _ours(piece: _Json) -> News | Passed:
    said = _mapping(piece)
    status = next((each for each in Status if each == said.get("status")), None)
    names = _names(said.get(key) for key in ("release", "need", "plan"))
    because = next((each.value for each in Reason if each == said.get("because")), "")
    return _news(names, status, moment_of(said.get("at")), because, cleaned(said.get("says")))


def _news(names: tuple[str, ...], status: Status | None, at: str | None, because: str, says: str) -> News | Passed:
    if status is None:
        return Passed("no_status")
    if not names:
        return Passed("no_name")
    if at is None:
        return Passed("no_moment")
    return News(names, status, at, because, says)


def _names(values: Iterator[_Json]) -> tuple[str, ...]:
    """Whatever may be an identifier of ours, each once: the last part of a reference, a UUID without its prefix."""
    found: dict[str, None] = {}
    for value in values:
        if isinstance(value, str) and 0 < len(value) <= _LONGEST_NAME:
            found[value.removeprefix("urn:uuid:").rpartition("/")[2].lower()] = None
    return tuple(found)[:_MOST_NAMES]


# -- FHIR ----------------------------------------------------------------------------------------------------------


def _tasks(document: Mapping[str, _Json]) -> list[_Json]:
    kind = document["resourceType"]
    if kind == "Task":
        return [document]
    if kind != "Bundle":
        raise NewsRefused("This is a FHIR resource, and no Task.", "The status of a referral stands in its Task.")
    entries = [_mapping(_mapping(entry).get("resource")) for entry in _listed(document.get("entry"))]
    return [entry for entry in entries if entry.get("resourceType") == "Task"]


def _task(task: Mapping[str, _Json]) -> News | Passed:
    said = task.get("status")
    code = said if isinstance(said, str) else ""
    if code in _ASKED:
        return Passed("nothing_new")
    moments = (task.get("lastModified"), _mapping(task.get("meta")).get("lastUpdated"), task.get("authoredOn"))
    at = next((moment for each in moments if (moment := moment_of(each)) is not None), None)
    reasons = [task.get("statusReason"), task.get("businessStatus")]
    because = next((reason for each in reasons if (reason := _reason(each))), "")
    says = next((words for each in (*reasons, *_outputs(task)) if (words := _words(each))), "")
    return _news(_names(_quoted(task)), _TASK.get(code), at, because, says)


def _quoted(task: Mapping[str, _Json]) -> Iterator[_Json]:
    """Where a Task may quote what it is about: its identifiers, and those of what it answers."""
    for identifier in _listed(task.get("identifier")):
        yield _mapping(identifier).get("value")
    yield _mapping(task.get("groupIdentifier")).get("value")
    for reference in (task.get("focus"), *_listed(task.get("basedOn")), *_listed(task.get("partOf"))):
        yield _mapping(_mapping(reference).get("identifier")).get("value")
        yield _mapping(reference).get("reference")


def _reason(concept: _Json) -> str:
    codes = (_mapping(each).get("code") for each in _listed(_mapping(concept).get("coding")))
    return next((_REASONS[code.lower()] for code in codes if isinstance(code, str) and code.lower() in _REASONS), "")


def _words(concept: _Json) -> str:
    """What a concept says in words; a code's own display is not theirs."""
    return cleaned(_mapping(concept).get("text"))


def _outputs(task: Mapping[str, _Json]) -> Iterator[_Json]:
    for output in _listed(task.get("output")):
        yield _mapping(output).get("valueCodeableConcept")
        yield {"text": _mapping(output).get("valueString")}
