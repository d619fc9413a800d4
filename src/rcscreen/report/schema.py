"""The JSON Schema (2020-12) of a report. Open to keys that a later version adds; a count is a number or a mark."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias, get_args

from rcscreen.report.cells import FEWEST, STEP, Mark
from rcscreen.report.made import PARTS
from rcscreen.report.offered import By
from rcscreen.report.served import ACROSS
from rcscreen.report.why import Why
from rcscreen.report.written import REPORT
from rcscreen.vocabulary.domains import NEEDS, STRENGTHS

__all__ = ["report_schema"]

_Schema: TypeAlias = dict[str, Any]
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_COUNT: _Schema = {"$ref": "#/$defs/count"}
_NAME: _Schema = {"type": "string", "minLength": 1}
_IN_100: _Schema = {"type": "integer", "minimum": 0, "maximum": 100}
_MARKS = {
    "few": "under 11, none included",
    "most": "all but under 11 of what it is counted among",
    "hidden": "the number would tell another one",
    "about": "the number would tell another one, and its share does not",
}


def report_schema() -> _Schema:
    """The schema of a report."""
    need = {"enum": list(NEEDS)}
    offers = _of({"said_no": _share(), "by": _by(get_args(By), _several(_share(_NAME))), "rare": {"type": "boolean"}})
    offers["description"] = "Who was offered a conversation and said no: from tallies, of which there may be none."
    keys: dict[str, _Schema] = {
        "schema": {"const": REPORT},
        "synthetic": {"type": "boolean", "description": "Whether it was made up."},
        "conversations": _COUNT,
        "recipients": {
            "type": "integer",
            "minimum": 1,
            "description": "Above 1, one conversation may be counted for each of them.",
        },
        "needs": _several(_of({"domain": need, "wanted": _COUNT, "nothing_available": _COUNT, "first": _COUNT})),
        "promises": _several(_of({"domain": need, "kept": _COUNT, "could_not": _COUNT, "open": _COUNT})),
        "needs_by": _by(
            ACROSS, _several(_of({"domain": need, "is": _NAME, "wanted": _COUNT, "nothing_available": _COUNT}))
        ),
        "strengths": _several(_of({"domain": {"enum": list(STRENGTHS)}, "named": _COUNT})),
        "by": _by(PARTS, _parts()),
        "not_counted": _by((each.value for each in Why), {"type": "integer", "minimum": 1}),
    }
    return {
        "$schema": _DIALECT,
        "$id": "urn:rcscreen:report:1",
        "title": "Report",
        "description": "What many releases tell together. No count under 11 is in it, nor can one be worked out.",
        **_of(keys, {"offers": offers}),
        "$defs": {"count": _count()},
    }


def _count() -> _Schema:
    assert set(_MARKS) == set(get_args(Mark))  # noqa: S101 - every mark has its meaning
    number = _of({"count": {"type": "integer", "minimum": FEWEST}})
    marked = _of(
        {"hidden": {"enum": list(_MARKS), "description": "; ".join(f"`{k}`: {v}" for k, v in _MARKS.items())}},
        {"in_100": {**_IN_100, "multipleOf": STEP, "description": "With `about`: its share, rounded to five."}},
    )
    return {"oneOf": [number, marked]}


def _parts() -> _Schema:
    """A whole in parts that do not overlap."""
    named = _several(_of({"is": _NAME, "count": {"type": "integer", "minimum": FEWEST}}))
    together = {"type": "integer", "minimum": 1, "description": "The others together, whose names are not told."}
    return _of({"named": named}, {"others_together": together})


def _share(name: _Schema | None = None) -> _Schema:
    """A share, or nothing where chance may have moved it too far."""
    told = {"in_100": _IN_100, "give_or_take": _IN_100}
    share = _of({"is": name}, told) if name else _of({}, told)
    return {**share, "dependentRequired": {"in_100": ["give_or_take"]}}


def _by(names: Iterable[str], each: _Schema) -> _Schema:
    return {"type": "object", "properties": dict.fromkeys(names, each)}


def _several(each: _Schema) -> _Schema:
    return {"type": "array", "items": each}


def _of(keys: dict[str, _Schema], maybe: dict[str, _Schema] | None = None) -> _Schema:
    return {"type": "object", "properties": {**keys, **(maybe or {})}, "required": list(keys)}
