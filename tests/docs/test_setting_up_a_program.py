"""What the page about setting up a program says is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rcscreen.cli import main
from rcscreen.script.resource import VERIFIED_WITHIN
from rcscreen.script.setting import FRESH_DAYS, Keep
from rcscreen.site.load import load_site
from rcscreen.site.template import Answers, site_text
from rcscreen.vocabulary.places import ACCESS, KINDS

PAGE = (Path(__file__).parents[2] / "docs" / "setting-up-a-program.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


def test_the_examples_can_be_used() -> None:
    """Put into a new site file they are read, and nothing is missing on the day they name."""
    safety, recipients, colleagues, places = EXAMPLES
    text = (
        site_text(Answers("North Street", "Ana")).replace("recipients: []\n", recipients) + safety + colleagues + places
    )
    setting = load_site(text, "site.yaml")
    (crisis,) = setting.safety.crisis
    assert crisis.verified is not None
    assert setting.lacks(crisis.verified) == ()
    keys = [each.age for each in setting.recipients] + [each.age for each in setting.colleagues]
    assert [key[:4] for key in keys] == ["age1", "age1"]
    assert f"last {FRESH_DAYS} days" in PAGE
    assert setting.resources is not None
    assert setting.resources.verified_within == VERIFIED_WITHIN
    usual = Keep()
    drawers = f"answers: {usual.answers}, promises: {usual.promises}, ledger: {usual.ledger}, people: {usual.people}"
    assert f"keep: {{{drawers}}}" in PAGE


def test_the_words_of_a_directory_are_those_that_are_read() -> None:
    """Every kind and every access, and no other."""
    rows = dict(re.findall(r"^\| `(kind|access)` \| (.*) \|$", PAGE, re.MULTILINE))
    assert set(re.findall(r"`([a-z_]+)`", rows["kind"])) == set(KINDS)
    assert set(re.findall(r"`([a-z_]+)`", rows["access"])) == set(ACCESS)


@pytest.mark.parametrize("command", sorted(set(re.findall(r"rcscreen ((?:site|keys) [a-z]+)", PAGE))))
def test_its_commands_are_there(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each has its help, with the options the page names."""
    assert main([*command.split(), "--help"]) == 0
    said = capsys.readouterr().out
    for option in re.findall(rf"{command} (--[a-z-]+)", " ".join(PAGE.split())):
        assert option in said
