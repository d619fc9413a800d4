"""The whole-family check-in, held with people through the engine."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from rcscreen.interview.engine import accept, next_turn
from rcscreen.interview.events import Opened
from rcscreen.interview.fold import apply, overhear
from rcscreen.interview.replies import (
    Gave,
    GoOn,
    Kept,
    Rejection,
    Reply,
)
from rcscreen.interview.state import State
from rcscreen.interview.turns import Ending, Pick, Turn
from rcscreen.script.model import Channel, Script
from rcscreen.site.load import sample_site

MOTHER: Mapping[str, Reply] = {
    "food-lately": Gave("without"),
    "home-lately": Gave(("rent", "utilities")),
    "who-has-your-back": Gave(("friends", "faith")),
    "care-lately": Gave(("rides", "respect")),
    "money-lately": Gave(("bills", "child_care")),
    "holding-up": Gave("too_much"),
    "what-would-help": Gave(("food", "utilities", "stress")),
    "keep-in-touch/way": Gave("call_name_only"),
    "with-whom/food-pantry": Gave("no"),
    "how-was-this": Gave("lighter"),
}
"""She is in tears at the fourth question and would like a hand with three things."""

FATHER: Mapping[str, Reply] = {
    **MOTHER,
    "food-lately": Kept("decline"),
    "money-lately": Gave(("fine",)),
    "holding-up": Kept("decline"),
    "what-would-help": Gave(("utilities", "work")),
    "keep-in-touch/way": Gave("text_message"),
}
"""He did not expect the call."""

GRANDMOTHER: Mapping[str, Reply] = {
    **MOTHER,
    "food-lately": Gave("enough"),
    "home-lately": Gave(("steady",)),
    "care-lately": Gave(("nothing",)),
    "money-lately": Gave(("fine",)),
    "holding-up": Gave("tired"),
    "what-would-help": Gave(()),
}
"""She wants nothing, and likes to talk."""


def hold(
    script: Script, language: str, channel: Channel, says: Mapping[str, Reply], name: str = "Ana"
) -> tuple[list[Turn], Ending]:
    """Every screen of a conversation. Where the person says nothing of their own, the first option is heard."""
    opened = Opened(script.id, script.version, script.digest, "", language, channel, date(2026, 11, 23), name)
    state = apply(State(setting=sample_site()), opened)
    shown: list[Turn] = []
    while isinstance(turn := next_turn(script, state), Turn):
        shown.append(turn)
        assert len(shown) < 60, "this conversation does not end"
        if turn.spoken_only:
            state = overhear(state, turn.place)
            continue
        events = accept(turn, says.get(turn.place) or _anything(turn))
        assert not isinstance(events, Rejection), turn.place
        for event in events:
            state = apply(state, event)
    return shown, turn


def _anything(turn: Turn) -> Reply:
    if not isinstance(turn.form, Pick):
        return GoOn()
    first = turn.form.options[0].key
    if turn.place == "language":
        return Gave(turn.language)
    return Gave((first,)) if turn.form.many else Gave(first)


def places(shown: list[Turn]) -> list[str]:
    """Each place once: a read-back that changed is read again."""
    return list(dict.fromkeys(turn.place for turn in shown))


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_mother_in_tears_is_offered_a_pause_and_heard_to_the_end(whole_family: Script, language: str) -> None:
    """Three wishes, one of two recipients agreed to and a safe way to call her: 28 screens, in either language."""
    shown, ending = hold(whole_family, language, "in_person", MOTHER)
    seen = places(shown)
    assert ending.kind == "complete"
    assert len(seen) == 28
    assert seen[seen.index("relationships-card") + 1 :][:2] == ["slow-down", "better"]
    assert {turn.language for turn in shown} == {language}


@pytest.mark.parametrize("language", ["en", "es"])
def test_whoever_is_to_be_remembered_is_asked_their_name_before_the_goodbye_is_over(
    whole_family: Script, language: str
) -> None:
    """Their name is not known and they say yes: one screen more, the last on which they are spoken to."""
    shown, _ = hold(whole_family, language, "phone", GRANDMOTHER, name="")
    assert places(shown)[-3:] == ["next-time", "next-time/called", "for-you"]
    shown, _ = hold(whole_family, language, "phone", {**GRANDMOTHER, "next-time": Gave("no")}, name="")
    assert places(shown)[-2:] == ["next-time", "for-you"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_wary_father_on_the_phone_hears_no_program_before_he_says_who_he_is(
    whole_family: Script, language: str
) -> None:
    """He declines two topics; both are left alone, the program is named third, and 26 screens are enough."""
    shown, _ = hold(whole_family, language, "phone", FATHER)
    naming = [turn.place for turn in shown if sample_site().program in turn.words + turn.lead]
    assert naming[0] == places(shown)[2] == "start"
    assert not {"slow-down", "hard-times", "what-would-help/food/how"} & set(places(shown))
    assert len(places(shown)) == 26


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_grandmother_who_wants_nothing_is_asked_for_nothing(whole_family: Script, language: str) -> None:
    """No wish: nobody asks how to reach her, nothing is shared or planned, and 19 screens are enough."""
    shown, ending = hold(whole_family, language, "in_person", GRANDMOTHER)
    roots = {place.partition("/")[0] for place in places(shown)}
    assert not {"keep-in-touch", "with-whom", "next-steps"} & roots
    assert "hard-times" in roots
    assert (ending.kind, len(places(shown))) == ("complete", 19)


def test_with_someone_listening_nothing_tender_is_said(whole_family: Script) -> None:
    """Someone could overhear: food, home, money, stress and the card are left out, and it ends with thanks."""
    says = {**GRANDMOTHER, "who-can-hear": Gave("overheard")}
    shown, _ = hold(whole_family, "en", "in_person", says)
    assert {turn.topic for turn in shown} <= {"", "family", "connection", "health_care", "child", "carrying", "hopes"}
    assert [(turn.place, turn.closes) for turn in shown][-2:] == [("next-time", "goodbye"), ("for-you", "")]


def test_a_no_to_talking_is_thanked(whole_family: Script) -> None:
    """Who does not want to talk now hears one kind sentence, and nothing more."""
    shown, ending = hold(whole_family, "en", "in_person", {"start": Gave("no")})
    assert [turn.words for turn in shown][1:] == [whole_family.words("start", "en").parts["if_no"]]
    assert ending.kind == "declined_to_talk"


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_placeholder_is_left_on_a_screen(whole_family: Script, language: str) -> None:
    """Names are put in everywhere, also in notes and in lines to offer back."""
    for channel in whole_family.channels:
        shown, _ = hold(whole_family, language, channel, MOTHER)
        said = [text for turn in shown for text in (turn.words, turn.lead, turn.guide)]
        said += [each.line for turn in shown for each in turn.reflections]
        assert [text for text in said if "{" in text] == []
