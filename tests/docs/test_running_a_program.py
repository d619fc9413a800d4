"""The recipes of ``docs/running-a-program.md`` do what the page says of them, as they are written."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
from pathlib import Path

import pyrage  # type: ignore[import-untyped]  # it ships no types
import pytest
from tests.docs.recipes import Desk

from rcscreen.report.synthetic import synthetic_releases

PAGE = (Path(__file__).parents[2] / "docs" / "running-a-program.md").read_text(encoding="utf-8")
WEEK, REPORT = re.findall(r"```sh\n(set -euo pipefail\n.*?)```", PAGE, re.DOTALL)


class Program:
    """A site and a program with a key each, and 30 gists that came in, sealed for the site."""

    def __init__(self, root: Path) -> None:
        self.desk = Desk(root, "age", "jq", "gzip", "bash")
        self.here = self.desk.here
        self.site, self.program = (pyrage.x25519.Identity.generate() for _ in range(2))
        (self.here / "site-key.txt").write_text(f"{self.site}\n")
        (self.here / "program-key.txt").write_text(f"{self.program}\n")
        (self.here / "in").mkdir()
        (self.here / "bundles").mkdir()
        for number, line in enumerate(synthetic_releases(5, 30)):
            written = json.dumps(json.loads(line), indent=2).encode()
            sealed = pyrage.encrypt(written, [self.site.to_public()], armored=True)
            (self.here / "in" / f"{number}.age").write_bytes(sealed)

    def follows(self, recipe: str) -> subprocess.CompletedProcess[str]:
        """Somebody puts the recipe into a file and runs it."""
        (self.here / "recipe").write_text(recipe)
        return self.desk.run("bash recipe", PROGRAM=str(self.program.to_public()))

    def bundles(self) -> list[Path]:
        """What a week became."""
        return sorted(self.here.glob("*.jsonl.gz.age"))


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """A site, a program, and a week."""
    return Program(tmp_path / "desk")


def test_a_week_is_put_together_and_counted(program: Program) -> None:
    """A line for each gist, packed, sealed for the program; the program counts two such weeks as they are."""
    assert program.follows(WEEK).returncode == 0
    (bundle,) = program.bundles()
    assert re.fullmatch(r"\d{4}-W\d\d\.jsonl\.gz\.age", bundle.name)
    assert bundle.stat().st_mode & 0o077 == 0
    lines = gzip.decompress(pyrage.decrypt(bundle.read_bytes(), [program.program])).splitlines()
    assert len([json.loads(line) for line in lines]) == 30

    bundle.rename(program.here / "bundles" / "one.age")
    more = gzip.compress("".join(synthetic_releases(6, 30)).replace("synthetic-", "more-").encode())
    (program.here / "bundles" / "two.age").write_bytes(pyrage.encrypt(more, [program.program.to_public()]))
    told = program.follows(REPORT)
    assert (told.returncode, told.stderr) == (0, "")
    assert "60 conversations" in (program.here / "report.html").read_text(encoding="utf-8")


def test_a_week_of_which_one_cannot_be_opened_is_not_sent(program: Program) -> None:
    """It stops, and there is nothing that looks like a whole week."""
    (program.here / "in" / "7.age").write_bytes(b"age-encryption.org/v1\ncut off")
    assert program.follows(WEEK).returncode != 0
    assert program.bundles() == []
