"""Places: a finding points at the word in the file, however the words were written."""

from __future__ import annotations

import re

import pytest
from tests.lint.examples import TODAY, put_together

from rcscreen.lint.parts import Line
from rcscreen.lint.place import Source
from rcscreen.lint.subject import Subject

STEP = "- say: extra\n  text: {}\n"


def _line(written: str) -> Line:
    source = put_together((("enable", STEP.format(written)),)).script
    assert source is not None
    subject = Subject(source, (), None, TODAY)
    return next(line for line in subject.said() if line.owner == "extra")


@pytest.mark.parametrize(
    "written",
    [
        "Some words, and then the NEEDLE here.",
        "Some words,\n    and then the NEEDLE here.",
        '"Some words: \\"and then\\" the NEEDLE here."',
        "'Some words, it''s the NEEDLE here.'",
        ">\n    Some words,\n\n    and then\n    the NEEDLE here.",
        "|\n    Some words,\n    and then the NEEDLE here.",
        ">-\n    Some curled\N{RIGHT SINGLE QUOTATION MARK}s words, the NEEDLE here.",
        '"Some words,\n    and then the NEEDLE # here."',
    ],
)
def test_a_match_is_found_in_the_file(written: str) -> None:
    """A word is pointed at in plain, quoted, folded and literal words, over several lines too."""
    line = _line(written)
    match = re.search("NEEDLE", line.text)
    assert match is not None
    place = line.at(match)
    assert line.source.lines[place.line - 1][place.column - 1 :].startswith("NEEDLE")
    assert line.source.lines[place.anchor - 1].startswith("    text:")


def test_what_cannot_be_followed_is_named_where_it_begins() -> None:
    """An escape stands for another character: then the finding points at the beginning of the words."""
    line = _line('"Caf\\u00e9, the NEEDLE."')
    match = re.search("NEEDLE", line.text)
    assert match is not None
    assert line.at(match) == line.place


def test_every_end_of_line_counts_once() -> None:
    """A file from another system has the lines that an editor shows."""
    assert Source("a.yaml", "one\r\ntwo\rthree\nfour").lines == ["one", "two", "three", "four"]
