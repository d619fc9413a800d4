"""The room: hiding, holding still, leaving nothing behind."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.terminal.conftest import ROOT, Stage
from tests.terminal.samples import CANARY

Stages = Callable[..., Stage]


def left_clean(play: Stage) -> bool:
    """Whether the terminal is as it was: the main screen, the cursor, echo, and nothing of the conversation."""
    cooked = play.child.getecho()
    main = "\n".join(play.main.display)
    blanked = not "".join(play.own.display).strip()
    return cooked and blanked and CANARY not in main and not play.main.cursor.hidden


def test_esc_hides_at_once_and_only_esc_comes_back(stage: Stages) -> None:
    """Esc shows a dull page with nothing of the conversation and no key on it; Enter does nothing there."""
    play = stage("recap")
    play.see(CANARY)
    play.press("esc")
    hidden = play.see("Supply closet", without=CANARY)
    assert not [word for word in ("Esc", "Enter", "strengths", "Ensure", "phone") if word in hidden]
    play.press("enter", "q", "1", "esc")
    play.see(CANARY)
    play.press("enter")
    assert play.end() == 0
    assert play.replies() == [{"GoOn": {}}]


def test_arrow_keys_do_not_hide(stage: Stages) -> None:
    """An arrow key begins as Esc does and is not Esc."""
    play = stage("food")
    play.see("gone without")
    play.press("down", "up", "3")
    assert "Supply closet" not in play.see("▸ 3")
    play.press("enter")
    assert play.end() == 0


def test_esc_hides_while_one_types(stage: Stages) -> None:
    """What was typed is out of sight at once and still there afterwards."""
    play = stage("words")
    play.see("going well")
    play.press("w")
    play.see("W write their words now")
    play.press("w")
    play.see("In their words:")
    play.press("my si")
    play.see("my si")
    play.press("esc")
    play.see("Supply closet", without="my si")
    play.press("esc")
    play.see("In their words: my si")
    play.press("ster", "enter")
    assert play.end() == 0
    assert play.replies()[-1] == {"Gave": {"value": "my sister", "words": ""}}


def test_carrying_on_after_a_pause(stage: Stages) -> None:
    """P holds still; carrying on tells the engine so, and what was marked is still marked."""
    play = stage("food")
    play.see("gone without")
    play.press("2", "p")
    play.see("Take your time.", "1  carry on", "7  stop kindly", without="gone without")
    play.press("1")
    play.see("▸ 2  thin now and then")
    play.press("enter")
    assert play.end() == 0
    assert [list(reply) for reply in play.replies()] == [["Hold"], ["Gave"]]


def test_leaving_a_topic(stage: Stages) -> None:
    """The pause leaves the topic; where there is none, the line is not there."""
    play = stage("food", "words")
    play.see("gone without")
    play.press("p")
    play.see("2  leave this topic")
    play.press("2")
    play.see("going well")
    play.press("p")
    play.see("1  carry on", without="2  leave this topic")
    play.press("2")
    play.see("belongs to no topic")
    play.press("enter")
    play.see("going well")
    play.press("enter")
    assert play.end() == 0
    assert [list(reply) for reply in play.replies()] == [["LeaveTopic"], ["Hold"], ["GoOn"]]


def test_getting_help(stage: Stages) -> None:
    """The site's steps are shown, and the engine is told that they were."""
    play = stage("food")
    play.see("gone without")
    play.press("p")
    play.see("3  get help")
    play.press("3")
    play.see("Stay with them.", "Call Marta, our supervisor.")
    play.press(" ")
    play.see("gone without")
    play.press("8")
    assert play.end() == 0
    assert [list(reply) for reply in play.replies()] == [["ShowHelp"], ["Kept"]]


def test_another_language(stage: Stages) -> None:
    """The language is picked from those the script speaks."""
    play = stage("food")
    play.see("gone without")
    play.press("p")
    play.see("4  another language")
    play.press("4")
    play.see("Which language", "English", "Español")
    play.press("2", "enter")
    assert play.end() == 0
    assert play.replies() == [{"Speak": {"language": "es"}}]


def test_turning_the_screen(stage: Stages) -> None:
    """Turned to them, the screen shows the question and what one may say, in their words, and nothing else."""
    play = stage("comida")
    play.see("suficiente")
    play.press("p")
    play.see("turn the screen")
    play.press("5")
    turned = play.see("prefiero no decir", "no sé", "les ha faltado", without="Take your time")
    assert not [word for word in ("Enable", "guide", "phone", "saved", "Enter", "Esc") if word in turned]
    play.press("x")
    play.see("Enter on")
    play.press("l")
    assert play.end() == 0
    assert play.replies() == [{"Kept": {"silence": "later"}}]


def test_taking_back_wants_a_typed_word(stage: Stages) -> None:
    """Taking back destroys, so it wants the word; any other word changes nothing."""
    play = stage("food")
    play.see("gone without")
    play.press("p")
    play.see("6  take something back")
    play.press("6")
    play.see("1  keeping notes", "2  sharing with the pantry")
    play.press("2")
    play.see("To take back: sharing with the pantry", "Type erase and Enter")
    play.press("yes", "enter")
    play.see("Nothing was taken back.", "Take your time.")
    play.press("6")
    play.see("1  keeping notes")
    play.press("1")
    play.see("To take back: keeping notes")
    play.press("Erase", "enter")
    play.see("gone without")
    play.press("0")
    assert play.end() == 0
    assert play.replies()[0] == {"TakeBack": {"scope": "record"}}


def test_stopping_asks_once_more(stage: Stages) -> None:
    """Stopping is two different keys; the first one may be a slip."""
    play = stage("food", "words")
    play.see("gone without")
    play.press("p")
    play.see("7  stop kindly")
    play.press("7")
    play.see("Stop here?", "1  go on after all")
    play.press("7", "1")
    play.see("Take your time.")
    play.press("7")
    play.see("Stop here?")
    play.press("2")
    assert play.end() == 0
    assert play.replies() == [{"Stop": {}}]


@pytest.mark.parametrize("key", ["ctrl-c", "ctrl-d"])
def test_an_interrupt_is_never_an_answer(stage: Stages, key: str) -> None:
    """Ctrl-C and Ctrl-D leave at once with 130, no reply, and a terminal as it was."""
    play = stage("recap")
    play.see(CANARY)
    play.press(key)
    assert play.end() == 130
    assert not play.replies()
    assert left_clean(play)


def test_an_interrupt_while_typing(stage: Stages) -> None:
    """Ctrl-C in a line of text is the same as anywhere."""
    play = stage("contact")
    play.see("Enter write it")
    play.press("enter")
    play.see("Number or address:")
    play.press("555", "ctrl-c")
    assert play.end() == 130
    assert not play.replies()
    assert left_clean(play)
    assert "555" not in "\n".join(play.main.display)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
@pytest.mark.parametrize("typing", [False, True])
def test_a_signal_leaves_a_clean_screen(stage: Stages, number: signal.Signals, *, typing: bool) -> None:
    """Whoever ends us, the screen is blanked first, and it counts as interrupted."""
    play = stage("contact" if typing else "recap")
    play.see("Enter write it" if typing else CANARY)
    if typing:
        play.press("enter")
        play.see("Number or address:")
    play.child.kill(number)
    assert play.end() == 130
    assert left_clean(play)


def test_a_signal_waits_for_what_is_being_written(stage: Stages) -> None:
    """A signal that comes while nobody waits for a key ends nothing half done; the next wait is interrupted."""
    play = stage("recap", "--ask", "signal")
    assert play.end() == 130
    assert play.stdout() == "what was being done is done\n"
    assert left_clean(play)


def test_a_signal_at_the_very_end_does_what_it_does(stage: Stages) -> None:
    """Where nobody waits any more the terminal is left first, and then the signal ends the program as ever."""
    play = stage("--ask", "signal")
    assert play.end() == -signal.SIGTERM
    assert play.stdout() == "what was being done is done\n"
    assert left_clean(play)


def test_the_end_of_a_conversation_leaves_nothing(stage: Stages) -> None:
    """Every cell is overwritten, the screen and its memory cleared, before the other screen comes back."""
    play = stage("recap")
    play.see(CANARY)
    play.press("enter")
    assert play.end() == 0
    assert left_clean(play)
    leaving = play.raw[play.raw.rindex(CANARY) :]
    assert leaving.index(" " * 79) < leaving.index("\x1b[2J") < leaving.index("\x1b[3J") < leaving.index("\x1b[?1049l")


def test_a_fault_of_ours_leaves_nothing(stage: Stages) -> None:
    """An exception that nobody expected finds the screen blanked and the modes restored."""
    play = stage("recap", "--crash")
    play.see(CANARY)
    play.press("enter")
    assert play.end() == 1
    assert CANARY not in "\n".join(play.main.display)
    assert play.child.getecho()


def test_nothing_is_said_outside_the_screen(stage: Stages, tmp_path: Path) -> None:
    """No title, no clipboard, no notice; no file is written while one types; stdout holds the replies alone."""
    play = stage("words")
    play.see("going well")
    play.press("w")
    play.see("W write their words now")
    play.press("w")
    play.see("In their words:")
    play.press(CANARY, "\x18\x05")  # and the keys that open an editor elsewhere
    play.see(CANARY)
    play.press("esc")
    play.see("Supply closet")
    play.press("esc")
    play.see(CANARY)
    play.press("enter")
    assert play.end() == 0
    assert "\x1b]" not in play.raw
    assert "\x1bP" not in play.raw
    written = [file for file in tmp_path.rglob("*") if file.is_file() and not file.name.startswith("stdout")]
    assert not written
    assert [list(reply) for reply in play.replies()] == [["Flag"], ["Gave"]]


def test_a_window_of_another_size(stage: Stages) -> None:
    """A window that grows or shrinks is drawn anew, and what was marked stays marked."""
    play = stage("food")
    play.see("gone without")
    play.press("2")
    play.see("▸ 2")
    play.resize(120, 40)
    play.see(" " * 16 + "─" * 88, "▸ 2  thin now and then")
    play.resize(80, 24)
    play.see("\n" + "─" * 80 + "\n", "▸ 2  thin now and then", "Esc hide")
    play.press("enter")
    assert play.end() == 0


def test_a_small_window_scrolls(stage: Stages) -> None:
    """Where words and options are too many for a window, the arrows move them; none is lost."""
    play = stage("worst", columns=60, rows=14)
    seen = play.see("Okay if I ask about food?", "↓")
    assert "none of these" not in seen
    for _ in range(8):
        play.press("down")
    play.see("7  none of these", "0  rather not say", "↑", without="Okay if I ask")
    play.press("0")
    assert play.end() == 0


def test_without_a_terminal_there_is_a_kind_word() -> None:
    """Where there is no terminal nothing hangs: one line says so and names the way out."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.terminal.play", "food"],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        start_new_session=True,  # without a controlling terminal, even where the tests have one
        timeout=60,
        check=False,
    )
    assert done.returncode == 3
    assert done.stdout == ""
    assert "TTY001 There is no terminal here" in done.stderr
    assert "--answers" in done.stderr
    assert "Traceback" not in done.stderr


def test_spanish_words_for_the_navigator(stage: Stages) -> None:
    """The navigator's own words are Spanish where they ask for it."""
    play = stage("comida", "recap", "--chrome", "es")
    play.see("Facilitar", "por teléfono · a solas · guardado", "0  prefiere no decir", "Enter seguir", "Esc ocultar")
    play.press("p")
    play.see("Tómese su tiempo.", "retirar algo")
    play.press("6")
    play.see("¿Qué quiere retirar?")
    play.press("1")
    play.see("Escriba borrar y Enter")
    play.press("enter")
    play.see("No se retiró nada.")
    play.press("1")
    play.see("suficiente")
    play.press("l")
    play.see("fortalezas", "quiere ayuda con", "Enter todo está bien")
    play.press("esc")
    play.see("Armario de materiales", without=CANARY)
    play.press("ctrl-c")
    assert play.end() == 130


@pytest.mark.parametrize("wanted", ["", "1"])
def test_no_color(stage: Stages, wanted: str) -> None:
    """NO_COLOR is heeded where it is set: bold and dim remain, no colour is sent."""
    play = stage("food", env={"NO_COLOR": wanted})
    play.see("gone without")
    play.press("1", "enter")
    assert play.end() == 0
    codes = {code for style in re.findall(r"\x1b\[([0-9;]*)m", play.raw) for code in style.split(";")}
    colours = [code for code in codes if code and (30 <= int(code) <= 49 or 90 <= int(code) <= 107)]
    assert "1" in codes
    assert bool(colours) is not bool(wanted)
