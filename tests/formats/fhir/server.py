"""A FHIR server in a hundred lines: transactions with conditional create and update, as R4 has them (3.1.0.11.2)."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


class Refused(Exception):
    """What a server says no to: the whole transaction, and nothing of it is kept."""


@dataclass
class FakeServer:
    """Keeps resources in memory.

    Attributes:
        kept: By address (``Task/7``), the resource.
        versions: By address, how often it was written.
    """

    kept: dict[str, Json] = field(default_factory=dict)
    versions: dict[str, int] = field(default_factory=dict)

    def take(self, bundle: Json) -> Json:
        """Takes a transaction: all of it or nothing.

        Raises:
            Refused: It is none, or an entry cannot be done.
        """
        if (bundle["resourceType"], bundle["type"]) != ("Bundle", "transaction"):
            raise Refused("not a transaction")
        before = copy.deepcopy((self.kept, self.versions))
        try:
            return self._take(bundle["entry"])
        except Refused:
            self.kept, self.versions = before
            raise

    def _take(self, entries: list[Json]) -> Json:
        places = [self._place(entry) for entry in entries]
        addresses = [entry["fullUrl"] for entry in entries if "fullUrl" in entry]
        if len(set(addresses)) != len(addresses):
            raise Refused("two entries have one fullUrl")
        known = {entry["fullUrl"]: at for entry, (at, _) in zip(entries, places, strict=True) if "fullUrl" in entry}
        said = []
        for entry, (at, write) in zip(entries, places, strict=True):
            if write:
                created = at not in self.kept
                kind, _, name = at.partition("/")
                self.kept[at] = {**self._linked(entry["resource"], known), "id": name}
                assert self.kept[at]["resourceType"] == kind
                self.versions[at] = self.versions.get(at, 0) + 1
                said.append({"response": {"status": "201" if created else "200", "location": at}})
            else:
                said.append({"response": {"status": "200", "location": at}})
        return {"resourceType": "Bundle", "type": "transaction-response", "entry": said}

    def _place(self, entry: Json) -> tuple[str, bool]:
        """Where an entry goes, and whether it is written."""
        request, kind = entry["request"], entry["resource"]["resourceType"]
        match request["method"]:
            case "POST":
                wanted, query = request["url"], request.get("ifNoneExist")
            case "PUT":
                wanted, _, query = request["url"].partition("?")
            case method:
                raise Refused(f"this server has no {method} in a transaction")
        if wanted != kind:
            raise Refused("the kind in the address is another")
        found = self.search(kind, query) if query else []
        if len(found) > 1:
            raise Refused("412: several match")
        if found:
            return found[0], request["method"] == "PUT"
        name = f"{kind}/{len(self.versions) + 1}"
        self.versions[name] = 0
        return name, True

    def search(self, kind: str, query: str) -> list[str]:
        """Addresses of what has an identifier."""
        name, _, token = query.partition("=")
        if name != "identifier":
            raise Refused("this server searches by identifier alone")
        system, _, value = token.partition("|")
        return [
            at
            for at, each in self.kept.items()
            if each["resourceType"] == kind
            and any((own["system"], own["value"]) == (system, value) for own in each.get("identifier", []))
        ]

    def _linked(self, node: Any, known: dict[str, str]) -> Any:  # noqa: ANN401 - JSON
        if isinstance(node, list):
            return [self._linked(each, known) for each in node]
        if not isinstance(node, dict):
            return node
        linked = {key: self._linked(each, known) for key, each in node.items()}
        target = linked.get("reference")
        if isinstance(target, str):
            linked["reference"] = self._resolved(target, known)
        return linked

    def _resolved(self, target: str, known: dict[str, str]) -> str:
        """A reference as it is kept: by the server's own address."""
        if target in known:
            return known[target]
        kind, asked, query = target.partition("?")
        if asked:
            found = self.search(kind, query)
            if len(found) != 1:
                raise Refused("412: a conditional reference that does not name one")
            return found[0]
        raise Refused("a reference to nothing")

    def of_kind(self, kind: str) -> list[Json]:
        """What it keeps of a kind."""
        return [each for each in self.kept.values() if each["resourceType"] == kind]

    def work(self, about: str, **changes: object) -> Json:
        """The partner takes up a task, and this is what it says from now on.

        Args:
            about: What its request is about, in words.
            changes: What it says.
        """
        for at, each in self.kept.items():
            if each["resourceType"] == "Task" and self.kept[each["focus"]["reference"]]["code"]["text"] == about:
                self.kept[at] = {**each, **changes}
                return copy.deepcopy(self.kept[at])
        raise LookupError(about)
