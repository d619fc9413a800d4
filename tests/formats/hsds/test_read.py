"""Directories as they should be: what stands in them is what one finds."""

from __future__ import annotations

from datetime import date

import pytest
from tests.formats.hsds.packages import OHANA, ONE, THREE, own, packed, page

from rcscreen.formats.hsds import NotADirectoryOfServicesError, read_directory
from rcscreen.formats.hsds.terms import is_for
from rcscreen.script.place import Resource
from rcscreen.site.load import sample_directory_text
from rcscreen.site.resources import Directory


def only(content: object) -> Resource:
    """The one place of a page."""
    (found,), faults = read_directory(page(content))
    assert not faults.counts
    return found


def test_a_package_of_csv_files() -> None:
    """What belongs together is brought together by its ids; what is closed is not there."""
    resources, faults = read_directory(packed(ONE))
    pantry, wheels, rent = resources
    assert (pantry.name, pantry.organization, pantry.kind) == ("Corner Food Pantry", "Neighbors", "food_pantry")
    assert pantry.phone == "(555) 555-0101 ext. 12", "its own number, and no fax"
    assert pantry.languages == ("es",)
    assert pantry.hours == "MO TU 09:00-12:00"
    assert pantry.address == "1 First Street, Rivertown, RV 00100-1234"
    assert pantry.places == ("00100", "rivertown", "river county", "rv")
    assert pantry.access == ("walk_in", "phone")
    assert (pantry.verified, pantry.expires) == (None, None)
    assert (wheels.phone, wheels.places, wheels.interpreter) == ("555-0102", ("river county",), True)
    assert wheels.access == ("delivery", "phone")
    assert (rent.domains, rent.phone) == (("housing", "utilities"), "555-0103")
    assert faults.counts == {"closed": 1}
    assert faults.first == {"closed": ["services.csv:5"]}


@pytest.mark.parametrize(
    "content",
    [
        THREE,
        [THREE],
        {"total_items": 1, "contents": [THREE]},
        {"content": [THREE], "totalPages": 1},
        {"services": [THREE]},
        {"name": "Neighbors", "tax_status": "x", "services": [{**THREE, "organization": None}]},
        {"contents": [{"id": "x1", "location": THREE["service_at_locations"][0]["location"], "service": THREE}]},  # type: ignore[index]  # as it stands there
    ],
    ids=["one", "list", "page", "British page", "services", "organization", "at a location"],
)
def test_json_however_it_comes(content: object) -> None:
    """A service, a list, a page of an API, an organization with its services: the same place."""
    found = only(content)
    assert (found.name, found.organization) == ("Corner Food Pantry", "Neighbors")
    assert (found.phone, found.languages, found.hours) == ("(555) 555-0101 ext. 12", ("es",), "MO TU 09:00-12:00")
    assert found.places == ("00100", "rivertown", "river county", "rv")
    assert found.verified == date(2026, 11, 1)


def test_tables_in_one_json_file() -> None:
    """A package that was put into one file, name of table by name of table."""
    resources, _ = read_directory(
        page(
            {
                "services.csv": [{"id": "s1", "name": "Food Pantry", "organization_id": "o1"}],
                "organizations.csv": [{"id": "o1", "name": "Neighbors"}],
            }
        )
    )
    assert [(each.name, each.organization) for each in resources] == [("Food Pantry", "Neighbors")]


def test_columns_that_hold_lists() -> None:
    """Key words, languages, areas and terms that stand in a column, with commas between them."""
    (found,), faults = read_directory(packed(OHANA))
    assert not faults.counts
    assert (found.organization, found.languages) == ("Neighbors", ("en", "es"))
    assert found.places == ("rivertown", "hillside")
    assert set(found.domains) == {"food", "transport"}
    assert found.phone == "555-0101"


def test_what_the_program_says_itself_goes_first() -> None:
    """Kind, domains, access and a last day, in terms of the program's own taxonomy."""
    attributes = [
        own("kind", "legal_aid"),
        own("domain", "housing"),
        own("domain", "legal"),
        own("access", "online"),
        own("expires", "2027-06-30"),
        own("kind", "meals", "somebody else's"),
    ]
    found = only({**THREE, "attributes": attributes})
    assert (found.kind, found.domains) == ("legal_aid", ("housing", "legal"))
    assert (found.access, found.expires) == (("online",), date(2027, 6, 30))


def test_a_last_day_that_nobody_can_read_may_be_past() -> None:
    """So the place is not offered, and it is said."""
    resources, faults = read_directory(page({**THREE, "attributes": [own("expires", "next summer")]}))
    assert resources[0].has_expired(date(2020, 1, 1))
    assert faults.first == {"expires": ["directory.json #1"]}


@pytest.mark.parametrize(
    ("name", "terms", "kind", "domains"),
    [
        ("The Box", ("Food Pantry",), "food_pantry", ("food",)),
        ("Despensa del Norte", (), "food_pantry", ("food",)),
        ("Clases de inglés", (), "interpreting", ("language", "education")),
        ("Pañales para todos", (), "baby_items", ("baby_items",)),
        ("Bus Passes and Diapers", (), "rides", ("transport", "baby_items")),
        ("Fair Hearing", ("Patient Rights Advocacy",), "advocacy", ("respect",)),
        ("Al-Anon", (), "other", ()),
        ("Current Events Club", (), "other", ()),
    ],
)
def test_what_a_place_is_for(name: str, terms: tuple[str, ...], kind: str, domains: tuple[str, ...]) -> None:
    """From its name and its terms, in English and Spanish; from nothing else, and not from half a word."""
    assert is_for(name, terms) == (kind, domains)


@pytest.mark.parametrize(
    ("name", "terms", "about"),
    [
        ("Suicide Prevention Line", (), ""),
        ("Harbor House", ("Shelter", "Domestic Violence"), ""),
        ("Casa Segura", ("Violencia doméstica",), ""),
        ("Harbor House", ("Shelter",), "A safe place for anybody leaving domestic violence."),
    ],
)
def test_a_place_for_somebody_in_danger_is_one_whatever_else_it_does(
    name: str, terms: tuple[str, ...], about: str
) -> None:
    """Its name would be written into a plan, where somebody else may read it."""
    assert is_for(name, terms, about) == ("crisis", ())


def test_no_directory() -> None:
    """Nothing in it, or nothing that is a service."""
    for files in ({}, {"notes.csv": b"a,b\n1,2\n"}, page([]), page({"version": "3.0"}), page("services")):
        with pytest.raises(NotADirectoryOfServicesError):
            read_directory(files)
    with pytest.raises(NotADirectoryOfServicesError):
        read_directory(page({"contents": [{"id": "t", "name": "Food", "parent_id": "", "taxonomy": "x"}]}))


def test_the_sample_directory_is_whole() -> None:
    """Nothing is wrong with it, no number rings; one is stale, one expired, one for danger, and one need has none."""
    resources, faults = read_directory({"directory.json": sample_directory_text().encode()})
    assert not faults.counts
    assert all(each.sample and each.phone.startswith("555-01") for each in resources)
    stock = Directory(resources, ("Sampleton", "Sample County")).stock(date(2026, 11, 20))
    assert (stock.stale, stock.expired, stock.crisis, stock.unmapped, stock.elsewhere) == (1, 1, 1, 0, 0)
    assert stock.lacking == ("language",)
