"""Visit with an older adult: the person first, at their pace; whoever helps comes after, if they want."""

from __future__ import annotations

import pytest
from tests.content.held import anything, hold, saying, shipped

from rcscreen.interview.replies import Gave
from rcscreen.interview.turns import Pick, Turn
from rcscreen.script.model import CHANNELS, Ask, Channel, ChoiceAnswer, Offer

each_way = pytest.mark.parametrize(
    ("language", "channel"), [(language, channel) for language in ("en", "es") for channel in CHANNELS]
)
each_language = pytest.mark.parametrize("language", ["en", "es"])


def _met(language: str, channel: Channel, place: str) -> Turn:
    shown = hold(shipped("older-adult"), language, channel, anything).shown
    return next(turn for turn in shown if turn.place == place)


@each_way
def test_they_are_heard_first_and_not_whoever_helps(language: str, channel: Channel) -> None:
    """Before any question they hear that it is they who are asked first; the navigator has words for the helper too."""
    turn = _met(language, channel, "who-can-hear")
    assert ("from you first" if language == "en" else "primero de usted") in turn.words
    assert ("First the two of us" if language == "en" else "Primero nosotros dos") in turn.guide


@each_way
def test_hearing_sight_pace_and_breaks_come_before_the_first_question(language: str, channel: Channel) -> None:
    """A louder voice, a slower one and a rest are offered; large print in the room, saying it again on the phone."""
    places = hold(shipped("older-adult"), language, channel, anything).places
    assert places.index("who-can-hear") < places.index("good-day")
    said = _met(language, channel, "who-can-hear").words
    offered = {
        ("en", "in_person"): ("speak up", "slow down", "large print", "rest"),
        ("en", "phone"): ("speak up", "slow down", "say it again", "rest"),
        ("es", "in_person"): ("más fuerte", "más despacio", "letra grande", "descansamos"),
        ("es", "phone"): ("más fuerte", "más despacio", "repetirlo", "descansamos"),
    }[language, channel]
    assert [each for each in offered if each not in said] == []


@each_way
def test_with_a_helper_in_the_room_the_tender_things_wait_for_their_word(language: str, channel: Channel) -> None:
    """Somebody could overhear: meals, bills, spirits and memory are left out, and good days are still spoken of."""
    held = hold(shipped("older-adult"), language, channel, saying(who_can_hear="overheard"))
    assert not {"meals-lately", "bills-lately", "spirits-lately", "memory-lately", "second-card"} & held.steps
    assert {"good-day", "company", "getting-around", "came-through", "better"} <= held.steps


@each_language
def test_memory_is_their_own_worry_and_no_test(language: str) -> None:
    """Leave is asked with the word that it is no test; nothing is counted, and what bothers them says what it is."""
    turn = _met(language, "phone", "memory-lately")
    assert ("isn't a test" if language == "en" else "no es examen") in turn.lead
    step = shipped("older-adult").step("memory-lately")
    assert isinstance(step, Ask)
    assert isinstance(step.answer, ChoiceAnswer)
    assert [option.key for option in step.answer.options if option.need] == ["bothers", "others"]
    labels = shipped("older-adult").words("memory-lately", language).options
    assert all(("memory" if language == "en" else "memoria") in labels[key] for key in ("bothers", "others"))


def test_somebody_who_takes_over_is_spoken_of_and_never_asked_about() -> None:
    """Pressure about money, medicine or visits stands on a card for everyone; no answer can say it."""
    script = shipped("older-adult")
    dangerous = [step for step in script.steps if script.sensitivity(step) == 3]
    assert dangerous
    assert all(isinstance(step, Offer) and step.when is None for step in dangerous)
    said = " ".join(script.words("bills-lately", "en").options.values())
    assert not any(word in said for word in ("press", "lend", "take", "scare"))


@each_way
@pytest.mark.parametrize("heard", ["missing", "lonely", "worried", "worn", "low"])
def test_low_spirits_are_met_with_a_rest(language: str, channel: Channel, heard: str) -> None:
    """After the card comes a moment to rest, then what they hope for; it comes for none whose spirits are good."""
    places = hold(shipped("older-adult"), language, channel, saying(spirits_lately=(heard,))).places
    assert places[places.index("slow-down") + 1] == "better"
    assert "slow-down" not in hold(shipped("older-adult"), language, channel, saying(spirits_lately=("good",))).steps


@each_language
def test_family_hears_nothing_by_itself(language: str) -> None:
    """Where it is asked what may be passed on, family is named among those who hear only what was asked for."""
    turns = hold(shipped("older-adult"), language, "phone", anything).shown
    shares = [turn for turn in turns if turn.kind == "share"]
    assert shares
    for turn in shares:
        assert ("family" if language == "en" else "familia") in turn.lead
        assert isinstance(turn.form, Pick)
        assert not any(option.chosen for option in turn.form.options)


@each_language
def test_food_may_be_brought(language: str) -> None:
    """Who wants help with food is asked how, and that it is brought stands first."""

    def wishing(turn: Turn) -> Gave | None:
        return Gave(("food",)) if turn.place == "what-would-help" else None

    shown = hold(shipped("older-adult"), language, "phone", wishing).shown
    how = next(turn.form for turn in shown if turn.place == "what-would-help/food/how")
    assert isinstance(how, Pick)
    assert [option.key for option in how.options] == ["delivered", "pick_up"]
