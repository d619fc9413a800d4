"""The JSON Schema (2020-12) of a site file."""

from __future__ import annotations

from rcscreen.script.problems import ID, LANGUAGE
from rcscreen.script.schema_parts import DIALECT, Schema, named, one_of, record, ref, several, words_defs
from rcscreen.script.setting import COUNTABLE, EVERY_PART, PARTS
from rcscreen.site.accepted import RULE
from rcscreen.site.colleagues import AGE
from rcscreen.site.load import FEWEST_DAYS_COUNTED, MOST_DAYS, MOST_STEPS_OF_HELP, NEED_IDS, ROLES, VERSION
from rcscreen.site.staying import DRAWERS, LOCK_AFTER, MOST_DAYS_KEPT

__all__ = ["site_schema"]

_OPTIONAL = ("sample", "colleagues", "safety", "room", "resources", "keep", "lint")
"""Keys of the top that may be left out."""


def site_schema() -> Schema:
    """The schema of a site file."""
    days: Schema = {"type": "integer", "minimum": 1, "maximum": MOST_DAYS}
    name = record({"name": ref("words")}, ("name",))
    recipient = (
        record(
            {
                "id": named(ID),
                "name": ref("spoken"),
                "purpose": ref("spoken"),
                "receives": several(one_of(EVERY_PART), unique=True),
                "domains": several(one_of(NEED_IDS), unique=True),
                "days": days,
                "age": named(AGE),
                "role": one_of(ROLES),
                "site": named(ID),
                "tally": {"type": "boolean"},
            },
            ("id", "name", "purpose", "receives"),
        )
        | _by_role()
    )
    promise = record(
        {"action": ref("spoken"), "who": ref("spoken"), "backup": ref("spoken"), "days": days},
        ("action", "who", "backup"),
    )
    crisis = record(
        {"name": ref("spoken"), "reach": ref("spoken"), "verified": ref("day"), "paper": {"type": "boolean"}},
        ("name", "reach"),
    )
    safety = record({"limits": ref("spoken"), "on_call": ref("words"), "crisis": several(crisis)}, ())
    kept: Schema = {"type": "integer", "minimum": 0, "maximum": MOST_DAYS_KEPT}
    top: dict[str, Schema] = {
        "rcscreen-site": {"const": VERSION},
        "sample": {"type": "boolean"},
        "program": name,
        "navigator": name,
        "language": named(LANGUAGE),
        "recipients": several(recipient, least=0),
        "colleagues": several(
            record({"id": named(ID), "name": ref("words"), "age": named(AGE)}, ("id", "name", "age")), least=0
        ),
        "promises": record(dict.fromkeys(("default", *NEED_IDS), promise), ("default",)),
        "lint": record({"accept": several(_accepted(), least=0)}, ("accept",)),
        "get_help": _by_language({**several(ref("words")), "maxItems": MOST_STEPS_OF_HELP}),
        "safety": safety,
        "room": record({"lock_after": named(LOCK_AFTER)}, ()),
        "resources": record(
            {
                "file": ref("words"),
                "place": several(ref("words"), least=0),
                "verified_within": {"type": "integer", "minimum": 1, "maximum": MOST_DAYS_KEPT},
            },
            ("file",),
        ),
        "keep": record(dict.fromkeys(DRAWERS, kept), ()),
    }
    return {
        "$schema": DIALECT,
        "$id": "urn:rcscreen:schema:site:1",
        "title": "rcscreen site",
        **record(top, [key for key in top if key not in _OPTIONAL]),
        "$defs": words_defs() | {"spoken": _by_language(ref("words"))},
    }


def _by_role() -> Schema:
    """The program itself counts and receives what can be counted; whoever else acts on what they receive."""
    return {
        "if": {"properties": {"role": {"const": "program"}}, "required": ["role"]},
        "then": {
            "properties": {
                "receives": several(one_of(COUNTABLE), unique=True),
                "days": {"type": "integer", "minimum": FEWEST_DAYS_COUNTED},
            }
        },
        "else": {
            "properties": {"receives": several(one_of(PARTS), unique=True)},
            "not": {"anyOf": [{"required": ["site"]}, {"required": ["tally"]}]},
        },
    }


def _accepted() -> Schema:
    keys: dict[str, Schema] = {
        "code": named(RULE),
        "script": named(ID),
        "step": named(ID),
        "because": ref("words"),
        "by": ref("words"),
        "on": ref("day"),
    }
    return record(keys, ("code", "script", "because", "by", "on"))


def _by_language(value: Schema) -> Schema:
    """The same for each language, or alone and then in the program's own."""
    languages = {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": f"^{LANGUAGE.expression}$"},
        "additionalProperties": value,
    }
    return {"if": {"type": "object"}, "then": languages, "else": value}
