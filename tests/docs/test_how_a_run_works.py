"""What `docs/how-a-run-works.md` names is there, and is on the way that a run takes."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "rcscreen"
PAGE = (ROOT / "docs" / "how-a-run-works.md").read_text(encoding="utf-8")
FILES = sorted(set(re.findall(r"`([\w/]+\.py)`", PAGE)))
PLACES = sorted(set(re.findall(r"`([\w/]+\.py)`:\s+`(\w+)`", PAGE)))
NAMES = sorted(set(re.findall(r"`([A-Z]\w+)`", PAGE)))


def defined(file: Path) -> set[str]:
    """The names that a module defines at its top."""
    names: set[str] = set()
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                names.add(name)
            case ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]):
                names.add(name)
            case _:
                pass
    return names


@pytest.mark.parametrize("file", FILES)
def test_every_file_is_there(file: str) -> None:
    """A file that was moved is moved on the page too."""
    assert (SOURCE / file).is_file()


@pytest.mark.parametrize(("file", "name"), PLACES)
def test_every_function_is_where_it_is_said_to_be(file: str, name: str) -> None:
    """A function or class that is named after a file is defined in it."""
    assert name in defined(SOURCE / file)


def test_every_value_exists() -> None:
    """Classes that are named by themselves are defined somewhere."""
    everywhere = set().union(*(defined(file) for file in SOURCE.rglob("*.py")))
    assert not [name for name in NAMES if name not in everywhere]


def test_the_way_is_long_enough_to_be_worth_a_page() -> None:
    """The search finds what the page names."""
    assert len(FILES) > 30
    assert len(PLACES) > 35
