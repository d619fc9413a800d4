"""From JSON to records: a service, a list of them, a page of an API, organizations with theirs, or whole tables."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from rcscreen.formats.hsds.faults import Faults
from rcscreen.formats.hsds.tables import LINE, Row
from rcscreen.formats.hsds.tabular import AT, Record, table_name

__all__ = ["parsed", "records", "tables_in"]

_PAGES: Final = ("contents", "content", "services", "items", "data", "results")
"""Under which of these a page holds its list; the first is HSDS 3.0's, the second that of its British flavour."""

_DEEPEST: Final = 6
"""How deep we look for a list of services. Records themselves are read to the depth that the standard has."""


def parsed(text: str, at: str, faults: Faults) -> Any:  # noqa: ANN401 - whatever JSON holds
    """What a file holds, or None where it is no JSON."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):  # the library's own words quote the file
        faults.add("broken_file", at)
        return None


def tables_in(page: object) -> dict[str, list[Row]]:
    """The tables of a page that holds a whole package in one file: names of CSV files with their rows."""
    if not isinstance(page, dict):
        return {}
    found: dict[str, list[Row]] = {}
    for name, rows in page.items():
        if str(name).endswith(".csv") and isinstance(rows, list) and (table := table_name(str(name))):
            found[table] = [_as_row(row, number) for number, row in enumerate(rows, 1) if isinstance(row, dict)]
    return found


def _as_row(row: dict[str, Any], number: int) -> Row:
    plain = {str(key): "" if value is None else str(value) for key, value in row.items() if not _holds(value)}
    return {**plain, LINE: str(number)}


def _holds(value: object) -> bool:
    return isinstance(value, dict | list)


def records(page: object, at: str) -> Iterator[Record]:
    """The services of a page, wherever it holds them."""
    for number, record in enumerate(_services(page, _DEEPEST), 1):
        yield {**record, AT: f"{at} #{number}"}


def _services(page: object, deepest: int) -> Iterator[Record]:
    if deepest < 0:
        return
    if isinstance(page, list):
        for each in page:
            yield from _services(each, deepest - 1)
    elif isinstance(page, dict):
        yield from _in_mapping(page, deepest)


def _in_mapping(page: dict[str, Any], deepest: int) -> Iterator[Record]:
    inside = next((page[key] for key in _PAGES if isinstance(page.get(key), list | dict)), None)
    service = page.get("service")
    if isinstance(service, dict):  # a service at a location
        place = {key: page[key] for key in ("location", "phones", "schedules") if key in page}
        yield {**service, "service_at_locations": [place]}
    elif inside is not None:
        whose = {key: value for key, value in page.items() if key not in _PAGES}
        for each in _services(inside, deepest - 1):
            yield each if each.get("organization") or "name" not in whose else {**each, "organization": whose}
    elif "name" in page and not _is_something_else(page):
        yield page


_ELSE: Final = (
    "location_type",
    "latitude",
    "tax_status",
    "legal_status",
    "year_incorporated",
    "parent_id",
    "taxonomy",
    "taxonomy_detail",
    "version",
)
"""What a service never has, and a location, an organization, a taxonomy or a term of one has."""


def _is_something_else(page: dict[str, Any]) -> bool:
    return any(key in page for key in _ELSE)
