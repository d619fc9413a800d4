"""The shipped scripts, as a navigator meets them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rcscreen.script.load import load_script
from rcscreen.script.model import Debrief, Script, Step

SCRIPTS = Path(__file__).parents[2] / "scripts"
SAID = {"navigator": "Rosa", "program": "Family Place", "minutes": "fourteen", "name": "Ana", "strength": "family"}
SAID["limits"] = ""  # the program's own words, which are measured nowhere: its counsel answers for them


@pytest.fixture(scope="session")
def whole_family() -> Script:
    """The whole-family check-in with its Spanish."""
    spanish = SCRIPTS / "es" / "whole-family.yaml"
    text = (SCRIPTS / "whole-family.yaml").read_text(encoding="utf-8")
    return load_script(text, "whole-family.yaml", overlays=((spanish.read_text(encoding="utf-8"), "es"),))


def opens(script: Script, step: Step) -> bool:
    """Whether a step is the first of its topic, so that the topic's permission is said there."""
    return step.topic is not None and next(each for each in script.steps if each.topic == step.topic) is step


@pytest.fixture(scope="session")
def on_screen(whole_family: Script) -> Callable[[str, str, str], list[str]]:
    """What is said on the screen of a step, in a language and on a channel: permission first, then its words."""

    def lines(step_id: str, language: str, channel: str) -> list[str]:
        step = whole_family.step(step_id)
        permission = whole_family.wordings[language].topics[step.topic].permission if step.topic else None
        said = whole_family.words(step_id, language).part("text", channel)
        found = [permission if opens(whole_family, step) else None, said]
        return [line.format(**SAID).strip() for line in found if line]

    return lines


@pytest.fixture(scope="session")
def spoken(
    whole_family: Script, on_screen: Callable[[str, str, str], list[str]]
) -> Callable[[str, str, str], list[str]]:
    """Everything that may be said aloud in a phase: permissions, words, what follows a no, lines to offer back."""

    def lines(language: str, phase: str, channel: str) -> list[str]:
        found: list[str] = []
        for step in whole_family.steps:
            if step.phase == phase and not isinstance(step, Debrief):
                words = whole_family.words(step.id, language)
                found += on_screen(step.id, language, channel)
                found += [words.parts["if_no"]] if "if_no" in words.parts else []
                found += [reflection.line for reflection in words.reflect]
        return found

    return lines
