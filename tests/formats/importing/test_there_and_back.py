"""A script that went out as a Questionnaire comes back with what both can say."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.formats.importing.forms import imported, loaded

from rcscreen.formats.fhir import questionnaire, written
from rcscreen.script.load import load_script
from rcscreen.script.model import Ask, Choice, ChoiceAnswer, DateAnswer, NumberAnswer, Script, WordsAnswer, YesNoAnswer
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
        if isinstance(ask.answer, WordsAnswer):
            assert (found.need, found.strength) == (ask.need, ask.strength)
        assert "{" in (own.part("text", script.channels[0]) or "") or now.parts["text"] == own.part(
            "text", script.channels[0]
        )
