"""``rcscreen doctor``: what can be promised here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rcscreen.cli import main
from rcscreen.terminal import promises, surroundings
from rcscreen.terminal.promises import Facts
from rcscreen.terminal.surroundings import Places


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer with a home of its own."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("RCSCREEN_HOME", str(tmp_path / "Nextcloud" / "rcscreen"))
    monkeypatch.delenv("RCSCREEN_PASSPHRASE_FILE", raising=False)
    return tmp_path


def test_what_is_to_be_done_is_said_in_plain_words(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What to do comes first, with its cure beneath; the exit code says that there is something."""
    code = main(["doctor"])
    said = capsys.readouterr().out
    assert code == 1
    assert "Conversations live in ~/Nextcloud/rcscreen" in said
    assert str(place) not in said
    todo = said.index("To do before you talk with families here")
    assert todo < said.index("copied elsewhere by Nextcloud") < said.index("Set RCSCREEN_HOME") < said.index("Promised")
    assert "the sample program" in said
    assert all(len(line) <= 78 for line in said.splitlines()[2:])


def test_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """The same for a program: codes that stay, weights, faults and cures."""
    assert main(["doctor", "--format", "json"]) == 1
    said = json.loads(capsys.readouterr().out)
    found = {finding["code"]: finding for finding in said["findings"]}
    assert found["DOC020"]["weight"] == "do"
    assert set(found["DOC020"]) == {"code", "weight", "fault", "cure"}
    assert said["promised"]
    assert said["nowhere"] == list(promises.NOWHERE)


def test_a_calm_place_is_fine(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nothing is to be done the exit code is 0, whatever there is to know."""

    def calm(_: Places, __: object) -> Facts:
        return Facts(swap=None)

    monkeypatch.setattr(surroundings, "look_around", calm)
    assert main(["doctor"]) == 0
    said = capsys.readouterr().out
    assert "Good to know" in said
    assert "could not be told" in " ".join(said.split())
    assert "To do" not in said


def test_no_such_format(capsys: pytest.CaptureFixture[str]) -> None:
    """Another format is refused in a word."""
    assert main(["doctor", "--format", "xml"]) == 2
    assert "There are: text, json." in capsys.readouterr().err
