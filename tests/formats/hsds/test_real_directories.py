"""Directories that nobody here wrote. They lie beside the checkout, or these tests are skipped."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from rcscreen.formats.hsds import NotADirectoryOfServicesError, read_directory
from rcscreen.site.load import sample_directory_text

CORPORA = Path(__file__).parents[4] / "shared" / "corpora"
REAL = CORPORA / "hsds"

pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="the corpora are not beside the checkout")


def folder(name: str) -> dict[str, bytes]:
    """The files of a folder."""
    return {file.name: file.read_bytes() for file in (REAL / name).iterdir() if file.is_file()}


def test_a_real_community_directory() -> None:
    """San Mateo County's sample: nearly all of it is for something that we understand, and has a number."""
    resources, faults = read_directory(folder("ohana_sample_csv"))
    assert len(resources) == 21
    assert faults.counts == {"closed": 2}
    mapped = [each for each in resources if each.domains or each.kind == "crisis"]
    assert len(mapped) == len(resources)
    assert sum(bool(each.phone) for each in resources) >= 20
    wheels = next(each for each in resources if each.name.startswith("Meals on Wheels"))
    assert (wheels.domains, wheels.access) == (("food",), ("delivery", "phone"))


@pytest.mark.parametrize("name", ["hsds_1.1_datapackage/all_resources", "hsds_1.1_datapackage/simple"])
def test_the_standards_own_sample_of_1_1(name: str) -> None:
    """Without terms only names say what a service is for; the rest is counted as not understood."""
    resources, faults = read_directory(folder(name))
    assert len(resources) == 10
    assert faults.counts["closed"] == 3
    assert 0 < faults.counts["unmapped"] < len(resources)


def examples() -> Iterator[Path]:
    """The standard's own examples of 3.0."""
    yield from sorted((REAL / "openreferral_3.0_examples").glob("*.json"))


def test_the_standards_own_examples_of_3_0() -> None:
    """Those that hold the counselling service give it, whole or as a list has it; the others hold no service."""
    names = {}
    for file in examples():
        try:
            resources, _ = read_directory({file.name: file.read_bytes()})
        except NotADirectoryOfServicesError:
            names[file.stem] = ""
        else:
            names[file.stem] = ", ".join(each.name for each in resources)
    with_it = {stem for stem, name in names.items() if name}
    assert with_it == {
        "organization_full",
        "service_at_location_full",
        "service_at_location_list",
        "service_full",
        "service_list",
        "tabular",
    }
    assert {names[stem] for stem in with_it} == {"Community Counselling"}
    (found,), _ = read_directory(folder("openreferral_3.0_examples/csv"))
    assert (found.name, found.kind, found.languages) == ("Community Counselling", "counseling", ("ur",))


def test_our_sample_directory_is_hsds() -> None:
    """Every service of it is valid by the standard's own schema."""
    schemas = {file.name: json.loads(file.read_text()) for file in (CORPORA / "schemas" / "hsds_3.0").glob("*.json")}
    known = [(name, DRAFT202012.create_resource(schema)) for name, schema in schemas.items()]
    judge = Draft202012Validator(schemas["service.json"], registry=Registry().with_resources(known))
    for service in json.loads(sample_directory_text())["contents"]:
        assert not list(judge.iter_errors(service))
