"""``schema``: JSON Schemas for editors and for programs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from tests.cli.conftest import Kept, Told

from rcscreen.cli import main
from rcscreen.cli.schema import SCHEMAS, named
from rcscreen.site.load import sample_text

Rcscreen = Callable[..., Told]
Schema = dict[str, Any]
SCRIPTS = Path(__file__).parents[2] / "scripts"


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_schema_is_one(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is printed is a JSON Schema of 2020-12 with an identifier of its own, indented for people."""
    assert main(["schema", name]) == 0
    printed = capsys.readouterr().out
    schema = json.loads(printed)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert name in schema["$id"] or schema["$id"] == "urn:rcscreen:local:1"
    assert printed == json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("script", (SCRIPTS / "whole-family.yaml").read_text(encoding="utf-8")),
        ("overlay", (SCRIPTS / "es" / "whole-family.yaml").read_text(encoding="utf-8")),
        ("site", sample_text()),
        ("persona", (SCRIPTS / "personas" / "marisol.yaml").read_text(encoding="utf-8")),
    ],
)
def test_what_is_shipped_fits(name: str, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A shipped script, its Spanish and the sample program fit the schema that is printed for them."""
    main(["schema", name])
    judge = Draft202012Validator(json.loads(capsys.readouterr().out))
    # BaseLoader: words stay words, as in our own reading; a number stands where its digits do.
    document = _numbers(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506 - BaseLoader builds only text
    assert [error.message for error in judge.iter_errors(document)] == []


def _numbers(node: object) -> object:
    match node:
        case dict():
            return {key: _numbers(value) for key, value in node.items()}
        case list():
            return [_numbers(each) for each in node]
        case "true" | "false":
            return node == "true"
        case str() if node == "0" or (node.isdecimal() and not node.startswith("0")):
            return int(node)
        case _:
            return node


def test_a_name_there_is_not_is_answered_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    """One line and how to go on, exit 2, nothing on stdout."""
    assert main(["schema", "recrod"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines() == [
        "USE001 There is no schema of that name. There are: " + ", ".join(SCHEMAS) + ".",
        "Try: rcscreen --help",
    ]


def test_names_are_completed() -> None:
    """``re`` may become rehearsal, record, release or report."""
    assert named("re") == ["rehearsal", "record", "release", "report"]


def test_what_the_desk_prints_fits(kept: Kept, rcscreen: Rcscreen) -> None:
    """The ledger, a notice, what is held, a receipt: each as it is printed fits its schema, and nothing is left out."""
    whole, other = kept.hold(card="maple-river-42"), kept.hold(card="maple-river-42")
    let_go = kept.hold(days=40, card="maple-river-42")
    kept.vault.drop_answers(let_go, head={**kept.head(let_go), "let_go": "2026-11-20"})
    for session in (whole, other):
        rcscreen("summary", session, "--for", "referral-desk")
    assert rcscreen("due", f"{whole}/p1", "done").code == 0
    rcscreen("hold", other, "--by", "Dana")
    rcscreen("due", f"{other}/p1", "no_answer")
    head = kept.head(other)
    news = {
        "from": "food-pantry",
        "status": "rejected",
        "at": "2026-11-20T10:00:00+00:00",
        "because": "full",
        "says": "no",
    }
    head["due"][0] |= {"with": ["Bea"], "heard": [news], "bounced": ["food-pantry"], "attempts": 2}
    kept.vault.put_head(other, {**head, "unsafe_on": "2026-11-20"})
    due = rcscreen("due", "--format", "json").out
    everything = {key for each in json.loads(due)["due"] for key in each}
    assert {"last", "contact", "with", "heard", "bounced", "attempts", "unsafe_on"} <= everything
    printed = {"due": due, "mine": rcscreen("mine", "maple-river-42", "--format", "json").out}
    rcscreen("hold", other, "--lift")
    printed["notice"] = rcscreen("share", "revoke", whole, "referral-desk", "--yes", "--format", "json").out
    printed["shares"] = rcscreen("share", "list", "--format", "json").out
    printed["erased"] = rcscreen("mine", "maple-river-42", "--erase", "--yes", "--format", "json").out
    for name, document in printed.items():
        judge = Draft202012Validator(_closed(json.loads(rcscreen("schema", name).out)))
        said = json.loads(document)
        assert [f"{name}: {error.json_path} {error.message}" for error in judge.iter_errors(said)] == []
        assert [*judge.iter_errors({**said, "schema": "rcscreen.release/1"})]


def _closed(schema: Schema) -> Schema:
    """The schema without room for keys that it does not name: what we print, it describes."""
    inner = {key: _closed(value) if isinstance(value, dict) else value for key, value in schema.items()}
    return {**inner, "additionalProperties": False} if "properties" in inner else inner
