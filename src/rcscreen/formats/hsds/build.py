"""From a record to a place to turn to.

Four facts that HSDS has no field for may stand in attributes of the program's own taxonomy, called ``rcscreen``: terms
whose code is ``kind``, ``domain``, ``access`` or ``expires``, each with its value. Everything else is read from the
standard's own fields; the day on which it was checked is HSDS 3.0's ``assured_date``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from typing import Any, Final, cast

from rcscreen.formats.hsds.clean import day, has_markup, language, phone, plain, rings
from rcscreen.formats.hsds.faults import Faults
from rcscreen.formats.hsds.tabular import AT, Record
from rcscreen.formats.hsds.terms import brings_it_home, is_for
from rcscreen.script.place import Access, Resource
from rcscreen.site.resources import folded
from rcscreen.site.samples import is_sample
from rcscreen.vocabulary.domains import NEEDS
from rcscreen.vocabulary.places import ACCESS, CRISIS, KINDS

__all__ = ["OWN", "resource_of"]

OWN: Final = "rcscreen"
"""What a taxonomy is called whose terms speak to this program."""

_NAME, _LINE, _ABOUT, _ID = 120, 160, 400, 80
_HEAD = 1_000
"""Characters at the beginning of a description in which one looks for markup, and for that it is a sample."""

_MOST = 60
"""How many parts of one kind (phones, areas, terms) of one service are read."""

_CLOSED: Final = frozenset({"inactive", "defunct", "temporarily closed", "closed"})
_EVERYWHERE: Final = frozenset(
    {"nationwide", "national", "united states", "usa", "us", "statewide", "anywhere", "worldwide", "everywhere"}
    | {"todo el pais", "nacional", "todo el estado", "estados unidos"}
)
_NO: Final = frozenset({"", "no", "none", "n a", "na", "not available", "ninguno", "no hay"})


def resource_of(record: Record, faults: Faults) -> Resource | None:
    """The place of a record, or None where it is closed or has no name."""
    at = str(record[AT])
    if plain(record.get("status"), _NAME).casefold() in _CLOSED:
        faults.add("closed", at)
        return None
    owner = _mapping(record.get("organization"))
    name = _named(record) or _named(owner)
    if not name:
        faults.add("no_name", at)
        return None
    about = str(record.get("description") or "")
    said = plain(about, _ABOUT)
    if has_markup(about[:_HEAD]):
        faults.add("markup", at)
    links = [_mapping(each) for each in _items(record, "service_at_locations", "service_at_location")]
    where = [place for each in links if (place := _mapping(each.get("location")))]
    where += [_mapping(each) for each in _items(record, "locations")]
    organization = _named(owner)
    own, terms = _Own(record, at, faults), tuple(_terms(record))
    kind, domains = own.kind, own.domains
    if not kind and not domains:
        kind, domains = is_for(name, terms, said)
    elif not domains:
        domains = KINDS[kind].domains
    if not domains and kind != CRISIS:
        faults.add("unmapped", at)
    areas = [folded(area) for area in _areas(record)]
    number = _phone(record, links, where, owner, at, faults)
    return Resource(
        id=_id(record, name, organization, at, faults),
        name=name,
        organization="" if organization == name else organization,
        kind=kind or "other",
        domains=() if kind == CRISIS else domains,
        places=tuple(dict.fromkeys(area for area in (areas or _located(where)) if area)),
        everywhere=not _EVERYWHERE.isdisjoint(areas),
        languages=_languages(record, where),
        interpreter=folded(plain(record.get("interpretation_services"), _NAME)) not in _NO,
        access=own.access or _access(where, name, terms, number),
        hours=_hours(record, links, where),
        phone=number,
        address=next(_addresses(where), ""),
        url=plain(record.get("url") or record.get("website") or owner.get("website") or owner.get("url"), _LINE),
        about=said,
        verified=_checked(record, at, faults),
        expires=own.expires,
        sample=is_sample(said) or is_sample(str(record.get("alert") or "")[:_HEAD]),
    )


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _items(record: dict[str, Any], *keys: str) -> list[Any]:
    """What a record lists under the first of these names that it has."""
    found: Any = next((record[key] for key in keys if record.get(key)), [])
    items = found if isinstance(found, list) else [found]
    return items[:_MOST]


def _named(record: dict[str, Any]) -> str:
    return plain(record.get("name"), _NAME) or plain(record.get("alternate_name"), _NAME)


def _id(record: Record, name: str, organization: str, at: str, faults: Faults) -> str:
    """Its id; where it has none, one made of its names, so that it is the same in the next edition."""
    given = plain(record.get("id"), _ID)
    if given:
        return given
    faults.add("no_id", at)
    return f"x-{hashlib.sha256(f'{organization}/{name}'.encode()).hexdigest()[:12]}"


def _checked(record: Record, at: str, faults: Faults) -> date | None:
    written = str(record.get("assured_date") or "")
    checked = day(written)
    if written.strip() and checked is None:
        faults.add("day", at)
    return checked


def _terms(record: Record) -> Iterator[str]:
    """Categories, terms and key words. A bare list of words is one, too."""
    for each in (*_items(record, "attributes"), *_items(record, "taxonomy_terms", "service_taxonomys", "taxonomy")):
        term = _mapping(each)
        for part in (term.get("taxonomy_term"), term.get("taxonomy"), term, each):
            words = _mapping(part).get("name") if isinstance(part, dict) else part
            if isinstance(words, str) and (said := plain(words, _NAME)):
                yield said
                break
    for key in ("keywords", "categories", "category", "tags"):
        value = record.get(key)
        parts = value if isinstance(value, list) else str(value or "")[:4000].replace(";", ",").split(",")
        yield from (said for part in parts[:_MOST] if isinstance(part, str) and (said := plain(part, _NAME)))


class _Own:
    """What the program's own attributes say."""

    def __init__(self, record: Record, at: str, faults: Faults) -> None:
        self.kind = ""
        self.domains: tuple[str, ...] = ()
        self.access: tuple[Access, ...] = ()
        self.expires: date | None = None
        for each in _items(record, "attributes"):
            term = _mapping(_mapping(each).get("taxonomy_term"))
            detail = _mapping(term.get("taxonomy_detail"))
            if OWN in (plain(term.get("taxonomy"), _NAME), plain(detail.get("name"), _NAME)):
                self._take(plain(term.get("code"), _NAME), plain(each.get("value"), _NAME), at, faults)

    def _take(self, code: str, value: str, at: str, faults: Faults) -> None:
        match code:
            case "kind" if value in KINDS:
                self.kind = value
            case "domain" if value in NEEDS:
                self.domains = (*self.domains, value)
            case "access" if value in ACCESS:
                self.access = (*self.access, cast("Access", value))
            case "expires":
                # A day that nobody can read may be past: what carries one is not offered until it is mended.
                self.expires = day(value) or date.min
                if self.expires == date.min:
                    faults.add("expires", at)
            case _:
                faults.add("kind", at)


# -- Where, when and how ---------------------------------------------------------------------------------------------


def _areas(record: Record) -> Iterator[str]:
    for each in _items(record, "service_areas", "service_area"):
        area = _mapping(each) or {"name": each}
        for key in ("name", "service_area", "description"):
            if said := plain(area.get(key), _LINE):
                yield said
                break


def _all_addresses(where: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for place in where:
        for each in _items(place, "addresses", "physical_addresses", "physical_address", "address"):
            address = _mapping(each)
            if folded(str(address.get("address_type") or "")) not in ("postal", "virtual"):
                yield address


def _located(where: list[dict[str, Any]]) -> list[str]:
    parts = ("postal_code", "city", "region", "county", "state_province")
    return [folded(plain(each.get(part), _LINE)) for each in _all_addresses(where) for part in parts]


def _addresses(where: list[dict[str, Any]]) -> Iterator[str]:
    for each in _all_addresses(where):
        parts = [plain(each.get(key), _LINE) for key in ("address_1", "address_2", "city")]
        region = " ".join(plain(each.get(key), _LINE) for key in ("state_province", "postal_code")).strip()
        if line := ", ".join(part for part in (*parts, region) if part):
            yield line


def _languages(record: Record, where: list[dict[str, Any]]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    spoken = _items(record, "languages") or [each for place in where for each in _items(place, "languages")]
    for each in spoken[:_MOST]:
        told = _mapping(each) or {"name": each}
        codes = language(plain(told.get("code"), 60)) or language(
            plain(told.get("name") or told.get("language"), _LINE)
        )
        found |= dict.fromkeys(codes)
    return tuple(found)


def _access(where: list[dict[str, Any]], name: str, terms: tuple[str, ...], number: str) -> tuple[Access, ...]:
    """How one gets it, as far as that can be read from what stands there."""
    only = brings_it_home(name)
    delivers = only or any(brings_it_home(term) for term in terms)
    virtual = any(plain(each.get("location_type"), _NAME) == "virtual" for each in where)
    there = any(_all_addresses(where)) or (bool(where) and not virtual)
    known: dict[Access, bool] = {
        "delivery": delivers,
        "walk_in": there and not only,
        "phone": bool(number),
        "online": virtual,
    }
    # That it can be called says nothing of how one gets what it has, if that is all that is known.
    if not (delivers or there or virtual):
        return ()
    return tuple(access for access, so in known.items() if so)


def _phone(  # noqa: PLR0913, PLR0917 - where a number may stand, and where to say that it is none
    record: Record,
    links: list[dict[str, Any]],
    where: list[dict[str, Any]],
    owner: dict[str, Any],
    at: str,
    faults: Faults,
) -> str:
    """Its own number, else that of the place, else that of whoever runs it. Never a fax."""
    for source in (record, *links, *where, owner):
        for each in _items(source, "phones", "phone", "contact_phones"):
            told = _mapping(each) or {"number": each}
            written = plain(told.get("number"), _LINE)
            kind = plain(told.get("type") or told.get("number_type"), _NAME)
            if not written or not rings(kind):
                continue
            if number := phone(written):
                extension = plain(told.get("extension"), 8)
                return f"{number} ext. {extension}" if extension.isdigit() else number
            faults.add("phone", at)
    return ""


def _hours(record: Record, links: list[dict[str, Any]], where: list[dict[str, Any]]) -> str:
    """When, in the words that stand there, else from days and times: ``MO TU WE 09:00-17:00``."""
    for source in (record, *links, *where):
        said: dict[str, list[str]] = {}
        for each in _items(source, "schedules", "regular_schedules", "regular_schedule"):
            told = _mapping(each)
            if words := plain(told.get("description"), _LINE):
                return words
            days = plain(told.get("byday") or told.get("weekday"), 40)
            times = "-".join(plain(told.get(key), 20)[:5] for key in ("opens_at", "closes_at"))
            if days and times != "-":
                said.setdefault(times, []).extend(_weekdays(days))
        if said:
            return plain("; ".join(f"{' '.join(dict.fromkeys(days))} {times}" for times, days in said.items()), _LINE)
    return ""


_WEEK: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def _weekdays(days: str) -> Iterator[str]:
    for each in days.replace(",", " ").split():
        if each.isdigit() and 1 <= int(each) <= len(_WEEK):
            yield _WEEK[int(each) - 1]
        elif each[:2].upper() in _WEEK:
            yield each[:2].upper()
