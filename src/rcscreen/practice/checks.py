"""A persona held against the scripts in which one can meet her: nothing may be said that a script cannot take."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from rcscreen.interview.events import Place
from rcscreen.practice.labels import labels
from rcscreen.practice.persona import SILENCES, STOP, Persona
from rcscreen.practice.places import Asked, asked_at, lookups
from rcscreen.practice.texts import Draft, Spot
from rcscreen.script.model import Script
from rcscreen.script.nodes import Mark, shown

__all__ = ["check_persona"]

_TOP = Mark(1, 1)


def check_persona(
    persona: Persona, draft: Draft, text: str, scripts: Mapping[str, Script], recipients: Collection[str] | None
) -> None:
    """Finds what does not fit between a persona and her scripts, and words that put a label on anybody."""
    known = [scripts[each] for each in persona.scripts if each in scripts]
    for name in persona.scripts:
        if name not in scripts:
            draft.problems.add(
                draft.marks["scripts"],
                "PER002",
                f"there is no script `{shown(name)}`.",
                draft.problems.meant(name, scripts),
            )
    for script in known:
        asked = asked_at(script, recipients)
        _answers_fit(draft, asked)
        _steps_exist(draft, script, asked)
        _everything_is_answered(persona, draft, asked)
    _corrections_happen(persona, draft)
    _cues_come(persona, draft)
    for mark, fault, cure in labels(draft.told, draft.problems.file, text):
        draft.problems.add(mark, "PER013", fault, cure)


def _answers_fit(draft: Draft, asked: Mapping[Place, Asked]) -> None:
    for spot in draft.places:
        here = _found(spot.place, asked)
        if here is None:
            fault = f"the script asks nothing at `{shown(spot.place)}`."
            draft.problems.add(spot.mark, "PER005", fault, draft.problems.meant(spot.place, asked))
        else:
            _record_fits(spot, here, draft)


def _found(place: Place, asked: Mapping[Place, Asked]) -> Asked | None:
    """What is asked at a place. Lines of a plan are named by their domain, which only the family knows."""
    if place in asked:
        return asked[place]
    step, _, rest = place.partition("/")
    plan = asked.get(step)
    return plan if plan is not None and rest and "/" not in rest and "agreed" in plan.options else None


def _record_fits(spot: Spot, here: Asked, draft: Draft) -> None:
    given = spot.record if isinstance(spot.record, tuple) else (spot.record,) if spot.record else ()
    mark = spot.record_mark or spot.mark
    if here.free:
        return
    if here.options and not given and not isinstance(spot.record, tuple):
        cure = f"Say under `record` what one would write down: {', '.join(here.options)}."
        draft.problems.add(mark, "PER006", "nothing stands here to be written down.", cure)
    for each in given:
        if each not in here.options:
            draft.problems.add(
                mark, "PER006", "this cannot be written down here.", draft.problems.meant(each, here.options)
            )
    alone = len(given) > 1 and (not here.many or bool(set(given) & {*SILENCES, STOP}))
    if alone:
        draft.problems.add(mark, "PER006", "only one of these can be written down.", "Keep one of them.")


def _steps_exist(draft: Draft, script: Script, asked: Mapping[Place, Asked]) -> None:
    for spot in draft.steps:
        known = spot.place in asked or script.number(spot.place.partition("/")[0]) >= 0
        if not known:
            names = tuple(step.id for step in script.steps)
            fault = f"the script has no step `{shown(spot.place)}`."
            draft.problems.add(spot.mark, "PER005", fault, draft.problems.meant(spot.place, names))


def _everything_is_answered(persona: Persona, draft: Draft, asked: Mapping[Place, Asked]) -> None:
    declined = {each.step for each in persona.declines}
    for place, here in asked.items():
        said = any(each in persona.answers for each in lookups(place))
        if here.needed and not said and place not in declined:
            cure = f"Add `{place}:` under `answers`, or let them decline it."
            draft.problems.add(draft.marks["answers"], "PER007", f"nothing is said at `{place}`.", cure)


def _corrections_happen(persona: Persona, draft: Draft) -> None:
    for each in persona.corrections:
        recorded = {
            key
            for answer in persona.answers.get(each.at, ())
            for key in (answer.record if isinstance(answer.record, tuple) else (answer.record,))
        }
        if each.wrong not in recorded:
            mark = draft.marks.get(f"corrections/{each.at}/{each.wrong}", _TOP)
            cure = "Let an answer there record it, or name what one does record."
            draft.problems.add(mark, "PER017", "nobody would write this down.", cure)


def _cues_come(persona: Persona, draft: Draft) -> None:
    cues = [spot for spot in draft.steps if any(each.after == spot.place for each in persona.cues)]
    for cue in persona.cues:
        if cue.at > persona.openness.most or (cue.below is not None and cue.below <= persona.openness.least):
            mark = next((spot.mark for spot in cues if spot.place == cue.after), _TOP)
            draft.problems.add(mark, "PER018", "this never comes.", "Let it lie within the bounds of `openness`.")
