"""The shape of the code: what a reader may count on before opening a file."""

from __future__ import annotations

import re
from pathlib import Path

import rcscreen

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
NAMES_THAT_SAY_NOTHING = {
    "common",
    "data",
    "handler",
    "handlers",
    "helper",
    "helpers",
    "info",
    "manager",
    "misc",
    "process",
    "util",
    "utils",
}


def test_no_file_has_become_two_rooms() -> None:
    """A source file over 330 lines is two."""
    assert SOURCES
    long = {str(file.relative_to(ROOT)): n for file in SOURCES if (n := len(file.read_text().splitlines())) > 330}
    assert not long


def test_every_module_says_what_is_in_it() -> None:
    """No module or room bears a name under which anything could be put."""
    named = {part.removesuffix(".py").strip("_"): file for file in SOURCES for part in file.relative_to(ROOT).parts}
    assert not {name: named[name] for name in NAMES_THAT_SAY_NOTHING & named.keys()}


def test_nothing_is_left_for_later() -> None:
    """What is not finished is not committed, and lint is silenced only with a reason beside it."""
    unfinished = re.compile(r"\b(TODO|FIXME|XXX|NotImplementedError)\b")
    unexplained = re.compile(r"#\s*(noqa(: [A-Z0-9, ]+)?|type: ignore(\[[a-z, -]+\])?)\s*$")
    found = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in [*SOURCES, *(ROOT / "tests").rglob("*.py"), *(ROOT / "benchmarks").rglob("*.py")]
        for number, line in enumerate(file.read_text().splitlines(), 1)
        if file != Path(__file__) and (unfinished.search(line) or unexplained.search(line))
    ]
    assert not found


def test_the_changelog_knows_the_version() -> None:
    """What is released, or about to be, has its chapter."""
    changelog = (ROOT / "CHANGELOG.md").read_text()
    assert f"## [{rcscreen.__version__}]" in changelog or "## [Unreleased]" in changelog
