"""Any shipped script, held with somebody through the engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from rcscreen.interview.account import Account
from rcscreen.interview.commands import obey
from rcscreen.interview.engine import accept, next_turn
from rcscreen.interview.events import Event, Opened
from rcscreen.interview.fold import apply, overhear
from rcscreen.interview.replies import Gave, GoOn, Kept, Rejection, Reply, Stop
from rcscreen.interview.state import State
from rcscreen.interview.telling import account
from rcscreen.interview.turns import Ending, Pick, Turn, Write
from rcscreen.script.load import load_script
from rcscreen.script.model import Channel, Script
from rcscreen.site.load import sample_site

SCRIPTS = Path(__file__).parents[2] / "scripts"
NAMES = tuple(sorted(path.stem for path in SCRIPTS.glob("*.yaml")))
DAY = date(2026, 11, 23)

Says = Callable[[Turn], Reply | None]


@lru_cache
def shipped(name: str) -> Script:
    """A script of ours with its Spanish."""
    file = f"{name}.yaml"
    overlay = ((SCRIPTS / "es" / file).read_text(encoding="utf-8"), f"es/{file}")
    return load_script((SCRIPTS / file).read_text(encoding="utf-8"), file, overlays=(overlay,))


@dataclass(frozen=True)
class Held:
    """A conversation that came to its end.

    Attributes:
        shown: Every screen, in order.
        ending: How it ended.
        account: What it says.
    """

    shown: tuple[Turn, ...]
    ending: Ending
    account: Account

    @property
    def steps(self) -> set[str]:
        """Every step that was come to."""
        return {step for turn in self.shown for step in (turn.step, turn.closes) if step}

    @property
    def places(self) -> list[str]:
        """Each screen once: a read-back that changed is read again."""
        return list(dict.fromkeys(place for turn in self.shown for place in (turn.place, turn.closes) if place))


def hold(script: Script, language: str, channel: Channel, says: Says, *, stops_at: str = "") -> Held:
    """Holds a conversation. Where nobody says anything, the first that stands there is heard."""
    opened = Opened(script.id, script.version, script.digest, "", language, channel, DAY)
    state = apply(State(setting=sample_site()), opened)
    shown: list[Turn] = []
    while isinstance(turn := next_turn(script, state), Turn):
        shown.append(turn)
        assert len(shown) < 80, f"{script.id} does not end"
        if turn.place == stops_at:
            state = _after(state, obey(script, state, turn, Stop()))
        elif turn.spoken_only:
            state = overhear(state, turn.place)
        else:
            state = _after(state, accept(turn, says(turn) or _first(turn)))
    return Held(tuple(shown), turn, account(script, state))


def _after(state: State, events: tuple[Event, ...] | Rejection) -> State:
    assert not isinstance(events, Rejection), events
    for event in events:
        state = apply(state, event)
    return state


def _first(turn: Turn) -> Reply:
    match turn.form:
        case Pick(options, many):
            return (
                Gave((options[0].key,)) if many else Gave(turn.language if turn.place == "language" else options[0].key)
            )
        case Write(what="number", at_least=least):
            return Gave(least or 1)
        case _:
            return GoOn()


def anything(_turn: Turn) -> Reply | None:
    """Says nothing of their own."""
    return None


def saying(**by_step: str | tuple[str, ...]) -> Says:
    """Says this at these places (``_`` for ``-``), and nothing of their own elsewhere."""
    said: Mapping[str, str | tuple[str, ...]] = {place.replace("_", "-"): value for place, value in by_step.items()}

    def says(turn: Turn) -> Reply | None:
        return Gave(said[turn.place]) if turn.place in said else None

    return says


def declining(turn: Turn) -> Reply | None:
    """Would rather not say, wherever that can be said; agrees to talk and to nothing else."""
    if turn.kind == "consent" and turn.scope != "talk":
        return Gave("no")
    return Kept("decline") if "decline" in turn.silences else None
