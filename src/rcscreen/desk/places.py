"""Searching the program's directory by hand, and what is to be mended in it: as text and as data."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from rcscreen.desk.places_words import LANGUAGES, WEEKDAYS, WORDS
from rcscreen.formats.hsds import FAULTS
from rcscreen.site.resources import folded, matching
from rcscreen.summary.words import spoken
from rcscreen.vocabulary.domains import NEEDS
from rcscreen.vocabulary.phrases import label
from rcscreen.vocabulary.places import ACCESS, KINDS

if TYPE_CHECKING:
    from rcscreen.desk.directory import Read
    from rcscreen.script.place import Access, Match, Resource

__all__ = ["Asked", "check_data", "check_text", "found", "found_data", "found_text"]

_WIDE = 78
_SHOWN = 20
_STALE_SHOWN = 10
_DAY = re.compile(r"\b(MO|TU|WE|TH|FR|SA|SU)\b")
_WEEK = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for.

    Attributes:
        need: A domain of need, or empty.
        place: Where the person may live; the program's own place if left out.
        language: What they speak, or empty.
        access: How they can get it, or empty.
        words: Words that all stand in what is known of it.
    """

    need: str = ""
    place: tuple[str, ...] = ()
    language: str = ""
    access: tuple[Access, ...] = ()
    words: tuple[str, ...] = ()


def found(read: Read, asked: Asked, today: date) -> tuple[tuple[Match, ...], int]:
    """The places that fit, best first, and how many there are for the need that do not."""
    directory = read.directory
    there = tuple(each for each in directory.resources if _says(each, asked.words))
    every = matching(there, asked.need, today=today, within=directory.within)
    fit = matching(
        there,
        asked.need,
        place=asked.place or directory.place,
        language=asked.language,
        access=asked.access,
        today=today,
        within=directory.within,
    )
    return fit, len(every) - len(fit)


def _says(resource: Resource, words: Iterable[str]) -> bool:
    if not words:
        return True
    kind = KINDS[resource.kind].label.values()
    said = folded(" ".join((resource.id, resource.name, resource.organization, resource.about, *kind)))
    return all(folded(word) in said for word in words)


# -- As text ---------------------------------------------------------------------------------------------------------


def found_text(matches: tuple[Match, ...], others: int, today: date, within: int, language: str) -> str:
    """What was found, to read on a terminal."""
    own = spoken(language)
    words = WORDS[own]
    blocks = ["\n".join(_block(match, today, within, own)) for match in matches[:_SHOWN]]
    if len(matches) > _SHOWN:
        blocks.append("\n".join(_wrapped(words["more"].format(shown=_SHOWN, count=len(matches)))))
    if not matches:
        blocks.append(words["none"])
    if others:
        blocks.append("\n".join(_wrapped(words["others"].format(count=others))))
    return "\n\n".join(blocks)


def _block(match: Match, today: date, within: int, own: str) -> Iterator[str]:
    each, words = match.resource, WORDS[own]
    head = f"{each.name} · {each.phone}" if each.phone else each.name
    yield from _wrapped(head)
    facts = {
        words["for"]: ", ".join(label(NEEDS[domain].label, own) for domain in each.domains),
        words["how"]: ", ".join(label(ACCESS[way], own) for way in each.access),
        words["spoken"]: ", ".join(_languages(each, own, words)),
        words["when"]: _DAY.sub(lambda day: WEEKDAYS[own][_WEEK.index(day[0])], each.hours),
        words["where"]: each.address,
        words["run_by"]: each.organization,
    }
    if each.about:
        yield from _wrapped(each.about, "  ")
    for name, fact in facts.items():
        if fact:
            yield from _wrapped(f"{name}: {fact}", "  ")
    for line in (each.url, *_doubts(match, today, within, words)):
        if line:
            yield from _wrapped(line, "  ")


def _languages(resource: Resource, own: str, words: Mapping[str, str]) -> Iterator[str]:
    yield from (LANGUAGES[own].get(code, code) for code in resource.languages)
    if resource.interpreter:
        yield words["interpreter"]


def _doubts(match: Match, today: date, within: int, words: Mapping[str, str]) -> Iterator[str]:
    each = match.resource
    if each.is_checked(today, within):
        yield words["checked"].format(day=each.verified)
    elif each.verified and each.verified <= today:
        yield words["not_checked"].format(day=each.verified)
    else:
        yield words["never_checked"]
    yield from (words[f"ask_{doubt}"] for doubt in match.doubts if doubt != "checked")


def check_text(read: Read, today: date, language: str) -> str:
    """What the directory holds, what is not offered and why, and what was wrong with it: counts and first places."""
    own = spoken(language)
    words, stock, within = WORDS[own], read.directory.stock(today), read.directory.within
    lines = [str(read.path), *_wrapped(words["held"].format(offered=stock.offered, stale=stock.stale, within=within))]
    counts = {key: getattr(stock, key) for key in ("expired", "crisis", "unmapped", "elsewhere")}
    counts["sample"] = read.sample
    if any(counts.values()):
        lines += ["", words["left_out"]]
        lines += [line for key, n in counts.items() if n for line in _wrapped(words[key].format(count=n), "  ")]
    if stock.lacking:
        domains = ", ".join(label(NEEDS[each].label, own) for each in stock.lacking)
        lines += ["", *_wrapped(words["lacking"].format(domains=domains))]
    if stale := read.directory.stale(today):
        lines += ["", *_wrapped(words["stale"].format(within=within))]
        lines += [line for each in stale[:_STALE_SHOWN] for line in _wrapped(_aged(each, words), "  ")]
        if len(stale) > _STALE_SHOWN:
            lines.append(f"  {words['and_more'].format(count=len(stale) - _STALE_SHOWN)}")
    return "\n".join([*lines, "", *_faults(read, words)])


def _aged(resource: Resource, words: Mapping[str, str]) -> str:
    return f"{resource.verified or words['no_day']}  {resource.name}"


def _faults(read: Read, words: Mapping[str, str]) -> Iterator[str]:
    faults = read.faults
    if not faults.counts:
        yield words["fine"]
        return
    yield words["skipped"]
    for fault in FAULTS:
        if count := faults.counts[fault]:
            first = faults.first[fault]
            more = f", {words['and_more'].format(count=count - len(first))}" if count > len(first) else ""
            yield from _wrapped(f"{count:>6}  {words[f'fault.{fault}']}: {', '.join(first)}{more}", "", " " * 8)


def _wrapped(line: str, first: str = "", rest: str | None = None) -> list[str]:
    indent = first if rest is None else rest
    return textwrap.wrap(
        line, _WIDE, initial_indent=first, subsequent_indent=indent, break_on_hyphens=False, drop_whitespace=True
    )


# -- As data ---------------------------------------------------------------------------------------------------------


def found_data(matches: tuple[Match, ...], others: int) -> dict[str, Any]:
    """What was found, as data: every key always there but for days that nobody knows."""
    return {"found": [_data(match) for match in matches], "others": others}


def _data(match: Match) -> dict[str, Any]:
    each = match.resource
    said: dict[str, Any] = {
        "id": each.id,
        "name": each.name,
        "organization": each.organization,
        "kind": each.kind,
        "domains": list(each.domains),
        "places": list(each.places),
        "everywhere": each.everywhere,
        "languages": list(each.languages),
        "interpreter": each.interpreter,
        "access": list(each.access),
        "hours": each.hours,
        "phone": each.phone,
        "address": each.address,
        "url": each.url,
        "about": each.about,
        "ask_first": list(match.doubts),
    }
    days = {"verified": each.verified, "expires": each.expires}
    return said | {key: day.isoformat() for key, day in days.items() if day}


def check_data(read: Read, today: date) -> dict[str, Any]:
    """What the directory holds and what was wrong with it, as data."""
    stock = read.directory.stock(today)
    return {
        "offered": stock.offered,
        "stale": stock.stale,
        "verified_within": read.directory.within,
        "left_out": {
            "expired": stock.expired,
            "crisis": stock.crisis,
            "unmapped": stock.unmapped,
            "elsewhere": stock.elsewhere,
            "sample": read.sample,
        },
        "domains": dict(stock.domains),
        "faults": [
            {"fault": fault, "count": read.faults.counts[fault], "first": read.faults.first[fault]}
            for fault in FAULTS
            if read.faults.counts[fault]
        ],
    }
