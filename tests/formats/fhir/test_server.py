"""A Bundle at a partner's: taken once, taken again, worked on, and heard of."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from tests.cli.conftest import TODAY, Kept, Told
from tests.formats.fhir.bundles import given, mint, told
from tests.formats.fhir.judges import constraint_faults, model_faults
from tests.formats.fhir.server import FakeServer, Refused
from tests.summary.conversations import ACCOUNT, DESK, PANTRY, grant_for, released

from rcscreen.desk.retention import let_go as drop
from rcscreen.formats.fhir import bundle
from rcscreen.interview.account import Contact
from rcscreen.site.load import sample_site

Rcscreen = Callable[..., Told]
NOON = f"{TODAY}T12:00:00Z"


@pytest.fixture(autouse=True)
def _a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rcscreen.cli.heard.local_now", lambda: datetime.combine(TODAY, time(12), UTC))


def test_sent_twice_it_makes_one_referral_and_what_the_partner_did_stands() -> None:
    """The task was accepted in between: it stays accepted, and nothing is there twice."""
    server = FakeServer()
    server.take(told())
    accepted = server.work("home", status="accepted")
    once = copy.deepcopy(server.kept)
    response = server.take(json.loads(json.dumps(told())))
    assert server.kept == once
    assert accepted in server.of_kind("Task")
    assert {entry["response"]["status"] for entry in response["entry"]} == {"200"}


def test_what_it_keeps_is_whole() -> None:
    """Every reference was put to an address of its own, and each resource is one that models of R4 know."""
    server = FakeServer()
    server.take(told())
    assert "urn:uuid" not in json.dumps(server.kept)
    assert [fault for each in server.kept.values() for fault in model_faults(each)] == []
    (task,) = server.of_kind("Task")
    request = server.kept[task["focus"]["reference"]]
    assert server.kept[request["reasonReference"][0]["reference"]]["code"]["text"] == "worried about rent"


def test_two_recipients_on_one_server_meet_in_nothing_but_the_program() -> None:
    """Another person's record for each of them: whoever runs the server cannot put the two together."""
    server = FakeServer()
    server.take(told())
    before = set(server.kept)
    server.take(told(recipient=PANTRY))
    assert len(server.of_kind("Patient")) == 2
    assert {each["name"] for each in server.of_kind("Organization")} == {
        "Corner Clinic",
        "the referral desk here at Corner Clinic",
        "the food pantry on Sample Street",
    }
    assert before < set(server.kept)


def test_a_number_that_reached_somebody_else_is_taken_off() -> None:
    """In the next revision the person has no number; the partner's task stays as it is, and nothing is there twice."""
    server = FakeServer()
    server.take(told())
    server.work("home", status="in-progress")
    count = len(server.kept)
    assert "555-0142" in json.dumps(server.kept)
    server.take(told(replace(ACCOUNT, contact=Contact("none", "", "", "")), revision=2, replaces=given().id))
    assert "555-0142" not in json.dumps(server.kept)
    assert [each["status"] for each in server.of_kind("Task")] == ["in-progress"]
    assert len(server.kept) == count


def test_a_second_conversation_says_anew_how_to_be_in_touch() -> None:
    """One person, not two, and today's number. A third one in which nobody told it erases nothing. The task stays."""
    server = FakeServer()
    server.take(told())
    accepted = server.work("home", status="accepted")
    today = replace(ACCOUNT, contact=Contact("text", "message", "any", "555-0177"))
    release = released(today, grant_for(DESK), DESK)
    assert release is not None
    again = bundle(release, replace(mint(), session="another"), known=True)
    methods = [(entry["request"]["method"], entry["resource"]["resourceType"]) for entry in again["entry"]]
    assert [kind for method, kind in methods if method == "PUT"] == ["Patient"]
    server.take(again)
    (patient,) = server.of_kind("Patient")
    assert patient["telecom"] == [{"system": "sms", "value": "555-0177"}]
    silent = released(replace(ACCOUNT, contact=None), grant_for(DESK), DESK)
    assert silent is not None
    server.take(bundle(silent, replace(mint(), session="a third"), known=True))
    assert server.of_kind("Patient") == [patient]
    assert accepted in server.of_kind("Task")


def test_the_server_is_strict() -> None:
    """All of a transaction or nothing of it."""
    server = FakeServer()
    broken = told()
    broken["entry"][-1]["resource"]["focus"]["reference"] = "urn:uuid:nothing"
    with pytest.raises(Refused):
        server.take(broken)
    assert server.kept == {}


def test_from_the_conversation_to_the_partner_and_back(kept: Kept, rcscreen: Rcscreen, tmp_path: Path) -> None:
    """What the desk sends is taken up, sent once more without harm, and what they say stands beside the promise."""
    session, server = kept.hold(), FakeServer()
    sent = rcscreen("summary", session, "--for", "referral-desk", "--format", "fhir")
    assert (sent.code, sent.err) == (0, "")
    server.take(json.loads(sent.out))
    task = server.work("food", status="accepted", lastModified=NOON, statusReason={"text": "A box on Tuesday"})
    server.take(json.loads(rcscreen("summary", session, "--for", "referral-desk", "--format", "fhir").out))
    assert task in server.of_kind("Task")
    news = tmp_path / "task.json"
    news.write_text(json.dumps(task), encoding="utf-8")
    heard = rcscreen("heard", str(news))
    assert (heard.code, heard.err) == (0, "")
    assert heard.out == f"{session}/p1: the referral desk here at Corner Clinic: they took it on\n"
    assert "They say: “A box on Tuesday”" in rcscreen("due").out


def test_json_and_fhir_are_one_release(kept: Kept, rcscreen: Rcscreen) -> None:
    """The ledger holds one line for both: the same left, in two languages."""
    session = kept.hold()
    rcscreen("summary", session, "--for", "referral-desk")
    rcscreen("summary", session, "--for", "referral-desk", "--format", "fhir")
    assert len(kept.vault.stream(session, "ledger")) == 1


def test_the_record_is_never_sent(kept: Kept, rcscreen: Rcscreen) -> None:
    """FHIR is for somebody, and for whom has to be said."""
    told_ = rcscreen("summary", kept.hold(), "--format", "fhir")
    assert (told_.code, told_.out) == (2, "")
    assert "The record is never sent" in told_.err


@pytest.mark.parametrize(("language", "let_go"), [("en", False), ("es", False), ("es", True)])
def test_a_yes_taken_back_is_inactive_there(kept: Kept, rcscreen: Rcscreen, language: str, *, let_go: bool) -> None:
    """The Consent that they have says so; what they did with the task stands, and nothing that was said goes again.

    What rested on it is taken back, see test_taking_back.py; where the answers were let go nobody knows what that was.
    """
    session, server = kept.hold(days=40, language=language), FakeServer()
    server.take(json.loads(rcscreen("summary", session, "--for", "referral-desk", "--format", "fhir").out))
    task = server.work("food", status="accepted")
    count = len(server.kept)
    if let_go:
        kept.vault.put_fact("days", {"seen": str(TODAY - timedelta(1)), "keep": None})
        assert drop(kept.vault, sample_site().keep, TODAY).answers == 1
    revoked = rcscreen("share", "revoke", session, "referral-desk", "--yes", "--format", "fhir")
    assert revoked.code == 0
    notice = json.loads(revoked.out)
    assert {entry["request"]["method"] for entry in notice["entry"]} == {"PUT"}
    assert (len(notice["entry"]) == 1) == let_go
    (before,) = copy.deepcopy(server.of_kind("Consent"))
    server.take(notice)
    (after,) = server.of_kind("Consent")
    assert (before["status"], after["status"]) == ("active", "inactive")
    assert {key for key in after if after[key] != before[key]} == {"status", "provision", "sourceAttachment"}
    assert after["provision"]["period"]["end"] == TODAY.isoformat()
    assert (task in server.of_kind("Task"), len(server.kept)) == (True, count)
    assert [*model_faults(notice), *constraint_faults(after)] == []


def test_a_yes_taken_back_where_nothing_left_needs_no_notice(kept: Kept, rcscreen: Rcscreen) -> None:
    """There is nobody to tell."""
    revoked = rcscreen("share", "revoke", kept.hold(), "referral-desk", "--yes", "--format", "fhir")
    assert (revoked.code, revoked.out) == (0, "")
