"""What the README says is so."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.budgets import BUDGETS

from rcscreen.cli import main
from rcscreen.cli.app import COMMANDS
from rcscreen.script.load import load_script
from rcscreen.site.load import load_site, sample_text

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "README.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    """What stands under a heading."""
    found = PAGE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    assert found, title
    return found


def test_every_command_is_named_and_no_other() -> None:
    """The table of commands is the program's own."""
    assert set(re.findall(r"`rcscreen ([a-z-]+)", section("Commands"))) == set(COMMANDS)


def test_what_is_not_built_is_not_there() -> None:
    """What the list calls not built is no command yet: whoever builds it takes it off the list."""
    listed = set(re.findall(r"`([a-z]+)`", section("Not built yet")))
    assert listed
    assert not listed & set(COMMANDS)


def test_every_option_is_taken(capsys: pytest.CaptureFixture[str]) -> None:
    """An option that the page names is one of a command that it names."""
    said = ""
    for command in COMMANDS:
        assert main([command, "--help"]) == 0
        said += capsys.readouterr().out
    options = set(re.findall(r"--[a-z]+(?:-[a-z]+)*", PAGE)) - {"--help", "--version"}
    assert options <= set(re.findall(r"--[a-z-]+", said))


def test_every_link_leads_somewhere() -> None:
    """Each file that is linked to is there."""
    links = re.findall(r"\]\(([^)#]+)\)", PAGE)
    assert len(links) > 6
    assert all((ROOT / link).is_file() for link in links)


def test_the_recipient_of_the_recipes_is_the_sample_programs() -> None:
    """Whoever copies a recipe is not told that there is no such recipient."""
    recipients = {each.id for each in load_site(sample_text(), "sample").recipients}
    named = set(re.findall(r"--for ([a-z-]+)", section("JSON out")))
    assert named
    assert named <= recipients


def test_the_conversation_is_that_of_the_script() -> None:
    """What is quoted is what is said."""
    text = (ROOT / "scripts" / "whole-family.yaml").read_text(encoding="utf-8")
    script = load_script(text, "whole-family.yaml")
    said = {step.id: script.words(step.id, "en").part("text", "in_person") or "" for step in script.steps}
    for step, words in (
        ("food-lately", "How has it been lately, keeping enough food in the house?"),
        ("what-would-help", "what would you like a hand with?"),
        ("read-back", "Let me read you what I have. It's yours. Stop me where it's wrong"),
    ):
        assert words in " ".join(said[step].split())
        assert words in " ".join(PAGE.replace(">", " ").split())


def test_the_budgets_are_those_that_are_measured() -> None:
    """Every limit of the benchmarks stands in the table."""
    table = section("Measured")
    assert all(f"{budget.limit:g}" in table for budget in BUDGETS if budget.limit < float("inf"))
