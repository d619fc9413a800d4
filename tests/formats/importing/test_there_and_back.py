"""A script that went out as a Questionnaire comes back with what both can say, in every language of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.formats.fhir.test_enabling import conditions
from tests.formats.importing.forms import imported, loaded

from rcscreen.desk.library import find_script
from rcscreen.formats.fhir import questionnaire, written
from rcscreen.formats.importing.imported import Imported
from rcscreen.formats.importing.writing import LOST_WHEN
from rcscreen.script.condition import AllOf, AnswerValue, AnyOf, Compare, Condition, Here, Is, Not
from rcscreen.script.load import load_script
from rcscreen.script.model import Ask, Choice, ChoiceAnswer, DateAnswer, NumberAnswer, Script, WordsAnswer, YesNoAnswer
from rcscreen.script.when import holds
from rcscreen.site.load import load_site, sample_text

SCRIPTS = sorted((Path(__file__).parents[3] / "scripts").glob("*.yaml"))
SETTING = load_site(sample_text(), "sample")
FRAMED = ("how-was-this",)
"""Steps that the frame brings as well."""


def options(ask: Ask) -> list[Choice]:
    """What may be answered; yes and no go out, and come back, as a choice of two."""
    match ask.answer:
        case ChoiceAnswer(given):
            return list(given)
        case YesNoAnswer(yes, no):
            return [yes, no]
        case WordsAnswer() | NumberAnswer() | DateAnswer():
            return []


def back(script: Script, name: str) -> Ask | None:
    """The question as it came back, under its own name or the next."""
    found = next((script.step(each) for each in (f"{name}-2", name) if script.number(each) >= 0), None)
    return found if isinstance(found, Ask) else None


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_questions_come_back(path: Path) -> None:
    """Every question's words, options, needs, strengths and exclusive options are what they were."""
    script = load_script(path.read_text(encoding="utf-8"), path.name)
    made = imported(written(questionnaire(script, SETTING, script.language, script.channels[0]).resource).encode())
    again = loaded(made)
    asked = [each for each in script.steps if isinstance(each, Ask)]
    assert asked
    for ask in asked:
        found = back(again, ask.id)
        assert found is not None, ask.id
        if ask.id in FRAMED and found.id == ask.id:
            continue
        own, now = script.words(ask.id, script.language), again.words(found.id, script.language)
        was = {each.key: (each.need, each.strength, each.exclusive) for each in options(ask)}
        assert {each.key: (each.need, each.strength, each.exclusive) for each in options(found)} == was
        assert {key: now.options[key] for key in own.options} == dict(own.options)
        if isinstance(ask.answer, NumberAnswer):
            assert found.answer == ask.answer
        if isinstance(ask.answer, WordsAnswer):
            assert (found.need, found.strength) == (ask.need, ask.strength)
        assert "{" in (own.part("text", script.channels[0]) or "") or now.parts["text"] == own.part(
            "text", script.channels[0]
        )


# -- Languages ---------------------------------------------------------------------------------------------------------


def sent(script: Script) -> Imported:
    """A script after it went out and came back."""
    return imported(written(questionnaire(script, SETTING, script.language, script.channels[0]).resource).encode())


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_translations_come_back(path: Path) -> None:
    """In every language that it is said in: the words of each question, and the labels of its options."""
    script = find_script(path.stem).script
    again = loaded(sent(script))
    assert set(again.wordings) == set(script.wordings)
    assert len(script.wordings) > 1
    for language in script.wordings:
        for ask in (step for step in script.steps if isinstance(step, Ask)):
            found = back(again, ask.id)
            assert found is not None
            if ask.id in FRAMED and found.id == ask.id:
                continue
            own, now = script.words(ask.id, language), again.words(found.id, language)
            said = own.part("text", script.channels[0]) or ""
            assert "{" in said or now.parts["text"] == said
            assert {key: now.options[key] for key in own.options} == dict(own.options)


# -- Conditions --------------------------------------------------------------------------------------------------------


class Talk:
    """What was answered in a conversation with a script, and in the same one with what came back of it.

    Args:
        again: What came back.
        said: Answers by the steps of the script that went out; None where nothing was said.
    """

    def __init__(self, again: Script, said: Mapping[str, AnswerValue | None]) -> None:
        self.again = again
        self.said = said

    def before(self, item: str) -> AnswerValue | None:
        """What is known in the first."""
        return "in_person" if item == "here.channel" else self.said.get(item)

    def after(self, item: str) -> AnswerValue | None:
        """What is known in the second: the gates are questions there, and open; so is what opened a topic."""
        own = item.removesuffix("-2")
        if own in self.said:
            return self.said[own]
        gates = {"start": "yes", "keep-notes": "yes", "who-can-hear": "alone"}
        return gates[own] if own in gates else answers(self.again, item)[-1]


def looked_at(condition: Condition | None) -> Iterator[str]:
    """The items of a condition."""
    match condition:
        case Is(item) | Compare(item):
            yield item
        case Not(inner):
            yield from looked_at(inner)
        case AnyOf(several) | AllOf(several):
            for each in several:
                yield from looked_at(each)
        case Here() | None:
            return


def answers(script: Script, item: str) -> list[AnswerValue | None]:
    """Whatever may be said at an item, and nothing."""
    step = script.step(item)
    if not isinstance(step, Ask):
        return ["alone"]
    match step.answer:
        case ChoiceAnswer(given, many):
            keys = [each.key for each in given]
            return [None, *(keys if not many else [(key,) for key in keys]), *([tuple(keys)] if many else [])]
        case YesNoAnswer():
            return [None, "yes", "no"]
        case NumberAnswer():
            return [None, -1, 0, 2, 4]
        case _:
            return [None]


def comes_back_the_same(script: Script, made: Imported, again: Script) -> int:
    """Each question comes up exactly where it did; or says that it comes up more often. How many had a condition."""
    lost = {each.link for each in made.draft.losses if each.why.startswith("condition")}
    compared = 0
    for ask, when in ((step, step.when) for step in script.steps if isinstance(step, Ask) and step.when is not None):
        found = back(again, ask.id)
        items = list(dict.fromkeys(looked_at(when)))
        told = found is not None and LOST_WHEN["en"] in again.words(found.id, script.language).guide_on("in_person")
        for values in product(*(answers(script, item) for item in items)):
            talk = Talk(again, dict(zip(items, values, strict=True)))
            before = holds(when, talk.before) is True
            if found is None:  # it never comes up on this channel
                assert not before, ask.id
                continue
            after = found.when is None or holds(found.when, talk.after) is True
            if told or ask.id in lost:
                assert after or not before, ask.id
            else:
                assert after == before, ask.id
        compared += 1
    return compared


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_conditions_come_back(path: Path) -> None:
    """A question of a shipped script comes up after the same answers."""
    script = find_script(path.stem).script
    made = sent(script)
    comes_back_the_same(script, made, loaded(made))


GARDEN = """
rcscreen: 1
id: garden
version: "1"
title: A garden
with: anyone
channels: [in_person, phone]
minutes: 5
language: en
topics: {garden: {sensitivity: 0, about: family}}
establish:
  - say: hello
    text: Hello.
  - consent: start
    to: talk
    text: Is now an okay time?
  - consent: keep-notes
    to: record
    text: May I keep notes?
enable:
  - ask: one
    text: Which tree?
    answer: {choice: {key_a: an ash, key_b: a birch, key_c: a cedar}}
  - ask: many
    text: Which birds?
    answer: {choices: {key_a: auks, key_b: bitterns, key_c: crows}}
  - ask: number
    text: How many steps?
    answer: {number: {at_least: -1, at_most: 9, places: 1}}
  - ask: asked
    text: And a bench?
    answer: yes_no
    when: WHEN
engage: []
ensure: []
enrich:
  - thanks: goodbye
    text: Thank you.
"""


def as_written(condition: Condition) -> object:
    """A condition as it stands in a script."""
    match condition:
        case Is(item, values):
            return {item: [f"key_{each}" for each in values]}
        case Compare(item, relation, bound):
            return {item: {relation: bound}}
        case Here(what, values):
            return {f"here.{what}": list(values)}
        case Not(inner):
            return {"not": as_written(inner)}
        case AnyOf(several):
            return {"any": [as_written(each) for each in several]}
        case AllOf(several):
            return {"all": [as_written(each) for each in several]}


@settings(max_examples=60, deadline=None)
@given(conditions)
def test_any_condition_comes_back(condition: Condition) -> None:
    """However they stand within one another; where a form cannot say it all, the guide of the question says so."""
    script = load_script(GARDEN.replace("WHEN", json.dumps(as_written(condition))), "garden.yaml")
    made = sent(script)
    again = loaded(made)
    assert comes_back_the_same(script, made, again) == 1
    number = back(again, "number")
    assert number is not None
    assert number.answer == NumberAnswer(-1, 9, 1)
