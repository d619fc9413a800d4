"""The program's own limits of privacy, as its counsel worded them, in a script that leaves a place for them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.interview.conftest import DAY, SCRIPT, SETTING, Play

from rcscreen.interview.engine import turn_at
from rcscreen.interview.state import State
from rcscreen.script.load import load_script

if TYPE_CHECKING:
    from rcscreen.interview.turns import Turn
    from rcscreen.script.model import Script
    from rcscreen.script.setting import Setting

HELLO = """text: "I'm {navigator} from {program}, {name}. You can skip anything."
"""


@pytest.fixture(scope="module")
def script() -> Script:
    """A visit that says the limits alone, and in the middle of another sentence."""
    assert HELLO in SCRIPT
    text = SCRIPT.replace(HELLO, 'text: "{limits}"\n').replace("text: Is now", 'text: "Hello. {limits} Is now', 1)
    return load_script(text.replace("an okay time?", 'an okay time?"', 1), "visit.yaml")


def said_at(script: Script, setting: Setting, place: str, language: str = "en") -> Turn:
    """What is on the screen at a place."""
    turn = turn_at(script, State(setting, day=DAY, language=language, room="alone"), place)
    assert turn is not None
    return turn


def limits(**words: str) -> Setting:
    """The program with its limits of privacy in some languages."""
    return replace(SETTING, safety=replace(SETTING.safety, limits=words))


def test_the_programs_own_limits_are_spoken(script: Script) -> None:
    """In the language of the conversation, on a screen of their own or in the middle of another sentence."""
    both = limits(en="There are limits.", es="Hay límites.")
    for language, words in both.safety.limits.items():
        assert said_at(script, both, "hello", language).words == words
        assert said_at(script, both, "start", language).words == f"Hello. {words} Is now an okay time?"
        assert not said_at(script, both, "hello", language).guide


def test_without_limits_nothing_shows_that_they_are_missing(script: Script) -> None:
    """A screen of their own is not reached, and no sentence keeps a hole."""
    assert said_at(script, limits(), "start").words == "Hello. Is now an okay time?"
    assert Play(script, limits())().places[0] == "start"
    assert Play(script, limits(en="There are limits."))().places[0] == "hello"


def test_limits_in_another_language_are_shown_and_said_in_theirs(script: Script) -> None:
    """The navigator is told so beside them; a sentence goes without them."""
    spanish = limits(es="Hay límites.")
    turn = said_at(script, spanish, "hello")
    assert turn.words == "Hay límites."
    assert turn.guide == "These words are only in Spanish. Say them in their language, or have them interpreted."
    assert said_at(script, spanish, "start").words == "Hello. Is now an okay time?"
