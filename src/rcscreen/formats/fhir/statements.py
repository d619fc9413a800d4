"""What the person said, as resources: strengths, hopes, needs. Suggested, never a diagnosis."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from rcscreen.formats.fhir.codes import (
    CLINICAL,
    CONDITION_CATEGORY,
    VERIFICATION,
    Json,
    category,
    concept,
    profile,
    sdoh,
)
from rcscreen.summary.minting import SYSTEM
from rcscreen.vocabulary.domains import NEEDS, STRENGTHS
from rcscreen.vocabulary.phrases import label

if TYPE_CHECKING:
    from rcscreen.summary.lines import Hope, PlanLine, ReleasedNeed, Strength
    from rcscreen.summary.model import Release

__all__ = ["Subject", "goal", "need", "strength"]


_UNASKED: Final = {
    "ourselves": "They are doing this themselves. Nothing is asked of you.",
    "not_today": "Nothing for now. They know that they can ask.",
}
"""What is told to a recipient of a plan that asks nothing of it."""


class Subject:
    """What every statement says besides itself: about whom and from whom, on which day, and whether it is corrected.

    Args:
        release: The release.
        patient: The reference to the person.
    """

    def __init__(self, release: Release, patient: Json) -> None:
        self.day = release.release.granted_on.isoformat()
        self.patient = patient
        self.status = "final" if release.revision == 1 else "corrected"


def need(said: ReleasedNeed, plan: PlanLine | None, of: Subject) -> Json:
    """A need with which help is wanted: an unconfirmed health concern where a code fits it, else an observation.

    ``SDOHCC-Condition.code`` is bound to lists of conditions, so a domain without one is stated as an observation.
    A plan that asks nothing of the recipient is told here: there is no request that could tell it.
    """
    domain = NEEDS[said.domain]
    about = label(domain.label, "en")
    told = [{"text": each} for each in _unasked(plan)] if plan is not None else []
    note: Json = {"note": told} if told else {}
    if not said.suggested_codes:
        return _observation(said.id, about, said.said, category(domain.category, about), of) | note
    coding = [{"system": each.system, "code": each.code, "display": each.display} for each in said.suggested_codes]
    return {
        "resourceType": "Condition",
        "meta": profile("Condition"),
        "identifier": [{"system": SYSTEM, "value": said.id}],
        "clinicalStatus": concept(CLINICAL, "active", "Active"),
        "verificationStatus": concept(VERIFICATION, "unconfirmed", "Unconfirmed"),
        "category": [
            concept(CONDITION_CATEGORY, "health-concern", "Health Concern"),
            sdoh(),
            category(domain.category, about),
        ],
        "code": {"coding": coding, "text": said.said or about},
        "subject": of.patient,
        "recordedDate": of.day,
        "asserter": of.patient,
        **note,
    }


def _unasked(plan: PlanLine) -> Iterator[str]:
    """A plan that asks nothing of the recipient, as it is told to it."""
    if plan.status not in _UNASKED:
        return
    yield _UNASKED[plan.status]
    if plan.resource is not None:
        place = ", ".join(part for part in (plan.resource.name, plan.resource.phone) if part)
        yield f"A place to turn to that was named: {place}."
    if plan.offered == "nothing_available":
        yield "There was no place to offer them."


def strength(said: Strength, of: Subject) -> Json:
    """A strength, in their words: an observation of a protective factor. It has no code, ever."""
    about = label(STRENGTHS[said.domain].label, "en")
    return _observation(said.id, about, said.said, category("protective-factor"), of)


def _observation(identifier: str, about: str, said: str | None, about_as: Json, of: Subject) -> Json:
    return {
        "resourceType": "Observation",
        "meta": profile("ObservationAssessment"),
        "identifier": [{"system": SYSTEM, "value": identifier}],
        "status": of.status,
        "category": [sdoh(), about_as],
        "code": {"text": about},
        "subject": of.patient,
        "effectiveDateTime": of.day,
        "performer": [of.patient],
        "valueString": said or about,
    }


def goal(said: Hope, of: Subject) -> Json | None:
    """A hope, in their words, as a goal that they proposed; None where no words were put down.

    It has no target: "better" is theirs to say and is not measured. It addresses nothing: nobody said which need.
    """
    if said.said is None:
        return None
    return {
        "resourceType": "Goal",
        "meta": profile("Goal"),
        "identifier": [{"system": SYSTEM, "value": said.id}],
        "lifecycleStatus": "proposed",
        "category": [category(None)],
        "description": {"text": said.said},
        "subject": of.patient,
        "startDate": of.day,
        "expressedBy": of.patient,
    }
