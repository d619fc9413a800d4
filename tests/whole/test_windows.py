"""Windows of other sizes, without colours, in plain lines, and with somebody reading what comes out."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from tests.whole.check_in import BEGINNING, COMMAND, IN_PERSON, TALK, send

if TYPE_CHECKING:
    from tests.whole.program import Place


def test_ctrl_c_leaves_the_reader_with_nothing(at: Place) -> None:
    """Interrupted in a pipe: the reader gets an empty stream, not half a document."""
    sitting = at.begin(f"{COMMAND} | cat > OUT", shown=True)
    sitting.go(BEGINNING)
    sitting.do(TALK[0][0], "ctrl-c")
    sitting.end()
    assert sitting.stdout() == ""
    assert sitting.left_on_screen().startswith("INT001 Broken off; what was said is safe.")


def test_without_colours(at: Place) -> None:
    """NO_COLOR: bold and dim remain, no colour is sent, in prompts neither."""
    at.env["NO_COLOR"] = "1"
    sitting = at.begin(COMMAND)
    sitting.go(BEGINNING)
    sitting.do(TALK[0][0], "ctrl-c")
    assert sitting.end() == 130
    codes = {int(code) for style in re.findall(r"\x1b\[([0-9;]+)m", sitting.raw) for code in style.split(";") if code}
    assert 1 in codes
    assert not [code for code in codes if 30 <= code <= 49 or 90 <= code <= 107]


def test_a_large_window(at: Place) -> None:
    """At 120 by 40 the same words stand on the same screens."""
    sitting = at.begin(COMMAND, columns=120, rows=40)
    sitting.go((*BEGINNING, *TALK[:3]))
    sitting.hear(TALK[3][0])
    sitting.see("\n" + " " * 16 + "─" * 88 + "\n")
    sitting.do(TALK[3][0], "ctrl-c")
    assert sitting.end() == 130
    assert sitting.restored()


def test_a_window_that_changes(at: Place) -> None:
    """Made larger and smaller in mid-screen: the same screen, what was marked still marked, and it is one screen."""
    sitting = at.begin(COMMAND)
    sitting.go(BEGINNING)
    sitting.go(TALK[:2])
    sitting.do(TALK[2][0], "7")
    sitting.see("▸ 7")
    sitting.resize(120, 40)
    sitting.see(" " * 10 + "─" * 88, "▸ 7")
    sitting.resize(80, 24)
    sitting.see("\n" + "─" * 80 + "\n", "▸ 7", "Esc hide")
    sitting.do(TALK[2][0], "enter")
    sitting.do(TALK[3][0], "ctrl-c")
    assert sitting.end() == 130
    (kept,) = at.kept().values()
    assert b'"home-lately","value":["utilities"]' in kept.replace(b'": ', b'":')


def test_in_plain_lines(at: Place) -> None:
    """A whole check-in in lines: nothing is drawn, each key has its Enter, the same document comes out."""
    sitting = at.begin(f"{COMMAND} --plain", rows=60)
    sitting.hear("How are you talking with them?", "1 in person")
    sitting.press("1", "enter")
    for words, *keys in IN_PERSON[1:]:
        sitting.hear(words)
        typed = [key for key in keys if key != "enter"]
        sitting.press(" ".join(typed), "enter")
    send(sitting)
    assert sitting.end() == 0
    document = json.loads(sitting.stdout())
    assert [need["domain"] for need in document["needs"]] == ["food", "utilities"]
    assert sorted(line["status"] for line in document["plan"]) == ["agreed", "ourselves"]
    assert not re.search(r"\x1b\[\?1049|\x1b\[\d+;\d+H", sitting.raw)
    assert not sitting.left_on_screen()


def test_a_dumb_terminal(at: Place) -> None:
    """A terminal that says it can do no more is spoken to in lines without being asked."""
    at.env["TERM"] = "dumb"
    sitting = at.begin(COMMAND)
    sitting.hear("How are you talking with them?")
    sitting.press("1", "enter")
    sitting.hear("Is now an okay time?")
    sitting.press("ctrl-c")
    assert sitting.end() == 130
    assert "\x1b" not in sitting.raw
