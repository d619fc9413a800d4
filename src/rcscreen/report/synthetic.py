"""Releases that nobody ever said anything for: made up from a seed, for tests, measurements and a first look.

Each says of itself that it is synthetic (``rcscreen.synthetic/1``): it is no release to any reader of releases, and a
report never counts it among real ones. Shares of needs and strengths are round numbers of our own and measure nothing.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from rcscreen.interview.events import EndingKind
from rcscreen.report.judged import SYNTHETIC, SYNTHETIC_TALLY, Synthetic, SyntheticTally
from rcscreen.script.setting import Recipient
from rcscreen.summary.schemas import published
from rcscreen.summary.tally import Offered, tally_json, tally_of

__all__ = ["synthetic_releases", "synthetic_schema", "synthetic_tallies", "synthetic_tally_schema"]

_YEAR = 2026
_MONTHS = 12
_SITES = (("north", 50), ("south", 35), ("clinic", 12), ("", 3))
_FELT = (("well", 55), ("neither", 20), ("hard", 5), ("", 20))
_ENDINGS = (("complete", 92), ("stopped", 8))
_MINUTES = (("10", 20), ("20", 55), ("30", 18), ("40", 5), ("50", 1), ("60", 1))
_CAME = (("kept", 60), ("could_not", 15), ("open", 25))
_BECAUSE = (("full", 30), ("wait_too_long", 25), ("not_eligible", 20), ("too_far", 10), ("cost", 10), ("other", 5))
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
    for _ in range(count):
        yield json.dumps(_gist(chance), ensure_ascii=False, separators=(",", ":")) + "\n"


def synthetic_tallies(seed: int, navigators: int) -> Iterator[str]:
    """Made-up tallies of a year, one line of JSON each, rounded like real ones. The same seed makes the same ones.

    Args:
        seed: What they are made from.
        navigators: How many navigators count, each in a month some sixty conversations that were offered.
    """
    chance = random.Random(seed)  # noqa: S311 - as above
    for _ in range(navigators):
        site = Recipient("program", {}, {}, (), role="program", site=_one(chance, _SITES[:3]))
        for month in range(_MONTHS):
            counts: Counter[Offered] = Counter()
            for _ in range(chance.randint(45, 75)):
                language = _one(chance, _LANGUAGES)
                counts[_one(chance, _SCRIPTS), language, _ended(chance, language)] += 1
            tally = tally_of(counts, date(_YEAR, month + 1, 1), site, chance.randbytes(16))
            yield json.dumps({**json.loads(tally_json(tally)), "schema": SYNTHETIC_TALLY}) + "\n"


def _ended(chance: random.Random, language: str) -> EndingKind:
    """How a conversation ended that was offered; who is not spoken to in their first language says no more often."""
    said_no = 8 if language == "en" else 14
    kinds: tuple[EndingKind, ...] = ("declined_to_talk", "not_reached", "stopped", "withdrawn", "complete")
    return chance.choices(kinds, (said_no, 10, 5, 1, 84 - said_no))[0]


def synthetic_tally_schema() -> dict[str, Any]:
    """The schema of a made-up tally."""
    return published(SyntheticTally, SYNTHETIC_TALLY)


def synthetic_schema() -> dict[str, Any]:
    """The schema of a made-up release: that of a release, but for what it says of itself."""
    return published(Synthetic, SYNTHETIC)


def _gist(chance: random.Random) -> dict[str, Any]:
    month = chance.randrange(_MONTHS)
    needs = list(_needs(chance))
    made = {
        "schema": SYNTHETIC,
        "id": _id(chance),
        "revision": 1,
        "permission": _id(chance),
        "purpose": "count",
        "delete_after": _month(month + 3),
        "recipient": "program",
        "site": _one(chance, _SITES),
        "script": _one(chance, _SCRIPTS),
        "language": _one(chance, _LANGUAGES),
        "channel": "phone" if chance.random() < 0.4 else "in_person",  # noqa: PLR2004 - a share, as those above
        "month": _month(month),
        "strengths": sorted(domain for domain, share in _STRENGTHS.items() if chance.random() < share),
        "needs": needs,
        "experience": _one(chance, _FELT),
        "ending": _one(chance, _ENDINGS),
        "minutes": int(_one(chance, _MINUTES)),
    }
    return {key: value for key, value in made.items() if value != ""}


def _needs(chance: random.Random) -> Iterator[dict[str, Any]]:
    domains = [domain for domain, share in _NEEDS.items() if chance.random() < share]
    for domain, priority in zip(domains, chance.sample(range(1, len(domains) + 1), len(domains)), strict=True):
        need: dict[str, Any] = {"domain": domain, "priority": priority, "plan": "agreed"}
        if chance.random() < _NOTHING.get(domain, 0.05):
            yield need | {"plan": "not_today", "offered": "nothing_available"}
            continue
        promise = _one(chance, _CAME)
        yield need | {"promise": promise} | ({"because": _one(chance, _BECAUSE)} if promise == "could_not" else {})


def _month(number: int) -> str:
    """A month, counted from the first of those that are made up."""
    return f"{_YEAR + number // 12}-{number % 12 + 1:02}"


def _one(chance: random.Random, shares: tuple[tuple[str, int], ...]) -> str:
    return chance.choices([name for name, _ in shares], [share for _, share in shares])[0]


def _id(chance: random.Random) -> str:
    """As ours are: sixteen hexadecimal digits."""
    return f"{chance.getrandbits(64):016x}"
