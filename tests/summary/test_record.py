"""What the person agreed to have kept."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from rpds import HashTrieMap
from tests.summary.conversations import (
    ACCOUNT,
    DAY,
    DESK,
    PANTRY,
    SCRIPT,
    SECRET,
    SESSION,
    STARTED,
    accounts,
    grant_for,
    record_of,
    state_with,
)

from rcscreen.interview.account import Account, Contact, HopeSaid, NeedSaid, StrengthSaid, Wish
from rcscreen.summary.build import build_record
from rcscreen.summary.model import Record, Release, from_json, to_json
from rcscreen.summary.release import release_for
from rcscreen.summary.schemas import record_schema
from rcscreen.summary.text import record_text

VALID = Draft202012Validator(record_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_a_need_is_said_once_in_their_own_words_where_they_gave_any() -> None:
    """One need a domain, in the vocabulary's order; words of theirs before what was heard."""
    needs = record_of().needs
    assert [(need.domain, need.said) for need in needs] == [
        ("food", "Fresh things if there are any"),
        ("housing", "worried about rent"),
        ("education", "He hates mornings"),
    ]
    assert [need.id for need in needs] == ["n1", "n2", "n3"]


def test_several_things_heard_about_one_domain_are_one_need() -> None:
    """What was heard twice stands once, the rest side by side."""
    lines = ("gone without", "thin now and then", "gone without")
    account = Account(needs=tuple(NeedSaid(f"q{n}#k", "food", label) for n, label in enumerate(lines)))
    assert record_of(account).needs[0].said == "gone without; thin now and then"


def test_the_persons_order_is_the_priority() -> None:
    """Priorities name needs in the order in which the person named them."""
    record = record_of()
    domains = {need.id: need.domain for need in record.needs}
    assert [domains[each] for each in record.priorities] == ["housing", "food"]
    assert {need.domain: need.priority for need in record.needs} == {"housing": 1, "food": 2, "education": None}


def test_having_a_need_is_not_wanting_help() -> None:
    """What they want help with says so; of the rest nothing tells why it does not."""
    kept = json.loads(to_json(record_of()))
    assert {need["domain"]: need.get("help") for need in kept["needs"]} == {
        "food": "wanted",
        "housing": "wanted",
        "education": None,
    }
    assert "help" not in kept["needs"][2]


def test_what_a_line_is_about_is_not_what_they_said() -> None:
    """Words that wait to be put down are not there yet, and a bare yes says nothing by itself."""
    account = Account(
        needs=(NeedSaid("bills", "utilities", "heat, light and water"), NeedSaid("behind#yes", "housing", "yes")),
        strengths=(
            StrengthSaid("going-well", "family", "family"),
            StrengthSaid("helps#no", "friends", "no one but us"),
        ),
        hopes=(HopeSaid("better", "better"),),
    )
    record = record_of(account)
    assert [need.said for need in record.needs] == [None, None]
    assert [strength.said for strength in record.strengths] == [None, "no one but us"]
    assert [hope.said for hope in record.hopes] == [None]


def test_a_plan_line_points_at_its_need_and_at_a_strength() -> None:
    """A promise names who, by when and if not, who; and what it builds on."""
    first = record_of().plan[1]
    assert (first.need, first.who, first.by, first.backup) == ("n2", "Rosa", date(2026, 11, 27), "the referral desk")
    assert first.builds_on == "s1"
    struck = replace(ACCOUNT, strengths=ACCOUNT.strengths[1:])
    assert record_of(struck).plan[1].builds_on is None


def test_codes_are_suggested_on_days_on_which_they_are_valid() -> None:
    """A code has its dates with it; before its first day there is none; a strength never has one."""
    (food,) = record_of(Account(wishes=(Wish("w", "food", 1),))).needs
    assert [(code.code, code.valid_from) for code in food.suggested_codes] == [("Z59.41", date(2025, 10, 1))]
    early = state_with(day=date(2025, 9, 30))
    (food,) = record_of(Account(wishes=(Wish("w", "food", 1),)), state=early).needs
    assert food.suggested_codes == ()
    assert "code" not in to_json(record_of(Account(strengths=ACCOUNT.strengths)))


def test_without_a_yes_to_notes_only_the_frame_is_kept() -> None:
    """Talking is not recording: no words, no name, no number."""
    for consents in ({"talk": True}, {"talk": True, "record": False}, {"record": False, "contact": False}):
        record = record_of(state=state_with(consents=HashTrieMap(consents)))
        kept = to_json(record)
        assert (record.needs, record.strengths, record.hopes, record.plan, record.experience) == ((), (), (), (), ())
        assert "555-0142" not in kept
        assert "Ana" not in kept


def test_a_no_to_contact_outweighs_any_number() -> None:
    """Whether it was chosen as a way or refused as a consent, the number goes."""
    refused = record_of(state=state_with(consents=HashTrieMap({"record": True, "contact": False}))).contact
    assert refused is not None
    assert (refused.way, refused.number, refused.name) == ("none", None, "Ana")
    chosen = record_of(replace(ACCOUNT, contact=Contact("none", number="555-0142"))).contact
    assert chosen == refused


def test_a_number_never_stands_without_its_rule() -> None:
    """Where nobody asked what may be left, nothing may be."""
    contact = record_of(replace(ACCOUNT, contact=Contact("call", number="555-0142"))).contact
    assert contact is not None
    assert (contact.number, contact.voicemail) == ("555-0142", "no_message")
    waiting = record_of(replace(ACCOUNT, contact=Contact("next_visit", number="555-0142"))).contact
    assert waiting is not None
    assert waiting.number is None


def test_a_share_that_was_refused_leaves_no_line() -> None:
    """The record names whom they said yes to, and nobody else."""
    state = state_with(grant_for(PANTRY))
    state = replace(state, consents=state.consents.insert("share:referral-desk", False))
    kept = to_json(record_of(state=state))
    assert "food-pantry" in kept
    assert "share:" not in kept
    assert '"recipient": "referral-desk"' not in kept


def test_the_read_back_is_kept_as_a_consent() -> None:
    """They heard it and found it right, or there is no such line."""
    scopes = [each.scope for each in record_of().consent]
    assert scopes == ["talk", "record", "contact", "read_back"]
    assert "read_back" not in [each.scope for each in record_of(replace(ACCOUNT, recapped=False)).consent]


def test_words_cannot_steer_a_screen() -> None:
    """Control characters and marks that turn a line round are no words."""
    account = Account(needs=(NeedSaid("q", "food", "", "rice\x1b[2J\n and \u202ebeans\ud800"),))
    assert record_of(account).needs[0].said == "rice[2J and beans"


def test_while_it_is_under_way_it_has_no_end() -> None:
    """No end and no way of ending are written before there is one; nothing is null."""
    record = build_record(SCRIPT, state_with(), ACCOUNT, session=SESSION, started=STARTED, ended=None)
    kept = json.loads(to_json(record))
    assert "ended" not in kept
    assert "ending" not in kept
    assert kept["started"] == "2026-11-24T10:02:11-05:00"


def test_one_that_was_written_down_later_bears_its_own_day() -> None:
    """What was filled in on paper on Friday and entered on Tuesday was a talk on Friday, and the page says so."""
    state = replace(state_with(), day=date(2026, 11, 20))
    record = build_record(SCRIPT, state, ACCOUNT, session=SESSION, started=STARTED, ended=None)
    assert record.day == date(2026, 11, 20)
    assert record_text(record, "en").splitlines()[1] == "Friday, November 20, 2026"
    assert record_text(record, "es").splitlines()[1] == "viernes 20 de noviembre de 2026"


@given(accounts())
def test_every_record_fits_its_schema_and_is_read_as_it_was_written(account: Account) -> None:
    """Schema, no null, the same bytes twice, and back again."""
    record = record_of(account, grant_for(DESK), grant_for(PANTRY))
    written = to_json(record)
    VALID.validate(json.loads(written))
    assert "null" not in written
    assert written == to_json(record_of(account, grant_for(DESK), grant_for(PANTRY)))
    assert from_json(written) == record


def test_a_later_version_may_say_more() -> None:
    """A key that is not known is passed over by the reader and by the schema, on any level."""
    later = json.loads(to_json(record_of()))
    later["mood"] = "none of ours"
    later["needs"][0]["colour"] = "green"
    VALID.validate(later)
    assert from_json(json.dumps(later)) == record_of()


def test_what_is_neither_is_refused_in_our_own_words() -> None:
    """Nothing of what was read is quoted."""
    for text in ("{}", "my secret", '{"schema": "rcscreen.local/1", "id": "my secret"}'):
        with pytest.raises(ValueError, match="neither a record nor a release") as refused:
            from_json(text)
        assert "secret" not in str(refused.value)


def test_a_record_and_a_release_are_told_apart() -> None:
    """The key ``schema`` says which it is, and the reader believes nothing else."""
    record = record_of(ACCOUNT, grant_for(DESK))
    release = release_for(
        record, grant_for(DESK), DESK, program="Corner Clinic", about="caregiver", secret=SECRET, on=DAY
    )
    assert release is not None
    assert isinstance(from_json(to_json(record)), Record)
    assert isinstance(from_json(to_json(release)), Release)
