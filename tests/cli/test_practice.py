"""``practice``: what is listed, and what is refused before a word is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.practice.policies import careful, hold

from rcscreen.cli import main
from rcscreen.desk.personas import personas
from rcscreen.practice.document import as_text


def said(capsys: pytest.CaptureFixture[str]) -> str:
    """The one line on stderr, with nothing on stdout."""
    told = capsys.readouterr()
    assert told.out == ""
    line, *more = told.err.splitlines()
    assert more in ([], ["Try: rcscreen --help"])
    return line


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A rehearsal that was handed over."""
    file = tmp_path / "run.json"
    file.write_text(as_text(hold(careful()), None))
    return file


def test_alone_it_lists_whom_one_can_meet(capsys: pytest.CaptureFixture[str]) -> None:
    """Each with what comes up, for whoever would rather not today."""
    assert main(["practice"]) == 0
    listed = capsys.readouterr().out
    assert listed.count("comes up: ") == len(personas())
    assert "marisol\n    Marisol, 29, two children, here for the first time\n" in listed
    assert main(["practice", "youth"]) == 0
    assert "marisol" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("command", "line"),
    [
        ("practice whole-family --persona nobody", "USE001 There is no persona 'nobody'. There are: "),
        ("practice youth --persona marisol", "--persona: USE001 Marisol is not to be met in that script. In these: "),
        ("practice nothing --persona marisol", "USE001 There is no script 'nothing'."),
        ("practice nothing", "USE001 There is no script 'nothing'."),
        ("practice front-desk", "front-desk: USE001 There is nobody to be met so yet. Whom there is: "),
        (
            "practice whole-family --persona marisol --language fr",
            "--language: USE001 Marisol is not to be met in 'fr'.",
        ),
        ("practice whole-family --persona marisol --also fr", "--also: USE001 The script does not speak 'fr'."),
        (
            "practice whole-family --persona marisol --channel fax",
            "--channel: USE001 Marisol is not to be met that way.",
        ),
        ("practice --at 3", "--at: USE001 A turn belongs to a rehearsal that was kept. Name it: --replay FILE"),
        ("practice --replay nowhere.json", "nowhere.json: USE001 There is no such file."),
    ],
)
def test_what_cannot_be_is_refused_in_a_line(command: str, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is wrong, and what there is."""
    assert main(command.split()) == 2
    assert said(capsys).startswith(line)


def test_nothing_is_written_over(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where something is already, or a link points, one hears so before the first word."""
    link = kept.parent / "link.json"
    link.symlink_to(kept.parent / "elsewhere")
    for path in (kept, link):
        assert main(["practice", "whole-family", "--persona", "marisol", "--keep", str(path)]) == 2
        assert "There is something at that path already." in said(capsys)


def test_a_turn_there_is_not(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """How many there are is said."""
    assert main(["practice", "--replay", str(kept), "--at", "99"]) == 2
    assert said(capsys).startswith("--at: USE001 The rehearsal has no such turn. It has turns 1 to ")


def test_a_script_or_a_persona_that_changed(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was rehearsed with other words is not shown as if it had been with these (REH004)."""
    document = json.loads(kept.read_text())
    for what in ("script", "persona"):
        changed = document | {what: document[what] | {"digest": "0" * 64}}
        kept.write_text(json.dumps(changed))
        assert main(["practice", "--replay", str(kept)]) == 3
        assert f"REH004 the {what} says something else by now." in said(capsys)


def test_acts_that_do_not_fit(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that was put together by hand is not guessed at (REH003)."""
    document = json.loads(kept.read_text())
    kept.write_text(json.dumps(document | {"acts": document["acts"][1:]}))
    assert main(["practice", "--replay", str(kept)]) == 3
    assert "REH003" in said(capsys)
