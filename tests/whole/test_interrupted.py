"""Interrupted: a conversation that breaks off is never an answer, and is taken up when it suits."""

from __future__ import annotations

import re
import signal

import pytest
from tests.whole.check_in import BEGINNING, COMMAND, TALK, WHO_CAN_HEAR
from tests.whole.program import Place, flat

pytestmark = pytest.mark.usefixtures("used")
TOLD = (*BEGINNING, *TALK[:2])
NEXT = TALK[2][0]


def taken_up(at: Place) -> None:
    """It goes on where it broke off; who can hear is asked first, and nothing else again."""
    again = at.begin("rcscreen resume")
    again.do(*WHO_CAN_HEAR)
    again.hear(NEXT)
    assert len(again.screens()) == 2


def test_ctrl_c(at: Place) -> None:
    """Exit 130, a clean screen, a terminal as it was, and one line that says how to take it up."""
    sitting = at.begin(f"rm -f OUT; stty sane; exec {COMMAND} > OUT", shown=True)
    sitting.hear("How are you talking")
    sitting.go(TOLD)
    sitting.do(NEXT, "2", "ctrl-c")
    assert sitting.end() == 130
    (session,) = at.sessions()
    begins, card, ends = re.split(r"([a-z]+-[a-z]+-[0-9]+)", sitting.left_on_screen())
    assert begins == "INT001 Broken off; what was said is safe. Their card word: "
    assert ends == f". To take it up: rcscreen resume {session}"
    assert "The conversation is not over yet" in at.call("mine", card).stdout
    assert sitting.restored()
    assert sitting.stdout() == ""
    assert b"home-lately" not in at.kept()[session]  # a choice that was marked and not accepted is no answer
    taken_up(at)


def test_the_terminal_is_as_it_was(at: Place) -> None:
    """Every mode that stty knows is the same before and after."""
    sitting = at.begin(f"stty sane; stty -g > before; {COMMAND} > OUT; stty -g > after", shown=True)
    sitting.go(BEGINNING)
    sitting.do("What has been going well", "ctrl-c")
    assert sitting.end() == 0
    before, after = ((at.here / name).read_text() for name in ("before", "after"))
    assert before == after
    assert before.count(":") > 10


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_told_to_end(at: Place, number: signal.Signals) -> None:
    """A computer that shuts down, a closed lid: saved, the screen blanked, and taken up later."""
    sitting = at.begin(COMMAND)
    sitting.go(TOLD)
    sitting.hear(NEXT)
    sitting.child.kill(number)
    assert sitting.end() == 130
    (session,) = at.sessions()
    assert sitting.stderr()[-1].endswith(f"To take it up: rcscreen resume {session}")
    assert sitting.restored()
    assert b"thin" in at.kept()[session]
    taken_up(at)


def test_the_window_is_closed(at: Place) -> None:
    """The terminal itself goes away: saved all the same."""
    sitting = at.begin(COMMAND)
    sitting.go(TOLD)
    sitting.hear(NEXT)
    process = sitting.child.ptyproc  # type: ignore[attr-defined]  # the stubs leave it out
    process.fileobj.close()  # the window's end of the terminal
    process.wait()
    (session,) = at.sessions()
    assert b"thin" in at.kept()[session]
    assert flat(" ".join(sitting.stderr())).endswith(f"rcscreen resume {session}")
    taken_up(at)
