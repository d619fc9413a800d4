"""A small sound script in sections, any of which a test may write anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from jsonschema import Draft202012Validator

from rcscreen.errors import Problem, ScriptRefused
from rcscreen.script.document import read_document
from rcscreen.script.load import load_script
from rcscreen.script.schema import script_schema

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


SCHEMA_CANNOT_SAY = {
    **dict.fromkeys(("DOC002", "DOC005", "DOC006", "DOC007"), "gone once the file is read"),
    "DOC027": "that February has no thirtieth day",
    **dict.fromkeys(
        ("SCR006", "SCR010", "SCR020", "SCR021", "SCR022", "SCR023", "SCR039"), "names what stands elsewhere"
    ),
    **dict.fromkeys(("SCR024", "SCR025"), "depends on the question that is looked at"),
    **dict.fromkeys(("SCR011", "SCR012"), "what stands inside words"),
    "SCR019": "compares two numbers",
    "SCR040": "depends on another key of the step",
    **dict.fromkeys(("SCR030", "SCR032", "SCR033", "SCR034", "SCR035", "SCR036", "SCR037", "SCR038"), "order of steps"),
}
"""Codes of faults that only the loader can find, and why."""


def _place(text: str) -> tuple[str, tuple[int, int] | None]:
    before, mark, after = text.partition("¦")
    if not mark:
        return text, None
    return before + after, (before.count("\n") + 1, len(before) - before.rfind("\n"))


@pytest.fixture(scope="session")
def example(compose: Compose, refusal: Refusal) -> Callable[[str, str, str, str], None]:
    """Tries a faulty section and its sound cousin with the loader, and with the schema where a schema can know."""
    judge = Draft202012Validator(script_schema())

    def check(code: str, section: str, bad: str, good: str) -> None:
        faulty, place = _place(compose(**{section: bad}))
        problems = refusal(faulty)
        assert [(each.code, (each.line, each.column)) for each in problems] == [(code, place)]
        assert problems[0].fault
        assert problems[0].cure
        document, _ = read_document(faulty, "tiny.yaml")
        if document is None:
            assert code in {"DOC001", "DOC002", "DOC004", "DOC008", "DOC010"}
        elif code not in SCHEMA_CANNOT_SAY:
            assert not judge.is_valid(document.plain())
        sound = compose(**{section: good})
        assert refusal(sound) == ()
        document, _ = read_document(sound, "tiny.yaml")
        assert document is not None
        assert [each.message for each in judge.iter_errors(document.plain())] == []

    return check
