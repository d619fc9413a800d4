"""A partner whose server nobody here wrote (Medplum's, in memory): it takes what we send as our own fake one does."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace
from typing import Any

import pytest
from tests.formats.fhir.bundles import given, mint, told
from tests.formats.fhir.judges import HERE, PACKAGES, of_kind
from tests.formats.fhir.test_taking_back import HOME_ALONE, NO_PLAN, again, living, stands

from rcscreen.formats.fhir import withdrawn
from rcscreen.formats.fhir.permission import yes_of
from rcscreen.summary.standing import gone

Json = dict[str, Any]


class Seen:
    """What a server answered after a step, and what it held then; read as the fake one is.

    Args:
        told: Both, as the server's own program wrote them.
    """

    def __init__(self, told: Json) -> None:
        self.answered: list[str] = told["answered"]
        self.held: list[Json] = told["held"]

    def of_kind(self, kind: str) -> list[Json]:
        """What it holds of a kind."""
        return [each for each in self.held if each["resourceType"] == kind]

    def states(self, kind: str) -> list[str]:
        """The statuses of what it holds of a kind."""
        return sorted(each["status"] for each in self.of_kind(kind))


def after(*steps: Json) -> list[Seen]:
    """What the server answers and holds after each step."""
    if shutil.which("node") is None:
        pytest.skip("node is not installed here")
    if not (PACKAGES / "node_modules" / "@medplum" / "fhir-router").is_dir():
        pytest.skip("the npm judges are not installed here: sh .ci/judges")
    ran = subprocess.run(
        ["node", str(HERE / "medplum_server.mjs"), str(PACKAGES)],
        input=json.dumps(steps),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return [Seen(each) for each in json.loads(ran.stdout)]


def test_from_the_first_bundle_to_the_yes_taken_back() -> None:
    """One referral however often; struck and it is gone; asked again and it is back; and their task is theirs."""
    first, release = told(NO_PLAN), given(NO_PLAN)
    task = of_kind(first, "Task")[0]["identifier"][0]["value"]
    yes = replace(yes_of(release), stands=False)
    seen = after(
        first,
        {"identifier": task, "changes": {"status": "accepted"}},
        first,
        again(HOME_ALONE, [stands(NO_PLAN)]),
        again(NO_PLAN, [stands(NO_PLAN), stands(HOME_ALONE)], 3),
        withdrawn(yes, mint(), release.from_.name, gone((), [stands(NO_PLAN)])),
    )
    once, worked, twice, struck, back, ended = seen
    assert set(once.answered) == {"201"}
    assert {status for each in seen[2:] for status in each.answered} == {"200"}
    assert twice.held == worked.held
    assert {len(each.held) for each in seen} == {len(once.held)}
    assert [len(living(each)) for each in seen] == [len(stands(NO_PLAN))] * 3 + [3, len(stands(NO_PLAN)), 0]
    assert "My oldest" not in json.dumps(struck.held)
    assert [each.states("ServiceRequest") for each in (struck, back, ended)] == [
        ["active", "revoked"],
        ["active", "active"],
        ["revoked", "revoked"],
    ]
    assert {tuple(each.states("Task")) for each in seen[1:]} == {("accepted", "requested")}
    assert ended.states("Consent") == ["inactive"]


def test_who_never_took_the_bundle_learns_nothing() -> None:
    """R4 has a server refuse what names somebody it does not have. One that is not strict keeps empty things."""
    release = given(NO_PLAN)
    notice = withdrawn(replace(yes_of(release), stands=False), mint(), release.from_.name, stands(NO_PLAN))
    (seen,) = after(notice)
    assert living(seen) == []
    assert not [
        words for words in ("My oldest", "One month", "Fresh", "worried", "Z59", "555") if words in str(seen.held)
    ]
