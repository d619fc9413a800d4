"""Words in several languages, as FHIR holds them: the words of the resource's own, and translations beside them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from rcscreen.formats.fhir.codes import Json

__all__ = ["translated"]

_TRANSLATION: Final = "http://hl7.org/fhir/StructureDefinition/translation"


def translated(key: str, said: Mapping[str, str]) -> Json:
    """An element of words, with its translations.

    Args:
        key: The element, such as ``text``.
        said: The words by language; those of the resource's own language stand first.
    """
    (first, words), *others = said.items()
    beside = [_translation(language, text) for language, text in others if language != first and text]
    return {key: words, **({f"_{key}": {"extension": beside}} if beside else {})}


def _translation(language: str, words: str) -> Json:
    told = [{"url": "lang", "valueCode": language}, {"url": "content", "valueString": words}]
    return {"url": _TRANSLATION, "extension": told}
