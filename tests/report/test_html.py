"""``report --format html``: a page for whoever leads a program, and nothing on it that may not be there."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

import pytest
from tests.formats.paper.axe import violations
from tests.report.releases import CANARY
from tests.report.releases import releases as real
from tests.report.test_report import Desk, desk

from rcscreen.report.cells import FEW, HIDDEN, MOST, Count
from rcscreen.report.html.labels import named, opening
from rcscreen.report.html.words import PAGE_WORDS
from rcscreen.report.synthetic import synthetic_releases
from rcscreen.report.tables import Line, Measure, Named, Table
from rcscreen.report.words import WORDS

__all__ = ["desk"]


@dataclass(slots=True)
class Figure:
    """What stands below one heading: rows of cells, and how long the bars are, in hundredths."""

    rows: list[list[str]] = field(default_factory=list)
    bars: list[float] = field(default_factory=list)
    parts: list[float] = field(default_factory=list)
    words: str = ""

    def cell(self, name: str, head: str) -> str:
        """A cell by row and column, wherever its line stands: by itself, or among others of which the same is said."""
        column = next(place for place, each in enumerate(self.rows[0]) if each.startswith(head))
        row = next(row for row in self.rows[1:] if name in re.sub(r" of [\d,]+$", "", row[0]).split(" · "))
        return row[column]


class Page(HTMLParser):
    """A page as somebody reads it who sees no bars: headings, sentences, tables."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.figures: dict[str, Figure] = {"": Figure()}
        self.opened: list[str] = []
        self.now = self.figures[""]
        self.heading = self.group = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A row or a cell begins; a bar is measured."""
        given = dict(attrs)
        if tag in {"section", "figure", "h2", "tr", "th", "td", "style", "p"}:
            self.opened.append("rowgroup" if given.get("scope") == "rowgroup" else tag)
        if tag in {"table", "tbody"}:
            self.group = ""
        elif tag == "tr":
            self.now.rows.append([])
        elif tag in {"th", "td"}:
            self.now.rows[-1].append(f"{self.group}/" if tag == "th" and self.group else "")
        elif tag == "rect" and str(given.get("width", "")).endswith("%") and given.get("height") == "20":
            long = float(str(given["width"])[:-1])
            {"whole": self.now.bars, "part": self.now.parts}.get(str(given.get("class")), []).append(long)

    def handle_endtag(self, tag: str) -> None:
        """A heading ends, and what comes is below it."""
        if self.opened and self.opened[-1] in {tag, "rowgroup" if tag == "th" else tag}:
            self.opened.pop()
        if tag == "h2":
            self.now = self.figures.setdefault(self.heading, Figure())
            self.heading = ""

    def handle_data(self, data: str) -> None:
        """Words go where they stand."""
        inside = self.opened[-1] if self.opened else ""
        if inside == "rowgroup":
            self.group = data
        if inside == "h2":
            self.heading += data
        elif inside in {"th", "td"}:
            self.now.rows[-1][-1] += data
        elif inside == "p":
            self.now.words += data


IN_THE_NAME = {("promises", "wanted"), ("needs_by_language", "conversations"), ("needs_by_site", "conversations")}
"""Numbers that stand beside a row's name, or in a table of their own."""
NAMED: dict[str, Named] = {
    "needs": "need",
    "promises": "need",
    "strengths": "strength",
    "month": "month",
    "language": "language",
}
WANTED: dict[str, Any] = {"help": "wanted", "how": [], "suggested_codes": []}
IN_ORDER = {"experience", "ending", "minutes"}
"""Parts that have an order of their own."""
SAID = {"few": "fewer than 11", "most": "nearly all", "hidden": "not shown", "about": r"(about \d+|under 3)%"}


def numbers_of(desk: Desk) -> list[dict[str, str]]:
    """The report as CSV."""
    return list(csv.DictReader(io.StringIO(desk.reports("--format", "csv").out)))


def page_of(desk: Desk, *words: str) -> Page:
    """The report as a page."""
    return Page(desk.reports("--format", "html", *words).out)


def name_of(row: dict[str, str]) -> str:
    """How a row of the CSV is called on the page."""
    table, by = row["table"], NAMED.get(row["table"], "other")
    need, _, group = row["row"].partition("/")
    if group:
        return f"{opening(named(need, table, 'need', 'en'))}/{opening(named(row['row'], table, 'need_across', 'en'))}"
    return opening(named(need, table, by, "en"))


def head_of(table: str, measure: str) -> str:
    """How a column is headed."""
    table = "needs" if table.startswith("needs_by_") else table
    return PAGE_WORDS["en"].get(f"{table}.{measure}", "Conversations")


def heading_of(table: str, measure: str) -> str:
    """Below which heading a number is to be found."""
    words = PAGE_WORDS["en"]
    return words.get(f"{table}.{measure}.title") or words.get(table) or WORDS["en"][table]


@pytest.mark.parametrize("count", [40, 900])
def test_the_page_says_what_the_table_says(desk: Desk, count: int) -> None:
    """Each cell of the CSV stands on the page, below its heading, in its row and column: number or no number."""
    desk.puts("all.jsonl", *synthetic_releases(4, count))
    page, seen = page_of(desk), 0
    for row in numbers_of(desk):
        if row["row"] and row["table"] != "not_counted" and (row["table"], row["measure"]) not in IN_THE_NAME:
            name, head = name_of(row), head_of(row["table"], row["measure"])
            cell = page.figures[heading_of(row["table"], row["measure"])].cell(name, head)
            said = f"{int(row['count']):,}" if row["count"] else SAID[row["hidden"]]
            assert re.match(rf"{said}(?![\d,])", cell), row
            seen += 1
    assert seen > 60


def test_a_bar_is_as_long_as_a_number_that_is_shown(desk: Desk) -> None:
    """One for each, the longest first; none for what is not shown."""
    desk.puts("all.jsonl", *synthetic_releases(4, 900))
    page, rows = page_of(desk), [row for row in numbers_of(desk) if row["count"]]
    bars = 0
    for table, measure in {(row["table"], row["measure"]) for row in rows if row["row"]}:
        if table == "promises" or table.startswith("needs_by_"):
            continue  # shares, not numbers
        figure, counts = page.figures[heading_of(table, measure)], numbers(rows, table, measure)
        if measure == "nothing_available":
            longest, drawn = max(numbers(rows, table, "wanted")), figure.parts
        elif table == "month":
            continue  # columns, in the order of time
        else:
            counts = counts if table in IN_ORDER else sorted(counts, reverse=True)
            counts += numbers(rows, table, "others_together")
            longest, drawn = max(counts), figure.bars
        assert [round(each * longest / 100) for each in drawn] == counts
        bars += len(drawn)
    assert bars > 30


def numbers(rows: list[dict[str, str]], table: str, measure: str) -> list[int]:
    """The numbers of a column."""
    return [int(row["count"]) for row in rows if (row["table"], row["measure"]) == (table, measure)]


def test_months_are_columns_in_the_order_of_time(desk: Desk) -> None:
    """As high as their number, with a box of one size where there is none between two that are shown."""
    counts = {"01": 200, "02": 3, "03": 8, "04": 100, "05": 89}
    made = [json.loads(each) for each in synthetic_releases(4, sum(counts.values()))]
    for each, month in zip(made, (month for month, count in counts.items() for _ in range(count)), strict=True):
        each["month"] = f"2026-{month}"
    desk.puts("all.jsonl", *made)
    page = desk.reports("--format", "html").out
    columns = re.findall(r'<rect class="(\w+)" x="[0-9.]+%" width="14.40%" y="[0-9.]+" height="([0-9.]+)"', page)
    high, box = ("whole", "270.0"), ("unseen", "16")
    assert columns == [high, box, box, ("whole", "135.0"), ("whole", "120.2")]
    assert [row[0] for row in Page(page).figures["Month by month"].rows[1:]] == [
        *(f"{month} 2026" for month in ("January", "February", "March", "April", "May")), "Other months, together"
    ]  # fmt: skip


def test_what_is_hidden_is_nowhere(desk: Desk) -> None:
    """Two heaps that differ only in a number that is not shown give the same page, to the last byte."""
    pages = []
    for few in (2, 10):
        desk.puts(
            "all.jsonl", *(wanting(each, *(("legal",) if number < few else ())) for number, each in enumerate(real(60)))
        )
        pages.append(desk.reports("--format", "html").out)
    assert pages[0] == pages[1]
    assert "Legal help" in pages[0]


def wanting(release: dict[str, Any], *more: str) -> dict[str, Any]:
    """A release of somebody who wants help with food, and with what else is named."""
    needs = [
        {
            "id": f"{release['id']}-{domain}",
            "domain": domain,
            "help": "wanted",
            "how": [],
            "priority": place,
            "suggested_codes": [],
        }
        for place, domain in enumerate(("food", *more), 1)
    ]
    return {**release, "needs": needs, "priorities": [each["id"] for each in needs], "plan": []}


def test_it_asks_for_nothing_and_runs_nothing(desk: Desk) -> None:
    """No address, no script, no picture, nothing that is fetched; and its own policy forbids it."""
    desk.puts("all.jsonl", *synthetic_releases(1, 60))
    page = desk.reports("--format", "html").out
    assert page.startswith("<!doctype html>")
    assert "default-src 'none'" in page
    assert re.findall(r"https?:|<script|<img|<link|<iframe|@import|src=|\son\w+=", page) == []
    assert set(re.findall(r"url\(([^)]*)\)", page)) == {"#hatched", "#dotted"}


def test_nothing_that_was_said_is_on_it(desk: Desk) -> None:
    """No words, no ids, no names, no file."""
    desk.puts("all.jsonl", *real(40), "not a release at all\n")
    told = desk.reports("--format", "html")
    assert told.code == 1
    for private in (CANARY, "synthetic-", "all.jsonl", str(desk.folder)):
        assert private not in told.out


def test_what_is_not_counted_is_said_by_reason(desk: Desk) -> None:
    """How many documents of how many files, and why; the reason with the most first."""
    desk.puts("a.jsonl", *real(30))
    desk.puts("again.jsonl", *real(30))
    desk.puts("letter.txt", "Dear colleague,")
    figure = page_of(desk).figures["What is not counted"]
    assert "31 documents, in 2 of the 3 files" in figure.words
    assert [row[1:] for row in figure.rows[1:]] == [["30", "1"], ["1", "1"]]
    assert figure.rows[2][0] == "Not JSON."


def test_of_a_few_it_says_how_many_and_no_more(desk: Desk) -> None:
    """Below 21 only the number; below 11 not even that. Of nothing there is no page."""
    desk.puts("a.jsonl", *real(20))
    page = page_of(desk)
    assert "From fewer than 21 conversations nothing more is told" in page.figures[""].words
    assert "20 conversations" in desk.reports("--format", "html").out
    assert not any(figure.bars for figure in page.figures.values())
    desk.puts("a.jsonl", *real(10))
    assert "Fewer than 11 conversations" in desk.reports("--format", "html").out
    desk.puts("a.jsonl", "")
    told = desk.reports("--format", "html")
    assert (told.code, told.out) == (3, "")


def test_it_is_spanish_for_who_reads_spanish(desk: Desk) -> None:
    """Its words, the domains and the months; the browser is told so."""
    desk.puts("a.jsonl", *synthetic_releases(1, 600))
    page = desk.reports("--format", "html", "--language", "es").out
    assert '<html lang="es">' in page
    for words in ("En qué desean ayuda las familias", "Luz, agua y calefacción", "Quién no está aquí", "de 2026"):
        assert words in page


def test_every_phrase_is_there_in_both_languages() -> None:
    """No phrase is missing in Spanish, and each has the same gaps to fill."""
    gaps = {
        tongue: {key: set(re.findall(r"{(\w+)}", words)) for key, words in said.items()}
        for tongue, said in PAGE_WORDS.items()
    }
    assert {*gaps} == {"en", "es"}
    assert gaps["en"] == gaps["es"]


def test_every_table_has_its_words(desk: Desk) -> None:
    """A heading, and what its rows and columns are: whoever adds a question says it in both languages."""
    desk.puts("a.jsonl", *synthetic_releases(1, 60))
    for row in numbers_of(desk):
        if row["table"] not in {"all", "not_counted"}:
            assert {row["table"], f"{row['table']}.line"} <= {*PAGE_WORDS["en"], *WORDS["en"]}, row["table"]


def test_a_table_that_nobody_thought_of_is_drawn_all_the_same(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its own names, escaped, with bars for what is shown and a part that is nearly all of one."""
    lines = (
        Line("b<r>ight", (Count(40), MOST)),
        Line("dull", (FEW, FEW)),
        Line("grey", (Count(80), Count(20))),
        Line("pale", (HIDDEN, HIDDEN)),
        Line("dark", (MOST, FEW)),
    )
    table = Table("some_weather", "other", (Measure("days"), Measure("wet", among="days", inside=True)), lines)
    monkeypatch.setattr("rcscreen.report.html.figures.tables_of", lambda _: (table,))
    desk.puts("a.jsonl", *synthetic_releases(1, 100))
    text = desk.reports("--format", "html").out
    assert "<r>" not in text
    figure = Page(text).figures["some weather"]
    assert [row[0] for row in figure.rows[1:]] == ["Dark", "Grey", "B<r>ight", "Dull", "Pale"]
    assert (figure.bars, figure.parts) == ([80.0, 40.0], [20.0, 40.0])
    assert figure.cell("Grey", "wet") == "20 25%"


def test_groups_are_compared_by_share(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bar is a share of its group, by the number or by what is told in its place; of nothing told there is none."""
    lines = (
        Line("food/en", (Count(100), Count(50), Count(25))),
        Line("food/es", (Count(40), Count(mark="about", in_100=25), HIDDEN)),
        Line("work/en", (Count(100), Count(11), FEW)),
        Line("work/es", (Count(40), FEW, FEW)),
    )
    measures = (
        Measure("conversations", among=None),
        Measure("wanted", among="conversations"),
        Measure("nothing_available"),
    )
    shown_instead(monkeypatch, Table("needs_by_language", "need_across", measures, lines))
    desk.puts("a.jsonl", *synthetic_releases(1, 60))
    figure = page_of(desk).figures["Help wanted, by language spoken"]
    assert (figure.bars, figure.parts) == ([100.0, 50.0, 22.0], [50.0])
    assert figure.cell("Food/Spanish", "Wanted") == "about 25%"
    assert figure.cell("Work/English", "Wanted") == "11 11%"


def test_a_share_that_chance_has_moved_says_by_how_much(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dot, and a line as long as it may be off; what chance moved too far is not there."""
    lines = (
        Line("all", (Count(4), Count(1))),
        Line("language/es", (Count(6), Count(4))),
        Line("site/x", (HIDDEN, HIDDEN)),
    )
    shown_instead(
        monkeypatch, Table("offers", "offer", (Measure("said_no", None), Measure("give_or_take", None)), lines)
    )
    desk.puts("a.jsonl", *synthetic_releases(1, 60))
    page = desk.reports("--format", "html").out
    assert re.findall(r'class="give" x1="([0-9.]+)%" x2="([0-9.]+)%"', page) == [
        ("30.00", "50.00"),
        ("20.00", "100.00"),
    ]
    figure = Page(page).figures["Who was offered a conversation and said no"]
    assert [row for row in figure.rows[1:] if row[1]] == [
        ["All together", "4%", "±1"],
        ["By language spoken/Spanish", "6%", "±4"],
    ]


def shown_instead(monkeypatch: pytest.MonkeyPatch, table: Table) -> None:
    """A report of nothing but this."""
    monkeypatch.setattr("rcscreen.report.html.figures.tables_of", lambda _: (table,))


def test_the_engine_of_accessibility_finds_nothing(desk: Desk) -> None:
    """At every width, printed, and with letters far apart; and it is sure of that."""
    desk.puts("a.jsonl", *synthetic_releases(1, 2000))
    assert violations(desk.reports("--format", "html", "--language", "es").out) == []


def test_what_stands_out_is_the_most_and_not_the_most_of_a_few(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """All but a few of thirty are less than half of a thousand; where two share the first place both are named."""
    lines = (
        Line("food", (Count(1000), Count(500), HIDDEN)),
        Line("work", (Count(30), MOST, HIDDEN)),
        Line("housing", (Count(1000), Count(40), HIDDEN)),
    )
    columns = Measure("wanted"), Measure("nothing_available", "wanted", inside=True), Measure("first", "wanted")
    shown_instead(monkeypatch, Table("needs", "need", columns, lines))
    desk.puts("a.jsonl", *synthetic_releases(1, 60))
    top = re.findall(r"<dt>([^<]*)</dt><dd>(.*)</dd>", desk.reports("--format", "html").out)
    assert [(what, re.sub("<[^>]*>", "", told)) for what, told in top] == [
        ("Wanted most often", "Food and home: 1,000 of 60 conversations"),
        ("Most often without anything to offer", "Food: 500 of the 1,000 who wanted it"),
    ]
