"""How much of what should be named the lists of words name, and how often they are wrong: the half they grew on."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from rcscreen.lint.place import Source
from rcscreen.lint.registry import RULES
from rcscreen.lint.subject import Subject

CORPUS = Path(__file__).parent / "corpus"
_LINE = re.compile(r"(?P<codes>ok|[A-Z0-9 ]+?)(?: \[(?P<where>\w+)\])? \| (?P<words>.+)")
LEXICAL = tuple(rule for code, rule in RULES.items() if code.startswith("LAN"))


@dataclass(frozen=True)
class Judged:
    """A line of a corpus, which rules should name it, and which did."""

    words: str
    wanted: frozenset[str]
    named: frozenset[str]


def judged(half: str, language: str) -> list[Judged]:
    """Every line of one half of the corpus in a language, looked at by every rule about words."""
    text = (CORPUS / f"{half}_{language}.txt").read_text(encoding="utf-8")
    lines = [found for each in text.splitlines() if (found := _LINE.fullmatch(each.strip()))]
    steps = [_step(f"line-{number}", each["where"] or "text", each["words"]) for number, each in enumerate(lines)]
    script = f"rcscreen: 1\nid: corpus\nlanguage: {language}\nenable:\n" + "".join(steps)
    subject = Subject(Source("corpus.yaml", script), (), None, date(2026, 11, 22))
    named: dict[str, set[str]] = {}
    for rule in LEXICAL:
        for hit in rule.check(subject):
            named.setdefault(subject.step_at(hit.at.place), set()).add(rule.CODE)
    return [
        Judged(
            each["words"],
            frozenset(each["codes"].split()) - {"ok"},
            frozenset(named.get(f"line-{number}", ())),
        )
        for number, each in enumerate(lines)
    ]


def _step(name: str, where: str, words: str) -> str:
    quoted = '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if where == "guide":
        return f"  - say: {name}\n    text: Yes.\n    guide: {quoted}\n"
    if where == "option":
        return f"  - ask: {name}\n    text: Yes.\n    answer: {{choice: {{one: {quoted}, two: Yes}}}}\n"
    kind = "ask" if "?" in words else "say"
    return f"  - {kind}: {name}\n    text: {quoted}\n"


def table(lines: list[Judged]) -> str:
    """Precision and recall, rule by rule, and what was missed or named wrongly."""
    wanted = Counter(code for each in lines for code in each.wanted)
    right = Counter(code for each in lines for code in each.wanted & each.named)
    wrong = Counter(code for each in lines for code in each.named if not each.wanted)
    beside = Counter(code for each in lines for code in each.named - each.wanted if each.wanted)
    rows = [
        f"{code}  found {right[code]:>3} of {wanted[code]:<3}"
        f"  on good lines {wrong[code]}  beside another {beside[code]}"
        for code in sorted(wanted | wrong | beside)
    ]
    missed = [f"missed {sorted(each.wanted - each.named)}: {each.words}" for each in lines if each.wanted - each.named]
    false = [f"wrong {sorted(each.named - each.wanted)}: {each.words}" for each in lines if each.named - each.wanted]
    return "\n".join(rows + missed + false)


def precision_and_recall(lines: list[Judged]) -> tuple[float, float]:
    """How many of the findings were wanted, and how many of the wanted were found."""
    right = sum(len(each.wanted & each.named) for each in lines)
    named = sum(len(each.named) for each in lines)
    wanted = sum(len(each.wanted) for each in lines)
    return right / max(1, named), right / max(1, wanted)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_half_that_the_rules_were_built_on(language: str) -> None:
    """Of what is found nineteen of twenty are wanted, and four of five that are wanted are found."""
    lines = judged("build", language)
    precision, recall = precision_and_recall(lines)
    report = f"{language}: precision {precision:.3f}, recall {recall:.3f}\n{table(lines)}"

    assert precision >= 0.95, report
    assert recall >= 0.8, report


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_half_is_large_enough_to_mean_something(language: str) -> None:
    """There are at least 120 lines to be named and 150 to be left alone, and every rule about words has some."""
    lines = judged("build", language)
    assert sum(bool(each.wanted) for each in lines) >= 120
    assert sum(not each.wanted for each in lines) >= 150
    assert {code for each in lines for code in each.wanted} == {rule.CODE for rule in LEXICAL}
