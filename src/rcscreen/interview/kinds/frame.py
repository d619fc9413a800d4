"""What the kinds share: the frame of a turn, and taking a reply by the form it was asked in."""

from __future__ import annotations

import re
from datetime import date
from typing import TypeAlias, assert_never

from rcscreen.interview.events import Answered, Confirmed, Event, Heard, Noted, Place, Struck
from rcscreen.interview.replies import (
    Gave,
    GoOn,
    Rejection,
    Reply,
)
from rcscreen.interview.speech import Speech
from rcscreen.interview.turns import (
    Form,
    Onward,
    Pick,
    Review,
    Silence,
    StepKind,
    Turn,
    Write,
)
from rcscreen.script.condition import AnswerValue
from rcscreen.script.model import Step
from rcscreen.vocabulary.phrases import phrase

Outcome: TypeAlias = tuple[Event, ...] | Rejection

LONGEST = 2_000
"""How long somebody's words may be, in characters: some twenty lines, more than one types at a read-back."""

_NUMBER = re.compile(r"-?[0-9]+(?:[.,]([0-9]+))?", re.ASCII)

ALL_SILENCES: frozenset[Silence] = frozenset({"decline", "unsure", "later"})
NO_SILENCE: frozenset[Silence] = frozenset()


def frame(  # noqa: PLR0913 - a turn has these parts
    step: Step,
    speech: Speech,
    words: str,
    form: Form,
    *,
    place: Place = "",
    silences: frozenset[Silence] = NO_SILENCE,
    scope: str = "",
) -> Turn:
    """A turn of a step, before the engine dresses it with its topic and its guide."""
    where = place or step.id
    standing = speech.state.standing.get(where)
    return Turn(
        place=where,
        step=step.id,
        kind=kind_name(step),
        phase=step.phase,
        words=words,
        form=form,
        silences=silences - {"later"} if where in speech.state.deferred else silences,
        language=speech.language,
        standing=standing.value if standing else "",
        scope=scope,
    )


def kind_name(step: Step) -> StepKind:
    """The word of the language for a step's kind."""
    return type(step).__name__.lower()  # type: ignore[return-value]  # the models are named for the language's words


def reject(turn: Turn, key: str, **said: object) -> Rejection:
    """A rejection in the turn's language."""
    return Rejection(phrase(turn.language, f"reject.{key}", **said))


def take(turn: Turn, reply: Reply) -> Outcome:
    """The events of a reply, by the form it was asked in."""
    if isinstance(reply, GoOn) and turn.standing and not isinstance(turn.form, Onward):
        return (Confirmed(turn.place),)
    match turn.form:
        case Onward():
            return (Heard(turn.place),) if isinstance(reply, GoOn) else reject(turn, "onward")
        case Pick():
            return _picked(turn, turn.form, reply)
        case Write():
            return _written(turn, turn.form, reply)
        case Review():
            return reject(turn, "onward")
        case _:
            assert_never(turn.form)


def _picked(turn: Turn, form: Pick, reply: Reply) -> Outcome:
    if not isinstance(reply, Gave):
        return reject(turn, "choose")
    value = _chosen(turn, form, reply.value)
    if isinstance(value, Rejection):
        return value
    kept = value if isinstance(value, tuple) else (value,)
    dropped = (Struck(f"{turn.place}#{each.key}") for each in form.options if each.chosen and each.key not in kept)
    if len(reply.words) > LONGEST:
        return reject(turn, "long", limit=LONGEST)
    noted = (Noted(turn.place, reply.words),) if reply.words else ()
    return (*dropped, Answered(turn.place, value), *noted)


def _chosen(turn: Turn, form: Pick, value: AnswerValue) -> str | tuple[str, ...] | Rejection:
    known = {each.key: each for each in form.options}
    if not form.many:
        return value if isinstance(value, str) and value in known else reject(turn, "choose")
    given = value if isinstance(value, tuple) else (value,)
    keys = tuple(dict.fromkeys(each for each in given if isinstance(each, str)))
    if len(keys) != len(given) or not set(keys) <= known.keys():
        return reject(turn, "choose")
    if not keys and not form.ranked:
        return reject(turn, "several")
    if len(keys) > 1 and any(known[key].exclusive for key in keys):
        return reject(turn, "exclusive")
    return keys if form.ranked else tuple(key for key in known if key in keys)


def _written(turn: Turn, form: Write, reply: Reply) -> Outcome:
    if isinstance(reply, GoOn):
        return (Heard(turn.place),) if form.what == "words" or form.optional else reject(turn, form_hint(form))
    if not isinstance(reply, Gave):
        return reject(turn, "choose")
    match form.what:
        case "words" | "contact":
            return _words(turn, reply.value)
        case "number":
            return _number(turn, form, reply.value)
        case "date":
            return _date(turn, reply.value)
        case _:
            assert_never(form.what)


def form_hint(form: Write) -> str:
    """Which rejection says best what a form awaits."""
    return "date" if form.what == "date" else "number" if form.what == "number" else "choose"


def _words(turn: Turn, value: AnswerValue) -> Outcome:
    if not isinstance(value, str):
        return reject(turn, "choose")
    said = value.strip()
    if len(said) > LONGEST:
        return reject(turn, "long", limit=LONGEST)
    return (Answered(turn.place, said),) if said else (Heard(turn.place),)


def _number(turn: Turn, form: Write, value: AnswerValue) -> Outcome:
    number = _parsed(value, form.places)
    if number is None:
        return reject(turn, "decimal" if form.places else "number")
    low, high = form.at_least, form.at_most
    if (low is None or number >= low) and (high is None or number <= high):
        return (Answered(turn.place, number),)
    key = "bounds" if None not in (low, high) else "at_least" if high is None else "at_most"
    return reject(turn, key, at_least=low, at_most=high)


def _parsed(value: AnswerValue, places: int) -> int | float | None:
    if isinstance(value, bool | tuple | date):
        return None
    if isinstance(value, int | float):
        return value if abs(value) < 1e15 else None  # noqa: PLR2004 - beyond it JSON readers lose whole numbers
    found = _NUMBER.fullmatch(value.strip())
    if found is None or len(found[0]) > 15 or len(found[1] or "") > places:  # noqa: PLR2004 - as above
        return None
    return int(found[0]) if found[1] is None else float(found[0].replace(",", "."))


def _date(turn: Turn, value: AnswerValue) -> Outcome:
    if isinstance(value, date):
        return (Answered(turn.place, value),)
    try:
        return (Answered(turn.place, date.fromisoformat(str(value).strip())),)
    except ValueError:
        return reject(turn, "date")
