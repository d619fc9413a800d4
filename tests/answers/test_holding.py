"""What a file says comes out as if it had been said: nothing is lost without a word, nothing is invented."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.answers.held import ALONE, DAY, NOTES, START, WHOLE_FAMILY, hold, replies

from rcscreen.errors import AnswersRefused
from rcscreen.interview.events import Noted

TALKED = (
    "  - {step: start, answer: true}\n  - {step: keep-notes, answer: true}\n  - {step: who-can-hear, answer: alone}\n"
)


def test_what_is_not_listed_was_omitted_not_declined() -> None:
    """A file with nothing but consents ends well, says nothing, and shares nothing."""
    held = hold(replies())
    assert held.state.finished == "complete"
    assert held.state.standing["children"] == "omitted"
    assert (held.told.needs, held.told.wishes, held.told.plan) == ((), (), ())
    assert dict(held.state.grants) == {}
    assert held.left == ()


def test_answers_of_every_kind_arrive() -> None:
    """A number, a day, a yes, words and a wish are all there afterwards."""
    held = hold(
        replies(
            "{step: hello, heard: true}",
            "{step: children, answer: 3}",
            "{step: moved, answer: 2020-05-04}",
            "{step: pantry, answer: true, words: every Monday}",
            "{step: pantry-how, answer: they know us}",
            "{step: box, answer: no}",
            "{step: wishes, answer: [transport, {domain: food, how: [delivered], words: no pork}]}",
        )
    )
    assert held.state.values["children"] == 3
    assert str(held.state.values["moved"]) == "2020-05-04"
    assert [(each.domain, each.said) for each in held.told.strengths] == [
        ("community", "every Monday"),
        ("community", "they know us"),
    ]
    assert [(each.domain, each.how, each.said) for each in held.told.wishes] == [
        ("transport", (), ""),
        ("food", ("delivered",), "no pork"),
    ]
    assert "box/provide" not in held.state.standing
    assert held.left == ()


def test_silences_stay_apart() -> None:
    """Rather not say, not sure, and later that never came are three things."""
    held = hold(
        replies("{step: children, decline: true}", "{step: moved, unsure: true}", "{step: pantry, later: true}")
    )
    standing = held.state.standing
    assert (standing["children"], standing["moved"], standing["pantry"]) == ("declined", "unsure", "omitted")


def test_a_silence_that_is_false_is_none() -> None:
    """Systems that export every field write `decline: false`."""
    held = hold(replies("{step: children, decline: false, unsure: false, answer: 2}"))
    assert held.state.values["children"] == 2


def test_words_that_no_summary_shows_are_kept_and_said_so() -> None:
    """Words beside a silence, or beside nothing, are noted, and the file's owner is told."""
    held = hold(replies("{step: children, unsure: true, words: it depends}", "{step: moved, words: long ago}"))
    notes = [entry.event for entry in held.kept.entries if isinstance(entry.event, Noted)]
    assert [note.words for note in notes] == ["it depends", "long ago"]
    assert [line.split()[1] for line in held.left] == ["ANS033", "ANS033"]


def test_words_beside_a_number_travel_with_it() -> None:
    """A number keeps its place and the words beside it are noted."""
    held = hold(replies("{step: children, answer: 3, words: and one on the way}"))
    assert held.state.values["children"] == 3
    assert held.state.words["children"].text == "and one on the way"


def test_sharing_goes_to_whom_was_named_and_no_further() -> None:
    """A list names recipients; whoever is not on it gets nothing."""
    held = hold(replies("{step: wishes, answer: [food]}", "{step: share, answer: [referral-desk]}"))
    assert list(held.state.grants) == ["referral-desk"]


def test_sharing_some_parts() -> None:
    """A map names what each may have; what there is nothing of is not granted."""
    held = hold(
        replies(
            "{step: wishes, answer: [food]}",
            "{step: share, answer: {referral-desk: [needs, hopes], food-pantry: false}}",
        )
    )
    assert {key: grant.parts for key, grant in held.state.grants.items()} == {"referral-desk": ("needs",)}


def test_a_plan_takes_the_programs_promise_where_nothing_is_said() -> None:
    """Who is given, the rest is the program's; a wish that is not listed gets the promise as it is."""
    by = (DAY + timedelta(days=14)).isoformat()
    held = hold(
        replies(
            "{step: wishes, answer: [food, transport, other]}",
            f"{{step: plan, answer: [{{domain: food, who: Ana, by: {by}}}, {{need: other, status: not_today}}]}}",
        )
    )
    food, transport, other = held.told.plan
    assert (food.who, food.by, food.action) == (
        "Ana",
        DAY + timedelta(days=14),
        "call the pantry with you and set a day",
    )
    assert (transport.status, transport.who) == ("agreed", "Rosa")
    assert (other.status, other.who) == ("not_today", "")


def test_how_to_be_in_touch() -> None:
    """The way, the hours and the number are taken together; a way alone is enough."""
    held = hold(replies("{step: contact, answer: {way: call_name_only, hours: evenings, number: 555-0142}}"))
    assert held.told.contact is not None
    assert (held.told.contact.voicemail, held.told.contact.hours) == ("name_only", "evenings")
    assert held.told.contact.number == "555-0142"
    alone = hold(replies("{step: contact, answer: letter}")).told.contact
    assert alone is not None
    assert alone.way == "letter"


def test_the_read_back_strikes_and_rewords() -> None:
    """A struck line is gone from the account and from what is kept; a reworded one has the new words only."""
    held = hold(
        replies(
            "{step: going-well, answer: the SECRET garden}",
            "{step: the-kids, answer: football}",
            "{step: food-lately, answer: thin, words: SECRET weeks}",
            "{step: home-lately, answer: [rent, broken]}",
            "{step: read-back, strike: [going-well, food-lately#thin, home-lately#rent],"
            " reword: {the-kids: They play, 'home-lately#broken': the stove}}",
            ready=TALKED,
        ),
        WHOLE_FAMILY,
    )
    assert [(each.line, each.said) for each in held.told.strengths] == [("the-kids", "They play")]
    assert [(each.line, each.said) for each in held.told.needs] == [("home-lately#broken", "the stove")]
    assert "SECRET" not in str([vars_of(entry.event) for entry in held.kept.entries])
    assert held.left == ()


def vars_of(event: object) -> list[object]:
    """Everything an event holds, also what its own text leaves out."""
    return [getattr(event, name) for name in getattr(type(event), "__slots__", ())]


def test_a_step_struck_takes_all_its_lines() -> None:
    """Striking a step with several lines strikes each."""
    held = hold(
        replies(
            "{step: home-lately, answer: [rent, broken]}",
            "{step: going-well, answer: us}",
            "{step: read-back, strike: home-lately}",
            ready=TALKED,
        ),
        WHOLE_FAMILY,
    )
    assert held.told.needs == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("strike: [the-kids]", "ANS027"),
        ("reword: {food-lately: x}", "ANS027"),
        ("reword: {home-lately: x}", "ANS028"),
    ],
)
def test_a_line_that_is_not_read_back_stops_the_import(change: str, code: str) -> None:
    """What the person wanted out or otherwise is never passed over in silence."""
    text = replies("{step: home-lately, answer: [rent, broken]}", f"{{step: read-back, {change}}}", ready=TALKED)
    with pytest.raises(AnswersRefused) as refused:
        hold(text, WHOLE_FAMILY)
    assert [line.split()[1] for line in refused.value.lines()] == [code]
    assert refused.value.lines()[0].startswith("form.yaml:6:")


def test_without_notes_the_conversation_is_held_and_nothing_kept() -> None:
    """A no to notes is fine: the conversation goes on in memory."""
    held = hold(replies("{step: children, answer: 3}", ready=START + ALONE))
    assert held.state.finished == "complete"
    assert held.kept.entries == []


def test_what_found_no_place_is_named() -> None:
    """An answer on a dead branch, a plan line for no wish, a recipient nobody asked about: each has its line."""
    held = hold(
        replies(
            "{step: pantry, answer: no}",
            "{step: pantry-how, answer: fine}",
            "{step: wishes, answer: [other]}",
            "{step: share, answer: [food-pantry]}",
            "{step: plan, answer: [{domain: food}]}",
        )
    )
    assert [line.partition(" ")[2].partition(".")[0] for line in held.left] == [
        "ANS031 what is said about `pantry-how` found no place",
        "ANS032 `food-pantry` was not asked about: nothing goes there",
        "ANS032 this line of the plan is about nothing that is wanted",
    ]


def test_what_is_tender_is_not_brought_in_where_others_heard() -> None:
    """Overheard, a tender answer and a tender wish are left out, and that is said."""
    held = hold(
        replies(
            "{step: room, answer: overheard}",
            "{step: pantry, answer: no}",
            "{step: wishes, answer: [food, other]}",
            ready=START + NOTES,
        )
    )
    assert [each.domain for each in held.told.wishes] == ["other"]
    assert [line.split()[1] for line in held.left] == ["ANS031", "ANS032"]


def test_wishes_that_could_not_be_spoken_of_are_not_a_wish_for_nothing() -> None:
    """Overheard, with nothing but tender wishes, the sweep was left out: nobody said that nothing is wanted."""
    held = hold(replies("{step: room, answer: overheard}", "{step: wishes, answer: [food]}", ready=START + NOTES))
    assert held.state.standing["wishes"] == "omitted"
    assert "where others could hear" in held.left[0]
    nothing = hold(replies("{step: wishes, answer: []}"))
    assert nothing.state.standing["wishes"] == "answered"


def test_somebody_else_answered() -> None:
    """A call that reached nobody ends so, whatever else the file holds."""
    text = "channel: phone\n" + replies(
        "{step: right-person, answer: someone_else}", "{step: going-well, answer: us}", ready=TALKED
    )
    held = hold(text, WHOLE_FAMILY)
    assert held.state.finished == "not_reached"
    assert "going-well" not in held.state.values
