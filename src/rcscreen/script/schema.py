"""JSON Schemas (2020-12) of scripts and overlays, for an editor to help while one writes.

Drawn from the tables that the loader reads by. A step is checked against the one kind it has, so that an editor names
the key that is wrong, where a union of all kinds could only say that none of them fits. What needs the whole file at
once (order, names, conditions that can never hold) only the loader can say.
"""

from __future__ import annotations

from typing import Final

from rcscreen.script.model import AUDIENCES, CHANNELS, PHASES, ROLES
from rcscreen.script.problems import ID, KEY, LANGUAGE, NAME, Pattern
from rcscreen.script.schema_parts import DIALECT, PLAIN_WORDS, Schema, named, one_of, record, ref, several, words_defs
from rcscreen.script.schema_words import ABOUT_KEYS, ABOUT_KINDS, ABOUT_ROLE
from rcscreen.script.shape import (
    ABOUT,
    BUILTINS,
    COMMON,
    COVERS,
    KEYED_ANSWERS,
    KINDS,
    LEAST_OPTIONS,
    MOST_MINUTES,
    MOST_OPTIONS,
    MOST_PLACES,
    MOST_STEPS,
    PARTS,
    PLAIN_ANSWERS,
    RELATIONS,
    REQUIREMENTS,
    RESERVED_IDS,
    RESERVED_OPTIONS,
    SCOPES,
    TOP,
    VERSION,
)
from rcscreen.vocabulary.domains import NEEDS, STRENGTHS, WAYS
from rcscreen.vocabulary.principles import PRINCIPLES

__all__ = ["overlay_schema", "script_schema"]


def script_schema() -> Schema:
    """The schema of a script."""
    top: dict[str, Schema] = {
        "rcscreen": {"const": VERSION},
        "id": named(ID),
        "version": ref("words"),
        "title": ref("words"),
        "with": one_of(AUDIENCES),
        "role": {"description": ABOUT_ROLE, **one_of(ROLES)},
        "channels": several(one_of(CHANNELS), unique=True),
        "requires": several(one_of(REQUIREMENTS), unique=True),
        "minutes": {"type": "integer", "minimum": 1, "maximum": MOST_MINUTES},
        "language": named(LANGUAGE),
        "review": ref("review"),
        "topics": _named_mapping(NAME, ref("topic")),
    }
    phase = {**several(ref("step"), least=0), "maxItems": MOST_STEPS}
    return {
        "$schema": DIALECT,
        "$id": "urn:rcscreen:schema:script:1",
        "title": "rcscreen script",
        **record(top | dict.fromkeys(PHASES, phase), (*TOP, *PHASES)),
        "$defs": words_defs() | _step_defs() | _answer_defs() | {"topic": _topic(), "when": _when()},
    }


def overlay_schema() -> Schema:
    """The schema of an overlay."""
    parts = {part: ref("words") for part in PARTS}
    entry = record(
        parts
        | {
            "guide": ref("words"),
            "reflect": ref("reflect"),
            "options": {"type": "object", "minProperties": 1, "additionalProperties": ref("words")},
            "of": ref("of"),
        }
        | dict.fromkeys(CHANNELS, record(parts | {"guide": ref("words")})),
        ("of",),
    )
    of: Schema = {"type": PLAIN_WORDS, "pattern": "^[0-9a-f]{8}$", "description": ABOUT_KEYS["of"]}
    topic = record({"label": ref("words"), "permission": ref("words"), "of": ref("of")}, ("of",))
    top: dict[str, Schema] = {
        "rcscreen-overlay": {"const": VERSION},
        "for": named(ID),
        "language": named(LANGUAGE),
        "wording": named(ID),
        "title": ref("words"),
        "review": ref("review"),
        "topics": _named_mapping(NAME, topic),
        "steps": _named_mapping(ID, entry),
    }
    return {
        "$schema": DIALECT,
        "$id": "urn:rcscreen:schema:overlay:1",
        "title": "rcscreen overlay",
        **record(top, ("rcscreen-overlay", "for")),
        "if": {"required": ["wording"]},
        "then": {"properties": {"language": False}},
        "else": {"required": ["language"]},
        "$defs": words_defs() | {"of": of},
    }


def _named_mapping(pattern: Pattern, value: Schema) -> Schema:
    return {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": f"^{pattern.expression}$"},
        "additionalProperties": value,
    }


def _topic() -> Schema:
    return record(
        {
            "sensitivity": {"type": "integer", "minimum": 0, "maximum": 3},
            "about": one_of(ABOUT),
            "label": ref("words"),
            "permission": ref("words"),
            "domain": one_of(NEEDS),
        },
        ("sensitivity", "about"),
    )


# -- Steps -----------------------------------------------------------------------------------------------------------


def _step_defs() -> dict[str, Schema]:
    """``step`` looks which kind key stands there, and only then at the rest."""
    step: Schema = {
        "type": "object",
        "description": f"One step. It begins with its kind: {', '.join(KINDS)}.",
        "properties": {kind: {"description": ABOUT_KINDS[kind]} for kind in KINDS},
        "anyOf": [{"required": [kind]} for kind in KINDS],
        "allOf": [{"if": {"required": [kind]}, "then": ref(kind)} for kind in KINDS],
    }
    return {"step": step} | {kind: _kind(kind) for kind in KINDS}


def _kind(kind: str) -> Schema:
    shape = KINDS[kind]
    step_id: Schema = {**named(ID), "not": one_of(RESERVED_IDS)}
    spoken: Schema = {part: ref("words") for part in shape.spoken}
    keys = {kind: step_id} | spoken | {key: _OWN[key] for key in (*shape.keys, *shape.maybe_keys)}
    common: dict[str, Schema] = {
        "topic": named(NAME),
        "when": ref("when"),
        "guide": ref("words"),
        "reflect": ref("reflect"),
        "principles": several(one_of(PRINCIPLES), unique=True),
    }
    # a kind that says nothing has nothing to say differently on a channel
    common |= dict.fromkeys(CHANNELS, record(spoken | {"guide": ref("words")}))
    return record(keys | {key: common[key] for key in COMMON}, (kind, *shape.parts, *shape.keys))


_OWN: Final[dict[str, Schema]] = {
    "covers": several(one_of(COVERS), unique=True),
    "builtin": one_of(BUILTINS),
    "options": {"type": "object", "minProperties": 1, "additionalProperties": ref("words")},
    "to": one_of(SCOPES),
    "answer": ref("answer"),
    "strength": one_of(STRENGTHS),
    "need": one_of(NEEDS),
    "hope": {"type": "boolean"},
    "experience": {"type": "boolean"},
    "offered": {"type": "boolean"},
    "domains": several(one_of(NEEDS), unique=True),
    "unless": {
        "type": "object",
        "minProperties": 1,
        "propertyNames": one_of(NEEDS),
        "additionalProperties": ref("when"),
    },
    "how": {
        "type": "object",
        "minProperties": 1,
        "propertyNames": one_of(NEEDS),
        "additionalProperties": several(one_of(WAYS), unique=True),
    },
}


# -- Answers and conditions ------------------------------------------------------------------------------------------


def _answer_defs() -> dict[str, Schema]:
    number = {"type": "number"}
    places = {"type": "integer", "minimum": 0, "maximum": MOST_PLACES}
    bare = {"text": ref("words"), "need": one_of(NEEDS), "strength": one_of(STRENGTHS)}
    keyed = {
        "choice": _options("option"),
        "choices": _options("option_of_several"),
        "yes_no": record(dict.fromkeys(("yes", "no"), _label_or(record(bare)))),
        "number": record({"at_least": number, "at_most": number, "places": places}),
    }
    return {
        "answer": {
            "if": {"type": "object"},
            "then": {**record({kind: keyed[kind] for kind in KEYED_ANSWERS}), "maxProperties": 1},
            "else": one_of(PLAIN_ANSWERS),
        },
        "option": _label_or(record(bare, ("text",))),
        "option_of_several": _label_or(record(bare | {"exclusive": {"type": "boolean"}}, ("text",))),
    }


def _label_or(mapping: Schema) -> Schema:
    return {"if": {"type": "object"}, "then": mapping, "else": ref("words")}


def _options(option: str) -> Schema:
    return {
        "type": "object",
        "minProperties": LEAST_OPTIONS,
        "maxProperties": MOST_OPTIONS,
        "propertyNames": {"pattern": f"^{KEY.expression}$", "not": one_of(RESERVED_OPTIONS)},
        "additionalProperties": ref(option),
    }


def _when() -> Schema:
    """A condition. Which values an item may have, only the loader knows."""
    bound: Schema = {"type": ["number", "string"]}
    compare = record(dict.fromkeys(RELATIONS, bound))
    value: Schema = {
        "if": {"type": "object"},
        "then": compare,
        "else": {"if": {"type": "array"}, "then": several(ref("words")), "else": ref("words")},
    }
    here = {"if": {"type": "array"}, "then": several(one_of(CHANNELS)), "else": one_of(CHANNELS)}
    spoken = {"if": {"type": "array"}, "then": several(named(LANGUAGE)), "else": named(LANGUAGE)}
    conditions = several(ref("when"))
    return {
        "type": "object",
        "minProperties": 1,
        "properties": {
            "any": conditions,
            "all": conditions,
            "not": ref("when"),
            "here.channel": here,
            "here.language": spoken,
        },
        "patternProperties": {rf"^(?!(?:{'|'.join(RESERVED_IDS)})$){ID.expression}$": value},
        "additionalProperties": False,
        "description": "Reached only where this is known to hold.",
    }
