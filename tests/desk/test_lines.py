"""Lines as they are printed."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from rcscreen.desk.lines import COLUMNS, wrapped

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
