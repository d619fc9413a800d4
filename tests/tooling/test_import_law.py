"""The part of the import law that import-linter cannot see: calls that need no import, or an allowed one."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(__file__).parents[2] / "src" / "rcscreen"
PURE = [
    file
    for room in ("vocabulary", "script", "interview", "summary", "practice")
    for file in sorted((SOURCE / room).rglob("*.py"))
]
BUILT_IN = {"open", "print", "input", "breakpoint", "exec", "eval", "compile", "__import__"}
# import-linter sees only importlib, which may load a module of our own by name.
FILES = {"importlib.resources", "importlib.metadata"}
CLOCK = {"now", "today", "utcnow", "fromtimestamp"}


def reaches_out(tree: ast.AST) -> Iterator[str]:
    """Calls by which a pure module would touch the world, as ``line: name``."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in BUILT_IN:
                yield f"{node.lineno}: {name}"
            case ast.Attribute(value=ast.Name(id="datetime" | "date"), attr=name) if name in CLOCK:
                yield f"{node.lineno}: {name}"
            case ast.Import(names=names) if files := {name.name for name in names} & FILES:
                yield f"{node.lineno}: {min(files)}"
            case ast.ImportFrom(module=str(name)) if name in FILES:
                yield f"{node.lineno}: {name}"


@pytest.mark.parametrize("file", PURE, ids=lambda file: str(file.relative_to(SOURCE)))
def test_the_middle_never_reaches_out(file: Path) -> None:
    """Vocabulary, script, interview, summary and practice open nothing, print nothing and never ask what time it is."""
    assert not list(reaches_out(ast.parse(file.read_text())))


def test_reaching_out_would_be_seen() -> None:
    """The search finds what it looks for."""
    guilty = (
        "from datetime import datetime\nat = datetime.now()\nopen('answers')\nfrom importlib.resources import files\n"
    )
    assert sorted(reaches_out(ast.parse(guilty))) == ["2: now", "3: open", "4: importlib.resources"]
