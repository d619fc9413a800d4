"""Conversations to build records from: one that reads like life, and strategies for every other."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st
from rpds import HashTrieMap

from rcscreen.interview.account import Account, AnswerSaid, Contact, HopeSaid, NeedSaid, PlanLine, StrengthSaid, Wish
from rcscreen.interview.events import Grant
from rcscreen.interview.state import State
from rcscreen.script.model import Script
from rcscreen.script.resource import Named
from rcscreen.script.setting import PARTS, Part, Promise, Recipient, Setting
from rcscreen.script.wording import Wording
from rcscreen.summary.build import build_record
from rcscreen.summary.model import Record, Release
from rcscreen.summary.release import release_for
from rcscreen.vocabulary.domains import NEEDS, STRENGTHS, WAYS

DAY = date(2026, 11, 24)
HERE = timezone(timedelta(hours=-5))
STARTED = datetime(2026, 11, 24, 10, 2, 11, tzinfo=HERE)
ENDED = datetime(2026, 11, 24, 10, 17, 40, tzinfo=HERE)
SECRET = b"a secret of one person, 32 bytes"
SESSION = "k3m9x2qa"

SCRIPT = Script(
    id="whole-family",
    version="2026.11.1",
    audience="caregiver",
    channels=("in_person", "phone"),
    minutes=14,
    language="en",
    topics=MappingProxyType({}),
    steps=(),
    wordings=MappingProxyType({"en": Wording("en", "Whole-family check-in", {}, {})}),
)

DESK = Recipient(
    id="referral-desk",
    name={"en": "the referral desk here at Corner Clinic", "es": "la oficina de referencias"},
    purpose={"en": "find the places that can help, and call you back"},
    receives=PARTS,
)
PANTRY = Recipient(
    id="food-pantry",
    name={"en": "the food pantry on Sample Street"},
    purpose={"en": "have a box of food ready for you"},
    receives=("contact", "needs"),
    domains=("food",),
)
SETTING = Setting(
    program="Corner Clinic",
    navigator="Rosa",
    recipients=(DESK, PANTRY),
    promise=Promise({"en": "find who can help"}, {"en": "Rosa"}, {"en": "the referral desk"}),
)

ACCOUNT = Account(
    strengths=(
        StrengthSaid("going-well", "family", "family", "My oldest reads to the little one every night"),
        StrengthSaid("who-helps#friends", "friends", "friends nearby"),
    ),
    hopes=(HopeSaid("better", "", "One month without choosing which bill to pay"),),
    needs=(
        NeedSaid("home-lately#worried", "housing", "worried about rent"),
        NeedSaid("food-lately#thin", "food", "thin now and then"),
        NeedSaid("school#hard", "education", "hard at school", "He hates mornings"),
    ),
    wishes=(
        Wish("what-would-help#housing", "housing", 1, ("together",)),
        Wish("what-would-help#food", "food", 2, ("pick_up", "delivered"), "Fresh things if there are any"),
    ),
    plan=(
        PlanLine(
            "next-steps/housing",
            "housing",
            "agreed",
            "go through the letters with you",
            "Rosa",
            date(2026, 11, 27),
            "the referral desk",
            "going-well",
        ),
        PlanLine(
            "next-steps/food", "food", "ourselves", resource=Named("sample-pantry", "Sample Street Pantry", "555-0101")
        ),
    ),
    contact=Contact("call", "name_only", "mornings", "555-0142"),
    experience=("felt heard",),
    recapped=True,
)


def grant_for(recipient: Recipient, **changes: Any) -> Grant:  # noqa: ANN401 - fields of a Grant, as replace has them
    """A yes for all that a recipient may receive."""
    grant = Grant(
        recipient.id,
        recipient.receives,
        recipient.domains,
        recipient.purpose.get("en", ""),
        DAY,
        DAY + timedelta(days=90),
    )
    return replace(grant, **changes)


def state_with(*grants: Grant, **changes: Any) -> State:  # noqa: ANN401 - fields of a State, as replace has them
    """Where a conversation stands in which talking and notes were agreed to, and these shares."""
    agreed = {"talk": True, "record": True, "contact": True} | {f"share:{grant.recipient}": True for grant in grants}
    state = State(
        SETTING,
        day=DAY,
        script=SCRIPT.id,
        channel="phone",
        name="Ana",
        consents=HashTrieMap(agreed),
        grants=HashTrieMap({grant.recipient: grant for grant in grants}),
        finished="complete",
    )
    return replace(state, **changes)


def record_of(account: Account = ACCOUNT, *grants: Grant, state: State | None = None) -> Record:
    """The record of an account."""
    return build_record(
        SCRIPT,
        state_with(*grants) if state is None else state,
        account,
        session=SESSION,
        started=STARTED,
        ended=ENDED,
    )


def released(account: Account, grant: Grant, recipient: Recipient, on: date = DAY, **changes: object) -> Release | None:
    """What a recipient receives of an account."""
    arguments: dict[str, Any] = {"program": SETTING.program, "about": SCRIPT.audience, "secret": SECRET, **changes}
    return release_for(record_of(account, grant), grant, recipient, on=on, **arguments)


# -- Any conversation --------------------------------------------------------------------------------------------------
# Every word bears its part and its domain, so that a word found where it may not be tells where it came from.


CANARY_WORD = re.compile(r"CANARY-[a-z]+")
"""Anything that was said in one of these conversations."""


def canary(part: str, domain: str = "", number: int = 0) -> str:
    """A word that says which part and which domain it belongs to."""
    return f"CANARY-{part}-{domain}-{number}"


DOMAINS = st.sampled_from(sorted(NEEDS))
MAYBE = st.booleans()


@st.composite
def needs(draw: st.DrawFn) -> tuple[NeedSaid, ...]:
    """Needs, several of a domain among them."""
    domains = draw(st.lists(DOMAINS, max_size=5))
    return tuple(
        NeedSaid(f"q{n}#k", domain, canary("needs", domain, n), canary("needs", domain, n) if draw(MAYBE) else "")
        for n, domain in enumerate(domains)
    )


@st.composite
def accounts(draw: st.DrawFn) -> Account:
    """Any account an engine may come to."""
    wanted = draw(st.lists(DOMAINS, max_size=5, unique=True))
    said = draw(st.lists(st.sampled_from(sorted(STRENGTHS)), max_size=4))
    strengths = tuple(
        StrengthSaid(f"s{n}", domain, "", canary("strengths", domain, n)) for n, domain in enumerate(said)
    )
    wishes = tuple(
        Wish(
            f"sweep#{domain}",
            domain,
            n,
            tuple(draw(st.lists(st.sampled_from(sorted(WAYS)), max_size=2, unique=True))),
            canary("needs", domain, n) if draw(MAYBE) else "",
        )
        for n, domain in enumerate(wanted, 1)
    )
    return Account(
        strengths=strengths,
        hopes=tuple(HopeSaid(f"h{n}", "", canary("hopes", "", n)) for n in range(draw(st.integers(0, 2)))),
        needs=draw(needs()),
        wishes=wishes,
        plan=tuple(draw(plan_line(wish.domain, strengths)) for wish in wishes if draw(MAYBE)),
        contact=draw(st.none() | contacts()),
        experience=(canary("experience"),) if draw(MAYBE) else (),
        answers=tuple(
            AnswerSaid(f"q{n}", tuple(domains), f"Question {n}?", said=canary("answers", "", n))
            for n, domains in enumerate(draw(st.lists(st.lists(DOMAINS, max_size=2, unique=True), max_size=4)))
        ),
        recapped=True,
    )


@st.composite
def plan_line(draw: st.DrawFn, domain: str, strengths: tuple[StrengthSaid, ...]) -> PlanLine:
    """A plan line for a wish."""
    return PlanLine(
        f"plan/{domain}",
        domain,
        draw(st.sampled_from(("agreed", "ourselves", "not_today"))),
        action=canary("plan", domain, 1) if draw(MAYBE) else "",
        who=canary("plan", domain, 2) if draw(MAYBE) else "",
        by=draw(st.none() | st.dates(DAY, DAY + timedelta(days=60))),
        backup=canary("plan", domain, 3) if draw(MAYBE) else "",
        builds_on=draw(st.sampled_from([None, "struck", *(each.line for each in strengths)])),
        resource=draw(st.none() | st.just(Named(canary("plan", domain, 4), canary("plan", domain, 5)))),
        nothing_available=draw(MAYBE),
    )


def contacts() -> st.SearchStrategy[Contact]:
    """Any way to be in touch."""
    return st.builds(
        Contact,
        st.sampled_from(("call", "text", "letter", "next_visit", "none")),
        st.sampled_from(("message", "name_only", "no_message", "")),
        st.sampled_from(("any", "mornings", "afternoons", "evenings", "")),
        st.sampled_from((canary("contact"), "")),
    )


@st.composite
def recipients(draw: st.DrawFn) -> Recipient:
    """Anybody who may receive something."""
    return Recipient(
        id=draw(st.sampled_from(("referral-desk", "food-pantry", "clinic"))),
        name={"en": "somebody"},
        purpose={"en": "help"},
        receives=draw(parts()),
        domains=draw(named_domains()),
    )


@st.composite
def parts(draw: st.DrawFn) -> tuple[Part, ...]:
    """Some parts of a release."""
    return tuple(draw(st.lists(st.sampled_from(PARTS), unique=True, max_size=len(PARTS))))


@st.composite
def named_domains(draw: st.DrawFn) -> tuple[str, ...]:
    """Some domains, or none: any."""
    return tuple(draw(st.lists(DOMAINS, unique=True, max_size=8)))


@st.composite
def grants(draw: st.DrawFn, recipient: Recipient) -> Grant:
    """Any yes for a recipient, wider than what it may receive or narrower."""
    return grant_for(recipient, parts=draw(parts()), domains=draw(named_domains()))
