"""The options of a choice: its own, or those of a value set that stands within the form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from rcscreen.formats.importing.fhir_extensions import scored, translated
from rcscreen.formats.importing.form import Why
from rcscreen.formats.importing.values import Foreign, clean, entries, is_absent, items, language_code, word

__all__ = ["Listed", "is_silence", "options"]


_CHOOSE_NOT_TO: Final = "LA30122-8"
"""LOINC's code for choosing not to answer."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An option as it stands in the form.

    Attributes:
        code: Its code.
        said: Its label by language.
        system: Where its code is from.
        scored: Whether it counts for something.
        given: All of it.
    """

    code: str
    said: dict[str, str]
    system: str
    scored: bool
    given: Foreign


def is_silence(option: Listed) -> bool:
    """Whether an option says that nothing is said: every question of ours has that by itself."""
    return is_absent(option.system) or option.code == _CHOOSE_NOT_TO


def options(item: Foreign, contained: Mapping[str, Foreign], language: str) -> tuple[list[Listed], Why | None]:
    """The options of an item, and why there are none or not all."""
    own = [found for each in items(item.get("answerOption")) if (found := _option(entries(each), language))]
    if own:
        return own, None
    address = word(item.get("answerValueSet"))
    if address in contained:
        within = [found for each in _concepts(contained[address]) if (found := _coding(each, each, language))]
        return within, None if within else "external_options"
    return [], "external_options" if address else "no_options"


def _option(given: Foreign, language: str) -> Listed | None:
    key, value = next(((key, value) for key, value in given.items() if key.startswith("value")), ("", None))
    if key == "value" and isinstance(value, dict):  # the flat form: value: {Coding: …}
        value = next(iter(value.values()), None)
    if isinstance(value, dict):
        found = _coding(value, given, language)
    else:
        said = clean(value)
        words = {language: said, **dict(translated(given.get(f"_{key}")))}
        found = Listed(word(value), words, "", scored(given), given) if said else None
    return found


def _coding(coding: Foreign, given: Foreign, language: str) -> Listed | None:
    if "reference" in coding:  # a resource somewhere: its display is all that there is to say
        coding = {"code": coding.get("reference"), "display": coding.get("display")}
    code = word(coding.get("code"))
    said = clean(coding.get("display")) or clean(code)
    if not said:
        return None
    words = {language: said}
    for each, other in (*translated(coding.get("_display")), *_designated(coding)):
        words.setdefault(each, other)
    counts = scored(given) or scored(coding)
    return Listed(code or said, words, word(coding.get("system")), counts, given)


def _designated(coding: Foreign) -> Iterator[tuple[str, str]]:
    """Translations as a value set gives them."""
    for each in items(coding.get("designation")):
        language, said = language_code(word(entries(each).get("language"))), clean(entries(each).get("value"))
        if language and said:
            yield language, said


def _concepts(value_set: Foreign) -> Iterator[Foreign]:
    expanded = items(entries(value_set.get("expansion")).get("contains"))
    if expanded:
        yield from (entries(each) for each in expanded)
        return
    for include in items(entries(value_set.get("compose")).get("include")):
        system = word(entries(include).get("system"))
        for concept in items(entries(include).get("concept")):
            yield {"system": system, **entries(concept)}
