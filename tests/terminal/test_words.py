"""Words as a terminal may show them."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from rcscreen.terminal.words import MEASURE, clip, frame_of, measure_of, printable, width, wrap


@given(st.text(st.characters(exclude_categories=())))
def test_nothing_that_is_shown_can_command_a_terminal(text: str) -> None:
    """Whatever a script or a person puts in, no control character and no half of a pair comes out."""
    shown = printable(text)
    assert not [char for char in shown if char != "\n" and unicodedata.category(char) in ("Cc", "Cs")]
    assert shown.encode().decode() == shown
    assert printable(shown) == shown


def test_an_escape_code_is_seen_and_does_nothing() -> None:
    """What would have cleared the screen or set a title stands there as text."""
    assert printable("a\x1b[2Jb\x1b]0;title\x07c") == "a�[2Jb�]0;title�c"
    assert printable("\x9b2J\x85") == "�2J�"


def test_a_line_cannot_be_turned_around() -> None:
    """Marks of direction, with which words can be made to look like others, are shown as what they are."""
    assert printable("safe \u202eelpmaxe\u202c") == "safe �elpmaxe�"


def test_letters_of_every_language_stay() -> None:
    """Accents, other scripts and joined signs are words, not commands."""
    for words in ("¿Cómo está, señora Núñez?", "Bạn có khỏe không?", "안녕하세요", "👩\u200d👧"):
        assert printable(words) == words


@given(st.text(), st.integers(1, 100))
def test_a_line_never_runs_over(text: str, columns: int) -> None:
    """Every wrapped line fits, save a single sign that is wider than the column."""
    assert all(width(line) <= columns or len(line) == 1 for line in wrap(text, columns))


@given(st.lists(st.text(st.characters(categories=("L", "N")), min_size=1), min_size=1), st.integers(10, 80))
def test_no_letter_is_lost_in_wrapping(words: list[str], columns: int) -> None:
    """Wrapping moves words and drops none."""
    assert "".join("".join(wrap(" ".join(words), columns)).split()) == "".join("".join(words).split())


def test_breaks_and_blank_lines_stay() -> None:
    """Where the author broke a line, it is broken."""
    assert wrap("one\ntwo\n\nthree", 40) == ("one", "two", "", "three")


def test_wide_letters_take_two_columns() -> None:
    """Korean takes two columns a letter; an accent of its own takes none."""
    assert width("안녕") == 4
    assert width("e\u0301") == 1
    assert clip("안녕하세요", 5) == "안녕…"


def test_a_wide_screen_has_a_calm_middle() -> None:
    """On a wide screen everything stays in a middle column, and words never run wider than one can read."""
    assert frame_of(80) == (0, 80)
    assert frame_of(200) == (56, 88)
    assert measure_of(80) == measure_of(88) == MEASURE
    assert measure_of(40) == 30
