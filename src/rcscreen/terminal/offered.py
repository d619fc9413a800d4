"""Places to turn to beside a line of the plan: what fits, what to ask it first, or that nothing does. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rcscreen.interview.naming import NOTHING
from rcscreen.interview.turns import Turn
from rcscreen.script.resource import Offer

if TYPE_CHECKING:
    from rcscreen.script.place import Match

__all__ = ["offered_lines"]

_SHOWN = 3
"""How many places are shown at a time: the one that is named, or comes next, and two more."""


def offered_lines(turn: Turn, chrome: dict[str, str]) -> tuple[str, ...]:
    """What stands beside a line of the plan, a line each; none where the program has no directory."""
    offer = turn.offer
    if offer is None:
        return ()
    match offer.state:
        case "none":
            return ()
        case "unreadable":
            return (chrome["places_unreadable"],)
        case "nothing":
            return tuple(_nothing(turn, offer, chrome))
        case "found":
            return tuple(_found(turn, offer, chrome))
        case _:
            assert_never(offer.state)


def _nothing(turn: Turn, offer: Offer, chrome: dict[str, str]) -> list[str]:
    lines = [chrome["places_said" if turn.named == NOTHING else "places_nothing"]]
    return [*lines, chrome["places_others"].format(count=offer.others)] if offer.others else lines


def _found(turn: Turn, offer: Offer, chrome: dict[str, str]) -> list[str]:
    ids = [match.resource.id for match in offer.matches]
    at = ids.index(turn.named) if turn.named in ids else 0
    first = max(0, min(at, len(ids) - _SHOWN))
    lines = [_line(match, turn.named, chrome) for match in offer.matches[first : first + _SHOWN]]
    if at > first:  # the one that is named stands first, and stays where room is short
        lines.insert(0, lines.pop(at - first))
    return [chrome["places_said"], *lines] if turn.named == NOTHING else lines


def _line(match: Match, named: str, chrome: dict[str, str]) -> str:
    resource = match.resource
    here = chrome["places_named"] if resource.id == named else ""
    parts = [resource.name, resource.phone, here, _first(match, chrome)]
    return " · ".join(part for part in parts if part)


def _first(match: Match, chrome: dict[str, str]) -> str:
    """What to ask it first; empty where there is no doubt."""
    asked = [chrome[f"ask_{doubt}"] for doubt in match.doubts if doubt != "checked"]
    if "checked" in match.doubts:
        day = match.resource.verified
        asked.insert(0, chrome["ask_checked"].format(since=day.isoformat()) if day else chrome["ask_unchecked"])
    return f"{chrome['ask_first']}: {', '.join(asked)}" if asked else ""
