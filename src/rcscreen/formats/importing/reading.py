"""Which kind of form a file is, and reading it: a Questionnaire in JSON or YAML, an XLSForm in a workbook or a text."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import Final

from rcscreen.errors import FormRefused
from rcscreen.formats.importing.fhir import read_questionnaire
from rcscreen.formats.importing.form import Form
from rcscreen.formats.importing.tables import from_csv, from_markdown, from_xls, from_xlsx
from rcscreen.formats.importing.values import Foreign
from rcscreen.formats.importing.xlsform import read_xlsform
from rcscreen.script.document import read_document

__all__ = ["read_form"]

_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0"
_READS: Final = "A FHIR R4 Questionnaire (JSON, YAML) or an XLSForm (xlsx, xls, csv, md) can be imported."


def read_form(data: bytes, name: str, language: str = "") -> Form:
    """Reads a form.

    Args:
        data: The file.
        name: Its name, from which its kind is known where its content does not say.
        language: The language of its words, where the author says it.

    Raises:
        FormRefused: It cannot be read, or is of a kind or version that is not.
    """
    stem = PurePath(name).stem or "form"
    suffix = PurePath(name).suffix.lower()
    if data.startswith(_ZIP):
        return read_xlsform(from_xlsx(data), stem, language)
    if data.startswith(_OLE):
        return read_xlsform(from_xls(data), stem, language)
    text = _text(data)
    begins = text.lstrip()[:80]
    if begins.startswith(("{", "[")):
        return read_questionnaire(_from_json(text), language)
    if suffix == ".md" or begins.startswith("|"):
        return read_xlsform(from_markdown(text), stem, language)
    if suffix == ".csv" or begins.lower().startswith(('"survey"', "survey,")):
        return read_xlsform(from_csv(text), stem, language)
    return read_questionnaire(_from_yaml(text), language)


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FormRefused("The file is not UTF-8 text.", _READS) from None


def _from_json(text: str) -> Foreign:
    try:
        return json.loads(text, parse_constant=lambda _: None)
    except (ValueError, RecursionError):
        raise FormRefused("The file cannot be read as JSON.", _READS) from None


def _from_yaml(text: str) -> Foreign:
    """YAML as scripts are read: without tags and references, within bounds."""
    document, problems = read_document(text, "form")
    if document is None or problems:
        line = problems[0].line if problems else 0
        place = f" (line {line})" if line else ""
        raise FormRefused(f"The file cannot be read as YAML{place}.", _READS)
    return document.plain()
