"""Leaving findings be: by a comment with a reason, or in the site file with a name and a date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from types import ModuleType

import pytest
from tests.lint.examples import TODAY, look, put_together

from rcscreen.lint import suppress
from rcscreen.lint.comments import read_ignores
from rcscreen.lint.place import Source
from rcscreen.lint.registry import RULES
from rcscreen.lint.rule import Hit, Reads, Rule, Severity, Subject
from rcscreen.lint.run import Report, lint
from rcscreen.script.setting import Accepted

PRESS = "- say: extra\n  {above}\n  text: You must tell me.{beside}\n"
WHY = "# rcs: ignore[{}] because: the council asked for it"


def _press(above: str = "", beside: str = "") -> Report:
    return look(("enable", PRESS.format(above=above or "# ", beside=beside and f"  {beside}")))


def _codes(report: Report) -> list[str]:
    return [each.code for each in report.findings]


@pytest.mark.parametrize("which", ["LAN009", "pressure", "RHY002, LAN009"])
@pytest.mark.parametrize("where", ["above", "beside"])
def test_a_comment_with_a_reason(which: str, where: str) -> None:
    """A comment on the line or above it leaves be what it names, and the report keeps the reason."""
    report = _press(**{where: WHY.format(which)})
    assert _codes(report) == (["SUP003"] if "RHY" in which else [])
    assert [(each.finding.code, each.because, each.by) for each in report.left] == [
        ("LAN009", "the council asked for it", "")
    ]


def test_a_comment_above_words_over_several_lines() -> None:
    """No comment can stand within folded words: the one where they begin speaks for all of them."""
    folded = f"- say: extra\n  {WHY.format('LAN009')}\n  text: >\n    First this.\n    Then you must tell me.\n"
    report = look(("enable", folded))
    assert _codes(report) == []
    assert len(report.left) == 1


@pytest.mark.parametrize("comment", ["# rcs: ignore[LAN009]", "# rcs: ignore[LAN009] because:"])
def test_without_a_reason_it_stands(comment: str) -> None:
    """A comment without a reason is a finding itself, and leaves nothing be."""
    assert sorted(_codes(_press(comment))) == ["LAN009", "SUP001"]


@pytest.mark.parametrize("comment", ["# rcs: ignore", "# rcs: please", "# rcs: ignore[] because: I say so"])
def test_a_comment_that_is_not_understood(comment: str) -> None:
    """A comment that means something else is named, so that nobody relies on it."""
    assert sorted(_codes(_press(comment))) == ["LAN009", "SUP004"]


def test_nothing_to_leave_be() -> None:
    """A comment that leaves nothing be is a finding; so is one for a rule that there is not."""
    calm = "- say: extra\n  {}\n  text: If you like, tell me.\n"
    assert _codes(look(("enable", calm.format(WHY.format("LAN009"))))) == ["SUP003"]
    assert _codes(look(("enable", calm.format(WHY.format("LAN999"))))) == ["SUP003"]


def test_rules_that_did_not_run_are_not_missed() -> None:
    """A comment for a rule that was not asked to run may be of use tomorrow."""
    bundle = put_together((("enable", f"- say: extra\n  {WHY.format('LAN009')}\n  text: If you like.\n"),))
    assert lint([bundle], TODAY, rules=()).findings == ()


def test_a_hash_in_words_is_no_comment() -> None:
    """What stands in words is said aloud, and leaves nothing be."""
    source = Source("a.yaml", 'a: "x\n  # rcs: ignore[A] because: b"\nb: >\n  c\n  # rcs: no\nc: d # rcs: yes\n')
    assert [each.place.line for each in read_ignores(source)] == [6]


def test_comments_of_a_file_in_pieces_still_count() -> None:
    """Above the place where a file cannot be read any more, comments are what they were."""
    source = Source("a.yaml", "# rcs: ignore[A] because: b\na: 'open\n")
    assert [each.codes for each in read_ignores(source)] == [("A",)]


def test_what_keeps_a_file_from_loading_stands() -> None:
    """No comment makes a faulty file load."""
    asked = f"- ask: extra\n  text: And?\n  answer: words\n  required: true {WHY.format('SCR009')}\n"
    assert sorted(_codes(look(("enable", asked)))) == ["SCR009", "SUP002"]


class _Guard(ModuleType):
    """A rule of the safety family that complains of every `say`."""

    CODE = "SAF999"
    NAME = "nothing-said"
    SEVERITY = Severity.ERROR
    READS = Reads.STEPS

    @staticmethod
    def check(subject: Subject, /) -> Iterator[Hit]:
        """Names every ``say``."""
        yield from (Hit(step, "this is said.", "Do not.") for step in subject.of_kind("say"))


@pytest.fixture
def guard(monkeypatch: pytest.MonkeyPatch) -> Rule:
    """A rule of the safety family, as if it were one of ours."""
    rule = _Guard("guard")
    monkeypatch.setattr(suppress, "RULES", {**RULES, rule.CODE: rule})
    return rule


SAY = "- say: extra\n  {}\n  text: If you like.\n"


def test_a_comment_is_too_little_for_safety(guard: Rule) -> None:
    """What protects safety is not left be by a comment, and the comment says that it was tried."""
    bundle = put_together((("enable", SAY.format(WHY.format("SAF999"))),))
    assert [each.code for each in lint([bundle], TODAY, [guard]).findings] == ["SAF999", "SUP002"]


ENTRY = Accepted("SAF999", "tiny", "the clinic's lawyers ask", "Ana Ruiz", date(2026, 11, 2), line=7)


def test_the_site_accepts_with_a_name_and_a_date(guard: Rule) -> None:
    """An entry of the site file leaves be what it names, and the report keeps who answers for it."""
    bundle = put_together((("enable", SAY.format("# ")),))
    for entry in (ENTRY, replace(ENTRY, step="extra")):
        report = lint([bundle], TODAY, [guard], (entry,), "site.yaml")
        assert report.findings == ()
        assert [(each.because, each.by) for each in report.left] == [
            ("the clinic's lawyers ask", "Ana Ruiz, 2026-11-02")
        ]


def test_the_site_accepts_in_vain(guard: Rule) -> None:
    """An entry that nothing needs is a finding in the site file; one for a script that was not looked at is not."""
    bundle = put_together((("enable", SAY.format("# ")),))
    entries = (
        replace(ENTRY, step="start", line=3),
        replace(ENTRY, script="other"),
        replace(ENTRY, code="ABC123", line=9),
    )
    report = lint([bundle], TODAY, [guard], entries, "site.yaml")
    assert [(each.code, each.file, each.line) for each in report.findings if each.file == "site.yaml"] == [
        ("SUP003", "site.yaml", 3),
        ("SUP003", "site.yaml", 9),
    ]
