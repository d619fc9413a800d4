"""Judges of what we write as FHIR R4: one that was written elsewhere wherever there is one, lists of our own beside."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import fhirpathpy
import pytest
from fhir.resources.R4B import get_fhir_model_class
from fhirpathpy.models import models
from jsonschema import Draft6Validator
from pydantic import ValidationError
from tests.formats.fhir.lists import CODES, CONSTRAINTS, TARGETS

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"
"""Definitions and examples that nobody here wrote; beside the checkout, where somebody has them."""

_R4_SCHEMA = CORPORA / "schemas" / "fhir_r4" / "formbuilder-lhcforms__fhir.schema.json"
PACKAGES = Path(os.environ.get("RCSCREEN_JUDGES", ROOT / ".cache" / "judges"))
"""Where ``.ci/judges`` puts npm packages."""

Json = dict[str, Any]


def resources(bundle: Json) -> list[Json]:
    """What is in a Bundle."""
    return [entry["resource"] for entry in bundle["entry"]]


def of_kind(bundle: Json, kind: str) -> list[Json]:
    """Of what is in a Bundle, what is of a kind."""
    return [each for each in resources(bundle) if each["resourceType"] == kind]


def model_faults(resource: Json) -> list[str]:
    """What the models of ``fhir.resources`` (R4B) find."""
    try:
        get_fhir_model_class(resource["resourceType"]).model_validate(resource)
    except ValidationError as fault:
        return [f"{resource['resourceType']}: {each['loc']} {each['msg']}" for each in fault.errors()]
    return []


@cache
def _r4_schema() -> Draft6Validator:
    if not _R4_SCHEMA.is_file():
        pytest.skip("the R4 JSON schema is not at hand")
    return Draft6Validator(json.loads(_R4_SCHEMA.read_text(encoding="utf-8")))


def schema_faults(resource: Json) -> list[str]:
    """What FHIR's own JSON schema finds.

    The schema is one ``oneOf`` over every resource there is: the one that it claims to be is asked by itself.
    """
    whole = _r4_schema()
    schema = whole.evolve(schema={"$ref": f"#/definitions/{resource['resourceType']}", **_definitions(whole)})
    return [
        f"{resource['resourceType']}: {list(each.path)} {each.message[:200]}" for each in schema.iter_errors(resource)
    ]


def _definitions(schema: Draft6Validator) -> Json:
    assert isinstance(schema.schema, dict)
    return {"definitions": schema.schema["definitions"], "$id": schema.schema["id"]}


def node_faults(told: Sequence[Json]) -> list[list[str]]:
    """What ``@medplum/core`` finds, which holds resources against the real StructureDefinitions.

    A reference within a transaction is put as a server would put it: the judge does not look at entries.
    """
    if shutil.which("node") is None:
        pytest.skip("node is not installed here")
    if not (PACKAGES / "node_modules" / "@medplum" / "definitions").is_dir():
        pytest.skip("the npm judges are not installed here: sh .ci/judges")
    served = [json.loads(json.dumps(each), object_hook=_as_served) for each in told]
    ran = subprocess.run(
        ["node", str(HERE / "medplum.mjs"), str(PACKAGES)],
        input=json.dumps(served),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    faults: list[list[str]] = json.loads(ran.stdout)
    return faults


def _as_served(node: Json) -> Json:
    url = node.get("reference")
    if isinstance(url, str) and url.startswith("urn:uuid:") and "type" in node:
        return {**node, "reference": f"{node['type']}/{url.removeprefix('urn:uuid:')}"}
    return node


@cache
def _compiled(expression: str) -> Any:  # noqa: ANN401 - the library has no types
    return fhirpathpy.compile(expression, models["r4"])


def constraint_faults(resource: Json) -> list[str]:
    """The constraints of our lists that do not hold."""
    kind = resource["resourceType"]
    return [
        f"{kind}: {name}"
        for name, expression in CONSTRAINTS.get(kind, {}).items()
        if _compiled(f"({expression})")(resource) not in ([True], [])
    ]


def at(node: Any, path: str) -> Iterator[Any]:  # noqa: ANN401 - whatever stands in a resource
    """Everything that stands at a path."""
    first, _, rest = path.partition(".")
    for each in node if isinstance(node, list) else [node]:
        value = each.get(first) if isinstance(each, dict) else None
        if value is not None and rest:
            yield from at(value, rest)
        elif isinstance(value, list):
            yield from value
        elif value is not None:
            yield value


def code_faults(resource: Json) -> Iterator[str]:
    """Codes that our lists do not have."""
    for (kind, path), allowed in CODES.items():
        if kind != resource["resourceType"]:
            continue
        for found in at(resource, path):
            system, code = ("", found) if isinstance(found, str) else (found.get("system", ""), found.get("code"))
            if system not in allowed or (allowed[system] and code not in allowed[system]):
                yield f"{kind}.{path}: {system}|{code}"


def reference_faults(bundle: Json) -> Iterator[str]:
    """References that point at nothing here, at something else than they say, or at what the profile does not want."""
    here = {entry["fullUrl"]: entry["resource"]["resourceType"] for entry in bundle["entry"] if "fullUrl" in entry}
    for resource in resources(bundle):
        kind = resource["resourceType"]
        listed = [(path, each) for (of, path), _ in TARGETS.items() if of == kind for each in at(resource, path)]
        for path, each in listed:
            if here.get(each["reference"]) != each["type"] or each["type"] not in TARGETS[kind, path]:
                yield f"{kind}.{path}: {each}"
        if len(listed) != _references_in(resource):
            yield f"{kind}: a reference that is not in our list"


def _references_in(node: object) -> int:
    if isinstance(node, dict):
        own = isinstance(node.get("reference"), str)
        return own + sum(_references_in(each) for each in node.values())
    return sum(_references_in(each) for each in node) if isinstance(node, list) else 0


def our_faults(bundle: Json) -> list[str]:
    """What our own lists find in a Bundle."""
    found = [*constraint_faults(bundle), *reference_faults(bundle)]
    for resource in resources(bundle):
        found += [*constraint_faults(resource), *code_faults(resource)]
    return found
