"""A small sound script in sections, any of which a test may write anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from rcscreen.errors import Problem, ScriptRefused
from rcscreen.script.load import load_script

SECTIONS = {
    "top": (
        "rcscreen: 1\nid: tiny\nversion: 2026.11.1\ntitle: A tiny check-in\nwith: anyone\n"
        "channels: [in_person, phone]\nminutes: 3\nlanguage: en\n"
    ),
    "topics": (
        "topics:\n"
        "  food: {sensitivity: 1, about: family}\n"
        "  home: {sensitivity: 2, about: household, domain: housing, permission: Okay if I ask about home?}\n"
        "  harm: {sensitivity: 3, about: caregiver}\n"
    ),
    "establish": (
        "establish:\n"
        "- {consent: start, to: talk, text: Is now an okay time?}\n"
        "- {consent: notes, to: record, text: May I keep notes?}\n"
        "- {check: who-can-hear, builtin: privacy}\n"
    ),
    "enable": (
        "enable:\n"
        "- {ask: going-well, text: What has been going well?, answer: words}\n"
        "- {ask: food-lately, topic: food, text: How about food?, answer: {choice: {enough: enough, short: short}}}\n"
        "- {ask: people, text: How many of you?, answer: {number: {at_least: 1, at_most: 12}}}\n"
        "- {ask: since, text: Since when?, answer: date}\n"
    ),
    "engage": "engage:\n- {help: wishes, text: What would you like help with?}\n",
    "ensure": "ensure:\n- recap: read-back\n- share: with-whom\n- plan: next-steps\n",
    "enrich": "enrich:\n- {thanks: goodbye, text: Thank you.}\n",
}

Compose = Callable[..., str]
Refusal = Callable[..., tuple[Problem, ...]]


def _compose(**sections: str) -> str:
    """The script with some sections written anew; ``add_…`` adds to one."""
    parts = dict(SECTIONS)
    for name, text in sections.items():
        if name.startswith("add_"):
            parts[name.removeprefix("add_")] += text
        else:
            parts[name] = text
    return "".join(parts.values())


@pytest.fixture(scope="session")
def compose() -> Compose:
    """Puts a script together from its sections."""
    return _compose


@pytest.fixture(scope="session")
def refusal() -> Refusal:
    """The problems for which a script, or one of its overlays, is refused; none if it is accepted."""

    def problems(text: str, overlays: Sequence[str] = ()) -> tuple[Problem, ...]:
        try:
            load_script(text, "tiny.yaml", tuple((each, "overlay.yaml") for each in overlays))
        except ScriptRefused as refused:
            return refused.problems
        return ()

    return problems
