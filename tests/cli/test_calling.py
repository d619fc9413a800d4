"""Calling through the list of promises at the terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pytest
from tests.cli.conftest import CANARY, TODAY, Kept
from tests.cli.test_erase import at_a_terminal, rest
from tests.cli.test_handing_over import BEA, CARD, COLLEAGUES
from tests.terminal.conftest import Stage

from rcscreen.site.load import sample_text
from rcscreen.summary.promise import Outcome, next_day
from rcscreen.vault import age


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Callable[..., Stage]]:
    """The program on a screen of its own, which Ctrl-C or B leaves."""
    made: list[Stage] = []

    def spawn(*arguments: str) -> Stage:
        child = pexpect.spawn(
            sys.executable,
            ["-m", "rcscreen", *arguments],
            env={**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8"},
            dimensions=(24, 80),
            encoding="utf-8",
        )
        child.delaybeforesend = None
        made.append(Stage(child, 80, 24, tmp_path / "stdout"))
        return made[-1]

    yield spawn
    for each in made:
        each.child.close(force=True)


def press(play: Stage, words: str, *keys: str) -> str:
    """Waits for a page with these words, as long as a new one does not listen, and presses the keys."""
    seen = play.hear(words)
    play.settle()
    play.press(*keys)
    return seen


def test_a_call_in_four_keys(kept: Kept, screen: Callable[..., Stage]) -> None:
    """Pick a line, read the rule, show the number, press what came of it; Enter takes the usual day."""
    session = kept.hold()
    kept.due_in(session, 0, 3)
    play = screen("due", "--go")
    listed = press(play, "Which one?", "1")
    assert "555-0142" not in listed
    before = press(play, "show the number", "enter")
    assert "Do not name the program." in " ".join(before.split())
    assert "Ask for Ana." in before
    assert "555-0142" not in before
    shown = press(play, "What came of it?", "2")
    assert shown.index("Do not name the") < shown.index("Number: 555-0142")
    press(play, "When shall it come back?", "enter")
    play.hear(f"{session}/p1: no answer.")
    press(play, "Which one?", "b")
    assert play.end() == 0
    (first, _) = kept.head(session)["due"]
    assert (first["outcome"], first["next"]) == ("no_answer", str(next_day(Outcome.NO_ANSWER, TODAY)))
    assert CANARY not in play.raw
    assert "555-0142" not in play.text()


def test_why_it_could_not_be_done_is_one_key(kept: Kept, screen: Callable[..., Stage]) -> None:
    """We had nothing to offer stands first; a reason that was opened by mistake is left with B."""
    session = kept.hold()
    play = screen("due", "--go")
    press(play, "Which one?", "1")
    press(play, "show the number", "enter")
    press(play, "What came of it?", "6")
    press(play, "we had nothing to offer", "b")
    press(play, "What came of it?", "6")
    press(play, "we had nothing to offer", "1")
    play.hear("it could not be done, and is off the list")
    play.press("ctrl-c")
    assert play.end() == 130
    assert kept.head(session)["due"][0]["because"] == "nothing_available"


def test_one_key_takes_no_number_away(kept: Kept, screen: Callable[..., Stage]) -> None:
    """That somebody else answers is asked once more; after that the number is on no page."""
    session = kept.hold()
    play = screen("due", "--go")
    press(play, "Which one?", "1")
    press(play, "show the number", "enter")
    press(play, "What came of it?", "3")
    press(play, "no, back", "1")
    assert kept.marks(session) == []
    press(play, "What came of it?", "3")
    press(play, "no, back", "2")
    play.hear("somebody else answers there")
    play.settle()
    play.press("1")
    last = play.hear("What came of it?")
    assert "This number reached somebody else" in last
    assert "555-0142" not in last
    play.press("ctrl-c")
    play.end()
    assert kept.marks(session) == ["p1 wrong_person"]


def test_line_by_line_in_spanish(kept: Kept) -> None:
    """The same for a screen reader; a long list has more than one page."""
    for _ in range(3):
        kept.due_in(kept.hold(), 0, 1)
    child = at_a_terminal("due", "--go", "--language", "es")
    child.expect("¿Cuál?")
    child.expect("Enter más")
    child.sendline("")
    child.expect("1: ")
    child.sendline("b")
    assert rest(child)[0] == 0


def test_nothing_to_do_today(kept: Kept) -> None:
    """It says so."""
    session = kept.hold()
    kept.due_in(session, 30, 40)
    child = at_a_terminal("due", "--go")
    child.expect("Nothing is to be done today.")
    child.sendline("b")
    assert rest(child)[0] == 0


def test_a_promise_is_shown_before_it_is_handed_on(kept: Kept) -> None:
    """Asked for the person's yes, then shown what goes and to whom; Enter hands it on, sealed."""
    (kept.home / "site.yaml").write_text(sample_text() + COLLEAGUES, encoding="utf-8")
    session = kept.hold(card=CARD)
    child = at_a_terminal("due", f"{session}/p1", "--hand-to", "bea")
    child.expect("Did they say yes to Bea having this")
    child.expect("A number, then Enter")
    child.sendline("1")
    child.expect("this goes to Bea")
    child.expect("send it")
    assert "Do not name the" in str(child.before)
    assert kept.vault.stream(session, "ledger") == ()
    child.sendline("")
    code, said = rest(child)
    assert code == 0
    letter = said[said.index("-----BEGIN AGE") :].replace("\r\n", "\n")
    assert b"call the pantry" in (age.decrypt(BEA, letter.encode()) or b"")
    assert len(kept.vault.stream(session, "ledger")) == 1


def test_not_asked_yet_is_not_handed_on(kept: Kept) -> None:
    """It says how one might ask."""
    (kept.home / "site.yaml").write_text(sample_text() + COLLEAGUES, encoding="utf-8")
    session = kept.hold(card=CARD)
    child = at_a_terminal("due", f"{session}/p1", "--hand-to", "bea")
    child.expect("A number, then Enter")
    child.sendline("2")
    code, said = rest(child)
    assert code == 1
    assert "Ask them first" in said
    assert kept.vault.stream(session, "ledger") == ()
