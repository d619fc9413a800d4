"""The scripts that we ship: nothing stands against them, and broken in any way that a rule knows they are caught."""

from __future__ import annotations

import json
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.lint.breaking import BREAKING, reviewed
from tests.lint.examples import TODAY

from rcscreen.lint.place import Source
from rcscreen.lint.registry import RULES
from rcscreen.lint.rule import family
from rcscreen.lint.run import Bundle, Report, lint

SCRIPTS = sorted((Path(__file__).parents[2] / "scripts").glob("*.yaml"))
NAMES = [path.stem for path in SCRIPTS]


def _bundle(path: Path) -> Bundle:
    """A script with its languages."""
    overlays = sorted(each for each in path.parent.glob(f"*/{path.name}") if each.parent.name != "personas")
    languages = tuple(Source(f"{each.parent.name}/{each.name}", each.read_text("utf-8")) for each in overlays)
    return Bundle(Source(path.name, path.read_text("utf-8")), languages)


def _sound(path: Path) -> dict[str, Any]:
    """A script as plain values, as it will be once families have read it; ours to break."""
    script = deepcopy(_plain(path))
    reviewed(script)
    return script


@cache
def _plain(path: Path) -> dict[str, Any]:
    document = Source(path.name, path.read_text("utf-8")).document
    assert document is not None
    script = document.plain()
    assert isinstance(script, dict)
    return script


def _looked_at(script: dict[str, Any]) -> Report:
    return lint([Bundle(Source("mutant.yaml", json.dumps(script, ensure_ascii=False, indent=1)))], TODAY)


@pytest.mark.parametrize("path", SCRIPTS, ids=NAMES)
def test_nothing_stands_against_it(path: Path) -> None:
    """Neither in the script nor in a translation; what is left be has its reason beside it."""
    report = lint([_bundle(path)], TODAY)
    assert [f"{each.file}:{each.line} {each.code} {each.message}" for each in report.findings] == []
    assert {left.finding.code for left in report.left} <= {"EQU005"}
    assert all(left.because for left in report.left)


@pytest.mark.parametrize("path", SCRIPTS, ids=NAMES)
def test_a_mutant_begins_sound(path: Path) -> None:
    """Read by families, the script has nothing against it in the form in which it is broken."""
    assert [f"{each.code} {each.message}" for each in _looked_at(_sound(path)).findings] == []


ABOUT = {"AGY007": "plan", "CLO002": "plan", "EQU007": "help", "EQU009": "plan"}
"""A rule's code → the kind of step that it is about: a front desk plans nothing, and nothing of that can be broken."""

BREAKABLE = [
    (path, code)
    for path in SCRIPTS
    for code in BREAKING
    if code not in ABOUT or f"\n  - {ABOUT[code]}: " in path.read_text("utf-8")
]
"""Each script with each way to break it."""


@pytest.mark.parametrize(("path", "code"), BREAKABLE, ids=lambda each: getattr(each, "stem", each))
def test_a_broken_script_is_caught(path: Path, code: str) -> None:
    """Broken in one way it still loads, and the rule that knows this way complains."""
    script = _sound(path)
    BREAKING[code](script)
    found = {each.code: each for each in _looked_at(script).findings}
    assert not [each.message for each in found.values() if family(each.code) == "loading"]
    assert code in found


@pytest.mark.parametrize("path", SCRIPTS, ids=NAMES)
def test_a_line_that_was_left_in_the_other_language_is_caught(path: Path) -> None:
    """A translation in which one question is still in the script's language is no translation."""
    bundle = _bundle(path)
    assert bundle.script is not None
    asked = next(each for each in _sound(path)["enable"] if "ask" in each)
    for overlay in bundle.overlays:
        before, name, after = overlay.text.partition(f"\n  {asked['ask']}:")
        begins, _, rest = after.partition("text:")
        ends = min(
            at for at in (rest.find(f"\n    {key}:") for key in ("reflect", "options", "guide", "of")) if at >= 0
        )
        copied = before + name + begins + "text: " + json.dumps(asked["text"]) + rest[ends:]
        report = lint([Bundle(bundle.script, (Source(overlay.file, copied),))], TODAY)
        assert "EQU003" in {each.code for each in report.findings}


def test_every_structural_rule_has_its_mutant() -> None:
    """No rule but those about single words is without a way to break a script."""
    structural = {code for code in RULES if family(code) != "language"}
    assert structural == {*BREAKING, "EQU003"}
