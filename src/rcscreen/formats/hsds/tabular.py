"""From tables to records: a CSV package is put into the shape in which HSDS 3.0 writes JSON.

Tables go by several names (``physical_addresses`` in 1.1, ``addresses`` in 3.0), and what belongs together is said by
ids. What points at something that is not there keeps the rest of what it says.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from rcscreen.formats.hsds.faults import Faults
from rcscreen.formats.hsds.tables import LINE, Row

__all__ = ["AT", "NAMES", "Record", "Tables", "joined", "table_name"]

Record: TypeAlias = dict[str, Any]
"""A service as HSDS 3.0 writes it in JSON. Under :data:`AT` stands where it was found."""

Tables: TypeAlias = Mapping[str, tuple[str, list[Row]]]
"""Tables by name: the name of the file, and its rows."""

AT: Final = "\x00at"

NAMES: Final[Mapping[str, str]] = {
    "service": "services",
    "organization": "organizations",
    "organisation": "organizations",
    "organisations": "organizations",
    "location": "locations",
    "services_at_location": "service_at_location",
    "service_at_locations": "service_at_location",
    "services_at_locations": "service_at_location",
    "physical_addresses": "addresses",
    "physical_address": "addresses",
    "address": "addresses",
    "phone": "phones",
    "language": "languages",
    "regular_schedules": "schedules",
    "regular_schedule": "schedules",
    "schedule": "schedules",
    "service_area": "service_areas",
    "taxonomy": "taxonomy_terms",
    "taxonomy_term": "taxonomy_terms",
    "attribute": "attributes",
    "services_taxonomy": "attributes",
    "service_taxonomy": "attributes",
    "services_taxonomies": "attributes",
    "service_taxonomies": "attributes",
    "service_attributes": "attributes",
}
"""What a table may be called → what it is called here. Others that are not needed are not read."""

_KNOWN: Final = frozenset(NAMES.values())
_SPLIT = re.compile(r"[,;|]")


def table_name(file: str) -> str:
    """The table of a file, or an empty name where nothing in it is needed."""
    stem = file.replace("\\", "/").rpartition("/")[2].rpartition(".")[0].casefold()
    stem = stem.replace("-", "_").replace(" ", "_").removeprefix("hsds_")
    name = NAMES.get(stem, stem)
    return name if name in _KNOWN else ""


@dataclass(slots=True)
class _Kept:
    """Rows by what they belong to."""

    by: dict[str, dict[str, list[Row]]]

    def of(self, table: str, column: str, key: str) -> list[Row]:
        return self.by.get(f"{table}.{column}", {}).get(key, []) if key else []


def joined(tables: Tables, faults: Faults) -> list[Record]:
    """Every service with all that belongs to it."""
    kept = _kept(tables)
    organizations = _by_id(_rows(tables, "organizations"))
    locations = {key: _location(row, kept) for key, row in _by_id(_rows(tables, "locations")).items()}
    terms = _by_id(_rows(tables, "taxonomy_terms"), "id", "taxonomy_id")
    file, rows = tables.get("services", ("", []))
    found = []
    for row in rows:
        record: Record = {**row, AT: f"{file}:{row[LINE]}"}
        key = row.get("id", "")
        at = record[AT]
        record["organization"] = _pointed_at(
            row.get("organization_id", ""), organizations, "no_organization", at, faults
        )
        record["phones"] = kept.of("phones", "service_id", key)
        record["languages"] = [*kept.of("languages", "service_id", key), *_listed(row, "languages", "name")]
        record["schedules"] = kept.of("schedules", "service_id", key)
        record["service_areas"] = [*kept.of("service_areas", "service_id", key), *_listed(row, "service_areas", "name")]
        record["attributes"] = list(_attributes(row, kept, terms))
        record["service_at_locations"] = list(_links(row, kept, locations, at, faults))
        if record["organization"] is None and record["service_at_locations"]:
            owner = record["service_at_locations"][0]["location"].get("organization_id", "")
            record["organization"] = organizations.get(owner)
        if record["organization"] is not None:
            owned = kept.of("phones", "organization_id", record["organization"].get("id", ""))
            record["organization"] = {**record["organization"], "phones": owned}
        found.append(record)
    return found


def _rows(tables: Tables, name: str) -> list[Row]:
    return tables.get(name, ("", []))[1]


def _by_id(rows: Iterable[Row], *columns: str) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for row in rows:
        for column in columns or ("id",):
            if key := row.get(column, ""):
                found.setdefault(key, row)
                break
    return found


_POINTERS: Final = {
    "phones": ("service_id", "location_id", "organization_id", "service_at_location_id"),
    "languages": ("service_id", "location_id"),
    "schedules": ("service_id", "location_id", "service_at_location_id"),
    "service_areas": ("service_id",),
    "addresses": ("location_id",),
    "service_at_location": ("service_id",),
    "attributes": ("service_id", "link_id"),
}


def _kept(tables: Tables) -> _Kept:
    by: dict[str, dict[str, list[Row]]] = {}
    for table, columns in _POINTERS.items():
        for column in columns:
            held: dict[str, list[Row]] = defaultdict(list)
            for row in _rows(tables, table):
                if key := row.get(column, ""):
                    held[key].append(row)
            by[f"{table}.{column}"] = held
    return _Kept(by)


def _location(row: Row, kept: _Kept) -> Record:
    key = row.get("id", "")
    phones = [each for each in kept.of("phones", "location_id", key) if not each.get("service_id")]
    schedules = [each for each in kept.of("schedules", "location_id", key) if not each.get("service_id")]
    return {
        **row,
        "addresses": kept.of("addresses", "location_id", key),
        "phones": phones,
        "languages": [*kept.of("languages", "location_id", key), *_listed(row, "languages", "name")],
        "schedules": schedules,
    }


def _listed(row: Row, column: str, key: str) -> list[Row]:
    """What a column lists, as the Ohana flavour of HSDS has it."""
    return [{key: part.strip()} for part in _SPLIT.split(row.get(column, "")) if part.strip()]


def _pointed_at(key: str, there: Mapping[str, Row], fault: Any, at: str, faults: Faults) -> Row | None:  # noqa: ANN401 - one of the faults
    if not key:
        return None
    if key not in there:
        faults.add(fault, at)
    return there.get(key)


def _links(row: Row, kept: _Kept, locations: Mapping[str, Record], at: str, faults: Faults) -> Iterable[Record]:
    links = kept.of("service_at_location", "service_id", row.get("id", ""))
    own = [{"location_id": row["location_id"]}] if row.get("location_id") else []
    for link in (*links, *own):
        where = locations.get(link.get("location_id", ""))
        if where is None:
            faults.add("no_place", at)
            continue
        key = link.get("id", "")
        yield {
            "phones": kept.of("phones", "service_at_location_id", key),
            "schedules": kept.of("schedules", "service_at_location_id", key),
            "location": where,
        }


def _attributes(row: Row, kept: _Kept, terms: Mapping[str, Row]) -> Iterable[Record]:
    key = row.get("id", "")
    for each in (*kept.of("attributes", "service_id", key), *kept.of("attributes", "link_id", key)):
        if each.get("link_entity", "service").casefold() not in ("", "service", "services"):
            continue
        term = terms.get(each.get("taxonomy_term_id") or each.get("taxonomy_id", ""))
        named = term or {"name": each.get("taxonomy_detail", "")}
        yield {"value": each.get("value", ""), "taxonomy_term": named}
    for part in _SPLIT.split(row.get("taxonomy_ids", "")):
        if term := terms.get(part.strip()):
            yield {"value": "", "taxonomy_term": term}
