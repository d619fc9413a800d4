"""Which steps a rule about rhythm complains of: it names one, and means all that make the run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

from rcscreen.lint.parts import Step
from rcscreen.lint.rules.rhythm.rhy003_soften_after_heavy import WITHIN

__all__ = ["run_of"]

Steps: TypeAlias = tuple[Step, ...]


def run_of(code: str, steps: Steps, named: str) -> tuple[str, ...]:
    """The steps that make the run of a finding.

    Args:
        code: The rule's code.
        steps: The script's steps, in order.
        named: The step that the finding names.

    Returns:
        Ids in order; none where the rule is about the script as a whole.
    """
    number = next((step.number for step in steps if step.id == named), None)
    extent = _EXTENTS.get(code)
    if extent is None or number is None:
        return ()
    return tuple(step.id for step in extent(steps, number))


def _before_strength(steps: Steps, number: int) -> Iterator[Step]:
    """The questions about what is hard until the first about what carries."""
    for step in steps[number:]:
        if step.asks_strength and not step.conditional:
            return
        if step.asks_need and not step.asks_strength:
            yield step


def _heavy(steps: Steps, number: int) -> Iterator[Step]:
    """The tender questions around one, as far as nothing lighter stands between them."""
    run: list[Step] = []
    for step in steps:
        if step.kind == "breathe" or step.asks_strength:
            if step.number > number:
                break
            run = []
        elif step.asks_need and step.tender:
            run.append(step)
    yield from run


def _unsteadied(steps: Steps, number: int) -> Iterator[Step]:
    """What is dangerous to speak of, and the steps after it of which none steadies."""
    yield from steps[number : number + 1 + WITHIN]


def _after_strength(steps: Steps, number: int) -> Iterator[Step]:
    """The questions about what is hard after the last about what carries."""
    carried = [step.number for step in steps[:number] if step.asks_strength and not step.conditional]
    after = steps[max(carried, default=-1) + 1 : number + 1]
    yield from (step for step in after if step.asks_need and not step.asks_strength)


def _alone(steps: Steps, number: int) -> Iterator[Step]:
    yield steps[number]


_EXTENTS: Mapping[str, Callable[[Steps, int], Iterator[Step]]] = MappingProxyType(
    {
        "RHY001": _before_strength,
        "RHY002": _heavy,
        "RHY003": _unsteadied,
        "RHY004": _after_strength,
        "RHY009": _alone,
    }
)
"""Code → which steps it means. The others are about the script as a whole."""
