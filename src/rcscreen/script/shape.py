"""Which keys stand where: the one table that the loader reads by and that the JSON Schema is drawn from."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, TypeAlias, get_args

from rcscreen.script.model import (
    About,
    CheckBuiltin,
    ConsentScope,
    Covers,
    Requirement,
)
from rcscreen.script.wording import ReflectTag

Relation: TypeAlias = Literal["at_least", "at_most", "more_than", "less_than"]

VERSION: Final = 1
MOST_STEPS: Final = 2_000
LEAST_OPTIONS: Final = 2
MOST_OPTIONS: Final = 14
MOST_MINUTES: Final = 240

ABOUT: Final[tuple[About, ...]] = get_args(About)
COVERS: Final[tuple[Covers, ...]] = get_args(Covers)
BUILTINS: Final[tuple[CheckBuiltin, ...]] = get_args(CheckBuiltin)
REQUIREMENTS: Final[tuple[Requirement, ...]] = get_args(Requirement)
SCOPES: Final[tuple[ConsentScope, ...]] = get_args(ConsentScope)
TAGS: Final[tuple[ReflectTag, ...]] = get_args(ReflectTag)
RELATIONS: Final[tuple[Relation, ...]] = get_args(Relation)
PLAIN_ANSWERS: Final = ("words", "yes_no", "number", "date")
MOST_PLACES: Final = 6
"""Digits behind the point of a number that is told in a conversation, at most."""

KEYED_ANSWERS: Final = ("choice", "choices", "yes_no", "number")
RESERVED_OPTIONS: Final = ("rather_not_say", "not_sure", "later")
RESERVED_IDS: Final = ("any", "all", "not")

TOP: Final = ("rcscreen", "id", "version", "title", "with", "channels", "minutes", "language")
"""Keys of a script that must be there, the five phases aside."""

COMMON: Final = ("topic", "when", "guide", "reflect", "principles", "phone", "in_person")
"""Keys that any step may have."""


class Shape(NamedTuple):
    """What a kind of step holds besides the common keys.

    Attributes:
        parts: Words that must be there.
        maybe: Words that may be there.
        keys: Other keys that must be there.
        maybe_keys: Other keys that may be there.
    """

    parts: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    maybe_keys: tuple[str, ...] = ()

    @property
    def spoken(self) -> tuple[str, ...]:
        """Every part such a step may say."""
        return (*self.parts, *self.maybe)


KINDS: Mapping[str, Shape] = MappingProxyType(
    {
        "say": Shape(parts=("text",), maybe_keys=("covers",)),
        "check": Shape(maybe=("text",), keys=("builtin",), maybe_keys=("options",)),
        "consent": Shape(parts=("text",), maybe=("if_no",), keys=("to",), maybe_keys=("covers",)),
        "ask": Shape(
            parts=("text",),
            keys=("answer",),
            maybe_keys=("strength", "need", "hope", "experience", "offered"),
        ),
        "offer": Shape(parts=("text",)),
        "inform": Shape(parts=("elicit", "permission", "provide", "check_back")),
        "breathe": Shape(parts=("text",)),
        "revisit": Shape(maybe=("text", "openly")),
        "help": Shape(parts=("text",), maybe_keys=("domains", "unless", "how")),
        "recap": Shape(maybe=("text",)),
        "share": Shape(maybe=("text",)),
        "plan": Shape(maybe=("text",)),
        "thanks": Shape(parts=("text",)),
        "debrief": Shape(parts=("text",)),
    }
)
"""Kinds of step, in the order in which they are explained."""

PARTS: Final = ("text", "elicit", "permission", "provide", "check_back", "if_no", "openly")
"""Every part that any step says."""

CHECK_KEYS: Mapping[CheckBuiltin, tuple[str, ...]] = MappingProxyType(
    {
        "reach": ("right_person", "not_now", "someone_else"),
        "language": ("interpreter",),
        "privacy": ("alone", "with_others", "overheard"),
        "contact": (),
    }
)
"""What a built-in check may find; ``language`` finds any language code as well."""

PLACEHOLDERS: Final = ("navigator", "program", "minutes", "name")
"""What may stand in braces in any words."""

ONLY_IN: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"strength": ("thanks",), "limits": ("say", "consent")}
)
"""What else may stand in braces, and in the words of which kinds of step."""


def also_in(kind: str) -> tuple[str, ...]:
    """What may stand in braces in the words of a kind of step besides what may everywhere."""
    return tuple(name for name, kinds in ONLY_IN.items() if kind in kinds)


_NO_DEMAND = "Remove it: every question may be left unanswered, and nobody can change that."
_NO_SCORE = "Remove it: a conversation is not a test. What somebody needs is said by `need:` on an option."
_NO_RISK = "Remove it: people are not sorted by risk. How tender a matter is stands in `sensitivity:` of its topic."

UNKIND: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        **{
            key: ("SCR009", f"the language has no `{key}`, on purpose.", _NO_DEMAND)
            for key in ("required", "mandatory", "must", "optional", "skippable")
        },
        **{
            key: ("SCR009", f"the language has no `{key}`, on purpose.", _NO_SCORE)
            for key in ("score", "scores", "scoring", "weight", "points", "threshold", "cutoff", "total", "grade")
        },
        **{
            key: ("SCR009", f"the language has no `{key}`, on purpose.", _NO_RISK)
            for key in ("risk", "risk_level", "risk_band", "severity", "acuity", "tier", "flag", "red_flag")
        },
    }
)
"""Keys that other questionnaires have and that this language refuses with words of their own."""
