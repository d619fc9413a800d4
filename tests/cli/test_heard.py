"""News from partners: which promise it belongs to, and what it changes."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import CANARY, TODAY, Kept, Told

Rcscreen = Callable[..., Told]
NOON = f"{TODAY}T12:00:00Z"


@pytest.fixture(autouse=True)
def _a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rcscreen.cli.heard.local_now", lambda: datetime.combine(TODAY, time(12), UTC))


def released(rcscreen: Rcscreen, session: str) -> dict[str, Any]:
    """What the referral desk received."""
    document: dict[str, Any] = json.loads(rcscreen("summary", session, "--for", "referral-desk").out)
    return document


def need(document: dict[str, Any], domain: str) -> str:
    """The id of a need, as a partner has it."""
    return str(next(each["id"] for each in document["needs"] if each["domain"] == domain))


@pytest.fixture
def send(rcscreen: Rcscreen, tmp_path: Path) -> Callable[..., Told]:
    """Takes in a file with these pieces of news."""

    def sent(*pieces: dict[str, Any]) -> Told:
        file = tmp_path / "news.json"
        file.write_text(json.dumps({"schema": "rcscreen.heard/1", "news": pieces}), encoding="utf-8")
        return rcscreen("heard", str(file))

    return sent


def test_what_a_partner_says_stands_beside_the_promise(
    kept: Kept, rcscreen: Rcscreen, send: Callable[..., Told]
) -> None:
    """By the need they quote; marked as theirs."""
    session = kept.hold()
    food = need(released(rcscreen, session), "food")
    told = send({"need": food, "status": "accepted", "at": NOON, "says": "Tuesday\u202e is fine"})
    assert (told.code, told.err) == (0, "")
    assert told.out == f"{session}/p1: the referral desk here at Corner Clinic: they took it on\n"
    listed = rcscreen("due").out
    assert listed.count("they took it on.") == 1
    assert "They say: “Tuesday is fine”" in listed


def test_a_task_that_came_back_opens_the_line_again(kept: Kept, rcscreen: Rcscreen, tmp_path: Path) -> None:
    """It was done for us; they could not. It stands on today, with who sent it back and why."""
    session = kept.hold()
    food = need(released(rcscreen, session), "food")
    rcscreen("due", f"{session}/p1", "done")
    file = tmp_path / "task.json"
    task = {
        "resourceType": "Task",
        "identifier": [{"system": "urn:rcscreen:id", "value": food}],
        "status": "rejected",
        "statusReason": {"coding": [{"code": "no-capacity"}]},
        "lastModified": NOON,
    }
    file.write_text(json.dumps(task), encoding="utf-8")
    told = rcscreen("heard", str(file))
    assert told.code == 0
    assert "it came back from the referral desk here at Corner Clinic. It is on the list again." in " ".join(
        told.out.split()
    )
    listed = rcscreen("due").out
    assert listed.startswith(f"Today\n  {session[:4]}/p1")
    assert "It came back from the referral desk here at Corner Clinic: they have no room." in " ".join(listed.split())


def test_twice_and_out_of_order(kept: Kept, rcscreen: Rcscreen, send: Callable[..., Told]) -> None:
    """The same again changes nothing; an older one is kept and does not take the place of the newer."""
    session = kept.hold()
    food = need(released(rcscreen, session), "food")
    newer = {"need": food, "status": "completed", "at": NOON}
    older = {"need": food, "status": "accepted", "at": f"{TODAY - timedelta(2)}T12:00:00Z"}
    assert "done, as they see it" in send(newer).out
    before = kept.head(session)
    assert "taken in before; nothing changed" in send(newer).out
    assert "is kept and changes nothing" in " ".join(send(older).out.split())
    assert kept.head(session)["due"] == before["due"]
    marks = [json.loads(line)["heard"]["status"] for line in kept.vault.stream(session, "promises")]
    assert marks == ["completed", "accepted"]


def test_a_release_as_a_whole(kept: Kept, rcscreen: Rcscreen, send: Callable[..., Told]) -> None:
    """Quoted by its own id or by that of its permission, also of an earlier revision: every promise in it."""
    session = kept.hold()
    document = released(rcscreen, session)
    for quoted, day in ((document["id"], 0), (document["release"]["id"], 1)):
        at = f"{TODAY - timedelta(day)}T12:00:00Z"
        told = send({"release": quoted, "status": "received", "at": at})
        assert told.out.startswith(f"{session}/p1, {session}/p2: ")


def test_also_once_the_answers_were_let_go(kept: Kept, rcscreen: Rcscreen, send: Callable[..., Told]) -> None:
    """A promise outlives what was said; so does the news of it."""
    session = kept.hold()
    food = need(released(rcscreen, session), "food")
    kept.vault.drop_answers(session, head=kept.head(session))
    assert "they took it on" in send({"need": food, "status": "accepted", "at": NOON}).out


def test_no_journal_is_opened_to_find_it(kept: Kept, rcscreen: Rcscreen, send: Callable[..., Told]) -> None:
    """Another conversation whose journal is damaged does not stand in the way."""
    damaged, session = kept.hold(), kept.hold()
    food = need(released(rcscreen, session), "food")
    kept.damage(damaged, "journal")
    assert send({"need": food, "status": "accepted", "at": NOON}).code == 0


def test_what_cannot_be_placed_holds_nothing_up(kept: Kept, rcscreen: Rcscreen, send: Callable[..., Told]) -> None:
    """Somebody else's, no name, two people's at once, tomorrow's: a line for each; the others are kept."""
    one, other = kept.hold(), kept.hold()
    food, theirs = (need(released(rcscreen, session), "food") for session in (one, other))
    told = send(
        {"need": "0123456789abcdef", "status": "accepted", "at": NOON},
        {"status": "accepted", "at": NOON},
        {"need": food, "plan": theirs, "status": "accepted", "at": NOON},
        {"need": food, "status": "accepted", "at": f"{TODAY + timedelta(9)}T12:00:00Z"},
        {"need": theirs, "status": "accepted", "at": NOON},
    )
    assert (told.code, told.err) == (1, "")
    said = " ".join(told.out.split())
    assert "1. It names nothing that left here." in said
    assert "2. It names nothing: a partner quotes" in said
    assert "3. It names things that do not belong together" in said
    assert "4. It is dated in the future." in said
    assert f"5. {other}/p1: the referral desk here at Corner Clinic: they took it on" in said


def test_what_never_left_cannot_be_quoted(kept: Kept, rcscreen: Rcscreen, send: Callable[..., Told]) -> None:
    """An identifier is known once a release has left, and not before."""
    first = kept.hold()
    food = need(released(rcscreen, first), "food")
    kept.vault.rewrite_stream(first, "ledger", [])
    told = send({"need": food, "status": "accepted", "at": NOON})
    assert (told.code, told.out.startswith("It names nothing that left here")) == (1, True)


def test_one_that_is_open_elsewhere_says_so(kept: Kept, rcscreen: Rcscreen, send: Callable[..., Told]) -> None:
    """Send it again later: nothing of it was kept twice."""
    session = kept.hold()
    food = need(released(rcscreen, session), "food")
    with kept.vault.resume(session):
        told = send({"need": food, "status": "accepted", "at": NOON})
    assert told.code == 3
    assert "VLT003" in told.out
    assert send({"need": food, "status": "accepted", "at": NOON}).code == 0


def test_in_spanish_and_as_data(kept: Kept, rcscreen: Rcscreen, tmp_path: Path) -> None:
    """The same outcomes."""
    session = kept.hold()
    food = need(released(rcscreen, session), "food")
    file = tmp_path / "news.json"
    file.write_text(
        json.dumps({"schema": "rcscreen.heard/1", "news": [{"need": food, "status": "rejected", "at": NOON}]})
    )
    data = json.loads(rcscreen("heard", str(file), "--format", "json").out)
    assert data == {
        "news": [{"outcome": "back", "handles": [f"{session}/p1"], "from": "referral-desk", "status": "rejected"}]
    }
    assert "ya se había recibido" in rcscreen("heard", str(file), "--language", "es").out
    assert "Lo devolvió " in rcscreen("due", "--language", "es").out


def test_from_stdin(kept: Kept, rcscreen: Rcscreen, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe from whatever opens it."""
    kept.hold()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f'["{CANARY}"]'.encode())))
    told = rcscreen("heard", "-")
    assert (told.code, told.out, told.err.count("\n")) == (3, "", 1)
    assert CANARY not in told.err


def test_what_cannot_be_read_is_one_clear_line(rcscreen: Rcscreen, tmp_path: Path) -> None:
    """No such file; a folder. The passphrase is not asked for."""
    for name in ("none.json", ""):
        told = rcscreen("heard", str(tmp_path / name))
        assert (told.code, told.out, told.err.count("\n")) == (3, "", 1)
        assert "NWS001" in told.err


def test_a_sender_whose_yes_was_taken_back_is_still_called_by_name(
    kept: Kept, rcscreen: Rcscreen, send: Callable[..., Told]
) -> None:
    """They may not have read the notice yet: what comes of them is told as before."""
    session = kept.hold()
    food = need(released(rcscreen, session), "food")
    assert rcscreen("share", "revoke", session, "referral-desk", "--yes").code == 0
    told = send({"need": food, "status": "accepted", "at": NOON})
    assert told.out == f"{session}/p1: the referral desk here at Corner Clinic: they took it on\n"
    assert "referral-desk" not in rcscreen("due").out


def test_what_partners_say_reads_as_theirs(kept: Kept, rcscreen: Rcscreen, send: Callable[..., Told]) -> None:
    """It is they who had nothing to offer; and a question ends as one."""
    session = kept.hold()
    food = need(released(rcscreen, session), "food")
    send({"need": food, "status": "completed", "at": f"{TODAY}T10:00:00Z"})
    assert "done, as they see it. Did it help?\n" in rcscreen("due").out
    send({"need": food, "status": "rejected", "because": "nothing_available", "at": NOON})
    listed = " ".join(rcscreen("due").out.split())
    assert "It came back from the referral desk here at Corner Clinic: they had nothing to offer." in listed
