"""A rehearsal from its first turn to its end, with the ways back to a moment in between."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Literal, TypeAlias

from rcscreen.interview.conduct import conduct
from rcscreen.interview.conductor import Conductor
from rcscreen.interview.entries import Entry
from rcscreen.interview.events import EndingKind, Opened
from rcscreen.interview.state import State
from rcscreen.practice.acts import Act
from rcscreen.practice.log import Log, Rewound
from rcscreen.practice.persona import Gate, Persona
from rcscreen.practice.playing import Playing
from rcscreen.practice.rehearsal import Rehearsal
from rcscreen.practice.scenes import Trainee
from rcscreen.practice.trace import Moment
from rcscreen.script.model import Channel, Script
from rcscreen.script.setting import Setting

__all__ = ["Back", "Rehearsed", "Stage", "hold", "rehearse"]


Back: TypeAlias = tuple[Gate | Literal["again"], int]
"""Where one went back, and at which turn."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a rehearsal takes place.

    Attributes:
        script: The script.
        persona: Whom one rehearses with.
        setting: The program: the sample.
        language: The language that is spoken.
        channel: In person or by phone.
        day: The day it says it is.
        seed: Decides the order of lines.
        also: The navigator's own language, beneath the words; empty for none.
    """

    script: Script
    persona: Persona
    setting: Setting
    language: str
    channel: Channel
    day: date
    seed: int = 0
    also: str = ""


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What took place.

    Attributes:
        stage: Where.
        acts: What the trainee did.
        typed: Which of the acts answer something that is typed.
        trace: What could be seen.
        gone_back: Where the trainee went back, with the turn: a gate, or ``again`` for a moment looked at afterwards.
        openness: How open the persona is at the end.
        ending: How the conversation ended.
        state: What the engine knows.
    """

    stage: Stage
    acts: tuple[Act, ...]
    typed: frozenset[int]
    trace: tuple[Moment, ...]
    gone_back: tuple[Back, ...]
    openness: int
    ending: EndingKind | None
    state: State


class _Nowhere:
    """Keeps nothing: there is no journal of a rehearsal."""

    card = ""

    @property
    def keeping(self) -> bool:
        return False

    def keep(self, *entries: Entry) -> None:
        """Lets it go."""

    def purge(self, entries: tuple[Entry, ...]) -> None:
        """Nothing is kept that could be purged."""

    def forget(self) -> None:
        """Nothing is kept that could be forgotten."""

    def part(self, on: date) -> None:
        """Whom one rehearses with does not exist, and is remembered nowhere."""


def rehearse(stage: Stage, trainee: Trainee, acts: Iterable[Act] = (), gone_back: Iterable[Back] = ()) -> Rehearsed:
    """Rehearses to the end.

    Args:
        stage: Where.
        trainee: Whoever acts.
        acts: What was done before and is done again.
        gone_back: Where one went back before.

    Raises:
        OutOfStepError: What was done before does not fit.
        Interrupted: From the trainee. Nothing was kept.
    """
    done, backs = tuple(acts), list(gone_back)
    while True:
        playing = Playing(stage.persona, stage.script)
        log = Log(trainee, playing, done)
        rehearsal = Rehearsal(stage.script, playing, log, seed=stage.seed)
        try:
            state = hold(stage, rehearsal)
        except Rewound as back:
            done = tuple(log.acts[: back.acts])
            backs.append((back.gate, back.turn))
            continue
        return Rehearsed(
            stage,
            tuple(log.acts),
            frozenset(log.typed),
            tuple(log.trace),
            tuple(backs),
            playing.openness,
            state.finished,
            state,
        )


def hold(stage: Stage, conductor: Conductor) -> State:
    """Holds the conversation of a stage with whoever conducts it. Nothing is kept, whatever is said.

    Raises:
        Interrupted: From the conductor.
    """
    script = stage.script
    moment = datetime.combine(stage.day, time(9), UTC)
    opening = Opened(
        script=script.id,
        version=script.version,
        digest=script.digest,
        setting_digest=stage.setting.digest,
        language=stage.language,
        channel=stage.channel,
        day=stage.day,
        name=stage.persona.name,  # one knows whom one rehearses with, so nobody is asked
    )
    return conduct(
        script,
        State(stage.setting),
        conductor,
        _Nowhere(),
        lambda: moment,
        opening=opening,
        also=stage.also or None,
    )
