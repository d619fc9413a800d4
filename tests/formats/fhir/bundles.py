"""Bundles of every variety: each way to be in touch, each domain, each end of a plan, each revision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import Any

from tests.summary.conversations import (
    ACCOUNT,
    DAY,
    DESK,
    PANTRY,
    SECRET,
    SESSION,
    grant_for,
    record_of,
    released,
    state_with,
)

from rcscreen.formats.fhir import bundle
from rcscreen.interview.account import Account, Contact, PlanLine, Wish
from rcscreen.script.setting import Recipient
from rcscreen.summary.minting import Mint
from rcscreen.summary.model import Release
from rcscreen.summary.release import release_for
from rcscreen.vocabulary.domains import NEEDS

Json = dict[str, Any]


def mint(recipient: Recipient = DESK) -> Mint:
    """What makes the identifiers for a recipient."""
    return Mint(SECRET, recipient.id, SESSION)


def given(account: Account = ACCOUNT, recipient: Recipient = DESK, **changes: Any) -> Release:  # noqa: ANN401 - as `released` has them
    """What a recipient receives that may have everything it can."""
    release = released(account, grant_for(recipient), recipient, **changes)
    assert release is not None
    return release


def told(account: Account = ACCOUNT, recipient: Recipient = DESK, **changes: Any) -> Json:  # noqa: ANN401 - as `released` has them
    """The same, as a Bundle."""
    return bundle(given(account, recipient, **changes), mint(recipient))


def in_spanish() -> Release:
    """A conversation in Spanish, with somebody whose name nobody may spell."""
    grant = grant_for(DESK, purpose="encontrar quién puede ayudar")
    state = state_with(grant, language="es", name="Doña Ñ")
    release = release_for(
        record_of(ACCOUNT, grant, state=state),
        grant,
        DESK,
        program="Clínica de la Esquina",
        about="older_adult",
        secret=SECRET,
        on=DAY,
    )
    assert release is not None
    return release


def every() -> Iterator[tuple[str, Json]]:
    """One of each, with a name."""
    yield "as in life", told()
    yield "food alone", told(recipient=PANTRY)
    yield "a later revision", told(revision=2, replaces=given().id)
    yield "in Spanish", bundle(in_spanish(), mint())
    yield "no need", told(replace(ACCOUNT, wishes=(), needs=(), plan=()))
    yield "nobody said how", told(replace(ACCOUNT, contact=None))
    yield (
        "every domain",
        told(
            replace(
                ACCOUNT,
                wishes=tuple(Wish(f"sweep#{domain}", domain, number) for number, domain in enumerate(NEEDS, 1)),
                plan=tuple(PlanLine(f"plan/{domain}", domain, "agreed", who="Rosa") for domain in NEEDS),
            )
        ),
    )
    for status in ("agreed", "ourselves", "not_today"):
        yield f"a plan: {status}", told(replace(ACCOUNT, plan=(PlanLine("plan/food", "food", status),)))
    ways: Any = ("call", "text", "letter", "next_visit", "none")
    lefts: Any = ("message", "name_only", "no_message", "")
    for way, left, hours, number in product(ways, lefts, ("evenings", ""), ("5", "")):
        contact = Contact(way, left, hours, number)
        yield f"contact: {way} {left} {hours} {number}", told(replace(ACCOUNT, contact=contact))
