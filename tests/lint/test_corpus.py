"""How much of what should be named the lists of words name, and how often they are wrong: the lines they grew on."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
import yaml

from rcscreen.lint.place import Source
from rcscreen.lint.registry import RULES
from rcscreen.lint.subject import Subject

CORPUS = Path(__file__).parent / "corpus"
_LINE = re.compile(r"(?P<codes>ok|[A-Z0-9 ]+?)(?: \[(?P<where>\w+)\])? \| (?P<words>.+)")
WORDS = tuple(rule for code, rule in RULES.items() if code.startswith("LAN") or code in {"OPT004", "SAF007"})
NOTHING: frozenset[str] = frozenset()
WHERE = {"say": "text", "ask": "text", "label": "option", "note": "guide"}


@dataclass(frozen=True)
class Judged:
    """A line of a corpus, which rules should name it, and which did."""

    words: str
    wanted: frozenset[str]
    named: frozenset[str]


def built_on(language: str) -> list[Judged]:
    """Every line that the rules were built on: those their author wrote, and what was once held out."""
    text = (CORPUS / f"build_{language}.txt").read_text(encoding="utf-8")
    lines = [found for each in text.splitlines() if (found := _LINE.fullmatch(each.strip()))]
    own = [(each["where"] or "text", each["words"], frozenset(each["codes"].split()) - {"ok"}) for each in lines]
    return [*judged(own, language), *half("second_build", language)]


def half(name: str, language: str) -> list[Judged]:
    """Every line of a half that somebody else wrote, by where it would stand in a script."""
    lines = yaml.safe_load((CORPUS / f"{name}_{language}.yaml").read_text(encoding="utf-8"))
    bad = [(WHERE[each["as"]], str(each["text"]), frozenset({str(each["rule"])})) for each in lines["bad"]]
    good = [(WHERE[kind], str(words), NOTHING) for kind, group in lines["good"].items() for words in group]
    return judged([*bad, *good], language)


def judged(lines: list[tuple[str, str, frozenset[str]]], language: str) -> list[Judged]:
    """Lines, each with where it stands and what should name it, looked at by every rule about words."""
    steps = [_step(f"line-{number}", where, words) for number, (where, words, _) in enumerate(lines)]
    script = f"rcscreen: 1\nid: corpus\nlanguage: {language}\nenable:\n" + "".join(steps)
    subject = Subject(Source("corpus.yaml", script), (), None, date(2026, 11, 22))
    named: dict[str, set[str]] = {}
    for rule in WORDS:
        for hit in rule.check(subject):
            named.setdefault(subject.step_at(hit.at.place), set()).add(rule.CODE)
    return [
        Judged(words, wanted, frozenset(named.get(f"line-{number}", ())))
        for number, (_, words, wanted) in enumerate(lines)
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


def figures(lines: list[Judged]) -> tuple[int, int, int, int, int]:
    """Bad lines, those named by any rule, those named by their own rule; good lines, those named all the same."""
    bad = [each for each in lines if each.wanted]
    good = [each for each in lines if not each.wanted]
    by_any = sum(bool(each.named) for each in bad)
    by_own = sum(bool(each.wanted & each.named) for each in bad)
    return len(bad), by_any, by_own, len(good), sum(bool(each.named) for each in good)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_lines_that_the_rules_were_built_on(language: str) -> None:
    """Of the lines that are named forty-nine of fifty deserve it; of those that deserve it nine of ten are named."""
    lines = built_on(language)
    bad, by_any, by_own, _, wrong = figures(lines)
    assert by_any / (by_any + wrong) >= 0.98, table(lines)
    assert by_own / bad >= 0.9, table(lines)


@pytest.mark.parametrize("language", ["en", "es"])
def test_there_are_enough_to_mean_something(language: str) -> None:
    """There are at least 250 lines to be named and 500 to be left alone, and every rule about words has some."""
    lines = built_on(language)
    assert sum(bool(each.wanted) for each in lines) >= 250
    assert sum(not each.wanted for each in lines) >= 500
    assert {code for each in lines for code in each.wanted} == {rule.CODE for rule in WORDS}
