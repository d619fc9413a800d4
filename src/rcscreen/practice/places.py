"""The places of a script at which a persona may say something, and what may be written down there."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from rcscreen.interview.events import Place
from rcscreen.interview.kinds.check import HOURS, INTERPRETING, REACH, REBOOK, WAYS
from rcscreen.interview.kinds.plan import OUTCOMES
from rcscreen.practice.persona import HEARD, SILENCES, STOP
from rcscreen.script.model import (
    Ask,
    Check,
    ChoiceAnswer,
    Consent,
    DateAnswer,
    Help,
    Inform,
    NumberAnswer,
    Plan,
    Recap,
    Script,
    Share,
    Step,
    WordsAnswer,
    YesNoAnswer,
)

__all__ = ["Asked", "asked_at", "lookups"]

PLAN = tuple(each for each in OUTCOMES if each != "change")
YES_NO = ("yes", "no")


@dataclass(frozen=True, slots=True)
class Asked:
    """A place at which something is asked, or only said.

    Attributes:
        place: The place; one that ends in ``/*`` stands for several.
        options: What may be written down; empty where nothing is, or where it is free.
        many: Whether several may be.
        free: Whether anything may be: a number, a day.
        needed: Whether the persona must have something to say here.
    """

    place: Place
    options: tuple[str, ...] = ()
    many: bool = False
    free: bool = False
    needed: bool = False


def lookups(place: Place) -> Iterator[Place]:
    """Where words for a place may stand: at the place itself, else at a part of it that stands for several."""
    parts = place.split("/")
    for count in range(len(parts), 0, -1):
        yield "/".join(parts[:count])


def asked_at(script: Script, recipients: Collection[str] | None) -> dict[Place, Asked]:
    """Every place of a script, by place.

    Args:
        script: The script.
        recipients: To whom something may go; any where None.
    """
    return {each.place: each for step in script.steps for each in _of(step, recipients)}


def _of(step: Step, recipients: Collection[str] | None) -> Iterator[Asked]:
    match step:
        case Ask():
            yield _question(step)
        case Consent():
            yield Asked(step.id, YES_NO, needed=True)
        case Check():
            yield from _check(step)
        case Help():
            yield Asked(step.id, (*step.domains, *SILENCES, STOP), many=True, needed=True)
            for domain, ways in step.how.items():
                yield Asked(f"{step.id}/{domain}/how", (*ways, "declined", "not_sure"), many=True, needed=True)
        case Share():
            yield Asked(step.id, YES_NO, needed=True)
            yield from (Asked(f"{step.id}/{each}", YES_NO) for each in sorted(recipients or ()))
        case Plan():
            yield Asked(step.id, PLAN, needed=True)
        case Inform():
            yield from (Asked(f"{step.id}/{part}") for part in ("elicit", "provide", "check-back"))
            yield Asked(f"{step.id}/permission", YES_NO, needed=True)
        case Recap():
            return
        case _:
            yield Asked(step.id)


def _question(step: Ask) -> Asked:
    options: tuple[str, ...]
    match step.answer:
        case WordsAnswer():
            options, free, many = (HEARD,), False, False
        case ChoiceAnswer(choices, several):
            options, free, many = tuple(each.key for each in choices), False, several
        case YesNoAnswer():
            options, free, many = YES_NO, False, False
        case NumberAnswer() | DateAnswer():
            options, free, many = (), True, False
    return Asked(step.id, (*options, *SILENCES, STOP), many, free, needed=True)


def _check(step: Check) -> Iterator[Asked]:
    match step.builtin:
        case "reach":
            yield Asked(step.id, REACH, needed=True)
        case "contact":
            yield Asked(f"{step.id}/way", (*WAYS, "declined"), needed=True)
            yield Asked(f"{step.id}/hours", (*HOURS, "declined"))
            yield Asked(f"{step.id}/number", (HEARD, "declined"))
        case "language":
            yield Asked(step.id)
            yield Asked(f"{step.id}/who", INTERPRETING)
            yield Asked(f"{step.id}/rebook", REBOOK)
        case _:
            yield Asked(step.id)
