"""What the engine judges by itself is what the judge would say, of whatever somebody writes on a line."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.report.heaps import fill, odd_lines
from tests.report.releases import gists

from rcscreen.desk import reporting
from rcscreen.report.columns import JUDGED, place_of
from rcscreen.report.embedded import Embedded
from rcscreen.report.judged import Counted, judge
from rcscreen.report.shape import node_of
from rcscreen.report.sifted import sifted
from rcscreen.report.store import row_of
from rcscreen.report.why import Why
from rcscreen.summary.gist import Gist, WantedHelp
from rcscreen.summary.schemas import gist_schema

TODAY = date(2026, 11, 20)
MADE = gists(40)
ODD: list[Any] = [
    None, True, False, 0, 1, 2, 5, -1, 1.0, 1e3, 20, "", " ", "1", "20", "true", "null", "food", "family", "kept",
    "other", "A-B", "caf\u00e9", 'a"b', "a, b", "a: b", "x" * 65, "2026-10", "2026-1", "es-MX", [], {}, ["family"],
    ["family", "family"], [None], [["family"]], [{}], {"domain": "food"}, [{"domain": "food"}],
    [{"domain": "food", "priority": 1}] * 2, [{"domain": "work", "priority": 1, "plan": "ourselves"}],
    [{"domain": "food", "priority": 2, "offered": "nothing_available"}, {"domain": "work", "priority": 1}],
]  # fmt: skip
KEYS = [*(field.alias or name for name, field in Gist.model_fields.items()), *WantedHelp.model_fields, "tomorrow"]


STYLES: tuple[Callable[[dict[str, Any]], str], ...] = (
    lambda gist: json.dumps(gist, ensure_ascii=False, separators=(",", ":")),
    lambda gist: json.dumps(dict(reversed(gist.items())), separators=(",", ":")),
    lambda gist: json.dumps(gist, indent=1).replace("\n", " "),
    json.dumps,
)


class Bench:
    """An engine that reads one file of lines after another, and tells what it is sure of."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.files = folder, 0
        self.engine = Embedded(str(folder / str(number)) for number in range(999))

    def judges(self, lines: list[str]) -> list[object]:
        """For each line a row of what is counted, why it is not, or None where the engine is not sure."""
        self.files += 1
        file = self.folder / str(self.files)
        file.write_text("\n".join(lines), encoding="utf-8")
        assert self.engine.read({self.files: str(file)}, sifted(TODAY), packed=False) == []
        mine = JUDGED.filter(place_of(JUDGED["n"])[0] == self.files).order_by("n")
        return [(Why(str(why)) if why else row) if sure else None for _, sure, why, *row in self.engine.ask(mine)]


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """One for all tests: it takes a while to set up."""
    made = Bench(tmp_path_factory.mktemp("lines"))
    yield made
    made.engine.close()


def said(line: str) -> object:
    """What the judge says of a line."""
    found = judge(line.encode(), TODAY)
    return list(row_of(0, 0, found))[2:] if isinstance(found, Counted) else found


@st.composite
def written(draw: st.DrawFn) -> str:
    """A gist of which somebody changed something, written by one program or another."""
    gist: dict[str, Any] = json.loads(json.dumps(draw(st.sampled_from(MADE))))
    for _ in range(draw(st.integers(0, 2))):
        inside = draw(st.sampled_from([gist, *gist.get("needs", [])])) if isinstance(gist.get("needs"), list) else gist
        key = draw(st.sampled_from(KEYS))
        if not isinstance(inside, dict):
            continue
        if draw(st.booleans()):
            inside[key] = draw(st.sampled_from(ODD))
        else:
            inside.pop(key, None)
    line: str = draw(st.sampled_from(STYLES))(gist)
    cut, much = draw(st.integers(0, len(line))), draw(st.sampled_from([0, 0, 0, 1, 9]))
    put = draw(
        st.sampled_from(["", "", "", ",", " ", '"', "}", "5", "\\u0061", '"id":"again",', '"revision":2,', "\u00e9"])
    )
    return line if draw(st.integers(0, 2)) else line[:cut] + put + line[cut + much :]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(written(), min_size=1, max_size=60))
def test_of_what_the_engine_is_sure_the_judge_says_the_same(bench: Bench, lines: list[str]) -> None:
    """Cut off, of the wrong kind, unknown words, another version, a key of tomorrow or twice: to the last cell."""
    lines = [line for line in lines if line.strip(" \t\r\n")]
    for line, found in zip(lines, bench.judges(lines), strict=True):
        if found is not None:
            assert found == said(line), line


def test_whatever_is_odd_in_a_way_that_we_know_of(bench: Bench) -> None:
    """The same of a list of lines that were written with malice."""
    lines = list(odd_lines(MADE))
    sure = [(found, said(line), line) for line, found in zip(lines, bench.judges(lines), strict=True) if found]
    assert [line for found, other, line in sure if found != other] == []
    assert Why.EXPIRED in [found for found, _, _ in sure]
    assert len(sure) < len(lines) / 3


def test_the_engine_is_sure_of_what_is_ordinary(bench: Bench) -> None:
    """Of every gist that a program writes, whoever put it on a line: else a report would take fifteen times as long."""
    lines = [json.dumps(each, separators=(",", ":")) for each in MADE] + [json.dumps(each) for each in MADE]
    assert bench.judges(lines) == [said(line) for line in lines]


@pytest.mark.parametrize("cut", [1, 4, 9, 30])
def test_a_packed_file_that_was_cut_off_is_not_taken_for_a_whole_one(tmp_path: Path, cut: int) -> None:
    """Not even where only the sum at its end is missing."""
    file = tmp_path / "cut.gz"
    file.write_bytes(gzip.compress("\n".join(map(json.dumps, MADE)).encode())[:-cut])
    passed = reporting.reported([str(file)], TODAY, "en").report.passed
    assert [each.why for each in passed] == [Why.DAMAGED]


def test_the_engine_and_the_judge_make_the_same_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a folder in which everything lies: every number, and every file, line and reason of what is not counted."""
    fill(tmp_path)
    by_engine = reporting.reported([str(tmp_path)], TODAY, "en")
    monkeypatch.setattr(reporting, "_form", lambda _: None)
    assert reporting.reported([str(tmp_path)], TODAY, "en") == by_engine


def test_a_schema_that_says_more_than_engines_are_told_is_not_judged_by_halves() -> None:
    """Who adds to a gist what JSON Schema has another word for hears of it here, and not from a wrong number."""
    schema = gist_schema()
    schema["properties"]["site"] |= {"multipleOf": 2}
    with pytest.raises(ValueError, match="multipleOf"):
        node_of(schema)


def test_a_gist_asks_for_nothing_that_its_schema_does_not_say() -> None:
    """A check in Python alone would be one that no engine knows of."""
    assert [each for model in (Gist, WantedHelp) for each in model.__pydantic_decorators__.model_validators] == []
