"""How families were served: counted right, told in every form, and valid against the schema of a report."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.report.releases import gists, releases
from tests.report.test_report import Desk, desk

from rcscreen.desk.reporting import reported
from rcscreen.report.schema import report_schema
from rcscreen.report.synthetic import synthetic_releases, synthetic_tallies, synthetic_tally_schema
from rcscreen.report.why import Why
from rcscreen.report.words import WORDS
from rcscreen.report.written import report_data
from rcscreen.summary.tally import Tally, tally_json

__all__ = ["desk"]


def _strict(node: Any) -> Any:  # noqa: ANN401 - a schema
    """The schema, closed: we write nothing that is not in it."""
    if isinstance(node, list):
        return [_strict(each) for each in node]
    if not isinstance(node, dict):
        return node
    made = {key: _strict(value) for key, value in node.items()}
    return {**made, "additionalProperties": False} if node.get("type") == "object" else made


VALID = Draft202012Validator(_strict(report_schema()))


def report_on(desk: Desk, *documents: object, code: int = 0) -> dict[str, Any]:
    """The report on these documents, as data; it is valid."""
    desk.puts("all.jsonl", *documents)
    told = desk.reports("--format", "json")
    assert told.code == code, told.err
    made: dict[str, Any] = json.loads(told.out)
    VALID.validate(made)
    return made


GISTS = gists(900)


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The report on nine hundred gists, as data; it is valid."""
    file = tmp_path_factory.mktemp("heap") / "gists.jsonl"
    file.write_text("".join(json.dumps(each) + "\n" for each in GISTS), encoding="utf-8")
    made = report_data(reported([str(file)], date(2026, 11, 20), "en").report)
    VALID.validate(made)
    return made


def test_every_report_is_valid(desk: Desk) -> None:
    """Of a heap of every kind and size; and what is not counted has its own word."""
    Draft202012Validator.check_schema(report_schema())
    for count in (1, 21, 60):
        report_on(desk, *synthetic_releases(count, count), *synthetic_tallies(count, 1 + count // 40))
    report = report_on(desk, *gists(40), *gists(1), '{"schema": "rcscreen.tally/1"}\n', code=1)
    assert report["not_counted"] == {str(Why.TWICE): 1, str(Why.MALFORMED): 1}


def test_what_came_of_promises_is_counted(counted: dict[str, Any]) -> None:
    """By hand from the same gists: kept, could not, open."""
    came: Counter[tuple[str, str]] = Counter(
        (need["domain"], need["promise"]) for each in GISTS for need in each["needs"] if "promise" in need
    )
    shown = [
        (each["domain"], what, each[what]) for each in counted["promises"] for what in ("kept", "could_not", "open")
    ]
    numbers = [(domain, what, cell["count"]) for domain, what, cell in shown if "count" in cell]
    assert len(numbers) > 20
    assert all(came[domain, what] == count for domain, what, count in numbers)


def test_how_it_was_is_counted(counted: dict[str, Any]) -> None:
    """How it felt, how it ended, how long it took, where; and nobody knows of whom it is not told, or why."""
    by = counted["by"]
    for what in ("experience", "ending", "minutes", "site"):
        counts = Counter(str(each.get(what, "untold")) for each in GISTS)
        assert by[what]["named"]
        assert all(counts[each["is"]] == each["count"] for each in by[what]["named"])
        assert sum(each["count"] for each in by[what]["named"]) + by[what].get("others_together", 0) == 900


def test_wishes_by_language_and_site(counted: dict[str, Any]) -> None:
    """A number is that of the gists; where it is not told its share is right within five."""
    for what in ("language", "site"):
        sizes = Counter(each.get(what) for each in GISTS)
        wanted = Counter((need["domain"], each.get(what)) for each in GISTS for need in each["needs"])
        cells = counted["needs_by"][what]
        assert len(cells) > 10
        for cell in cells:
            count = wanted[cell["domain"], cell["is"]]
            if "count" in cell["wanted"]:
                assert cell["wanted"]["count"] == count
            elif "in_100" in cell["wanted"]:
                assert abs(100 * count / sizes[cell["is"]] - cell["wanted"]["in_100"]) <= 5 / 2


def test_releases_tell_none_of_it(desk: Desk) -> None:
    """They hold nothing of the kind, so there is no table of it."""
    report = report_on(desk, *releases(60))
    assert report["promises"] == []
    assert set(report["by"]) == {"month", "script", "language", "channel"}
    assert "offers" not in report


@pytest.mark.parametrize("language", ["en", "es"])
def test_it_can_be_read(desk: Desk, language: str) -> None:
    """In 80 columns; every table of it has a heading."""
    desk.puts("all.jsonl", *synthetic_releases(1, 900), *synthetic_tallies(1, 40))
    told = desk.reports("--language", language)
    said = WORDS[language]
    for key in ("promises", "needs_by_language", "needs_by_site", "experience", "ending", "minutes", "offers"):
        assert f"\n{said[key]}\n" in told.out
    assert max(len(line) for line in told.out.splitlines()) < 80
    rows = list(csv.DictReader(io.StringIO(desk.reports("--format", "csv").out)))
    assert {"promises", "needs_by_language", "needs_by_site", "offers"} <= {row["table"] for row in rows}
    assert any(row["hidden"] == "about" for row in rows)
    for row in rows:
        assert (row["in_100"] != "") == (row["hidden"] == "about"), "a share stands where it takes a number's place"


def test_where_hardly_anybody_says_no_somebody_is_to_look(desk: Desk) -> None:
    """It is pointed out, and not called a success."""
    made = [json.loads(each) for each in synthetic_tallies(1, 60)]
    for each in made:
        each["ended"] = [line for line in each["ended"] if line["ending"] != "declined_to_talk"]
    report = report_on(desk, *synthetic_releases(1, 60), *made)
    assert report["offers"]["rare"] is True
    assert "LOOK: hardly anybody says no" in desk.reports("--language", "en").out
    assert report_on(desk, *synthetic_releases(1, 60), *synthetic_tallies(1, 60))["offers"]["rare"] is False


def test_a_tally_is_counted_once_and_never_among_what_was_made_up(desk: Desk) -> None:
    """Twice the same is named; a real one beside made-up gists stops the report."""
    (tally, *_) = synthetic_tallies(1, 1)
    Draft202012Validator(synthetic_tally_schema()).validate(json.loads(tally))
    assert report_on(desk, *synthetic_releases(1, 30), tally, tally)["not_counted"] == {"twice": 1}
    real = tally_json(Tally.model_validate_json(json.dumps({**json.loads(tally), "schema": "rcscreen.tally/1"})))
    desk.puts("all.jsonl", *synthetic_releases(1, 30), real)
    told = desk.reports()
    assert (told.code, told.out) == (3, "")
    assert "made up" in told.err
