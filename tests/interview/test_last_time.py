"""The second conversation begins where the first left off: nothing they told is asked as if it were new."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from tests.interview.conftest import DAY, SCRIPT, SETTING, Notebook, Planned, Play, Played, clock
from tests.interview.test_engine_laws import Wild

from rcscreen.interview.conduct import conduct
from rcscreen.interview.earlier import Earlier, Promised, Told
from rcscreen.interview.entries import decode, encode
from rcscreen.interview.events import Opened, Resumed
from rcscreen.interview.fold import replay
from rcscreen.interview.redact import redact
from rcscreen.interview.replies import CameUp, Command, Gave, GoBack, GoOn, Hears, Kept, Reply, Strike, TakeBack
from rcscreen.interview.state import State
from rcscreen.interview.telling import account
from rcscreen.interview.turns import Review
from rcscreen.script.load import load_script
from rcscreen.script.model import Script

CANARY = "the landlord knocked"
LAST_TIME = DAY - timedelta(21)
EARLIER = Earlier(
    day=LAST_TIME,
    script="short-visit",
    told=(
        Told("s1", "strength", "family", "Sunday soup", ("going-well",)),
        Told("h1", "hope", "", "a garden", ("better",)),
        Told("w1", "wish", "food", CANARY, ("food-lately#thin",), ("delivered",), 2),
    ),
    plan=(Promised("food", "k3m9x2qa/p1", "food", "call", "Rosa", LAST_TIME, "Sam", 2),),
    agreed=(("record", DAY), ("contact", DAY), ("remember", DAY)),
    contact=("call_name_only", "mornings", "555-0142"),
)
REMEMBERING = SCRIPT.replace(
    "enrich:\n", "enrich:\n  - consent: next-time\n    to: remember\n    text: May I remember you?\n"
)


def remembering() -> Script:
    """The short script, which asks at its end whether they may be remembered."""
    return load_script(REMEMBERING, "short-visit.yaml")


def again(
    planned: dict[str, Reply | Command | list[Reply | Command]] | None = None,
    earlier: Earlier | None = EARLIER,
    name: str = "Ana",
) -> Played:
    """A second conversation on that script."""
    script, conductor, notebook = remembering(), Planned(planned or {}), Notebook()
    opening = Opened(script.id, script.version, "", "", "en", "in_person", DAY, name, earlier)
    state = conduct(script, State(SETTING), conductor, notebook, clock(), opening=opening)
    return Played(script, state, conductor, notebook)


def test_nothing_they_told_is_asked_as_if_it_were_new() -> None:
    """Each thing is said back with its permission, and "still so" stands again without the question."""
    played = again()
    assert "food-lately" not in played.places
    assert "going-well" not in played.places
    turn = played.view("food-lately/earlier").turn
    assert turn.words == f"Last time you wanted a hand with food ({CANARY}). Is that still so?"
    assert turn.lead == "Okay if I ask about food? I ask everyone."
    assert turn.silences == {"decline", "unsure", "later"}
    assert [(each.domain, each.said) for each in played.account.strengths] == [("family", "Sunday soup")]
    assert [each.said for each in played.account.hopes] == ["a garden"]
    assert [(each.domain, each.said) for each in played.account.needs] == [("food", CANARY)]


def test_what_is_still_so_answers_what_hangs_on_it() -> None:
    """A step that is reached by an answer is reached where that answer still is so."""
    assert "food-kitchen" in again().places


def test_what_has_changed_is_asked_as_it_is_written() -> None:
    """The question follows, its permission is not asked twice, and only the new answer stands."""
    played = again({"food-lately/earlier": Gave("changed"), "food-lately": Gave("short")})
    places = played.places
    assert places.index("food-lately") == places.index("food-lately/earlier") + 1
    assert not played.view("food-lately").turn.lead
    assert [(each.line, each.label) for each in played.account.needs] == [("food-lately#short", "gone without")]


def test_what_they_would_rather_leave_is_left_with_its_topic() -> None:
    """Neither the question nor anything else of the topic follows; inside it is a silence like any other."""
    for said in (Gave("leave"), Kept("decline")):
        played = again({"food-lately/earlier": said})
        assert not {"food-lately", "food-kitchen"} & set(played.places)
        assert played.account.needs == ()
        assert played.view("what-would-help").turn.lead == ""


def test_what_they_wanted_help_with_is_named_before_they_are_asked_again() -> None:
    """The sweep begins from last time, and asks all the same: what comes first is theirs to say."""
    assert again().view("what-would-help").turn.lead == "Last time you wanted a hand with food."


def test_going_back_to_it_takes_the_later_word() -> None:
    """Changed, answered, and then after all still so: the answer of today no longer counts."""
    said: dict[str, Reply | Command | list[Reply | Command]] = {
        "food-lately/earlier": [Gave("changed"), Gave("still")],
        "food-lately": [Gave("short")],
        "food-kitchen": [GoBack(), GoOn()],
    }
    said["food-lately"] = [Gave("short"), GoBack()]
    played = again(said)
    assert [(each.domain, each.said) for each in played.account.needs] == [("food", CANARY)]


def test_what_is_struck_at_the_read_back_is_gone_from_last_time_too() -> None:
    """A line from last time is struck like any other, and nothing that is kept holds it afterwards."""
    played = again({"read-back": [Strike("food-lately/earlier#w1")]})
    assert played.account.needs == ()
    assert CANARY.encode() not in b"".join(encode(entry) for entry in played.notebook.entries)
    assert played.state.earlier is not None
    assert [told.id for told in played.state.earlier.told] == ["s1", "h1"]


def test_what_cannot_be_heard_is_not_said_back() -> None:
    """With somebody near, what was tender last time is neither said nor asked about."""
    played = again({"going-well/earlier": [Hears("overheard"), Gave("still")]})
    assert not [place for place in played.places if place.startswith("food-lately")]
    assert not [view for view in played.conductor.views if CANARY in view.turn.words + view.turn.lead]
    assert "food" not in played.view("what-would-help").turn.lead


def test_what_still_holds_is_confirmed_in_one_sentence() -> None:
    """Notes and being remembered are one screen, how to be in touch another; leave to talk is asked every time."""
    played = again()
    turn = played.view("keep-notes/still").turn
    assert turn.words == (
        "Last time you said I may keep a few notes and remember you for next time. Is that still all right?"
    )
    assert "start" in played.places
    assert not {"keep-notes", "next-time", "in-touch/way", "in-touch/number"} & set(played.places)
    assert played.state.agreed("record")
    assert played.state.agreed("remember")
    assert "555-0142" not in played.view("in-touch/still").turn.words
    contact = played.account.contact
    assert contact is not None
    assert (contact.way, contact.voicemail, contact.hours, contact.number) == (
        "call", "name_only", "mornings", "555-0142",
    )  # fmt: skip


def test_a_no_to_that_sentence_asks_each_in_its_place() -> None:
    """They may keep the notes and not be remembered."""
    played = again({"keep-notes/still": Gave("no"), "keep-notes": Gave("yes"), "next-time": Gave("no")})
    assert played.state.consents["remember"] is False
    assert played.state.agreed("record")


def test_what_has_expired_is_asked_anew() -> None:
    """A consent whose last day is past is asked as it is written; the others are confirmed."""
    played = again(earlier=replace(EARLIER, agreed=(("record", DAY - timedelta(1)), ("remember", DAY))))
    assert "keep-notes" in played.places
    assert "keep-notes/still" not in played.places
    assert played.view("next-time/still").turn.words.startswith("Last time you said I may remember you")
    assert "in-touch/way" in played.places


def test_taking_back_being_remembered_lets_last_time_go_at_once() -> None:
    """Nothing of last time is said any more, and what was not said again is in no entry."""
    played = again({"going-well/earlier": [TakeBack("remember"), GoOn()], "read-back": [GoOn()]})
    assert not [place for place in played.places[played.places.index("going-well/earlier") + 1 :] if "earlier" in place]
    assert CANARY.encode() not in b"".join(encode(entry) for entry in played.notebook.entries)
    assert not played.state.agreed("remember")


def test_whoever_would_not_be_remembered_is_let_go_at_once_whether_notes_are_kept_or_not() -> None:
    """The journal hears of it in the moment it is said; nothing has to come to its end for it."""
    no_notes: dict[str, Reply | Command] = {"keep-notes/still": Gave("no"), "keep-notes": Gave("no")}
    taken_back: list[Reply | Command] = [TakeBack("remember"), GoOn()]
    assert again().notebook.parted == []
    for played in (
        again({"going-well/earlier": [*taken_back]}),
        again({**no_notes, "going-well/earlier": [*taken_back]}),
        again({"going-well/earlier": TakeBack("talk")}),
        again({**no_notes, "keep-notes": Gave("yes"), "next-time": Gave("no")}),
    ):
        assert len(played.notebook.parted) == 1


def test_after_the_notes_were_taken_back_they_can_still_say_that_they_would_not_be_remembered() -> None:
    """What is carried is out of sight with the notes; that they are remembered is not."""
    expired = replace(EARLIER, agreed=())
    played = again(
        {"going-well/earlier": TakeBack("record"), "going-well": [TakeBack("remember"), GoOn()]}, earlier=expired
    )
    assert played.conductor.rejections == []
    assert len(played.notebook.parted) == 1
    assert played.state.consents["remember"] is False
    assert "next-time" not in played.places, "a no is not asked about again"


def test_whoever_says_yes_to_being_remembered_is_asked_their_name_while_they_are_there() -> None:
    """Right after the yes and before the goodbye is over; not where it is known, not after a no."""
    said: dict[str, Reply | Command] = {"food-lately": Gave("short"), "next-time": Gave("yes")}
    asked = again({**said, "next-time/called": Gave(f"  {CANARY}\n")}, earlier=None, name="")
    places = asked.places
    assert places.index("next-time/called") == places.index("next-time") + 1
    turn = asked.view("next-time/called").turn
    assert turn.words == "And what do you like to be called? Next time I can greet you by it."
    assert asked.state.values["next-time/called"] == CANARY, "on one line"
    assert places.count("read-back") == 1, "a name is no line of the read-back"
    for planned, name in (({"next-time": Gave("no")}, ""), ({"next-time": Gave("yes")}, "Ana")):
        assert "next-time/called" not in again({**planned}, earlier=None, name=name).places
    still = again(name="")  # remembered before, without a name
    assert "next-time" not in still.places
    assert "next-time/called" in still.places


def test_a_name_goes_with_the_yes_it_was_said_with() -> None:
    """Taken back, or a no when one goes back to it: the name is in no entry."""
    for sorry in (TakeBack("remember"), GoBack()):
        planned: dict[str, Reply | Command | list[Reply | Command]] = {
            "next-time": [Gave("yes"), Gave("no")],
            "next-time/called": [Gave(CANARY), GoBack()],
            "how-was-this": [sorry, Gave("good")],
        }
        played = again(planned, earlier=None, name="")
        assert "for-you" in played.places
        assert played.state.consents["remember"] is False
        assert CANARY.encode() not in b"".join(encode(entry) for entry in played.notebook.entries)
        assert len(played.notebook.parted) == 1


def test_a_topic_they_bring_up_is_not_asked_as_new_either() -> None:
    """It is taken up with what they told last time."""
    played = again({"going-well/earlier": [CameUp("food"), Gave("still")]})
    assert played.places[played.places.index("going-well/earlier") + 2] == "food-lately/earlier"


def test_another_script_asks_about_the_same_matter() -> None:
    """A thing told in another script is asked about at the first question about its domain."""
    played = again(earlier=replace(EARLIER, script="another", agreed=()))
    assert "food-lately/earlier" in played.places
    assert played.account.needs[0].line == "food-lately/earlier#w1"
    assert "food-kitchen" not in played.places, "which option was heard then is another script's"


def test_it_is_written_down_and_read_again() -> None:
    """What was carried is part of how the conversation opened, so that taking it up is replay."""
    played = again({"better/earlier": Gave("still")})
    first = played.notebook.entries[0]
    assert decode(encode(first)) == first
    script = remembering()
    opening = Opened(script.id, script.version, "", "", "en", "in_person", DAY, "Ana", EARLIER)
    log = Notebook()
    conductor = Planned({"food-lately/earlier": Gave("changed")})
    conduct(script, State(SETTING), conductor, log, clock(), opening=opening)
    assert decode(encode(log.entries[0])) == log.entries[0]
    prefix = [replace(first, event=opening), *played.notebook.entries[1:6]]
    taken_up = Planned({})
    conduct(script, State(SETTING), taken_up, Notebook(prefix), clock(), log=prefix, opening=Resumed(DAY))
    assert "food-lately/earlier" in taken_up.places


@given(seed=st.integers(0, 2**32), wild=st.integers(0, 60))
def test_whatever_is_said_what_is_kept_folds_to_the_same(seed: int, wild: int) -> None:
    """Any second conversation ends; what was kept gives the same state; what they did not say again is not in it."""
    script, notebook = remembering(), Notebook()
    conductor = Wild(Random(seed), wild)  # noqa: S311 - chance, not secrecy
    name = "Ana" if seed % 2 else ""
    opening = Opened(script.id, script.version, "", "", "en", "in_person", DAY, name, EARLIER)
    state = conduct(script, State(SETTING), conductor, notebook, clock(), opening=opening)
    assert state.finished
    if notebook.keeping:
        folded = replay(State(SETTING), notebook.entries)
        assert folded == state
        assert account(script, folded) == account(script, state)
        assert redact(tuple(notebook.entries)) == tuple(notebook.entries)
        told = state.earlier.told if state.earlier else ()
        if "w1" not in {each.id for each in told}:
            assert CANARY.encode() not in b"".join(encode(entry) for entry in notebook.entries)
    for view in conductor.seen:
        if CANARY in view.turn.words:
            assert view.room in ("alone", "with_others")
        if isinstance(view.turn.form, Review):
            assert len({line.id for line in view.turn.form.lines}) == len(view.turn.form.lines)


def test_a_conversation_without_a_last_time_is_as_it_always_was(play: Play) -> None:
    """Nothing of this is seen where nobody is remembered."""
    assert not [place for place in play().places if place.endswith(("/earlier", "/still"))]
