"""Which rules run."""

from __future__ import annotations

import pytest

from rcscreen.errors import UsageFault
from rcscreen.lint import selection
from rcscreen.lint.registry import RULES
from rcscreen.lint.selection import chosen


def _codes(*select: str, ignore: tuple[str, ...] = ()) -> list[str]:
    return [rule.CODE for rule in chosen(select, ignore)]


def test_all_rules_run_unless_some_are_named() -> None:
    """Without a word, all of them."""
    assert _codes() == _codes("all") == list(RULES)


@pytest.mark.parametrize("word", ["LAN009", "lan009", "pressure", " LAN009 "])
def test_a_rule_by_code_or_name(word: str) -> None:
    """A rule is meant by its code or by its name."""
    assert _codes(word) == ["LAN009"]


def test_a_family_by_the_beginning_of_its_codes_or_its_name() -> None:
    """`RHY` and `rhythm` mean the same, and what is ignored does not run."""
    assert _codes("RHY") == _codes("rhythm") == [code for code in RULES if code.startswith("RHY")]
    assert "RHY002" not in _codes("RHY", ignore=("RHY002",))
    assert _codes(ignore=("heavy-run-limit",)) == [code for code in RULES if code != "RHY002"]


@pytest.mark.parametrize("word", ["XYZ", "", "RHY0021"])
def test_a_word_that_means_no_rule(word: str) -> None:
    """A slip is named rather than passed over."""
    with pytest.raises(UsageFault, match="no rule"):
        _codes(word)


def test_consent_and_safety_are_not_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    """What protects consent and safety runs, unless the site file accepts what it finds."""
    monkeypatch.setattr(selection, "RULES", {"SAF999": RULES["LAN009"], **RULES})
    monkeypatch.setattr(RULES["LAN009"], "CODE", "SAF999")
    with pytest.raises(UsageFault, match="protects consent or safety"):
        _codes(ignore=("saf999",))
