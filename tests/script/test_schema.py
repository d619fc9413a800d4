"""The JSON Schemas: they accept what the loader accepts, and name the key that is wrong."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from rcscreen.errors import ScriptRefused
from rcscreen.script.document import read_document
from rcscreen.script.load import load_script
from rcscreen.script.nodes import Plain
from rcscreen.script.schema import overlay_schema, script_schema
from rcscreen.script.schema_words import ABOUT_KINDS
from rcscreen.script.shape import KINDS

Compose = Callable[..., str]
ROOT = Path(__file__).parents[2]
SCRIPT = Draft202012Validator(script_schema())
OVERLAY = Draft202012Validator(overlay_schema())


def _plain(text: str) -> Plain:
    document, problems = read_document(text, "f.yaml")
    assert problems == []
    assert document is not None
    return document.plain()


def test_the_schemas_are_schemas() -> None:
    """Both are valid JSON Schemas, and can be written as JSON."""
    for schema in (script_schema(), overlay_schema()):
        Draft202012Validator.check_schema(schema)
        assert json.loads(json.dumps(schema)) == schema


def test_every_kind_is_explained() -> None:
    """An editor has a sentence for each kind of step."""
    assert set(ABOUT_KINDS) == set(KINDS)


def test_an_editor_names_the_bad_key(compose: Compose) -> None:
    """A misspelt key of a step gives one message, which names it, at the step it stands in."""
    (error,) = SCRIPT.iter_errors(_plain(compose(add_engage="- {breathe: a, text: B, guid: C}\n")))
    assert "'guid'" in error.message
    assert list(error.absolute_path) == ["engage", 1]


def test_an_editor_names_the_missing_key(compose: Compose) -> None:
    """A step that lacks a key gives one message, which names it."""
    (error,) = SCRIPT.iter_errors(_plain(compose(add_engage="- {ask: a, text: B}\n")))
    assert error.message == "'answer' is a required property"


def test_everything_we_ship_fits() -> None:
    """Every script and every overlay in `scripts/` fits its schema."""
    scripts = sorted((ROOT / "scripts").glob("*.yaml"))
    overlays = sorted(each for each in (ROOT / "scripts").glob("*/*.yaml") if each.parent.name != "personas")
    assert scripts
    assert overlays
    for judge, paths in ((SCRIPT, scripts), (OVERLAY, overlays)):
        for path in paths:
            assert [each.message for each in judge.iter_errors(_plain(path.read_text("utf-8")))] == []


def test_an_overlay_is_a_language_or_a_wording() -> None:
    """Neither, or both, does not fit; an entry needs its digest."""
    head: dict[str, Any] = {"rcscreen-overlay": 1, "for": "tiny"}
    assert OVERLAY.is_valid({**head, "language": "es"})
    assert OVERLAY.is_valid({**head, "wording": "here", "steps": {"a": {"text": "B", "of": "12345678"}}})
    assert not OVERLAY.is_valid(head)
    assert not OVERLAY.is_valid({**head, "language": "es", "wording": "here"})
    assert not OVERLAY.is_valid({**head, "language": "es", "steps": {"a": {"text": "B"}}})


# -- Whatever the loader accepts, the schema accepts ------------------------------------------------------------------

RICH = """\
- {say: rich-say, text: A, covers: [time, purpose], guide: B, phone: {text: C}}
- {check: rich-check, builtin: language, text: A, options: {es: B}}
- {consent: rich-consent, to: contact, text: A, if_no: B, covers: [limits]}
- {ask: rich-ask, offered: true, text: A, answer: {choices: {a: A, b: {text: B, need: food, exclusive: true}}}}
- {ask: rich-yes, text: A, answer: {yes_no: {yes: {strength: joy}, no: nope}}, hope: true, reflect: [{name: A}]}
- {inform: rich-inform, elicit: A, permission: B, provide: C, check_back: D}
- {breathe: rich-breathe, text: A, when: {rich-ask: [a, b], any: [{people: {at_least: 2}}, {not: {since: 2026-01-01}}]}}
- {debrief: rich-debrief, text: A, when: {here.channel: phone, here.language: [es]}}
"""
VALUES: st.SearchStrategy[Any] = st.sampled_from(
    [
        *(None, True, False, 0, 1, 2, 3.5, -1, 10**6, "", " ", "a", "b", "A b", "1", "2026-01-01", "words", "yes_no"),
        *("no", "number", "date", "food", "phone", "es", "any", "true", "{name}", "talk", "1234567"),
        *(
            [],
            {},
            ["phone"],
            ["a"],
            [1],
            {"a": "b"},
            {"text": "A"},
            {"phone": {"text": "B"}},
            {"number": {"at_least": 2}},
        ),
        *({"food-lately": "short"}, {"people": 2}, {"at_most": 4}, {"choice": {"a": 1, "b": True}}, [{"explore": "A"}]),
    ]
)
KEYS = st.sampled_from(
    [
        "text",
        "guide",
        "topic",
        "when",
        "reflect",
        "phone",
        "need",
        "strength",
        "hope",
        "covers",
        "ask",
        "say",
        "a",
        "review",
    ]
)


def _spots(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:  # noqa: ANN401 -- any JSON
    found = [path] if path else []
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        found.extend(_spots(each, (*path, key)))
    return found


def _changed(value: Any, data: st.DataObject) -> Any:  # noqa: ANN401 -- any JSON
    value = copy.deepcopy(value)
    *path, last = data.draw(st.sampled_from(_spots(value)))
    around = value
    for key in path:
        around = around[key]
    match data.draw(st.sampled_from(["replace", "replace", "lose", "add", "rename"])):
        case "lose":
            del around[last]
        case "add" if isinstance(around, dict):
            around[data.draw(KEYS)] = data.draw(VALUES)
        case "rename" if isinstance(around, dict):
            around[data.draw(KEYS)] = around.pop(last)
        case _:
            around[last] = data.draw(VALUES)
    return value


@given(st.data())
def test_the_schema_accepts_what_the_loader_accepts(compose: Compose, data: st.DataObject) -> None:
    """Of scripts changed at random, the schema refuses none that loads: the two cannot drift apart."""
    value = _changed(_plain(compose(add_enable=RICH)), data)
    if data.draw(st.booleans()):
        value = _changed(value, data)
    try:
        load_script(json.dumps(value), "tiny.json")
    except ScriptRefused:
        return
    assert [each.message for each in SCRIPT.iter_errors(value)] == []


def test_the_rich_script_is_sound(compose: Compose) -> None:
    """The script that is changed at random loads and fits before it is changed."""
    text = compose(add_enable=RICH)
    assert len(load_script(text, "tiny.yaml").steps) == 20
    assert SCRIPT.is_valid(_plain(text))
