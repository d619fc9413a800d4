"""Unlinkable outside: two who received something of one person compare what they have, and cannot tell.

Three people say the same words on the same day, so all that is theirs alone is what we mint. Whatever two recipients
have in common of one person, eight signs in a row are enough, and nobody has of another, would join them. (A telephone
number and free text are what they are: here everybody's are the same.)
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, time
from itertools import combinations

import pytest
from tests.cli.conftest import TODAY, Kept, Told

from rcscreen.site.load import sample_text
from rcscreen.vault import age, new_recovery_key

Rcscreen = Callable[..., Told]
PEOPLE = 3
RECIPIENTS = ("referral-desk", "food-pantry")
WINDOW = 8
UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
LETTER = re.compile("-----BEGIN AGE ENCRYPTED FILE-----(.+?)-----END AGE ENCRYPTED FILE-----", re.DOTALL)
BEA, BEA_KEY = new_recovery_key()

Theirs = list[dict[str, str]]
"""For each person, everything that each recipient holds of them, in one text."""


def marks(text: str) -> set[str]:
    """What may be told apart: every eight signs of a word in a row, short words with a digit, UUIDs, times of day.

    Of what is sealed, every eight bytes in a row: as letters, the form of such a file could pass for something else.
    """
    found: set[str] = set()
    for letter in LETTER.findall(text):
        head, _, sealed = base64.b64decode(letter).partition(b"\n--- ")
        found |= {sealed[place : place + WINDOW].hex() for place in range(len(sealed) - WINDOW + 1)}
        text += head.decode()
    text = LETTER.sub(" ", text).lower()
    found |= {*re.findall(UUID, text), *re.findall(r"\d\d:\d\d(?::\d\d)?", text)}
    for word in re.findall(r"[0-9a-z]{4,}", re.sub(UUID, " ", text)):
        found |= {word[place : place + WINDOW] for place in range(len(word) - WINDOW + 1)}
        if any(sign.isdigit() for sign in word):
            found.add(word)
    return found


def joined(theirs: Theirs) -> set[str]:
    """What joins two recipients' documents of one person and stands in nobody else's."""
    seen = [{recipient: marks(text) for recipient, text in person.items()} for person in theirs]
    found: set[str] = set()
    for person in seen:
        others = set().union(*(each for other in seen if other is not person for each in other.values()))
        for one, two in combinations(person.values(), 2):
            found |= (one & two) - others
    return found


@pytest.fixture
def sessions(kept: Kept) -> list[list[str]]:
    """Two conversations of each of three people, all of today, each person's at a time of their own."""
    return [
        [
            kept.hold(share="[referral-desk, food-pantry]", secret=bytes([person]) * 32, at=time(9 + person, number))
            for number in (1, 2)
        ]
        for person in range(PEOPLE)
    ]


@pytest.mark.parametrize("form", ["json", "text", "fhir"])
def test_two_recipients_cannot_join_what_they_received(
    sessions: list[list[str]], rcscreen: Rcscreen, form: str
) -> None:
    """Neither by an identifier nor by a time nor by a digest, in any form, over several conversations."""

    def received(session: str, recipient: str) -> str:
        told = rcscreen("summary", session, "--for", recipient, "--format", form)
        assert (told.code, bool(told.out)) == (0, True)
        return told.out

    theirs = [
        {recipient: "".join(received(session, recipient) for session in person) for recipient in RECIPIENTS}
        for person in sessions
    ]
    assert joined(theirs) == set()
    if form == "json":
        assert {json.loads(received(each, "food-pantry"))["contact"]["number"] for (each, _) in sessions} == {
            "555-0142"
        }


def test_what_is_sealed_and_the_notices_join_nothing_either(
    sessions: list[list[str]], rcscreen: Rcscreen, kept: Kept
) -> None:
    """A letter on its way, and the notice that asks to delete what came of it."""
    _, public = new_recovery_key()
    text = sample_text().replace("    days: 90\n", f"    days: 90\n    age: {BEA_KEY}\n")
    text = text.replace("    days: 30\n", f"    days: 30\n    age: {public}\n")
    (kept.home / "site.yaml").write_text(text, encoding="utf-8")
    theirs: Theirs = [dict.fromkeys(RECIPIENTS, "") for _ in sessions]
    for person, (session, _) in enumerate(sessions):
        for recipient in RECIPIENTS:
            letter = rcscreen("summary", session, "--for", recipient).out
            assert letter.startswith("-----BEGIN AGE ENCRYPTED FILE-----")
            theirs[person][recipient] += letter
            told = rcscreen("share", "revoke", session, recipient, "--yes", "--format", "json")
            theirs[person][recipient] += told.out
            assert json.loads(told.out)["schema"] == "rcscreen.notice/1"
    assert joined(theirs) == set()


def test_a_colleague_a_calendar_and_a_recipient_have_nothing_in_common(
    sessions: list[list[str]], rcscreen: Rcscreen, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A promise that was handed on, reminders on a telephone, and a release of the same person."""
    monkeypatch.setattr("rcscreen.cli.due.local_now", lambda: datetime.combine(TODAY, time(12), UTC))
    (kept.home / "site.yaml").write_text(
        sample_text() + f"colleagues:\n  - {{id: bea, name: Bea, age: {BEA_KEY}}}\n", encoding="utf-8"
    )
    events = rcscreen("due", "--format", "ics").out.split("BEGIN:VEVENT")[1:]
    due = [each["session"] for each in json.loads(rcscreen("due", "--format", "json").out)["due"]]
    theirs: Theirs = []
    for session, _ in sessions:
        handed = rcscreen("due", f"{session}/p1", "--hand-to", "bea", "--agreed-on", str(TODAY), "--format", "json").out
        theirs.append(
            {
                "bea": (age.decrypt(BEA, handed.encode()) or b"").decode(),
                "calendar": "".join(event for event, whose in zip(events, due, strict=True) if whose == session),
                "desk": rcscreen("summary", session, "--for", "referral-desk").out,
                "pantry": rcscreen("summary", session, "--for", "food-pantry", "--format", "fhir").out,
            }
        )
        assert all(theirs[-1].values())
    assert joined(theirs) == set()


def test_the_trial_would_find_what_joins(sessions: list[list[str]], rcscreen: Rcscreen) -> None:
    """A conversation's name, a time of day or a digest of the person in both would be found: the test can fail."""
    for leak in ("{session}", "2026-11-22T1{person}:01:07", "{digest}"):
        theirs = [
            {
                recipient: rcscreen("summary", session, "--for", recipient).out
                + leak.format(session=session, person=person, digest=f"{hash((person, 'x')) & 0xFFFFFFFFFF:010x}")
                for recipient in RECIPIENTS
            }
            for person, (session, _) in enumerate(sessions)
        ]
        assert joined(theirs), leak
