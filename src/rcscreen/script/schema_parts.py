"""What the schemas of our files are put together from: names, lists, records, and the words that every file has."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, TypeAlias

from rcscreen.script.problems import Pattern
from rcscreen.script.schema_words import ABOUT_KEYS
from rcscreen.script.shape import TAGS

__all__ = ["DIALECT", "PLAIN_WORDS", "Schema", "named", "one_of", "record", "ref", "several", "words_defs"]

Schema: TypeAlias = dict[str, Any]
"""A JSON Schema, or a part of one."""

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
PLAIN_WORDS: Final = ["string", "number", "boolean"]
"""Plain words that happen to look like a number or a truth value are words to the loader."""


def ref(name: str) -> Schema:
    """A reference to a definition."""
    return {"$ref": f"#/$defs/{name}"}


def one_of(words: Iterable[str]) -> Schema:
    """One of these words."""
    return {"enum": list(words)}


def several(items: Schema, *, least: int = 1, unique: bool = False) -> Schema:
    """A list."""
    schema: Schema = {"type": "array", "items": items, "minItems": least}
    if unique:
        schema["uniqueItems"] = True
    return schema


def named(pattern: Pattern) -> Schema:
    """A name written in a certain way."""
    return {"type": PLAIN_WORDS, "pattern": f"^{pattern.expression}$", "description": pattern.words}


def record(keys: dict[str, Schema], required: Iterable[str] = ()) -> Schema:
    """A mapping with these keys and no others."""
    described = {
        key: ({"description": ABOUT_KEYS[key], **schema} if key in ABOUT_KEYS else schema)
        for key, schema in keys.items()
    }
    schema: Schema = {"type": "object", "properties": described, "additionalProperties": False, "minProperties": 1}
    wanted = list(required)
    return {**schema, "required": wanted} if wanted else schema


def words_defs() -> dict[str, Schema]:
    """Definitions that every file of ours needs."""
    return {
        "words": {"type": PLAIN_WORDS, "pattern": r"\S"},
        "day": {
            "type": "string",
            "pattern": r"^\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\s*$",
            "description": "A day: 2026-11-02.",
        },
        "review": record(
            {
                "by": several(record({"role": ref("words"), "on": ref("day")}, ("role", "on"))),
                "next": ref("day"),
            },
            ("by",),
        ),
        "reflect": several({**record({tag: ref("words") for tag in TAGS}), "maxProperties": 1}),
    }
