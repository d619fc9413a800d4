"""Nobody at the keys: the screen is put away by itself, and locked where nothing is lost by it."""

from __future__ import annotations

import signal
from collections.abc import Callable

import pytest
from tests.terminal.conftest import Stage
from tests.terminal.play import LOCKED
from tests.terminal.samples import CANARY

Stages = Callable[..., Stage]
PLAIN = pytest.mark.parametrize("plain", [(), ("--plain",)], ids=["screen", "plain"])


@PLAIN
def test_an_untouched_screen_is_locked(stage: Stages, plain: tuple[str, ...]) -> None:
    """The dull page comes by itself; what was marked and not accepted is no answer."""
    play = stage("food", "--idle", "0.6", *plain)
    play.see("gone without")
    play.press("2")
    assert play.end() == LOCKED
    assert play.raw.rindex("Supply closet") > play.raw.rindex("gone without")
    assert not play.replies()


@PLAIN
def test_what_is_not_kept_is_only_hidden(stage: Stages, plain: tuple[str, ...]) -> None:
    """Where a lock would lose the conversation it goes on behind the dull page, with what was marked."""
    play = stage("food", "--idle", "0.6", "--unsaved", *plain)
    play.see("gone without")
    if not plain:
        play.press("2")
        play.see("▸ 2")
    play.see("Supply closet", without="gone without")
    play.press("esc", *(["enter"] if plain else []))
    play.see("gone without", without="Supply closet")
    play.press("2", "enter")
    assert play.end() == 0
    assert [list(reply) for reply in play.replies()] == [["Gave"]]


def test_a_hidden_screen_is_locked(stage: Stages) -> None:
    """Whoever hid and did not come back for a while finds it locked: Esc alone is not enough then."""
    play = stage("recap", "--idle", "1")
    play.see(CANARY)
    play.press("esc")
    assert play.end() == LOCKED
    assert play.raw.count("Supply closet") == 1


def test_nothing_is_locked_while_the_conversation_holds_still(stage: Stages) -> None:
    """The pause, and what lies behind it, stay for as long as they are needed; afterwards time counts again."""
    play = stage("food", "--idle", "0.4")
    play.see("gone without")
    play.press("p")
    play.see("Take your time.")
    play.settle()  # longer than it would take elsewhere
    play.settle()
    play.press("5")
    play.see("gone without", without="Take your time.")
    play.settle()
    play.settle()
    assert "Supply closet" not in play.raw
    play.press("x")
    assert play.end() == LOCKED


def test_words_half_typed_are_put_away(stage: Stages) -> None:
    """Nobody finishes a line for somebody else: it goes out of sight with the screen and is no answer."""
    play = stage("words", "--idle", "1.5")
    play.see("going well")
    play.press("w")
    play.see("W write their words now")
    play.press("w")
    play.see("In their words:")
    play.press(CANARY)
    play.see(CANARY)
    assert play.end() == LOCKED
    assert play.raw.rindex("Supply closet") > play.raw.rindex(CANARY)
    assert [list(reply) for reply in play.replies()] == [["Flag"]]


@pytest.mark.parametrize("way", ["key", "signal", "stopped"])
def test_suspending_hides_instead(stage: Stages, way: str) -> None:
    """Ctrl-Z does not stop the program with its screen in sight; nor is it in sight after somebody stopped it."""
    play = stage("recap")
    play.see(CANARY)
    if way == "key":
        play.press("\x1a")
    elif way == "signal":
        play.child.kill(signal.SIGTSTP)
    else:
        play.child.kill(signal.SIGSTOP)
        play.child.kill(signal.SIGCONT)
    play.see("Supply closet", without=CANARY)
    play.press("\x1a", "enter", "esc")
    play.see(CANARY)
    play.press("enter")
    assert play.end() == 0


@pytest.mark.parametrize("way", ["key", "signal"])
def test_suspending_hides_while_one_types(stage: Stages, way: str) -> None:
    """What is being typed goes out of sight as well and is still there afterwards."""
    play = stage("contact", "--idle", "300")
    play.see("Enter write it")
    play.press("enter")
    play.see("Number or address:")
    play.press("555")
    play.see("555")
    if way == "key":
        play.press("\x1a")
    else:
        play.child.kill(signal.SIGTSTP)
    play.see("Supply closet", without="555")
    play.press("esc")
    play.see("555")
    play.press("enter")
    assert play.end() == 0
    assert play.replies() == [{"Gave": {"value": "555", "words": ""}}]


def test_suspending_hides_in_lines(stage: Stages) -> None:
    """In plain mode a suspended program is hidden too, at once, and what was typed on the line is thrown away."""
    play = stage("food", "--plain")
    play.see("gone without", "your key:")
    play.press("3")
    play.child.kill(signal.SIGTSTP)
    play.see("Supply closet", without="gone without")
    play.press("esc", "enter")
    play.see("gone without", "your key:", without="Supply closet")
    play.press("\x1a", "enter")
    play.see("Supply closet", without="gone without")
    play.press("esc", "enter")
    play.see("gone without")
    play.press("1", "enter")
    assert play.end() == 0
    assert play.replies() == [{"Gave": {"value": "enough", "words": ""}}]


@PLAIN
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
def test_a_signal_to_end_behind_the_dull_page(stage: Stages, number: signal.Signals, plain: tuple[str, ...]) -> None:
    """Hidden or not, a signal to end interrupts and leaves the terminal as it was, without a word of the talk."""
    play = stage("recap", *plain)
    play.see(CANARY)
    play.press("esc", *(["enter"] if plain else []))
    play.see("Supply closet", without=CANARY)
    play.child.kill(number)
    assert play.end() == 130
    assert play.child.getecho()
    assert CANARY not in "\n".join(play.main.display)
    assert "Supply closet" not in "\n".join(play.main.display)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
def test_a_signal_to_end_in_lines(stage: Stages, number: signal.Signals) -> None:
    """In plain mode, too, whoever ends us finds the words gone."""
    play = stage("recap", "--plain")
    play.see(CANARY)
    play.child.kill(number)
    assert play.end() == 130
    assert play.child.getecho()
    assert CANARY not in "\n".join(play.main.display)
