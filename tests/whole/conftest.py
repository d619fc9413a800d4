"""A navigator's computer for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.whole.program import Place, place


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Place]:
    """A home, a folder to be in, a passphrase in a file, and nothing else."""
    with place(tmp_path) as made:
        yield made


@pytest.fixture
def used(at: Place) -> None:
    """The program was used there before, and its vault opens quickly: how long a guess takes is not the question."""
    at.used()
