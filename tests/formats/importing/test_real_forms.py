"""Real forms that nobody here made: every one that can be imported is, and none brings the program down."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from tests.formats.importing.forms import CORPORA, imported, loaded, lost

from rcscreen.errors import FormRefused
from rcscreen.formats.importing.imported import Imported

PAGE = (Path(__file__).parents[3] / "docs" / "importing.md").read_text(encoding="utf-8")
FOLDERS = (
    "fhir_questionnaires",
    "yaml_fhir_questionnaires",
    "xlsform",
    "xlsform_pyxform_fixtures",
    "xlsform_pyxform_bad",
    "fhir_wrong_version",
)
NOT = {
    "lforms__test-enablewhen.json": "STU3",
    "lforms__weightHeightQuestionnaire.json": "R5",
    "pyxform__bad_calc.xlsx": "asks nothing",
}
"""What is refused, and what is said of it: two of other versions, and one that holds a calculation and nothing else."""

pytestmark = pytest.mark.skipif(not CORPORA.is_dir(), reason="the real forms do not lie beside this checkout")


def forms(folder: str) -> list[Path]:
    """The forms of a folder."""
    return sorted((CORPORA / folder).iterdir())


@cache
def made(form: Path) -> Imported | FormRefused:
    """What becomes of a form, tried once."""
    try:
        return imported(form.read_bytes(), form.name)
    except FormRefused as refused:
        return refused


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_form_becomes_a_script(folder: str) -> None:
    """It loads with its translations and lints without an error; the others are refused in one line, for a reason."""
    for form in forms(folder):
        reason = NOT.get(form.name) if folder in {"fhir_wrong_version", "xlsform_pyxform_bad"} else None
        found = made(form)
        if isinstance(found, FormRefused):
            assert reason is not None, form.name
            assert reason in found.fault
            assert len(found.lines()) == 1
        else:
            assert reason is None
            loaded(found)


def test_the_counts_on_the_page() -> None:
    """How many there are of each kind, and how many become a script, is as the page says."""
    rows = dict(re.findall(r"^\| `(\w+)` \| ([0-9]+ of [0-9]+) \|", PAGE, re.MULTILINE))
    counted = {}
    for folder in FOLDERS:
        every = [made(form) for form in forms(folder)]
        counted[folder] = f"{sum(not isinstance(each, FormRefused) for each in every)} of {len(every)}"
    assert rows == counted


def test_nothing_dangerous_of_the_known_instruments_is_asked() -> None:
    """Of the depression scales, the question about death and harm is left out wherever it came from."""
    scales = [form for form in forms("fhir_questionnaires") if re.search("phq-?9|epds", form.name, re.IGNORECASE)]
    assert scales
    for form in scales:
        found = made(form)
        assert isinstance(found, Imported)
        assert "danger" in {why for _, why in lost(found)}, form.name
