"""The screen turned to them: the question and what one may say to it, and nothing that is the navigator's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.terminal.conftest import Stage
from tests.terminal.samples import CANARY, FOOD, VIEWS

from rcscreen.interview.turns import Pick
from rcscreen.script.wording import Reflection
from rcscreen.terminal.pages import _pause_sheet, _turned_sheet
from rcscreen.terminal.plain import read_aloud
from rcscreen.vocabulary.chrome import CHROME, chrome

Stages = Callable[..., Stage]


@pytest.mark.parametrize("name", VIEWS)
def test_only_what_is_said_and_what_one_may_say(name: str) -> None:
    """No guide, no line to offer back, no topic, no mark, no room, no key, no note, nothing that was answered."""
    view = VIEWS[name]
    turn = replace(
        view.turn,
        guide="GUIDE",
        reflections=(Reflection("understand", "REFLECTION"),),
        topic="money",
        topic_label="TOPIC",
        standing="answered",
    )
    shown = read_aloud(_turned_sheet(replace(view, turn=turn, also=turn, flagged=True)), 400)
    form = turn.form
    labels = [option.label for option in form.options] if isinstance(form, Pick) else []
    theirs = [CHROME[turn.language][f"theirs_{silence}"] for silence in ("unsure", "decline")]
    allowed = " ".join([turn.lead, turn.words, *labels, *theirs])
    assert turn.words.split()[0] in " ".join(shown)
    assert all(word in allowed for line in shown for word in line.split())
    assert CANARY not in " ".join(shown)


def test_the_debrief_is_not_turned() -> None:
    """What asks the navigator how they are is for nobody else's eyes: the line is not in the pause."""
    debrief = replace(FOOD, turn=replace(FOOD.turn, kind="debrief"))
    own = chrome("en")
    assert any("turn the screen" in line for line in read_aloud(_pause_sheet(FOOD, own, ""), 80))
    assert not any("turn the screen" in line for line in read_aloud(_pause_sheet(debrief, own, ""), 80))


def test_turned_in_lines(stage: Stages) -> None:
    """In plain mode what stood there before is pushed out of sight first, for the guide was on it."""
    play = stage("food", "--plain")
    play.see("guide: Leave a silence.", "your key:")
    play.press("p", "enter")
    play.see("Take your time.", "5: turn the screen")
    play.press("5", "enter")
    play.see("I'd rather not say", "gone without", without="Leave a silence.")
    assert not [word for word in ("Take your time", "Enable", "marked", "phone") if word in play.text()]
    play.press("b", "enter", "1", "enter")
    assert play.end() == 0
