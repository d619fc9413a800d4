"""JSON Schemas (2020-12) of the record and of what leaves, made from the models.

They are written for readers: open to keys that a later version adds, closed in every enumeration, without null.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from rcscreen.summary.gist import GIST, Gist
from rcscreen.summary.lines import Written
from rcscreen.summary.model import RECORD, RELEASE, Record, Release

__all__ = ["gist_schema", "published", "record_schema", "release_schema"]

Json: TypeAlias = Any  # any JSON value: the schema of a schema is what this module would have to define

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NOT_FOR_READERS = frozenset({"additionalProperties", "default", "discriminator"})


def record_schema() -> dict[str, Json]:
    """The schema of a record, which is shown and never sent."""
    return published(Record, RECORD)


def release_schema() -> dict[str, Json]:
    """The schema of a release."""
    return published(Release, RELEASE)


def gist_schema() -> dict[str, Json]:
    """The schema of a gist: what the program itself may count of one conversation."""
    return published(Gist, GIST)


def published(model: type[Written], name: str) -> dict[str, Json]:
    """The schema of a document under the name that it gives itself, as ``rcscreen.release/1``."""
    made = model.model_json_schema(by_alias=True, mode="serialization")
    urn = "urn:" + name.replace("/", ":").replace(".", ":", 1)
    return {"$schema": _DIALECT, "$id": urn, **_opened(made)}


def _opened(node: Json) -> Json:
    """The schema without null, without defaults and open to unknown keys."""
    if isinstance(node, list):
        return [_opened(each) for each in node]
    if not isinstance(node, dict):
        return node
    kept = {key: _opened(value) for key, value in node.items() if key not in _NOT_FOR_READERS}
    if "properties" in kept:
        kept["properties"] = {key: _untitled(value) for key, value in kept["properties"].items()}
    choices = [each for each in kept.pop("anyOf", []) if each != {"type": "null"}]
    if len(choices) == 1:
        return {**choices[0], **kept}
    return {**kept, "anyOf": choices} if choices else kept


def _untitled(schema: Json) -> Json:
    """A property without the title that is only its key again."""
    return {key: value for key, value in schema.items() if key != "title"} if isinstance(schema, dict) else schema
