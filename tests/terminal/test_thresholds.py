"""The pages before one begins and before anything leaves."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.terminal.conftest import Stage

Stages = Callable[..., Stage]
PLAIN = pytest.mark.parametrize("plain", [(), ("--plain",)], ids=["screen", "plain"])


def test_what_leaves_is_read_to_its_end_before_it_is_sent(stage: Stages) -> None:
    """Enter turns the pages; only at the end does it send. To whom it goes stays on every page."""
    play = stage("--ask", "review")
    play.see("Before it leaves: this goes to the food pantry.", "Enter next page", "B do not send", "line 1 of what")
    seen = play.text()
    for _ in range(4):
        play.settle()
        play.press("enter")
        if "Enter send it" in play.hear("to: the food pantry", without=seen):
            break
        seen = play.text()
    assert "line 30 of what leaves" in play.text()
    play.settle()
    play.press("enter")
    assert play.end() == 0
    assert play.stdout() == "True\n"
    assert all(f"line {number} of what leaves" in play.raw for number in range(1, 31))


def test_b_sends_nothing_and_no_other_key_decides(stage: Stages) -> None:
    """One may leave from any page; arrows move, other keys do nothing."""
    play = stage("--ask", "review")
    play.see("line 1 of what leaves", "↓")
    play.settle()
    play.press("q", "0", "down", "down")
    play.see("↑", without="Before it leaves")
    play.press("up", "up")
    play.see("Before it leaves")
    play.press("b")
    assert play.end() == 0
    assert play.stdout() == "False\n"


def test_nothing_is_decided_behind_the_dull_page(stage: Stages) -> None:
    """Esc hides what leaves; Ctrl-C leaves without a decision."""
    play = stage("--ask", "review")
    play.see("line 1 of what leaves")
    play.settle()
    play.press("esc")
    play.see("Supply closet", without="pantry")
    play.settle()
    play.press("enter", "b", "esc")
    play.see("line 1 of what leaves")
    play.press("ctrl-c")
    assert play.end() == 130
    assert play.stdout() == ""


@pytest.mark.parametrize(("line", "sent"), [("", "True"), ("b", "False")])
def test_what_leaves_in_lines(stage: Stages, line: str, sent: str) -> None:
    """In plain mode all of it is said at once; an empty line sends it, B does not."""
    play = stage("--ask", "review", "--plain", rows=60)
    play.see("this goes to the food pantry", "line 30 of what leaves", "Enter send it, B do not send")
    play.press(line, "enter")
    assert play.end() == 0
    assert play.stdout() == f"{sent}\n"


@PLAIN
def test_what_is_closed_today_is_told_before(stage: Stages, plain: tuple[str, ...]) -> None:
    """The navigator reads what is closed and why, and goes on with Enter."""
    play = stage("--ask", "begin", *plain)
    play.see("Before you begin", "Money stays closed", "last tried in May", "Enter on")
    play.settle()
    play.press("enter")
    assert play.end() == 0
    assert play.stdout() == "begun\n"


def test_where_nothing_is_closed_nothing_is_said(stage: Stages) -> None:
    """No page without something on it."""
    play = stage("--ask", "nothing-closed")
    assert play.end() == 0
    assert "Before you begin" not in play.raw


def test_the_pages_in_spanish(stage: Stages) -> None:
    """The labels are in the navigator's language."""
    play = stage("--ask", "review", "--chrome", "es")
    play.see("Antes de que salga: esto va a the food pantry", "Enter página siguiente", "B no enviarlo", "Esc ocultar")
    play.settle()
    play.press("b")
    assert play.end() == 0
    assert play.stdout() == "False\n"
