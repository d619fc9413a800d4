"""What one may want to work on, and which of what can be seen belongs to it."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

__all__ = ["SKILLS", "Skill", "belongs_to"]

Skill: TypeAlias = Literal[
    "opening", "permission", "silence", "moment", "decline", "repair", "read_back", "sharing", "close"
]
SKILLS: tuple[Skill, ...] = get_args(Skill)

_OF_WHAT: dict[str, Skill] = {
    "opt_out": "opening",
    "permission": "permission",
    "wait": "silence",
    "spoke": "silence",
    "hold": "silence",
    "decline": "decline",
    "reask": "decline",
    "repair": "repair",
    "fixed": "read_back",
    "missed": "read_back",
    "room": "opening",
    "spared": "opening",
    "flag": "close",
}
_OF_LINE: dict[str, Skill] = {
    "honour": "decline",
    "press": "decline",
    "why": "decline",
    "own": "repair",
    "ask_again": "repair",
}
_OF_GATE: dict[str, Skill] = {
    "consent": "opening",
    "privacy": "opening",
    "decline": "decline",
    "sharing": "sharing",
    "limits": "opening",
}
_OF_PHASE: dict[str, Skill] = {"establish": "opening", "enable": "permission", "ensure": "sharing", "enrich": "close"}


def belongs_to(what: str, detail: str, phase: str) -> Skill:
    """The skill that something seen belongs to."""
    if what == "line":
        return _OF_LINE.get(detail, "moment")
    if what == "gate":
        return _OF_GATE[detail]
    return _OF_WHAT.get(what) or _OF_PHASE.get(phase, "moment")
