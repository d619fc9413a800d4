"""The schemas we publish."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
from jsonschema import Draft202012Validator
from tests.summary.conversations import ACCOUNT, DESK, grant_for, record_of, released

from rcscreen.summary.model import to_json
from rcscreen.summary.schemas import record_schema, release_schema

SCHEMAS = pytest.mark.parametrize("schema", [record_schema, release_schema])
Schema = Callable[[], dict[str, object]]


def nodes(node: object) -> Iterator[dict[str, object]]:
    """Every object in a schema."""
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from nodes(value)
    elif isinstance(node, list):
        for value in node:
            yield from nodes(value)


@SCHEMAS
def test_a_schema_is_one(schema: Schema) -> None:
    """JSON Schema 2020-12, with a name, a title and a description."""
    Draft202012Validator.check_schema(schema())
    made = schema()
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert str(made["$id"]).startswith("urn:rcscreen:")
    assert made["title"]
    assert made["description"]


@SCHEMAS
def test_a_schema_is_open_to_readers_and_knows_no_null(schema: Schema) -> None:
    """A later key breaks nobody; nothing may be null; every object says what it is."""
    for node in nodes(schema()):
        assert "additionalProperties" not in node
        assert node.get("type") != "null"
        if node.get("type") == "object":
            assert node["description"]


def test_every_list_is_required() -> None:
    """A reader never has to ask whether a list is there."""
    for schema in (record_schema(), release_schema()):
        for node in nodes(schema):
            properties = node.get("properties")
            if node.get("type") == "object" and isinstance(properties, dict):
                lists = {key for key, each in properties.items() if each.get("type") == "array"}
                required = node["required"]
                assert isinstance(required, list)
                assert lists <= set(required)


def test_a_record_is_no_release() -> None:
    """Neither passes for the other, so that what stays is not taken for what may go."""
    release = released(ACCOUNT, grant_for(DESK), DESK)
    assert release is not None
    record = json.loads(to_json(record_of(ACCOUNT, grant_for(DESK))))
    assert not Draft202012Validator(release_schema()).is_valid(record)
    assert not Draft202012Validator(record_schema()).is_valid(json.loads(to_json(release)))


@pytest.mark.parametrize(
    "contact",
    [{"way": "none", "number": "555"}, {"way": "next_visit", "number": "555"}, {"way": "call", "number": "555"}],
)
def test_a_number_without_its_rule_does_not_pass(contact: dict[str, str]) -> None:
    """The schema holds the rule too."""
    record = json.loads(to_json(record_of()))
    record["contact"] = contact
    assert not Draft202012Validator(record_schema()).is_valid(record)
