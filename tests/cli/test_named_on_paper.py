"""A place to turn to that was written on paper, named in a file of answers as it would be at the terminal."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Kept, Told

from rcscreen.site.load import sample_text

Rcscreen = Callable[..., Told]
FORM = """
channel: in_person
replies:
  - {step: start, answer: true}
  - {step: keep-notes, answer: true}
  - {step: who-can-hear, answer: alone}
  - {step: food-lately, answer: thin}
  - {step: what-would-help, answer: [food, transport, utilities]}
  - {step: read-back, heard: true}
  - step: next-steps
    answer:
      - {domain: food, where: sample street pantry, who: Ana}
      - {domain: transport, where: nothing}
      - {domain: utilities, where: The Moon}
"""


@pytest.fixture
def program(kept: Kept) -> Kept:
    """The sample program, its directory beside its file."""
    (kept.home / "site.yaml").write_text(sample_text(), encoding="utf-8")
    (directory,) = (Path(__file__).parents[2] / "src").rglob("site/directory.json")
    (kept.home / "directory.json").write_bytes(directory.read_bytes())
    return kept


def test_a_place_of_the_directory_is_named(program: Kept, rcscreen: Rcscreen) -> None:
    """By its name or its id; or that there was nothing; what the directory does not offer is said, and not invented."""
    form = program.home.parent / "form.yaml"
    form.write_text(FORM, encoding="utf-8")
    told = rcscreen("run", "whole-family", "--answers", str(form))
    assert "14:9: ANS032 the directory offers no such place for this need" in told.err
    assert "Moon" not in told.err
    food, utilities, transport = json.loads(rcscreen("summary", "--format", "json").out)["plan"]
    assert (food["resource"]["name"], food["who"]) == ("Sample Street Pantry", "Ana")
    assert transport["offered"] == "nothing_available"
    assert "resource" not in utilities
    assert "offered" not in utilities
