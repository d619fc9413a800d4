"""A release as a FHIR transaction. Sent twice it makes one referral, and what the partner did with it stays as it is.

Every entry is a POST with ``ifNoneExist`` on an identifier of ours: what is there already is left alone. A PUT would
set the partner's Task or Patient back to what we knew.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rcscreen.formats.fhir.asking import consent, request, task
from rcscreen.formats.fhir.codes import Json
from rcscreen.formats.fhir.people import patient, program, recipient
from rcscreen.formats.fhir.statements import Subject, goal, need, strength

if TYPE_CHECKING:
    from rcscreen.summary.minting import Mint
    from rcscreen.summary.model import Release

__all__ = ["bundle", "to_fhir"]


def to_fhir(release: Release, mint: Mint) -> str:
    """The Bundle as JSON, with a newline at its end."""
    return json.dumps(bundle(release, mint), ensure_ascii=False, indent=2) + "\n"


def bundle(release: Release, mint: Mint) -> Json:
    """The transaction for a release: the person, the two organizations, what was said, what is asked, and the yes.

    Args:
        release: What the recipient receives, and no more.
        mint: What made its identifiers: full URLs and the identifiers of requests and tasks come from it too.
    """
    refers = _references(release, mint)
    entries = [_entry(refers[key], resource) for key, resource in _resources(release, refers)]
    return {
        "resourceType": "Bundle",
        "identifier": {"system": "urn:rcscreen:release", "value": release.id},
        "type": "transaction",
        "entry": entries,
    }


def _references(release: Release, mint: Mint) -> dict[str, str]:
    """Full URLs by what they stand for; and the identifiers of requests and tasks, by the need they are for."""
    whole = {"patient": "Patient", "program": "Organization", "recipient": "Organization", "consent": "Consent"}
    refers = {key: _urn(mint.uuid(f"{kind}/{key}", release.release.id)) for key, kind in whole.items()}
    said = [strength.id for strength in release.strengths] + [hope.id for hope in release.hopes]
    needs = [wish.id for wish in release.needs]
    refers |= {each: _urn(mint.uuid("said", each)) for each in (*said, *needs)}
    for each in needs:
        for kind, name in (("ServiceRequest", "request"), ("Task", "task")):
            identifier = mint.uuid(kind, each)
            refers |= {f"{name}/{each}": _urn(identifier), f"{name}-id/{each}": identifier}
    return refers


def _resources(release: Release, refers: dict[str, str]) -> Iterator[tuple[str, Json]]:
    of = Subject(release, refers["patient"], refers["program"])
    yield "patient", patient(release)
    yield "program", program(release)
    yield "recipient", recipient(release)
    yield "consent", consent(release, refers["patient"], refers["program"], refers["recipient"])
    for each in release.strengths:
        yield each.id, strength(each, of)
    for hope in release.hopes:
        wanted = goal(hope, of)
        if wanted is not None:
            yield hope.id, wanted
    for wish in release.needs:
        yield wish.id, need(wish, of)
    for wish in release.needs:
        yield f"request/{wish.id}", request(wish, release, refers)
        yield f"task/{wish.id}", task(wish, release, refers)


def _entry(url: str, resource: Json) -> Json:
    kind = resource["resourceType"]
    (identifier,) = resource["identifier"]
    return {
        "fullUrl": url,
        "resource": resource,
        "request": {
            "method": "POST",
            "url": kind,
            "ifNoneExist": f"identifier={identifier['system']}|{identifier['value']}",
        },
    }


def _urn(uuid: str) -> str:
    return f"urn:uuid:{uuid}"
