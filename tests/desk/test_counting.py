"""What the program counts, through the whole way: from the conversation, by the clock, to the bytes."""

from __future__ import annotations

import json
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from tests.desk.test_nothing_else_leaves import HELD_ON, QUICK, SECRET, unseen

from rcscreen.answers.conductor import AnswersConductor
from rcscreen.answers.read import read_answers
from rcscreen.desk.conversation import Conversation
from rcscreen.desk.keeping import MemoryJournal
from rcscreen.desk.leaving import release
from rcscreen.desk.library import find_script
from rcscreen.errors import NothingToRelease
from rcscreen.interview.conduct import conduct
from rcscreen.interview.conductor import View
from rcscreen.interview.events import Opened
from rcscreen.interview.replies import Command, Reply
from rcscreen.interview.state import State
from rcscreen.site.load import load_site, sample_text

COUNTS = """
  - id: program
    role: program
    name: {en: our own program, es: nuestro propio programa}
    purpose: {en: see what families need, es: ver qué necesitan las familias}
    receives: [strengths, needs, priorities, plan, promises, experience, ending, minutes]
"""
SITE = sample_text().replace("\n# What a line of the plan says", COUNTS + "\n# What a line of the plan says", 1)
COUNTING = load_site(SITE, "site.yaml")
WISHES: list[dict[str, Any]] = [
    {"step": "what-would-help", "answer": ["food", "transport"]},
    {"step": "read-back", "heard": True},
    {"step": "with-whom", "answer": ["program"]},
    {"step": "how-was-this", "answer": "same"},
]


class Slow(AnswersConductor):
    """Somebody who takes half a minute for everything, and longer where something is only spoken."""

    spoken = timedelta(0)

    def perform(self, view: View) -> Reply | Command:
        """Takes its time."""
        self.clock = getattr(self, "clock", datetime.combine(HELD_ON, time(9), UTC))
        self.clock += self.spoken if view.turn.spoken_only else timedelta(seconds=30)
        return super().perform(view)


def held(replies: list[dict[str, Any]], spoken: int = 0, wishes: list[dict[str, Any]] | None = None) -> Conversation:
    """A conversation in which the program may count, and what is only spoken takes so many minutes."""
    script = find_script("whole-family").script
    sheet = {
        "language": "en",
        "channel": "in_person",
        "replies": [
            {"step": "start", "answer": True},
            {"step": "keep-notes", "answer": True},
            {"step": "who-can-hear", "answer": "alone"},
            {"step": "going-well", "words": "my oldest reads aloud"},
            *replies,
            *(WISHES if wishes is None else wishes),
        ],
    }
    opening = Opened(script.id, script.version, script.digest, COUNTING.digest, "en", "in_person", HELD_ON, "Ana")
    conductor = Slow(read_answers(json.dumps(sheet).encode(), "form.json", script, COUNTING))
    conductor.clock = datetime.combine(HELD_ON, time(9), UTC)
    conductor.spoken = timedelta(minutes=spoken)
    journal = MemoryJournal()
    state = conduct(script, State(COUNTING), conductor, journal, lambda: conductor.clock, opening=opening)
    return Conversation(script, state, "one-session", tuple(journal.entries), SECRET)


def counted(conversation: Conversation) -> dict[str, Any]:
    """What the program receives."""
    made: dict[str, Any] = json.loads(release(conversation, "program", HELD_ON)[0])
    return made


def test_an_hour_of_what_is_only_spoken_takes_no_time() -> None:
    """Byte for byte the same: the end of a conversation does not tell that there was much to say."""
    quick, long = held([]), held([], spoken=60)
    assert release(quick, "program", HELD_ON) == release(long, "program", HELD_ON)
    assert counted(quick)["minutes"] == 20
    assert [each.at for each in quick.entries] == [each.at for each in long.entries]


@QUICK
@given(unseen())
def test_what_is_declined_or_withheld_changes_no_byte(replies: list[dict[str, Any]]) -> None:
    """Declined, not sure, later, left out, or told and no help wanted with it: to the program it is all the same."""
    one, other = held(replies), held([])
    assert release(one, "program", HELD_ON)[0] == release(other, "program", HELD_ON)[0]


def test_whoever_wants_no_help_is_asked_as_well() -> None:
    """A program that counted only those who want something would not know how the others were served."""
    nothing_wanted = [{"step": "what-would-help", "answer": []}, *WISHES[1:]]
    assert counted(held([], wishes=nothing_wanted))["needs"] == []


def test_a_no_leaves_nothing() -> None:
    """Not that it was asked, either."""
    declined = held([], wishes=[*WISHES[:2], {"step": "with-whom", "answer": []}])
    with pytest.raises(NothingToRelease):
        release(declined, "program", HELD_ON)


def test_what_came_of_a_promise_replaces_what_was_sent() -> None:
    """A revision takes its place; the same again is no revision; and what was let go undoes nothing."""
    first = held([])
    text, line = release(first, "program", HELD_ON)
    assert line is not None
    due = [{"plan": f"p{n}", "domain": each, "outcome": ""} for n, each in enumerate(("food", "transport"), 1)]
    still = _after(first, line, due)
    assert release(still, "program", HELD_ON) == (text, None)
    kept = _after(first, line, [{**due[0], "outcome": "done"}, due[1]])
    second = json.loads(release(kept, "program", HELD_ON)[0])
    assert (second["revision"], second["replaces"]) == (2, json.loads(text)["id"])
    assert [each["promise"] for each in second["needs"]] == ["kept", "open"]
    assert second["permission"] == json.loads(text)["permission"]
    with pytest.raises(NothingToRelease, match="not kept any longer"):
        release(_after(first, line, due[1:]), "program", HELD_ON)


def _after(first: Conversation, line: bytes, due: list[dict[str, Any]]) -> Conversation:
    return Conversation(first.script, first.state, first.session, first.entries, SECRET, (line,), promised=due)


def test_paper_takes_no_time() -> None:
    """What was held elsewhere and is brought in from a file has no minutes here."""
    first = held([])
    paper = Conversation(first.script, first.state, first.session, first.entries, SECRET, source="clinic 17")
    assert "minutes" not in counted(paper)
