"""How long a script takes, estimated from its words.

Speech at 2.3 words a second, which is slow and kind; 6 seconds to choose, 20 for an answer in one's own words, 5 after
a permission, for the answer and a breath. A plan has three lines, help is handed on to two places, two promises of
last time are gone through, and of the lines to offer back one is said. These are judgements, to be set right by real
conversations.
"""

from __future__ import annotations

from rcscreen.lint.parts import Line, Step
from rcscreen.lint.path import Voice, may_meet
from rcscreen.lint.subject import Subject

__all__ = ["seconds_by_step"]

WORDS_A_SECOND = 2.3
CHOICE = 6.0
OWN_WORDS = 20.0
PERMISSION = 5.0
BUILT_IN_WORDS = 20
LINES = {"plan": 3, "share": 2, "help": 1, "revisit": 4}
"""How many screens such a step unfolds into, besides its own words."""
CONTACT_SCREENS = 3


def seconds_by_step(subject: Subject, voice: Voice, channel: str) -> dict[str, float]:
    """How long each step takes on a channel for somebody who comes to all of them, in seconds, in the script's order.

    The debrief is the navigator's own time, and not counted.
    """
    by_owner: dict[str, list[Line]] = {}
    for line in voice.spoken(channel):
        by_owner.setdefault(line.owner, []).append(line)
    asked: set[str] = set()
    found: dict[str, float] = {}
    for step in subject.steps:
        if step.kind == "debrief" or not may_meet(step, channel):
            continue
        found[step.id] = _seconds(step, by_owner.get(step.id, []))
        if step.topic is not None and step.topic.id not in asked:
            asked.add(step.topic.id)
            permission = [line for line in by_owner.get(step.topic.id, []) if line.part == "permission"]
            found[step.id] += sum(_spoken(line.text) + PERMISSION for line in permission)
    return found


def _spoken(text: str) -> float:
    return len(text.split()) / WORDS_A_SECOND


_CHOSEN = CHOICE + BUILT_IN_WORDS / WORDS_A_SECOND
"""A screen of a built-in step: it is said, and one chooses."""


def _seconds(step: Step, lines: list[Line]) -> float:
    said = sum(_spoken(line.text) for line in lines if line.part not in {"reflect", "if_no"})
    back = max((_spoken(line.text) for line in lines if line.part == "reflect"), default=0.0)
    return said + back + _answered(step, spoken=bool(said))


def _answered(step: Step, *, spoken: bool) -> float:
    """What a step takes besides its own words: the answer, and what is built in."""
    kind, builtin = step.kind, step.word("builtin")
    if kind in {"recap", "inform"} or (kind == "ask" and step.answer == "words"):
        return OWN_WORDS
    match kind:
        case "check" if builtin == "contact":
            return CONTACT_SCREENS * _CHOSEN
        case "ask" | "check" | "consent":
            return CHOICE if spoken else _CHOSEN
        case "help" | "share" | "plan" | "revisit":
            return CHOICE + LINES[kind] * _CHOSEN
        case _:
            return 0.0
