"""A directory of 5,000 places to turn to, timed by itself: loading it, and looking something up in it."""

from __future__ import annotations

import csv
import io
import json
import statistics
import time
from collections.abc import Mapping
from datetime import date
from functools import cache

from rcscreen.formats.hsds import read_directory
from rcscreen.site.resources import Directory
from rcscreen.vocabulary.domains import NEEDS

__all__ = ["loaded_csv", "loaded_json", "looked_up"]

SERVICES = 5_000
TODAY = date(2026, 11, 20)
CITIES = [f"Town {number}" for number in range(60)]
TERMS = (
    "Food Pantry",
    "Home Delivered Meals",
    "Emergency Shelter",
    "Rent Assistance",
    "Utility Assistance",
    "Bus Passes",
    "Legal Aid",
    "Support Groups",
    "Child Care",
    "Health Clinic",
    "Job Training",
    "Adult Education",
)
ABOUT = "<p>Serves people of the county &amp; its towns.</p>\\nCall first. " * 12


def loaded_json() -> float:
    """Seconds to load it from JSON in which everything is nested, as an API gives it."""
    return _loaded(_pages())


def loaded_csv() -> float:
    """Seconds to load it from a package of CSV files."""
    return _loaded(_tables())


def looked_up() -> float:
    """Milliseconds of the slowest look-up: every need, two languages, two ways, each for the first time."""
    directory = Directory(read_directory(_pages())[0], ("Town 7", "62701"))
    taken = []
    for domain in NEEDS:
        for language in ("en", "es"):
            for ways in ((), ("delivered",)):
                began = time.perf_counter()
                directory.offer(domain, language, ways, TODAY)
                taken.append(time.perf_counter() - began)
    if not directory.offer("food", "en", (), TODAY).matches:
        raise OSError
    return max(taken) * 1000


def _loaded(files: Mapping[str, bytes]) -> float:
    taken = []
    for _ in range(3):
        began = time.perf_counter()
        resources, _ = read_directory(files)
        taken.append(time.perf_counter() - began)
        if len(resources) != SERVICES:
            raise OSError
    return statistics.median(taken)


@cache
def _pages() -> Mapping[str, bytes]:
    services = [
        {
            "id": f"s{number}",
            "name": f"Service {number} {TERMS[number % len(TERMS)]}",
            "description": ABOUT,
            "status": "active",
            "assured_date": "2026-09-01",
            "organization": {"id": f"o{number % 900}", "name": f"Organization {number % 900}", "description": ABOUT},
            "phones": [{"id": f"p{number}", "number": f"(555) 555-{number:04}", "type": "voice"}],
            "languages": [{"name": "English"}, {"name": "Spanish"}] if number % 3 else [],
            "service_areas": [{"name": f"{CITIES[number % 60]} and the county around it"}] if number % 2 else [],
            "schedules": [{"byday": "MO,TU,WE,TH,FR", "opens_at": "09:00", "closes_at": "17:00"}],
            "attributes": [{"taxonomy_term": {"name": TERMS[(number * step) % len(TERMS)]}} for step in (1, 5)],
            "service_at_locations": [
                {
                    "location": {
                        "addresses": [
                            {"address_1": f"{number} Main", "city": CITIES[number % 60], "postal_code": "62701"}
                        ]
                    }
                }
            ],
        }
        for number in range(SERVICES)
    ]
    return {"services.json": json.dumps({"contents": services}).encode()}


@cache
def _tables() -> Mapping[str, bytes]:
    every = range(SERVICES)
    tables = {
        "services.csv": [
            {
                "id": f"s{number}",
                "organization_id": f"o{number % 950}",  # some of them are not there
                "name": f"Service {number} {TERMS[number % len(TERMS)]}",
                "description": ABOUT,
                "status": "active",
            }
            for number in every
        ],
        "organizations.csv": [{"id": f"o{number}", "name": f"Organization {number}"} for number in range(900)],
        "phones.csv": [{"id": f"p{n}", "service_id": f"s{n}", "number": f"(555) 555-{n:04}"} for n in every],
        "locations.csv": [{"id": f"l{number}", "name": f"Place {number}"} for number in every],
        "physical_addresses.csv": [
            {"id": f"a{n}", "location_id": f"l{n}", "city": CITIES[n % 60], "postal_code": "62701"} for n in every
        ],
        "services_at_location.csv": [{"id": f"x{n}", "service_id": f"s{n}", "location_id": f"l{n}"} for n in every],
        "taxonomy.csv": [{"id": f"t{number}", "name": name} for number, name in enumerate(TERMS)],
        "services_taxonomy.csv": [
            {"id": f"{n}-{k}", "service_id": f"s{n}", "taxonomy_id": f"t{(n * k) % 12}"} for n in every for k in (1, 5)
        ],
        "regular_schedules.csv": [
            {"id": f"{n}-{day}", "service_id": f"s{n}", "weekday": str(day), "opens_at": "09:00", "closes_at": "17:00"}
            for n in every
            for day in range(1, 6)
        ],
    }
    return {name: _csv(rows) for name, rows in tables.items()}


def _csv(rows: list[dict[str, str]]) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()
