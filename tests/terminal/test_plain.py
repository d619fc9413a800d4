"""Plain mode: line by line, for a screen reader or a dumb terminal."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.terminal.conftest import Stage
from tests.terminal.samples import CANARY, FOOD, RECAP

from rcscreen.terminal.draft import begin
from rcscreen.terminal.plain import is_speech, keys_of_line, read_aloud
from rcscreen.terminal.sheet import turn_sheet
from rcscreen.vocabulary.chrome import CHROME

Stages = Callable[..., Stage]


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("", ["enter"]),
        ("1", ["1", "done"]),
        ("1 3", ["1", "3", "done"]),
        ("c, d", ["c", "d", "done"]),
        ("later", ["l", "done"]),
        ("2026-05-31", [*"2026-05-31", "done"]),
        ("1,5", ["1", ",", "5", "done"]),
        ("\x1b", ["esc"]),
    ],
)
def test_a_line_is_keys(line: str, keys: list[str]) -> None:
    """A word means its first letter, digits stand each for themselves, a decimal comma stays."""
    assert keys_of_line(line) == keys


@pytest.mark.parametrize(("line", "speech"), [("t food", False), ("later", False), ("not alone", True), ("1 3", False)])
def test_several_words_are_no_keys(line: str, speech: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """One word is its key; more than one is what somebody said."""
    assert is_speech(line) is speech


def test_what_was_said_presses_nothing(stage: Stages) -> None:
    """Written where a key is asked for, it neither puts the question off nor says that somebody can hear."""
    play = stage("food", "--plain")
    play.see("gone without", "your key:")
    play.press("all by myself, later on", "enter")
    play.see("Nothing was pressed", "your key:")
    play.press("2", "enter")
    assert play.end() == 0
    assert [next(iter(each)) for each in play.replies()] == ["Gave"]


def test_a_screen_is_read_from_top_to_bottom() -> None:
    """Where we are, what to say, what may be heard, the silences, the guide, the keys."""
    heard = read_aloud(turn_sheet(FOOD, begin(FOOD), CHROME["en"]), 72)
    said = [
        "Enable 2/5. Food. phone. alone. saved.",
        "Okay if I ask about food? I ask everyone.",
        "how has it been getting enough food?",
        "heard (not read out):",
        "1: enough",
        "0: rather not say",
        "offer back: That sounds like a lot to juggle.",
        "guide: Leave a silence.",
    ]
    assert [line for line in heard if line in said] == said
    assert any(line.startswith("Enter on, B back, L later") for line in heard[-2:])


def test_what_was_marked_is_read_as_marked() -> None:
    """Nothing is said by its place alone: what is marked has a star."""
    draft = begin(FOOD)
    heard = read_aloud(turn_sheet(FOOD, type(draft)(chosen=("enough",)), CHROME["en"]), 72)
    assert "* 1: enough" in heard


def test_a_conversation_in_lines(stage: Stages) -> None:
    """A number and Enter is an answer, a letter and Enter a command, an empty line goes on."""
    play = stage("hello", "food", "many", "number", "words", "contact", "recap", "--plain", rows=200)
    play.see("Plain mode", "I'm Ana", "your key:")
    play.press("enter")
    play.see("gone without")
    play.press("5", "enter")
    play.see("That key does nothing here.")
    play.press("2", "enter")
    play.see("walking")
    play.press("3 1", "enter")
    play.see("How many children")
    play.press("12", "enter")
    play.see("going well")
    play.press("w", "enter")
    play.see("kept in mind")
    play.press("w", "enter")
    play.see("In their words:")
    play.press("my sister", "enter")
    play.see("What number is good?")
    play.press("later", "enter")
    play.see("Let me read back", CANARY)
    play.press("3", "enter")
    play.see("X take it out")
    play.press("x", "enter")
    play.see("once more")
    play.press("b", "enter")
    play.see("Enter all of it is right")
    play.press("enter")
    assert play.end() == 0
    assert play.replies() == [
        {"GoOn": {}},
        {"Gave": {"value": "thin now and then", "words": ""}},
        {"Gave": {"value": ["bus", "walking"], "words": ""}},
        {"Gave": {"value": "12", "words": ""}},
        {"Flag": {}},
        {"Gave": {"value": "my sister", "words": ""}},
        {"Kept": {"silence": "later"}},
        {"GoOn": {}},
    ]


def test_plain_mode_draws_nothing(stage: Stages) -> None:
    """No escape sequence is sent until it is over; then the window is cleared, for it held the conversation."""
    play = stage("recap", "--plain")
    play.see(CANARY)
    play.press("enter")
    assert play.end() == 0
    assert play.raw.index("\x1b") > play.raw.rindex("your key:")
    assert CANARY not in "\n".join(play.main.display)


def test_a_dumb_terminal_is_spoken_to_in_lines(stage: Stages) -> None:
    """A terminal that says it is dumb gets no escape sequence at all."""
    play = stage("hello", env={"TERM": "dumb"})
    play.see("I'm Ana", "your key:")
    play.press("enter")
    assert play.end() == 0
    assert "\x1b" not in play.raw


def test_hiding_and_pausing_in_lines(stage: Stages) -> None:
    """Esc and Enter push the screen away; the pause is a list of numbers."""
    play = stage("food", "--plain")
    play.see("gone without")
    play.press("esc", "enter")
    play.see("Supply closet", without="gone without")
    play.press("enter", "esc", "enter")
    play.see("gone without")
    play.press("p", "enter")
    play.see("Take your time.", "another language")
    play.press("4", "enter")
    play.see("Which language", "2: Español")
    play.press("7", "enter", "2", "enter")
    assert play.end() == 0
    assert play.replies() == [{"Speak": {"language": "es"}}]


def test_leaving_plain_mode(stage: Stages) -> None:
    """Ctrl-C in a line is an interrupt too, and a question mark reads the screen again."""
    play = stage("food", "--plain", rows=60)
    play.see("gone without", "your key:")
    play.press("?", "enter")
    play.see("your key: ?")
    play.press("ctrl-c")
    assert play.end() == 130
    assert not play.replies()


def test_lines_of_the_read_back_have_keys() -> None:
    """Each line of the read-back is heard with its number, under what it is."""
    heard = read_aloud(turn_sheet(RECAP, begin(RECAP, per_page=29), CHROME["en"]), 72)
    assert heard[heard.index("needs:") + 1] == "3: food: thin now and then"
    assert "2: better (their words: not yet written)" in heard
