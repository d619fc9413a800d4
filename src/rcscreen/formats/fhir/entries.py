"""Entries of a transaction, and a resource as text."""

from __future__ import annotations

import json

from rcscreen.formats.fhir.codes import Json

__all__ = ["by_identifier", "put", "written"]


def written(resource: Json) -> str:
    """A resource as JSON, with a newline at its end."""
    return json.dumps(resource, ensure_ascii=False, indent=2) + "\n"


def put(resource: Json) -> Json:
    """An entry that says a resource anew, by its identifier."""
    url = f"{resource['resourceType']}?{by_identifier(resource)}"
    return {"resource": resource, "request": {"method": "PUT", "url": url}}


def by_identifier(resource: Json) -> str:
    """The search that finds a resource by the one identifier it has."""
    (identifier,) = resource["identifier"]
    return f"identifier={identifier['system']}|{identifier['value']}"
