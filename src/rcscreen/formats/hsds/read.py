"""From the files of a directory to places to turn to, and what was wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Final

from rcscreen.formats.hsds.build import resource_of
from rcscreen.formats.hsds.faults import Faults, NotADirectoryOfServicesError
from rcscreen.formats.hsds.json_pages import parsed, records, tables_in
from rcscreen.formats.hsds.tables import Row, decoded, rows
from rcscreen.formats.hsds.tabular import AT, Record, joined, table_name
from rcscreen.script.place import Resource

__all__ = ["MOST_SERVICES", "read_directory"]

MOST_SERVICES: Final = 100_000
"""Services that are read at most. The largest directories of a whole state have some tens of thousands."""

_PACKAGE: Final = "datapackage.json"


def read_directory(files: Mapping[str, bytes]) -> tuple[tuple[Resource, ...], Faults]:
    """The places of a directory.

    Args:
        files: What the directory consists of: names of files with what they hold. CSV files are tables of one
            package; every JSON file is one page.

    Raises:
        NotADirectoryOfServicesError: There is no service in it, read or left out.
    """
    faults = Faults()
    tables: dict[str, tuple[str, list[Row]]] = {}
    pages: list[tuple[str, object]] = []
    for file in sorted(files):
        base = file.replace("\\", "/").rpartition("/")[2]
        if base.casefold().endswith(".csv"):
            if table := table_name(base):
                found = rows(decoded(files[file], base, faults), base, faults)
                tables[table] = (base, [*tables.get(table, ("", []))[1], *found])
        elif base.casefold().endswith(".json") and base.casefold() != _PACKAGE:
            page = parsed(decoded(files[file], base, faults), base, faults)
            pages.append((base, page))
            for table, more in tables_in(page).items():
                tables[table] = (f"{base} {table}", [*tables.get(table, ("", []))[1], *more])
    found_records: list[Iterable[Record]] = [joined(tables, faults)]
    found_records += [records(page, base) for base, page in pages if not tables_in(page)]
    resources = _resources((record for some in found_records for record in some), faults)
    if not resources and not any(faults.counts[lost] for lost in ("broken_row", "no_name", "closed")):
        raise NotADirectoryOfServicesError(faults.counts["broken_file"])
    return resources, faults


def _resources(found: Iterable[Record], faults: Faults) -> tuple[Resource, ...]:
    """Each place once: where an id is given twice the first one counts, and the second is named as left out."""
    known: dict[str, Resource] = {}
    services = iter(found)
    for record in islice(services, MOST_SERVICES):
        resource = resource_of(record, faults)
        if resource is None:
            continue
        if resource.id in known:
            faults.add("twice", str(record[AT]))
        else:
            known[resource.id] = resource
    if (beyond := next(services, None)) is not None:
        faults.add("too_many", str(beyond[AT]))
    return tuple(known.values())
