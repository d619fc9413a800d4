"""What no longer stands is taken back at the partner's: the old line is gone there, and what they did is not."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any, Protocol

from hypothesis import given as whatever
from hypothesis import strategies as st
from tests.cli.conftest import CANARY, TODAY, Kept, Told
from tests.formats.fhir.bundles import given, mint, told
from tests.formats.fhir.judges import model_faults, node_faults, schema_faults
from tests.formats.fhir.server import FakeServer
from tests.summary.conversations import ACCOUNT, DESK, accounts, grant_for, released

from rcscreen.desk.ledger import LEDGER, rows_of, stood_in
from rcscreen.desk.retention import let_go
from rcscreen.desk.stored import read_entries
from rcscreen.formats.fhir import bundle
from rcscreen.interview.account import Account, PlanLine
from rcscreen.interview.entries import Entry, encode
from rcscreen.interview.events import Confirmed, Event, Struck
from rcscreen.interview.redact import redact
from rcscreen.site.load import sample_site
from rcscreen.summary.standing import Standing, gone, standing

Json = dict[str, Any]
Rcscreen = Callable[..., Told]

HOME_ALONE = replace(ACCOUNT, strengths=ACCOUNT.strengths[1:], hopes=(), wishes=ACCOUNT.wishes[:1], plan=())
FOOD_ALONE = replace(ACCOUNT, wishes=ACCOUNT.wishes[1:], plan=())
NO_PLAN = replace(ACCOUNT, plan=())


def again(account: Account, before: Sequence[Standing], revision: int = 2) -> Json:
    """The next Bundle, after what earlier releases put there."""
    return bundle(given(account, revision=revision, replaces="x"), mint(), before=before)


def stands(account: Account) -> Standing:
    """What a release of an account puts there."""
    return standing(given(account))


class Holds(Protocol):
    """A server, whoever wrote it."""

    def of_kind(self, kind: str) -> list[Json]:
        """What it holds of a kind."""


def living(server: Holds) -> list[Json]:
    """What a partner would still count as said or asked."""
    said = [*server.of_kind("Observation"), *server.of_kind("Goal"), *server.of_kind("ServiceRequest")]
    states = {"entered-in-error", "revoked"}
    found = [each for each in said if each.get("status", each.get("lifecycleStatus")) not in states]
    return found + [each for each in server.of_kind("Condition") if "clinicalStatus" in each]


def test_what_was_struck_is_gone_there_and_what_they_did_stands() -> None:
    """A strength, a hope, a need are no longer said, help with food is no longer asked for; both tasks are theirs."""
    server = FakeServer()
    server.take(told(NO_PLAN))
    tasks = [server.work("food", status="accepted"), server.work("home", status="in-progress")]
    assert "One month without" in json.dumps(server.kept)
    count = len(server.kept)
    server.take(again(HOME_ALONE, [stands(NO_PLAN)]))
    left = json.dumps(server.kept)
    assert not [words for words in ("My oldest", "One month", "Fresh things", "Z59.41") if words in left]
    assert "worried about rent" in left
    assert all(task in server.of_kind("Task") for task in tasks)
    requests = {server.kept[task["focus"]["reference"]]["status"]: task["status"] for task in tasks}
    assert requests == {"revoked": "accepted", "active": "in-progress"}
    assert len(server.kept) == count


def test_a_wish_that_they_see_to_themselves_is_no_longer_asked() -> None:
    """The need stands, the request does not."""
    server = FakeServer()
    server.take(told(NO_PLAN))
    themselves = replace(ACCOUNT, plan=(PlanLine("next-steps/food", "food", "ourselves"),))
    server.take(again(themselves, [stands(NO_PLAN)]))
    assert sorted(each["status"] for each in server.of_kind("ServiceRequest")) == ["active", "revoked"]
    assert len([each for each in server.of_kind("Condition") if "clinicalStatus" in each]) == 2


def test_what_is_asked_again_is_active_again() -> None:
    """Taken back and asked once more: one request, and it stands. Sent twice it is the same."""
    server, first = FakeServer(), stands(NO_PLAN)
    server.take(told(NO_PLAN))
    server.take(again(HOME_ALONE, [first]))
    third = again(NO_PLAN, [first, stands(HOME_ALONE)], 3)
    server.take(third)
    once = copy.deepcopy(server.kept)
    server.take(again(NO_PLAN, [first, stands(HOME_ALONE), first], 3))
    assert server.kept == once
    assert {each["status"] for each in server.of_kind("ServiceRequest")} == {"active"}
    assert third == again(NO_PLAN, [first, stands(HOME_ALONE), first], 3)


def test_who_missed_one_is_told_by_the_next() -> None:
    """The second Bundle never came; the third takes back what the first one said."""
    server = FakeServer()
    server.take(told(NO_PLAN))
    server.take(again(FOOD_ALONE, [stands(NO_PLAN), stands(HOME_ALONE)], 3))
    assert sorted(each["status"] for each in server.of_kind("ServiceRequest")) == ["active", "revoked"]
    assert "worried about rent" not in json.dumps(server.kept)


def test_what_takes_back_is_sound() -> None:
    """By every judge; and it says nothing."""
    made = again(HOME_ALONE, [stands(NO_PLAN)])
    empty = [entry["resource"] for entry in made["entry"] if "fullUrl" not in entry]
    assert [each["resourceType"] for each in empty] == ["Observation", "Goal", "Condition", "ServiceRequest"]
    assert [*model_faults(made), *schema_faults(made)] == []
    words = json.dumps(empty)
    assert not [each for each in ("food", "Food", "Z59", "oldest", "month") if each in words]


def test_what_takes_back_holds_before_the_real_definitions() -> None:
    """Where node is."""
    made = again(HOME_ALONE, [stands(NO_PLAN)])
    assert node_faults([made, *(entry["resource"] for entry in made["entry"])]) == [[]] * (1 + len(made["entry"]))


@whatever(st.lists(accounts(), min_size=2, max_size=3))
def test_whatever_changes_what_is_left_there_is_what_stands(told_of: list[Account]) -> None:
    """After any three revisions the partner has what the last one says, and each of their tasks as it was."""
    releases = [released(each, grant_for(DESK), DESK, revision=n) for n, each in enumerate(told_of, 1)]
    server, before, tasks = FakeServer(), list[Standing](), list[Json]()
    for release in releases:
        if release is None:
            continue
        server.take(bundle(release, mint(), before=before))
        before.append(standing(release))
        fresh = [each for each in server.of_kind("Task") if each not in tasks]
        assert all(each["status"] == "requested" for each in fresh)
        assert all(task in server.of_kind("Task") for task in tasks)
        tasks = copy.deepcopy(server.of_kind("Task"))
    if before:
        assert len(living(server)) == len(before[-1])
        assert set(gone(before[-1], before)).isdisjoint(before[-1])


# -- With the program --------------------------------------------------------------------------------------------------


def strike(kept: Kept, session: str, *lines: str) -> None:
    """They had lines struck, heard it read back once more and found it right: the log goes without them."""
    with kept.vault.resume(session) as opened:
        log = tuple(read_entries(opened.entries(), opened.id))
        heard = next(each.event for each in log if isinstance(each.event, Confirmed) and each.event.hearing is not None)
        events: list[Event] = [*map(Struck, lines), heard]
        log += tuple(Entry(log[-1].seq + n, log[-1].at, "", event) for n, event in enumerate(events, 1))
        opened.rewrite(encode(entry) for entry in redact(log))


def sent(rcscreen: Rcscreen, session: str) -> Json:
    """What goes to the desk now."""
    told_ = rcscreen("summary", session, "--for", "referral-desk", "--format", "fhir")
    assert (told_.code, told_.err) == (0, "")
    made: Json = json.loads(told_.out)
    return made


def test_sent_struck_and_sent_again(kept: Kept, rcscreen: Rcscreen) -> None:
    """The old line is gone at the partner's; the task that they accepted is as they left it; twice is once."""
    session, server = kept.hold(), FakeServer()
    server.take(sent(rcscreen, session))
    tasks = [server.work("food", status="accepted"), server.work("getting places", status="in-progress")]
    strike(kept, session, "going-well", "what-would-help#transport")
    corrected = sent(rcscreen, session)
    server.take(corrected)
    assert server.of_kind("Task") == tasks
    assert f"my oldest reads aloud {CANARY}" not in json.dumps(server.kept)
    requests = {each["identifier"][0]["value"]: each["status"] for each in server.of_kind("ServiceRequest")}
    assert sorted(requests.values()) == ["active", "revoked"]
    assert sent(rcscreen, session) == corrected
    once = copy.deepcopy(server.kept)
    server.take(corrected)
    assert server.kept == once


def test_a_yes_taken_back_takes_back_what_rested_on_it(kept: Kept, rcscreen: Rcscreen) -> None:
    """Nothing that was said is left in what stands there, nothing is asked any more, and the tasks are theirs."""
    session, server = kept.hold(), FakeServer()
    server.take(sent(rcscreen, session))
    accepted = server.work("food", status="accepted")
    revoked = rcscreen("share", "revoke", session, "referral-desk", "--yes", "--format", "fhir")
    notice = json.loads(revoked.out)
    assert (revoked.code, CANARY in revoked.out, model_faults(notice)) == (0, False, [])
    server.take(notice)
    assert (living(server), accepted in server.of_kind("Task")) == ([], True)
    assert CANARY not in json.dumps(server.kept)
    (consent,) = server.of_kind("Consent")
    assert consent["status"] == "inactive"


def test_the_ledger_knows_no_longer_than_the_answers_are_kept(kept: Kept, rcscreen: Rcscreen) -> None:
    """By identifiers one could tell in which domains they told something: they go when the answers go."""
    session = kept.hold(days=40)
    sent(rcscreen, session)
    (told_,) = stood_in(kept.vault.stream(session, LEDGER), "referral-desk")
    assert [each.partition(" ")[0] for each in told_] == ["strength", "hope", "coded", "asked", "coded", "asked"]
    kept.vault.put_fact("days", {"seen": str(TODAY - timedelta(1)), "keep": None})
    assert let_go(kept.vault, sample_site().keep, TODAY).answers == 1
    left = kept.vault.stream(session, LEDGER)
    assert stood_in(left, "referral-desk") == ()
    assert not [each for each in told_ if each.partition(" ")[2].encode() in b"".join(left)]
    (row,) = rows_of(session, (), left)
    assert [each.revision for each in row.left] == [1]
    revoked = rcscreen("share", "revoke", session, "referral-desk", "--yes", "--format", "fhir")
    assert [entry["resource"]["resourceType"] for entry in json.loads(revoked.out)["entry"]] == ["Consent"]
