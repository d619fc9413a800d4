"""Feedback: what helped, one moment to look at, a line from the persona. Never a number of one's worth.

It describes what was done and what the persona then did. What she told is never praised, and what she kept to herself
is no fault: two trainees who did the same are told the same, however much they heard.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rcscreen.practice.moves import leaning
from rcscreen.practice.observed import observed, talk_balance
from rcscreen.practice.persona import Line, Persona
from rcscreen.practice.playing import spoken
from rcscreen.practice.run import Rehearsed
from rcscreen.practice.skills import Skill, belongs_to
from rcscreen.practice.trace import Moment
from rcscreen.practice.words import in_seconds, times, words_of

__all__ = ["Feedback", "Look", "Point", "feedback"]

MOST_POINTS = 3
"""So many things that helped: two or three can be remembered (practice notes, D5)."""


@dataclass(frozen=True, slots=True)
class Point:
    """Something that helped: the turn, what was done, and what the persona then did or said, if she did."""

    turn: int
    did: str
    then: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """One moment to look at: what happened, what another way would have opened, and where to take it up."""

    turn: int
    act: int
    happened: str
    would: str


@dataclass(frozen=True, slots=True)
class Feedback:
    """What is said afterwards.

    Attributes:
        goal: What the trainee wanted to work on, as one says it; empty for nothing in particular.
        helped: Two or three things that helped.
        look: One moment to look at; None where none asks for it.
        theirs: A line from the persona.
        counts: How often something was asked, and given back. Counts, and no more.
        went_back: That one went back to a moment; empty where one did not.
        unsaid: What the persona kept to herself; for a talk afterwards.
    """

    goal: str
    helped: tuple[Point, ...]
    look: Look | None
    theirs: str
    counts: str
    went_back: str
    unsaid: str


def feedback(run: Rehearsed, goal: Skill | None, language: str) -> Feedback:
    """What is said after a rehearsal.

    Args:
        run: What took place.
        goal: What the trainee wanted to work on.
        language: The trainee's own language.
    """
    words = words_of(language)
    return Feedback(
        goal=words[f"skill.{goal}"] if goal else "",
        helped=tuple(_helped(run, goal, words, language)),
        look=_look(run, goal, words),
        theirs=_theirs(run),
        counts=_counts(run, words),
        went_back=words["went_back"].format(times=times(words, len(run.gone_back))) if run.gone_back else "",
        unsaid=_unsaid(run, words),
    )


# -- What helped -----------------------------------------------------------------------------------------------------


def _helped(run: Rehearsed, goal: Skill | None, words: Mapping[str, str], language: str) -> Iterator[Point]:
    """Each of another kind; what belongs to the goal first, what was hardest next; in the order of the turns."""
    found: dict[str, Moment] = {}
    seen = observed(run)
    for moment in run.trace:
        key = _kind_of_help(moment)
        if seen.get(_ONLY_IF.get(key, ""), "seen") != "seen":
            continue
        if key and (key not in found or (moment.then and not found[key].then)):
            found[key] = moment
    order = list(_WORTH)
    ranked = sorted(found.items(), key=lambda item: (_skill(item[1]) != goal, order.index(item[0])))
    for key, moment in sorted(ranked[:MOST_POINTS], key=lambda item: item[1].turn):
        said = moment.detail if moment.detail in _SAID_APART else key
        did = words[f"did.{said}"].format(
            seconds=in_seconds(words, moment.seconds), line=moment.line, topic=_topic(run, moment, language)
        )
        yield Point(moment.turn, did, _came_of_it(moment, words))


_WORTH = (
    "own", "spared", "wait", "decline", "hold", "line", "fixed", "share", "room", "permission", "opt_out", "plan",
    "thanks",
    "flag", "full", "right",
)  # fmt: skip
"""What is named first: the hardest to do, and the easiest to overlook."""

_ONLY_IF = {"share": "P15", "plan": "P13", "thanks": "P17", "room": "P3", "full": "P1", "decline": "P8"}
"""What is named only where the whole of it was seen."""

_SAID_APART = frozenset({"ask_again", "another_day"})
"""What is said in words of its own, though it is of a kind with something else."""

_BY_ITSELF = frozenset({"spared", "wait", "hold", "decline", "fixed", "permission", "opt_out", "flag"})
_BY_STEP = {
    ("right", "share"): "share",
    ("right", "plan"): "plan",
    ("right", "ask"): "right",
}


def _kind_of_help(moment: Moment) -> str:
    """Which kind of help a moment was, or empty."""
    if moment.what in _BY_ITSELF:
        return moment.what
    if moment.what == "line":
        owned = moment.detail in ("own", "ask_again")
        return "own" if owned else "line" if leaning(moment.detail) == "helpful" else ""  # type: ignore[arg-type]  # a line's detail is its kind
    if moment.what == "room":
        return "room" if moment.detail == "right" else ""
    if moment.what == "full" and moment.detail:
        return "thanks"
    if moment.what == "full":
        return "full" if moment.kind == "consent" and moment.phase == "establish" else ""
    return _BY_STEP.get((moment.what, moment.kind), "")


def _skill(moment: Moment) -> Skill:
    return belongs_to(moment.what, moment.detail, moment.phase)


def _topic(run: Rehearsed, moment: Moment, language: str) -> str:
    wording = run.stage.script.wordings.get(language) or run.stage.script.wordings.get(run.stage.language)
    return wording.topics[moment.topic].label if wording and moment.topic in wording.topics else moment.topic


# -- A moment to look at ---------------------------------------------------------------------------------------------


def _look(run: Rehearsed, goal: Skill | None, words: Mapping[str, str]) -> Look | None:
    """One moment: of the goal if there is one, else the one that closed most; the first of these."""
    candidates = [moment for moment in run.trace if _asks_for_a_look(moment)]
    if not candidates:
        return None
    moment = min(candidates, key=lambda each: (_skill(each) != goal, _weight(each), each.turn))
    happened = words[f"was.{moment.what}"].format(seconds=in_seconds(words, moment.seconds), line=moment.line)
    return Look(moment.turn, moment.act, f"{happened} {_came_of_it(moment, words)}".strip(), _would(run, moment, words))


def _asks_for_a_look(moment: Moment) -> bool:
    if moment.what == "line":
        return leaning(moment.detail) == "hurtful"  # type: ignore[arg-type]  # a line's detail is its kind
    if moment.what == "quick":
        return moment.phase == "establish" and moment.kind in ("say", "consent")
    return moment.what in ("rush", "spoke", "reask", "missed", "misheard", "gate")


def _weight(moment: Moment) -> int:
    return {"gate": -9, "reask": -8, "missed": -3, "spoke": -2, "misheard": -2, "rush": -1}.get(
        moment.what, moment.change
    )


_THEIR_WORDS = frozenset({"misheard", "missed", "fixed"})
"""Where what came of it is what they said, and nothing else: it needs the marks that a line of a persona's file has."""


def _came_of_it(moment: Moment, words: Mapping[str, str]) -> str:
    """What came of a moment: their words in the marks of the language, so that nobody takes them for the program's."""
    if moment.what not in _THEIR_WORDS or not moment.then:
        return moment.then
    return words["they_said" if moment.what == "misheard" else "in_marks"].format(line=moment.then)


def _would(run: Rehearsed, moment: Moment, words: Mapping[str, str]) -> str:
    language, persona = run.stage.language, run.stage.persona
    if moment.what == "spoke":
        cue = next((each for each in persona.cues if each.after == moment.place and each.waited), None)
        return words["would.spoke"].format(then=spoken(cue.waited, language) if cue and cue.waited else "").strip()
    if moment.what != "line":
        return words[f"would.{moment.what}"]
    other = max(_beside(persona, moment), key=lambda line: line.kind != "acknowledge", default=None)
    if other is None:
        return ""
    return words["instead"].format(line=spoken(other.text, language), then=spoken(other.then, language))


def _beside(persona: Persona, moment: Moment) -> list[Line]:
    """The other lines of the moment that lean the other way."""
    decline = persona.decline(moment.place)
    groups = [decline.moves] if decline else []
    groups += [cue.moves for cue in persona.cues if cue.after == moment.place]
    groups.append(persona.repair.moves)
    mine = next((group for group in groups if any(_is(line, moment) for line in group)), ())
    return [line for line in mine if leaning(line.kind) == "helpful"]


def _is(line: Line, moment: Moment) -> bool:
    return line.kind == moment.detail and moment.line in line.text.values()


# -- From them, and counts -------------------------------------------------------------------------------------------


def _theirs(run: Rehearsed) -> str:
    persona, language = run.stage.persona, run.stage.language
    if any(each.what == "line" and each.detail == "own" for each in run.trace):
        return spoken(persona.repair.mended, language)
    return spoken([each for each in persona.ends if each.at <= run.openness][-1].says, language)


def _counts(run: Rehearsed, words: Mapping[str, str]) -> str:
    asked, given = talk_balance(run)
    return words["counts"].format(asked=times(words, asked), given=times(words, given)) if asked else ""


def _unsaid(run: Rehearsed, words: Mapping[str, str]) -> str:
    """What stayed with them, at places that were on the screen."""
    persona, language = run.stage.persona, run.stage.language
    shown = dict.fromkeys(each.place for each in run.trace)
    kept = []
    for place in shown:
        tiers = [each for each in persona.answers.get(place, ()) if each.unsaid]
        last = [each for each in persona.answers.get(place, ()) if each.at <= run.openness]
        kept += [spoken(each.unsaid, language) for each in tiers if each.unsaid and last and each is last[-1]]
    return words["unsaid"].format(name=persona.name, unsaid=" ".join(kept)) if kept else ""
