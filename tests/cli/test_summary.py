"""What a conversation left, and what of it one recipient receives."""

from __future__ import annotations

import json
import re
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.cli.conftest import CANARY, TODAY, Kept, Told

from rcscreen.desk.leaving import release
from rcscreen.desk.opened import conversation_of
from rcscreen.errors import NothingToRelease
from rcscreen.summary.model import Record, Release, from_json

Rcscreen = Callable[..., Told]


def test_the_record_is_read_in_the_language_they_spoke(kept: Kept, rcscreen: Rcscreen) -> None:
    """It is theirs to read; another language only where it is asked for."""
    session = kept.hold(language="es")
    told = rcscreen("summary", session)
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith("De lo que hablamos\n")
    assert CANARY in told.out
    assert "Con la oficina de referencias de Corner Clinic" in told.out
    english = rcscreen("summary", session, "--language", "en").out
    assert english.startswith("What we talked about\n")
    assert "Rosa will call the pantry with you and set a day by" in english, "what the program has in both languages"
    assert "So that they can find the places that can help, and call you back." in " ".join(english.split())
    assert "Rosa va a llamar con usted a la despensa" in " ".join(told.out.split())


def test_the_beginning_of_a_name_is_enough(kept: Kept, rcscreen: Rcscreen) -> None:
    """In capitals too; a beginning that nobody has is one clear line."""
    session = kept.hold()
    assert rcscreen("summary", session[:5].upper()).out == rcscreen("summary", session).out
    told = rcscreen("summary", "z" if session[0] != "z" else "y")
    assert (told.code, told.out, told.err.count("\n")) == (3, "", 1)
    assert "VLT006" in told.err


def test_the_record_as_data(kept: Kept, rcscreen: Rcscreen) -> None:
    """It fits the record's schema, and never the release's."""
    session = kept.hold()
    told = rcscreen("summary", session, "--format", "json")
    record = from_json(told.out)
    assert isinstance(record, Record)
    assert record.session == session


def test_without_a_name_it_is_the_one_that_ended_last(kept: Kept, rcscreen: Rcscreen) -> None:
    """Not one of days ago, and not one that broke off since."""
    kept.hold(days=5)
    last = kept.hold(days=2)
    kept.hold(days=1, breaks_at="better")
    assert json.loads(rcscreen("summary", "--format", "json").out)["session"] == last


def test_where_none_has_ended_it_says_so(kept: Kept, rcscreen: Rcscreen) -> None:
    """Nothing is guessed."""
    kept.hold(breaks_at="better")
    told = rcscreen("summary")
    assert (told.code, told.out) == (3, "")
    assert "No conversation has ended yet." in told.err


def test_one_under_way_shows_what_stands(kept: Kept, rcscreen: Rcscreen) -> None:
    """And says that it is not over."""
    session = kept.hold(breaks_at="better")
    told = rcscreen("summary", session)
    assert CANARY in told.out
    assert told.out.endswith(f"this is what stands so far.\nTo take it up: rcscreen resume {session}\n")
    data = json.loads(rcscreen("summary", session, "--format", "json").out)
    assert not {"ended", "ending"} & data.keys()


def test_one_that_broke_off_before_anything_was_kept(kept: Kept, rcscreen: Rcscreen) -> None:
    """There is nothing to show, and a way to clear it away."""
    opened = kept.vault.begin({"site": b"", "secret": b""})
    opened.close()
    told = rcscreen("summary", opened.id)
    assert (told.code, told.out) == (3, "")
    assert f"rcscreen erase {opened.id}" in told.err


def test_what_a_recipient_receives(kept: Kept, rcscreen: Rcscreen) -> None:
    """JSON unless asked otherwise; the same again is the same, byte for byte, and the ledger has one line for both."""
    session = kept.hold()
    first = rcscreen("summary", session, "--for", "referral-desk")
    assert (first.code, first.err) == (0, "")
    document = from_json(first.out)
    assert isinstance(document, Release)
    assert (document.to.id, document.revision) == ("referral-desk", 1)
    assert rcscreen("summary", session, "--for", "referral-desk").out == first.out
    (line,) = kept.vault.stream(session, "ledger")
    entry = json.loads(line)
    assert (entry["recipient"], entry["on"], entry["revision"]) == ("referral-desk", str(TODAY), 1)


def test_the_ledger_holds_nothing_of_what_was_said(kept: Kept, rcscreen: Rcscreen) -> None:
    """It outlives what is struck, so it says to whom, on which yes, when and which revision, and no more.

    But for the identifiers of what stands there, without which it could not be taken back: they go when the answers go.
    """
    session = kept.hold()
    assert CANARY in rcscreen("summary", session, "--for", "referral-desk").out
    (line,) = kept.vault.stream(session, "ledger")
    yes = {"recipient", "parts", "domains", "purpose", "granted_on", "until", "how"}
    entry = json.loads(line)
    assert all(re.fullmatch("(strength|hope|need|coded|asked) [0-9a-f]{16}", each) for each in entry.pop("stands"))
    assert entry.keys() == {"event", *yes, "on", "revision", "release", "replaces", "said"}
    for said in (CANARY, "food", "555-0142"):
        assert said not in line.decode()


def test_a_release_as_they_would_read_it(kept: Kept, rcscreen: Rcscreen) -> None:
    """It is in the ledger too: whoever reads it out has passed it on."""
    session = kept.hold()
    told = rcscreen("summary", session, "--for", "referral-desk", "--format", "text")
    assert told.out.startswith("What Corner Clinic passes on to the referral desk here at Corner Clinic\n")
    assert len(kept.vault.stream(session, "ledger")) == 1


def test_a_release_that_says_something_else_replaces_the_one_before(kept: Kept) -> None:
    """Counted on only where what goes has changed, and naming what it replaces, each time."""
    conversation = conversation_of(kept.vault, kept.hold())
    changed = replace(conversation, script=replace(conversation.script, audience="anyone"))
    sent: list[bytes] = []
    documents = []
    for each in (conversation, conversation, changed, changed, conversation):
        document, line = release(replace(each, sent=tuple(sent)), "referral-desk", TODAY)
        sent += [line] if line else []
        documents.append(json.loads(document))
    assert [each["revision"] for each in documents] == [1, 1, 2, 2, 3]
    first, _, second, _, third = documents
    assert "replaces" not in first
    assert (second["replaces"], third["replaces"]) == (first["id"], second["id"])
    assert documents[0] == documents[1]
    assert documents[2] == documents[3]
    assert len(sent) == 3


def test_what_was_not_agreed_and_what_holds_no_longer_sound_the_same(kept: Kept, rcscreen: Rcscreen) -> None:
    """Nothing on stdout, exit 1, one kind line that never says why."""
    never, long_ago = kept.hold(share="[]"), kept.hold(days=91)
    said = [rcscreen("summary", session, "--for", "referral-desk") for session in (never, long_ago)]
    assert [(told.code, told.out) for told in said] == [(1, ""), (1, "")]
    assert said[0].err == said[1].err
    assert said[0].err.count("\n") == 1
    assert kept.vault.stream(never, "ledger") == ()


def test_the_last_day_of_a_yes_still_counts(kept: Kept) -> None:
    """The day is the one on which it would leave."""
    conversation = conversation_of(kept.vault, kept.hold())
    until = conversation.state.grants["referral-desk"].until
    assert json.loads(release(conversation, "referral-desk", until)[0])["revision"] == 1
    with pytest.raises(NothingToRelease):
        release(conversation, "referral-desk", until.fromordinal(until.toordinal() + 1))


def test_of_one_that_is_not_over_nothing_goes(kept: Kept, rcscreen: Rcscreen) -> None:
    """Even where the yes was given already."""
    session = kept.hold(breaks_at="next-steps")
    told = rcscreen("summary", session, "--for", "referral-desk")
    assert (told.code, told.out) == (1, "")
    assert f"rcscreen resume {session}" in told.err


def test_an_unknown_recipient_is_a_slip_of_the_command_line(kept: Kept, rcscreen: Rcscreen) -> None:
    """Those that the program had on that day are named."""
    told = rcscreen("summary", kept.hold(), "--for", "referal-desk")
    assert (told.code, told.out) == (2, "")
    assert "referral-desk, food-pantry" in told.err


def test_what_cannot_be_noted_does_not_leave(kept: Kept, rcscreen: Rcscreen) -> None:
    """While somebody else holds the conversation the ledger takes nothing, so nothing goes."""
    session = kept.hold()
    with kept.vault.resume(session):
        told = rcscreen("summary", session, "--for", "referral-desk")
        assert rcscreen("summary", session).code == 0
    assert (told.code, told.out) == (3, "")
    assert "VLT003" in told.err


@pytest.mark.parametrize("part", ["journal", "pins", "streams"])
def test_altered_bytes_are_never_read(kept: Kept, rcscreen: Rcscreen, part: str) -> None:
    """One line, and nothing of the person in it."""
    session = kept.hold()
    kept.damage(session, part)
    told = rcscreen("summary", session)
    assert (told.code, told.out, told.err.count("\n")) == (3, "", 1)
    assert "VLT002" in told.err
    assert CANARY not in told.err


def test_a_file_it_goes_to_is_ones_own_and_new(kept: Kept, tmp_path: Path) -> None:
    """A new one is made private; one that holds something is left as it is."""
    session = kept.hold()
    command = [sys.executable, "-m", "rcscreen", "summary", session, "--for", "referral-desk"]
    new, old = tmp_path / "new.json", tmp_path / "old.json"
    old.write_text("kept", encoding="utf-8")
    new.touch(0o644)
    codes = []
    for path in (new, old):
        with path.open("a") as out:
            codes.append(subprocess.run(command, stdout=out, stderr=subprocess.DEVNULL, check=False).returncode)
    assert codes == [0, 2]
    assert stat.S_IMODE(new.stat().st_mode) == 0o600
    assert json.loads(new.read_text(encoding="utf-8"))["to"]["id"] == "referral-desk"
    assert old.read_text(encoding="utf-8") == "kept"
