"""Every recipe that we give to integrators does what we say of it, as it is written."""

from __future__ import annotations

import csv
import io
import json
import stat
import subprocess
from email.message import Message
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import CANARY, Kept, found, kept
from tests.docs.recipes import RECIPES, Desk, Taken, recipe, served
from tests.formats.fhir.server import FakeServer, Refused
from tests.whole.check_in import COMMAND

from rcscreen.vault import new_recovery_key

__all__ = ["found", "kept"]

HELD = recipe("rcscreen run")
"""Conversations at a terminal: tests/whole holds them by this command."""
TABLE, WEBHOOK, SEALED, FOLDER, SERVER = (
    recipe(words) for words in ("@csv", "Idempotency-Key", "age --encrypt", "duckdb", "FHIR_SERVER")
)
ASKED = recipe("rcscreen summary SESSION")


class Partner:
    """A partner behind a webhook: it keeps one document for each key, and drops what another one replaces."""

    def __init__(self) -> None:
        self.referrals: dict[str, dict[str, Any]] = {}
        self.calls: list[bytes] = []

    def take(self, headers: Message, body: bytes) -> Taken:
        """Takes a document."""
        self.calls.append(body)
        said = json.loads(body)
        assert headers["Content-Type"] == "application/json"
        self.referrals.pop(said.get("replaces", ""), None)
        return (200 if self.referrals.setdefault(headers["Idempotency-Key"], said) is not said else 201), {}


def test_no_recipe_is_left_untried() -> None:
    """The conversation is held by the command that the page gives; every other block is run below."""
    assert set(RECIPES) == {HELD, ASKED, TABLE, WEBHOOK, SEALED, FOLDER, SERVER}
    assert f"{COMMAND} > " in HELD


def test_a_release_again(kept: Kept, tmp_path: Path) -> None:
    """By the name of the session, the same twice."""
    desk, session = Desk(tmp_path / "desk"), kept.hold()
    first, second = (desk.run(ASKED.replace("SESSION", session)) for _ in range(2))
    assert json.loads(first.stdout)["schema"] == "rcscreen.release/1"
    assert first.stdout == second.stdout


def test_as_a_table(kept: Kept, tmp_path: Path) -> None:
    """A line a need, what comes first for them first; and nobody's words on a command line."""
    desk = Desk(tmp_path / "desk", "jq")
    told = desk.run(TABLE, SESSION=kept.hold())
    assert (told.returncode, told.stderr) == (0, "")
    assert list(csv.reader(io.StringIO(told.stdout))) == [
        ["domain", "in their words", "how", "in their order"],
        ["food", f"since {CANARY}", "delivered", "1"],
        ["transport", "", "", "2"],
    ]
    assert CANARY not in desk.seen_by_others()


def test_no_formula_comes_out_of_a_table(tmp_path: Path) -> None:
    """What begins like a formula stands there as words."""
    desk = Desk(tmp_path / "desk", "jq")
    (desk.here / "rcscreen").write_text('#!/bin/sh\nprintf "%s" "$RELEASE"\n')
    (desk.here / "rcscreen").chmod(0o700)
    said = ("=1+1", "@x", "-2", "so =1")
    release = {"needs": [{"domain": "food", "said": each, "how": list[str]()} for each in said]}
    told = desk.run(f"PATH=.:$PATH\n{TABLE}", SESSION="-", RELEASE=json.dumps(release))
    words = [row[1] for row in csv.reader(io.StringIO(told.stdout))]
    assert words == ["in their words", "'=1+1", "'@x", "'-2", "so =1"]


def test_to_a_webhook_one_referral_however_often(kept: Kept, tmp_path: Path) -> None:
    """The same bytes under the same key; and nothing at all for one in which nothing was agreed."""
    desk, partner = Desk(tmp_path / "desk", "jq", "curl"), Partner()
    session, silent = kept.hold(), kept.hold(share="[]")
    with served(partner.take) as address:
        for _ in range(2):
            sent = desk.run(WEBHOOK, SESSION=session, WEBHOOK=address)
            assert (sent.returncode, sent.stderr) == (0, "")
        assert (len(partner.calls), len(set(partner.calls)), len(partner.referrals)) == (2, 1, 1)
        assert desk.run(WEBHOOK, SESSION=silent, WEBHOOK=address).returncode == 1
        assert len(partner.calls) == 2
    assert CANARY.encode() in partner.calls[0]
    assert CANARY not in desk.seen_by_others()


def test_a_partner_that_fails_is_no_success(kept: Kept, tmp_path: Path) -> None:
    """The recipe's exit code says so, and nothing of what was said is in what it says."""
    desk = Desk(tmp_path / "desk", "jq", "curl")
    with served(lambda _headers, _body: (400, {"error": "not like this"})) as address:
        sent = desk.run(WEBHOOK, SESSION=kept.hold(), WEBHOOK=address)
    assert sent.returncode not in (0, 1)
    assert CANARY not in sent.stderr


def test_as_an_encrypted_attachment(kept: Kept, tmp_path: Path) -> None:
    """Only they can read it; it lies there for its owner alone, and nothing in the clear beside it."""
    desk = Desk(tmp_path / "desk", "age")
    (secret, public), session = new_recovery_key(), kept.hold()
    (keys := tmp_path / "keys.txt").write_text(f"{public}\n")
    (own := tmp_path / "key.txt").write_text(f"{secret}\n")
    told = desk.run(SEALED, SESSION=session, KEYS=str(keys))
    assert (told.returncode, told.stdout, told.stderr) == (0, "", "")
    (made,) = desk.here.iterdir()
    assert (made.name, stat.S_IMODE(made.stat().st_mode)) == ("referral.age", 0o600)
    assert CANARY not in desk.seen_by_others()
    opened = subprocess.run(["age", "--decrypt", "-i", str(own), str(made)], capture_output=True, check=True)
    assert json.loads(opened.stdout)["to"]["id"] == "referral-desk"


def test_nothing_agreed_makes_no_attachment(kept: Kept, tmp_path: Path) -> None:
    """Not even an empty one."""
    desk = Desk(tmp_path / "desk", "age")
    assert desk.run(SEALED, SESSION=kept.hold(share="[]"), KEYS="/dev/null").returncode == 1
    assert list(desk.here.iterdir()) == []


def _release(number: int, *domains: str, person: int | None = None, replaces: int | None = None) -> dict[str, Any]:
    again = {} if replaces is None else {"replaces": f"r{replaces}"}
    needs = [{"id": str(n), "domain": domain, "said": CANARY} for n, domain in enumerate(domains)]
    who = {"id": f"p{number if person is None else person}", "about": "caregiver"}
    return {"schema": "rcscreen.release/1", "id": f"r{number}", **again, "subject": who, "needs": needs}


def test_a_folder_of_releases(tmp_path: Path) -> None:
    """Eleven people and no fewer; nobody twice; what was corrected counts as it stands now; nobody's words."""
    desk = Desk(tmp_path / "desk", "python3")
    told = [_release(number, "food", *(["housing"] if number < 11 else [])) for number in range(12)]
    told += [_release(20, "food", person=3), _release(21, "food", person=0, replaces=0)]
    folder = tmp_path / "releases"
    folder.mkdir()
    for each in told:
        (folder / f"{each['id']}.json").write_text(json.dumps(each), encoding="utf-8")
    shown = desk.run(FOLDER, RELEASES=str(folder))
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.splitlines() == ["domain,people", "food,12"]
    assert CANARY not in desk.seen_by_others()


@pytest.mark.parametrize("script", [TABLE, WEBHOOK], ids=["table", "webhook"])
def test_what_is_sealed_is_not_looked_into(kept: Kept, tmp_path: Path, script: str) -> None:
    """Where a key is set for the recipient nothing goes to a webhook, and there is no table."""
    from tests.cli.test_handing_on import with_key  # noqa: PLC0415 - its fixtures are not ours

    kept.home.joinpath("site.yaml").write_text(with_key(new_recovery_key()[1]), encoding="utf-8")
    desk, partner = Desk(tmp_path / "desk", "jq", "curl"), Partner()
    with served(partner.take) as address:
        told = desk.run(script, SESSION=kept.hold(), WEBHOOK=address)
    assert (told.returncode != 0, told.stdout, partner.calls) == (True, "", [])


def test_to_a_fhir_server_one_referral_however_often(kept: Kept, tmp_path: Path) -> None:
    """Once, once more with the task accepted in between; and nothing at all for one in which nothing was agreed."""
    desk, server = Desk(tmp_path / "desk", "curl"), FakeServer()
    session, silent = kept.hold(), kept.hold(share="[]")

    def take(_headers: Message, body: bytes) -> Taken:
        try:
            return 200, server.take(json.loads(body))
        except (Refused, ValueError):
            return 422, {"resourceType": "OperationOutcome"}

    with served(take) as address:
        first = desk.run(SERVER, SESSION=session, FHIR_SERVER=address)
        assert (first.returncode, first.stderr) == (0, "")
        assert json.loads(first.stdout)["type"] == "transaction-response"
        accepted = server.work("food", status="accepted")
        count = len(server.kept)
        assert desk.run(SERVER, SESSION=session, FHIR_SERVER=address).returncode == 0
        assert (accepted in server.of_kind("Task"), len(server.kept)) == (True, count)
        assert desk.run(SERVER, SESSION=silent, FHIR_SERVER=address).returncode == 1
        assert len(server.kept) == count
    assert CANARY not in desk.seen_by_others()
