"""Writes the page on the principles: ``python -m docs.principles``, at the top of a checkout."""  # noqa: INP001 -- documentation is no package

from __future__ import annotations

from pathlib import Path

from rcscreen.cli.coverage_text import coverage_page
from rcscreen.desk.library import find_script, shipped
from rcscreen.script.coverage import coverage

scripts = (find_script(path.stem).script for path in shipped())
page = coverage_page({script.id: coverage(script) for script in scripts})
(Path(__file__).parents[1] / "principles.md").write_text(page, encoding="utf-8")
