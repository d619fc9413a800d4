"""What is asked of the recipient, a request and a task for each wish, and the yes on which it rests."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Final

from rcscreen.formats.fhir.codes import (
    ACT_CODE,
    CONSENT_SCOPE,
    PARTICIPATION,
    PERTAINS,
    SNOMED,
    SOCIAL_SERVICE,
    TASK_CODE,
    TEMPORARY,
    Json,
    category,
    concept,
    profile,
)
from rcscreen.summary.minting import SYSTEM
from rcscreen.summary.text import promised
from rcscreen.vocabulary.domains import NEEDS, WAYS
from rcscreen.vocabulary.phrases import label

if TYPE_CHECKING:
    from rcscreen.summary.lines import ReleasedNeed
    from rcscreen.summary.model import Release

__all__ = ["POLICY", "consent", "request", "task"]

POLICY: Final = "urn:rcscreen:policy:spoken-consent"
"""The policy on which a yes of ours rests: asked aloud, for one recipient, one purpose and a time, taken back any time.

It is not ``hipaa-auth``: that is an authorization that somebody signed.
"""


def consent(release: Release, patient: str, program: str, recipient: str) -> Json:
    """The yes: to whom, what for, until when. Its source is the sentence that was agreed to, as text."""
    permission = release.release
    until = permission.expires.isoformat()
    said = (
        f"{release.to.name}: {permission.purpose} ({permission.granted_on.isoformat()} - {until}; "
        f"{'asked and answered aloud' if permission.how == 'spoken' else 'in writing'})"
    )
    return {
        "resourceType": "Consent",
        "meta": profile("Consent"),
        "identifier": [{"system": SYSTEM, "value": permission.id}],
        "status": "active",
        "scope": concept(CONSENT_SCOPE, "patient-privacy", "Privacy Consent"),
        "category": [concept(ACT_CODE, "IDSCL", "information disclosure")],
        "patient": {"reference": patient},
        "dateTime": permission.granted_on.isoformat(),
        "organization": [{"reference": program}],
        "sourceAttachment": {
            "contentType": "text/plain; charset=utf-8",
            "language": release.language,
            "data": base64.b64encode(said.encode()).decode(),
            "title": "What was agreed to",
            "creation": permission.granted_on.isoformat(),
        },
        "policy": [{"uri": POLICY}],
        "provision": {
            "type": "permit",
            "period": {"start": permission.granted_on.isoformat(), "end": until},
            "actor": [
                {
                    "role": concept(PARTICIPATION, "IRCP", "information recipient"),
                    "reference": {"reference": recipient},
                }
            ],
        },
    }


def request(need: ReleasedNeed, release: Release, refers: dict[str, str]) -> Json:
    """A request for help with one need. Wanting help makes it; a need alone does not.

    Args:
        need: The need.
        release: The release.
        refers: Full URLs by what they stand for: ``patient program recipient consent``, ids of needs and of hopes.
    """
    domain = NEEDS[need.domain]
    about = label(domain.label, "en")
    notes = _notes(need, release)
    prohibited = release.contact is not None and release.contact.way == "none"
    hopes = [{"url": PERTAINS, "valueReference": {"reference": refers[each.id]}} for each in release.hopes if each.said]
    return {
        "resourceType": "ServiceRequest",
        "meta": profile("ServiceRequest"),
        **({"extension": hopes} if hopes else {}),
        "identifier": [{"system": SYSTEM, "value": refers[f"request-id/{need.id}"]}],
        "status": "active",
        "intent": "order",
        "category": [concept(SNOMED, *SOCIAL_SERVICE), category(domain.category, about)],
        "code": concept(SNOMED, *SOCIAL_SERVICE, text=about),
        **({"orderDetail": [_PROHIBITED]} if prohibited else {}),
        "subject": {"reference": refers["patient"]},
        "authoredOn": release.release.granted_on.isoformat(),
        "requester": {"reference": refers["program"]},
        "performer": [{"reference": refers["recipient"]}],
        "reasonReference": [{"reference": refers[need.id]}],
        "supportingInfo": [{"reference": refers["consent"]}],
        **({"note": [{"text": each} for each in notes]} if notes else {}),
    }


_PROHIBITED: Final = concept(TEMPORARY, "contacting-subject-prohibited", "Contacting Subject Prohibited")


def _notes(need: ReleasedNeed, release: Release) -> list[str]:
    """How help would suit them, where it stands in their order, and what was promised, as one would tell it."""
    said = []
    if need.how:
        said.append(f"What would suit them: {', '.join(label(WAYS[way], 'en') for way in need.how)}.")
    if need.priority is not None:
        said.append(f"Number {need.priority} in their own order.")
    said += [promised(line, "en") for line in release.plan if line.need == need.id and line.status == "agreed"]
    return [each for each in said if each]


def task(need: ReleasedNeed, release: Release, refers: dict[str, str]) -> Json:
    """The task by which the recipient accepts or declines the request, and tells what came of it."""
    return {
        "resourceType": "Task",
        "meta": profile("TaskForReferralManagement"),
        "identifier": [{"system": SYSTEM, "value": refers[f"task-id/{need.id}"]}],
        "status": "requested",
        "intent": "order",
        "priority": "routine",
        "code": concept(TASK_CODE, "fulfill", "Fulfill the focal request"),
        "focus": {"reference": refers[f"request/{need.id}"]},
        "for": {"reference": refers["patient"]},
        "authoredOn": release.release.granted_on.isoformat(),
        "requester": {"reference": refers["program"]},
        "owner": {"reference": refers["recipient"]},
        "restriction": {"period": {"end": release.release.expires.isoformat()}},
    }
