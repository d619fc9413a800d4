"""Codes, systems and profiles that a Bundle uses. Nothing here is looked up at run time."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

__all__ = ["CATEGORIES", "UNSAID", "Json", "category", "concept", "profile", "reference", "sdoh", "us_core"]

Json: TypeAlias = dict[str, Any]

SDOHCC: Final = "http://hl7.org/fhir/us/sdoh-clinicalcare"
TEMPORARY: Final = f"{SDOHCC}/CodeSystem/SDOHCC-CodeSystemTemporaryCodes"
US_CORE_CATEGORY: Final = "http://hl7.org/fhir/us/core/CodeSystem/us-core-category"
CONDITION_CATEGORY: Final = "http://hl7.org/fhir/us/core/CodeSystem/condition-category"
CLINICAL: Final = "http://terminology.hl7.org/CodeSystem/condition-clinical"
VERIFICATION: Final = "http://terminology.hl7.org/CodeSystem/condition-ver-status"
CONSENT_SCOPE: Final = "http://terminology.hl7.org/CodeSystem/consentscope"
ACT_CODE: Final = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
PARTICIPATION: Final = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType"
TASK_CODE: Final = "http://hl7.org/fhir/CodeSystem/task-code"
SNOMED: Final = "http://snomed.info/sct"
LANGUAGES: Final = "urn:ietf:bcp:47"
ABSENT: Final = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
US_CORE: Final = "http://hl7.org/fhir/us/core/StructureDefinition"

UNSAID: Final = "comes up under a condition that a form cannot say; here it comes up more often."
"""What is noted at an item of a script that went out as a form; by it one that comes back is known."""

SOCIAL_SERVICE: Final = ("410606002", "Social service procedure")
"""SNOMED CT: the guide's own category for a request, and the code of every request of ours.

The code of a request is bound to US Core Procedure Codes, of which this one is a member: a procedure of SNOMED CT. A
narrower one would say more than was asked for ("provision of food", where somebody wanted a number to call); the domain
stands in the category and in the text, what would suit them in a note.
"""

CATEGORIES: Final = {
    "sdoh-category-unspecified": "SDOH Category Unspecified",
    "food-insecurity": "Food Insecurity",
    "housing-instability": "Housing Instability",
    "inadequate-housing": "Inadequate Housing",
    "transportation-insecurity": "Transportation Insecurity",
    "financial-insecurity": "Financial Insecurity",
    "material-hardship": "Material Hardship",
    "educational-attainment": "Educational Attainment",
    "employment-status": "Employment Status",
    "stress": "Stress",
    "social-connection": "Social Connection",
    "medical-cost-burden": "Medical Cost Burden",
    "health-insurance-coverage-status": "Health Insurance Coverage Status",
    "digital-access": "Digital Access",
    "utility-insecurity": "Utility Insecurity",
    "language-access": "Language Access",
    "protective-factor": "Protective Factor",
}
"""The categories of the guide that a domain of ours belongs to, with their display names (SDOHCC Temporary Codes)."""


def profile(name: str) -> Json:
    """The ``meta`` that claims a profile of the guide."""
    return {"profile": [f"{SDOHCC}/StructureDefinition/SDOHCC-{name}"]}


def us_core(name: str) -> Json:
    """The ``meta`` that claims a profile of US Core."""
    return {"profile": [f"{US_CORE}/us-core-{name}"]}


def reference(url: str, kind: str) -> Json:
    """A reference within the Bundle, with the kind of what it points at: a full URL does not tell."""
    return {"reference": url, "type": kind}


def concept(system: str, code: str, display: str = "", *, text: str = "") -> Json:
    """A CodeableConcept of one coding."""
    coding = {"system": system, "code": code, **({"display": display} if display else {})}
    return {"coding": [coding], **({"text": text} if text else {})}


def category(code: str | None, text: str = "") -> Json:
    """The category of the guide for a domain; where it has none, the unspecified one and the domain's name."""
    if code in CATEGORIES and code != "sdoh-category-unspecified":
        return concept(TEMPORARY, code, CATEGORIES[code])
    unspecified = "sdoh-category-unspecified"
    return concept(TEMPORARY, unspecified, CATEGORIES[unspecified], text=text)


def sdoh() -> Json:
    """US Core's category that says that something is about social determinants of health."""
    return concept(US_CORE_CATEGORY, "sdoh", "SDOH")
