"""A conversation that nobody touched for a while: locked, and taken up again by whoever knows the passphrase."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.terminal.conftest import Stage

from rcscreen.site.load import sample_text

Stages = Callable[..., Stage]
WORDS = "four small words here"
LOADING = "── "
"""A word stands in the rule while the rest loads behind the first words, in whatever language."""

PLAIN = pytest.mark.parametrize("plain", [(), ("--plain",)], ids=["screen", "plain"])


def go(play: Stage, *steps: tuple[str, ...]) -> None:
    """Waits for words, for as long as a new screen does not listen, and presses keys; one after the other."""
    for words, *keys in steps:
        play.hear(words, without=LOADING)
        play.settle()
        play.press(*keys)


def begin(stage: Stages, *options: str, env: dict[str, str] | None = None) -> Stage:
    """A check-in by a navigator who is slow to come back."""
    command = ("run", "whole-family", "--channel", "in_person", *options)
    return stage(*command, module="tests.terminal.impatient", env=env)


def see_it_locked(play: Stage, dull: str = "Supply closet") -> None:
    """Waits for the dull page of the process that goes, and for that of the one that comes."""
    play.hear(dull, without="going well")
    play._until(lambda _: play.raw.count(dull) == 2)
    play.settle()


BEGINNING = (("Is now an okay time?", "1", "enter"), ("Would that be okay?", "1", "enter"))
WHO = ("Who can hear us right now?", "1", "enter")


def test_a_locked_conversation_wants_esc_and_the_passphrase(stage: Stages) -> None:
    """Behind the dull page another process waits; who can hear is asked anew, and nothing was lost but the draft."""
    play = begin(stage)
    go(play, ("New passphrase:", WORDS, "enter"), ("Once more", WORDS, "enter"), *BEGINNING, WHO)
    play.hear("What has been going well lately")
    see_it_locked(play)
    play.press("enter", "1", "esc")
    play.hear("Passphrase:", without="Supply closet")
    play.press("other words", "enter")
    play.hear("That opened nothing.", "Passphrase:")
    play.press("esc")
    play.hear("Supply closet", without="Passphrase:")
    play.settle()
    play.press("esc")
    play.hear("Passphrase:")
    play.press(WORDS, "enter")
    go(play, WHO)
    play.hear("What has been going well lately", "alone · saved")
    play.press("ctrl-c")
    assert play.end() == 130
    assert "INT001 Broken off; what was said is safe." in play.text()
    assert play.child.getecho()
    assert play.stdout() == ""


@PLAIN
def test_a_passphrase_in_a_file_opens_after_esc(stage: Stages, tmp_path: Path, plain: tuple[str, ...]) -> None:
    """Where the passphrase lies in a file Esc is enough; what was asked on the command line still holds."""
    file = tmp_path / "passphrase"
    file.write_text(WORDS, encoding="utf-8")
    file.chmod(0o600)
    options = ("--passphrase-file", str(file), "--also", "es", *plain)
    play = begin(stage, *options)
    go(play, *BEGINNING, WHO)
    play.hear("What has been going well lately")
    see_it_locked(play, "Armario de materiales")
    play.press("esc", *(["enter"] if plain else []))
    go(play, WHO)
    play.hear("What has been going well lately", "últimamente")
    play.press("ctrl-c")
    assert play.end() == 130
    assert "Traceback" not in play.raw


def test_what_is_not_kept_stays(stage: Stages) -> None:
    """With --no-keep there is nothing to come back to but this very process: only the dull page shows."""
    play = begin(stage, "--no-keep")
    go(play, BEGINNING[0], WHO)
    play.hear("What has been going well lately")
    play.hear("Supply closet", without="going well")
    play.settle()
    play.press("esc")
    play.hear("What has been going well lately", "alone · no notes")
    play.press("ctrl-c")
    assert play.end() == 130
    assert "Nothing was kept." in play.text()


def test_the_program_says_how_soon(stage: Stages, tmp_path: Path) -> None:
    """With half a minute in its file it is locked ten times as soon as with the usual five."""
    home = tmp_path / "rcscreen"
    home.mkdir()
    (home / "site.yaml").write_text(sample_text() + "room: {lock_after: 30 seconds}\n", encoding="utf-8")
    play = begin(stage, "--no-keep", env={"IMPATIENCE": "10", "RCSCREEN_HOME": str(home)})
    play.hear("Is now an okay time?", without=LOADING)
    play.hear("Supply closet", without="okay time")
    play.settle()
    play.press("ctrl-c")
    assert play.end() == 130
