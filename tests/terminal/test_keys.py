"""Which key means what, without a terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.terminal.samples import CARD, CONTACT, FOOD, HELP, MANY, NUMBER, RECAP, VIEWS, WORDS, options, turn, view

from rcscreen.interview.conductor import View
from rcscreen.interview.replies import (
    AskRoom,
    CameUp,
    Flag,
    Gave,
    GoBack,
    GoOn,
    Hears,
    Kept,
    Strike,
)
from rcscreen.interview.turns import (
    Line,
    Pick,
    Review,
    Write,
)
from rcscreen.terminal.draft import DIGITS, LETTERS, Draft, begin, keys_for, lines_on_page, pages_of
from rcscreen.terminal.keys import Need, Outcome, press
from rcscreen.terminal.legend import keys_shown
from rcscreen.vocabulary.chrome import chrome


def play(at: View, *keys: str, draft: Draft | None = None) -> Outcome:
    """Presses keys until one of them makes something of it."""
    outcome: Outcome = draft or begin(at)
    for key in keys:
        assert isinstance(outcome, Draft), f"{key} came after the end"
        outcome = press(at, outcome, key)
    return outcome


def hint(at: View, *keys: str) -> str:
    """The hint that these keys leave on the screen."""
    outcome = play(at, *keys)
    assert isinstance(outcome, Draft)
    return outcome.hint


def test_no_option_has_the_key_of_a_command() -> None:
    """Whatever is chosen from, a command stays a command and a silence a silence."""
    assert not set(DIGITS + LETTERS) & set("bltwpa80")
    assert keys_for(7) == "1234567"
    assert keys_for(8) == "12345679"
    assert keys_for(9) == "cdefghijk"
    assert len(keys_for(28)) == len(set(keys_for(28))) == 28


@pytest.mark.parametrize("name", [name for name in VIEWS if name not in ("number", "day")])
def test_the_silences_are_one_key_away(name: str) -> None:
    """Rather not say is 0, not sure is 8, later is L, wherever they are open, and nowhere else."""
    at = VIEWS[name]
    for key, silence in (("0", "decline"), ("8", "unsure"), ("L", "later")):
        if silence in at.turn.silences:
            assert play(at, key) == Kept(silence)
        else:
            assert hint(at, key) == "hint_not_open"


def test_silences_where_digits_are_typed() -> None:
    """0 and 8 are numbers there, so letters keep silent."""
    assert play(NUMBER, "r") == Kept("decline")
    assert play(NUMBER, "U") == Kept("unsure")
    assert play(NUMBER, "8", "0", "enter") == Gave("80")


@pytest.mark.parametrize(
    ("key", "outcome"),
    [
        ("b", GoBack()),
        ("w", Flag()),
        ("a", Hears("overheard")),
        ("p", Need.PAUSE),
        ("esc", Need.HIDE),
        ("P", Need.PAUSE),
    ],
)
def test_commands(key: str, outcome: Outcome) -> None:
    """One key, in either case, whatever is being asked."""
    questions = (FOOD, MANY, WORDS, NUMBER)
    for at in questions if key == "w" else (*questions, HELP, CONTACT):
        assert play(at, key) == outcome


def test_commands_that_lead_nowhere_say_so() -> None:
    """A key that is not for this screen does nothing but say so."""
    assert hint(replace(FOOD, can_go_back=False), "b") == "hint_no_back"
    assert hint(replace(FOOD, topics=()), "t") == "hint_no_topics"
    assert hint(CARD, "w") == "hint_spoken_only"
    assert hint(replace(CARD, turn=replace(CARD.turn, kind="debrief", spoken_only=False)), "w") == "hint_no_words_here"
    assert hint(RECAP, "w") == "hint_line_first"
    assert hint(FOOD, "5") == "hint_other_key"
    who = replace(WORDS, turn=replace(WORDS.turn, kind="plan", form=Write("words", optional=True)))
    assert hint(who, "2") == "hint_to_fill", "nothing is chosen here: a line is left or written"
    assert hint(FOOD, " ") == ""


def test_alone_again_is_asked_not_assumed() -> None:
    """Once somebody could hear, only the person's own yes brings back what is tender."""
    assert play(replace(FOOD, room="overheard"), "a") == AskRoom()
    assert play(replace(FOOD, room="with_others"), "a") == Hears("overheard")
    assert play(replace(FOOD, room=None), "a") == Hears("overheard")


def test_opened_again_enter_keeps_what_stands() -> None:
    """What was chosen before is marked; Enter keeps it, another digit changes it."""
    again = view(replace(turn(Pick(options("yes", "no", chosen=("yes",)))), standing="answered"))
    assert play(again, "enter") == GoOn()
    assert play(again, "2", "enter") == Gave("no")
    declined = view(replace(turn(Pick(options("yes", "no"))), standing="declined"))
    assert play(declined, "enter") == GoOn()
    typed = view(replace(turn(Write("number", written="3")), standing="answered"))
    assert play(typed, "enter") == GoOn()
    assert play(typed, "backspace", "4", "enter") == Gave("4")


def test_nothing_is_given_without_enter() -> None:
    """However many options are pressed, only Enter makes an answer of them."""
    draft = play(MANY, "1", "2", "4", "3")
    assert isinstance(draft, Draft)
    assert draft.chosen == ("walking",)


def test_nothing_wanted_is_no_way_of_helping() -> None:
    """Enter says that nothing is wanted where help is asked about; where it is asked how, one way must be chosen."""
    how = view(turn(Pick(options("pick_up", "delivered"), many=True), kind="help", place="what-would-help/food/how"))
    assert play(HELP, "enter") == Gave(())
    assert ("Enter", "nothing wanted") in keys_shown(HELP, begin(HELP), chrome("en"))
    unchosen = play(how, "enter")
    assert isinstance(unchosen, Draft)
    assert unchosen.hint == "hint_choose_many"
    assert ("Enter", "on") in keys_shown(how, begin(how), chrome("en"))


def test_hints_name_what_may_be_done() -> None:
    """Where one may decline, the hint says so; where not, it does not."""
    assert hint(FOOD, "enter") == "hint_choose"
    assert hint(MANY, "enter") == "hint_choose_many"
    assert hint(view(replace(turn(Pick(options("yes", "no"))), silences=frozenset())), "enter") == "hint_choose_plain"
    assert hint(NUMBER, "enter") == "hint_number"
    assert hint(view(replace(turn(Write("number")), silences=frozenset())), "enter") == "hint_number_plain"


def test_order_counts_only_where_it_is_theirs() -> None:
    """Help is in the order they name it; several options are in the script's."""
    assert play(HELP, "f", "c", "d", "c", "enter") == Gave(("heat", "home"))
    assert play(MANY, "3", "1", "enter") == Gave(("bus", "walking"))


def test_words_are_heard_flagged_or_written() -> None:
    """Enter means it was heard; W flags; W again writes."""
    assert play(WORDS, "enter") == GoOn()
    assert play(WORDS, "w") == Flag()
    assert play(replace(WORDS, flagged=True), "w") is Need.WORDS
    assert play(CONTACT, "enter") is Need.CONTACT


def test_topics() -> None:
    """T and a key mark a topic; one marked already says so; any other key closes the strip; Esc hides even then."""
    assert play(FOOD, "t", "1") == CameUp("food")
    assert hint(FOOD, "t", "2") == "hint_marked"
    closed = play(FOOD, "1", "t", "0")
    assert isinstance(closed, Draft)
    assert (closed.topics, closed.chosen) == (False, ("enough",))
    assert play(FOOD, "t", "esc") is Need.HIDE


def test_the_read_back() -> None:
    """Enter says that all is right; a line is picked, reworded, taken out by pressing twice, or left."""
    assert play(RECAP, "enter") == GoOn()
    assert play(RECAP, "2", "w") is Need.AMEND
    assert play(RECAP, "2", "x", "x") == Strike("b")
    assert play(RECAP, "2", "x", "1", "x", "b", "enter") == GoOn()
    assert play(RECAP, "2", "esc") is Need.HIDE


def test_a_long_read_back_is_read_to_its_end() -> None:
    """Enter turns the page until the last one was shown; only there it says that all is right."""
    lines = tuple(Line(f"l{n}", "need", f"line {n}") for n in range(20))
    long = view(turn(Review(lines), kind="recap"))
    assert pages_of(Review(lines), 9) == 3
    second = play(long, "enter")
    assert isinstance(second, Draft)
    assert lines_on_page(Review(lines), second)["1"].id == "l9"
    assert play(long, "enter", "enter", "enter") == GoOn()
    assert play(long, "enter", "pgup", "3", "x", "x") == Strike("l2")
    assert play(long, draft=begin(long, per_page=29)) == begin(long, per_page=29)
    assert play(long, "c", "x", "x", draft=begin(long, per_page=29)) == Strike("l9")
    assert pages_of(Review(()), 9) == 1


def test_the_end_of_a_line_accepts_only_what_was_marked() -> None:
    """In plain mode a line ends in Enter; it accepts marks and digits and nothing else."""
    assert play(FOOD, "2", "done") == Gave("thin now and then")
    assert play(NUMBER, "1", "2", "done") == Gave("12")
    for keys in (("done",), ("7", "done"), ("t", "done"), ("2", "7", "done")):
        assert isinstance(play(FOOD, *keys), Draft)
    for keys in (("2", "done"), ("2", "b", "done"), ("2", "x", "done")):
        assert isinstance(play(RECAP, *keys), Draft)


KEYS = st.sampled_from([*"0123456789abcdefghijklmnopqrstuvwxyzñ .-", "enter", "backspace", "pgup", "pgdn", "done"])


@given(st.sampled_from(sorted(VIEWS)), KEYS)
def test_no_one_key_destroys(name: str, key: str) -> None:
    """From any fresh screen, no single key takes a line out or a consent back."""
    assert type(play(VIEWS[name], key)).__name__ not in ("Strike", "TakeBack", "Stop", "LeaveTopic", "Amend")


@given(st.sampled_from(sorted(VIEWS)), st.lists(KEYS, max_size=12))
def test_esc_hides_from_wherever_one_is(name: str, keys: list[str]) -> None:
    """Whatever was pressed before, Esc hides."""
    at = VIEWS[name]
    draft = begin(at)
    for key in keys:
        outcome = press(at, draft, key)
        draft = outcome if isinstance(outcome, Draft) else draft
    assert press(at, draft, "esc") is Need.HIDE
