"""A whole check-in, from hello to goodbye."""

from __future__ import annotations

import json
import re
import stat
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator
from tests.whole import check_in
from tests.whole.check_in import COMMAND, count, hold, send

from rcscreen.summary.schemas import release_schema

if TYPE_CHECKING:
    from tests.whole.program import Place, Sitting


def released(sitting: Sitting) -> dict[str, Any]:
    """What left on stdout: one document, as the published schema has it."""
    document: dict[str, Any] = json.loads(sitting.stdout())
    Draft202012Validator(release_schema()).validate(document)
    return document


def test_in_person_in_english(at: Place) -> None:
    """Two wishes, the pantry declined: 28 screens and 49 keys, nothing typed; the desk gets what was agreed.

    What leaves is shown before it does. The document is its owner's alone, the terminal is as before, one line says
    where the conversation is kept.
    """
    sitting = hold(at, check_in.IN_PERSON, sent=True)
    assert sitting.code == 0
    effort = count(sitting)
    assert (effort.screens, effort.keys) == (28, 49)
    assert effort.screens <= 28
    assert effort.keys <= 60

    document = released(sitting)
    assert document["to"]["id"] == "referral-desk"
    assert (document["language"], document["channel"]) == ("en", "in_person")
    assert document["contact"] == {"way": "call", "voicemail": "message", "hours": "any"}
    assert [strength["domain"] for strength in document["strengths"]] == ["family", "friends"]
    needs = {need["id"]: need for need in document["needs"]}
    assert [needs[need]["domain"] for need in document["priorities"]] == ["utilities", "food"]
    assert {need["domain"]: (need["help"], need["how"]) for need in needs.values()} == {
        "utilities": ("wanted", []),
        "food": ("wanted", ["delivered"]),
    }
    plan = {needs[line["need"]]["domain"]: line for line in document["plan"]}
    assert plan["utilities"]["action"] == "call the company with you about a payment plan"
    assert (plan["utilities"]["who"], plan["utilities"]["backup"]) == ("Rosa", "the referral desk")
    assert {domain: line["status"] for domain, line in plan.items()} == {"utilities": "agreed", "food": "ourselves"}
    assert [consent["recipient"] for consent in document["consent"] if "recipient" in consent] == ["referral-desk"]
    assert "worn out" not in sitting.stdout()  # told, and no help with it wanted

    assert stat.S_IMODE(sitting.out.stat().st_mode) == 0o600
    (session,) = at.sessions()
    (said,) = sitting.stderr()
    word = r"[a-z]+-[a-z]+-[0-9]{2}"
    assert re.fullmatch(rf"Kept as {session}\. Their card word: {word}\. Read it: rcscreen summary {session}", said)
    assert sitting.restored()
    assert not sitting.left_on_screen()
    assert [label for _, label in at.vault().tally("offered")] == ["complete"]


def test_by_phone_in_spanish(at: Place) -> None:
    """The same by phone: who answered and in which language come first, before the program is named; a place is named.

    A program reads stdout meanwhile: the screen is drawn all the same, and only the document goes there.
    """
    sitting = at.begin(f"{COMMAND} --language es | cat > OUT", shown=True)
    sitting.go(check_in.BY_PHONE)
    send(sitting)
    assert sitting.end() == 0
    assert "\x1b" not in sitting.stdout()
    assert sitting.left_on_screen().startswith("Se guardó como ")
    effort = count(sitting)
    assert (effort.screens, effort.keys) == (31, 55)
    screens = sitting.screens()
    assert "Corner Clinic" not in screens[0]
    assert "Corner Clinic" in screens[2]

    document = released(sitting)
    assert (document["language"], document["channel"]) == ("es", "phone")
    assert document["contact"] == {"way": "call", "voicemail": "name_only", "hours": "afternoons"}
    assert [strength["said"] for strength in document["strengths"]] == ["la familia", "amistades o vecinos"]
    assert {line["action"] for line in document["plan"] if "action" in line} == {
        "llamar con usted a la compañía para pedir un plan de pagos"
    }
    assert [line["resource"] for line in document["plan"] if "resource" in line] == [
        {"id": "sample-light-water", "name": "Light and Water Fund", "phone": "555-0106"}
    ]
