"""An XLSForm becomes a script, whether it is a workbook or a text."""

from __future__ import annotations

import io
import sys
import zipfile

import pytest
from tests.formats.importing.forms import ask, imported, loaded, lost, workbook

from rcscreen.errors import FormRefused, MissingExtra
from rcscreen.formats.importing.form import Denied, Every, Listed, Ordered, Present, Some, Test
from rcscreen.formats.importing.relevance import AbsentError, UnreadableError, relevance
from rcscreen.script.condition import AllOf, Is, Not
from rcscreen.script.model import ChoiceAnswer, NumberAnswer, Say, WordsAnswer

HEAD = ["type", "name", "label", "hint", "relevant", "constraint", "required", "calculation"]
COLORS = [
    ["list_name", "name", "label"],
    ["colors", "red", "red"],
    ["colors", "green", "green"],
    ["colors", "none", "no color"],
]


def row(kind: str, name: str = "", label: str = "", **more: str) -> list[str]:
    """A row of the sheet survey."""
    return [{"type": kind, "name": name, "label": label, **more}.get(column, "") for column in HEAD]


def test_the_sheets_are_read() -> None:
    """Questions, notes, hints, bounds and options, and the title of the settings."""
    made = imported(
        workbook(
            [
                HEAD,
                row("note", "n", "Now about the house."),
                row("select_one colors", "door", "Which color is the door?", hint="Do not read them out fast."),
                row("select_multiple colors", "walls", "Which colors are the walls?"),
                row("integer", "rooms", "How many rooms are there?", constraint=". >= 1 and . < 20"),
                row("text", "roof", "What is the roof like?"),
            ],
            COLORS,
            form_title="The house",
            form_id="House 1",
        ),
        "house.xlsx",
    )
    script = loaded(made)
    assert (script.id, script.wordings["en"].title) == ("house-1", "The house")
    assert isinstance(script.step("n"), Say)
    assert script.words("door", "en").guide == "Do not read them out fast."
    assert ask(script, "rooms").answer == NumberAnswer(1, 19)
    assert ask(script, "roof").answer == WordsAnswer()
    several = ask(script, "walls").answer
    assert isinstance(several, ChoiceAnswer)
    assert several.many


def test_relevance_and_groups() -> None:
    """A question hangs on its own condition and on those of the groups it lies in."""
    made = imported(
        workbook(
            [
                HEAD,
                row("select_multiple colors", "walls", "Which colors are the walls?"),
                row("integer", "rooms", "How many rooms are there?"),
                row("begin group", "g", "Inside", relevant="selected(${walls}, 'red')"),
                row("text", "why", "What made it red?", relevant="not(${rooms} = 3)"),
                row("end group"),
                row("text", "last", "And the garden?", relevant="${rooms} + 1 > 3"),
            ],
            COLORS,
        ),
        "form.xlsx",
    )
    script = loaded(made)
    assert script.step("why").when == AllOf((Is("walls", ("red",)), Not(Is("rooms", (3,)))))
    assert script.step("last").when is None
    assert ("last", "expression") in lost(made)


def test_an_option_that_is_alone_by_constraint() -> None:
    """The usual ways of saying that an option excludes the others are understood."""
    alone = "not(selected(., 'none') and count-selected(.) > 1)"
    made = imported(workbook([HEAD, row("select_multiple colors", "w", "Which?", constraint=alone)], COLORS), "f.xlsx")
    answer = ask(loaded(made), "w").answer
    assert isinstance(answer, ChoiceAnswer)
    assert [each.key for each in answer.options if each.exclusive] == ["none"]
    assert ("w", "constraint") not in lost(made)


def test_what_a_script_has_not_is_named() -> None:
    """Calculations, pictures, repeats, options in files, rules and what is filled in by the telephone."""
    made = imported(
        workbook(
            [
                HEAD,
                row("start", "begun"),
                row("calculate", "sum", calculation="1 + 1"),
                row("begin repeat", "each", "Each one"),
                row("text", "who", "Who is it, ${sum}?", required="yes"),
                row("end repeat"),
                row("image", "face", "A picture?"),
                row("select_one_from_file towns.csv", "town", "Which town?"),
                row("select_one gone", "what", "Which one?"),
                row("date", "day", "Which day?", constraint=". > today()"),
                row("thing", "odd", "And this?"),
            ]
        ),
        "form.xlsx",
    )
    loaded(made)
    assert lost(made) >= {
        ("begun", "hidden"), ("sum", "calculated"), ("each", "repeat_some"), ("who", "insertion"), ("who", "required"),
        ("face", "media"), ("town", "file"), ("what", "no_options"), ("day", "constraint"), ("odd", "unknown_type"),
    }  # fmt: skip
    assert "Who is it, …?" in made.script
    assert "About Each one: is there one more to tell of?" in made.script
    assert ask(loaded(made), "who-3").when is not None


def test_languages_of_columns_become_overlays() -> None:
    """``label::Español (es)`` is Spanish; a language nobody knows is reported and not taken for the form's own."""
    survey = [
        ["type", "name", "label::English (en)", "label::Español (es)", "label::Quenya"],
        ["text", "a", "What do you bake?", "¿Qué hornea?", "Man matilye?"],
    ]
    made = imported(workbook(survey), "form.xlsx")
    script = loaded(made)
    assert (script.language, script.words("a", "es").parts["text"]) == ("en", "¿Qué hornea?")
    assert [each.about for each in made.draft.losses if each.why == "translation"] == ["Quenya"]
    assert loaded(imported(workbook(survey), "form.xlsx", "es")).language == "es"


MARKDOWN = """\
| survey |
| | type | name | label |
| | select_one yn | a | A cat? |
| choices |
| | list_name | name | label |
| | yn | y | yes |
| | yn | n | no |
"""
CSV = """\
"survey",,,
,"type","name","label"
,"select one from yn","a","A cat?"
"choices",,,
,"list name","name","label"
,"yn","y","yes"
,"yn","n","no"
"""


@pytest.mark.parametrize(("name", "text"), [("form.md", MARKDOWN), ("form.csv", CSV)])
def test_forms_in_text(name: str, text: str) -> None:
    """Markdown and CSV hold the same sheets."""
    answer = ask(loaded(imported(text.encode(), name)), "a").answer
    assert isinstance(answer, ChoiceAnswer)
    assert [each.key for each in answer.options] == ["yes", "no"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("${x} = 'y'", Listed("x", ("y",))),
        ("${x} = \u2018y\u2019", Listed("x", ("y",))),
        ("'y' = ${x}", Listed("x", ("y",))),
        ("3 < ${x}", Ordered("x", "more_than", "3")),
        ("${x} != ''", Present("x")),
        ("${x} != 'y'", Denied(Listed("x", ("y",)))),
        ("${g/x} >= date('2020-01-01')", Ordered("x", "at_least", "2020-01-01")),
        ("${a}=1 or ${b}=2 and ${c}=3", Some((Listed("a", ("1",)), Every((Listed("b", ("2",)), Listed("c", ("3",))))))),
        ("not(selected(${x}, 'y') or (${z} = 2))", Denied(Some((Listed("x", ("y",)), Listed("z", ("2",)))))),
    ],
)
def test_conditions_that_are_understood(said: str, expected: Test) -> None:
    """Comparisons, ``selected``, ``and`` before ``or``, ``not``, brackets."""
    assert relevance(said) == expected


@pytest.mark.parametrize(
    "said", ["${x} = ${y}", "position(..) <= 3", "${x} + 1 = 2", "(", "", "1 = 1", "${x}", "((" * 400, "${x} = 'y' and"]
)
def test_conditions_that_are_not(said: str) -> None:
    """Whatever else it may be, it is no condition and no crash."""
    with pytest.raises(UnreadableError):
        relevance(said)


def test_what_was_not_answered_is_never_a_condition() -> None:
    """``= ''`` asks for a silence."""
    with pytest.raises(AbsentError):
        relevance("${x} = ''")


def test_a_workbook_that_is_none() -> None:
    """Damaged, empty, without the sheet, or one that unpacks to more than it should: one line each."""
    whole = workbook([HEAD, row("text", "a", "A bench?")])
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b" " * (65 << 20))
    for data in (
        whole[: len(whole) // 2],
        b"PK\x03\x04",
        bomb.getvalue(),
        workbook([["nothing"]]),
        b"\xd0\xcf\x11\xe0",
    ):
        with pytest.raises(FormRefused) as refused:
            imported(data, "form.xlsx")
        assert len(refused.value.lines()) == 1


def test_groups_that_never_end() -> None:
    """A form that opens group after group is refused before it is too deep."""
    with pytest.raises(FormRefused, match="too deep"):
        imported(workbook([HEAD, *(row("begin group", f"g{n}") for n in range(200)), row("text", "a", "A?")]), "f.xlsx")


@pytest.mark.parametrize(("library", "data"), [("openpyxl", b"PK\x03\x04"), ("xlrd", b"\xd0\xcf\x11\xe0")])
def test_without_the_extra(library: str, data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the library for workbooks is not there, the message says how to get it."""
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtra) as missing:
        imported(data, "form.xlsx")
    assert "pip install 'rcscreen[import]'" in missing.value.cure
