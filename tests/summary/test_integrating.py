"""What we tell integrators is so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.summary.conversations import ACCOUNT, DESK, grant_for, released

from rcscreen.errors import Interrupted, NothingToRelease, RcscreenError, UsageFault
from rcscreen.summary.model import to_json
from rcscreen.summary.schemas import record_schema, release_schema
from rcscreen.vocabulary.domains import NEEDS, STRENGTHS

PAGE = (Path(__file__).parents[2] / "docs" / "integrating.md").read_text(encoding="utf-8")


def test_the_example_is_what_comes_out() -> None:
    """Key by key, in the order in which it is written."""
    release = released(ACCOUNT, grant_for(DESK), DESK)
    assert release is not None
    example = PAGE.partition("```json\n")[2].partition("```")[0]
    assert example == to_json(release)


def keys_and_choices(node: object) -> Iterator[str]:
    """Every key of ours in a schema and every value that an enumeration allows, but for the vocabulary's domains."""
    if isinstance(node, dict):
        yield from node.get("properties", {})
        if set(node.get("enum", ())) not in (set(NEEDS), set(STRENGTHS)):
            yield from node.get("enum", ())
        for value in node.values():
            yield from keys_and_choices(value)
    elif isinstance(node, list):
        for value in node:
            yield from keys_and_choices(value)


@pytest.mark.parametrize("schema", [record_schema(), release_schema()], ids=["record", "release"])
def test_every_key_and_every_choice_is_explained(schema: dict[str, object]) -> None:
    """Nothing comes out that the page does not name; the domains are the vocabulary's to list."""
    named = set(re.findall(r"`([a-z_]+)`", PAGE))
    found = set(keys_and_choices(schema))
    assert {"contact", "name_only", "not_today"} <= found
    assert found - named == set()


def test_the_exit_codes_are_those_of_the_failures() -> None:
    """The table says what the tree of failures says."""
    meanings: dict[type[RcscreenError], str] = {
        NothingToRelease: "kind ending",
        UsageFault: "command line",
        RcscreenError: "expected",
        Interrupted: "interrupted",
    }
    for failure, meaning in meanings.items():
        (row,) = re.findall(rf"^\| {failure.exit_code} \| (.*?) \|", PAGE, re.MULTILINE)
        assert meaning in row
