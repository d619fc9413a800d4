"""The page on the principles is that of the scripts."""

from __future__ import annotations

from pathlib import Path

from rcscreen.cli.coverage_text import coverage_page
from rcscreen.desk.library import find_script, shipped
from rcscreen.script.coverage import coverage

PAGE = Path(__file__).parents[2] / "docs" / "principles.md"


def test_the_page_is_current() -> None:
    """What is written there is what `python -m docs.principles` writes: every claim, with a step that there is."""
    scripts = [find_script(path.stem).script for path in shipped()]
    assert PAGE.read_text("utf-8") == coverage_page({script.id: coverage(script) for script in scripts})
