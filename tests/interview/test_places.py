"""Places to turn to in the plan: named by one key, said aloud, kept in the line; or plainly that there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import TypeAlias

import pytest
from tests.interview.conftest import DAY, SETTING, Play, Played

from rcscreen.interview.fold import replay
from rcscreen.interview.replies import Command, Gave, GoBack, NameNext, Reply
from rcscreen.interview.state import State
from rcscreen.interview.telling import account
from rcscreen.script.model import Script
from rcscreen.script.place import Resource
from rcscreen.script.resource import Named
from rcscreen.script.setting import Setting
from rcscreen.site.resources import Directory

PANTRY = Resource(
    "pantry",
    "Corner Pantry",
    domains=("food",),
    languages=("en",),
    access=("delivery",),
    phone="555-0101",
    verified=DAY,
)
OLD = replace(PANTRY, id="old", name="Old Kitchen", phone="", verified=date(2025, 3, 2))
THERE = replace(SETTING, places=Directory((PANTRY, OLD)))
LINE = "next-steps/food"
FOOD: dict[str, Reply | Command | list[Reply | Command]] = {"what-would-help": Gave(("food",))}


Said: TypeAlias = Mapping[str, Reply | Command | list[Reply | Command]]


def held(
    script: Script, *at_the_line: Reply | Command, setting: Setting = THERE, more: Said = MappingProxyType({})
) -> Played:
    """A conversation in which help with food is wanted, and this is done at its line of the plan."""
    return Play(script, setting)({**FOOD, LINE: list(at_the_line), **more})


def said(played: Played) -> list[str]:
    """What was on the screen at the line, each time."""
    return [view.turn.words for view in played.conductor.views if view.turn.place == LINE]


def test_what_fits_is_offered_and_nothing_is_said_unasked(short_visit: Script) -> None:
    """The navigator sees it; the sentence is the program's own until they press the key, and the plan has no place."""
    played = held(short_visit, Gave("agreed"))
    turn = played.view(LINE).turn
    assert turn.offer is not None
    assert [match.resource.id for match in turn.offer.matches] == ["pantry", "old"]
    assert "Corner Pantry" not in turn.words
    (line,) = played.account.plan
    assert (line.resource, line.nothing_available) == (None, False)


def test_naming_a_place(short_visit: Script) -> None:
    """One key puts it into the sentence with its number, on the same screen; a yes keeps it in the line."""
    played = held(short_visit, NameNext(), Gave("agreed"))
    before, after = said(played)
    assert "The place would be Corner Pantry, 555-0101. Is that all right?" in after
    assert before.replace(" Is that all right?", "") in after
    (line,) = played.account.plan
    assert line.resource == Named("pantry", "Corner Pantry", "555-0101", DAY)
    assert not line.nothing_available


def test_the_key_goes_round(short_visit: Script) -> None:
    """The next that fits, then that there is nothing, then neither, then the first again."""
    played = held(short_visit, *[NameNext()] * 4, Gave("agreed"))
    named = [view.turn.named for view in played.conductor.views if view.turn.place == LINE]
    assert named == ["", "pantry", "old", "nothing_available", ""]
    assert "I have no place to offer you for this yet." in said(played)[3]
    assert said(played)[4] == said(played)[0]


def test_what_was_not_checked_lately_is_said_aloud(short_visit: Script) -> None:
    """With the month in which it was; where nobody noted one, that."""
    assert (
        "We would ask them first: it was last checked in March 2025." in said(held(short_visit, *[NameNext()] * 2))[2]
    )
    never = replace(SETTING, places=Directory((replace(PANTRY, verified=None),)))
    assert "nobody noted when it was last checked" in said(held(short_visit, NameNext(), setting=never))[1]


def test_nothing_to_offer_may_be_said_beside_any_answer(short_visit: Script) -> None:
    """It is the program's to hear: the line says it whether something is promised or not."""
    nothing = replace(SETTING, places=Directory(()))
    for answer in ("agreed", "not_today", "ourselves"):
        (line,) = held(short_visit, NameNext(), Gave(answer), setting=nothing).account.plan
        assert (line.status, line.nothing_available, line.resource) == (answer, True, None)


@pytest.mark.parametrize(("answer", "kept"), [("agreed", True), ("ourselves", True), ("not_today", False)])
def test_a_place_belongs_to_a_plan(short_visit: Script, answer: str, *, kept: bool) -> None:
    """Whoever sees to it themselves has its number; where nothing is planned no place is."""
    (line,) = held(short_visit, NameNext(), Gave(answer)).account.plan
    assert (line.resource is not None) is kept


def test_a_changed_line_keeps_its_place(short_visit: Script) -> None:
    """It is in the sentence that is read at the end."""
    played = held(short_visit, NameNext(), Gave("change"), more={f"{LINE}/by": Gave("2026-12-01")})
    assert played.view(f"{LINE}/said").turn.words.endswith("The place would be Corner Pantry, 555-0101.")


def test_going_back_to_name_another(short_visit: Script) -> None:
    """The line is opened again as it stands; another place takes the first one's room."""
    played = held(
        short_visit,
        NameNext(),
        Gave("agreed"),
        NameNext(),
        Gave("agreed"),
        more={"how-was-this": [GoBack(), Gave("good")]},
    )
    (line,) = played.account.plan
    assert line.resource is not None
    assert line.resource.id == "old"
    assert b"Corner Pantry" not in b"".join(str(entry.event).encode() for entry in played.notebook.entries)


def test_no_screen_and_no_key_more(short_visit: Script) -> None:
    """A program with a directory and one without hold the same conversation, place by place."""
    assert held(short_visit).places == held(short_visit, setting=SETTING).places


def test_without_a_directory_there_is_nothing_to_name(short_visit: Script) -> None:
    """The key is refused, and nothing happens."""
    played = held(short_visit, NameNext(), setting=SETTING)
    assert played.conductor.rejections == ["There is no place to name on this screen."]
    assert played.account.plan[0].resource is None


def test_it_is_no_command_of_another_screen(short_visit: Script) -> None:
    """At a question it is refused."""
    played = Play(short_visit, THERE)({"children": [NameNext(), Gave("2")]})
    assert played.conductor.rejections == ["There is no place to name on this screen."]


def test_whatever_becomes_of_the_directory(short_visit: Script) -> None:
    """What was kept gives the same account without it."""
    played = held(short_visit, NameNext(), Gave("agreed"))
    again = replay(State(SETTING), played.notebook.entries)
    assert again == played.state
    assert account(short_visit, again) == played.account


def test_the_way_they_chose_is_what_is_looked_for(short_visit: Script) -> None:
    """Brought to them: a place where one has to go is not offered."""
    there = replace(SETTING, places=Directory((replace(PANTRY, access=("walk_in",)),)))
    offer = held(short_visit, setting=there).view(LINE).turn.offer
    assert offer is not None
    assert (offer.state, offer.others) == ("nothing", 1)
