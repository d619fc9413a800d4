"""The pages in ``docs/rules`` are those of the rules."""

from __future__ import annotations

from pathlib import Path

from rcscreen.lint.handbook import pages

FOLDER = Path(__file__).parents[2] / "docs" / "rules"


def test_the_pages_are_current() -> None:
    """What is written there is what `python -m docs.rules` writes."""
    written = {each.name: each.read_text("utf-8") for each in FOLDER.glob("*.md")}
    assert written == pages()
