"""``import`` as it is typed: the script on stdout, what did not carry over on stderr, files where they are wished."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from tests.formats.importing.forms import choice, item, option, questionnaire, when

from rcscreen.cli import main

FORM = questionnaire(
    choice("yard", "Is there a yard?", required=True),
    item("size", "decimal", "Area", readOnly=True),
    item("tree", "string", "Which tree?", enableWhen=[when("size", ">", answerDecimal=2)]),
    language="en",
)
TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation"
BESIDE = {"extension": [{"url": "lang", "valueCode": "es"}, {"url": "content", "valueString": "¿Hay patio?"}]}
TWO = questionnaire(item("yard", "boolean", "Is there a yard?", _text={"extension": [{"url": TRANSLATION, **BESIDE}]}))

Out = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RCSCREEN_HOME", str(tmp_path / "home"))


def written(folder: Path, data: bytes, name: str = "form.json") -> str:
    """A form in a file."""
    (folder / name).write_bytes(data)
    return str(folder / name)


def test_the_script_is_what_comes_out(tmp_path: Path, capsys: Out) -> None:
    """Stdout can be sent into a file that lints without an error; stderr says what is missing, item by item."""
    assert main(["import", written(tmp_path, FORM)]) == 0
    told = capsys.readouterr()
    assert "  - ask: yard\n" in told.out
    said = " ".join(told.err.split())
    assert said.startswith("2 questions and 0 things to say, from FHIR R4 Questionnaire.")
    assert "filled in by a machine. Left out (1): size" in said
    assert "nothing has to be (1): yard" in said
    assert "asked more often than in the form (1): tree (size)" in said
    script = written(tmp_path, told.out.encode(), "script.yaml")
    assert main(["lint", script]) == 0


def test_files_with_translations_and_nothing_overwritten(tmp_path: Path, capsys: Out) -> None:
    """--out writes the script, its languages and what is kept of the form; a second time it refuses."""
    form, out = written(tmp_path, TWO), tmp_path / "out"
    assert main(["import", form, "--out", str(out)]) == 0
    files = [str(out / name) for name in ("small.yaml", "es/small.yaml", "small.import.json")]
    assert capsys.readouterr().out.split() == files
    assert main(["show", str(out / "small.yaml"), "--language", "es"]) == 0
    assert "¿Hay patio?" in capsys.readouterr().out
    before = (out / "small.yaml").read_bytes()
    assert main(["import", form, "--out", str(out)]) == 2
    assert "is there already" in capsys.readouterr().err
    assert (out / "small.yaml").read_bytes() == before


def test_the_report_as_data(tmp_path: Path, capsys: Out) -> None:
    """As JSON: the script, its steps with the form's own names, and what did not carry over with its reason."""
    assert main(["import", written(tmp_path, FORM), "--format", "json"]) == 0
    told = capsys.readouterr()
    document = json.loads(told.out)
    assert told.err == ""
    assert [(each["link"], each.get("step")) for each in document["items"]] == [
        ("yard", "yard"),
        ("size", None),
        ("tree", "tree"),
    ]
    assert {(each["from"], each["why"], each["left_out"]) for each in document["not_carried_over"]} == {
        ("yard", "required", False),
        ("size", "read_only", True),
        ("tree", "condition_missing", False),
    }
    assert document["written"][0]["text"].startswith("# Made by `rcscreen import`")


@pytest.mark.parametrize("data", [b"{", b"", b"\xff\xfe\x00", b"- just\n- a list", b'{"resourceType": "Patient"}'])
def test_what_cannot_be_imported_says_so(data: bytes, tmp_path: Path, capsys: Out) -> None:
    """One line with the file's name, and exit code 3; nothing on stdout."""
    assert main(["import", written(tmp_path, data)]) == 3
    told = capsys.readouterr()
    assert told.out == ""
    (line,) = told.err.splitlines()
    assert "form.json: FRM001" in line


def test_no_such_file_and_no_such_language(tmp_path: Path, capsys: Out) -> None:
    """A slip of the pen is told from a form that is broken."""
    assert main(["import", str(tmp_path / "nowhere.json")]) == 3
    assert "cannot be read" in capsys.readouterr().err
    assert main(["import", written(tmp_path, FORM), "--language", "Spanish!"]) == 2
    assert "code of a language" in capsys.readouterr().err


def test_from_a_pipe(monkeypatch: pytest.MonkeyPatch, capsys: Out) -> None:
    """``-`` is standard input; what kind of form it is shows from its content."""

    class Piped:
        buffer = io.BytesIO(b"| survey |\n| | type | name | label |\n| | text | a | Which tree? |\n")

    monkeypatch.setattr("sys.stdin", Piped())
    assert main(["import", "-"]) == 0
    assert "Which tree?" in capsys.readouterr().out


def test_an_option_that_was_chosen_alone(tmp_path: Path, capsys: Out) -> None:
    """A code that only stands in a condition is no option: the question stays, and its guide says what was lost."""
    asked = choice("kind", "Which kind?", option("a", "an oak"), option("b", "an ash"))
    other = item("more", "string", "Which?", enableWhen=[when("kind", "=", answerCoding={"code": "z"})])
    assert main(["import", written(tmp_path, questionnaire(asked, other))]) == 0
    assert "only under a condition that did not carry over" in " ".join(capsys.readouterr().out.split())
