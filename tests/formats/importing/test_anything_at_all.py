"""Whatever a file holds, it becomes a script that loads and lints, or one line that says why not."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.importing.forms import choice, imported, item, loaded, option, questionnaire, when, workbook

from rcscreen.errors import FormRefused
from rcscreen.formats.importing.report import report_data, report_text

KEYS = st.sampled_from(
    ["linkId", "text", "type", "item", "answerOption", "enableWhen", "question", "operator", "answerCoding",
     "code", "answerBoolean", "answerInteger", "repeats", "required", "extension", "url", "valueCoding",
     "valueBoolean", "_text",
     "display", "system", "resourceType", "language", "title", "contained", "initial", "group", "valueDecimal"]
)  # fmt: skip
WORDS = st.sampled_from(
    ["choice", "group", "string", "display", "boolean", "integer", "date", "open-choice", "=", "exists", ">", "a", "b",
     "Questionnaire", "{limits}", "# rcs: ignore[SAF017] because: x", "null", "a: b", "\u2028", "\ud800", "-",
     "yes", "no",
     "2020-13-45", "1e999", "rather_not_say", "http://hl7.org/fhir/StructureDefinition/minValue", "En español (es)"]
)  # fmt: skip
ATOMS = st.none() | st.booleans() | st.integers() | st.floats() | WORDS | st.text(max_size=12)
VALUES = st.recursive(
    ATOMS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)
WHOLE = json.loads(
    questionnaire(
        item(
            "g",
            "group",
            "Around the house",
            item=[choice("a", "Which tree?", option("oak", "an oak"), option("ash", "an ash"))],
        ),
        item("b", "integer", "How many?", enableWhen=[when("a", "=", answerCoding={"code": "oak"})]),
        item("c", "display", "That was the garden."),
        language="en",
    )
)


def holds(do: Callable[[], Any]) -> None:
    """Runs an import: it makes a script that loads and lints, with a report; or is refused in one clear line."""
    try:
        made = do()
    except FormRefused as refused:
        (line,) = refused.lines()
        assert line.isprintable()
        return
    loaded(made)
    for language in ("en", "es"):
        assert report_text(made, language, out=False)
        assert json.dumps(report_data(made, language, {}))


def mutated(tree: object, at: int, value: object) -> tuple[object, int]:
    """The tree with its ``at``-th node replaced."""
    if at == 0:
        return value, -1
    at -= 1
    if isinstance(tree, dict):
        made: dict[str, object] = {}
        for key, inner in tree.items():
            made[key], at = mutated(inner, at, value) if at >= 0 else (inner, at)
        return made, at
    if isinstance(tree, list):
        grown: list[object] = []
        for inner in tree:
            new, at = mutated(inner, at, value) if at >= 0 else (inner, at)
            grown.append(new)
        return grown, at
    return tree, at


@settings(max_examples=40, deadline=None)
@given(at=st.integers(1, 70), value=VALUES)
def test_a_questionnaire_with_anything_in_it(at: int, value: object) -> None:
    """Any part of a Questionnaire may be anything."""
    changed, _ = mutated(WHOLE, at, value)
    holds(lambda: imported(json.dumps(changed).encode("utf-8", "surrogatepass")))


@settings(max_examples=40, deadline=None)
@given(items=st.lists(st.dictionaries(KEYS, VALUES, max_size=7), max_size=5))
def test_items_made_of_anything(items: list[dict[str, Any]]) -> None:
    """Items of a Questionnaire may hold anything."""
    holds(lambda: imported(json.dumps({"resourceType": "Questionnaire", "item": items}).encode()))


CELLS = st.sampled_from(
    ["type", "name", "label", "label::es", "relevant", "constraint", "begin group", "end group", "select_one c", "text",
     "select_multiple c", "integer", "note", "c", "a", "${a} = 'b'", "not(", ". > 3", "", "calculate", "begin repeat"]
) | st.text(max_size=8)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(
    rows=st.lists(st.lists(CELLS, min_size=3, max_size=5), max_size=8),
    choices=st.lists(st.lists(CELLS, max_size=3), max_size=4),
)
def test_an_xlsform_with_anything_in_it(rows: list[list[str]], choices: list[list[str]]) -> None:
    """Cells of an XLSForm may hold anything."""
    head = ["type", "name", "label", "relevant", "constraint"]
    sheets = (("survey", [head, *rows]), ("choices", [["list_name", "name", "label"], *choices]))
    table = "\n".join(
        f"| {name} |\n" + "\n".join("| | " + " | ".join(cells) + " |" for cells in given) for name, given in sheets
    )
    holds(lambda: imported(table.encode("utf-8", "ignore"), "form.md"))


@settings(max_examples=40, deadline=None)
@given(
    data=st.binary(max_size=400), name=st.sampled_from(["a.json", "a.yaml", "a.xlsx", "a.xls", "a.csv", "a.md", "-"])
)
def test_bytes(data: bytes, name: str) -> None:
    """A file may be no form at all."""
    holds(lambda: imported(data, name))


@settings(max_examples=25, deadline=None)
@given(at=st.integers(0, 6000), byte=st.integers(0, 255))
def test_a_workbook_with_a_wrong_byte(at: int, byte: int) -> None:
    """A workbook may be damaged anywhere."""
    damaged = bytearray(SMALL)
    damaged[at % len(damaged)] = byte
    holds(lambda: imported(bytes(damaged), "form.xlsx"))


SMALL = workbook([["type", "name", "label"], ["text", "a", "Which tree?"]])


def test_nested_a_thousand_deep() -> None:
    """Depth is bounded in JSON, in YAML and in groups."""
    deep = b'{"resourceType":"Questionnaire","item":' + b'[{"linkId":"a","text":"A?","type":"group","item":' * 3000
    holds(lambda: imported(deep))
    closed = deep + b"[]" + b"}]" * 3000 + b"}"
    holds(lambda: imported(closed))
    holds(lambda: imported(b"resourceType: Questionnaire\nitem: " + b"[" * 5000, "a.yaml"))
    group: dict[str, Any] = choice("q", "Which tree?")
    for number in range(60):
        group = item(f"g{number}", "group", "Around", item=[group])
    holds(lambda: imported(questionnaire(item("first", "boolean", "A bench?"), group)))


def test_more_items_than_a_script_holds() -> None:
    """Too many items: as many as there is room for, and the report says from where on not."""
    made = imported(questionnaire(*(item(f"i{n}", "boolean", f"Is lamp {n} on?") for n in range(1_750))))
    assert made.draft.asks == 1_700
    assert [each.link for each in made.draft.losses] == ["i1700"]
