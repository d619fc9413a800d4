"""What one recipient receives, and that nothing else ever does."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from rpds import HashTrieMap
from tests.summary.conversations import (
    ACCOUNT,
    DAY,
    DESK,
    PANTRY,
    SECRET,
    SESSION,
    accounts,
    grant_for,
    grants,
    parts,
    recipients,
    record_of,
    released,
    state_with,
)

from rcscreen.interview.account import Account, AnswerSaid, Contact, NeedSaid, Wish
from rcscreen.script.setting import PARTS, Part, Recipient
from rcscreen.summary.model import Release, to_json
from rcscreen.summary.release import document_id, release_for, says_the_same
from rcscreen.summary.schemas import release_schema

VALID = Draft202012Validator(release_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)
CANARY = re.compile(r"CANARY-([a-z]+)-([a-z_]*)-[0-9]+")
OURS = re.compile(r"^[0-9a-f]{16}$")


def full(account: Account = ACCOUNT) -> Release:
    """What the referral desk receives when it may have everything."""
    release = released(account, grant_for(DESK), DESK)
    assert release is not None
    return release


# -- What goes -------------------------------------------------------------------------------------------------------


def test_the_desk_receives_what_was_agreed() -> None:
    """Strengths, hopes, what they want help with in their order, the plan, and how to be in touch safely."""
    release = full()
    assert [each.domain for each in release.strengths] == ["family", "friends"]
    assert [(need.domain, need.priority) for need in release.needs] == [("food", 2), ("housing", 1)]
    assert release.priorities == (release.needs[1].id, release.needs[0].id)
    assert [(line.need, line.status) for line in release.plan] == [
        (release.needs[0].id, "ourselves"),
        (release.needs[1].id, "agreed"),
    ]
    assert release.plan[1].builds_on == release.strengths[0].id
    assert release.contact is not None
    assert (release.contact.voicemail, release.contact.number) == ("name_only", "555-0142")


def test_the_pantry_hears_of_food_and_of_nothing_else() -> None:
    """One need of two, counted as if there were no other; no strength, no hope, no plan."""
    release = released(ACCOUNT, grant_for(PANTRY), PANTRY)
    assert release is not None
    assert [need.domain for need in release.needs] == ["food"]
    assert (release.strengths, release.hopes, release.plan, release.priorities) == ((), (), (), ())
    assert "housing" not in to_json(release)


def test_a_need_nobody_asked_help_with_stays() -> None:
    """Saying a thing is not asking that it be passed on, however wide the grant."""
    assert "education" not in to_json(full())
    only_said = Account(needs=(NeedSaid("q", "food", "gone without"),), recapped=True)
    assert released(only_said, grant_for(DESK), DESK) is None


def test_priorities_are_counted_anew() -> None:
    """With the first wish withheld the second is the first, and alone."""
    release = released(ACCOUNT, grant_for(DESK, domains=("food",)), DESK)
    assert release is not None
    assert [need.priority for need in release.needs] == [1]
    assert release.priorities == (release.needs[0].id,)


def test_without_strengths_a_plan_builds_on_nothing() -> None:
    """A pointer into what was withheld would show that there is something."""
    release = released(ACCOUNT, grant_for(DESK, parts=("needs", "plan")), DESK)
    assert release is not None
    assert [line.builds_on for line in release.plan] == [None, None]


def test_of_one_who_wishes_no_contact_only_that_wish_goes() -> None:
    """No number, no name, nothing with which somebody could be in touch after all."""
    state = state_with(grant_for(DESK), consents=HashTrieMap({"record": True, "contact": False}))
    release = release_for(
        record_of(ACCOUNT, state=state),
        grant_for(DESK),
        DESK,
        program="Corner Clinic",
        about="caregiver",
        secret=SECRET,
        on=DAY,
    )
    assert release is not None
    assert json.loads(to_json(release))["contact"] == {"way": "none"}


def test_a_wish_for_no_contact_alone_is_no_release() -> None:
    """An empty frame is not handed on."""
    assert released(Account(contact=Contact("none"), recapped=True), grant_for(DESK), DESK) is None
    assert released(Account(recapped=True), grant_for(DESK), DESK) is None
    reachable = Account(contact=Contact("letter", number="12 Sample Street"), recapped=True)
    assert released(reachable, grant_for(DESK), DESK) is not None


def test_a_release_carries_days_and_no_times() -> None:
    """Nor anything of the session, its ending or how it was."""
    written = to_json(full())
    assert not re.search(r"\d\d:\d\d", written)
    assert not {"session", "day", "started", "ended", "ending", "experience"} & json.loads(written).keys()
    assert SESSION not in written
    assert "felt_heard" not in written


# -- When nothing goes -------------------------------------------------------------------------------------------------


def test_without_a_read_back_nothing_goes() -> None:
    """They hear it before anything leaves."""
    assert released(replace(ACCOUNT, recapped=False), grant_for(DESK), DESK) is None


def test_a_yes_holds_from_its_day_to_its_last() -> None:
    """Not a day before, not a day after."""
    grant = grant_for(DESK)
    assert released(ACCOUNT, grant, DESK, on=grant.granted_on) is not None
    assert released(ACCOUNT, grant, DESK, on=grant.until) is not None
    assert released(ACCOUNT, grant, DESK, on=grant.until + timedelta(days=1)) is None
    assert released(ACCOUNT, grant, DESK, on=grant.granted_on - timedelta(days=1)) is None


def test_a_yes_that_was_taken_back_opens_nothing() -> None:
    """Nor does one that is wider than what the record holds, or one for somebody else."""
    arguments: dict[str, Any] = {"program": "Corner Clinic", "about": "caregiver", "secret": SECRET, "on": DAY}
    narrow, wide = grant_for(DESK, parts=("needs",)), grant_for(DESK)
    assert release_for(record_of(ACCOUNT), wide, DESK, **arguments) is None
    assert release_for(record_of(ACCOUNT, narrow), wide, DESK, **arguments) is None
    assert release_for(record_of(ACCOUNT, wide), wide, PANTRY, **arguments) is None
    assert release_for(record_of(ACCOUNT, wide), wide, DESK, **arguments) is not None


def test_a_guessable_secret_is_refused() -> None:
    """Identifiers are worth what the secret is worth."""
    with pytest.raises(ValueError, match="at least 16 bytes"):
        released(ACCOUNT, grant_for(DESK), DESK, secret=b"short")


# -- Identifiers -------------------------------------------------------------------------------------------------------


def ids_in(node: object) -> Iterator[str]:
    """Every identifier of ours in a document."""
    if isinstance(node, dict):
        for value in node.values():
            yield from ids_in(value)
    elif isinstance(node, list):
        for value in node:
            yield from ids_in(value)
    elif isinstance(node, str) and OURS.match(node):
        yield node


def test_a_correction_gives_no_need_the_id_of_another() -> None:
    """What stays keeps its id when a line is struck, and the whole points at what it replaces."""
    before = full()
    after = released(
        replace(ACCOUNT, wishes=ACCOUNT.wishes[:1], plan=ACCOUNT.plan[:1]),
        grant_for(DESK),
        DESK,
        revision=2,
        replaces=before.id,
    )
    assert after is not None
    assert [need.id for need in after.needs] == [before.needs[1].id]
    assert after.id != before.id == after.replaces
    assert after.release.id == before.release.id
    assert before.id == document_id(SECRET, DESK.id, SESSION, 1)


def test_a_change_in_what_stays_is_no_new_revision() -> None:
    """What is withheld was reworded: what goes says the same, so there is nothing to send."""
    grant = grant_for(DESK, parts=("needs",))
    before = released(ACCOUNT, grant, DESK)
    after = released(
        replace(ACCOUNT, hopes=()), grant, DESK, revision=2, replaces=document_id(SECRET, DESK.id, SESSION, 1)
    )
    corrected = released(replace(ACCOUNT, wishes=ACCOUNT.wishes[:1]), grant, DESK, revision=2)
    assert before is not None
    assert after is not None
    assert corrected is not None
    assert says_the_same(before, after)
    assert not says_the_same(before, corrected)


def test_two_people_have_nothing_in_common() -> None:
    """Another secret, other identifiers, whatever was said."""
    other = released(ACCOUNT, grant_for(DESK), DESK, secret=b"the secret of another person, 33.")
    assert other is not None
    assert not set(ids_in(json.loads(to_json(full())))) & set(ids_in(json.loads(to_json(other))))


@given(accounts())
def test_two_recipients_cannot_put_their_releases_side_by_side(account: Account) -> None:
    """No identifier of the one is an identifier of the other; the same one has the same twice."""
    elsewhere = replace(DESK, id="clinic")
    one, again = released(account, grant_for(DESK), DESK), released(account, grant_for(DESK), DESK)
    other = released(account, grant_for(elsewhere), elsewhere)
    if one is None or again is None or other is None:
        assert one is again is other is None
        return
    assert to_json(one) == to_json(again)
    mine, theirs = set(ids_in(json.loads(to_json(one)))), set(ids_in(json.loads(to_json(other))))
    assert len(mine) >= 3
    assert not mine & theirs


# -- Nothing else ------------------------------------------------------------------------------------------------------


def may_go(recipient: Recipient, granted: tuple[Part, ...], part: str) -> bool:
    """Whether a part is agreed to and the recipient's to have."""
    return part in granted and part in recipient.receives


def may_go_domain(recipient: Recipient, named: tuple[str, ...], domain: str) -> bool:
    """Whether a domain is agreed to and the recipient's to have."""
    return (not named or domain in named) and (not recipient.domains or domain in recipient.domains)


@given(st.data())
def test_nothing_leaves_that_was_not_agreed(data: st.DataObject) -> None:
    """Whatever was said, agreed and allowed: every word in a release is from a part and a domain that may go."""
    recipient = data.draw(recipients())
    grant = data.draw(grants(recipient))
    account = data.draw(accounts())
    release = released(account, grant, recipient)
    if release is None:
        return
    written = to_json(release)
    wanted = {wish.domain for wish in account.wishes}
    for part, domain in CANARY.findall(written):
        assert may_go(recipient, grant.parts, part)
        if part in ("needs", "plan"):
            assert may_go_domain(recipient, grant.domains, domain)
            assert domain in wanted
    said = {each.line: each for each in account.answers}
    named = bool(grant.domains or recipient.domains)
    for answer in release.answers:
        about = said[answer.step].domains
        assert about or not named
        assert all(may_go_domain(recipient, grant.domains, domain) for domain in about)
    for need in release.needs:
        assert may_go(recipient, grant.parts, "needs")
        assert may_go_domain(recipient, grant.domains, need.domain)
        assert may_go(recipient, grant.parts, "priorities") or need.priority is None
    assert may_go(recipient, grant.parts, "priorities") or not release.priorities
    assert may_go(recipient, grant.parts, "plan") or not release.plan
    assert may_go(recipient, grant.parts, "contact") or (release.contact is None and "Ana" not in written)


@given(st.data())
def test_what_is_withheld_leaves_no_trace(data: st.DataObject) -> None:
    """Two conversations that differ only in what this recipient may not have give the same bytes."""
    recipient = data.draw(recipients())
    grant = data.draw(grants(recipient))
    account, other = data.draw(accounts()), data.draw(accounts())
    may = {part for part in PARTS if may_go(recipient, grant.parts, part)}
    disguised = disguise(account, other, may, lambda domain: may_go_domain(recipient, grant.domains, domain))
    one, two = released(account, grant, recipient), released(disguised, grant, recipient)
    assert (None if one is None else to_json(one)) == (None if two is None else to_json(two))


def disguise(account: Account, other: Account, may: set[Part], may_domain: Callable[[str], bool]) -> Account:
    """The account with all that may not go taken from another one."""
    kept = {wish.domain for wish in account.wishes if "needs" in may and may_domain(wish.domain)}
    strange = [wish for wish in other.wishes if "needs" not in may or not may_domain(wish.domain)]
    own = [wish for wish in account.wishes if wish.domain in kept]
    if "priorities" not in may:
        own.reverse()
    mixed = strange[:1] + own[:1] + strange[1:] + own[1:]
    their_plan = other.plan if "plan" not in may else tuple(each for each in other.plan if each.domain not in kept)
    own_plan = tuple(each for each in account.plan if each.domain in kept) if "plan" in may else ()
    if "strengths" not in may:
        own_plan = tuple(replace(each, builds_on=None) for each in own_plan)
    return Account(
        strengths=account.strengths if "strengths" in may else other.strengths,
        hopes=account.hopes if "hopes" in may else other.hopes,
        needs=(
            *(each for each in other.needs if each.domain not in kept),
            *(each for each in account.needs if each.domain in kept),
        ),
        wishes=tuple(replace(wish, priority=n) for n, wish in enumerate(mixed, 1)),
        plan=own_plan + their_plan,
        contact=account.contact if "contact" in may else other.contact,
        experience=other.experience,
        answers=(
            *(each for each in account.answers if "answers" in may and _goes(each, may_domain)),
            *(each for each in other.answers if "answers" not in may or not _goes(each, may_domain)),
        ),
        recapped=True,
    )


def _goes(answer: AnswerSaid, may_domain: Callable[[str], bool]) -> bool:
    """Whether an answer speaks of nothing but what may go; of nothing at all only where no domain is named."""
    return all(map(may_domain, answer.domains)) if answer.domains else may_domain("")


def test_a_disguise_is_one() -> None:
    """The two conversations that are compared do differ."""
    other = Account(wishes=(Wish("w", "legal", 1),), needs=(NeedSaid("q", "work", "no work"),), recapped=True)
    disguised = disguise(ACCOUNT, other, {"needs"}, lambda domain: domain == "food")
    assert disguised != ACCOUNT
    assert [wish.domain for wish in disguised.wishes] == ["legal", "food"]


@given(st.data())
def test_every_release_fits_its_schema(data: st.DataObject) -> None:
    """The published schema holds, and nothing is null or invented."""
    recipient = replace(data.draw(recipients()), receives=PARTS)
    release = released(data.draw(accounts()), grant_for(recipient, parts=data.draw(parts())), recipient)
    if release is None:
        return
    written = to_json(release)
    VALID.validate(json.loads(written))
    assert "null" not in written
    assert written.endswith("}\n")
