"""For everything that is seen at the keyboard, a rehearsal that shows it and one that does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from tests.practice.people import nan, script
from tests.practice.policies import EMPATHY, Policy, careful, checklist_reader, fixer, hold, re_asker, rough_start

from rcscreen.desk.library import find_script
from rcscreen.desk.personas import find_persona
from rcscreen.interview.replies import (
    AskRoom,
    Command,
    Flag,
    Gave,
    GoBack,
    Hears,
    Hold,
    Kept,
    LeaveTopic,
    Reply,
    Stop,
)
from rcscreen.practice.coach import feedback
from rcscreen.practice.observed import OBSERVABLES, observed, talk_balance
from rcscreen.practice.run import Rehearsed, Stage, rehearse
from rcscreen.site.load import sample_site


def small(policy: Policy | None = None) -> Rehearsed:
    """The small script, with the small persona."""
    there = policy or Policy(nan())
    return rehearse(Stage(script(), there.persona, sample_site(), "en", "in_person", date(2026, 11, 22)), there)


def once_alone(policy: Policy) -> Policy:
    """Notices that they are alone now, and asks again who can hear."""
    rooms: list[Reply | Command] = [Gave("with_others"), Gave("alone")]
    changes: dict[str, list[Reply | Command]] = {
        "holding-up": [Hears("overheard")],
        "better": [AskRoom()],
        "who-can-hear": rooms,
    }
    return replace(policy, changes=changes)


def yes_to_everyone() -> Policy:
    """Writes a yes down for everybody, and goes on past the card."""
    return replace(careful(), changes={"with-whom/food-pantry": [Gave("yes")]}, goes_back=False)


def own_order() -> Policy:
    """Writes wishes down in an order of their own."""
    return replace(careful(), changes={"what-would-help": [Gave(("food", "housing"))]})


def stops_early() -> Policy:
    """Stops after the first question; the persona is thanked, and the page for oneself is read."""
    return replace(careful(), changes={"going-well": [Stop()]})


def with_a_child(**changes: list[Reply | Command]) -> Rehearsed:
    """Efraín, with whom one has no language in common, and whose daughter steps forward to interpret."""
    whom = find_persona("efrain")
    said: dict[str, list[Reply | Command]] = {"language": [Gave("interpreter")]}
    said |= {place.replace("__", "/"): replies for place, replies in changes.items()}
    policy = Policy(whom, goes_back=False, changes=said)
    there = Stage(find_script(whom.scripts[0]).script, whom, sample_site(), "es", "in_person", date(2026, 11, 22))
    return rehearse(there, policy)


EARNED: dict[str, Callable[[], Rehearsed]] = {
    "P1": lambda: hold(careful()),
    "P2": lambda: hold(careful()),
    "P3": lambda: hold(careful()),
    "P4": lambda: hold(careful()),
    "P5": lambda: hold(careful()),
    "P6": lambda: hold(careful()),
    "P7": lambda: hold(careful()),
    "P8": lambda: hold(careful()),
    "P9": lambda: hold(replace(careful(), patience=1.0, changes={"holding-up": [Hold()]})),
    "P11": lambda: hold(careful()),
    "P12": small,
    "P13": lambda: hold(careful()),
    "P14": lambda: hold(careful()),
    "P15": lambda: hold(careful()),
    "P16": lambda: hold(careful()),
    "P17": lambda: hold(replace(careful(), changes={"going-well": [Flag()]})),
    "P18": small,
    "P19": lambda: hold(rough_start()),
    "P20": lambda: hold(careful()),
    "P21": with_a_child,
}

MISSED: dict[str, Callable[[], Rehearsed]] = {
    "P1": lambda: hold(checklist_reader()),
    "P2": lambda: hold(replace(careful(), paces={"start": 5.0, "keep-notes": 5.0})),
    "P3": lambda: hold(replace(careful(), changes={"who-can-hear": [Gave("alone")]}, goes_back=False)),
    "P4": lambda: hold(replace(careful(), paces={"going-well": 12.0})),
    "P5": lambda: hold(replace(careful(), paces={"food-lately": 6.0})),
    "P6": lambda: hold(fixer()),
    "P7": lambda: hold(replace(careful(), patience=2.0)),
    "P8": lambda: hold(re_asker()),
    "P9": lambda: hold(replace(careful(), patience=1.0)),
    "P11": lambda: hold(fixer()),
    "P12": lambda: small(Policy(nan(), pace=20.0, goes_back=False)),
    "P13": lambda: hold(own_order()),
    "P14": lambda: hold(replace(careful(), corrects=False)),
    "P15": lambda: hold(yes_to_everyone()),
    "P16": lambda: hold(replace(careful(), changes={"next-steps/housing": [Gave("not_today")]})),
    "P17": lambda: hold(replace(checklist_reader(), paces={})),
    "P18": lambda: small(Policy(nan(), paces={"start": 20.0}, goes_back=False)),
    "P19": lambda: hold(replace(rough_start(), lines=("honour", "explore", *EMPATHY, "acknowledge"))),
    "P20": lambda: hold(replace(careful(), changes={"start": [Gave("no")]})),
    "P21": lambda: with_a_child(language__who=[Gave("family")]),
}


@pytest.mark.parametrize("code", OBSERVABLES)
def test_it_is_seen_where_it_was_done(code: str) -> None:
    """A rehearsal in which it was done."""
    assert observed(EARNED[code]())[code] == "seen"


@pytest.mark.parametrize("code", OBSERVABLES)
def test_it_is_not_seen_where_it_was_not(code: str) -> None:
    """One in which it came up and was not done."""
    assert observed(MISSED[code]())[code] == "not_seen"


def test_what_did_not_come_up_is_neither() -> None:
    """Whoever stops early is not told what they did not get to."""
    seen = observed(hold(stops_early()))
    assert seen["P1"] == "seen"
    assert {code for code, came in seen.items() if came == "did_not_come"} >= {"P8", "P13", "P14", "P15", "P16", "P19"}


def test_leaving_the_topic_is_an_answer_to_distress_too() -> None:
    """P9: holding still, waiting, leaving it, the help page: each is seen."""
    left = replace(careful(), patience=1.0, changes={"holding-up": [LeaveTopic()]})
    assert observed(hold(left))["P9"] == "seen"


def test_talk_is_counted_and_not_measured() -> None:
    """P10: how often something was asked and something given back, side by side."""
    asked, given = talk_balance(hold(careful()))
    assert (asked, given) == (10, 1)
    assert talk_balance(hold(replace(careful(), patience=1.0))) == (10, 3)


def test_alone_at_last_the_card_is_offered() -> None:
    """Whoever notices that the door fell shut, and asks again who can hear, may offer what is for everyone."""
    run = hold(once_alone(careful()))
    assert "relationships-card" in {moment.place for moment in run.trace}
    assert observed(run)["P18"] == "seen"


def test_going_back_asks_nobody_anything() -> None:
    """Back over a question and on again, as in a conversation: nothing is said anew, and nobody has rushed."""
    run = hold(replace(careful(), changes={"the-kids": [GoBack()]}))
    assert {"reask", "misheard", "gate", "rush"}.isdisjoint(moment.what for moment in run.trace)
    assert [moment.what for moment in run.trace if moment.place == "care-lately"] == ["full", "right", "command"]
    assert run.openness == hold(careful()).openness


def test_what_was_misheard_can_be_put_right_by_going_back() -> None:
    """At the read-back there is nothing left to put right."""
    changes: dict[str, list[Reply | Command]] = {
        "food-lately": [Gave("without"), Gave("thin")],
        "home-lately": [GoBack()],
    }
    run = hold(replace(careful(), changes=changes))
    told = [moment.what for moment in run.trace if moment.place == "food-lately"]
    assert told.count("misheard") == 1
    assert told[-1] == "right"
    assert observed(run)["P14"] == "seen"


def test_later_is_no_decline() -> None:
    """A decline put off for later comes back, and coming back it asks again what was declined."""
    run = hold(replace(careful(), changes={"money-lately": [Kept("later")]}, goes_back=False))
    assert "reask" in {moment.what for moment in run.trace}
    assert observed(run)["P8"] == "not_seen"


def test_a_child_who_steps_forward_is_spared_by_an_interpreter_or_by_another_day() -> None:
    """Either is said back to the trainee in its own words; going on with the child is not, and nothing is marked."""
    found, another = with_a_child(language__who=[Gave("trained")]), with_a_child(language__who=[Gave("child")])
    gone_on = with_a_child(language__who=[Gave("child")], language__rebook=[Gave("go_on")])
    said = [[point.did for point in feedback(each, None, "en").helped] for each in (found, another, gone_on)]
    assert "A child stepped forward to interpret, and you found somebody who is trained for it." in said[0]
    assert "A child stepped forward to interpret, and you offered another day." in said[1]
    assert not [did for did in said[2] if "child" in did]
    assert [observed(each)["P21"] for each in (found, another, gone_on)] == ["seen", "seen", "not_seen"]
    assert observed(hold(careful()))["P21"] == "did_not_come"
