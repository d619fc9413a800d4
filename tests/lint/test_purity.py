"""The linter is given texts and a day: it opens nothing and asks no clock."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from tests.tooling.test_import_law import reaches_out

import rcscreen.lint

ROOM = Path(rcscreen.lint.__file__).parent


@pytest.mark.parametrize("file", sorted(ROOM.rglob("*.py")), ids=lambda file: str(file.relative_to(ROOM)))
def test_the_linter_never_reaches_out(file: Path) -> None:
    """No file of the linter opens, prints or asks what day it is."""
    assert not list(reaches_out(ast.parse(file.read_text())))
