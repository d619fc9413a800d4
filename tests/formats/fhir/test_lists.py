"""What we pinned of the guide, held against its own definitions where they are at hand."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from tests.formats.fhir.judges import CORPORA
from tests.formats.fhir.lists import CONSTRAINTS, NEVER, SDOH_CATEGORIES

from rcscreen.formats.fhir.codes import CATEGORIES
from rcscreen.vocabulary.domains import NEEDS

FSH = CORPORA / "schemas" / "gravity_stu3_fsh"
here = pytest.mark.skipif(not FSH.is_dir(), reason="the guide's definitions are not at hand")


def test_every_domain_has_a_category_of_the_guide() -> None:
    """And none of those that are spoken of and never written."""
    named = {domain.category for domain in NEEDS.values()} | {"protective-factor"}
    assert named <= set(CATEGORIES) <= SDOH_CATEGORIES
    assert not NEVER & set(CATEGORIES)


@here
def test_the_categories_are_the_guides() -> None:
    """Code by code, and our displays are its own."""
    text = (FSH / "valuesets" / "SDOHCCValueSetSDOHCategory.fsh").read_text(encoding="utf-8")
    listed = dict(re.findall(r'^\* \S+#(\S+) "([^"]+)"', text, re.MULTILINE))
    assert set(listed) == SDOH_CATEGORIES
    assert {code: listed[code] for code in CATEGORIES} == CATEGORIES


@here
@pytest.mark.parametrize("name", ["SDOH-Con-1", "SDOH-Con-3", "SDOH-Obs-3", "SDOH-Obs-4", "us-core-2"])
def test_the_constraints_are_the_guides(name: str) -> None:
    """Word by word. SDOH-Con-2 is left out: it asks for a value set, and ours has the two codes of it."""
    text = (FSH / "invariants" / f"{name}.fsh").read_text(encoding="utf-8")
    (expression,) = re.findall(r'^(?:\* e|E)xpression(?: =|:) "(.+)"\s*$', text, re.MULTILINE)
    ours = next(each[name] for each in CONSTRAINTS.values() if name in each)
    assert re.sub(r"\s", "", ours) == re.sub(r"\s", "", expression)


@here
@pytest.mark.parametrize(
    ("profile", "line"),
    [
        ("Condition", "* category 2.. MS"),
        ("Condition", "* code from USCoreConditionCodes|7.0.0 (required)"),
        ("ServiceRequest", "* code from USCoreProcedureCodes|7.0.0 (required)"),
        ("ServiceRequest", "* supportingInfo[SupportedSupportingInfo] only Reference(SDOHCCConsent)"),
        ("TaskForReferralManagement", "* focus only Reference(SDOHCCServiceRequest)"),
        ("TaskForReferralManagement", "* code = $task-code#fulfill"),
        ("Consent", "* organization 1..1 MS"),
        ("Consent", "* source[x] 1.. MS"),
        ("ObservationAssessment", "* code from SDOHCCValueSetLOINCSNOMEDCT (preferred)"),
        ("Goal", "* category[SDOHCC] from SDOHCCValueSetSDOHCategory (required)"),
    ],
)
def test_the_profiles_say_what_we_read_in_them(profile: str, line: str) -> None:
    """The lines on which our lists rest."""
    text = (FSH / "profiles" / f"SDOHCC{profile}.fsh").read_text(encoding="utf-8")
    assert line in text.splitlines()


@here
def test_every_suggested_code_is_one_of_the_guides_conditions() -> None:
    """In its value set of March 2024, but for those that ICD-10-CM has had only since."""
    listed = (CORPORA / "schemas" / "valuesets").glob("mycareplanner__vsac_sdoh_conditions*.json")
    conditions = set(re.findall(r'"(Z[0-9]{2}\.[0-9]+)"', next(iter(listed)).read_text(encoding="utf-8")))
    suggested = {code.code for domain in NEEDS.values() for code in domain.codes}
    assert suggested - conditions == {"Z59.72", "Z59.861", "Z59.869"}


@here
def test_the_guides_own_examples_would_stand_before_our_lists() -> None:
    """What the guide shows fits the constraints that we hold ourselves to: they are the guide's, not ours alone."""
    from tests.formats.fhir.judges import constraint_faults  # noqa: PLC0415 - only where the examples are

    folder = CORPORA / "fhir_gravity_examples"
    kinds = {"Condition": {"con-3"}, "Consent": {"nobody signed"}, "Goal": {"description", "us-core-1"}}
    for path in sorted(folder.glob("*.json")):
        example: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        kind = example["resourceType"]
        if kind in kinds:
            excused = {f"{kind}: {name}" for name in kinds[kind]} | {"Condition: nothing confirmed"}
            assert set(constraint_faults(example)) <= excused, path.name
