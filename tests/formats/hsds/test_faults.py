"""Directories as they are: every fault is survived, counted and named by its place."""

from __future__ import annotations

import codecs

import pytest
from tests.formats.hsds.packages import ONE, THREE, own, packed, page

from rcscreen.formats.hsds import read_directory
from rcscreen.formats.hsds.clean import day, language, phone, plain

HEAD = "id,organization_id,name,description\n"


def services(rows: str) -> dict[str, bytes]:
    """A package with these services, of an organization that is there."""
    return packed({"services.csv": HEAD + rows, "organizations.csv": "id,name\no1,Neighbors\n"})


@pytest.mark.parametrize(
    ("rows", "names", "faults"),
    [
        ("s1,gone,Food Pantry,\n", ["Food Pantry"], {"no_organization": ["services.csv:2"]}),
        ("s1,,Food Pantry,\n", ["Food Pantry"], {}),
        ("s1,o1,,\n", ["Neighbors"], {"unmapped": ["services.csv:2"]}),
        ("s1,,,\n", [], {"no_name": ["services.csv:2"]}),
        (",o1,Food Pantry,\n", ["Food Pantry"], {"no_id": ["services.csv:2"]}),
        ("s1,o1,Food Pantry,\ns1,o1,Rent Help,\n", ["Food Pantry"], {"twice": ["services.csv:3"]}),
        ("s1,o1,Food Pantry\n", ["Food Pantry"], {"short_row": ["services.csv:2"]}),
        ("s1,o1,Food, Pantry,A box\ns2,o1,Rent Help,\n", ["Rent Help"], {"broken_row": ["services.csv:2"]}),
        ("s1,o1,Food Pantry,,,\n", ["Food Pantry"], {}),
        ('s1,o1,"Food Pantry,\ns2,o1,Rent Help,\n', ["Rent Help"], {"broken_row": ["services.csv:2"]}),
        ('s1,o1,Food Pantry,"two\nlines"\ns2,o1,Rent Help,\n', ["Food Pantry", "Rent Help"], {}),
        ("\n,,,\ns1,o1,Food Pantry,\n", ["Food Pantry"], {}),
        ("s1,o1,Food Pantry,\x00a\x00\n", ["Food Pantry"], {}),
        ("s1,o1,Food Pantry,<p>A box</p>\n", ["Food Pantry"], {"markup": ["services.csv:2"]}),
        ("s1,o1,Food Pantry,A box\\nof food\n", ["Food Pantry"], {"markup": ["services.csv:2"]}),
        ("s1,o1,Xyzzy,\n", ["Xyzzy"], {"unmapped": ["services.csv:2"]}),
    ],
)
def test_rows(rows: str, names: list[str], faults: dict[str, list[str]]) -> None:
    """What can be read of a row is read; what cannot is named by its line."""
    resources, found = read_directory(services(rows))
    assert [each.name for each in resources] == names
    assert found.first == faults


def test_a_mark_that_is_never_closed_costs_its_row_alone() -> None:
    """However far down the file it is, and however much comes after it."""
    rows = "".join(f"s{n},o1,Food Pantry {n},{chr(34) if n == 40 else ''}open\n" for n in range(300))
    resources, faults = read_directory(services(rows))
    assert len(resources) == 299
    assert faults.first == {"broken_row": ["services.csv:42"]}


@pytest.mark.parametrize(
    ("content", "read_as_it_was"),
    [
        ("Despensa Peñón".encode(), True),
        (codecs.BOM_UTF8 + "Despensa Peñón".encode(), True),
        ("Despensa Peñón".encode("cp1252"), False),
        ("Despensa Peñón".encode("utf-16"), False),
    ],
    ids=["utf-8", "its mark", "Western", "utf-16"],
)
def test_encodings(content: bytes, *, read_as_it_was: bool) -> None:
    """A name is what it was, in whatever way it was written; what was not UTF-8 is said."""
    encoding = "utf-16" if content.startswith(codecs.BOM_UTF16) else "latin-1"
    table = content.decode(encoding).join(("id,name\ns1,", "\n")).encode(encoding)
    if content.startswith(codecs.BOM_UTF8):
        table = codecs.BOM_UTF8 + table.replace(codecs.BOM_UTF8, b"")
    (found,), faults = read_directory({"services.csv": table})
    assert found.name == "Despensa Peñón"
    assert bool(faults.counts["encoding"]) is not read_as_it_was


def test_columns_however_they_are_written() -> None:
    """Capitals, spaces and semicolons are habits of spreadsheets."""
    table = '"ID";"Organization ID";"NAME"\ns1;o1;Food Pantry\n'
    (found,), _ = read_directory(packed({"HSDS_Services.csv": table, "Organizations.CSV": "id,name\no1,Neighbors\n"}))
    assert (found.name, found.organization) == ("Food Pantry", "Neighbors")


@pytest.mark.parametrize("missing", sorted(set(ONE) - {"services.csv"}))
def test_a_file_that_is_missing(missing: str) -> None:
    """Every table but the services may be missing."""
    resources, _ = read_directory(packed({name: text for name, text in ONE.items() if name != missing}))
    assert len(resources) == 3


def test_a_location_that_does_not_exist() -> None:
    """The service is there, without an address."""
    resources, faults = read_directory(packed({**ONE, "locations.csv": "id,name\nl3,The Office\n"}))
    assert resources[0].address == ""
    assert faults.first["no_place"] == ["services.csv:2"]


def test_files_that_are_no_json() -> None:
    """One broken page does not cost the others."""
    deep = b"[" * 100_000
    files = {**page(THREE), "b.json": b'{"contents": [', "c.json": deep, "d.json": b"\xff\xfe\x00"}
    resources, faults = read_directory(files)
    assert len(resources) == 1
    assert faults.first["broken_file"] == ["b.json", "c.json", "d.json"]


@pytest.mark.parametrize("wrong", [None, 7, 1e400, True, "x", [], [[]], [None], {}, {"x": []}, ["x", 3]])
@pytest.mark.parametrize("key", [*THREE, "attributes", "taxonomy", "keywords", "service_areas", "locations"])
def test_whatever_stands_under_a_key(key: str, wrong: object) -> None:
    """A field of another shape than the standard's costs that field at most."""
    resources, _ = read_directory(page([{**THREE, key: wrong}, {**THREE, "id": "other"}]))
    assert resources[-1].id == "other"


def test_words_of_ours_that_we_do_not_know() -> None:
    """A kind, a domain or an access that is none is left out, and named."""
    attributes = [own("kind", "castle"), own("access", "teleport"), own("wrong", "x")]
    resources, faults = read_directory(page({**THREE, "attributes": attributes}))
    assert resources[0].kind == "food_pantry"
    assert faults.counts == {"kind": 3}


def test_counts_go_on_where_places_end() -> None:
    """The first places are named, and how many there are in all."""
    _, faults = read_directory(services("".join(f"s{n},gone,Food Pantry,\n" for n in range(9))))
    assert faults.counts == {"no_organization": 9}
    assert faults.first == {"no_organization": [f"services.csv:{n}" for n in range(2, 7)]}


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("650 780-7525", "650 780-7525"),
        ("(650) 780-7525 x4", "(650) 780-7525"),
        ('"+44 1234 234567"', "+44 1234 234567"),
        ("tel: 555-0101 or 555-0102", "555-0101"),
        ("988", "988"),
        ("1-800-FOO-BARS", "1-800-FOO-BARS"),
        ("N/A", ""),
        ("see website", ""),
        ("since 2014", ""),
        ("12", ""),
        ("0" * 40, ""),
        ("", ""),
    ],
)
def test_numbers(written: str, number: str) -> None:
    """The number that stands there, without what stands around it; junk is none."""
    assert phone(written) == number


def test_a_number_that_is_none_is_said() -> None:
    """And the next one is taken."""
    phones = [{"number": "ask Bob"}, {"number": "555-0101"}]
    (found,), faults = read_directory(page({**THREE, "phones": phones}))
    assert found.phone == "555-0101"
    assert faults.first == {"phone": ["directory.json #1"]}


@pytest.mark.parametrize(
    ("written", "clean"),
    [
        ("<p>Food &amp; more</p>", "Food & more"),
        ("&lt;b&gt;Food&lt;/b&gt; &#8212; now", "Food — now"),
        ("One\\nTwo\\r\\nThree", "One Two Three"),
        ("\x1b[31mred\x07", "[31mred"),
        ("left\u202eright\ufeff\u200b", "leftright"),
        ("5 < 6 > 4", "5 < 6 > 4"),
        ('"quoted"', "quoted"),
        ("a\u00a0b", "a b"),
        ("x" * 50, "x" * 19 + "…"),
        (12, "12"),
        (True, ""),
        (None, ""),
        (["x"], ""),
    ],
)
def test_words(written: object, clean: str) -> None:
    """Words as one reads them aloud: no markup, nothing that steers a terminal or turns the line."""
    assert plain(written, 20) == clean


def test_days_and_languages() -> None:
    """A day that begins like one; languages by name or code, however many in a field."""
    assert str(day("2026-02-03T10:00:00Z")) == "2026-02-03"
    assert day("2026-02-30") is None
    assert day("3 February") is None
    assert language("English, Español; zh") == ("en", "es", "zh")
    assert language("Spanish and English") == ("es", "en")
    assert language("please ask") == ()
