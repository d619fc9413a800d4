"""What we tell integrators about FHIR is so."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.docs.recipes import PAGE


@pytest.mark.parametrize(
    "words",
    [
        "410606002",
        "contacting-subject-prohibited",
        "protective-factor",
        "asked-declined",
        "asked-unknown",
        "entered-in-error",
        "revoked",
    ],
)
def test_what_is_named_is_what_is_written(words: str) -> None:
    """A code that the page names stands in our code, and so in what comes out."""
    written = Path(__file__).parents[2] / "src" / "rcscreen" / "formats" / "fhir"
    assert words in PAGE
    assert any(words in path.read_text(encoding="utf-8") for path in written.glob("*.py"))
