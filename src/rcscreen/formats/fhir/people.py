"""Who is in a Bundle: the person, the program and the recipient. No navigator: nobody is rated by what they pass on."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from rcscreen.formats.fhir.codes import ABSENT, LANGUAGES, Json, us_core
from rcscreen.summary.minting import SYSTEM
from rcscreen.summary.safe_contact import contact_lines

if TYPE_CHECKING:
    from rcscreen.summary.lines import Contact
    from rcscreen.summary.model import Release

__all__ = ["PROGRAM_SYSTEM", "RECIPIENT_SYSTEM", "patient", "program", "program_id", "recipient", "recipient_id"]

PROGRAM_SYSTEM: Final = "urn:rcscreen:program"
"""The system of a program's identifier: made from its name, which the release says anyway."""

RECIPIENT_SYSTEM: Final = "urn:rcscreen:recipient"
"""The system of a recipient's identifier: its id in the program's own site file, after the program's."""

_PLAIN: Final[dict[tuple[str, str | None], str]] = {("call", "message"): "phone", ("text", "message"): "sms"}
"""Ways under which a number may stand for software to dial; under any other it is text, with its rule."""


def patient(release: Release) -> Json:
    """The person who spoke. Nothing is guessed about them: no gender, no birth date, no family name."""
    contact = release.contact
    name = contact.name if contact is not None else None
    named: Json = (
        {"use": "usual", "text": name, "given": [name]}
        if name
        else {"extension": [{"url": ABSENT, "valueCode": "unknown"}]}
    )
    return {
        "resourceType": "Patient",
        "meta": us_core("patient"),
        "identifier": [{"system": SYSTEM, "value": release.subject.id}],
        "name": [named],
        "gender": "unknown",
        **_reached(contact),
        "communication": [
            {"language": {"coding": [{"system": LANGUAGES, "code": release.language}]}, "preferred": True}
        ],
    }


def _reached(contact: Contact | None) -> Json:
    """A number never stands without its rule: where it has one that software does not obey, it is text for a reader.

    In English, as the displays of all codes are: it is read by whoever works with them. A rule without a number stands
    too: whoever has their number from elsewhere is to obey it.
    """
    if contact is None:
        return {}
    system = _PLAIN.get((contact.way, contact.voicemail))
    if contact.number is not None and system and contact.hours in (None, "any"):
        return {"telecom": [{"system": system, "value": contact.number}]}
    rule = {"telecom": [{"system": "other", "value": " ".join(contact_lines(contact, "en"))}]}
    if contact.way == "letter" and contact.number is not None:
        return {**rule, "address": [{"type": "postal", "text": contact.number}]}
    return rule


def program(release: Release) -> Json:
    """The program that passes it on, and asks."""
    return _organization(PROGRAM_SYSTEM, program_id(release.from_.name), release.from_.name)


def recipient(release: Release) -> Json:
    """Whom it is for."""
    own = program_id(release.from_.name)
    return _organization(RECIPIENT_SYSTEM, recipient_id(own, release.to.id), release.to.name)


def _organization(system: str, identifier: str, name: str) -> Json:
    """An organization, by an identifier of ours."""
    return {
        "resourceType": "Organization",
        "meta": us_core("organization"),
        "identifier": [{"system": system, "value": identifier}],
        "active": True,
        "name": name,
    }


def program_id(name: str) -> str:
    """What a program is called among identifiers."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "program"


def recipient_id(program: str, recipient: str) -> str:
    """What a recipient is called among identifiers.

    Args:
        program: What its program is called among them.
        recipient: Its id in the program's site file.
    """
    return f"{program}.{recipient}"
