"""Whatever is in a directory, reading it comes to an end, and what is found can be shown on a terminal."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.hsds.packages import ONE, THREE

from rcscreen.formats.hsds import NotADirectoryOfServicesError, read_directory
from rcscreen.site.resources import Directory

TODAY = date(2026, 11, 20)
TEXT = st.text(max_size=30) | st.sampled_from(["", "s1", "o1", "l1", "<p>", "\\n", '"', "2026-01-01", "Food Pantry"])
LEAF = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | TEXT
KEYS = st.sampled_from([*THREE, "number", "code", "value", "taxonomy_term", "attributes", "location", "service"]) | TEXT
ANY_JSON = st.recursive(LEAF, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6))


def see(files: dict[str, bytes]) -> None:
    """Reads a directory and looks at everything in it."""
    try:
        resources, faults = read_directory(files)
    except NotADirectoryOfServicesError:
        return
    for each in resources:
        assert each.id
        assert each.name
        shown = (each.id, each.name, each.organization, each.phone, each.hours, each.address, each.url, each.about)
        assert all(words.isprintable() and len(words) <= 400 for words in shown)
    assert all(count > 0 for count in faults.counts.values())
    assert all(len(at) < 120 for places in faults.first.values() for at in places)
    Directory(resources, ("rivertown",)).stock(TODAY)


@given(st.dictionaries(st.sampled_from(list(ONE)), st.binary(max_size=200), min_size=1))
def test_any_bytes(files: dict[str, bytes]) -> None:
    """Files of anything under the names of tables."""
    see(files)


@given(ANY_JSON)
@settings(max_examples=80, deadline=None)
def test_any_json(content: object) -> None:
    """Anything that is JSON."""
    see({"directory.json": json.dumps(content).encode()})


@given(st.dictionaries(st.sampled_from([*THREE, "attributes", "keywords", "service_areas"]), ANY_JSON))
@settings(max_examples=40, deadline=None)
def test_a_service_with_anything_in_it(parts: dict[str, object]) -> None:
    """Anything under the standard's own keys; the service beside it is always there."""
    resources, _ = read_directory(
        {"directory.json": json.dumps([{**THREE, **parts}, {**THREE, "id": "the other"}]).encode()}
    )
    assert "the other" in {each.id for each in resources}
    see({"directory.json": json.dumps({**THREE, **parts}).encode()})


@given(st.data())
@settings(max_examples=50, deadline=None)
def test_tables_with_anything_in_them(data: st.DataObject) -> None:
    """Anything in the cells of a package whose columns are the standard's."""
    files = {}
    for name, text in ONE.items():
        columns = text.partition("\n")[0].split(",")
        written = io.StringIO()
        writer = csv.writer(written)
        writer.writerow(columns)
        writer.writerows(data.draw(st.lists(st.lists(TEXT, max_size=len(columns) + 1), max_size=3)))
        files[name] = written.getvalue().encode("utf-8", "surrogatepass")
    see(files)
