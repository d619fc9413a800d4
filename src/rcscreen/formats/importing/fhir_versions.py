"""Finding the Questionnaire in a file, and telling R4 from the versions before and after it, which look alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rcscreen.errors import FormRefused
from rcscreen.formats.importing.form import MOST_DEPTH
from rcscreen.formats.importing.values import Foreign, entries, items, word

__all__ = ["refuse_other_versions", "the_questionnaire"]

_OF_R5: Final = frozenset({"coding"})
"""Types of items that R4 has not, and R5 has."""
_STU3: Final = frozenset({"option", "options"})
_R4_NEEDED: Final = "Ask whoever made it for FHIR R4 (4.0)."


def the_questionnaire(resource: Foreign) -> Foreign:
    """The Questionnaire: the resource itself, or the only one in a Bundle.

    Raises:
        FormRefused: There is none, or more than one.
    """
    top = entries(resource)
    kind = word(top.get("resourceType"))
    if kind == "Bundle":
        within = [entries(entries(each).get("resource")) for each in items(top.get("entry"))]
        found = [each for each in within if each.get("resourceType") == "Questionnaire"]
        if len(found) == 1:
            return found[0]
        raise FormRefused(f"This is a Bundle with {len(found)} Questionnaires.", "Give a file with one of them.")
    if kind != "Questionnaire":
        raise FormRefused(
            "This is no FHIR Questionnaire.", "Give a Questionnaire (JSON or YAML) or an XLSForm (xlsx, xls, csv, md)."
        )
    return top


def refuse_other_versions(top: Foreign) -> None:
    """Looks for what only other versions of FHIR have.

    Raises:
        FormRefused: It is DSTU2, STU3 or R5.
    """
    if isinstance(top.get("group"), dict) and "item" not in top:
        raise FormRefused("This Questionnaire is written in FHIR DSTU2, which is not read.", _R4_NEEDED)
    version = word(top.get("fhirVersion")) or " ".join(
        word(each) for each in items(entries(top.get("meta")).get("profile"))
    )
    older = any(mark in version.lower() for mark in ("stu3", "/3.0/", "|3.0", "3.0.")) and "R4" not in version
    found = {"STU3"} if older else set()
    for item in _every(items(top.get("item")), 1):
        if _STU3 & item.keys() or any("hasAnswer" in entries(each) for each in items(item.get("enableWhen"))):
            found.add("STU3")
        if word(item.get("type")) in _OF_R5 or "answerConstraint" in item or "disabledDisplay" in item:
            found.add("R5")
    if any(key.startswith(("versionAlgorithm", "copyrightLabel")) for key in top):
        found.add("R5")
    if found:
        raise FormRefused(f"This Questionnaire is written in FHIR {min(found)}, which is not read.", _R4_NEEDED)


def _every(given: list[Foreign], depth: int) -> Iterator[Foreign]:
    for each in given if depth <= MOST_DEPTH else ():
        item = entries(each)
        yield item
        yield from _every(items(item.get("item")), depth + 1)
