"""Documents as they come from a program, made up here and saying that they are not: gists, and releases."""

from __future__ import annotations

import json
from typing import Any

from rcscreen.report.synthetic import synthetic_releases

__all__ = ["CANARY", "gists", "releases"]

CANARY = "he-took-the-car-keys"


def gists(count: int, seed: int = 3) -> list[dict[str, Any]]:
    """Gists, of which none has run out by the day of the tests."""
    made = [json.loads(each) for each in synthetic_releases(seed, count)]
    return [each | {"schema": "rcscreen.gist/1", "month": "2026-11", "delete_after": "2027-02"} for each in made]


def releases(count: int, seed: int = 3) -> list[dict[str, Any]]:
    """The same conversations as releases, with words in them that nobody else may read."""
    return [_release(each) for each in gists(count, seed)]


def _release(gist: dict[str, Any]) -> dict[str, Any]:
    yes = {"purpose": CANARY, "granted_on": "2026-11-02", "how": "spoken"}
    strengths = [{"id": f"strength-{each}", "domain": each, "said": CANARY} for each in gist["strengths"]]
    needs = [
        {"id": f"need-{each['domain']}", "domain": each["domain"], "said": CANARY, "help": "wanted", "how": [],
         "priority": each["priority"], "suggested_codes": []}
        for each in gist["needs"]
    ]  # fmt: skip
    plan = [
        {"id": f"plan-{each['domain']}", "need": f"need-{each['domain']}", "status": each["plan"],
         **({"offered": each["offered"]} if "offered" in each else {})}
        for each in gist["needs"]
    ]  # fmt: skip
    return {
        "schema": "rcscreen.release/1",
        "id": gist["id"],
        "script": {"id": gist["script"], "version": "2026.11.1"},
        "language": gist["language"],
        "channel": gist["channel"],
        "consent": [{"scope": "share", "granted": True, "recipient": "program", "until": "2027-02-01", **yes}],
        "contact": {"way": "call", "voicemail": "no_message", "number": CANARY},
        "strengths": strengths,
        "hopes": [{"id": "h", "said": CANARY}],
        "answers": [],
        "needs": needs,
        "priorities": [each["id"] for each in sorted(needs, key=lambda each: int(each["priority"]))],
        "plan": plan,
        "revision": 1,
        "from": {"name": CANARY},
        "to": {"id": "program", "name": "the program itself"},
        "subject": {"id": f"subject-{gist['id']}", "about": "caregiver"},
        "release": {"id": gist["permission"], "expires": "2027-02-01", "profile": "program", **yes},
    }
