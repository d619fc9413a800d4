"""Which kind of form a file is, and reading it: JSON or YAML for a Questionnaire, a workbook or a table for an XLSForm."""

from __future__ import annotations

import json

from rcscreen.errors import FormRefused
from rcscreen.formats.importing.fhir import read_questionnaire
from rcscreen.formats.importing.form import Form
from rcscreen.formats.importing.values import Foreign

__all__ = ["read_form"]

_READS = "A FHIR R4 Questionnaire (JSON, YAML) or an XLSForm (xlsx, xls, csv, md) can be imported."


def read_form(data: bytes, name: str, language: str = "") -> Form:
    """Reads a form.

    Args:
        data: The file.
        name: Its name, from which its kind is known where its content does not say.
        language: The language of its words, where the author says it.

    Raises:
        FormRefused: It cannot be read, or is of a kind or version that is not.
    """
    text = _text(data)
    return read_questionnaire(_parsed(text), language)


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FormRefused("The file is not UTF-8 text.", _READS) from None


def _parsed(text: str) -> Foreign:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise FormRefused("The file cannot be read as JSON.", _READS) from None
