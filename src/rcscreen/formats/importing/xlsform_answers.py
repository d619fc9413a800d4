"""Kinds of answers in an XLSForm, and what its constraints say of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from rcscreen.formats.importing.form import Kind, Why
from rcscreen.formats.importing.values import number
from rcscreen.formats.importing.xlsform_sheets import Row

__all__ = ["Answered", "answered", "bounds", "exclusive_codes"]


@dataclass(frozen=True, slots=True)
class Answered:
    """What a type means.

    Attributes:
        kind: What kind of step it becomes.
        choices: The list of its options.
        left_out: Why it becomes none.
        lost: What of it does not carry over.
        about: The type, where it is about that.
        whole: Whether its number is a whole one.
    """

    kind: Kind
    choices: str = ""
    left_out: Why | None = None
    lost: tuple[Why, ...] = ()
    about: str = ""
    whole: bool = False


_SELECT = re.compile(
    r"(?:add )?(?:(?P<one>select[ _]one|select1)|"
    r"(?P<many>select[ _]multiple|select all that apply|select all)|(?P<rank>rank))"
    r"(?P<file>[ _]from[ _]file)?(?:[ _]external)?(?: from)? +(?P<list>\S+)(?P<other>.*)",
    re.IGNORECASE,
)
_PLAIN: Final[dict[str, Answered]] = {
    **{each: Answered("words") for each in ("text", "string", "add text prompt", "phone number", "percentage")},
    **{each: Answered("number", whole=True) for each in ("integer", "int", "number of days in last month", "range")},
    "decimal": Answered("number"),
    "date": Answered("date"),
    "datetime": Answered("date", lost=("time",)),
    "time": Answered("words", lost=("time",)),
    "note": Answered("say"),
    "acknowledge": Answered("say"),
    "trigger": Answered("say"),
    "calculate": Answered("words", left_out="calculated"),
    **{
        each: Answered("words", left_out="media", about=each)
        for each in (
            "image", "photo", "audio", "video", "file", "barcode", "geopoint", "geotrace", "geoshape", "signature",
            "location", "gps", "annotate", "draw", "osm",
        )
    },
    **{
        each: Answered("words", left_out="hidden", about=each)
        for each in (
            "start", "end", "today", "deviceid", "device id", "subscriberid", "simserial", "phonenumber", "username",
            "email", "audit", "hidden", "start-geopoint", "background-audio", "background-geopoint", "csv-external",
            "xml-external", "entity", "last-saved", "xml", "imei", "uri:deviceid",
        )
    },
}  # fmt: skip


def answered(written: str, appearance: str) -> Answered:
    """What a type means.

    Args:
        written: The type, as it is written.
        appearance: How it is to look, where options may come from elsewhere.
    """
    kind = " ".join(written.split())
    found = _SELECT.fullmatch(kind)
    if found is None:
        plain = _PLAIN.get(kind.lower().replace("_", " ")) or _PLAIN.get(kind.lower())
        return plain or Answered("words", lost=("unknown_type",), about=kind.partition(" ")[0])
    lost: list[Why] = []
    if found["file"]:
        lost.append("file")
    elif found["list"].startswith("${") or "search(" in appearance:
        lost.append("external_options")
    if "other" in found["other"].lower():
        lost.append("open")
    if found["rank"]:
        lost.append("order")
    elsewhere = {"file", "external_options"} & set(lost)
    return Answered("choice" if found["one"] else "choices", "" if elsewhere else found["list"], lost=tuple(lost))


_BOUND = re.compile(r"\.\s*(<=|>=|<|>)\s*(-?[0-9]{1,15}(?:\.[0-9]{1,15})?)")
_ALONE = (
    re.compile(
        r"not\s*\(\s*selected\(\s*\.\s*,\s*['\"]([^'\"]{1,80})['\"]\s*\)\s*and\s*count-selected\(\s*\.\s*\)\s*>\s*1\s*\)"
    ),
    re.compile(
        r"not\s*\(\s*count-selected\(\s*\.\s*\)\s*>\s*1\s*and\s*selected\(\s*\.\s*,\s*['\"]([^'\"]{1,80})['\"]\s*\)\s*\)"
    ),
    re.compile(
        r"count-selected\(\s*\.\s*\)\s*(?:=|<=)\s*1\s*or\s*not\s*\(\s*selected\(\s*\.\s*,\s*['\"]([^'\"]{1,80})['\"]\s*\)\s*\)"
    ),
    re.compile(
        r"if\s*\(\s*selected\(\s*\.\s*,\s*['\"]([^'\"]{1,80})['\"]\s*\)\s*,\s*count-selected\(\s*\.\s*\)\s*=\s*1\s*,"
    ),
)


def bounds(row: Row, found: Answered) -> tuple[int | float | None, int | float | None]:
    """The lowest and the highest number, where the constraint says just that."""
    ranged = dict(re.findall(r"(start|end)\s*=\s*(-?[0-9]{1,15}(?:\.[0-9]{1,15})?)", row.get("parameters")))
    if ranged:
        least, most = number(ranged.get("start")), number(ranged.get("end"))
        return (least, most) if least is None or most is None or least <= most else (most, least)
    said = row.get("constraint")
    if not said or not all(_BOUND.fullmatch(each.strip(" ()")) for each in re.split(r"\band\b", said[:400])):
        return None, None
    least = most = None
    for sign, written in _BOUND.findall(said):
        given = number(written)
        if given is None or (sign in "<>" and not (found.whole and isinstance(given, int))):
            return None, None
        if sign.startswith(">"):
            least = given + (sign == ">")
        else:
            most = given - (sign == "<")
    return (None, None) if least is not None and most is not None and least > most else (least, most)


def exclusive_codes(constraint: str) -> frozenset[str]:
    """Options that are chosen alone, of a constraint written in one of the usual ways."""
    return frozenset(code for pattern in _ALONE for code in pattern.findall(constraint[:2_000]))
