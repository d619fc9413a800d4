"""The half that was written without sight of the rules: an honest measure, and what the docs say of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from tests.lint.test_corpus import CORPUS, Judged, _step

from rcscreen.lint.place import Source
from rcscreen.lint.registry import RULES
from rcscreen.lint.subject import Subject

MEASURED = Path(__file__).parents[2] / "docs" / "rules-measured.md"
WHERE = {"say": "text", "ask": "text", "label": "option", "note": "guide"}
WORDS = tuple(rule for code, rule in RULES.items() if code.startswith("LAN") or code in ("OPT004", "SAF007"))


def held_out(language: str) -> list[Judged]:
    """Every line of the held-out half, looked at by every rule about words."""
    half = yaml.safe_load((CORPUS / f"held_out_{language}.yaml").read_text(encoding="utf-8"))
    lines = [(WHERE[each["as"]], str(each["text"]), frozenset({each["rule"]})) for each in half["bad"]]
    lines += [(WHERE[kind], str(words), frozenset()) for kind, good in half["good"].items() for words in good]
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


def figures(language: str) -> tuple[int, int, int, int, int]:
    """Bad lines, those named by any rule, those named by their own rule; good lines, those named all the same."""
    lines = held_out(language)
    bad = [each for each in lines if each.wanted]
    good = [each for each in lines if not each.wanted]
    by_any = sum(bool(each.named) for each in bad)
    by_own = sum(bool(each.wanted & each.named) for each in bad)
    return len(bad), by_any, by_own, len(good), sum(bool(each.named) for each in good)


def row(language: str) -> str:
    """The figures as the docs show them."""
    bad, by_any, by_own, good, wrong = figures(language)
    precision = by_any / max(1, by_any + wrong)
    return (
        f"| {language} | {bad} | {by_any} ({by_any / bad:.0%}) | {by_own} ({by_own / bad:.0%}) "
        f"| {good} | {wrong} | {precision:.0%} |"
    )


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_docs_say_what_was_measured(language: str) -> None:
    """Precision and recall on the half that no rule was tuned to stand in the docs as they are."""
    assert row(language) in MEASURED.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_named_is_seldom_wrong(language: str) -> None:
    """A linter that cries wolf is switched off: of ten lines that it names at least nine deserve it."""
    _, by_any, _, _, wrong = figures(language)
    assert by_any / (by_any + wrong) >= 0.9
