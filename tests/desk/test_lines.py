"""Lines as they are printed."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from rcscreen.cli import main
from rcscreen.desk.handing_on import _unwrapped
from rcscreen.desk.lines import COLUMNS, wrapped

if TYPE_CHECKING:
    import pytest

WORDS = st.text(alphabet="abñ-.é", min_size=1, max_size=90)
BLANKS = st.integers(1, 3).map(lambda count: " " * count)


@given(st.lists(st.tuples(WORDS, BLANKS), max_size=40), st.integers(0, 12), st.integers(0, 12))
def test_a_line_is_broken_as_the_library_breaks_it(words: list[tuple[str, str]], margin: int, rest: int) -> None:
    """Only between words, and no wider than a terminal unless one word is."""
    line = "".join(word + blank for word, blank in words).rstrip()
    once = textwrap.wrap(
        line,
        COLUMNS,
        initial_indent=" " * margin,
        subsequent_indent=" " * rest,
        break_on_hyphens=False,
        break_long_words=False,
    )
    assert wrapped(line, margin, rest) == (once or [" " * margin])


def test_a_failure_keeps_to_the_width_of_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """At a terminal no word is broken; anywhere else it is one line, for whoever searches it."""
    wrong = ["show", "nobody-has-this-one"]
    assert main(wrong) == 2
    (whole, _) = capsys.readouterr().err.splitlines()
    assert len(whole) > COLUMNS
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert main(wrong) == 2
    *rows, _ = capsys.readouterr().err.splitlines()
    assert max(map(len, rows)) <= COLUMNS
    assert " ".join(rows) == whole


def test_a_release_is_shown_line_by_line() -> None:
    """A line that was filled to its end does not draw the next item of a list to it."""
    filled = "  - " + "so " * 24 + "on"
    lines = ["What comes next", filled, "  - the next", "    and its end", "  1. the first"]
    assert list(_unwrapped(lines)) == lines
