"""The sheets of an XLSForm with their columns known: what each row says, and in which language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from rcscreen.formats.importing.form import Words
from rcscreen.formats.importing.tables import Sheets
from rcscreen.formats.importing.values import clean, language_code

__all__ = ["Row", "rows"]

_SAME: Final = {
    "relevance": "relevant", "list_name": "list", "listname": "list", "caption": "label", "command": "type",
    "tag": "name", "value": "name", "calculate": "calculation", "readonly": "read_only", "text": "label",
    "constraint_msg": "constraint_message", "form_title": "title", "id_string": "form_id", "repeat": "repeat_count",
    "guidance_hint": "guidance",
}  # fmt: skip
"""What columns are called besides."""

_GROUPS: Final = ("bind", "control", "media", "body", "jr")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a sheet.

    Attributes:
        cells: What it says, by column; of columns that speak, what is said without a language.
        words: What it says by column and language.
        number: Its number in the sheet, from 1, as far as blank rows are not counted.
    """

    cells: Mapping[str, str]
    words: Mapping[str, Mapping[str, str]]
    number: int

    def get(self, column: str) -> str:
        """What stands in a column, or empty."""
        return self.cells.get(column, "")

    def said(self, column: str, own: str) -> Words:
        """What is said in a column, by language; what has no language is in the form's own."""
        plain = clean(self.cells.get(column, ""))
        found = {own: plain} if plain else {}
        for language, said in self.words.get(column, {}).items():
            if clean(said):
                found[language] = clean(said)
        return found


def rows(sheets: Sheets, name: str) -> Iterator[Row]:
    """The rows of a sheet below its head."""
    given = sheets.get(name, [])
    if not given:
        return
    heads = [_head(cell) for cell in given[0]]
    for number, cells in enumerate(given[1:], 2):
        plain: dict[str, str] = {}
        words: dict[str, dict[str, str]] = {}
        for (column, language), cell in zip(heads, cells, strict=False):
            if not column or not cell:
                continue
            if language:
                words.setdefault(column, {}).setdefault(language, cell)
            else:
                plain.setdefault(column, cell)
        yield Row(plain, words, number)


def _head(cell: str) -> tuple[str, str]:
    """A column and its language, of a head such as ``label::Español (es)``."""
    parts = [each.strip() for each in cell.replace("::", ":").split(":")]
    if len(parts) > 1 and parts[0].lower() in _GROUPS:
        parts = parts[1:]
        if len(parts) > 1 and parts[0].lower() == "jr":
            parts = parts[1:]
    column = "_".join(parts[0].lower().replace("-", "_").split())
    language = ""
    if len(parts) > 1:
        said = parts[-1]
        # a language that nobody here knows is one all the same: it must not pass for the form's own
        language = language_code(said) or f"?{said[:24]}"
    return _SAME.get(column, column), language
