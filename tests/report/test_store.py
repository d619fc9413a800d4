"""Where releases are counted: in memory, and nowhere else."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import duckdb
import pytest
from tests.report.releases import gists

from rcscreen.errors import ReportRefused
from rcscreen.report.columns import JUDGED
from rcscreen.report.embedded import Embedded
from rcscreen.report.store import Store

TODAY = date(2026, 11, 20)


def test_the_database_reaches_neither_disk_nor_network(tmp_path: Path) -> None:
    """It reads the files that it is given; else it may read or write none, and that cannot be undone."""
    (tmp_path / "given.jsonl").write_text("{}\n")
    (tmp_path / "beside.jsonl").write_text("{}\n")
    engine = Embedded([str(tmp_path / "given.jsonl")])
    assert engine._run("SELECT content FROM read_text(?)", [f"{tmp_path}/given.jsonl"]).fetchall()
    assert engine._run("SELECT current_setting('temp_directory')").fetchall() == [("",)]
    for reaching in (
        f"COPY recalled TO '{tmp_path}/out.csv'",
        f"COPY recalled TO '{tmp_path}/given.jsonl'",
        f"COPY recalled FROM '{tmp_path}/beside.jsonl'",
        f"COPY recalled FROM '{tmp_path}/*.jsonl'",
        "ATTACH 'other.db'",
        "SET enable_external_access = true",
        f"SET allowed_paths = ['{tmp_path}/beside.jsonl']",
    ):
        with pytest.raises(duckdb.Error):
            engine._run(reaching)
    engine.close()


def test_what_does_not_fit_is_said_to_be_too_much() -> None:
    """More than the memory holds is an expected failure, with a cure."""
    engine = Embedded()
    with Store(engine), pytest.raises(ReportRefused, match="more releases than the memory holds") as refused:
        engine._run("CREATE TABLE much AS SELECT range AS n, repeat('x', 200) || range AS words FROM range(100000000)")
    assert "shorter period" in refused.value.cure


def test_a_file_that_cannot_be_read_costs_no_other(tmp_path: Path) -> None:
    """One that is gone by the time it is read, among others: the others are read, and it is told which one was not."""
    files = {number: str(tmp_path / f"{number}.jsonl") for number in range(5)}
    for number, file in files.items():
        if number != 3:
            Path(file).write_text("".join(json.dumps(each) + "\n" for each in gists(4, number)))
    with Store(Embedded(files.values())) as store:
        assert store.read(files, TODAY, packed=False) == [3]
        assert store.ask(JUDGED.filter(JUDGED["sure"]).count().as_table()) == [(16,)]
