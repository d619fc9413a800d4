"""``report``: what many releases tell together."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from typing import Annotated

import typer

from rcscreen.cli.options import Read
from rcscreen.cli.reading_bar import reading_bar
from rcscreen.desk.leaving import local_now
from rcscreen.desk.opened import language_of, own_setting


class Told(StrEnum):
    """How a report is written."""

    text = "text"
    json = "json"
    csv = "csv"
    html = "html"


class Engine(StrEnum):
    """Where releases are counted."""

    duckdb = "duckdb"
    spark = "spark"


def command(
    files: Annotated[
        list[str], typer.Argument(help="Releases: files, folders, patterns; JSON, JSON Lines, gzip; - is stdin.")
    ],
    form: Annotated[Told, typer.Option("--format", help="How it is written.")] = Told.text,
    language: Read = None,
    engine: Annotated[
        Engine, typer.Option("--engine", help="duckdb: here, in memory; spark: where its configuration says.")
    ] = Engine.duckdb,
) -> int:
    """What many releases tell together: counts, never who said what.

    No count under 11 is shown, nor can one be worked out. What is not counted is named on stderr, by file and reason.
    Exit code 1 where that was more than copies and replaced revisions, 3 where there is nothing to count.
    """
    from rcscreen.desk.reporting import reported
    from rcscreen.report.text import passed_lines, report_text
    from rcscreen.report.why import ORDINARY
    from rcscreen.report.written import report_csv, report_data

    own = language_of(language, own_setting())
    with reading_bar(own) as told:
        made = reported(files, local_now().date(), own, spark=engine is Engine.spark, told=told)
    for line in passed_lines(made.report.passed, made.files, own):
        print(line, file=sys.stderr)
    if form is Told.json:
        print(json.dumps(report_data(made.report), ensure_ascii=False, indent=2))
    elif form is Told.csv:
        print(report_csv(made.report), end="")
    elif form is Told.html:
        from rcscreen.report.html import report_page

        print(report_page(made.report, own, local_now().date(), len(made.files)), end="")
    else:
        print(report_text(made.report, own), end="")
    return 0 if all(each.why in ORDINARY for each in made.report.passed) else 1
