"""A rehearsal is never taken for a conversation: whatever reads a file, or hands one on, says no."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from tests.practice.policies import careful, hold

from rcscreen.cli import main
from rcscreen.errors import NewsRefused, RehearsalRefused
from rcscreen.formats.heard import read_heard
from rcscreen.practice.document import as_text, from_text, rehearsal_schema
from rcscreen.script.document import read_document
from rcscreen.summary.model import from_json
from rcscreen.summary.schemas import record_schema, release_schema


@pytest.fixture(scope="module")
def text() -> str:
    """A whole rehearsal that a trainee handed over."""
    return as_text(hold(careful()), "decline")


@pytest.fixture
def handed_over(tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file, beside an empty home with a passphrase ready."""
    (tmp_path / "home").mkdir()
    passphrase = tmp_path / "passphrase"
    passphrase.write_text("seven grey geese\n")
    passphrase.chmod(0o600)
    monkeypatch.setenv("RCSCREEN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("RCSCREEN_PASSPHRASE_FILE", str(passphrase))
    file = tmp_path / "run.json"
    file.write_text(text)
    return file


READERS = (
    "run FILE",
    "run whole-family --answers FILE",
    "run whole-family --answers FILE --for food-pantry",
    "run whole-family --wording FILE --answers-template",
    "show FILE",
    "practice FILE --persona marisol",
    "practice whole-family --persona FILE",
    "heard FILE",
)
"""Whatever reads a file of ours or a partner's: each names it as what it is."""

OTHERS = (
    "restore FILE",
    "take-over FILE",
    "resources --file FILE",
    "summary FILE",
    "summary FILE --for food-pantry",
    "summary FILE --format fhir",
    "erase FILE",
    "mine FILE",
    "share show FILE",
    "hold FILE --because court --by counsel",
    "due --done FILE",
)
"""Whatever asks for something else: a sealed file, a directory, the name of a conversation."""


def refused(command: str, file: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What is said where the file is refused: one clear line, and nothing on stdout."""
    assert main([str(file) if word == "FILE" else word for word in command.split()]) in {2, 3}
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    lines = said.err.strip().splitlines()
    assert 0 < len(lines) <= 2
    return said.err


@pytest.mark.parametrize("command", READERS)
def test_whatever_reads_files_names_it(command: str, handed_over: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line: this is a rehearsal, and how one sees it again."""
    said = refused(command, handed_over, capsys)
    assert "a rehearsal with somebody who does not exist" in " ".join(said.split())
    assert "rcscreen practice --replay" in " ".join(said.split())


@pytest.mark.parametrize("command", OTHERS)
def test_whatever_asks_for_something_else_refuses_it(
    command: str, handed_over: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line, and nothing on stdout."""
    refused(command, handed_over, capsys)


def test_the_linter_finds_that_it_is_no_script(handed_over: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Linted, it is one finding."""
    assert main(["lint", str(handed_over)]) == 1
    assert "DOC011" in capsys.readouterr().out


def test_as_a_site_file_it_is_refused(handed_over: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever puts it where the program's own file belongs is told so."""
    home = handed_over.parent / "home"
    (home / "site.yaml").write_text(handed_over.read_text())
    assert "DOC011" in refused("run whole-family --answers-template", handed_over, capsys)


def test_in_the_vaults_own_folder_it_is_no_conversation(handed_over: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Copied among what is kept, it is not listed, not shown and not handed on."""
    assert main(["keys", "--help"]) == 0
    vault = handed_over.parent / "home" / "vault"
    vault.mkdir(mode=0o700)
    (vault / "run.json").write_text(handed_over.read_text())
    capsys.readouterr()
    main(["sessions"])
    said = capsys.readouterr()
    assert "marisol" not in said.out.lower()
    assert "rehearsal" not in said.out


def test_it_is_neither_a_record_nor_a_release(text: str) -> None:
    """Our own models refuse it, and so do the schemas that partners check by."""
    with pytest.raises(ValueError, match=r"neither|schema|document") as refused_by:
        from_json(text)
    assert "marisol" not in str(refused_by.value)
    document = json.loads(text)
    for schema in (record_schema(), release_schema()):
        assert not Draft202012Validator(schema).is_valid(document)
    assert Draft202012Validator(rehearsal_schema()).is_valid(document)


def test_it_is_no_news_and_no_file_of_words(text: str) -> None:
    """Whoever reads news or YAML is told before anything is looked at."""
    with pytest.raises(NewsRefused, match="rehearsal"):
        read_heard(text.encode())
    document, problems = read_document(text, "run.json")
    assert document is None
    assert [each.code for each in problems] == ["DOC011"]


def test_a_conversations_documents_are_no_rehearsal() -> None:
    """Nor the other way round."""
    documents: tuple[object, ...] = (
        {"schema": "rcscreen.local/1"},
        {"schema": "rcscreen.release/1"},
        {"practice": True},
        [],
        "x",
    )
    for document in documents:
        with pytest.raises(RehearsalRefused):
            from_text(json.dumps(document), "file.json")


def test_practice_knows_no_vault() -> None:
    """What rehearses at the terminal never loads the room in which conversations are kept."""
    program = (
        "import sys, rcscreen.cli.practice, rcscreen.desk.rehearsing, rcscreen.desk.personas\n"
        "print([name for name in sys.modules if name.startswith('rcscreen.vault')])"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


# -- What is in the file, and what is not ----------------------------------------------------------------------------


def test_nothing_that_was_typed_is_in_it(text: str) -> None:
    """Not the words at the read-back, which may name somebody who lives."""
    assert "the rent" not in text
    assert '"…"' in text


def test_a_file_that_was_changed_is_refused(text: str) -> None:
    """One act is enough."""
    document = json.loads(text)
    for change in (
        {"do": "said", "seconds": -1},
        {"do": "said", "seconds": True},
        {"do": "chose", "seconds": 1.0, "line": "shout"},
        {"do": "gave", "seconds": 1.0, "value": {"a": 1}, "words": ""},
        {"do": "sing"},
        "said",
    ):
        changed = {**document, "acts": [change, *document["acts"]]}
        with pytest.raises(RehearsalRefused) as refused_by:
            from_text(json.dumps(changed), "run.json")
        assert refused_by.value.problems[0].code == "REH002"


@pytest.mark.parametrize("broken", ["", "{", "[" * 5000, "nothing", "\0", '{"schema": "rcscreen.rehearsal/2"}'])
def test_what_is_no_rehearsal_is_refused(broken: str) -> None:
    """In words of our own."""
    with pytest.raises(RehearsalRefused) as refused_by:
        from_text(broken, "run.json")
    assert refused_by.value.problems[0].code == "REH001"
