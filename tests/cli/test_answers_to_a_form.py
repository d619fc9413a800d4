"""A form that was imported, a conversation held with it, and its answers on their way back, as it is typed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from tests.cli.conftest import Kept, Told
from tests.formats.importing.forms import choice, item, option, questionnaire

from rcscreen.formats.importing.schema import import_schema
from rcscreen.site.load import sample_text

Rcscreen = Callable[..., Told]
CANARY = "by-the-well"
FORM = questionnaire(
    choice("tree", "Which tree?", option("oak", "an oak"), option("ash", "an ash"), required=True),
    item("where", "string", "Where is it?"),
    item("bench", "boolean", "Is there a bench?"),
    language="en",
    url="http://example.org/garden",
)
ANSWERS = """
language: en
channel: in_person
replies:
  - {step: start, answer: true}
  - {step: keep-notes, answer: true}
  - {step: who-can-hear, answer: alone}
  - {step: tree, answer: ash}
  - {step: where, words: CANARY}
  - {step: bench, decline: true}
  - {step: read-back, heard: true}
  - {step: with-whom, answer: SHARE}
"""


@pytest.fixture
def script(kept: Kept, rcscreen: Rcscreen, tmp_path: Path) -> Path:
    """A script that was made of the form, in a program whose referral desk may have single answers."""
    kept.home.joinpath("site.yaml").write_text(sample_text().replace("priorities, plan]", "priorities, plan, answers]"))
    (tmp_path / "form.json").write_bytes(FORM)
    assert rcscreen("import", str(tmp_path / "form.json"), "--out", str(tmp_path / "made")).code == 0
    return tmp_path / "made" / "small.yaml"


def talked(rcscreen: Rcscreen, script: Path, share: str = "[referral-desk]") -> str:
    """A conversation with it; its name in the vault."""
    answers = script.parent / "answers.yaml"
    answers.write_text(ANSWERS.replace("SHARE", share).replace("CANARY", CANARY))
    told = rcscreen("run", str(script), "--answers", str(answers))
    return told.err.split("Kept as ", 1)[1].split(".", 1)[0]


def test_answers_go_back(rcscreen: Rcscreen, script: Path) -> None:
    """A QuestionnaireResponse on stdout; that it left is in the ledger, once however often it is asked for."""
    session = talked(rcscreen, script)
    told = rcscreen("summary", session, "--for", "referral-desk", "--format", "fhir-response")
    assert (told.code, told.err) == (0, "")
    response = json.loads(told.out)
    assert response["questionnaire"] == "http://example.org/garden"
    assert [each["linkId"] for each in response["item"]] == ["tree", "where"]
    assert response["item"][0]["answer"][0]["valueCoding"]["code"] == "ash"
    assert response["status"] == "completed"
    assert rcscreen("summary", session, "--for", "referral-desk", "--format", "fhir-response").out == told.out
    (row,) = json.loads(rcscreen("share", "list", "--format", "json").out)["shares"]
    assert "answers" in row["parts"]
    assert len(row["left"]) == 1


def test_the_session_keeps_what_it_takes(rcscreen: Rcscreen, script: Path) -> None:
    """Whatever becomes of the folder afterwards, the answers know where they belong."""
    session = talked(rcscreen, script)
    for path in script.parent.iterdir():
        path.unlink()
    told = rcscreen("summary", session, "--for", "referral-desk", "--format", "fhir-response")
    assert json.loads(told.out)["resourceType"] == "QuestionnaireResponse"


def test_nothing_without_a_yes(rcscreen: Rcscreen, script: Path) -> None:
    """Exit code 1, nothing on stdout, nothing in the ledger; not to whom it was not agreed, nor as a record."""
    session = talked(rcscreen, script, share="[]")
    told = rcscreen("summary", session, "--for", "referral-desk", "--format", "fhir-response")
    assert (told.code, told.out) == (1, "")
    assert CANARY not in told.err
    assert json.loads(rcscreen("share", "list", "--format", "json").out)["shares"] == []
    assert rcscreen("summary", session, "--format", "fhir-response").code == 2
    told = rcscreen("summary", session, "--for", "food-pantry", "--format", "fhir-response")
    assert (told.code, told.out) == (2, "")
    assert "no answers to single questions" in told.err


def test_taken_back_it_is_gone(rcscreen: Rcscreen, script: Path) -> None:
    """After the yes was taken back nothing goes any more."""
    session = talked(rcscreen, script)
    assert rcscreen("summary", session, "--for", "referral-desk", "--format", "fhir-response").code == 0
    assert rcscreen("share", "revoke", session, "referral-desk", "--yes").code == 0
    told = rcscreen("summary", session, "--for", "referral-desk", "--format", "fhir-response")
    assert (told.code, told.out) == (1, "")


def test_of_a_script_that_was_no_form(rcscreen: Rcscreen, kept: Kept) -> None:
    """It says so, before anything leaves."""
    told = rcscreen("summary", kept.hold(), "--for", "referral-desk", "--format", "fhir-response")
    assert (told.code, told.out) == (2, "")
    assert "not held with an imported form" in told.err


def test_what_no_longer_maps(rcscreen: Rcscreen, script: Path) -> None:
    """--check names it, in the script's own names; so does whoever asks for the answers, on stderr."""
    told = rcscreen("import", str(script), "--check")
    assert (told.code, told.out) == (0, "Everything that is asked of the form can go back to it (3).\n")
    script.write_text(script.read_text().replace("- ask: where", "- ask: whereabouts"))
    told = rcscreen("import", str(script), "--check")
    gone = "where (in the form: where): the script has no step of this name any more."
    assert (told.code, told.out) == (1, f"{gone}\n")
    assert json.loads(rcscreen("import", str(script), "--check", "--format", "json").out)["back"] == 2
    script.with_name("small.import.json").unlink()
    assert rcscreen("import", str(script), "--check").code == 2


def test_what_is_kept_is_as_its_schema_says(rcscreen: Rcscreen, script: Path) -> None:
    """The file beside the script, and what is printed as JSON; one that is damaged is refused before a conversation."""
    judge = Draft202012Validator(import_schema())
    beside = script.with_name("small.import.json")
    printed = rcscreen("import", str(script.parent.parent / "form.json"), "--format", "json").out
    for document in (beside.read_text(), printed):
        assert [each.message for each in judge.iter_errors(json.loads(document))] == []
    beside.write_text("{")
    told = rcscreen("run", str(script), "--answers-template")
    assert (told.code, told.out) == (3, "")
    assert "What was kept of the form cannot be read." in told.err
