"""The yes on which a Bundle rests, and the same taken back."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from rcscreen.formats.fhir.codes import ACT_CODE, CONSENT_SCOPE, PARTICIPATION, Json, concept, profile, reference
from rcscreen.formats.fhir.entries import put
from rcscreen.formats.fhir.people import PROGRAM_SYSTEM, RECIPIENT_SYSTEM, program_id, recipient_id
from rcscreen.formats.fhir.taking_back import taken_back
from rcscreen.summary.minting import SYSTEM

if TYPE_CHECKING:
    from rcscreen.summary.minting import Mint
    from rcscreen.summary.model import Release
    from rcscreen.summary.standing import Standing

__all__ = ["POLICY", "Yes", "consent", "withdrawn", "yes_of"]

POLICY: Final = "urn:rcscreen:policy:spoken-consent"
"""The policy on which a yes of ours rests: asked for one recipient, one purpose and a time, taken back any time.

It is not ``hipaa-auth``: that is an authorization that somebody signed.
"""

_SAID: Final = {
    "en": {
        "title": "What was agreed to",
        "spoken": "{who} may {purpose}. From {since} to {until}. Asked and answered aloud; taken back any time.",
        "written": "{who} may {purpose}. From {since} to {until}. In writing; taken back any time.",
        "unsaid": "{who} may receive this. From {since} to {until}. Taken back any time.",
    },
    "es": {
        "title": "Lo que se acordó",
        "spoken": "{who} puede {purpose}. Del {since} al {until}. Preguntado y dicho de viva voz; se puede retirar.",
        "written": "{who} puede {purpose}. Del {since} al {until}. Por escrito; se puede retirar.",
        "unsaid": "{who} puede recibir esto. Del {since} al {until}. Se puede retirar.",
    },
}


@dataclass(frozen=True, slots=True)
class Yes:
    """A yes to hand something on to one recipient, as a Consent tells it.

    Attributes:
        identifier: Ours.
        to: The recipient's name.
        purpose: What for, as it was said.
        since: The day of the yes.
        until: The last day on which it holds; or the day on which it was taken back.
        how: How it was given.
        language: The language that was spoken.
        stands: Whether it still holds.
    """

    identifier: str
    to: str
    purpose: str
    since: date
    until: date
    how: str
    language: str
    stands: bool = True


def yes_of(release: Release) -> Yes:
    """The yes that a release rests on."""
    given = release.release
    return Yes(
        identifier=given.id,
        to=release.to.name,
        purpose=given.purpose,
        since=given.granted_on,
        until=given.expires,
        how=given.how,
        language=release.language,
    )


def consent(yes: Yes, refers: Mapping[str, Json]) -> Json:
    """The yes: to whom, what for, until when. Its source is what was agreed to, as a sentence.

    Args:
        yes: The yes.
        refers: References to ``patient program recipient``.
    """
    since, until = yes.since.isoformat(), yes.until.isoformat()
    words = _SAID.get(yes.language.partition("-")[0], _SAID["en"])
    sentence = words[yes.how if yes.purpose else "unsaid"]
    said = sentence.format(who=yes.to, purpose=yes.purpose.rstrip("."), since=since, until=until)
    return {
        "resourceType": "Consent",
        "meta": profile("Consent"),
        "identifier": [{"system": SYSTEM, "value": yes.identifier}],
        "status": "active" if yes.stands else "inactive",
        "scope": concept(CONSENT_SCOPE, "patient-privacy", "Privacy Consent"),
        "category": [concept(ACT_CODE, "IDSCL", "information disclosure")],
        "patient": refers["patient"],
        "dateTime": since,
        "performer": [refers["patient"]],
        "organization": [refers["program"]],
        "sourceAttachment": {
            "contentType": "text/plain; charset=utf-8",
            "language": yes.language,
            "data": base64.b64encode(said.encode()).decode(),
            "title": words["title"],
            "creation": since,
        },
        "policy": [{"uri": POLICY}],
        "provision": {
            "type": "permit",
            "period": {"start": since, "end": until},
            "actor": [
                {"role": concept(PARTICIPATION, "IRCP", "information recipient"), "reference": refers["recipient"]}
            ],
        },
    }


def withdrawn(yes: Yes, mint: Mint, program: str, told: Standing = ()) -> Json:
    """The transaction by which a partner's server learns that a yes was taken back.

    It puts the Consent anew, inactive since that day, by its identifier, and takes back what rested on it. Nothing of
    theirs is touched, and nothing of what was said is in it: the person and the organizations are found by what the
    partner has of them already.

    Args:
        yes: What was agreed to, no longer standing.
        mint: What made its identifiers.
        program: The program's name, as it stood in what was sent.
        told: What stood there, as far as it is known.
    """
    own = program_id(program)
    refers = {
        "patient": _found("Patient", SYSTEM, mint.person()),
        "program": _found("Organization", PROGRAM_SYSTEM, own),
        "recipient": _found("Organization", RECIPIENT_SYSTEM, recipient_id(own, mint.recipient)),
    }
    entries = [put(consent(yes, refers)), *taken_back(told, mint, refers)]
    return {"resourceType": "Bundle", "type": "transaction", "entry": entries}


def _found(kind: str, system: str, value: str) -> Json:
    """A reference to what a server finds by an identifier."""
    return reference(f"{kind}?identifier={system}|{value}", kind)
