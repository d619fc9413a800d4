"""The JSON Schema (2020-12) of what an import keeps of a form: ``rcscreen.import/1``."""

from __future__ import annotations

from typing import Any, Final, get_args

from rcscreen.formats.importing.form import Why
from rcscreen.formats.importing.kept import IMPORT

__all__ = ["import_schema"]

_Schema = dict[str, Any]

_TEXT: Final[_Schema] = {"type": "string"}
_YES: Final[_Schema] = {"type": "boolean"}
_NAME: Final[_Schema] = {"type": "string", "minLength": 1}


def import_schema() -> _Schema:
    """What lies beside a script that was made of a form, and what ``import --format json`` prints."""
    keys: _Schema = {
        "schema": {"const": IMPORT},
        "source": {**_NAME, "description": "What it was: `FHIR R4 Questionnaire` or `XLSForm`."},
        "script": {**_NAME, "description": "The id of the script that was made of it."},
        "form": {
            **_of({}, {"url": _NAME, "version": _NAME, "id": _NAME, "language": _NAME}),
            "description": "By what the form is known: its canonical address, its version, what it is called there.",
        },
        "items": {
            **_several({"$ref": "#/$defs/item"}),
            "description": "Its items as they lie in one another; those of an XLSForm one after the other.",
        },
    }
    why: _Schema = {"enum": list(get_args(Why))}
    lost = _of({"from": _TEXT, "why": why, "about": _TEXT, "left_out": _YES, "says": _TEXT})
    printed: _Schema = {
        "written": {
            **_several(_of({"language": _NAME}, {"file": _NAME, "text": _TEXT})),
            "description": "The script and its translations, or the files they are in. Only where it is printed.",
        },
        "not_carried_over": {
            **_several(lost),
            "description": "What did not carry over, item by item. Only where it is printed.",
        },
    }
    about = "What an import keeps of a form, so that answers can go back to it: by names alone, whatever is reworded."
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:rcscreen:import:1",
        "title": "rcscreen import",
        "description": about,
        **_of(keys, printed),
        "$defs": {"item": _item(), "value": _value()},
    }


def _item() -> _Schema:
    option = _of(
        {"value": {"$ref": "#/$defs/value"}},
        {
            "key": {**_NAME, "description": "What the script calls it. Absent where it was left to their own words."},
            "exclusive": {**_YES, "description": "Whether nothing else may be chosen with it."},
        },
    )
    test = _of({"question": _NAME, "operator": _NAME, "answer": {"type": "object"}})
    bound: _Schema = {"type": ["number", "string"]}
    maybe: _Schema = {
        "text": {**_TEXT, "description": "Its words in the form, which an answer repeats."},
        "step": {**_NAME, "description": "The step that asks it. Change this if you give the step another name."},
        "again": {**_several(_NAME), "description": "The steps that ask it again, where it lies in what repeats."},
        "required": {**_YES, "description": "Whether the form wants it answered. A conversation never does."},
        "repeats": {**_YES, "description": "Whether it may have several answers, or stand there several times."},
        "when": {**_several(test), "description": "When the form asks it (`enableWhen`)."},
        "any": {**_YES, "description": "Whether one of these is enough."},
        "expression": {**_YES, "description": "Whether there is a condition besides that nothing here can read."},
        "options": {**_several(option), "description": "What it offers."},
        "unit": _of({}, dict.fromkeys(("unit", "system", "code"), _NAME)),
        "longest": {"type": "integer", "minimum": 1, "description": "Characters of an answer at most."},
        "least": {**bound, "description": "The lowest number or the first day."},
        "most": {**bound, "description": "The highest number or the last day."},
        "places": {**bound, "description": "Digits behind the point at most."},
        "items": _several({"$ref": "#/$defs/item"}),
    }
    return _of({"link": {**_NAME, "description": "Its own name in the form."}, "type": _TEXT}, maybe)


def _value() -> _Schema:
    """The value that says an option, as FHIR has it; for an XLSForm its name alone."""
    return {"type": "object", "minProperties": 1, "maxProperties": 1}


def _of(keys: _Schema, maybe: _Schema | None = None) -> _Schema:
    return {"type": "object", "properties": {**keys, **(maybe or {})}, "required": list(keys)}


def _several(items: _Schema) -> _Schema:
    return {"type": "array", "items": items}
