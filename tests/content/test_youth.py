"""Time with a young person: all together first, then alone; what they say is theirs."""

from __future__ import annotations

import re

import pytest
from tests.content.held import anything, hold, saying, shipped

from rcscreen.interview.account import Account
from rcscreen.interview.replies import Gave
from rcscreen.interview.turns import Pick, Turn
from rcscreen.script.model import Ask, Consent
from rcscreen.site.load import sample_site
from rcscreen.vocabulary.phrases import phrase

LANGUAGES = ("en", "es")
each_language = pytest.mark.parametrize("language", LANGUAGES)

TU = re.compile(r"\b(tú|ti|te|tu|tus|contigo|quieres|puedes|tienes|eres|estás|dime|cuéntame)\b", re.IGNORECASE)
"""Spanish said to somebody one calls tú."""


def _met(language: str, place: str) -> Turn:
    shown = hold(shipped("youth"), language, "in_person", anything).shown
    return next(turn for turn in shown if turn.place == place)


def test_it_is_held_in_person_and_not_without_limits() -> None:
    """On the phone nobody can promise that they are alone; without the program's own limits it never begins."""
    script = shipped("youth")
    assert (script.audience, script.channels, script.requires) == ("youth", ("in_person",), ("limits",))
    assert script.needs_limits


@each_language
def test_first_all_together_then_limits_then_their_yes_then_the_door(language: str) -> None:
    """What happens today, how private it is, their own yes, who can hear, and only then whether notes may be kept."""
    places = hold(shipped("youth"), language, "in_person", anything).places
    assert places[:6] == ["language", "together", "how-private", "start", "who-can-hear", "keep-notes"]


@each_language
def test_the_limits_are_the_programs_own(language: str) -> None:
    """Both hear the words that the program's counsel chose, before anybody is asked for a yes."""
    limits = sample_site().safety.limits[language]
    assert " ".join(limits.split()) in " ".join(_met(language, "how-private").words.split())


@pytest.mark.parametrize(
    ("language", "together", "alone"),
    [("en", "waits outside", "you can still say no"), ("es", "espera afuera", "todavía puede decir que no")],
)
def test_alone_they_may_take_their_yes_back(language: str, together: str, alone: str) -> None:
    """With the adult there the part alone is announced; once alone they hear that a no still counts."""
    assert together in _met(language, "together").words
    assert alone in _met(language, "who-can-hear").words
    assert isinstance(shipped("youth").step("keep-notes"), Consent)


@each_language
def test_a_second_thought_about_notes_leaves_nothing_behind(language: str) -> None:
    """They talk on without notes: nothing is read back and nothing is shared, and they are thanked all the same."""
    held = hold(shipped("youth"), language, "in_person", saying(keep_notes="no"))
    assert not {"read-back", "with-whom"} & held.steps
    assert (held.ending.kind, "goodbye" in held.steps) == ("complete", True)


@each_language
def test_sharing_defaults_to_nobody(language: str) -> None:
    """No recipient stands chosen; neither home nor school is one, and both are named as places where nothing goes."""
    shares = [turn for turn in hold(shipped("youth"), language, "in_person", anything).shown if turn.kind == "share"]
    assert shares
    for turn in shares:
        assert isinstance(turn.form, Pick)
        assert not any(option.chosen for option in turn.form.options)
        home, school = ("home", "school") if language == "en" else ("casa", "escuela")
        assert home in turn.lead
        assert school in turn.lead


def _told(may_know: str) -> Account:
    return hold(shipped("youth"), "en", "in_person", saying(who_may_know=may_know)).account


def test_who_at_home_may_know_is_agreed_aloud_and_written_nowhere() -> None:
    """The first that may be heard is nobody, and whichever it is, what the conversation says stays the same."""
    asked = _met("en", "who-may-know").form
    assert isinstance(asked, Pick)
    assert asked.options[0].key == "nobody"
    assert all(_told(option.key) == _told("nobody") for option in asked.options)


@each_language
def test_the_way_to_reach_them_is_theirs_alone(language: str) -> None:
    """They are asked how to be reached so that only they see it, in the script's own words."""
    way = _met(language, "keep-in-touch/way")
    assert way.words != phrase(language, "contact.way.text")
    assert ("only you" if language == "en" else "solo usted") in way.words


@each_language
@pytest.mark.parametrize("feeling", ["low", "worried", "angry", "numb", "lonely"])
def test_what_is_heavy_is_followed_by_a_breath_and_then_by_what_they_want(language: str, feeling: str) -> None:
    """A moment to settle, then a year ahead that went their way; who is mostly good goes straight on."""
    places = hold(shipped("youth"), language, "in_person", saying(feeling=(feeling,))).places
    assert places[places.index("steady") + 1] == "a-year-on"
    assert "steady" not in hold(shipped("youth"), language, "in_person", saying(feeling=("good",))).steps


def test_nothing_is_asked_about_what_is_dangerous() -> None:
    """Dark days, dates, people online, drink and vapes stand on one card for everyone: no question is about them."""
    script = shipped("youth")
    assert script.sensitivity(script.step("two-cards")) == 3
    asked = [step for step in script.steps if isinstance(step, Ask)]
    for step in asked:
        words = script.words(step.id, "en")
        said = " ".join([words.part("text", "in_person") or "", *words.options.values()])
        assert not re.search(r"\b(date|dating|drink|vape|drug|smok|sex|hurt|die)", said), step.id


def test_spanish_says_usted_to_the_end_and_offers_the_other() -> None:
    """Usted from the hello to the goodbye, built-in words too; the offer of tú is the one place where it stands."""

    def wishing(turn: Turn) -> Gave | None:
        return Gave(("stress", "food")) if turn.place == "what-would-help" else None

    shown = hold(shipped("youth"), "es", "in_person", wishing).shown
    spoken = [
        (turn.place, " ".join((turn.lead, turn.words, *(each.line for each in turn.reflections)))) for turn in shown
    ]
    assert [place for place, said in spoken if TU.search(said)] == ["who-can-hear"]
    assert "si prefiere el tú" in dict(spoken)["who-can-hear"]
