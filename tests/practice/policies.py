"""Trainees who always act alike: ways to hold the same conversation, written down as programs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from rcscreen.desk.library import find_script
from rcscreen.desk.personas import find_persona
from rcscreen.interview.replies import Amend, Command, Gave, GoOn, Kept, Rejection, Reply, Stop
from rcscreen.interview.turns import Onward, Pick, Review, Turn, Write
from rcscreen.practice.acts import Act, Chose, Held, Replied, Said, Turned, Waited
from rcscreen.practice.moves import Move
from rcscreen.practice.persona import HEARD, STOP, Persona, Recorded
from rcscreen.practice.places import lookups
from rcscreen.practice.run import Rehearsed, Stage, rehearse
from rcscreen.practice.scenes import Meeting, Recording, Saying, Silence, StopCard
from rcscreen.script.model import Script
from rcscreen.site.load import sample_site

DAY = date(2026, 11, 22)
EMPATHY: tuple[Move, ...] = ("understand", "name", "support", "respect")
CAREFUL: tuple[Move, ...] = ("own", "honour", "explore", *EMPATHY)
SILENCES = {"declined": "decline", "not_sure": "unsure", "later": "later"}


@dataclass
class Policy:
    """A trainee who always acts alike. What is said is written down as it is said, unless ``changes`` says otherwise.

    Attributes:
        persona: Whom they rehearse with.
        pace: Words a second at which they speak; 2.5 is how people speak.
        paces: Another pace at some steps.
        lines: Kinds of line they would say, the likeliest first; else the first that is shown.
        patience: Seconds for which they let a silence be.
        holds: Whether they hold still at every moment that lets them.
        goes_back: Whether they go back at a stop-card, the first time they come to it.
        changes: What they do at some places instead of writing down what was said; given the turn it returns a reply.
        corrects: Whether they put right what is put right at the read-back.
        scenes: Every scene they were shown.
        passed: Steps at which they wrote something down.
        cards: Stop-cards they came to.
    """

    persona: Persona
    pace: float = 2.5
    paces: Mapping[str, float] = field(default_factory=dict)
    lines: tuple[Move, ...] = CAREFUL
    at: Mapping[str, tuple[Move, ...]] = field(default_factory=dict)
    patience: float = 8.0
    holds: bool = False
    goes_back: bool = True
    changes: Mapping[str, list[Reply | Command]] = field(default_factory=dict)
    corrects: bool = True
    scenes: list[object] = field(default_factory=list)
    passed: list[str] = field(default_factory=list)
    cards: set[tuple[str, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.changes = {place: list(replies) for place, replies in self.changes.items()}

    def say(self, scene: Saying) -> Said | Replied:
        """At their pace."""
        self.scenes.append(scene)
        turn = scene.view.turn
        return Said(round(len(f"{turn.lead} {turn.words}".split()) / self.paces.get(turn.step, self.pace), 1))

    def be_silent(self, scene: Silence) -> Waited:
        """For as long as their patience lasts, or until the persona goes on."""
        self.scenes.append(scene)
        return Waited(min(self.patience, float(scene.wait)))

    def meet(self, scene: Meeting) -> Chose | Held:
        """The likeliest of their lines."""
        self.scenes.append(scene)
        if self.holds and scene.may_hold:
            return Held(3.0)
        shown = [line.kind for line in scene.lines]
        likely = self.at.get(scene.view.turn.place, self.lines)
        return Chose(next((kind for kind in likely if kind in shown), shown[0]), 2.0)

    def record(self, scene: Recording) -> Replied:
        """What was said."""
        self.scenes.append(scene)
        turn = scene.view.turn
        waiting = self.changes.get(turn.place)
        self.passed.append(turn.step)
        return Replied(waiting.pop(0) if waiting else self._heard(turn, scene), 1.0)

    def stop_at(self, scene: StopCard) -> Turned:
        """Back, or on; who comes to the same card again goes on, for they would do the same for ever."""
        self.scenes.append(scene)
        card = (scene.gate, scene.view.turn.place)
        first = card not in self.cards
        self.cards.add(card)
        return Turned(self.goes_back and first)

    def reject(self, rejection: Rejection) -> None:
        """Nothing that a policy does is rejected."""
        raise AssertionError(rejection.words)

    def _heard(self, turn: Turn, scene: Recording) -> Reply | Command:
        if turn.standing and not scene.says:  # gone back to: it stands
            return GoOn()
        match turn.form:
            case Review(lines=lines):
                told = [each for each in self.persona.corrections if scene.says in each.says.values()]
                wrong = [line.id for line in lines if any(line.id == f"{each.at}#{each.wrong}" for each in told)]
                return Amend(wrong[0], "the rent") if wrong and self.corrects else GoOn()
            case Pick(options=options, many=many):
                return self._picked(turn, tuple(option.key for option in options), scene, many=many)
            case Onward() | Write():
                return Stop() if self._meant(turn, scene) == STOP else GoOn()
        raise AssertionError(turn.form)

    def _picked(self, turn: Turn, keys: tuple[str, ...], scene: Recording, *, many: bool) -> Reply | Command:
        if "with_others" in keys:
            return Gave([each.room for each in self.persona.rooms if each.after in ("", *self.passed)][-1])
        record = self._meant(turn, scene)
        if record == STOP:
            return Stop()
        if isinstance(record, tuple):
            return Gave(tuple(each for each in record if each in keys))
        if record in SILENCES:
            return Kept(SILENCES[record])  # type: ignore[arg-type]  # one of the three
        return Gave(((record,) if many else record) if record in keys else keys[0])

    def _meant(self, turn: Turn, scene: Recording) -> Recorded:
        """What her words mean, as one who knows her would write it down."""
        if self.persona.decline(turn.place) is not None:
            return "declined"
        tiers = next((self.persona.answers[each] for each in lookups(turn.place) if each in self.persona.answers), ())
        return next((tier.record for tier in tiers if scene.says in tier.says.values()), HEARD)


@cache
def marisol() -> Persona:
    """The persona that the figures are about."""
    return find_persona("marisol")


@cache
def whole_family() -> Script:
    """The production script."""
    return find_script("whole-family").script


def stage(language: str = "en", *, persona: Persona | None = None, seed: int = 0) -> Stage:
    """The whole-family check-in, with Marisol unless somebody else is named."""
    return Stage(whole_family(), persona or marisol(), sample_site(), language, "in_person", DAY, seed)


def hold(policy: Policy, language: str = "en", acts: tuple[Act, ...] = ()) -> Rehearsed:
    """A policy holds the whole conversation."""
    return rehearse(stage(language, persona=policy.persona), policy, acts)


def careful() -> Policy:
    """Says everything aloud, leaves silences, takes a decline as an answer."""
    return Policy(marisol())


def kind_but_hurried() -> Policy:
    """Means well and says kind lines, too quickly; no silence lasts, and there is no time to hear more."""
    return Policy(marisol(), pace=6.0, lines=("own", "honour", *EMPATHY, "acknowledge"), patience=1.0)


def checklist_reader() -> Policy:
    """Through the questions."""
    return Policy(marisol(), pace=9.0, lines=("next", "acknowledge", "reassure", "why"), patience=0.5)


def fixer() -> Policy:
    """Has a solution for everything, said at a friendly pace."""
    return Policy(marisol(), lines=("advise", "reassure", "press", "why", "next"), patience=1.0, goes_back=False)


def re_asker() -> Policy:
    """Careful, and then asks again what was declined."""
    return replace(
        careful(),
        lines=("honour", "explore", *EMPATHY, "acknowledge"),
        at={"money-lately": ("press",)},
        goes_back=False,
    )


def rough_start() -> Policy:
    """Rushes the opening and the first questions, owns it, and is careful from there on."""
    rushed = ("start", "keep-notes", "who-can-hear", "going-well")
    return replace(careful(), paces=dict.fromkeys(rushed, 12.0))


POLICIES: Mapping[str, Callable[[], Policy]] = {
    "careful": careful,
    "kind but hurried": kind_but_hurried,
    "checklist reader": checklist_reader,
    "fixer": fixer,
    "re-asker": re_asker,
    "rough start, then repair": rough_start,
}
