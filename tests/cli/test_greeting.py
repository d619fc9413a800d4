"""The first words stand on the screen before anything else is loaded, if nothing has changed since last time."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.whole.program import Place, place

from rcscreen.desk.greeting import Greeting
from rcscreen.desk.library import shipped

BEGIN = "rcscreen run script.yaml --channel in_person"
ARGUMENTS = BEGIN.split()[1:]
FIRST_SCREEN = "Is now an okay time?"
WAIT = "one moment"


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Place]:
    """A navigator's computer, with a script of the program's own."""
    with place(tmp_path) as made:
        shutil.copy(next(path for path in shipped() if path.stem == "whole-family"), made.here / "script.yaml")
        yield made


def begins_with_words_it_knows(at: Place, command: str = BEGIN) -> bool:
    """Begins a conversation, leaves it, and says whether the first words were known before it began."""
    sitting = at.begin(
        f"python -X importtime $(command -v {command.split(maxsplit=1)[0]}) {command.split(maxsplit=1)[1]}"
    )
    sitting.hear(FIRST_SCREEN, without=WAIT)
    sitting.press("ctrl-c")
    assert sitting.end() == 130
    loaded = [line.split("|")[-1].strip() for line in sitting.stderr() if line.startswith("import time:")]
    return loaded.index("rcscreen.terminal.first") < loaded.index("typer")


def test_the_same_command_again_begins_at_once(at: Place) -> None:
    """The second time the words are painted before the framework, the script and the vault are loaded."""
    assert not begins_with_words_it_knows(at)
    assert begins_with_words_it_knows(at)


def test_what_changed_is_read_anew(at: Place) -> None:
    """A script or a site file that is not what it was, a new site file too, is not greeted with old words."""
    begins_with_words_it_knows(at)
    script = at.here / "script.yaml"
    script.write_text(script.read_text().replace("I help families", "I work with families"))
    assert not begins_with_words_it_knows(at)
    assert begins_with_words_it_knows(at)
    (at.home / "site.yaml").write_text("")
    sitting = at.begin(BEGIN)
    assert sitting.end() == 3
    assert "\x1b[?1049h" not in sitting.raw


def test_nothing_of_a_person_is_remembered(at: Place) -> None:
    """A name on the command line is not remembered; nor is anything where nothing may be written."""
    sitting = at.begin(BEGIN + " --with Canaria")  # nobody of that name is kept here
    assert sitting.end() == 3
    for _ in range(2):
        assert not begins_with_words_it_knows(at, BEGIN + " --no-keep")
    assert not (at.home / "first-words.json").exists()


def test_a_passphrase_that_has_to_be_asked_for_comes_first(at: Place) -> None:
    """Without the file that was named last time, the passphrase is asked for before a word is said."""
    begins_with_words_it_knows(at)
    at.env["RCSCREEN_PASSPHRASE_FILE"] = ""
    sitting = at.begin(BEGIN)
    assert FIRST_SCREEN not in sitting.hear("Passphrase")
    sitting.press("ctrl-c")
    assert sitting.end() == 130


def test_a_wrong_passphrase_is_said_without_a_key(at: Place) -> None:
    """The vault is opened behind the first words; that it cannot be is said as soon as it is known."""
    first = at.begin(BEGIN)
    first.hear(FIRST_SCREEN, without=WAIT)
    first.do(FIRST_SCREEN, "ctrl-c")
    assert first.end() == 130  # by then the vault is made
    at.passphrase.write_text("something else\n")
    sitting = at.begin(BEGIN)
    assert sitting.end() == 3
    (line,) = sitting.stderr()
    assert line.startswith("VLT001 That passphrase does not open this vault. Check the keyboard and try again.")
    assert sitting.restored()


@pytest.mark.parametrize("spoilt", ["", "[]", "{", '{"[\\"run\\"]": 5}', '{"[\\"run\\"]": {"version": 1}}'])
def test_what_is_remembered_may_be_spoilt(spoilt: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is an index: where it cannot be used, one goes on without."""
    monkeypatch.setenv("RCSCREEN_HOME", str(tmp_path))
    (tmp_path / "first-words.json").write_text(spoilt)
    assert Greeting(["run"]).known is None


def test_only_so_many_commands_are_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last eight, and nobody else can read them."""
    monkeypatch.setenv("RCSCREEN_HOME", str(tmp_path))
    os.umask(0o077)
    commands = [Greeting(["run", str(number)]) for number in range(9)]
    for command in commands:
        command.remember("Hello", "en", [tmp_path / "script.yaml"], "9999-12-31")
    assert [command.known is not None for command in commands] == [False] + [True] * 8
    assert (tmp_path / "first-words.json").stat().st_mode & 0o077 == 0
