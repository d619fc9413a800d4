"""Places to turn to beside the plan: what is shown, where room is short too, and the key that names one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.terminal.samples import options, turn, view

from rcscreen.interview.conductor import View
from rcscreen.interview.replies import NameNext
from rcscreen.interview.turns import Pick
from rcscreen.script.place import Match, Resource
from rcscreen.script.resource import Offer
from rcscreen.terminal.draft import begin
from rcscreen.terminal.keys import press
from rcscreen.terminal.layout import lay_out
from rcscreen.terminal.plain import read_aloud
from rcscreen.terminal.sheet import turn_sheet
from rcscreen.vocabulary.chrome import chrome

PANTRY = Match(Resource("pantry", "Corner Pantry", phone="555-0101", verified=date(2026, 11, 1)))
OLD = Match(Resource("old", "Old Kitchen", verified=date(2025, 3, 2)), ("checked", "access"))
MANY = tuple(Match(Resource(f"p{number}", f"Place {number}")) for number in range(5))
OUTCOMES = ("yes, that's the plan", "yes, with a change", "they will do it themselves", "not today")


def planned(offer: Offer | None, named: str = "") -> View:
    """The line of a plan, with what was found for it."""
    line = turn(Pick(options(*OUTCOMES)), "Food: Rosa will call. Is that all right?", kind="plan", place="plan/food")
    return view(replace(line, offer=offer, named=named, silences=frozenset()))


def shown(of: View, language: str = "en", rows: int = 24) -> str:
    """The screen, as text."""
    drawn = lay_out(turn_sheet(of, begin(of), chrome(language)), 80, rows)
    return "\n".join("".join(span.text for span in row) for row in drawn.rows)


def test_what_fits_stands_beside_the_plan() -> None:
    """Name and number; what to ask it first; and the key."""
    screen = shown(planned(Offer("found", (PANTRY, OLD))))
    assert "places        Corner Pantry · 555-0101\n" in screen
    assert "Old Kitchen · ask first: not checked since 2025-03-02, how?" in screen
    assert "N name a place" in screen


def test_in_spanish() -> None:
    """The navigator's own words follow the program's language."""
    screen = shown(planned(Offer("found", (OLD,))), "es")
    assert "lugares       Old Kitchen · preguntar antes: sin revisar desde 2025-03-02," in screen
    assert "N nombrar un lugar" in screen


@pytest.mark.parametrize(
    ("offer", "named", "words"),
    [
        (Offer("nothing"), "", "places        nothing in the directory fits; N says so in the plan"),
        (Offer("nothing", others=3), "", "3 more elsewhere, or in another way"),
        (Offer("nothing"), "nothing_available", "places        in the plan: nothing to offer yet"),
        (Offer("unreadable"), "", "the directory cannot be read: rcscreen resources --check"),
        (Offer("found", (PANTRY, OLD)), "pantry", "Corner Pantry · 555-0101 · in the plan"),
        (Offer("found", MANY), "p4", "places        Place 4 · in the plan"),
        (Offer("found", MANY), "nothing_available", "places        in the plan: nothing to offer yet"),
    ],
)
def test_what_is_said_of_it(offer: Offer, named: str, words: str) -> None:
    """Plainly, and first of all what is in the plan."""
    assert words in " ".join(shown(planned(offer, named)).split("\n")).replace("\n", " ")


def test_where_room_is_short_the_first_one_stays() -> None:
    """On the smallest screen: the words, the answers and what is in the plan."""
    screen = shown(planned(Offer("found", MANY), "p1"), rows=14)
    assert "Place 1 · in the plan" in screen
    assert "not today" in screen
    assert "Place 3" not in screen


def test_line_by_line_too() -> None:
    """For whoever listens to a screen."""
    of = planned(Offer("found", (PANTRY,)))
    lines = read_aloud(turn_sheet(of, begin(of), chrome("en")), 72)
    assert "places: Corner Pantry · 555-0101" in lines
    assert any("N name a place" in line for line in lines)


def test_the_key() -> None:
    """It names the next one, in capitals or not; without a directory it is a key that does nothing."""
    of = planned(Offer("nothing"))
    assert press(of, begin(of), "n") == press(of, begin(of), "N") == NameNext()
    for without in (planned(None), planned(Offer())):
        assert press(without, begin(without), "n") == replace(begin(without), hint="hint_other_key")
        assert "name a place" not in shown(without)
        assert "places" not in shown(without)
