"""What a program may count of a conversation: closed words and months, of what was agreed to and of nothing else."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests.summary.conversations import (
    ACCOUNT,
    CANARY_WORD,
    DAY,
    DESK,
    ENDED,
    PANTRY,
    SECRET,
    STARTED,
    accounts,
    grant_for,
    named_domains,
    record_of,
    released,
)

from rcscreen.interview.account import Account
from rcscreen.interview.events import Grant
from rcscreen.interview.felt import FELT
from rcscreen.script.setting import COUNTABLE, Part, Recipient
from rcscreen.summary.gist import Along, Gist, came_of, delete_after, gist_for, gist_json, tens
from rcscreen.summary.gist_text import WORDS, gist_text
from rcscreen.summary.model import from_json
from rcscreen.summary.promise import Outcome, Reason
from rcscreen.summary.schemas import gist_schema
from rcscreen.vocabulary.domains import NEEDS, STRENGTHS

VALID = Draft202012Validator(gist_schema())
PROGRAM = Recipient(
    id="program",
    name={"en": "our own program", "es": "nuestro programa"},
    purpose={"en": "see what families need"},
    receives=COUNTABLE,
    days=366,
    role="program",
    site="north",
)
YES = grant_for(PROGRAM, until=DAY + timedelta(days=366))
CLOSED = {
    *NEEDS, *STRENGTHS, *FELT.values(), *(each.value for each in Reason), "rcscreen.gist/1", "count", "program",
    "north", "whole-family", "en", "phone", "2026-11", "2027-10", "agreed", "ourselves", "not_today",
    "nothing_available", "kept", "could_not", "open", "complete",
}  # fmt: skip
"""Every word that a gist of these conversations may hold, besides identifiers."""


def gist(account: Account = ACCOUNT, grant: Grant = YES, along: Along | None = None, on: date = DAY) -> Gist | None:
    """What the program receives of an account."""
    recipient = PROGRAM
    return gist_for(record_of(account, grant), grant, recipient, along or Along(felt="well"), secret=SECRET, on=on)


def some(account: Account = ACCOUNT, grant: Grant = YES, along: Along | None = None) -> Gist:
    """The same, where something goes."""
    made = gist(account, grant, along)
    assert made is not None
    return made


def test_the_program_counts_what_was_agreed() -> None:
    """Domains, order, plan, how it felt, whether it ended and about how long it took."""
    made = some()
    assert made.strengths == ("family", "friends")
    assert [(each.domain, each.priority, each.plan, each.promise) for each in made.needs] == [
        ("food", 2, "ourselves", None),
        ("housing", 1, "agreed", "open"),
    ]
    assert (made.experience, made.ending, made.minutes, made.month) == ("well", "complete", 20, "2026-11")
    VALID.validate(json.loads(gist_json(made)))


@st.composite
def grants(draw: st.DrawFn) -> Grant:
    """Any yes to being counted."""
    chosen: list[Part] = draw(st.lists(st.sampled_from(COUNTABLE), unique=True))
    return replace(YES, parts=tuple(chosen), domains=draw(named_domains()))


LINES = st.lists(
    st.fixed_dictionaries(
        {
            "plan": st.just("p1"),
            "domain": st.sampled_from(sorted(NEEDS)),
            "outcome": st.sampled_from(("", *(each.value for each in Outcome))),
        },
        optional={"because": st.sampled_from([each.value for each in Reason]), "unpromised": st.sampled_from([True])},
    )
)


@given(accounts(), grants(), LINES, st.sampled_from((None, *FELT.values())))
def test_nothing_but_closed_words_and_only_what_was_agreed(
    account: Account, grant: Grant, lines: list[dict[str, object]], felt: str | None
) -> None:
    """No word that anybody said, no name, no day; and no part or domain that was not agreed to."""
    made = gist(account, grant, Along(felt=felt, came=came_of(lines)))  # type: ignore[arg-type]  # drawn from its words
    if not grant.parts:
        assert made is None
        return
    assert made is not None
    written = gist_json(made)
    plain = json.loads(written)
    VALID.validate(plain)
    assert not CANARY_WORD.findall(written + gist_text(made, "our own program", "en"))
    assert set(_words(plain)) <= CLOSED | {made.id, made.permission}
    for key, part in (("experience", "experience"), ("ending", "ending"), ("minutes", "minutes")):
        assert part in grant.parts or key not in plain
    for key, part in (("strengths", "strengths"), ("needs", "needs")):
        assert part in grant.parts or plain[key] == []
    for need in plain["needs"]:
        assert not grant.domains or need["domain"] in grant.domains
        for key, part in (("priority", "priorities"), ("plan", "plan"), ("offered", "plan"), ("promise", "promises")):
            assert part in grant.parts or key not in need
        assert "because" not in need or need["promise"] == "could_not"


def _words(node: object) -> list[str]:
    if isinstance(node, dict):
        return [word for value in node.values() for word in _words(value)]
    if isinstance(node, list):
        return [word for value in node for word in _words(value)]
    return [node] if isinstance(node, str) else []


def test_nothing_goes_without_this_very_yes() -> None:
    """Not before the read-back, not after its time, not to who does not count; and no release to who does."""
    assert gist(replace(ACCOUNT, recapped=False)) is None
    assert gist(on=YES.until + timedelta(1)) is None
    assert gist(on=date(2027, 11, 3)) is None  # the last month is over, though the yes holds for some days more
    record, yes = record_of(ACCOUNT, grant_for(PANTRY)), grant_for(PANTRY)
    assert gist_for(record, yes, PANTRY, Along(), secret=SECRET, on=DAY) is None
    assert released(ACCOUNT, YES, PROGRAM) is None
    with pytest.raises(ValueError, match="neither"):
        from_json(gist_json(some()))


def test_who_lets_a_wish_go_is_asked_nothing() -> None:
    """Not wanted any more reads like still to be done."""
    line = {"plan": "p2", "domain": "housing"}
    open_ = some(along=Along(came=came_of([{**line, "outcome": ""}])))
    for outcome in (Outcome.NOT_WANTED, Outcome.REACHED, Outcome.HANDED_OVER):
        assert some(along=Along(came=came_of([{**line, "outcome": outcome.value}]))) == open_
    kept = some(along=Along(came=came_of([{**line, "outcome": "done"}])))
    could_not = some(along=Along(came=came_of([{**line, "outcome": "could_not", "because": "full"}])))
    assert kept.needs[1].promise == "kept"
    assert (could_not.needs[1].promise, could_not.needs[1].because) == ("could_not", "full")
    assert some(along=Along(came={})).needs[1].promise is None


def test_the_program_and_whoever_helps_have_nothing_in_common() -> None:
    """No identifier of the one is one of the other's, and two conversations of one person share none."""
    release = released(ACCOUNT, grant_for(DESK), DESK)
    made = some()
    assert release is not None
    assert not {made.id, made.permission} & set(_words(json.loads(release.model_dump_json())))
    again = gist_for(
        record_of(ACCOUNT, YES).model_copy(update={"session": "another"}), YES, PROGRAM, Along(), secret=SECRET, on=DAY
    )
    assert again is not None
    assert not {made.id, made.permission} & {again.id, again.permission}


@given(st.dates(date(2026, 1, 1), date(2030, 12, 31)), st.integers(90, 366))
def test_the_month_tells_no_day(day: date, days: int) -> None:
    """Whatever day of the month it was, the last month is the same, and the yes holds to its end."""
    last = delete_after(day, day + timedelta(days))
    assert last == delete_after(day.replace(day=1), day.replace(day=1) + timedelta(days))
    assert f"{day:%Y-%m}" < last < f"{day + timedelta(days + 1):%Y-%m}"


@pytest.mark.parametrize(
    ("took", "told"),
    [(0.5, None), (1, 10), (10, 10), (10.1, 20), (34, 40), (51, 60), (200, 60)],
)
def test_minutes_are_rounded_up_to_tens(took: float, told: int | None) -> None:
    """A file of answers takes no time that anybody spent; an hour and a night are the same."""
    assert tens(STARTED, STARTED + timedelta(minutes=took)) == told
    assert tens(STARTED, None) is None
    assert tens(ENDED, datetime(2026, 11, 1, tzinfo=ENDED.tzinfo)) is None


def test_several_sittings_tell_no_time() -> None:
    """The night between two of them is nobody's conversation."""
    assert some(along=Along(timed=False)).minutes is None


@pytest.mark.parametrize("language", ["en", "es"])
def test_everything_in_it_can_be_read_before_it_leaves(language: str) -> None:
    """Within a page's width, in the navigator's language."""
    came = came_of([{"domain": "housing", "outcome": "could_not", "because": "full"}])
    text = gist_text(some(along=Along(felt="hard", came=came)), "our own program", language)
    said = WORDS[language]
    for words in (said["could_not"], said["because.full"], said["felt.hard"], said["complete"], "20", "2027-10"):
        assert words in text.replace("\n", " ")
    assert max(len(line) for line in text.splitlines()) <= 78
    assert set(WORDS["en"]) == set(WORDS["es"])
