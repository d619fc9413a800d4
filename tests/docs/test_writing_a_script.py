"""The script with which `docs/writing-a-script.md` begins is one to copy."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from rcscreen.lint.place import Source
from rcscreen.lint.run import Bundle, lint

PAGE = (Path(__file__).parents[2] / "docs" / "writing-a-script.md").read_text("utf-8")


def test_the_first_script_is_a_kind_one() -> None:
    """In both languages, and as the page says: all that is left to say is that no family has read it yet."""
    first, spanish, _ = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    bundle = Bundle(Source("hello-food.yaml", first), (Source("hello-food.es.yaml", spanish),))
    assert {each.code for each in lint([bundle], date(2026, 11, 22)).findings} == {"EQU005"}
