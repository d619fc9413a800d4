"""What became of what was promised last time, as a conversation says it: told from its script and its state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

from rcscreen.interview.account import Wish
from rcscreen.interview.events import LineId, Place
from rcscreen.interview.state import State
from rcscreen.script.model import Revisit, Script

__all__ = [
    "HAPPENED",
    "HELPED",
    "IN_THE_WAY",
    "OPENLY",
    "WANTED",
    "InTheWay",
    "Since",
    "came_of_it",
    "instead_line",
    "revisited_places",
    "since",
    "still_wanted",
]

HAPPENED = ("yes", "partly", "not_yet", "not_wanted")
"""Whether it happened."""

HELPED = ("yes", "some", "no")
"""Whether it helped."""

InTheWay: TypeAlias = Literal[
    "nothing_available",
    "not_done",
    "full",
    "wait_too_long",
    "not_eligible",
    "too_far",
    "language",
    "cost",
    "life",
    "other",
]
"""What got in the way; the first two are ours."""

IN_THE_WAY: tuple[InTheWay, ...] = get_args(InTheWay)

WANTED = ("still", "instead", "ourselves", "no_longer")
"""Whether a hand with it is still wanted."""

_STILL = ("still", "instead")

OPENLY = "open"
"""The place of the open question, where nothing is carried."""


@dataclass(frozen=True, slots=True)
class Since:
    """What became of one promise.

    Attributes:
        id: Which one, as what was carried names it; ``open`` for the open question.
        domain: The domain of need it is for; empty for the open question.
        happened: One of :data:`HAPPENED`, or ``nothing`` where nothing had been planned.
        helped: One of :data:`HELPED`, or empty.
        in_the_way: Of :data:`IN_THE_WAY`.
        wanted: One of :data:`WANTED`, or empty.
        instead: What would help instead, in their own words.
    """

    id: str
    domain: str
    happened: str
    helped: str = ""
    in_the_way: tuple[str, ...] = ()
    wanted: str = ""
    instead: str = field(default="", repr=False)


def since(script: Script, state: State) -> tuple[Since, ...]:
    """What became of each promise of which something was said."""
    return tuple(each for _, each in _told(script, state))


def _told(script: Script, state: State) -> Iterator[tuple[Place, Since]]:
    plan = state.earlier.plan if state.earlier is not None else ()
    known = {each.id: each.domain for each in plan}
    for step in script.steps:
        if not isinstance(step, Revisit):
            continue
        for promised, domain in {**known, OPENLY: ""}.items():
            place = f"{step.id}/{promised}"
            happened = state.values.get(place)
            if isinstance(happened, str):
                yield place, _one(promised, domain, happened, place, state)


def _one(promised: str, domain: str, happened: str, place: Place, state: State) -> Since:
    way = state.values.get(f"{place}/in-the-way", ())
    words = state.words.get(instead_line(place))
    went = happened in ("yes", "partly")
    hindered = happened in ("partly", "not_yet")
    helped = str(state.values.get(f"{place}/helped", "")) if went else ""
    asked = hindered or helped in ("some", "no")
    return Since(
        id=promised,
        domain=domain,
        happened=happened,
        helped=helped,
        in_the_way=way if hindered and isinstance(way, tuple) else (),
        wanted=str(state.values.get(f"{place}/still", "")) if asked else "",
        instead=words.text if words else "",
    )


def still_wanted(script: Script, state: State, up_to: int) -> Iterator[Wish]:
    """What they still want a hand with, as wishes; their place in the person's order is given to them later.

    Args:
        script: The script.
        state: Where the conversation stands.
        up_to: Leave out what is more sensitive than this.
    """
    plan = state.earlier.plan if state.earlier is not None else ()
    tender = {each.id: each.tender for each in plan}
    for place, each in _told(script, state):
        if each.wanted in _STILL and tender.get(each.id, 0) <= up_to:
            line: LineId = f"{place}/still#{each.wanted}"
            words = state.words.get(line)
            yield Wish(line, each.domain, 0, (), words.text if words else "")


def came_of_it(script: Script, state: State) -> str | None:
    """What conditions may ask of it: whether something is still wanted, or all is settled; None where not known."""
    told = since(script, state)
    if not told:
        return None
    return "wanted" if any(each.wanted in _STILL for each in told) else "settled"


def instead_line(place: Place) -> LineId:
    """The line of a wish for something else, below the place of its promise."""
    return f"{place}/still#instead"


def revisited_places(script: Script, state: State) -> Iterator[Place]:
    """The places whose answers say a wish: a read-back that came before one of them is stale."""
    plan = state.earlier.plan if state.earlier is not None else ()
    for step in script.steps:
        if isinstance(step, Revisit):
            for promised in plan:
                yield f"{step.id}/{promised.id}"
                yield f"{step.id}/{promised.id}/still"
