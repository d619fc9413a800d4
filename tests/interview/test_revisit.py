"""What came of the promises of last time: asked line by line, never why, and what is still wanted is planned anew."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from tests.interview.conftest import DAY, SCRIPT, SETTING, Notebook, Planned, Played, clock
from tests.interview.test_engine_laws import Wild
from tests.interview.test_last_time import EARLIER

from rcscreen.interview.conduct import conduct
from rcscreen.interview.earlier import Earlier, Promised
from rcscreen.interview.entries import encode
from rcscreen.interview.events import Opened
from rcscreen.interview.fold import replay
from rcscreen.interview.redact import redact
from rcscreen.interview.replies import Command, Gave, GoOn, Hears, Kept, Reply, Strike, TakeBack
from rcscreen.interview.since import since
from rcscreen.interview.state import State
from rcscreen.interview.telling import account
from rcscreen.script.load import load_script
from rcscreen.script.model import Script

CANARY = "a ladder to the roof"
LAST_TIME = replace(
    EARLIER,
    told=(),
    plan=(
        Promised("food", "k3m9x2qa/p1", "food", "call the pantry", "Rosa", DAY, "Sam", 2),
        Promised("transport", "k3m9x2qa/p2", "transport", "set up a ride", "Rosa", None, "Sam", 1),
    ),
)
REVISITING = SCRIPT.replace("  - offer: card\n", "  - revisit: since\n    text: Now to our plan.\n  - offer: card\n")

Said = dict[str, Reply | Command | list[Reply | Command]]


def revisiting() -> Script:
    """The short script, which goes through the promises of last time."""
    return load_script(REVISITING, "short-visit.yaml")


def talk(said: Said | None = None, earlier: Earlier | None = LAST_TIME) -> Played:
    """A conversation on that script."""
    script, conductor, notebook = revisiting(), Planned(said or {}), Notebook()
    opening = Opened(script.id, script.version, "", "", "en", "in_person", DAY, "Ana", earlier)
    state = conduct(script, State(SETTING), conductor, notebook, clock(), opening=opening)
    return Played(script, state, conductor, notebook)


def test_each_promise_is_asked_about_in_its_own_words() -> None:
    """The author's words come before the first; each names who, what and the day, and one that had none names none."""
    played = talk()
    first, second = played.view("since/food").turn, played.view("since/transport").turn
    assert first.lead == "Now to our plan."
    assert first.words == "Last time we said that Rosa would call the pantry by Friday, November 20. Did that happen?"
    assert second.words == "Last time we said that Rosa would set up a ride. Did that happen?"
    assert (second.lead, first.topic_label) == ("", "Food")
    assert first.silences == {"decline", "unsure", "later"}


def test_what_happened_and_helped_is_done() -> None:
    """Two screens, and no wish is left of it."""
    played = talk({"since/food": Gave("yes"), "since/food/helped": Gave("yes")})
    assert not [place for place in played.places if place in ("since/food/in-the-way", "since/food/still")]
    assert played.account.wishes == ()


def test_what_got_in_the_way_may_be_us() -> None:
    """Not yet: nobody asks why; the first two answers are ours, and what is still wanted stands as a wish."""
    said: Said = {
        "since/food": Gave("not_yet"),
        "since/food/in-the-way": Gave(("nothing_available",)),
        "since/food/still": Gave("still"),
    }
    played = talk(said)
    options = played.view("since/food/in-the-way").turn.form
    assert [option.label for option in options.options][:2] == ["we had nothing to offer", "we did not get to it"]  # type: ignore[union-attr]  # a pick
    assert "hy" not in played.view("since/food/in-the-way").turn.words
    (told, *_) = since(played.script, played.state)
    assert (told.happened, told.in_the_way, told.wanted) == ("not_yet", ("nothing_available",), "still")
    assert [(wish.domain, wish.line, wish.priority) for wish in played.account.wishes] == [
        ("food", "since/food/still#still", 1)
    ]
    assert [(line.domain, line.status) for line in played.account.plan] == [("food", "agreed")]
    assert played.view("next-steps/food").turn.lead == "", "it was spoken of: nothing has to be said of last time"


def test_something_else_is_kept_in_their_words_and_struck_like_any_line() -> None:
    """What would help instead is the wish's own words; a line that is struck is in no entry afterwards."""
    said: Said = {
        "since/food": Gave("partly"),
        "since/food/still": Gave("instead"),
        "since/food/instead": Gave(CANARY),
    }
    assert [wish.said for wish in talk(said).account.wishes] == [CANARY]
    struck = talk({**said, "read-back": [Strike("since/food/still#instead")]})
    assert struck.account.wishes == ()
    assert CANARY.encode() not in b"".join(encode(entry) for entry in struck.notebook.entries)


def test_their_own_order_of_today_comes_first() -> None:
    """What they name today is ranked as they name it; what is still wanted follows, and nothing is wanted twice."""
    still: Said = {
        "since/food": Gave("not_yet"),
        "since/food/still": Gave("still"),
        "since/transport": Gave("not_yet"),
        "since/transport/still": Gave("still"),
    }
    played = talk({**still, "what-would-help": Gave(("housing", "food"))})
    assert [(wish.domain, wish.priority) for wish in played.account.wishes] == [
        ("housing", 1), ("food", 2), ("transport", 3),
    ]  # fmt: skip


def test_a_silence_says_nothing_of_a_promise() -> None:
    """Rather not say, and not sure: it is neither done nor not."""
    for silence in ("decline", "unsure"):
        played = talk({"since/food": Kept(silence), "since/transport": Kept(silence)})
        assert since(played.script, played.state) == ()


def test_what_cannot_be_heard_is_not_asked_about() -> None:
    """With somebody near, the tender promise is neither named nor settled, and is not what is passed on."""
    played = talk({"going-well": [Hears("overheard"), GoOn()], "since/transport": Gave("not_yet")})
    assert "since/food" not in played.places
    assert "since/transport" in played.places
    assert [each.id for each in since(played.script, played.state)] == ["transport"]


def test_without_a_last_time_it_asks_openly() -> None:
    """Nothing carried, or nothing open: one open question, and no wish comes of it."""
    for earlier in (None, replace(LAST_TIME, plan=())):
        played = talk({"since/open": Gave("nothing")}, earlier)
        assert [place for place in played.places if place.startswith("since")] == ["since/open"]
        assert played.view("since/open").turn.words == "If we planned something last time, what came of it?"
        assert played.account.wishes == ()


def test_taking_back_being_remembered_leaves_no_promise_in_words() -> None:
    """None is asked about any more, and what was to be done by whom is in no entry."""
    played = talk({"going-well": [TakeBack("remember"), GoOn()]})
    assert not [place for place in played.places if place.startswith("since")]
    assert b"call the pantry" not in b"".join(encode(entry) for entry in played.notebook.entries)


def test_a_new_plan_says_which_promise_it_takes_the_place_of() -> None:
    """Where a promise was not spoken of and the same matter is planned anew, the screen says so."""
    played = talk({"since/food": Kept("unsure"), "what-would-help": Gave(("food",))})
    lead = played.view("next-steps/food").turn.lead
    assert lead == "From last time: Rosa was to call the pantry. A new plan takes its place."


@given(seed=st.integers(0, 2**32), wild=st.integers(0, 60))
def test_whatever_is_said_of_them_what_is_kept_folds_to_the_same(seed: int, wild: int) -> None:
    """Any such conversation ends; what was kept gives the same state and account, and no promise in words."""
    script, notebook, conductor = revisiting(), Notebook(), Wild(Random(seed), wild)  # noqa: S311 - chance, not secrecy
    opening = Opened(script.id, script.version, "", "", "en", "in_person", DAY, "Ana", LAST_TIME)
    state = conduct(script, State(SETTING), conductor, notebook, clock(), opening=opening)
    assert state.finished
    domains = [wish.domain for wish in account(script, state).wishes]
    assert len(domains) == len(set(domains))
    if notebook.keeping:
        assert replay(State(SETTING), notebook.entries) == state
        assert redact(tuple(notebook.entries)) == tuple(notebook.entries)
        assert b"call the pantry" not in encode(notebook.entries[0])
