"""Writes the pages of the linter's rules: ``python -m docs.rules``, at the top of a checkout."""  # noqa: INP001 -- documentation is no package

from __future__ import annotations

from pathlib import Path

from rcscreen.lint.handbook import pages

HERE = Path(__file__).parent

for old in HERE.glob("*.md"):
    old.unlink()
for name, text in pages().items():
    (HERE / name).write_text(text, encoding="utf-8")
