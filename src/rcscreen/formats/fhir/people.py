"""Who is in a Bundle: the person, the program and the recipient. No navigator: nobody is rated by what they pass on."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from rcscreen.formats.fhir.codes import ABSENT, LANGUAGES, Json
from rcscreen.summary.minting import SYSTEM
from rcscreen.summary.safe_contact import contact_lines

if TYPE_CHECKING:
    from rcscreen.summary.lines import Contact
    from rcscreen.summary.model import Release

__all__ = ["PROGRAM_SYSTEM", "RECIPIENT_SYSTEM", "patient", "program", "recipient"]

PROGRAM_SYSTEM: Final = "urn:rcscreen:program"
"""The system of a program's identifier: made from its name, which the release says anyway."""

RECIPIENT_SYSTEM: Final = "urn:rcscreen:recipient"
"""The system of a recipient's identifier: its id in the program's own site file."""

_PLAIN: Final = {("call", "message"): "phone", ("text", None): "sms", ("text", "message"): "sms"}
"""Ways under which a number may stand for software to dial; under any other it is text, with its rule."""


def patient(release: Release) -> Json:
    """The person who spoke. Nothing is guessed about them: no gender, no birth date."""
    contact = release.contact
    name = contact.name if contact is not None else None
    named: Json = {"text": name} if name else {"extension": [{"url": ABSENT, "valueCode": "unknown"}]}
    return {
        "resourceType": "Patient",
        "identifier": [{"system": SYSTEM, "value": release.subject.id}],
        "name": [named],
        "gender": "unknown",
        **({"telecom": reached} if (reached := _telecom(contact)) else {}),
        "communication": [
            {"language": {"coding": [{"system": LANGUAGES, "code": release.language}]}, "preferred": True}
        ],
    }


def _telecom(contact: Contact | None) -> list[Json]:
    """A number never stands without its rule: where it has one that software does not obey, it is text for a reader.

    In English, as the displays of all codes are: it is read by whoever works with them.
    """
    if contact is None or contact.number is None:
        return []
    system = _PLAIN.get((contact.way, contact.voicemail))
    if system and contact.hours in (None, "any"):
        return [{"system": system, "value": contact.number}]
    return [{"system": "other", "value": " ".join(contact_lines(contact, "en"))}]


def program(release: Release) -> Json:
    """The program that passes it on, and asks."""
    return {
        "resourceType": "Organization",
        "identifier": [{"system": PROGRAM_SYSTEM, "value": _slug(release.from_.name)}],
        "active": True,
        "name": release.from_.name,
    }


def recipient(release: Release) -> Json:
    """Whom it is for."""
    return {
        "resourceType": "Organization",
        "identifier": [{"system": RECIPIENT_SYSTEM, "value": release.to.id}],
        "active": True,
        "name": release.to.name,
    }


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "program"
