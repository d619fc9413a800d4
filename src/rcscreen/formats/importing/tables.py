"""Sheets of a workbook, or of a text that stands for one: rows of cells, within bounds."""

from __future__ import annotations

import csv
import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from itertools import islice
from typing import Final

from rcscreen.errors import FormRefused, MissingExtra
from rcscreen.formats.importing.values import Foreign, word

__all__ = ["Sheets", "from_csv", "from_markdown", "from_xls", "from_xlsx"]

Sheets = dict[str, list[list[str]]]
"""Rows of cells by the sheet's name in small letters."""

_WANTED: Final = frozenset({"survey", "choices", "settings"})
_MOST_ROWS: Final = 20_000
_MOST_COLUMNS: Final = 160
_BLANK_ROWS: Final = 1_000
"""Blank rows behind one another after which nothing more is looked for: a sheet may claim a million."""
_MOST_UNPACKED: Final = 64 << 20
_DAMAGED: Final = "This workbook cannot be read."
_SAVE_AGAIN: Final = "Open it in a spreadsheet program and save it as xlsx."


def from_xlsx(data: bytes) -> Sheets:
    """The sheets of an Excel workbook.

    Raises:
        FormRefused: It is damaged, or unpacks to more than 64 MiB.
        MissingExtra: openpyxl is not installed.
    """
    try:
        import openpyxl  # noqa: PLC0415 -- an extra, and only a workbook needs it
    except ImportError:
        raise MissingExtra("Reading a workbook needs openpyxl.", "import") from None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            size = sum(each.file_size for each in packed.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError):
        raise FormRefused(_DAMAGED, _SAVE_AGAIN) from None
    if size > _MOST_UNPACKED:
        raise FormRefused("This workbook unpacks to more than 64 MiB.", "Take out what is no form.")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about drawings and validations, which nobody looks at here
        try:
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            return {
                sheet.title.strip().lower(): _rows(sheet.iter_rows(values_only=True, max_col=_MOST_COLUMNS))
                for sheet in book.worksheets
                if sheet.title.strip().lower() in _WANTED
            }
        except Exception:  # noqa: BLE001 -- a damaged workbook fails in as many ways as there are parts of one
            raise FormRefused(_DAMAGED, _SAVE_AGAIN) from None


def from_xls(data: bytes) -> Sheets:
    """The sheets of an old Excel workbook.

    Raises:
        FormRefused: It is damaged.
        MissingExtra: xlrd is not installed.
    """
    try:
        import xlrd  # noqa: PLC0415 -- an extra, and only an old workbook needs it
    except ImportError:
        raise MissingExtra("Reading an old workbook needs xlrd.", "import") from None
    try:
        book = xlrd.open_workbook(file_contents=data, logfile=io.StringIO())
        return {
            sheet.name.strip().lower(): _rows(sheet.row_values(row, 0, _MOST_COLUMNS) for row in range(sheet.nrows))
            for sheet in book.sheets()
            if sheet.name.strip().lower() in _WANTED
        }
    except Exception:  # noqa: BLE001 -- as above
        raise FormRefused(_DAMAGED, _SAVE_AGAIN) from None


def from_csv(text: str) -> Sheets:
    """The sheets of a CSV file: a sheet's name stands alone in the first column, its rows begin in the second.

    Raises:
        FormRefused: It cannot be read as CSV.
    """
    try:
        rows = [row[:_MOST_COLUMNS] for row in islice(csv.reader(io.StringIO(text)), 3 * _MOST_ROWS)]
    except csv.Error:
        raise FormRefused("This cannot be read as CSV.", "Save it again as CSV (UTF-8).") from None
    first = next((row for row in rows if any(row)), [])
    if "type" in (cell.strip().lower() for cell in first):
        return {"survey": _rows(rows)}
    return _parted(rows)


def from_markdown(text: str) -> Sheets:
    """The sheets of tables in Markdown, written the way XLSForms are when they are shown to people."""
    rows = []
    for line in islice(text.splitlines(), 3 * _MOST_ROWS):
        if line.lstrip().startswith("|"):
            cells = [cell.strip() for cell in line.strip().removeprefix("|").split("|")]
            if any(set(cell) - {"-", ":"} for cell in cells):
                rows.append(cells)
    return _parted(rows)


def _parted(rows: Iterable[list[str]]) -> Sheets:
    sheets: dict[str, list[list[str]]] = {}
    current: list[list[str]] = []
    for row in rows:
        name = row[0].strip().lower() if row else ""
        if name:
            current = sheets.setdefault(name, []) if name in _WANTED else []
        if any(row[1:]):
            current.append(row[1:])
    return {name: _rows(found) for name, found in sheets.items()}


def _rows(given: Iterable[Iterable[Foreign]]) -> list[list[str]]:
    return list(islice(_filled(given), _MOST_ROWS))


def _filled(given: Iterable[Iterable[Foreign]]) -> Iterator[list[str]]:
    blank = 0
    for row in given:
        cells = [_cell(each) for each in row]
        blank = 0 if any(cells) else blank + 1
        if blank > _BLANK_ROWS:
            return
        if not blank:
            yield cells


def _cell(value: Foreign) -> str:
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return word(value)
