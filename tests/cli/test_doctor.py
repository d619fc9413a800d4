"""``rcscreen doctor``: what can be promised here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rcscreen.cli import main
from rcscreen.site.load import sample_text
from rcscreen.terminal import promise_words, surroundings
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
    assert said["nowhere"] == list(promise_words.NOWHERE["en"])
    assert said["lock_after"] == 300


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


def test_in_the_programs_own_language(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With its own time until the lock; another language where one asks for it."""
    home = place / "Nextcloud" / "rcscreen"
    home.mkdir(parents=True)
    text = sample_text().replace("language: en", "language: es") + "room: {lock_after: 90 seconds}\n"
    (home / "site.yaml").write_text(text, encoding="utf-8")
    main(["doctor"])
    said = " ".join(capsys.readouterr().out.split())
    for words in ("Por hacer antes de hablar aquí", "se copia a otro lugar por medio de Nextcloud", "Tras 90 segundos"):
        assert words in said
    assert "Good to know" not in said
    main(["doctor", "--language", "en"])
    assert "After 90 seconds without a key" in " ".join(capsys.readouterr().out.split())


def test_in_spanish_lines_are_no_wider(capsys: pytest.CaptureFixture[str]) -> None:
    """They fit the same window."""
    main(["doctor", "--language", "es"])
    assert all(len(line) <= 78 for line in capsys.readouterr().out.splitlines()[2:])
