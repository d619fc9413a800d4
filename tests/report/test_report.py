"""``report``: what many releases tell together, from a folder in which anything may lie."""

from __future__ import annotations

import csv
import gzip
import io
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.cli.conftest import Told
from tests.report.releases import CANARY, gists, releases

from rcscreen.cli import main
from rcscreen.desk.reporting import reported
from rcscreen.report.synthetic import synthetic_releases
from rcscreen.report.why import Why
from rcscreen.report.words import LANGUAGES, WORDS

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


class Desk:
    """A program lead, and a folder."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys

    def puts(self, name: str, *documents: object) -> Path:
        """Puts documents, or text, into a file of the folder."""
        file = self.folder / name
        file.write_text("".join(each if isinstance(each, str) else json.dumps(each) + "\n" for each in documents))
        return file

    def reports(self, *words: str) -> Told:
        """Asks for the report on the folder."""
        code = main(["report", str(self.folder), *words])
        said = self.capsys.readouterr()
        return Told(code, said.out, said.err)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A folder with nothing in it, on a day of this autumn."""
    monkeypatch.setenv("RCSCREEN_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("rcscreen.cli.report.local_now", lambda: NOW)
    (tmp_path / "heap").mkdir()
    return Desk(tmp_path / "heap", capsys)


def test_made_up_releases_give_a_report_of_80_columns(desk: Desk) -> None:
    """Charts of plain characters, in English and Spanish; and it says that nobody said any of this."""
    desk.puts("made-up.jsonl", *synthetic_releases(1, 400))
    for words, title, made_up in (
        (("--language", "en"), "Help wanted", "MADE UP"),
        (("--language", "es"), "Ayuda", "INV"),
    ):
        told = desk.reports(*words)
        assert (told.code, told.err) == (0, "")
        assert title in told.out
        assert made_up in told.out
        assert "###" in told.out
        assert max(len(line) for line in told.out.splitlines()) < 80
        assert "\x1b" not in told.out


def test_the_numbers_are_those_of_the_releases(desk: Desk) -> None:
    """Counted by hand from the same documents, whatever the form they are written in."""
    documents = releases(300)
    desk.puts("lines.jsonl", *documents[:100])
    desk.puts("a-list.json", json.dumps(documents[100:200], indent=2))
    (desk.folder / "more.jsonl.gz").write_bytes(gzip.compress("\n".join(map(json.dumps, documents[200:])).encode()))
    told = desk.reports("--format", "json")
    assert (told.code, told.err) == (0, "")
    report = json.loads(told.out)
    assert (report["conversations"], report["synthetic"], report["not_counted"]) == ({"count": 300}, False, {})
    food = next(each for each in report["needs"] if each["domain"] == "food")
    of_food = [need for each in documents for need in each["needs"] if need["domain"] == "food"]
    assert food["wanted"] == {"count": len(of_food)}
    assert food["first"] == {"count": sum(need["priority"] == 1 for need in of_food)}
    homes = {need["id"] for each in documents for need in each["needs"] if need["domain"] == "housing"}
    nothing = sum(line["need"] in homes and "offered" in line for each in documents for line in each["plan"])
    assert next(each for each in report["needs"] if each["domain"] == "housing")["nothing_available"] == {
        "count": nothing
    }
    assert report["by"]["month"] == {"named": [{"is": "2026-11", "count": 300}]}


def test_the_table_says_the_same(desk: Desk) -> None:
    """CSV and JSON hold the same numbers and the same marks."""
    desk.puts("all.jsonl", *releases(80))
    rows = list(csv.DictReader(io.StringIO(desk.reports("--format", "csv").out)))
    report = json.loads(desk.reports("--format", "json").out)
    wanted = {row["row"]: row for row in rows if (row["table"], row["measure"]) == ("needs", "wanted")}
    for need in report["needs"]:
        row = wanted[need["domain"]]
        assert (row["count"], row["hidden"]) == (str(need["wanted"].get("count", "")), need["wanted"].get("hidden", ""))


def test_nothing_that_was_said_comes_out(desk: Desk) -> None:
    """No words, no ids, no names, on neither stream; not even where the words stand in for a script's id."""
    documents = releases(40)
    documents[0]["script"]["id"] = f"{CANARY} and more"
    documents[1]["channel"] = CANARY
    documents[2]["language"] = "He Took The Car Keys"
    desk.puts("all.jsonl", *documents, '{"schema": "' + CANARY + '"}\n', '{"schema": "rcscreen.release/1", "' + CANARY)
    for form in ("text", "json", "csv"):
        told = desk.reports("--format", form)
        assert told.code == 1
        assert CANARY not in told.out + told.err
        assert "Car Keys".lower() not in (told.out + told.err).lower()
        assert "synthetic-" not in told.out + told.err


def test_the_heap_of_a_year(desk: Desk) -> None:
    """Whatever lies among the releases is named by file and reason, in a line each, and costs nothing else."""
    documents = releases(60)
    newer = {**documents[0], "id": "newer", "revision": 2, "replaces": documents[0]["id"]}
    expired = json.loads(json.dumps(documents[1]))
    expired["release"]["expires"] = "2026-11-19"
    desk.puts("a.jsonl", *documents[:1], expired, *documents[2:])
    desk.puts("again.json", documents[5])
    desk.puts("cut.json", json.dumps(documents[6], indent=2)[:-20])
    desk.puts("corrected.json", newer)
    desk.puts("notice.json", {"schema": "rcscreen.notice/1", "releases": [{"id": documents[7]["id"], "revision": 1}]})
    desk.puts("record.json", {"schema": "rcscreen.local/1"})
    desk.puts("rehearsal.json", {"schema": "rcscreen.rehearsal/1"})
    desk.puts("tomorrow.json", {"schema": "rcscreen.release/2"})
    desk.puts("bundle.json", {"resourceType": "Bundle"})
    desk.puts("letter.txt", "Dear colleague,")
    desk.puts("incomplete.json", {key: value for key, value in documents[8].items() if key != "needs"})
    desk.puts(".hidden", "nobody looks here")
    told = desk.reports("--format", "json")
    assert told.code == 1
    report = json.loads(told.out)
    assert report["conversations"] == {"count": 58}  # one has expired, one was taken back, one is counted as corrected
    once = "damaged expired fhir malformed not_json record rehearsal replaced taken_back twice version"
    assert report["not_counted"] == dict.fromkeys(once.split(), 1)
    lines = told.err.splitlines()
    assert len(lines) == sum(report["not_counted"].values())
    assert any(
        line.startswith(f"{desk.folder}/a.jsonl:2: RPT002 not counted: the permission has run out") for line in lines
    )
    assert any(
        line.startswith(f"{desk.folder}/record.json: RPT002 not counted: a record, which is never") for line in lines
    )


def test_copies_and_revisions_are_no_fault(desk: Desk) -> None:
    """Any heap has them: they are named, and the exit code stays 0."""
    documents = releases(30)
    desk.puts("a.jsonl", *documents)
    desk.puts("b.jsonl", *documents)
    told = desk.reports()
    assert told.code == 0
    assert (
        told.err
        == f"{desk.folder}/b.jsonl: RPT002 30 documents not counted: the same document again; it is counted once.\n"
    )
    assert "Conversations counted: 30\n" in told.out


def test_a_few_conversations_tell_nothing(desk: Desk) -> None:
    """Of twenty only the number is said, of ten not even that."""
    desk.puts("a.jsonl", *releases(20))
    told = desk.reports()
    assert "Conversations counted: 20\n" in told.out
    assert "Help wanted" not in told.out
    desk.puts("a.jsonl", *releases(10))
    assert "Conversations counted: under 11\n" in desk.reports().out
    _, _, rows = desk.reports("--format", "csv").out.partition("\n")
    assert "10" not in rows


def test_made_up_and_real_are_never_mixed(desk: Desk) -> None:
    """One made-up release among real ones stops the report: it would say what nobody said."""
    desk.puts("a.jsonl", *releases(30), *synthetic_releases(1, 1))
    told = desk.reports()
    assert (told.code, told.out) == (3, "")
    assert "RPT001 Of these releases 1 were made up and 30 were not" in told.err


def test_where_there_is_nothing_it_says_why(desk: Desk) -> None:
    """An empty folder, a folder with one letter in it, and a file that is not there."""
    assert desk.reports().code == 3
    desk.puts("letter.txt", "Dear colleague,")
    told = desk.reports("--language", "es")
    assert (told.code, told.out) == (3, "")
    assert "letter.txt: RPT002 sin contar: no es JSON." in told.err
    assert main(["report", str(desk.folder / "*.nothing")]) == 2


def test_releases_for_two_are_pointed_out(desk: Desk) -> None:
    """A conversation that left for two is in the heap twice, under two ids that cannot be matched."""
    documents = releases(30)
    documents[3]["to"] = {"id": "somebody-else", "name": "somebody else"}
    desk.puts("a.jsonl", *documents)
    assert "These releases are for 2 recipients." in desk.reports().out


def test_patterns_and_stdin(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pattern in quotes means what it matches; - is what comes in."""
    desk.puts("a.json", *releases(30))
    assert main(["report", str(desk.folder / "*.json"), "--format", "json"]) == 0
    one = desk.capsys.readouterr().out
    data = (desk.folder / "a.json").read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))
    assert main(["report", "-", "--format", "json"]) == 0
    assert desk.capsys.readouterr().out == one


def test_what_cannot_be_opened_is_named(desk: Desk) -> None:
    """A link that leads nowhere, below the folder; a name that no file can have."""
    desk.puts("a.json", *releases(30))
    (desk.folder / "below").mkdir()
    (desk.folder / "below" / "link.json").symlink_to("nowhere")
    told = desk.reports()
    assert (told.code, told.err) == (1, f"{desk.folder}/below/link.json: RPT002 not counted: it cannot be read.\n")
    assert main(["report", "x" * 5_000]) == 2


@pytest.mark.parametrize(
    ("library", "words", "extra"),
    [("duckdb", (), "report"), ("ibis", (), "report"), ("pyspark", ("--engine", "spark"), "warehouse")],
)
def test_without_what_counts_it_says_what_to_install(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, library: str, words: tuple[str, ...], extra: str
) -> None:
    """The core does without it."""
    monkeypatch.setitem(sys.modules, library, None)
    told = desk.reports(*words)
    assert told.code == 3
    assert "EXT001" in told.err
    assert f"rcscreen[{extra}]" in told.err


def test_a_bar_is_drawn_where_somebody_sees_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal, and gone when all is read; nothing of it where standard error is something else."""
    desk.puts("a.jsonl", *gists(30))
    desk.puts("b.json", json.dumps(releases(30), indent=2))
    assert "Reading" not in desk.reports().err
    shares: list[float] = []
    reported((str(desk.folder),), NOW.date(), "en", told=shares.append)
    assert shares[-1] == 1
    assert shares == sorted(shares)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert "Reading" in desk.reports().err
    assert "Leyendo" in desk.reports("--language", "es").err


def test_the_page_knows_every_reason() -> None:
    """Whoever reads `not_counted` finds each of its keys in the documentation, and a sentence for it in the report."""
    page = (Path(__file__).parents[2] / "docs" / "running-a-program.md").read_text(encoding="utf-8")
    assert [why for why in Why if f"`{why}`" not in page or f"why.{why}" not in WORDS["en"]] == []


def test_both_languages_say_everything() -> None:
    """No phrase is missing in Spanish."""
    assert {*LANGUAGES} == {"en", "es"}
    assert WORDS["en"].keys() == WORDS["es"].keys()
