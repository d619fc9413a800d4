"""The whole report on two engines, compared to the last cell: ``make warehouse``. It takes a minute or more."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.report.heaps import fill, odd_lines
from tests.report.releases import gists

from rcscreen.desk.reporting import reported
from rcscreen.report.columns import JUDGED, place_of
from rcscreen.report.engine import Engine, distributed
from rcscreen.report.judged import Counted, judge
from rcscreen.report.sifted import sifted
from rcscreen.report.store import row_of
from rcscreen.report.why import Why
from rcscreen.report.written import report_csv

pytest.importorskip("pyspark", reason="Spark is an extra: pip install 'rcscreen[warehouse]'")
pytestmark = [
    pytest.mark.warehouse,
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark runs on Java, and there is none here"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # Spark leaves its socket to the end of the process
]

TODAY = date(2026, 11, 20)


_SPARK = """
spark.master local[2]
spark.driver.bindAddress 127.0.0.1
spark.driver.host 127.0.0.1
spark.sql.shuffle.partitions 1
spark.sql.adaptive.enabled false
spark.sql.codegen.wholeStage false
spark.sql.codegen.factoryMode NO_CODEGEN
spark.default.parallelism 1
"""


@pytest.fixture(autouse=True)
def configured(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spark is where its configuration says; here it compiles nothing for small questions."""
    folder = tmp_path_factory.mktemp("spark")
    (folder / "spark-defaults.conf").write_text(_SPARK)
    monkeypatch.setenv("SPARK_CONF_DIR", str(folder))


@pytest.fixture
def spark() -> Iterator[Engine]:
    """Spark, on this machine."""
    engine = distributed()
    yield engine
    engine.close()


def test_the_whole_report_is_the_same_on_both_engines(tmp_path: Path) -> None:
    """Of a folder in which everything lies: every cell, and every file, line and reason of what is not counted."""
    fill(tmp_path, 600)
    here, there = (reported([str(tmp_path)], TODAY, "en", spark=spark) for spark in (False, True))
    assert report_csv(there.report).splitlines() == report_csv(here.report).splitlines()
    assert there == here
    assert len(here.report.passed) > 15


def test_of_what_spark_is_sure_the_judge_says_the_same(tmp_path: Path, spark: Engine) -> None:
    """Whatever is odd, in a file that is read in many blocks: each line is the line that it was."""
    made = gists(300)
    lines = [json.dumps(each, separators=(",", ":")) for each in made]
    lines[100:100] = odd_lines(made)
    (tmp_path / "lines.jsonl").write_text("\n\n".join(lines), encoding="utf-8")
    spark._spark.conf.set("spark.sql.files.maxPartitionBytes", 10_000)  # type: ignore[attr-defined]  # Spark, as above
    assert spark.read({7: str(tmp_path / "lines.jsonl")}, sifted(TODAY), packed=False) == []
    found = spark.ask(JUDGED.order_by("n"))
    assert [place_of(int(str(row[0]))) for row in found] == [(7, place) for place, _ in enumerate(lines, 1)]
    judged = [judge(line.encode(), TODAY) for line in lines]
    for (_, sure, why, *row), said, line in zip(found, judged, lines, strict=True):
        if sure:
            expected = list(row_of(0, 0, said))[2:] if isinstance(said, Counted) else said
            assert (Why(str(why)) if why else [plain(each) for each in row]) == expected, line
    assert sum(bool(row[1]) for row in found) >= len(made)


def plain(cell: object) -> object:
    """A cell as Python has it: lists of Spark's rows as lists of dicts."""
    if isinstance(cell, list):
        return [each.asDict() if hasattr(each, "asDict") else each for each in cell]
    return cell
