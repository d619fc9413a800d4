"""The JSON Schema (2020-12) of a persona, for an editor to help while one is written."""

from __future__ import annotations

from rcscreen.practice.load import LEAST_STRENGTHS, MOST_LEVEL, MOST_MINUTES, VERSION
from rcscreen.practice.moves import MOVES
from rcscreen.practice.persona import GATES
from rcscreen.practice.read_parts import LINES, LONGEST_WAIT, MOST_OPEN, ROOMS
from rcscreen.script.model import CHANNELS
from rcscreen.script.problems import ID, LANGUAGE, NAME
from rcscreen.script.schema_parts import DIALECT, Schema, named, one_of, ref, several, words_defs

__all__ = ["persona_schema"]

_MEANS = {
    "name": "What they are called, in every language.",
    "title": "Who this is, in a line: a name, an age, what one would notice first.",
    "content_note": "What comes up, for whoever would rather not today.",
    "voice": "How they speak, for a person who plays them.",
    "strengths": "What they bring and do well; at least three, before anything else.",
    "history": "What they have met with before, in services like this one.",
    "openness": "How far they open: where they begin, and the bounds.",
    "room": "Who can hear, in the order in which it changes; the first from the beginning.",
    "answers": "What they say at each place of the script, the least open first.",
    "declines": "What they would rather leave. Asked again, they close, and the topic is shut.",
    "cues": "Moments in which something moves, each with four lines that a kind person might say.",
    "corrections": "What they put right at the read-back.",
    "repair": "How something that went wrong can be mended.",
    "ends": "What it was like to be them, the least open first.",
    "small": "Small words of theirs, where nothing particular is to be said.",
    "at": "The openness from which this holds, 0 to 10.",
    "below": "The openness below which this comes.",
    "record": "What one would write down: an option, several, `heard`, `declined`, `not_sure`, `later` or `stop`.",
    "unsaid": "What they keep to themselves here; shown only after the rehearsal.",
    "unless": "Kinds of line after which they do not say this any more.",
    "wait": "Seconds of silence after which they go on by themselves.",
    "waited": "What they say when the silence was left to them.",
    "distress": "Whether this is more than one should go on from without a pause.",
    "gate": "The gate that a line runs against: the rehearsal stops there and goes back.",
    "follows": "What could follow.",
    "asked_again": "What they say when they are asked again.",
    "then": "What they do or say after the line.",
    "written_by": "Who wrote or read this, in which role.",
}
_NUMBER: Schema = {"type": "integer", "minimum": 0, "maximum": MOST_OPEN}
_TRUTH: Schema = {"type": "boolean"}


def persona_schema() -> Schema:
    """The schema of a persona."""
    top: dict[str, Schema] = {
        "rcscreen-persona": {"const": VERSION},
        "id": named(ID),
        "name": ref("words"),
        "title": ref("said"),
        "scripts": several(named(ID), unique=True),
        "languages": several(named(LANGUAGE), unique=True),
        "channels": several(one_of(CHANNELS), unique=True),
        "content_note": several(ref("said")),
        "minutes": {"type": "integer", "minimum": 1, "maximum": MOST_MINUTES},
        "level": {"type": "integer", "minimum": 1, "maximum": MOST_LEVEL},
        "voice": ref("said"),
        "strengths": {**several(ref("said")), "minItems": LEAST_STRENGTHS},
        "history": ref("said"),
        "openness": _keys({"start": _NUMBER, "min": _NUMBER, "max": _NUMBER}, ("start",)),
        "room": several(_room()),
        "answers": {
            "type": "object",
            "minProperties": 1,
            "additionalProperties": {
                "if": {"type": "array"},
                "then": several(ref("answer")),
                "else": ref("answer"),
            },
        },
        "declines": several(_decline()),
        "cues": several(_cue()),
        "corrections": several(_correction()),
        "repair": _keys({"see": ref("said"), "moves": ref("moves"), "mended": ref("said")}),
        "ends": several(_keys({"at": _NUMBER, "says": ref("said")}, ("says",))),
        "small": _keys({key: ref("said") for key in ("yes", "no", "listens", "right", "not_said")}),
        "written_by": several(ref("words")),
    }
    return {
        "$schema": DIALECT,
        "$id": "urn:rcscreen:schema:persona:1",
        "title": "rcscreen persona",
        **_keys(top, [key for key in top if key not in ("openness", "declines", "corrections")]),
        "$defs": {"words": words_defs()["words"], "said": _said(), "answer": _answer(), "moves": _moves()},
    }


def _keys(keys: dict[str, Schema], required: object = None) -> Schema:
    described = {key: ({"description": _MEANS[key], **each} if key in _MEANS else each) for key, each in keys.items()}
    wanted = list(keys) if required is None else list(required)  # type: ignore[call-overload]  # names of keys
    return {"type": "object", "properties": described, "required": wanted, "additionalProperties": False}


def _said() -> Schema:
    """Words for each language, or alone where there is one."""
    languages: Schema = {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": f"^{LANGUAGE.expression}$"},
        "additionalProperties": ref("words"),
    }
    return {"if": {"type": "object"}, "then": languages, "else": ref("words")}


def _answer() -> Schema:
    record: Schema = {"if": {"type": "array"}, "then": several(ref("words"), least=0), "else": ref("words")}
    keys: dict[str, Schema] = {
        "at": _NUMBER,
        "says": ref("said"),
        "see": ref("said"),
        "record": record,
        "unsaid": ref("said"),
        "alone": _TRUTH,
        "unless": several(one_of((*MOVES, "reask", "rush"))),
    }
    return _keys(keys, ("says",))


def _moves() -> Schema:
    line: Schema = {
        **_keys(
            {
                **{kind: ref("said") for kind in MOVES},
                "then": ref("said"),
                "gate": one_of(GATES),
                "follows": ref("said"),
            },
            ("then",),
        ),
        "anyOf": [{"required": [kind]} for kind in MOVES],
        "dependentRequired": {"gate": ["follows"]},
    }
    return {**several(line), "minItems": LINES, "maxItems": LINES}


def _room() -> Schema:
    return _keys({"is": one_of(ROOMS), "after": named(NAME), "see": ref("said"), "follows": ref("said")}, ("is", "see"))


def _decline() -> Schema:
    return _keys(
        {
            "step": named(NAME),
            "says": ref("said"),
            "asked_again": ref("said"),
            "follows": ref("said"),
            "moves": ref("moves"),
        }
    )


def _cue() -> Schema:
    keys: dict[str, Schema] = {
        "after": ref("words"),
        "at": _NUMBER,
        "below": {"type": "integer", "minimum": 1, "maximum": MOST_OPEN + 1},
        "see": ref("said"),
        "wait": {"type": "integer", "minimum": 1, "maximum": LONGEST_WAIT},
        "waited": ref("said"),
        "distress": _TRUTH,
        "moves": ref("moves"),
    }
    return {**_keys(keys, ("after", "see", "moves")), "dependentRequired": {"wait": ["waited"], "waited": ["wait"]}}


def _correction() -> Schema:
    keys = {key: ref("said") for key in ("says", "thanks", "missed")}
    return _keys({"at": ref("words"), "wrong": named(NAME), **keys})
