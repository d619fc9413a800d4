"""Conversations, from hello to goodbye: what is asked, what is not, and what is left of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from tests.interview.conftest import DAY, SCRIPT, SETTING, Notebook, Planned, Play, clock, opened

from rcscreen.interview.conduct import conduct
from rcscreen.interview.engine import turn_at
from rcscreen.interview.entries import Entry, encode
from rcscreen.interview.events import Answered, Declined, Grant
from rcscreen.interview.fold import apply
from rcscreen.interview.kinds.frame import take
from rcscreen.interview.replies import (
    Amend,
    AskRoom,
    CameUp,
    Flag,
    Gave,
    GoBack,
    GoOn,
    Hears,
    Hold,
    Kept,
    LeaveTopic,
    Note,
    Rejection,
    ShowHelp,
    Speak,
    Stop,
    Strike,
    TakeBack,
)
from rcscreen.interview.state import State
from rcscreen.interview.telling import account
from rcscreen.interview.turns import Pick, Review, Turn, Write
from rcscreen.script.load import load_script
from rcscreen.script.setting import Crisis, Safety

if TYPE_CHECKING:
    from tests.interview.conftest import Played

    from rcscreen.script.model import Script

WISHES = {"food-lately": Gave("short"), "what-would-help": Gave(("food", "housing"))}


def lines(played: Played, *, last: bool = True) -> dict[str, str]:
    """The lines of a read-back, by id."""
    views = [view for view in played.conductor.views if isinstance(view.turn.form, Review)]
    form = views[-1 if last else 0].turn.form
    assert isinstance(form, Review)
    return {line.id: line.said for line in form.lines}


def test_a_conversation_goes_through_the_five_phases(play: Play) -> None:
    """Everything is shown once, in the script's order, and what was not reached is not."""
    played = play()
    assert played.places == [
        "hello",
        "start",
        "keep-notes",
        "who-can-hear",
        "going-well",
        "food-lately",
        "home-lately",
        "children",
        "card",
        "moment",
        "better",
        "what-would-help",
        "in-touch/way",
        "how-was-this",
        "goodbye",
        "for-you",
    ]
    assert played.state.finished == "complete"


def test_on_the_phone_one_asks_first_whom_one_has_reached(play: Play) -> None:
    """The program is not named before the right person is known to be there."""
    played = play(channel="phone")
    assert played.places[0] == "right-person"
    assert "Corner Clinic" not in played.view("right-person").turn.words


def test_somebody_else_on_the_phone_hears_nothing_more(play: Play) -> None:
    """The conversation ends without a word, and nothing is kept."""
    played = play({"right-person": Gave("someone_else")}, channel="phone")
    assert played.places == ["right-person"]
    assert played.state.finished == "not_reached"
    assert not played.notebook.keeping


def test_no_to_talking_ends_kindly_and_leaves_nothing(play: Play) -> None:
    """A no is met with the author's own words, and there is no record."""
    played = play({"start": Gave("no")})
    assert played.places == ["hello", "start", "goodbye"]
    assert played.view("goodbye").turn.words == "That's fine. Another day, maybe."
    assert played.state.finished == "declined_to_talk"
    assert not played.notebook.keeping


def test_no_to_notes_goes_on_in_memory_only(play: Play) -> None:
    """The conversation takes place; nothing of it is written."""
    played = play({"keep-notes": Gave("no"), **WISHES})
    assert played.state.finished == "complete"
    assert played.account.wishes
    assert not played.notebook.keeping
    assert not any(view.saved for view in played.conductor.views)


def test_nothing_is_written_before_leave_is_given(play: Play) -> None:
    """The screen says "saved" from the first question after the yes, not before."""
    played = play()
    assert [view.turn.place for view in played.conductor.views if not view.saved] == ["hello", "start", "keep-notes"]


def test_a_name_that_is_not_known_leaves_no_comma(play: Play) -> None:
    """The greeting reads well with and without a name."""
    assert play().view("hello").turn.words.startswith("I'm Rosa from Corner Clinic. You")
    assert play(name="Mari").view("hello").turn.words.startswith("I'm Rosa from Corner Clinic, Mari. You")


def test_a_topic_asks_leave_before_its_first_question_only(play: Play) -> None:
    """Permission stands with the opening question of a topic, and not again."""
    played = play({"food-lately": Gave("thin")})
    assert played.view("food-lately").turn.lead == "Okay if I ask about food? I ask everyone."
    assert played.view("food-kitchen").turn.lead == ""


def test_declining_the_opening_question_closes_the_topic(play: Play) -> None:
    """Nothing more is asked of a topic that they would rather leave."""
    played = play({"food-lately": Kept("decline")})
    assert "food-kitchen" not in played.places
    assert "food" in played.state.closed


def test_not_sure_does_not_open_a_branch(play: Play) -> None:
    """What is not known is not reached."""
    assert "food-kitchen" not in play({"food-lately": Kept("unsure")}).places


def test_later_comes_back_once_at_the_end_of_its_phase(play: Play) -> None:
    """Put off, it comes back after the rest of the phase; then there is no second later."""
    played = play({"food-lately": [Kept("later"), Gave("enough")]})
    places = played.places
    assert places.count("food-lately") == 2
    assert places.index("better") == len(places) - 1 - places[::-1].index("food-lately") + 1
    assert "later" not in played.view("food-lately").turn.silences


def test_a_topic_they_brought_up_comes_next_and_is_not_asked_as_if_new(play: Play) -> None:
    """Marking a topic leaves the screen as it is; then the topic is taken up with "you mentioned"."""
    played = play({"going-well": [CameUp("housing")]})
    places = played.places
    assert places[places.index("going-well") :][:3] == ["going-well", "going-well", "home-lately"]
    assert "mentioned" in played.view("home-lately").turn.lead
    assert places.count("home-lately") == 1
    assert places[places.index("home-lately") + 1] == "food-lately"


def test_leaving_a_topic_leaves_all_of_it(play: Play) -> None:
    """From any question of a topic, the rest of it can be left."""
    played = play({"food-lately": Gave("thin"), "food-kitchen": LeaveTopic()})
    assert played.state.finished == "complete"
    assert "food" in played.state.closed


def test_back_and_a_corrected_answer(play: Play) -> None:
    """The earlier answer is destroyed, also in what was written; the branch it opened lies dormant."""
    played = play({"food-lately": [Gave("short"), Gave("enough")], "food-kitchen": GoBack()})
    assert played.account.needs == ()
    assert b'"short"' not in b"".join(encode(entry) for entry in played.notebook.entries)
    assert played.state.finished == "complete"


def test_back_and_enter_keeps_what_stands(play: Play) -> None:
    """Looking back changes nothing, and one goes on where one was."""
    played = play({"food-lately": [Gave("short"), GoOn()], "food-kitchen": [GoBack(), Gave("no")]})
    assert played.account.needs[0].label == "gone without"
    assert played.places.count("food-kitchen") == 2


def test_back_from_the_first_screen_says_so(play: Play) -> None:
    """There is nothing before hello."""
    assert play({"hello": GoBack()}).conductor.rejections == ["This is the first screen."]


def test_someone_can_hear_takes_away_what_is_tender(play: Play) -> None:
    """Tender questions go without a trace, and only their yes brings them back."""
    played = play({"going-well": [Hears("overheard")], "children": [AskRoom(), Gave("0")], "who-can-hear": [
        Gave("alone"), Gave("alone")]})  # fmt: skip
    before = played.places[: played.places.index("children")]
    assert "food-lately" not in before
    assert "home-lately" not in before
    assert "food-lately" in played.places


def test_in_company_the_card_is_not_offered_and_nothing_shows_it(play: Play) -> None:
    """With others near, even if that is fine, what is dangerous is not spoken of; the entries are the same."""
    alone = play()
    company = play({"who-can-hear": Gave("with_others")})
    assert "card" in alone.places
    assert "card" not in company.places

    def shape(entries: list[Entry]) -> list[tuple[str, str]]:
        return [(type(entry.event).__name__, entry.on) for entry in entries]

    assert shape(alone.notebook.entries) == shape(company.notebook.entries)


def test_a_card_that_was_spoken_is_not_spoken_again_after_a_crash(play: Play) -> None:
    """What comes after it is the only trace."""
    first = play({"better": Stop()})
    log = [entry for entry in first.notebook.entries if entry.on not in ("better", "goodbye", "for-you")]
    again = play(log=[entry for entry in log if type(entry.event).__name__ not in ("Finished", "Stopped")])
    assert again.places[0] == "who-can-hear"
    assert "card" not in again.places


def test_taken_up_again_who_can_hear_is_asked_anew(play: Play) -> None:
    """Nothing that was answered is asked twice, and the room is looked at first."""
    whole = play().notebook.entries
    cut = next(number for number, entry in enumerate(whole) if entry.on == "home-lately")
    again = play(log=whole[:cut])
    assert again.places[:2] == ["who-can-hear", "home-lately"]
    assert again.state.finished == "complete"


@pytest.mark.parametrize("cut", range(4, 22))
def test_taken_up_at_any_point_nothing_is_asked_twice(play: Play, cut: int) -> None:
    """Wherever a conversation broke off, it goes on from there to the same end."""
    whole = play(WISHES)
    again = play(WISHES, log=whole.notebook.entries[:cut])
    answered = {
        entry.event.place for entry in whole.notebook.entries[:cut] if isinstance(entry.event, Answered | Declined)
    }
    assert answered.isdisjoint(again.places)
    assert again.account == whole.account


def test_wishes_in_their_order_become_plan_lines(play: Play) -> None:
    """The order they name is the priority; each wish ends in a line with who, by when, and if not, who."""
    played = play({"food-lately": Gave("short"), "what-would-help": Gave(("housing", "food"))})
    assert [(wish.domain, wish.priority) for wish in played.account.wishes] == [("housing", 1), ("food", 2)]
    assert [line.domain for line in played.account.plan] == ["housing", "food"]
    line = played.account.plan[0]
    assert (line.who, line.backup, line.action) == ("Rosa", "Sam", "call")
    assert str(line.by) == "2026-11-27"
    assert "Rosa will call by Friday, November 27. If not, Sam will." in played.view("next-steps/housing").turn.words


def test_a_plan_line_can_be_changed(play: Play) -> None:
    """Any part of a line may be another one, and any day to come may be named."""
    played = play(
        {
            **WISHES,
            "next-steps/food": Gave("change"),
            "next-steps/food/by": [Gave("2026-11-19"), Gave("2026-12-03")],
            "next-steps/food/who": Gave("Ana"),
        }
    )
    line = played.account.plan[0]
    assert (str(line.by), line.who, line.backup) == ("2026-12-03", "Ana", "Sam")
    assert played.conductor.rejections == ["Please choose a day that is not past."]


def test_who_does_it_is_somebody(play: Play) -> None:
    """A number, meant to choose from something that is not there, is nobody; a name in any alphabet is."""
    played = play(
        {
            **WISHES,
            "next-steps/food": Gave("change"),
            "next-steps/food/who": [Gave("2"), Gave("Людмила")],
            "next-steps/food/backup": [Gave("?"), Gave(" ")],
        }
    )
    line = played.account.plan[0]
    assert (line.who, line.backup) == ("Людмила", "Sam")
    assert (
        played.conductor.rejections
        == ["A name counts here, or a role: Rosa, the front desk, their sister. Somebody whom one can ask."] * 2
    )


def test_not_today_is_a_plan_too(play: Play) -> None:
    """A wish may wait."""
    played = play({**WISHES, "next-steps/food": Gave("not_today")})
    assert played.account.plan[0].status == "not_today"
    assert played.account.plan[0].by is None


def test_sharing_takes_a_sentence_and_a_yes_for_each(play: Play) -> None:
    """Nothing is shared by default; a yes names what, what for and until when."""
    played = play({**WISHES, "with-whom/pantry": Gave("yes")})
    words = played.view("with-whom/pantry").turn.words
    assert words.startswith("May I tell the pantry what you want help with (food), so that they can pack a box?")
    assert "until Sunday, December 20" in words
    assert list(played.state.grants) == ["pantry"]
    grant = played.state.grants["pantry"]
    assert isinstance(grant, Grant)
    assert grant.parts == ("needs",)


def test_without_wishes_nobody_is_offered_anything_to_receive(play: Play) -> None:
    """Where nothing is wanted there is nothing to ask leave for."""
    assert not [place for place in play().places if place.startswith("with-whom")]


def test_a_line_is_struck_and_is_gone(play: Play) -> None:
    """What is taken out at the read-back is in no account and in no entry."""
    played = play({**WISHES, "read-back": [Strike("food-lately#short")]})
    assert played.account.needs == ()
    assert b'"short"' not in b"".join(encode(entry) for entry in played.notebook.entries)
    assert "food-lately#short" not in lines(played)


def test_a_line_is_put_in_their_words(play: Play) -> None:
    """Their words stand in the line; earlier ones are destroyed."""
    said = [Amend("food-lately#short", "canary-one"), Amend("food-lately#short", "It gets thin by the 20th.")]
    played = play({**WISHES, "read-back": list(said)})
    assert played.account.needs[0].said == "It gets thin by the 20th."
    assert b"canary-one" not in b"".join(encode(entry) for entry in played.notebook.entries)


def test_flagged_words_wait_for_the_read_back(play: Play) -> None:
    """A flag in passing makes a line, and there the words are put down."""
    played = play({**WISHES, "going-well": [Flag()], "read-back": [Amend("going-well", "We sing in the car.")]})
    assert lines(played, last=False)["going-well"] == ""
    assert played.account.strengths[0].said == "We sing in the car."
    assert played.view("goodbye").turn.words == "Thank you. I'll remember family."


def test_words_that_were_only_heard_are_claimed_by_nobody(play: Play) -> None:
    """Enter means that it was heard. Nothing is made of it."""
    assert play().account.strengths == ()


def test_a_change_after_the_read_back_is_read_back_again(play: Play) -> None:
    """Nothing is shared that they did not hear."""
    played = play(
        {
            **WISHES,
            "next-steps/food": [GoBack(), Gave("agreed")],
            "with-whom/pantry": [Gave("no"), GoBack()],
            "with-whom/desk": [Gave("no"), GoBack()],
            "in-touch/way": [Gave("letter"), GoBack()],
            "in-touch/number": GoBack(),
            "read-back": [GoBack()],
        }
    )
    assert played.account.recapped


def test_a_wish_that_comes_at_the_read_back_is_asked_how_too(play: Play) -> None:
    """Back to the wishes, food is added: how it should come is asked before it is read back again."""
    played = play(
        {
            "what-would-help": [Gave(("housing",)), Gave(("housing", "food"))],
            "read-back": [GoBack(), GoOn(), GoOn()],
        }
    )
    added = played.places.index("what-would-help/food/how")
    assert played.places[added - 1] == "what-would-help"
    assert "read-back" in played.places[added:]


def test_stopping_goes_to_thanks_and_nothing_is_released(play: Play) -> None:
    """A stop is kind, and without a read-back nothing leaves."""
    played = play({**WISHES, "better": Stop()})
    assert played.places[-2:] == ["goodbye", "for-you"]
    assert played.state.finished == "stopped"
    assert not played.account.recapped
    assert "care stays the same" in played.view("goodbye").turn.words


def test_taking_back_the_notes_destroys_them_and_the_talk_goes_on(play: Play) -> None:
    """Everything kept is gone; the conversation may go on, unwritten."""
    played = play({**WISHES, "better": [TakeBack("record")]})
    assert played.notebook.forgotten
    assert not played.notebook.keeping
    assert played.state.finished == "complete"
    assert played.account.needs == ()


def test_taking_back_everything_ends_it(play: Play) -> None:
    """The conversation stops, and nothing of it is left anywhere."""
    played = play({**WISHES, "better": [TakeBack("talk")]})
    assert played.state.finished == "withdrawn"
    assert played.notebook.forgotten
    assert not played.state.values


def test_taking_back_a_share_leaves_the_rest(play: Play) -> None:
    """A consent is taken back on its own."""
    played = play({**WISHES, "with-whom/pantry": Gave("yes"), "how-was-this": [TakeBack("share:pantry")]})
    assert not list(played.state.grants)
    assert played.account.wishes


def test_what_was_not_agreed_to_cannot_be_taken_back(play: Play) -> None:
    """The screen says so and nothing happens."""
    assert play({"better": [TakeBack("share:pantry")]}).conductor.rejections == [
        "That was not agreed to, so there is nothing to take back."
    ]


def test_holding_still_and_getting_help_leave_the_screen_as_it_is(play: Play) -> None:
    """The same turn comes again."""
    played = play({"going-well": [Hold(), ShowHelp()]})
    assert played.places.count("going-well") == 3


def test_a_language_the_script_does_not_speak(play: Play) -> None:
    """It is said, and nothing changes."""
    assert play({"going-well": [Speak("fr")]}).conductor.rejections == ["The script does not speak that language."]


def test_a_note_of_their_own_makes_a_need(play: Play) -> None:
    """A need exists when a note says so."""
    played = play({**WISHES, "better": [Note("The stairs are too steep.", "need", "repairs")]})
    assert ("repairs", "The stairs are too steep.") in [(need.domain, need.said) for need in played.account.needs]


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        ("three", "Please type a number from 0 to 20."),
        ("21", "Please type a number from 0 to 20."),
        ("-1", "Please type a number from 0 to 20."),
    ],
)
def test_a_number_that_cannot_be(play: Play, reply: str, words: str) -> None:
    """The rejection says what fits and does not repeat what was typed."""
    said = play({"children": [Gave(reply)]}).conductor.rejections[0]
    assert said in (words, "Please type a whole number, like 3.")
    assert reply not in said.replace("from 0 to 20", "")


@pytest.mark.parametrize(
    ("typed", "places", "number"),
    [
        ("2.5", 1, 2.5),
        ("2,5", 1, 2.5),
        ("-0.75", 2, -0.75),
        ("3", 1, 3),
        ("2.55", 1, None),
        ("2.5", 0, None),
        (".5", 1, None),
        ("1.2.3", 2, None),
        ("²", 1, None),
    ],
)
def test_digits_behind_a_point_where_the_script_has_room_for_them(
    typed: str, places: int, number: float | None
) -> None:
    """A point or a comma, and no more digits than the script says; a whole number where it says nothing."""
    turn = Turn("tall", "tall", "ask", "enable", "How tall?", Write("number", places=places))
    said = take(turn, Gave(typed))
    if number is None:
        wanted = "a number, like 3 or 2.5" if places else "a whole number, like 3"
        assert said == Rejection(f"Please type {wanted}.")
    else:
        assert said == (Answered("tall", number),)


def test_an_exclusive_choice_stands_alone(play: Play) -> None:
    """Fine and behind on rent do not go together."""
    assert play({"home-lately": [Gave(("fine", "rent"))]}).conductor.rejections == [
        "That one stands alone: choose it, or the others."
    ]


def test_a_number_opens_its_branch(play: Play) -> None:
    """Three children or more: one asks who helps."""
    assert "second-helper" in play({"children": Gave("3")}).places
    assert "second-helper" not in play({"children": Gave("2")}).places


def test_answers_carry_no_time_of_their_own(play: Play) -> None:
    """How long somebody hesitated is written nowhere."""
    answered = {entry.at for entry in play().notebook.entries if isinstance(entry.event, Answered)}
    assert len(answered) == 1


PHONE_INTERPRETED = {"language": Gave("interpreter")}


def test_a_relative_who_interprets_hears_nothing_dangerous(play: Play) -> None:
    """With a relative interpreting, the card is not offered, though they say that nobody else can hear."""
    played = play({**PHONE_INTERPRETED, "language/who": Gave("family")}, channel="phone")
    assert "card" not in played.places
    assert "food-lately" in played.places


def test_a_child_who_interprets_is_offered_another_day(play: Play) -> None:
    """Another day, with an interpreter, is the first thing offered, and it ends kindly."""
    said = {**PHONE_INTERPRETED, "language/who": Gave("child"), "language/rebook": Gave("another_day")}
    played = play(said, channel="phone")
    assert played.places[-3:] == ["language/rebook", "goodbye", "for-you"]
    assert played.state.finished == "stopped"


def test_through_a_child_only_everyday_things_are_spoken_of(play: Play) -> None:
    """If they go on all the same, a child is spared what is tender."""
    said = {**PHONE_INTERPRETED, "language/who": Gave("child"), "language/rebook": Gave("go_on")}
    played = play(said, channel="phone")
    assert "card" not in played.places
    assert "food-lately" not in played.places
    assert played.state.finished == "complete"


@pytest.mark.parametrize(
    "safety",
    [
        Safety(),
        Safety({"en": "limits"}, "Sam"),
        Safety({"en": "limits"}, "", (Crisis({"en": "988"}, {"en": "988"}, DAY),)),
        Safety({}, "Sam", (Crisis({"en": "988"}, {"en": "988"}, DAY),)),
        Safety({"en": "limits"}, "Sam", (Crisis({"en": "988"}, {"en": "988"}, DAY - timedelta(days=91)),)),
        Safety({"en": "limits"}, "Sam", (Crisis({"en": "988"}, {"en": "988"}, DAY + timedelta(days=1)),)),
    ],
)
def test_where_nobody_could_help_nothing_dangerous_is_spoken_of(short_visit: Script, safety: Safety) -> None:
    """Without limits of privacy, a person to call and a crisis number tried lately, the card is off without a trace."""
    setting = replace(SETTING, safety=safety)
    assert setting.lacks(DAY)
    assert "card" not in Play(short_visit, setting)().places


def test_the_entries_of_one_reply_are_kept_together(play: Play) -> None:
    """A declined question and its closed topic are one record: no crash leaves the one without the other."""
    kept: list[tuple[str, ...]] = []

    class Watched(Notebook):
        def keep(self, *entries: Entry) -> None:
            kept.append(tuple(type(entry.event).__name__ for entry in entries))
            super().keep(*entries)

    conductor = Planned({"food-lately": Kept("decline"), "home-lately": Gave(("rent",), "It is late again.")})
    conduct(play.script, State(SETTING), conductor, Watched(), clock(), opening=opened(play.script))
    assert ("Declined", "DeclinedTopic") in kept
    assert ("Answered", "Noted") in kept


def test_the_card_word_is_on_its_way_to_the_screen_from_the_first_note(play: Play) -> None:
    """They can be told it before the goodbye, on the phone too; before anything is kept there is none."""
    played = play()
    cards = {view.turn.place: view.card for view in played.conductor.views}
    assert (cards["start"], cards["goodbye"]) == ("", "maple-river-42")


def test_without_notes_there_is_no_card_word(play: Play) -> None:
    """Where nothing is kept, nothing can be asked for."""
    assert {view.card for view in play({"keep-notes": Gave("no")}).conductor.views} == {""}


def test_what_the_program_has_in_another_language_only_is_said_so_beside_it(play: Play) -> None:
    """The navigator reads it on the screen where it would be read aloud; their own guide stands behind it."""
    told = "These words are only in English. Say them in their language, or have them interpreted."
    english = play(WISHES)
    for place in ("with-whom/pantry", "next-steps/food"):
        spanish = turn_at(english.script, replace(english.state, language="es"), place)
        assert spanish is not None
        assert (spanish.guide, english.view(place).turn.guide) == (told, "")


def test_a_wish_on_a_branch_that_died_is_no_wish() -> None:
    """Kept off the list where a condition holds; wanted before that was so, it lies dormant and comes back with it."""
    how = "    how: {food: [pick_up, delivered]}\n"
    assert how in SCRIPT
    branch = SCRIPT.replace(how, how + "    unless: {housing: {food-lately: short}}\n")
    script = load_script(branch, "short-visit.yaml")
    wants = {"what-would-help": Gave(("housing", "other"))}

    enough = Play(script, SETTING)({"food-lately": Gave("enough"), **wants})
    assert [each.domain for each in enough.account.wishes] == ["housing", "other"]
    short = Play(script, SETTING)({"food-lately": Gave("short"), "what-would-help": Gave(("other",))})
    assert "housing" not in keys_at(short, "what-would-help")
    declined = Play(script, SETTING)({"food-lately": Kept("decline"), **wants})
    assert "housing" in keys_at(declined, "what-would-help"), "where it is not known, it is offered"
    state = apply(enough.state, Answered("food-lately", "short"))
    assert [each.domain for each in account(script, state).wishes] == ["other"]
    again = apply(state, Answered("food-lately", "enough"))
    assert [each.domain for each in account(script, again).wishes] == ["housing", "other"]


def keys_at(played: Played, place: str) -> set[str]:
    """What could be chosen at a place."""
    form = played.view(place).turn.form
    assert isinstance(form, Pick)
    return {option.key for option in form.options}
