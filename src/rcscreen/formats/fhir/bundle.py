"""A release as a FHIR transaction. Sent twice it makes one referral, and what the partner did with it stays as it is.

Every entry is a POST with ``ifNoneExist`` on an identifier of ours: what is there already is left alone. A PUT would
set the partner's Task back to what we knew. A later revision is counted only where something that was said has changed
(a number that reached somebody else, most of all): there the person and what they said are put anew, by the same
identifier, and what is asked and what the partner made of it still stay. What is no longer said is taken back. And
after a second conversation with the same person they are put anew by themselves: an old number with an old rule is not
safe.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from rcscreen.formats.fhir.asking import request, task
from rcscreen.formats.fhir.codes import Json, reference
from rcscreen.formats.fhir.entries import by_identifier, put, written
from rcscreen.formats.fhir.people import patient, program, recipient
from rcscreen.formats.fhir.permission import consent, yes_of
from rcscreen.formats.fhir.statements import Subject, goal, need, strength
from rcscreen.formats.fhir.taking_back import taken_back
from rcscreen.summary.standing import Standing, asked, asked_again, gone, standing
from rcscreen.vocabulary.domains import NEEDS

if TYPE_CHECKING:
    from rcscreen.summary.lines import ReleasedNeed
    from rcscreen.summary.minting import Mint
    from rcscreen.summary.model import Release

__all__ = ["bundle", "to_fhir"]

_WHO_THEY_ARE: Final = frozenset({"Patient"})

_SAID: Final = _WHO_THEY_ARE | {"Observation", "Goal", "Condition"}
"""Who the person is and what they said: what a later revision says anew."""

_WHO: Final = {"patient": "Patient", "program": "Organization", "recipient": "Organization", "consent": "Consent"}


def to_fhir(release: Release, mint: Mint, *, known: bool = False, before: Sequence[Standing] = ()) -> str:
    """The Bundle as JSON, with a newline at its end."""
    return written(bundle(release, mint, known=known, before=before))


def bundle(release: Release, mint: Mint, *, known: bool = False, before: Sequence[Standing] = ()) -> Json:
    """The transaction for a release: the person, the two organizations, what was said, what is asked, and the yes.

    Args:
        release: What the recipient receives, and no more.
        mint: What made its identifiers: full URLs and the identifiers of requests and tasks come from it too.
        known: Whether it comes of a second conversation with somebody: then how to be in touch may be another than what
            the recipient has of them, and where it is told the person is put anew. Where it is not, nothing is erased.
        before: What each release so far put there: what of it stands no longer is taken back.
    """
    refers = _references(release, mint)
    anew = _SAID if release.revision > 1 else _WHO_THEY_ARE if known and release.contact is not None else frozenset()
    now = standing(release)
    again = {each.replace("asked ", "request/") for each in asked_again(now, before)}
    entries = [
        _entry(str(refers[key]["reference"]), resource, anew=resource["resourceType"] in anew or key in again)
        for key, resource in _resources(release, refers)
    ]
    entries += taken_back(gone(now, before), mint, refers)
    return {
        "resourceType": "Bundle",
        "identifier": {"system": "urn:rcscreen:release", "value": release.id},
        "type": "transaction",
        "entry": entries,
    }


def _references(release: Release, mint: Mint) -> Mapping[str, Json]:
    """References within the Bundle by what they stand for: who, the ids of statements, requests and tasks."""
    refers = {key: _within(mint.uuid(f"{kind}/{key}", release.release.id), kind) for key, kind in _WHO.items()}
    refers |= {each.id: _within(mint.uuid("said", each.id), "Observation") for each in release.strengths}
    refers |= {each.id: _within(mint.uuid("said", each.id), "Goal") for each in release.hopes}
    for each in release.needs:
        refers[each.id] = _within(mint.uuid("said", each.id), "Condition" if each.suggested_codes else "Observation")
        refers[f"request/{each.id}"] = _within(mint.uuid("ServiceRequest", each.id), "ServiceRequest")
        refers[f"task/{each.id}"] = _within(mint.uuid("Task", each.id), "Task")
    return refers


def _resources(release: Release, refers: Mapping[str, Json]) -> Iterator[tuple[str, Json]]:
    of = Subject(release, refers["patient"])
    plan = {line.need: line for line in release.plan}
    yield "patient", patient(release)
    yield "program", program(release)
    yield "recipient", recipient(release)
    yield "consent", consent(yes_of(release), refers)
    for each in release.strengths:
        yield each.id, strength(each, of)
    for hope in release.hopes:
        wanted = goal(hope, of)
        if wanted is not None:
            yield hope.id, wanted
    wishes = _in_their_order(release)
    for wish in wishes:
        yield wish.id, need(wish, plan.get(wish.id), of)
    for wish in wishes:
        if asked(plan.get(wish.id)):
            yield f"request/{wish.id}", request(wish, plan.get(wish.id), release, refers)
            yield f"task/{wish.id}", task(wish, release, refers)


def _in_their_order(release: Release) -> list[ReleasedNeed]:
    """What they want help with, first what comes first for them; where that is not told, as the vocabulary has it."""
    names = list(NEEDS)
    last = len(names)
    return sorted(release.needs, key=lambda each: (each.priority or last, names.index(each.domain)))


def _entry(url: str, resource: Json, *, anew: bool) -> Json:
    kind = resource["resourceType"]
    if anew:
        return {"fullUrl": url, **put(resource)}
    return {
        "fullUrl": url,
        "resource": resource,
        "request": {"method": "POST", "url": kind, "ifNoneExist": by_identifier(resource)},
    }


def _within(uuid: str, kind: str) -> Json:
    return reference(f"urn:uuid:{uuid}", kind)
