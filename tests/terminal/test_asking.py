"""What the command line asks outside a conversation."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.terminal.conftest import Stage

Stages = Callable[..., Stage]
PLAIN = pytest.mark.parametrize("plain", [(), ("--plain",)], ids=["screen", "plain"])


@PLAIN
def test_a_new_passphrase_is_asked_twice(stage: Stages, plain: tuple[str, ...]) -> None:
    """Two that differ are asked again, kindly; what is typed never shows."""
    play = stage("--ask", "new-passphrase", *plain)
    play.see("Choose a passphrase", "New passphrase:")
    play.press("four small words", "enter")
    play.see("Once more, to be sure:")
    play.press("three small words", "enter")
    play.see("The two were not the same.", "New passphrase:")
    play.press("four small words", "enter")
    play.see("Once more, to be sure:")
    play.press("four small words", "enter")
    assert play.end() == 0
    assert play.stdout() == "four small words\n"
    assert "small" not in play.raw


@PLAIN
def test_one_that_is_soon_guessed_is_not_taken(stage: Stages, plain: tuple[str, ...]) -> None:
    """Families' words are worth four of the navigator's; one that was chosen before is taken as it is."""
    play = stage("--ask", "new-passphrase", *plain)
    play.see("New passphrase:")
    play.press("secret", "enter")
    play.see("That could be guessed.", "New passphrase:")
    play.press("four small words", "enter")
    play.see("Once more, to be sure:")
    play.press("four small words", "enter")
    assert play.end() == 0


@PLAIN
def test_a_known_passphrase_is_asked_once(stage: Stages, plain: tuple[str, ...]) -> None:
    """Why it is asked stands above; an empty one is asked again."""
    play = stage("--ask", "passphrase", *plain)
    play.see("It opened nothing.", "Passphrase:")
    play.press("enter")
    play.see("A few words are needed here.", "Passphrase:")
    play.press("words", "enter")
    assert play.end() == 0
    assert play.stdout() == "words\n"


def test_an_interrupt_is_no_passphrase(stage: Stages) -> None:
    """Ctrl-C leaves."""
    play = stage("--ask", "passphrase")
    play.see("Passphrase:")
    play.press("ctrl-c")
    assert play.end() == 130
    assert play.child.getecho()


@PLAIN
def test_the_channel_is_picked(stage: Stages, plain: tuple[str, ...]) -> None:
    """In person or on the phone, by number."""
    play = stage("--ask", "channel", *plain)
    play.see("How are you talking with them?", "on the phone")
    play.press("2", "enter")
    assert play.end() == 0
    assert play.stdout() == "phone\n"


def test_one_of_several(stage: Stages) -> None:
    """The arrows choose as well; Esc does not choose."""
    play = stage("--ask", "choose")
    play.see("Which one?", "▸ 1) the first")
    play.press("down")
    play.see("▸ 2) the second")
    play.press("up")
    play.see("▸ 1) the first")
    play.press("enter")
    assert play.end() == 0
    assert play.stdout() == "a\n"


@PLAIN
@pytest.mark.parametrize(("typed", "agreed"), [("ERASE", "True"), ("erase it", "False"), ("", "False")])
def test_a_typed_word(stage: Stages, plain: tuple[str, ...], typed: str, agreed: str) -> None:
    """Only the word itself, in whatever case, counts."""
    play = stage("--ask", "confirm", *plain)
    play.see("Everything goes.", "Type erase and Enter", ">")
    play.press(typed, "enter")
    assert play.end() == 0
    assert play.stdout() == f"{agreed}\n"


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (120, 40)])
def test_the_first_words_stand_where_the_screen_will_put_them(stage: Stages, columns: int, rows: int) -> None:
    """What is painted before anything is loaded does not move when the whole screen comes."""
    play = stage("hello", "--ask", "first-words", columns=columns, rows=rows)
    first = play.see("Establish", "I'm Ana", "one moment").split("\n")
    play.press(" ")
    whole = play.see("Enter on", without="one moment").split("\n")
    assert [row for row in range(rows) if "Ana" in first[row]] == [row for row in range(rows) if "Ana" in whole[row]]
    same = [row for row in range(rows) if first[row] == whole[row] and first[row]]
    assert len(same) == 3  # the rule and both lines of words; bar and foot are filled in
