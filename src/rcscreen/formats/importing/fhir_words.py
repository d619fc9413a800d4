"""What an item of a Questionnaire says, to whom one talks with and to whoever asks."""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.formats.importing.fhir_extensions import Extended, controls, drawn_as, extended, translated
from rcscreen.formats.importing.values import Foreign, clean, entries, items, word

__all__ = ["codes", "guide", "is_guide", "otherwise", "said_in"]


def said_in(item: Foreign, key: str, own: str) -> dict[str, str]:
    """Words with their translations."""
    plain = clean(item.get(key))
    said = {own: plain} if plain else {}
    for language, words in translated(item.get(f"_{key}")):
        said.setdefault(language, words)
    return said


def otherwise(item: Foreign, kind: str, told: Extended, own: str) -> dict[str, str]:
    """Words for an item that has none of its own: as they are drawn, of its help, or of its code."""
    drawn = drawn_as(item.get("_text"))
    if drawn or kind == "display":
        return {own: drawn}
    helps = guide(item, own)
    if helps.get(own):
        return helps
    return {own: next(_displays(item), "") or told.hint}


def guide(item: Foreign, own: str) -> dict[str, str]:
    """What a help or an instruction below the item says, and the unit of its number."""
    guides: dict[str, list[str]] = {}
    for each in items(item.get("item")):
        if is_guide(each):
            for language, words in said_in(entries(each), "text", own).items():
                guides.setdefault(language, []).append(words)
    unit = extended(item).unit
    if unit:
        guides.setdefault(own, []).append(f"[{unit}]")
    return {language: " ".join(words) for language, words in guides.items()}


def is_guide(given: Foreign) -> bool:
    """Whether an item only helps with the one above it."""
    item = entries(given)
    kinds = controls(item)
    return word(item.get("type")) == "display" and bool(kinds & {"help", "flyover", "unit", "legal", "lower", "upper"})


def codes(item: Foreign) -> Iterator[str]:
    """The codes of an item, as ``system|code``."""
    for each in items(item.get("code")):
        coding = entries(each)
        if word(coding.get("code")):
            yield f"{word(coding.get('system'))}|{word(coding.get('code'))}".lstrip("|")


def _displays(item: Foreign) -> Iterator[str]:
    for each in items(item.get("code")):
        if clean(entries(each).get("display")):
            yield clean(entries(each).get("display"))
