"""What a script asks about and what it carries out: domains of need and of strength, and principles of the sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from rcscreen.script.model import (
    Ask,
    Choice,
    ChoiceAnswer,
    DateAnswer,
    Help,
    NumberAnswer,
    Script,
    WordsAnswer,
    YesNoAnswer,
)
from rcscreen.vocabulary.domains import NEEDS, STRENGTHS
from rcscreen.vocabulary.principles import PRINCIPLES

__all__ = ["Coverage", "coverage"]

_Steps: TypeAlias = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a script covers; every mapping in the order of the vocabulary, step ids in the order of the script.

    Attributes:
        needs: By domain of need, the questions of which an answer may say it.
        strengths: By domain of strength, the same.
        offered: Domains of need among which one may wish for help, asked about or not.
        principles: By principle of the sources, the steps that claim to carry it out.
    """

    needs: _Steps
    strengths: _Steps
    offered: tuple[str, ...]
    principles: _Steps


def coverage(script: Script) -> Coverage:
    """What a script covers, as its author wrote it: what an answer may say, not what anybody said."""
    asks = [step for step in script.steps if isinstance(step, Ask)]
    offered = {domain for step in script.steps if isinstance(step, Help) for domain in step.domains}
    return Coverage(
        needs=_by(NEEDS, ((domain, step.id) for step in asks for domain in _said(step, "need"))),
        strengths=_by(STRENGTHS, ((domain, step.id) for step in asks for domain in _said(step, "strength"))),
        offered=tuple(domain for domain in NEEDS if domain in offered),
        principles=_by(PRINCIPLES, ((name, step.id) for step in script.steps for name in step.principles)),
    )


def _by(order: Iterable[str], pairs: Iterable[tuple[str, str]]) -> _Steps:
    found: dict[str, dict[str, None]] = {name: {} for name in order}
    for name, step in pairs:
        found[name][step] = None
    return {name: tuple(steps) for name, steps in found.items() if steps}


def _said(step: Ask, what: str) -> Iterator[str]:
    """The domains that an answer to a question may say."""
    own = step.need if what == "need" else step.strength
    if own:
        yield own
    for choice in _choices(step):
        domain = choice.need if what == "need" else choice.strength
        if domain:
            yield domain


def _choices(step: Ask) -> tuple[Choice, ...]:
    match step.answer:
        case ChoiceAnswer(options=options):
            return options
        case YesNoAnswer(yes=yes, no=no):
            return (yes, no)
        case WordsAnswer() | NumberAnswer() | DateAnswer():
            return ()
        case unknown:
            assert_never(unknown)
