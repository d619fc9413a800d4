"""Whom one can rehearse with from the start: each to the end, in every language they speak, whoever sits there."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.practice.test_words import LISTS, line

from rcscreen.desk.library import find_script
from rcscreen.desk.personas import find_persona, personas
from rcscreen.interview.replies import Gave
from rcscreen.practice.acts import Replied
from rcscreen.practice.moves import leaning
from rcscreen.practice.persona import STOP, Persona
from rcscreen.practice.run import Rehearsed, Stage, rehearse
from rcscreen.practice.scenes import Recording
from rcscreen.practice.steady import Steady
from rcscreen.site.load import sample_site

NAMES = [path.stem for path in personas()]
EVERYBODY = {name: find_persona(name) for name in NAMES}
SPOKEN = [(name, language) for name in NAMES for language in EVERYBODY[name].languages]
HURRIED: dict[str, Any] = {"pace": 20.0, "lines": ("next", "reassure", "advise"), "patience": 0.5, "goes_back": False}


def stage(persona: Persona, language: str) -> Stage:
    """Where one meets them first."""
    script = find_script(persona.scripts[0]).script
    return Stage(script, persona, sample_site(), language, persona.channels[0], date(2026, 11, 22))


def met(name: str, language: str, trainee: type[Steady] = Steady, **way: object) -> Rehearsed:
    """A rehearsal with them, by a hand that always does the same."""
    here = stage(EVERYBODY[name], language)
    return rehearse(here, trainee(here.persona, here.script, **way))  # type: ignore[arg-type]  # the ways of a hand


def test_the_eight_of_the_practice_notes_are_there() -> None:
    """A new mother, a grandfather, a youth, an elder, a father with an interpreting child, nothing, a stop, anger."""
    scripts = {name: one.scripts[0] for name, one in EVERYBODY.items()}
    assert set(NAMES) >= {"tess", "walter", "vale", "len", "efrain", "dana", "irma", "colleen", "marisol"}
    assert len(set(scripts.values())) >= 6
    assert {level for one in EVERYBODY.values() for level in [one.level]} == {1, 2, 3}
    assert sum("es" in one.languages for one in EVERYBODY.values()) >= 5


@pytest.mark.parametrize(("name", "language"), SPOKEN)
def test_a_careful_hand_comes_to_the_end_and_opens_them(name: str, language: str) -> None:
    """Everything they say can be written down as they mean it, and no gate is run against."""
    run = met(name, language)
    assert run.ending in ("complete", "stopped")
    assert not [each for each in run.trace if each.what in ("misheard", "missed", "gate", "reask", "rush")]
    assert run.openness > run.stage.persona.openness.start + 2
    assert not run.gone_back


@pytest.mark.parametrize(("name", "language"), SPOKEN)
def test_a_hurried_hand_comes_to_the_end_too_and_closes_them(name: str, language: str) -> None:
    """Nobody is stuck with them, however it goes; and it goes differently."""
    run = met(name, language, **HURRIED)
    assert run.ending in ("complete", "stopped")
    assert run.openness < run.stage.persona.openness.start
    assert met(name, language, **HURRIED).trace == run.trace


@pytest.mark.parametrize("name", NAMES)
def test_what_is_told_is_more_only_where_they_were_met_well(name: str) -> None:
    """With a careful hand they say at least one thing that a hurried one never hears."""
    own = EVERYBODY[name].languages[0]
    said = [{moment.then for moment in met(name, own, **way).trace if moment.then} for way in ({}, HURRIED)]
    assert said[0] - said[1]


class _AsksAgain(Steady):
    """Writes an answer over a decline and goes on past the card: as nobody should."""

    def record(self, scene: Recording) -> Replied:
        turn = scene.view.turn
        options = getattr(turn.form, "options", ())
        if self._persona.decline(turn.place) and options:
            return Replied(Gave((options[0].key,) if turn.form.many else options[0].key), 1.0)  # type: ignore[union-attr]  # it has options
        return super().record(scene)


@pytest.mark.parametrize("name", [name for name in NAMES if EVERYBODY[name].declines])
def test_a_decline_is_a_gate_and_says_what_could_follow(name: str) -> None:
    """Whoever writes something over a “rather not” is stopped, and sees what it could lead to in this one life."""
    run = met(name, EVERYBODY[name].languages[0], _AsksAgain, goes_back=False)
    stopped = [each for each in run.trace if each.what == "gate" and each.detail == "decline"]
    assert stopped
    assert all(each.then for each in stopped)


@pytest.mark.parametrize("name", NAMES)
def test_there_is_something_to_decline_or_to_stop(name: str) -> None:
    """With each of them somebody can learn to take a no."""
    one = EVERYBODY[name]
    stops = [each for tiers in one.answers.values() for each in tiers if each.record == STOP]
    assert one.declines or stops


@pytest.mark.parametrize(("name", "language"), SPOKEN)
def test_the_kind_line_is_not_known_by_its_length(name: str, language: str) -> None:
    """Whoever always takes the longest line is wrong at least at every third moment."""
    one = EVERYBODY[name]
    moments = [*(each.moves for each in one.cues), *(each.moves for each in one.declines), one.repair.moves]
    longest = [max(lines, key=lambda line: len(line.text[language])) for lines in moments]
    kind = sum(leaning(line.kind) == "helpful" for line in longest)
    assert kind <= len(moments) * 2 / 3


@pytest.mark.parametrize("name", NAMES)
def test_what_helps_is_kind_by_our_own_lists(name: str) -> None:
    """No label, no talk of what is wrong with somebody, no jargon, no quick comfort in a line that is meant to help."""
    one = EVERYBODY[name]
    moments = [*(each.moves for each in one.cues), *(each.moves for each in one.declines), one.repair.moves]
    said = [
        words for lines in moments for each in lines if leaning(each.kind) == "helpful" for words in each.text.items()
    ]
    found = {
        f"{code}: {each.words}"
        for language, text in said
        for code in ("LAN004", "LAN007", "LAN008", "LAN011")
        for each in LISTS[code].search(line(text, language))
    }
    assert not found
