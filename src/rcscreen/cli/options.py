"""Options that several commands have."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

PassphraseFile: TypeAlias = Annotated[Path | None, typer.Option(help="The file that holds the passphrase.")]


Plain: TypeAlias = Annotated[bool, typer.Option("--plain", help="Lines only, for a screen reader.")]


class Format(StrEnum):
    """How a list or a document is written."""

    text = "text"
    json = "json"


class Written(StrEnum):
    """How what a conversation left is written."""

    text = "text"
    json = "json"
    html = "html"
    pdf = "pdf"
    fhir = "fhir"
    fhir_response = "fhir-response"


class Notified(StrEnum):
    """How a notice to a recipient is written."""

    text = "text"
    json = "json"
    fhir = "fhir"


class Language(StrEnum):
    """A language in which one can read what is kept."""

    en = "en"
    es = "es"


Formatted: TypeAlias = Annotated[Format, typer.Option("--format", help="How it is written.")]


Read: TypeAlias = Annotated[
    Language | None, typer.Option("--language", help="To read it in; the program's own if left out.")
]
