"""What the page for trainers says is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.practice.policies import POLICIES, hold
from tests.practice.test_policies import EXPECTED

from rcscreen.cli import main
from rcscreen.practice.codes import CODES
from rcscreen.practice.moves import DID, MOVES
from rcscreen.practice.persona import GATES
from rcscreen.practice.schema import persona_schema

PAGE = (Path(__file__).parents[2] / "docs" / "training.md").read_text("utf-8").replace("\N{MINUS SIGN}", "-")


def test_every_kind_of_line_stands_there_with_its_number() -> None:
    """The table of lines is the program's own."""
    rows = re.findall(r"^\| ((?:`\w+` ?)+)\| ([+-]?\d+) \|", PAGE, re.MULTILINE)
    told = {kind: int(number) for kinds, number in rows for kind in re.findall(r"`(\w+)`", kinds)}
    assert told == dict(MOVES)
    assert [int(each) for each in re.findall(r"(?<=\s)[+-]\d(?=[,\n. ])", _seen())] == [
        DID["opt_out"], DID["permission"], DID["wait"], DID["hold"], DID["decline"], DID["rush"], DID["reask"],
    ]  # fmt: skip


def _seen() -> str:
    return PAGE.partition("Beside lines, what is *seen* counts:")[2].partition("These are small")[0]


def test_every_code_and_every_gate_stands_there() -> None:
    """No more and no fewer."""
    assert set(re.findall(r"PER\d{3}", PAGE)) == set(CODES)
    assert re.findall(r"^\| (\w+) \| ", PAGE.partition("| gate |")[2].partition("###")[0], re.MULTILINE) == list(GATES)


def test_every_key_of_a_persona_is_explained() -> None:
    """Each has its row or its example."""
    keys = set(persona_schema()["properties"]) - {"rcscreen-persona"}
    assert not {key for key in keys if f"`{key}`" not in PAGE and f"\n{key}:" not in PAGE}


@pytest.mark.parametrize(("row", "name"), tuple(enumerate(POLICIES)))
def test_the_six_figures_are_those_of_the_tests(row: int, name: str) -> None:
    """In the order of the page."""
    table = PAGE.partition("she told of food, rent, herself |")[2].strip().splitlines()[1:7]
    assert f"| {EXPECTED[name]} |" in table[row]
    assert hold(POLICIES[name]()).openness == EXPECTED[name]


def test_every_option_is_taken(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever copies a line is understood."""
    assert main(["practice", "--help"]) == 0
    said = capsys.readouterr().out
    lines = re.findall(r"^rcscreen practice.*", PAGE, re.MULTILINE)
    assert lines
    assert {option for line in lines for option in re.findall(r"--[a-z]+", line)} <= set(re.findall(r"--[a-z]+", said))
