"""Small forms of our own, in the shapes that strangers' forms have, and what becomes of them."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

from rcscreen.formats.importing.imported import Imported, import_form
from rcscreen.formats.importing.reading import read_form
from rcscreen.lint.finding import Finding, Severity
from rcscreen.lint.place import Source
from rcscreen.lint.run import Bundle, lint
from rcscreen.script.load import load_script
from rcscreen.script.model import Ask, Script

TODAY = date(2026, 11, 22)
CORPORA = Path(__file__).parents[4] / "shared" / "corpora"
"""Real forms, which lie beside the checkout or nowhere: none of them is ours to ship."""


def option(code: str, said: str, **more: object) -> dict[str, Any]:
    """An option of a choice."""
    return {"valueCoding": {"system": "urn:test", "code": code, "display": said}, **more}


def choice(link: str, said: str, *options: dict[str, Any], **more: object) -> dict[str, Any]:
    """A choice, of yes and no where no options are given."""
    given = options or (option("Y", "Yes, often"), option("N", "Not really"))
    return {"linkId": link, "text": said, "type": "choice", "answerOption": list(given), **more}


def item(link: str, kind: str, said: str, **more: object) -> dict[str, Any]:
    """An item of a Questionnaire."""
    return {"linkId": link, "type": kind, "text": said, **more}


def when(question: str, operator: str, **answer: object) -> dict[str, Any]:
    """One comparison of enableWhen."""
    return {"question": question, "operator": operator, **answer}


def questionnaire(*items: dict[str, Any], **more: object) -> bytes:
    """A Questionnaire as a file."""
    top = {"resourceType": "Questionnaire", "status": "draft", "name": "Small", "title": "A small form", **more}
    return json.dumps({**top, "item": list(items)}).encode()


def workbook(survey: list[list[Any]], choices: list[list[Any]] | None = None, **settings: str) -> bytes:
    """An XLSForm as a workbook; the first row of each sheet is its head."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    rows = {"survey": survey, "choices": choices or [], "settings": [list(settings), list(settings.values())]}
    for name, given in rows.items():
        sheet = book.create_sheet(name)
        for row in given:
            sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def imported(data: bytes, name: str = "form.json", language: str = "") -> Imported:
    """A form as a script."""
    return import_form(read_form(data, name, language), TODAY)


def loaded(made: Imported) -> Script:
    """The script with its translations, which has to load and to lint without an error."""
    overlays = tuple((text, f"{language}/form.yaml") for language, text in made.overlays)
    assert errors(made) == []
    return load_script(made.script, "form.yaml", overlays)


def errors(made: Imported) -> list[Finding]:
    """Errors of the linter, what is left be aside."""
    overlays = tuple(Source(f"{language}/form.yaml", text) for language, text in made.overlays)
    found = lint([Bundle(Source("form.yaml", made.script), overlays)], TODAY).findings
    return [each for each in found if each.severity is Severity.ERROR]


def ask(script: Script, name: str) -> Ask:
    """A question of a script."""
    found = script.step(name)
    assert isinstance(found, Ask)
    return found


def lost(made: Imported) -> set[tuple[str, str]]:
    """What did not carry over: the item and why."""
    return {(each.link, each.why) for each in made.draft.losses}
