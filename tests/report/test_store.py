"""Where releases are counted: in memory, and nowhere else."""

from __future__ import annotations

import duckdb
import pytest

from rcscreen.errors import ReportRefused
from rcscreen.report.store import Store


def test_the_database_reaches_neither_disk_nor_network() -> None:
    """It may not read or write a file, nor put on the disk what does not fit; and that cannot be undone."""
    with Store() as store:
        assert store.ask("SELECT current_setting('temp_directory')") == [("",)]
        for reaching in (
            "COPY (SELECT 1) TO 'out.csv'",
            "SELECT * FROM 'pyproject.toml'",
            "ATTACH 'other.db'",
            "SET enable_external_access = true",
        ):
            with pytest.raises(duckdb.Error):
                store.ask(reaching)


def test_what_does_not_fit_is_said_to_be_too_much() -> None:
    """More than the memory holds is an expected failure, with a cure."""
    with Store() as store, pytest.raises(ReportRefused, match="more releases than the memory holds") as refused:
        store.ask("CREATE TABLE much AS SELECT range AS n, repeat('x', 200) || range AS words FROM range(100000000)")
    assert "shorter period" in refused.value.cure
