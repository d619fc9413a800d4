"""Values as strangers write them: ``"true"`` for true, ``"3"`` for 3, one thing where a list should be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import Any, TypeAlias

__all__ = ["Foreign", "clean", "entries", "flag", "is_absent", "is_stem", "items", "language_code", "number", "word"]

Foreign: TypeAlias = Any  # whatever a stranger wrote

_TAG = re.compile(r"<[^<>]{0,400}>")
_UNSPEAKABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
_STARS = re.compile(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|^#{1,6} ", re.MULTILINE)
_BRACES = str.maketrans("{}", "()")
_LONGEST = 4_000
_SENTENCE = 7
"""Words from which on a title is a sentence."""
_CODE = re.compile(r"([A-Za-z]{2,3})((?:[-_][A-Za-z0-9]{2,8}){0,3})")
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_NAMES = {
    "english": "en", "spanish": "es", "espanol": "es", "español": "es", "french": "fr", "francais": "fr",
    "français": "fr", "portuguese": "pt", "português": "pt", "arabic": "ar", "german": "de", "deutsch": "de",
    "swahili": "sw", "kiswahili": "sw", "hindi": "hi", "russian": "ru", "chinese": "zh", "italian": "it",
    "dutch": "nl", "haitian creole": "ht", "vietnamese": "vi", "korean": "ko", "tagalog": "tl", "somali": "so",
    "amharic": "am", "nepali": "ne", "bangla": "bn", "bengali": "bn", "urdu": "ur", "polish": "pl", "turkish": "tr",
    "indonesian": "id", "burmese": "my", "ukrainian": "uk", "farsi": "fa", "persian": "fa", "dari": "prs",
    "pashto": "ps", "kinyarwanda": "rw", "tigrinya": "ti", "thai": "th", "japanese": "ja", "greek": "el",
}  # fmt: skip
"""What people call a language in the head of a column → its code."""


def entries(value: Foreign) -> Mapping[str, Foreign]:
    """Keys with values; none where it is something else."""
    return value if isinstance(value, dict) else {}


def items(value: Foreign) -> list[Foreign]:
    """A list; of one where somebody left the brackets out."""
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def word(value: Foreign) -> str:
    """A code or a name: one line; empty where it is neither word nor number."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, str | int | float):
        try:
            return " ".join(_UNSPEAKABLE.sub("", str(value)[:_LONGEST]).split())
        except ValueError:  # a whole number of more digits than are ever shown
            return ""
    return ""


def clean(value: Foreign) -> str:
    """Words that can be said and shown: without tags, stars and braces, on one line."""
    text = word(value)
    if "<" in text:
        text = _TAG.sub(" ", text)
    if "&" in text:
        text = word(unescape(text))
    return " ".join(_STARS.sub("", text).translate(_BRACES).split())


def flag(value: Foreign) -> bool:
    """Whether something is so."""
    return value is True or (isinstance(value, str) and value.strip().lower() in {"true", "yes", "1", "true()"})


def number(value: Foreign) -> int | float | None:
    """A number that a script can hold, also where it stands in quotes."""
    text = word(value) if not isinstance(value, bool) else ""
    if re.fullmatch(r"[-+]?[0-9]{1,15}", text):
        return int(text)
    if re.fullmatch(r"[-+]?[0-9]{0,15}\.[0-9]{1,15}", text):
        return float(text)
    return None


def is_absent(system: Foreign) -> bool:
    """Whether codes of a system say that there is no answer, and why."""
    return word(system).rstrip("/").endswith("data-absent-reason")


def is_stem(title: str) -> bool:
    """Whether a group's title is no title but a sentence, without which its questions make no sense."""
    return title.endswith(("?", ":", "…", "...", ".")) or len(title.split()) >= _SENTENCE


def language_code(name: str) -> str:
    """The code of a language that is called ``es``, ``Spanish (es)`` or ``Español``; empty where it is not known."""
    said = name.strip()
    within = _IN_BRACKETS.search(said)
    for each in (within[1].strip() if within else "", said):
        found = _CODE.fullmatch(each)
        if found:
            return found[1].lower() + found[2].replace("_", "-")
    outside = _IN_BRACKETS.sub("", said).strip().lower()
    return _NAMES.get(outside, "")
