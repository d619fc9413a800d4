"""What needs no rule: each guarantee names tests that there are, and every core entry of the catalogue is somewhere."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from tests.lint.examples import put_together

from rcscreen.errors import ScriptRefused
from rcscreen.lint.guarantees import GUARANTEES
from rcscreen.lint.registry import RULES
from rcscreen.script.load import load_script

ROOT = Path(__file__).parents[2]

CORE = {
    "CON": (1, 2, 3, 4, 5),
    "OPT": (1, 2, 3),
    "RHY": (1, 2, 3, 4, 5, 6, 8),
    "LAN": (1, 2, 4, 5, 7, 9, 10, 15),
    "SAF": (1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
    "AGY": (1, 2, 4, 6),
    "SHR": (2, 3, 4, 7),
    "CLO": (1, 2),
    "EQU": (1, 2, 4),
}
"""The core of the catalogue of rules, as it was drawn up before the language was: 46 entries."""

WAITING = {"LAN001", "LAN002", "LAN004", "LAN005", "LAN007", "LAN010", "LAN015"}
"""Core entries that are still to become a rule."""


@pytest.mark.parametrize(
    ("code", "test"), [(guarantee.code, test) for guarantee in GUARANTEES for test in guarantee.tests]
)
def test_a_guarantee_names_a_test_that_there_is(code: str, test: str) -> None:
    """The file has that test, and where a case is named in brackets, that case."""
    assert code not in RULES
    file, _, rest = test.partition("::")
    name, _, case = rest.partition("[")
    text = (ROOT / file).read_text("utf-8")
    assert name in {node.name for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)}
    assert f'Case("{case.rstrip("]")}"' in text.replace("Case(\n        ", "Case(") or not case


def test_every_core_entry_is_a_rule_or_a_guarantee() -> None:
    """Nothing of the catalogue's core was lost, and each is in one place."""
    guaranteed = [guarantee.code for guarantee in GUARANTEES]
    assert len(guaranteed) == len(set(guaranteed))
    assert not set(guaranteed) & set(RULES)
    core = {f"{family}{number:03}" for family, numbers in CORE.items() for number in numbers}
    assert len(core) == 46
    assert core - set(RULES) - set(guaranteed) <= WAITING


def _refused(where: str, steps: str) -> set[str]:
    source = put_together(((where, steps),)).script
    assert source is not None
    try:
        load_script(source.text, source.file)
    except ScriptRefused as refused:
        return {each.code for each in refused.problems}
    return set()


@pytest.mark.parametrize("part", ["elicit", "permission", "provide", "check_back"])
def test_information_waits_for_leave(part: str) -> None:
    """A step that informs does not load without any of its four parts."""
    parts = {"elicit": "Heard of it?", "permission": "May I?", "provide": "It is free.", "check_back": "And?"}
    whole = "- inform: card-info\n" + "".join(f"  {key}: {words}\n" for key, words in parts.items())
    assert _refused("enable", whole) == set()
    assert _refused("enable", whole.replace(f"  {part}: {parts[part]}\n", "")) == {"DOC021"}


@pytest.mark.parametrize("silence", ["rather_not_say", "not_sure", "later"])
def test_nothing_can_hang_on_a_silence(silence: str) -> None:
    """A condition that waits for a silence does not load."""
    steps = "- say: why-not\n  text: Tell me more.\n  when: {food-lately: VALUE}\n"
    assert _refused("enable", steps.replace("VALUE", "thin")) == set()
    assert _refused("enable", steps.replace("VALUE", silence)) == {"SCR023"}
