"""Words, numbers and days of a directory as one may read them aloud: without markup, tricks of a terminal or junk."""

from __future__ import annotations

import html
import re
from datetime import date
from functools import lru_cache
from typing import Final

from rcscreen.site.resources import folded

__all__ = ["day", "has_markup", "language", "phone", "plain", "rings"]

_MARKUP = re.compile(r"<[a-zA-Z/!][^<>]{0,500}>")
_ESCAPED = re.compile(r"(?:\\r)?\\[nrt]")
_NUMBER = re.compile(r"(?<![0-9])\+?[0-9][0-9 ().\-/]{0,24}[0-9](?![0-9])")
_VANITY = re.compile(r"(?<![0-9])1?[- .]?\(?8[0-9]{2}\)?[- .]?(?=[0-9-]{0,9}[A-Z])[A-Z0-9][A-Z0-9-]{5,10}")
_FEWEST_DIGITS, _MOST_DIGITS = 3, 15
"""Three digits ring in the United States (211, 988); no number in the world has more than fifteen (ITU-T E.164)."""
_SHORT: Final = 48
_QUOTES: Final = "\"'“”"

_MORE: Final = 8
"""How many times as much of a text is looked at as may be left of it: markup takes room."""

_QUIET = frozenset({"fax", "textphone", "tty", "tdd", "pager", "modem"})
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_CODE = re.compile(r"[a-z]{2,3}")

LANGUAGES: Final[dict[str, str]] = {
    name: code
    for code, names in {
        "en": "eng english ingles",
        "es": "spa spanish espanol castellano castilian",
        "zh": "zho chi chinese mandarin cantonese chino",
        "vi": "vie vietnamese vietnamita",
        "tl": "tgl tagalog filipino",
        "ko": "kor korean coreano",
        "ar": "ara arabic arabe",
        "fr": "fra fre french frances",
        "ht": "hat haitian creole",
        "pt": "por portuguese portugues",
        "ru": "rus russian ruso",
        "so": "som somali",
        "hmn": "hmong",
        "hi": "hin hindi",
        "ur": "urd urdu",
        "pl": "pol polish polaco",
        "fa": "fas per farsi persian",
        "ps": "pus pashto dari",
        "am": "amh amharic",
        "uk": "ukr ukrainian",
        "sw": "swa swahili",
        "ase": "asl",
    }.items()
    for name in (code, *names.split())
}
"""How a language may be written in a directory → its code."""


def has_markup(text: str) -> bool:
    """Whether there are tags in a text, or line breaks that were written as letters."""
    return bool(_MARKUP.search(html.unescape(text) if "&lt;" in text else text) or _ESCAPED.search(text))


def plain(value: object, longest: int) -> str:
    """Words on one line.

    Args:
        value: What stands in the directory; what is no text, number or truth value is nothing.
        longest: How many characters at most.
    """
    if not isinstance(value, str):
        return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
    if not value:
        return ""
    # Days, cities, kinds of telephone: what is short is often said again.
    return _often(value, longest) if len(value) <= _SHORT else _cleaned(value, longest)


def _cleaned(value: str, longest: int) -> str:
    text = value[: _MORE * longest]
    if "\\" in text:
        text = _ESCAPED.sub(" ", text)
    if "&" in text:  # twice, for what was escaped when it was escaped already
        text = html.unescape(html.unescape(text))
    if "<" in text:
        text = _MARKUP.sub(" ", text)
    if not text.isprintable():  # what steers a terminal, turns the line or cannot be seen
        text = "".join(each if each.isprintable() else " " if each.isspace() else "" for each in text)
    text = " ".join(text.split())
    if text[:1] in _QUOTES:
        text = text.strip(_QUOTES)
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


_often = lru_cache(maxsize=32_768)(_cleaned)


@lru_cache(maxsize=4096)
def phone(text: str) -> str:
    """The first telephone number of a text, or an empty one where none is in it."""
    written = plain(text, 120)
    if vanity := _VANITY.search(written):
        return vanity[0]
    for found in _NUMBER.finditer(written):
        number = " ".join(found[0].split())
        if _FEWEST_DIGITS <= sum(each.isdigit() for each in number) <= _MOST_DIGITS and not _is_year(number):
            opened = written[found.start() - 1 : found.start()] == "(" and ")" in number and "(" not in number
            return f"({number}" if opened else number
    return ""


def _is_year(number: str) -> bool:
    return bool(re.fullmatch(r"(19|20)\d\d", number))


def rings(kind: str) -> bool:
    """Whether somebody answers at a telephone of that kind: no fax and no pager."""
    return folded(kind) not in _QUIET


def day(text: str) -> date | None:
    """The day of a text that begins with one (year-month-day), or None."""
    found = _DAY.match(text.strip())
    if not found:
        return None
    try:
        return date(*(int(part) for part in found.groups()))
    except ValueError:
        return None


@lru_cache(maxsize=1024)
def language(text: str) -> tuple[str, ...]:
    """The codes of the languages that a text names, in its order. A language that we have no code for is not one."""
    found: dict[str, None] = {}
    for part in re.split(r"[,;/|&]|\band\b|\by\b", plain(text, 300)):
        words = folded(part).split()
        known = [LANGUAGES[word] for word in words if word in LANGUAGES]
        if known:
            found[known[0]] = None
        elif len(words) == 1 and _CODE.fullmatch(words[0]):
            found[words[0]] = None
    return tuple(found)
