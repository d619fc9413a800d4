"""``import``: somebody else's form as a script to rework."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from rcscreen.cli.options import Format, Formatted
from rcscreen.desk.importing import imported_from, write_out
from rcscreen.desk.opened import language_of, own_setting
from rcscreen.errors import UsageFault


def command(
    file: Annotated[
        str,
        typer.Argument(
            help=(
                "A FHIR R4 Questionnaire (JSON, YAML) or an XLSForm (xlsx, xls, csv, md); - is stdin. "
                "With --check: a script that was made of one."
            )
        ),
    ],
    out: Annotated[
        Path | None, typer.Option(help="The folder for the script and its translations.", file_okay=False)
    ] = None,
    language: Annotated[str, typer.Option(help="The language of its words, if the form does not say: en, es.")] = "",
    check: Annotated[
        bool, typer.Option("--check", help="Say what of the form a script that you reworked no longer answers.")
    ] = False,
    form: Formatted = Format.text,
) -> int:
    """Make a script of somebody else's form.

    The form's questions stand in a conversation that asks leave, begins with what goes well, reads back and gives
    thanks. The script goes to stdout, or with its translations into a folder; nothing is overwritten. What did not
    carry over is named on stderr, item by item. As json, stdout is one document with the script and the report.

    With --check the file is such a script, as its author reworked it: what no longer goes back to the form is named,
    and the exit code is 1 where anything is.
    """
    from rcscreen.formats.importing.report import report_data, report_text
    from rcscreen.script.problems import LANGUAGE

    if language and not LANGUAGE.fits(language):
        raise UsageFault("This is no code of a language.", LANGUAGE.words, place="--language")
    if check:
        return _checked(file, form)
    imported = imported_from(file, language, datetime.now().astimezone().date())
    own = language_of(None, own_setting())
    files = write_out(imported, out) if out is not None else {}
    if form is Format.json:
        print(json.dumps(report_data(imported, own, files), ensure_ascii=False, indent=2))
        return 0
    print("".join(f"{path}\n" for path in files.values()) if files else imported.script, end="")
    print(report_text(imported, own, out=out is not None), file=sys.stderr, end="")
    return 0


def _checked(file: str, form: Format) -> int:
    from dataclasses import asdict

    from rcscreen.desk.answering import checked
    from rcscreen.formats.importing.report_words import SAID

    own = language_of(None, own_setting())
    lost, count = checked(file)
    if form is Format.json:
        found = [{**asdict(each), "says": each.line(own)} for each in lost]
        print(json.dumps({"not_back": found, "back": count}, ensure_ascii=False, indent=2))
    else:
        lines = [each.line(own) for each in lost] or [SAID["all_back"][own].format(count=count)]
        print("\n".join(lines))
    return 1 if lost else 0
