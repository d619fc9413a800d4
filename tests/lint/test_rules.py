"""Every rule: its page is whole, and its examples are what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.lint.examples import FILE, look, put_together

from rcscreen.lint import rules as rules_room
from rcscreen.lint.page import Example, page_of
from rcscreen.lint.registry import NAMES, RULES
from rcscreen.lint.rule import Reads, Rule, Severity, family

PAGES = {code: page_of(rule) for code, rule in RULES.items()}
EXAMPLES = [
    pytest.param(code, example, id=f"{code}-{'bad' if example.bad else 'good'}-{number}")
    for code, page in PAGES.items()
    for number, example in enumerate(page.examples, 1)
]


def test_the_small_script_is_clean() -> None:
    """Nothing complains of the script that examples are put into, in either language."""
    assert look(("es", "")).findings == ()


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_examples_are_what_they_say(code: str, example: Example) -> None:
    """What stands under Bad raises exactly its rule, where it says; what stands under Good raises nothing."""
    findings = look(*example.parts).findings
    shown = [f"{each.file}:{each.line} {each.code} {each.message}" for each in findings]
    assert {each.code for each in findings} == ({code} if example.bad else set()), shown
    bundle = put_together(example.parts)
    marked = {
        (source.file, number)
        for source in bundle.sources
        for number, line in enumerate(source.lines, 1)
        if line.endswith("# here")
    }
    if marked:
        assert {(each.file, each.line) for each in findings} == marked


@pytest.mark.parametrize("code", RULES)
def test_a_page_is_whole(code: str) -> None:
    """A page says in one sentence what the rule wants, then what, why, and what is bad and good."""
    page = PAGES[code]
    headings = [heading for heading, _ in page.sections]
    assert re.fullmatch(r"[A-Z¿“].{10,}\.", page.summary)
    assert headings[:2] == ["What", "Why"]
    assert {*headings[2:]} == {"Bad", "Good"}
    assert all(text for _, text in page.sections)
    assert {example.bad for example in page.examples} == {True, False}
    assert all(example.parts for example in page.examples)


@pytest.mark.parametrize(("code", "rule"), RULES.items())
def test_a_rule_stands_where_its_name_says(code: str, rule: Rule) -> None:
    """`rhythm/rhy002_heavy_run_limit.py` is RHY002 heavy-run-limit, and says so."""
    name = f"{code.lower()}_{rule.NAME.replace('-', '_')}"
    assert rule.__name__ == f"{rules_room.__name__}.{family(code)}.{name}"
    assert re.fullmatch("[A-Z]{3}[0-9]{3}", code)
    assert isinstance(rule.SEVERITY, Severity)
    assert isinstance(rule.READS, Reads)


def test_every_file_is_a_rule() -> None:
    """No file in the rules' room was forgotten by its family, and no name stands for two rules."""
    files = {
        file.stem[:6].upper() for file in Path(rules_room.__file__).parent.rglob("*_*.py") if "__" not in file.stem
    }
    assert files == set(RULES)
    assert len(NAMES) == len(RULES)


@pytest.mark.parametrize("code", RULES)
def test_findings_say_what_to_do(code: str) -> None:
    """Each finding of a bad example has a place, a message that ends like a sentence, and a cure."""
    for example in PAGES[code].examples:
        for finding in look(*example.parts).findings:
            assert finding.line >= 0
            assert finding.file.endswith(FILE)
            assert re.search(r"[.?!]$", finding.message)
            assert finding.cure
