"""The short call before a visit: six minutes at the very most, nothing dangerous, and the rest waits for the visit."""

from __future__ import annotations

import pytest
from tests.content.held import DAY, SCRIPTS, anything, hold, saying, shipped

from rcscreen.interview.replies import Gave
from rcscreen.interview.turns import Pick, Turn
from rcscreen.lint.pace import seconds_by_step
from rcscreen.lint.path import voices
from rcscreen.lint.place import Source
from rcscreen.lint.subject import Subject
from rcscreen.script.model import Ask, ChoiceAnswer, Offer
from rcscreen.site.load import sample_site

CAP = 360
"""Seconds; the most that such a call may take."""

each_language = pytest.mark.parametrize("language", ["en", "es"])


@pytest.fixture(scope="module")
def seconds() -> dict[str, float]:
    """How long it takes in each language for somebody who comes to every step and wishes for three things."""
    file = "pre-visit.yaml"
    own, spanish = (Source(name, (SCRIPTS / name).read_text(encoding="utf-8")) for name in (file, f"es/{file}"))
    subject = Subject(own, (spanish,), shipped("pre-visit"), DAY)
    return {voice.language: sum(seconds_by_step(subject, voice, "phone").values()) for voice in voices(subject)}


@each_language
def test_it_takes_six_minutes_at_most(language: str, seconds: dict[str, float]) -> None:
    """Said slowly and heard out, to its end: at most 360 seconds, and the opening names no more and no less."""
    assert 300 < seconds[language] <= CAP
    assert shipped("pre-visit").minutes * 60 == CAP
    opening = next(
        turn for turn in hold(shipped("pre-visit"), language, "phone", anything).shown if turn.place == "start"
    )
    assert "6 minut" in opening.words


def test_an_advocate_holds_it_on_the_phone_and_nothing_dangerous_is_in_it() -> None:
    """No topic is dangerous, no card is offered, and what is tender is only ever something they may want help with."""
    script = shipped("pre-visit")
    assert (script.role, script.channels) == ("advocate", ("phone",))
    assert max(topic.sensitivity for topic in script.topics.values()) == 2
    assert not any(isinstance(step, Offer) for step in script.steps)
    assert not any(script.sensitivity(step) == 2 for step in script.steps)


@each_language
def test_the_clinic_is_not_named_to_whoever_picks_up(language: str) -> None:
    """The program's name is on no screen before the right person said that they can talk."""
    shown = hold(shipped("pre-visit"), language, "phone", anything).shown
    named = [turn.place for turn in shown if sample_site().program in turn.words + turn.lead + turn.guide]
    assert named[0] == "start"
    for who in ("not_now", "someone_else"):
        held = hold(shipped("pre-visit"), language, "phone", saying(right_person=who))
        assert (held.places, held.ending.kind) == (["right-person"], "not_reached")


@each_language
def test_what_is_private_waits_until_they_sit_down(language: str) -> None:
    """The last words say whom to ask for, and that what is personal can be kept for the visit."""
    goodbye = next(
        turn for turn in hold(shipped("pre-visit"), language, "phone", anything).shown if turn.kind == "thanks"
    )
    for said in (
        ("Ask for me", "personal", "sit down") if language == "en" else ("Pregunte por mí", "personal", "sentemos")
    ):
        assert said in goodbye.words


def _offered(room: str) -> set[str]:
    shown = hold(shipped("pre-visit"), "en", "phone", saying(who_can_hear=room)).shown
    form = next(turn.form for turn in shown if turn.place == "what-would-help")
    assert isinstance(form, Pick)
    return {option.key for option in form.options}


def test_overheard_on_the_phone_food_home_and_bills_are_not_read_to_the_room() -> None:
    """Somebody could hear: rides, the hour and child care can still be put right today."""
    assert _offered("alone") - _offered("overheard") == {"food", "housing", "money"}
    assert {"transport", "work", "child_care", "language"} <= _offered("overheard")


def _hard() -> list[tuple[str, str]]:
    step = shipped("pre-visit").step("on-the-way")
    assert isinstance(step, Ask)
    assert isinstance(step.answer, ChoiceAnswer)
    return [(option.key, option.need) for option in step.answer.options if option.need]


@pytest.mark.parametrize(("heard", "domain"), _hard())
def test_whatever_makes_it_hard_to_come_can_end_in_a_promise(heard: str, domain: str) -> None:
    """Each thing in the way can be wished for, and becomes a line with somebody, a day, and somebody else if not."""

    def says(turn: Turn) -> Gave | None:
        said = {"on-the-way": (heard,), "what-would-help": (domain,)}.get(turn.place)
        return Gave(said) if said else None

    told = hold(shipped("pre-visit"), "en", "phone", says).account
    assert [need.domain for need in told.needs] == [domain]
    (line,) = told.plan
    assert line.who
    assert line.by is not None
    assert line.backup
