"""A conversation from a file of answers: the day it names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from tests.cli.conftest import Kept, Told

from rcscreen.desk.leaving import local_now

Rcscreen = Callable[..., Told]


@pytest.mark.parametrize(("days", "said"), [(1, "has not come yet"), (-6 * 366, "more than five years back")])
def test_a_day_that_can_only_be_a_slip_keeps_nothing(
    kept: Kept, rcscreen: Rcscreen, tmp_path: Path, days: int, said: str
) -> None:
    """A wrong year would make the person forgotten, or remembered for a century: it is said, and nothing is kept."""
    sheet = tmp_path / "answers.yaml"
    day = local_now().date() + timedelta(days)
    steps = "- {step: start, answer: true}\n- {step: keep-notes, answer: true}\n"
    sheet.write_text(f"script: whole-family\nlanguage: en\ndate: {day}\nreplies:\n{steps}", encoding="utf-8")
    told = rcscreen("run", "--answers", str(sheet))
    assert (told.code, told.out) == (2, "")
    assert said in told.err
    assert not [*kept.vault.heads()]
