"""Releases that nobody ever said anything for: made up from a seed, for tests, measurements and a first look.

Each says of itself that it is synthetic (``rcscreen.synthetic/1``): it is no release to any reader of releases, and a
report never counts it among real ones. Shares of needs and strengths are round numbers of our own and measure nothing.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from rcscreen.report.judged import SYNTHETIC, Synthetic
from rcscreen.summary.schemas import published

__all__ = ["synthetic_releases", "synthetic_schema"]

_BEGIN = date(2026, 1, 1)
_DAYS = 365
_SCRIPTS = (("whole-family", 60), ("follow-up", 20), ("perinatal", 12), ("older-adult", 7), ("pre-visit", 1))
_LANGUAGES = (("en", 68), ("es", 29), ("vi", 2), ("so", 1))
_NEEDS = {
    "food": 0.42, "housing": 0.31, "transport": 0.27, "utilities": 0.22, "child_care": 0.18, "benefits": 0.15,
    "work": 0.14, "stress": 0.12, "phone_internet": 0.09, "health_care": 0.08, "connection": 0.07, "repairs": 0.06,
    "baby_items": 0.05, "education": 0.04, "legal": 0.03, "language": 0.02, "respect": 0.005,
}  # fmt: skip
_NOTHING = {"housing": 0.45, "child_care": 0.35, "transport": 0.2}
_STRENGTHS = {
    "family": 0.5, "friends": 0.3, "faith": 0.22, "coping": 0.18, "community": 0.15, "pride": 0.12, "routines": 0.1,
    "joy": 0.08, "learning": 0.05, "culture": 0.05, "purpose": 0.02,
}  # fmt: skip


def synthetic_releases(seed: int, count: int) -> Iterator[str]:
    """Made-up releases, one line of JSON each. The same seed makes the same ones.

    Args:
        seed: What they are made from.
        count: How many.
    """
    chance = random.Random(seed)  # noqa: S311 - nothing secret: the same seed must make the same releases
    for number in range(count):
        yield json.dumps(_release(chance, number), ensure_ascii=False, separators=(",", ":")) + "\n"


def synthetic_schema() -> dict[str, Any]:
    """The schema of a made-up release: that of a release, but for what it says of itself."""
    return published(Synthetic, SYNTHETIC)


def _release(chance: random.Random, number: int) -> dict[str, Any]:
    day = _BEGIN + timedelta(days=chance.randrange(_DAYS))
    until = day + timedelta(days=90)
    how = "spoken" if chance.random() < 0.9 else "written"  # noqa: PLR2004 - a share, as those above
    purpose = "made up, to try the report"
    permission = {"purpose": purpose, "granted_on": str(day)}
    needs, plan = _needs(chance, number)
    return {
        "schema": SYNTHETIC,
        "id": _id(number, "document"),
        "script": {"id": _one(chance, _SCRIPTS), "version": "2026.11.1"},
        "language": _one(chance, _LANGUAGES),
        "channel": "phone" if chance.random() < 0.4 else "in_person",  # noqa: PLR2004 - a share
        "consent": [
            {"scope": "share", "granted": True, "recipient": "program", **permission, "until": str(until), "how": how}
        ],
        "strengths": [
            {"id": _id(number, domain), "domain": domain}
            for domain, share in _STRENGTHS.items()
            if chance.random() < share
        ],
        "hopes": [],
        "needs": needs,
        "priorities": [need["id"] for need in sorted(needs, key=lambda need: int(need["priority"]))],
        "plan": plan,
        "revision": 1,
        "from": {"name": "A program that does not exist"},
        "to": {"id": "program", "name": "the program itself"},
        "subject": {"id": _id(number, "subject"), "about": "caregiver"},
        "release": {
            "id": _id(number, "permission"), **permission, "expires": str(until), "how": how, "profile": "program"
        },
    }  # fmt: skip


def _needs(chance: random.Random, number: int) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    domains = [domain for domain, share in _NEEDS.items() if chance.random() < share]
    order = chance.sample(range(1, len(domains) + 1), len(domains))
    needs: list[dict[str, Any]] = []
    plan: list[dict[str, Any]] = []
    for domain, priority in zip(domains, order, strict=True):
        need = _id(number, f"need-{domain}")
        needs.append(
            {"id": need, "domain": domain, "help": "wanted", "how": [], "priority": priority, "suggested_codes": []}
        )
        line = {"id": _id(number, f"plan-{domain}"), "need": need, "status": "agreed"}
        if chance.random() < _NOTHING.get(domain, 0.05):
            line |= {"status": "not_today", "offered": "nothing_available"}
        plan.append(line)
    return needs, plan


def _one(chance: random.Random, shares: tuple[tuple[str, int], ...]) -> str:
    return chance.choices([name for name, _ in shares], [share for _, share in shares])[0]


def _id(number: int, what: str) -> str:
    return f"synthetic-{number}-{what}"
