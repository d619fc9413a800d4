"""Each form at a real terminal: what one sees, what one presses, what comes of it."""

from __future__ import annotations

from collections.abc import Callable

from tests.terminal.conftest import Stage

from rcscreen.terminal.keystrokes import SETTLE

Stages = Callable[..., Stage]


def test_words_are_said_and_enter_goes_on(stage: Stages) -> None:
    """Words to say ask for nothing but Enter."""
    play = stage("hello")
    seen = play.see("I'm Ana and I help families", "not saved yet", "Enter on")
    assert "B back" not in seen
    play.press("enter")
    assert play.end() == 0
    assert play.replies() == [{"GoOn": {}}]


def test_a_digit_marks_and_enter_accepts(stage: Stages) -> None:
    """A choice is marked first, may be changed, and is given with Enter."""
    play = stage("food")
    play.see("heard (not read out)", "2  thin now and then", "8  not sure", "0  rather not say")
    play.press("3")
    play.see("▸ 3  gone without")
    play.press("2")
    play.see("▸ 2  thin now and then", without="▸ 3")
    play.press("enter")
    assert play.end() == 0
    assert play.replies() == [{"Gave": {"value": "thin now and then", "words": ""}}]


def test_enter_with_nothing_chosen_only_hints(stage: Stages) -> None:
    """Enter without a choice says what one may do and gives no answer; a silence is one key."""
    play = stage("food")
    play.see("gone without")
    play.press("enter")
    play.see("nothing has to be answered")
    play.press("0")
    assert play.end() == 0
    assert play.replies() == [{"Kept": {"silence": "decline"}}]


def test_several_and_an_exclusive_one(stage: Stages) -> None:
    """Digits add and take away; an exclusive option stands alone; the order of the script is kept."""
    play = stage("many")
    play.see("heard (not read out) · one or more", "4  none")
    play.press("1", "4")
    play.see("▸ 4  none", without="▸ 1")
    play.press("3", "1")
    play.see("▸ 1  bus", "▸ 3  walking", without="▸ 4")
    play.press("enter")
    assert play.end() == 0
    assert play.replies() == [{"Gave": {"value": ["bus", "walking"], "words": ""}}]


def test_help_is_ranked_as_they_name_it(stage: Stages) -> None:
    """What they name first is first, and letters stand for options where digits do not suffice."""
    play = stage("help")
    play.see("c  food", "n  other")
    play.press("f", "c")
    play.see("heat · 1st", "food · 2nd")
    play.press("enter")
    assert play.end() == 0
    assert play.replies() == [{"Gave": {"value": ["heat", "food"], "words": ""}}]


def test_wanting_no_help_is_an_answer(stage: Stages) -> None:
    """Enter with nothing chosen means that nothing is wanted, and the screen says so."""
    play = stage("help")
    play.see("Enter nothing wanted")
    play.press("enter")
    assert play.end() == 0
    assert play.replies() == [{"Gave": {"value": [], "words": ""}}]


def test_words_are_flagged_then_written(stage: Stages) -> None:
    """W keeps their words in mind; W again writes them down; an empty line leaves it."""
    play = stage("words")
    play.see("in their own words")
    play.press("w")
    play.see("kept in mind for the read-back", "W write their words now")
    play.press("w")
    play.see("In their words:")
    play.press("enter")
    play.see("kept in mind for the read-back")
    play.press("w")
    play.see("In their words:")
    play.press("my sister, ¡siempre!", "enter")
    assert play.end() == 0
    assert play.replies() == [{"Flag": {}}, {"Gave": {"value": "my sister, ¡siempre!", "words": ""}}]


def test_words_beside_a_choice_are_a_note(stage: Stages) -> None:
    """On any other screen their words are a note, and what was marked stays marked."""
    play = stage("food")
    play.see("gone without")
    play.press("1", "w")
    play.see("W write their words now", "▸ 1  enough")
    play.press("w")
    play.see("In their words:")
    play.press("barely", "enter")
    play.see("▸ 1  enough", "Enter on")
    play.press("enter")
    assert play.end() == 0
    assert play.replies() == [
        {"Flag": {}},
        {"Note": {"words": "barely", "role": "words", "domain": ""}},
        {"Gave": {"value": "enough", "words": ""}},
    ]


def test_a_number_is_typed_in_place(stage: Stages) -> None:
    """Digits are typed where they stand; what cannot be taken is said kindly, and not repeated."""
    play = stage("number")
    play.see("U  not sure", "R  rather not say")
    play.press("9", "9")
    play.see("▸ 99")
    play.press("enter")
    assert "99" not in play.see("A number from 0 to 20, please.")
    play.press("1", "0", "\x7f", "enter")
    assert play.end() == 0
    assert play.replies()[-1] == {"Gave": {"value": "1", "words": ""}}


def test_zero_is_a_number(stage: Stages) -> None:
    """Where digits are typed, 0 is a number and R is a silence."""
    play = stage("number", "day")
    play.see("How many")
    play.press("0", "enter")
    play.see("When is the baby due?")
    play.press("r")
    assert play.end() == 0
    assert play.replies() == [{"Gave": {"value": "0", "words": ""}}, {"Kept": {"silence": "decline"}}]


def test_a_number_to_call_is_typed_or_left(stage: Stages) -> None:
    """Enter opens a line; an empty line goes on without one."""
    play = stage("contact", "contact")
    play.see("Enter write it")
    play.press("enter")
    play.see("Number or address:")
    play.press("enter")
    play.see("Enter write it")
    play.press("enter")
    play.see("Number or address:")
    play.press("555 0100", "enter")
    assert play.end() == 0
    assert play.replies() == [{"GoOn": {}}, {"Gave": {"value": "555 0100", "words": ""}}]


def test_a_line_of_the_read_back_is_reworded(stage: Stages) -> None:
    """A digit picks a line, W puts it in their words, Enter says that all of it is right."""
    play = stage("recap")
    play.see("strengths", "hopes", "needs", "wants help with", "their words: not yet written")
    play.press("2")
    play.see("2  better", "W put it in their words", without="thin now")
    play.press("w")
    play.see("In their words:")
    play.press("to sleep through", "enter")
    play.see("Enter all of it is right")
    play.press("enter")
    assert play.end() == 0
    assert play.replies() == [{"Amend": {"line": "b", "words": "to sleep through"}}, {"GoOn": {}}]


def test_a_line_is_taken_out_only_by_pressing_twice(stage: Stages) -> None:
    """X asks once more; any other key lets the line stand."""
    play = stage("recap")
    play.see("3  food: thin now and then")
    play.press("3")
    play.see("X take it out")
    play.press("x")
    play.see("X once more: take it out")
    play.press("q")
    play.see("X take it out", without="once more")
    play.press("x")
    play.see("X once more: take it out")
    play.press("x")
    play.see("Enter all of it is right")
    play.press("enter")
    assert play.end() == 0
    assert play.replies() == [{"Strike": {"line": "c"}}, {"GoOn": {}}]


def test_a_topic_is_marked_without_leaving_the_screen(stage: Stages) -> None:
    """T opens a strip; a key there marks the topic; what was marked before is said."""
    play = stage("many")
    play.see("marked        Home")
    play.press("2", "t")
    play.see("which topic came up?", "1  Food", "▸ 2  Home · marked")
    play.press("1")
    play.see("▸ 2  car", without="which topic")
    play.press("enter")
    assert play.end() == 0
    assert play.replies() == [{"CameUp": {"topic": "food"}}, {"Gave": {"value": ["car"], "words": ""}}]


def test_somebody_can_hear(stage: Stages) -> None:
    """A takes effect at once; pressed again it asks whether they are alone again."""
    play = stage("food")
    play.see("A not alone")
    play.press("a")
    play.see("phone · not alone", "A alone again?")
    play.press("a")
    assert play.end() == 0
    assert play.replies() == [{"Hears": {"room": "overheard"}}, {"AskRoom": {}}]


def test_later_and_back(stage: Stages) -> None:
    """L keeps it for later, B goes one screen back."""
    play = stage("food", "words")
    play.see("L later")
    play.press("l")
    play.see("going well lately")
    play.press("b")
    assert play.end() == 0
    assert play.replies() == [{"Kept": {"silence": "later"}}, {"GoBack": {}}]


def test_what_is_only_spoken_cannot_be_written(stage: Stages) -> None:
    """Where nothing may be written there is no key for it, and the old habit does nothing."""
    play = stage("card")
    assert "their words" not in play.see("spoken only", "Enter on")
    play.press("w")
    play.see("Spoken only: nothing here is written down.")
    play.press("enter")
    assert play.end() == 0
    assert play.replies() == [{"GoOn": {}}]


def test_keys_too_early_do_not_count(stage: Stages) -> None:
    """Keys pressed before the new screen could be read are ignored; so is a key that is held down."""
    play = stage("hello", "food", "words", "--settle", str(SETTLE))
    play.see("I'm Ana")
    play.settle()
    play.press("enter", "0", "0")
    seen = play.see("gone without")
    assert "thin now and then" in seen
    play.settle()
    play.press("2")
    play.see("▸ 2")
    play.press("enter")
    play.see("going well lately")
    play.settle()
    play.press("enter")
    assert play.end() == 0
    assert [list(reply) for reply in play.replies()] == [["GoOn"], ["Gave"], ["GoOn"]]
