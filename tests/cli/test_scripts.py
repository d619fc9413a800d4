"""``scripts``: which scripts there are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rcscreen.cli import main
from rcscreen.cli.scripts import named


def test_each_script_stands_with_its_title_and_what_it_takes(capsys: pytest.CaptureFixture[str]) -> None:
    """Name, title, with whom, how long, where and in which languages; every line fits an 80-column screen."""
    assert main(["scripts"]) == 0
    said = capsys.readouterr().out
    assert (
        "\nwhole-family\n    Whole-family check-in\n    with someone who looks after children · about 14 "
        in f"\n{said}"
    )
    assert "in person or by phone · English, Spanish" in " ".join(said.split())
    assert max(len(line) for line in said.splitlines()) < 80


def test_a_program_reads_the_same_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """One object a script, with the words of the script's own language and of the others."""
    assert main(["scripts", "--format", "json"]) == 0
    first = next(each for each in json.loads(capsys.readouterr().out) if each["id"] == "whole-family")
    assert list(first) == ["id", "version", "title", "with", "minutes", "languages", "channels"]
    assert first["title"] == {"en": "Whole-family check-in", "es": "Conversación con la familia"}
    assert (first["with"], first["minutes"]) == ("caregiver", 14)
    assert (first["languages"], first["channels"]) == (["en", "es"], ["in_person", "phone"])


def test_every_script_of_the_folder_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """The list is what lies there, in the order of the names."""
    lying = sorted(file.stem for file in (Path(__file__).parents[2] / "scripts").glob("*.yaml"))
    main(["scripts", "--format", "json"])
    assert [script["id"] for script in json.loads(capsys.readouterr().out)] == lying


def test_a_format_there_is_not_is_refused_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """The message says which formats there are; nothing is on stdout."""
    assert main(["scripts", "--format", "xml"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == (
        "USE001 Invalid value for '--format': 'xml' is not one of 'text', 'json'.\nTry: rcscreen --help\n"
    )


@pytest.mark.parametrize(("begun", "found"), [("whole", ["whole-family"]), ("nobody-has-this", [])])
def test_names_are_completed_from_the_names_of_files(
    begun: str, found: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Completing a name opens no script: it has to answer between two keys."""

    def opened(*_: object, **__: object) -> None:
        pytest.fail("a file was opened")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", opened)
        assert named(begun) == found


def test_what_the_scripts_cover_is_a_grid(capsys: pytest.CaptureFixture[str]) -> None:
    """Domains by script, then who carries out which principle; it fits an 80-column screen."""
    assert main(["scripts", "--coverage"]) == 0
    said = capsys.readouterr().out
    number = next(word for word, name in zip(said.split(), said.split()[1:], strict=False) if name == "whole-family")
    assert any(line.split()[0] == "hope" and number in line.split() for line in said.splitlines() if line.strip())
    assert max(len(line) for line in said.splitlines()) < 80


def test_what_the_scripts_cover_as_json_names_the_steps(capsys: pytest.CaptureFixture[str]) -> None:
    """For a program: by script, the steps behind every domain and every principle."""
    assert main(["scripts", "--coverage", "--format", "json"]) == 0
    covered = json.loads(capsys.readouterr().out)["whole-family"]
    assert covered["needs"]["food"] == ["food-lately"]
    assert covered["principles"]["navigator_is_cared_for"] == ["for-you"]
