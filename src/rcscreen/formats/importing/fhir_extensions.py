"""What stands beside an item of a Questionnaire: extensions, in R4's own form and in the flat one of form builders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rcscreen.formats.fhir.codes import UNSAID
from rcscreen.formats.importing.form import Means, Why
from rcscreen.formats.importing.values import Foreign, clean, entries, flag, items, language_code, word
from rcscreen.vocabulary.domains import NEEDS, STRENGTHS

__all__ = ["Extended", "controls", "drawn_as", "exclusive", "extended", "means", "passed_over", "scored", "translated"]

_LOST: Final[dict[str, Why]] = {
    "sdc-questionnaire-calculatedExpression": "calculated",
    "cqf-calculatedValue": "calculated",
    "cqf-expression": "expression",
    "sdc-questionnaire-enableWhenExpression": "expression",
    "sdc-questionnaire-answerExpression": "external_options",
    "sdc-questionnaire-candidateExpression": "external_options",
    "sdc-questionnaire-initialExpression": "initial",
    "questionnaire-constraint": "constraint",
    "targetConstraint": "constraint",
    "regex": "constraint",
    "maxDecimalPlaces": "constraint",
    "questionnaire-minOccurs": "constraint",
    "questionnaire-maxOccurs": "constraint",
    "variable": "expression",
    "questionnaire-unit": "unit",
    "questionnaire-unitOption": "unit",
    "questionnaire-unitValueSet": "unit",
    "sdc-questionnaire-answerOptionsToggleExpression": "choices_filtered",
    "mimeType": "media",
    "sdc-questionnaire-itemMedia": "media",
    "sdc-questionnaire-itemAnswerMedia": "media",
}
"""The last part of an extension's address → why it does not carry over."""

_NOTHING_LOST: Final = frozenset({
    "questionnaire-itemControl", "questionnaire-choiceOrientation", "questionnaire-optionPrefix", "designNote",
    "questionnaire-displayCategory", "sdc-questionnaire-shortText", "entryFormat", "rendering-style",
    "rendering-xhtml", "translation", "questionnaire-hidden", "minValue", "maxValue", "minLength",
    "questionnaire-optionExclusive", "questionnaire-supportLink", "questionnaire-usageMode",
    "sdc-questionnaire-observationLinkPeriod", "sdc-questionnaire-width", "sdc-questionnaire-choiceColumn",
    "sdc-questionnaire-openLabel", "sdc-questionnaire-collapsible", "artifact-versionAlgorithm",
    "structuredefinition-standards-status", "structuredefinition-fmm", "structuredefinition-wg", "cqf-citation",
    "questionnaire-instruction", "questionnaire-sliderStepValue", "preferredTerminologyServer", "terminology-server",
    "urn:rcscreen:need", "urn:rcscreen:strength",
    "sdc-questionnaire-entryMode", "sdc-questionnaire-performerType", "sdc-questionnaire-preferredTerminologyServer",
})  # fmt: skip
"""Extensions about how a form looks or is drawn, and those that are read elsewhere."""

_FLAT: Final[dict[str, Why]] = {
    "calculatedExpression": "calculated",
    "initialExpression": "initial",
    "enableWhenExpression": "expression",
    "answerExpression": "external_options",
    "candidateExpression": "external_options",
    "constraint": "constraint",
    "variable": "expression",
}
_SCORES: Final = frozenset({"ordinalValue", "itemWeight", "questionnaire-ordinalValue", "iso21090-CO-value"})


@dataclass(frozen=True, slots=True)
class Extended:
    """What extensions say of an item.

    Attributes:
        lost: What does not carry over: why, and what it is about.
        hidden: Whether nobody sees it.
        calculated: Whether the form works it out by itself.
        least: The lowest number, as it is written.
        most: The highest.
        unit: The unit of a number, or empty.
        hint: What is to be written there, or empty.
        places: How many digits stand behind the point at most, as it is written.
        unsaid: Whether it comes up more often than it should, by a note of ours from when it was a script.
    """

    lost: tuple[tuple[Why, str], ...] = ()
    hidden: bool = False
    calculated: bool = False
    least: Foreign = None
    most: Foreign = None
    unit: str = ""
    hint: str = ""
    places: Foreign = None
    unsaid: bool = False


def extended(item: Foreign) -> Extended:
    """What extensions say of an item."""
    lost: dict[tuple[Why, str], None] = {}
    values: dict[str, Foreign] = {}
    for extension in items(item.get("extension")):
        name, value = _name(extension), _value(extension)
        values.setdefault(name, value)
        why = _LOST.get(name)
        if why:
            lost[why, "enableWhenExpression" if name.endswith("enableWhenExpression") else ""] = None
        elif name and name not in _NOTHING_LOST and name not in _SCORES:
            lost["extension", name] = None
    for key, why in _FLAT.items():
        if key in item:
            lost[why, key if key == "enableWhenExpression" else ""] = None
    if _SCORES & values.keys():
        lost["score", ""] = None
    unit = values.get("questionnaire-unit")
    return Extended(
        lost=tuple(lost),
        hidden=flag(values.get("questionnaire-hidden")) or flag(item.get("hidden")),
        calculated=("calculated", "") in lost,
        least=values.get("minValue"),
        most=values.get("maxValue"),
        unit=clean(entries(unit).get("display")) or clean(entries(unit).get("code")) or clean(item.get("unit")),
        hint=clean(values.get("entryFormat")),
        places=values.get("maxDecimalPlaces"),
        unsaid=word(values.get("designNote")).endswith(UNSAID),
    )


def passed_over(top: Foreign) -> Iterator[tuple[Why, str]]:
    """What a form as a whole says that does not carry over."""
    seen: dict[tuple[Why, str], None] = {}
    for extension in items(top.get("extension")):
        name = _name(extension)
        if name in _LOST:
            seen[_LOST[name], name] = None
        elif name and name not in _NOTHING_LOST:
            seen["extension", name] = None
    yield from seen


def controls(item: Foreign) -> frozenset[str]:
    """How an item is to be drawn."""
    found = [
        entries(each).get("valueCodeableConcept")
        for each in items(item.get("extension"))
        if _name(each) == "questionnaire-itemControl"
    ]
    flat = entries(item.get("itemControl"))
    codings = (coding for each in (*found, flat) for coding in items(entries(each).get("coding")))
    return frozenset(word(entries(each).get("code")) for each in codings)


def exclusive(option: Foreign) -> bool:
    """Whether nothing else may be chosen with an option."""
    return any(
        flag(_value(each)) for each in items(option.get("extension")) if _name(each) == "questionnaire-optionExclusive"
    )


def means(given: Foreign) -> Means:
    """What an option or an item speaks of: said by forms that were scripts of ours, in our own vocabulary."""
    said = {_name(each): word(_value(each)) for each in items(entries(given).get("extension"))}
    need, strength = (said.get(f"urn:rcscreen:{each}", "") for each in ("need", "strength"))
    return Means(need if need in NEEDS else "", strength if strength in STRENGTHS else "")


def scored(given: Foreign) -> bool:
    """Whether an option, or a code, counts for something."""
    return any(_name(each) in _SCORES for each in items(entries(given).get("extension")))


def translated(beside: Foreign) -> Iterator[tuple[str, str]]:
    """Languages with words, of what stands beside a value."""
    given = entries(beside)
    for extension in items(given.get("extension")):
        if _name(extension) == "translation":
            parts = {_name(each): _value(each) for each in items(entries(extension).get("extension"))}
            language, words = language_code(word(parts.get("lang"))), clean(parts.get("content"))
            if language and words:
                yield language, words
    for each in items(given.get("translation")):
        language, words = language_code(word(entries(each).get("lang"))), clean(entries(each).get("content"))
        if language and words:
            yield language, words


def drawn_as(beside: Foreign) -> str:
    """The words of a value as they are drawn, without what draws them; empty where there are none."""
    found = (each for each in items(entries(beside).get("extension")) if _name(each) == "rendering-xhtml")
    return next((clean(_value(each)) for each in found), "")


def _name(extension: Foreign) -> str:
    return word(entries(extension).get("url")).rstrip("/").rpartition("/")[2][:80]


def _value(extension: Foreign) -> Foreign:
    given = entries(extension)
    found = next((value for key, value in given.items() if key.startswith("value")), None)
    concept = entries(found)
    if "coding" in concept:
        return next(iter(items(concept.get("coding"))), None)
    return found
