"""What is asked of the recipient: a request and a task for each wish that is not seen to already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from rcscreen.formats.fhir.codes import SNOMED, SOCIAL_SERVICE, TASK_CODE, TEMPORARY, Json, category, concept, profile
from rcscreen.summary.minting import SYSTEM
from rcscreen.summary.text import promised
from rcscreen.vocabulary.domains import NEEDS, WAYS
from rcscreen.vocabulary.phrases import label

if TYPE_CHECKING:
    from rcscreen.summary.lines import PlanLine, ReleasedNeed
    from rcscreen.summary.model import Release

__all__ = ["request", "task"]

_PROHIBITED: Final = concept(TEMPORARY, "contacting-subject-prohibited", "Contacting Subject Prohibited")

_NOBODY_CALLS: Final = frozenset({"none", "next_visit"})
"""Ways to be in touch under which the recipient is not to begin it."""


def request(need: ReleasedNeed, plan: PlanLine | None, release: Release, refers: Mapping[str, Json]) -> Json:
    """A request for help with one need. Wanting help makes it; a need alone does not.

    Args:
        need: The need.
        plan: What was promised for it, if anything.
        release: The release.
        refers: References by what they stand for.
    """
    domain = NEEDS[need.domain]
    about = label(domain.label, "en")
    prohibited = release.contact is not None and release.contact.way in _NOBODY_CALLS
    carries = [refers[plan.builds_on]] if plan is not None and plan.builds_on is not None else []
    notes = [{"text": each} for each in _notes(need, plan)]
    return {
        "resourceType": "ServiceRequest",
        "meta": profile("ServiceRequest"),
        "identifier": [{"system": SYSTEM, "value": identifier_of(refers[f"request/{need.id}"])}],
        "status": "active",
        "intent": "order",
        "category": [concept(SNOMED, *SOCIAL_SERVICE), category(domain.category, about)],
        "code": concept(SNOMED, *SOCIAL_SERVICE, text=about),
        # For every request or for none: on one alone it would tell what that one is about.
        **({"orderDetail": [_PROHIBITED]} if prohibited else {}),
        "subject": refers["patient"],
        "authoredOn": release.release.granted_on.isoformat(),
        "requester": refers["program"],
        "performer": [refers["recipient"]],
        "reasonReference": [refers[need.id]],
        "supportingInfo": [refers["consent"], *carries],
        **({"note": notes} if notes else {}),
    }


def _notes(need: ReleasedNeed, plan: PlanLine | None) -> Iterator[str]:
    """What would suit them, where it stands in their order, and what was promised.

    Not how to be in touch: that stands with the person, where a later revision can say it anew.
    """
    if need.how:
        yield f"What would suit them: {', '.join(label(WAYS[way], 'en') for way in need.how)}."
    if need.priority is not None:
        yield f"Number {need.priority} in their own order."
    if plan is not None and (words := promised(plan, "en")):
        yield words


def task(need: ReleasedNeed, release: Release, refers: Mapping[str, Json]) -> Json:
    """The task by which the recipient accepts or declines the request, and tells what came of it."""
    return {
        "resourceType": "Task",
        "meta": profile("TaskForReferralManagement"),
        "identifier": [{"system": SYSTEM, "value": identifier_of(refers[f"task/{need.id}"])}],
        "status": "requested",
        "intent": "order",
        "priority": "routine",
        "code": concept(TASK_CODE, "fulfill", "Fulfill the focal request"),
        "focus": refers[f"request/{need.id}"],
        "for": refers["patient"],
        "authoredOn": release.release.granted_on.isoformat(),
        "requester": refers["program"],
        "owner": refers["recipient"],
        "restriction": {"period": {"end": release.release.expires.isoformat()}},
    }


def identifier_of(reference: Json) -> str:
    """The identifier of a resource whose full URL is made from it."""
    return str(reference["reference"]).removeprefix("urn:uuid:")
