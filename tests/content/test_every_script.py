"""Every script that we ship, in every language and on every channel, held to its end in whatever way it may go."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from itertools import chain, product

import pytest
from tests.content.held import DAY, NAMES, Held, Says, anything, declining, hold, saying, shipped

from rcscreen.interview.events import RoomChanged
from rcscreen.interview.fold import apply
from rcscreen.interview.reach import Reach
from rcscreen.interview.replies import Gave, Reply
from rcscreen.interview.state import State
from rcscreen.interview.turns import Pick, Turn, Write
from rcscreen.lint.typical import effort
from rcscreen.script.condition import AllOf, AnyOf, Condition, Is, Not
from rcscreen.script.model import Ask, Channel, ChoiceAnswer, Help, Script, Step, YesNoAnswer
from rcscreen.site.load import sample_site
from rcscreen.terminal.layout import lay_out
from rcscreen.terminal.sheet import Bar, Sheet
from rcscreen.vocabulary.chrome import chrome

SCREENS, KEYS = 28, 60
"""What a whole conversation may take of eyes and hand."""

WAYS: list[tuple[str, str, Channel]] = [
    (name, language, channel) for name in NAMES for language in ("en", "es") for channel in shipped(name).channels
]
each_way = pytest.mark.parametrize(("name", "language", "channel"), WAYS)
each_script = pytest.mark.parametrize("name", NAMES)


# -- What somebody may say ---------------------------------------------------------------------------------------------


def _items(condition: Condition | None) -> Iterator[str]:
    match condition:
        case Is(item):
            yield item
        case Not(inner):
            yield from _items(inner)
        case AllOf(inners) | AnyOf(inners):
            yield from chain.from_iterable(map(_items, inners))
        case _:
            return


def _answers(step: Step) -> tuple[str, ...]:
    match step:
        case Ask(answer=ChoiceAnswer(options)):
            return tuple(option.key for option in options)
        case Ask(answer=YesNoAnswer()):
            return ("yes", "no")
        case Help(domains=domains):
            return domains
        case _:
            return ()


def _branches(script: Script, language: str, channel: Channel) -> Iterator[Held]:
    """The conversation once for each answer that anything hangs on; where a step hangs on two, for each two of them."""
    yield hold(script, language, channel, lambda turn: Gave("all of it") if _open(turn) else None)
    yield hold(script, language, channel, _heard({"language": "interpreter"}))
    yield hold(script, language, channel, _heard({"who-can-hear": "with_others"}))
    for asked in {tuple(dict.fromkeys(_items(step.when))) for step in script.steps if step.when is not None}:
        answers = [
            [(item, answer) for answer in _answers(script.step(item))] for item in asked if script.number(item) >= 0
        ]
        for said in product(*(each for each in answers if each)):
            yield hold(script, language, channel, _heard(dict(said)))


def _open(turn: Turn) -> bool:
    return turn.kind == "ask" and isinstance(turn.form, Write)


def _heard(said: Mapping[str, str]) -> Says:
    def says(turn: Turn) -> Reply | None:
        if turn.place not in said:
            return None
        many = isinstance(turn.form, Pick) and turn.form.many
        return Gave((said[turn.place],)) if many else Gave(said[turn.place])

    return says


# -- How it may go -----------------------------------------------------------------------------------------------------


@each_script
def test_it_is_there_in_both_languages(name: str) -> None:
    """The file is named for the script; it speaks English and Spanish, and claims no review that nobody made."""
    script = shipped(name)
    assert (script.id, set(script.wordings), script.review) == (name, {"en", "es"}, None)


@each_way
def test_a_typical_conversation_fits_the_eyes_and_the_hand(name: str, language: str, channel: Channel) -> None:
    """At most 28 screens and 60 keys, nothing typed; reaching somebody on the phone may take two screens more."""
    takes = effort(shipped(name), sample_site(), language, channel, DAY)
    assert takes.keys <= KEYS
    assert takes.screens <= SCREENS + (2 if channel == "phone" else 0)


@each_way
def test_it_comes_to_a_good_end(name: str, language: str, channel: Channel) -> None:
    """Somebody who takes whatever comes is thanked at the end, in their language, with nothing left in braces."""
    held = hold(shipped(name), language, channel, anything)
    assert held.ending.kind == "complete"
    assert "goodbye" in held.places
    assert {turn.language for turn in held.shown} == {language}
    said = [text for turn in held.shown for text in (turn.words, turn.lead, turn.guide)]
    said += [each.line for turn in held.shown for each in turn.reflections]
    assert [text for text in said if "{" in text] == []


@each_way
def test_who_would_rather_not_say_is_thanked_and_nothing_is_known(name: str, language: str, channel: Channel) -> None:
    """Every question declined: it goes on kindly to its end, and there is no need, no wish and no plan."""
    held = hold(shipped(name), language, channel, declining)
    told = held.account
    assert (held.ending.kind, held.places.count("goodbye")) == ("complete", 1)
    assert (told.needs, told.strengths, told.hopes, told.wishes, told.plan) == ((), (), (), (), ())


@each_script
def test_it_may_stop_on_any_screen(name: str) -> None:
    """Wherever they stop, the next words are thanks and that their care stays the same; then it is over."""
    script = shipped(name)
    places = [place for place in hold(script, "en", script.channels[-1], anything).places if place != "for-you"]
    for place in places[: places.index("goodbye")]:
        held = hold(script, "en", script.channels[-1], anything, stops_at=place)
        last = held.shown[[turn.place for turn in held.shown].index(place) + 1 :]
        assert held.ending.kind == "stopped", place
        assert last[0].kind == "thanks", place
        assert {turn.kind for turn in last} <= {"thanks", "debrief"}, place
        assert "Your care stays the same" in last[0].words


@pytest.mark.parametrize(("room", "most"), [("with_others", 2), ("overheard", 1)])
@each_way
def test_nothing_more_tender_is_said_than_the_room_can_hold(
    name: str, language: str, channel: Channel, room: str, most: int
) -> None:
    """Not alone: what would be dangerous, or tender, is gone; the rest is a whole conversation that ends well."""
    script = shipped(name)
    held = hold(script, language, channel, saying(who_can_hear=room))
    assert [turn.place for turn in held.shown if turn.topic and script.topics[turn.topic].sensitivity > most] == []
    assert held.ending.kind == "complete"
    assert any(turn.kind == "ask" for turn in held.shown)


@each_way
def test_a_no_to_talking_is_met_with_one_kind_sentence(name: str, language: str, channel: Channel) -> None:
    """Who does not want to talk now hears it is fine, and nothing more."""
    script = shipped(name)
    held = hold(script, language, channel, saying(start="no"))
    after = held.shown[[turn.place for turn in held.shown].index("start") + 1 :]
    assert [turn.words for turn in after if turn.kind != "debrief"] == [script.words("start", language).parts["if_no"]]
    assert held.ending.kind == "declined_to_talk"


@each_way
def test_who_wants_nothing_is_asked_for_nothing(name: str, language: str, channel: Channel) -> None:
    """No wish: nobody asks how to reach them, nothing is shared and nothing is planned."""
    script = shipped(name)
    sweep = next((step.id for step in script.steps if isinstance(step, Help)), "")
    held = hold(script, language, channel, lambda turn: Gave(()) if turn.place == sweep else None)
    assert held.ending.kind == "complete"
    assert not [turn.place for turn in held.shown if turn.kind in {"plan", "share"} or "/way" in turn.place]


@each_script
def test_every_step_is_come_to_and_every_branch_ends_well(name: str) -> None:
    """For each condition somebody says what it waits for; however it branches it ends, a few screens longer at most."""
    script = shipped(name)
    come_to: set[str] = set()
    for channel in script.channels:
        for held in _branches(script, "en", channel):
            assert held.ending.kind == "complete"
            assert len(held.places) <= SCREENS + 7
            come_to |= held.steps
    assert come_to == {step.id for step in script.steps}


@each_way
def test_each_screen_is_said_in_a_breath_or_two(name: str, language: str, channel: Channel) -> None:
    """Permission and words stand on 8 lines of 66 columns at most, the program's limits of privacy included."""
    for turn in hold(shipped(name), language, channel, anything).shown:
        rows = sum(len(textwrap.wrap(each, 66)) for each in (turn.lead, turn.words)) + bool(turn.lead)
        assert rows <= 8, turn.place


@each_script
def test_every_tender_question_has_two_lines_to_offer_back_and_a_note(name: str) -> None:
    """Tender questions have two lines and a note, the others at least one of each; every step has a note."""
    script = shipped(name)
    for language in script.wordings:
        for step in script.steps:
            words = script.words(step.id, language)
            assert words.guide, step.id
            assert len(words.guide) <= 110, step.id
            if isinstance(step, Ask):
                assert len(words.reflect) >= (2 if script.sensitivity(step) >= 2 else 1), step.id


# -- What belongs to one of them ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "es"])
def test_after_a_loss_no_word_takes_a_baby_for_granted(language: str) -> None:
    """Around a birth, after a loss: how to speak of it is asked next, and no baby comes up again."""
    script = shipped("perinatal")
    held = hold(script, language, "in_person", saying(where_you_are="loss", speak_of_it="leave"))
    places = held.places
    assert places[places.index("where-you-are") + 1] == "speak-of-it"
    after = held.shown[[turn.place for turn in held.shown].index("speak-of-it") + 1 :]
    said = [
        text
        for turn in after
        for text in (turn.lead, turn.words, turn.topic_label, *(r.line for r in turn.reflections))
    ]
    listed = [option.label for turn in after if isinstance(turn.form, Pick) for option in turn.form.options]
    assert [text for text in (*said, *listed) if "baby" in text.lower() or "bebé" in text.lower()] == []
    assert held.ending.kind == "complete"
    sweep_step = script.step("what-would-help")
    assert isinstance(sweep_step, Help)
    told = State(sample_site(), room="alone", values=State(sample_site()).values.insert("where-you-are", "loss"))
    for state in (told, apply(told, RoomChanged("overheard"))):  # also when somebody has come in since
        assert "baby_items" not in Reach(script, state).offered(sweep_step)
    for where in ("both", "baby"):  # and for whoever has one, there they are
        sweep = hold(script, language, "in_person", saying(where_you_are=where)).shown
        form = next(turn.form for turn in sweep if turn.place == "what-would-help")
        assert isinstance(form, Pick)
        assert "baby_items" in {option.key for option in form.options}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("says", [saying(who_can_hear="overheard"), declining], ids=["overheard", "declining"])
def test_nobody_else_learns_of_a_pregnancy(language: str, says: Says) -> None:
    """Around a birth, nothing of one is said where it could be overheard, and no baby where they would not say."""
    held = hold(shipped("perinatal"), language, "phone", says)
    said = " ".join(turn.lead + turn.words for turn in held.shown if turn.place != "where-you-are").lower()
    assert not any(word in said for word in ("baby", "pregnan", "bebé", "embaraz"))


@pytest.mark.parametrize(
    ("heard", "comes"), [("sleep", True), ("crying", True), ("talking", False), ("nothing", False)]
)
def test_information_comes_only_where_they_asked(heard: str, comes: bool) -> None:  # noqa: FBT001 - the fact itself
    """Birth to three: what settles a little one is spoken of with those who ask about sleep or crying."""
    held = hold(shipped("early-relational-health"), "en", "in_person", saying(growing_up=(heard,)))
    assert ("after-a-hard-day" in held.steps) is comes


@pytest.mark.parametrize("answer", ["okay", "tired", "worn", "low", "by_myself"])
def test_who_is_worn_gets_a_rest_and_the_others_a_question_about_strength(answer: str) -> None:
    """Birth to three: after the card for everyone comes a moment to breathe or what carried them; never both."""
    held = hold(shipped("early-relational-health"), "en", "phone", saying(how_you_are=answer))
    assert {"slow-down", "what-carried-you"} & held.steps == (
        {"what-carried-you"} if answer in {"okay", "tired"} else {"slow-down"}
    )


def test_the_front_desk_is_short_and_asks_nothing_tender() -> None:
    """Nine screens, no topic above everyday, no need and no wish: one question is what would make today easier."""
    script = shipped("front-desk")
    held = hold(script, "en", "in_person", anything)
    assert (script.role, {topic.sensitivity for topic in script.topics.values()}) == ("front_desk", {0})
    assert len(held.places) == 9
    assert not any(isinstance(step, Help) for step in script.steps)
    assert held.account.needs == ()


@each_way
def test_no_topic_is_cut_at_the_top_of_a_screen(name: str, language: str, channel: Channel) -> None:
    """Whoever else is in the room, the whole of a topic's name stands there at 80 columns; and so does the room."""
    own = chrome(language)
    for topic in shipped(name).wordings[language].topics.values():
        for phase, room in product(("establish", "enable", "engage"), ("with_others", "overheard", "alone")):
            bar = Bar(own[phase], 3, topic.label, (own[channel], own[room], own["saved"]))
            row = "".join(span.text for span in lay_out(Sheet(bar, ()), 80, 24).rows[0])
            assert f"   {topic.label}  " in row
            assert row.endswith(f"{own[room]} · {own['saved']}")
