"""Nothing leaves but what was agreed: through the whole way, from the conversation to the bytes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.summary.conversations import DAY, accounts, grants, recipients, released

from rcscreen.answers.conductor import AnswersConductor
from rcscreen.answers.read import read_answers
from rcscreen.answers.sheet import AnswerSheet
from rcscreen.desk.conversation import Conversation
from rcscreen.desk.keeping import MemoryJournal
from rcscreen.desk.leaving import release
from rcscreen.desk.library import find_script
from rcscreen.errors import NothingToRelease
from rcscreen.interview.commands import withdrawal
from rcscreen.interview.conduct import conduct
from rcscreen.interview.conductor import View
from rcscreen.interview.entries import Entry
from rcscreen.interview.events import Grant, Opened
from rcscreen.interview.fold import apply
from rcscreen.interview.redact import redact
from rcscreen.interview.replies import Command, Hold, Reply, ShowHelp
from rcscreen.interview.state import State
from rcscreen.script.setting import Recipient
from rcscreen.site.load import load_site, sample_text
from rcscreen.summary.model import Release, from_json, to_json
from rcscreen.summary.text import release_text

FOUND = find_script("whole-family")
SETTING = load_site(sample_text(), "site.yaml")
HELD_ON = date(2026, 11, 20)
SECRET = bytes(range(32))
DESK, PANTRY = "referral-desk", "food-pantry"
CANARY = re.compile(r"CANARY-([a-z]+)-([a-z_]*)-[0-9]+")


# -- Every ledger, every recipient, every form --------------------------------------------------------------------


@given(st.data())
def test_whatever_was_agreed_nothing_else_is_in_any_form(data: st.DataObject) -> None:
    """As data and as text, every word is of a part and a domain that were agreed to and are the recipient's to have."""
    recipient: Recipient = data.draw(recipients())
    grant: Grant = data.draw(grants(recipient))
    account = data.draw(accounts())
    document = released(account, grant, recipient)
    if document is None:
        return
    for written in (to_json(document), release_text(document, "en"), release_text(document, "es")):
        for part, domain in CANARY.findall(written):
            assert part in {*grant.parts} & {*recipient.receives}
            if part in ("needs", "plan"):
                assert not grant.domains or domain in grant.domains
                assert not recipient.domains or domain in recipient.domains
        if not {"contact"} & {*grant.parts} & {*recipient.receives}:
            assert "Ana" not in written


@given(st.data())
def test_after_the_last_day_nothing_is_in_any_form(data: st.DataObject) -> None:
    """Nor before the first."""
    recipient: Recipient = data.draw(recipients())
    grant: Grant = data.draw(grants(recipient))
    days = data.draw(st.integers(1, 4000))
    assert released(data.draw(accounts()), grant, recipient, on=grant.until + timedelta(days)) is None
    assert released(data.draw(accounts()), grant, recipient, on=DAY - timedelta(days)) is None


# -- The real pipeline --------------------------------------------------------------------------------------------


class _Pauses(AnswersConductor):
    """Somebody who, at what is only spoken, holds still or gets help so many times."""

    def __init__(self, sheet: AnswerSheet, commands: list[Command]) -> None:
        super().__init__(sheet)
        self.unsaid = commands

    def perform(self, view: View) -> Reply | Command:
        if view.turn.spoken_only and self.unsaid:
            return self.unsaid.pop()
        return super().perform(view)


def conversation(unseen: list[dict[str, Any]], commands: list[Command], shares: tuple[str, ...]) -> Conversation:
    """A conversation in which the same is agreed, and something else is declined, withheld or only spoken."""
    sheet = {
        "language": "en",
        "channel": "in_person",
        "replies": [
            {"step": "start", "answer": True},
            {"step": "keep-notes", "answer": True},
            {"step": "who-can-hear", "answer": "alone"},
            {"step": "going-well", "words": "my oldest reads aloud"},
            {"step": "food-lately", "answer": "thin", "words": "since the summer"},
            *unseen,
            {"step": "better", "words": "one quiet month"},
            {"step": "what-would-help", "answer": [{"domain": "food", "how": ["delivered"]}, "transport"]},
            {"step": "read-back", "heard": True},
            {"step": "keep-in-touch", "answer": {"way": "call_name_only", "hours": "mornings", "number": "555-0142"}},
            {"step": "with-whom", "answer": list(shares)},
        ],
    }
    script = FOUND.script
    opening = Opened(script.id, script.version, script.digest, SETTING.digest, "en", "in_person", HELD_ON, "Ana")
    journal = MemoryJournal()
    conductor = _Pauses(read_answers(json.dumps(sheet).encode(), "form.json", script, SETTING), list(commands))
    moments: Iterator[datetime] = (datetime.combine(HELD_ON, time(9), UTC) + timedelta(0, n) for n in range(10_000))
    state = conduct(script, State(SETTING), conductor, journal, lambda: next(moments), opening=opening)
    assert not conductor.unsaid  # what is only spoken came up
    return Conversation(script, state, "one-session", tuple(journal.entries), SECRET)


def forms(held: Conversation, recipient: str, on: date = HELD_ON) -> tuple[str, ...]:
    """What a recipient receives, in every form; nothing where nothing goes."""
    try:
        document, _ = release(held, recipient, on)
    except NothingToRelease as nothing:
        return nothing.lines()
    made = from_json(document)
    assert isinstance(made, Release)
    return (document, release_text(made, "en"), release_text(made, "es"))


SILENT = st.sampled_from([{"decline": True}, {"unsure": True}, {"later": True}])
WITHHELD: dict[str, list[dict[str, Any]]] = {
    "home-lately": [{"answer": ["rent"], "words": "WITHHELD"}, {"answer": ["broken", "utilities"]}],
    "care-lately": [{"answer": ["cost"]}, {"answer": ["visits", "respect"], "words": "WITHHELD"}],
    "money-lately": [{"answer": ["bills"], "words": "WITHHELD"}, {"answer": ["work"]}],
    "holding-up": [{"answer": "worn", "words": "WITHHELD"}, {"answer": "by_myself"}],
}
"""What is told and with which no help is wanted: it is theirs, and stays."""


@st.composite
def unseen(draw: st.DrawFn) -> list[dict[str, Any]]:
    """What is declined, not known, put off, left out, or told and not to be passed on."""
    replies = []
    for step in ("home-lately", "who-has-your-back", "care-lately", "money-lately", "the-kids", "holding-up"):
        told = st.sampled_from(WITHHELD[step]) if step in WITHHELD else st.nothing()
        reply = draw(st.none() | SILENT | told)
        replies += [{"step": step, **reply}] if reply else []
    return replies


COMMANDS: list[Command] = [Hold(), ShowHelp()]
SPOKEN = st.lists(st.sampled_from(COMMANDS), max_size=3)
QUICK = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)


@QUICK
@given(unseen(), unseen(), SPOKEN, SPOKEN, st.booleans())
def test_what_is_not_agreed_to_leave_changes_no_byte(
    one: list[dict[str, Any]],
    other: list[dict[str, Any]],
    spoken: list[Command],
    spoken_too: list[Command],
    pantry: bool,  # noqa: FBT001 - drawn
) -> None:
    """Declined, not sure, later, left out, withheld or only spoken: to a recipient it is all the same."""
    first = conversation(one, spoken, (DESK,))
    second = conversation(other, spoken_too, (DESK, PANTRY) if pantry else (DESK,))
    written = forms(first, DESK)
    assert written == forms(second, DESK)
    assert len(written) == 3
    assert not any("WITHHELD" in each for each in written)


@QUICK
@given(unseen(), st.sets(st.sampled_from([DESK, PANTRY])), st.sets(st.sampled_from([DESK, PANTRY])))
def test_only_who_was_agreed_to_and_not_taken_back_receives(
    told: list[dict[str, Any]], agreed: set[str], taken_back: set[str]
) -> None:
    """To anybody else it sounds the same as if nothing had ever been said; purged or not."""
    held = conversation(told, [], tuple(sorted(agreed)))
    before = {each: forms(held, each) for each in (DESK, PANTRY)}
    state, entries = held.state, tuple(held.entries)
    for each in sorted(taken_back & agreed):
        event = withdrawal(held.script, f"share:{each}")
        entries = redact((*entries, Entry(len(entries), entries[-1].at + timedelta(days=3), "", event)))
        state = apply(state, event)
    after = Conversation(held.script, state, held.session, entries, SECRET)
    for each in (DESK, PANTRY):
        assert len(before[each]) == (3 if each in agreed else 1)
        expected = forms(conversation([], [], ()), each) if each in taken_back else before[each]
        assert forms(after, each) == expected


def test_the_two_conversations_do_differ() -> None:
    """What is compared is not the same from the start."""
    quiet = conversation([], [], (DESK,))
    telling = conversation([{"step": "money-lately", "answer": ["bills"], "words": "WITHHELD"}], [Hold()], (DESK,))
    assert "WITHHELD" in telling.record().model_dump_json()
    assert quiet.record() != telling.record()
    assert len(quiet.entries) != len(telling.entries) or quiet.entries != telling.entries


@pytest.mark.parametrize("part", SETTING.recipients[0].receives)
def test_each_part_can_be_found_where_it_may_go(part: str) -> None:
    """The search would find it: the desk has something of every part that it may have."""
    document = json.loads(forms(conversation([], [], (DESK,)), DESK)[0])
    assert document[part]
