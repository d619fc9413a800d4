"""``check``: who was reached, in which language, who can hear, how to be in touch safely."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never, cast

from rcscreen.interview.events import Answered, Confirmed, Heard, Omitted, Room, RoomChanged, SpokeIn, Stopped
from rcscreen.interview.kinds.frame import Outcome, frame, reject, take
from rcscreen.interview.replies import (
    Gave,
    GoOn,
    LeaveOut,
    Reply,
)
from rcscreen.interview.speech import Speech
from rcscreen.interview.turns import (
    Option,
    Pick,
    Turn,
    Write,
)
from rcscreen.script.model import Check
from rcscreen.vocabulary.phrases import has_phrase

REACH = ("right_person", "not_now", "someone_else")
PRIVACY: tuple[Room, ...] = ("alone", "with_others", "overheard")
WAYS = ("call_message", "call_name_only", "call_no_message", "text_message", "letter", "next_visit", "none")
HOURS = ("any", "mornings", "afternoons", "evenings")
INTERPRETER = "interpreter"
INTERPRETING = ("trained", "family", "child")
REBOOK = ("another_day", "go_on")

_CALLED = frozenset({"call_message", "call_name_only", "call_no_message", "text_message"})
_STILL = "/still"
_ADDRESSED = _CALLED | {"letter"}


def turns(step: Check, speech: Speech) -> Iterator[Turn]:
    """One screen; an interpreter and being in touch take more."""
    match step.builtin:
        case "reach":
            yield _pick(step, speech, "reach", REACH)
        case "language":
            yield _pick(step, speech, "language", (*speech.script.wordings, INTERPRETER))
            yield from _interpreter(step, speech)
        case "privacy":
            yield _pick(step, speech, "privacy", PRIVACY)
        case "contact":
            yield from _contact(step, speech)
        case _:
            assert_never(step.builtin)


def _interpreter(step: Check, speech: Speech) -> Iterator[Turn]:
    """Who interprets; where it is a child, another day is offered first."""
    values = speech.state.values
    if values.get(step.id) != INTERPRETER:
        return
    for place, keys in ((f"{step.id}/who", INTERPRETING), (f"{step.id}/rebook", REBOOK)):
        if place.endswith("/rebook") and values.get(f"{step.id}/who") != "child":
            return
        name = place.rpartition("/")[2]
        options = tuple(_option(step, speech, key, f"language.{name}.{key}", values.get(place)) for key in keys)
        yield frame(step, speech, speech.phrase(f"language.{name}.text"), Pick(options), place=place)


def _pick(step: Check, speech: Speech, name: str, keys: tuple[str, ...]) -> Turn:
    before = speech.state.room if name == "privacy" else speech.state.values.get(step.id)
    options = tuple(_option(step, speech, key, f"{name}.{key}", before) for key in keys)
    return frame(step, speech, speech.own_or(step, "text", f"{name}.text", navigator="{navigator}"), Pick(options))


def _option(step: Check, speech: Speech, key: str, name: str, before: object) -> Option:
    return Option(key, speech.option(step, key, name if has_phrase(name) else ""), chosen=before == key)


def _contact(step: Check, speech: Speech) -> Iterator[Turn]:
    values = speech.state.values
    known = _known(speech)
    if known:
        yield _still(step, speech, known)
        if values.get(f"{step.id}{_STILL}") != "changed":
            return
    place = f"{step.id}/way"
    way = values.get(place)
    options = tuple(_option(step, speech, key, f"contact.way.{key}", way) for key in WAYS)
    words = speech.own_or(step, "text", "contact.way.text")
    yield frame(step, speech, words, Pick(options), place=place, silences=frozenset({"decline"}))
    if way in _CALLED:
        place = f"{step.id}/hours"
        options = tuple(_option(step, speech, key, f"contact.hours.{key}", values.get(place)) for key in HOURS)
        words = speech.phrase("contact.hours.text")
        yield frame(step, speech, words, Pick(options), place=place, silences=frozenset({"decline"}))
    if way in _ADDRESSED:
        place = f"{step.id}/number"
        form = Write("contact", optional=True, written=str(values.get(place, "")))
        words = speech.phrase("contact.number.text")
        yield frame(step, speech, words, form, place=place, silences=frozenset({"decline"}))


def _known(speech: Speech) -> tuple[str, ...]:
    """How to be in touch, from last time, where leave to still holds."""
    earlier = speech.state.earlier
    return earlier.contact if earlier is not None and earlier.holds("contact", speech.state.day) else ()


def _still(step: Check, speech: Speech, known: tuple[str, ...]) -> Turn:
    """Whether it is still right. The number is not said aloud: others may hear it."""
    place = f"{step.id}{_STILL}"
    way, hours, _ = known
    how = [speech.option(step, way, f"contact.way.{way}")]
    how += [speech.phrase(f"contact.hours.{hours}")] if hours else []
    chosen = speech.state.values.get(place)
    options = tuple(
        Option(key, speech.phrase(f"contact.still.{key}"), chosen=chosen == key) for key in ("still", "changed")
    )
    words = speech.phrase("contact.still.text", how=", ".join(how))
    turn = frame(step, speech, words, Pick(options), place=place, silences=frozenset({"decline"}))
    return replace(turn, about=known)


def _as_before(turn: Turn) -> Outcome:
    """The way, the hours and the number as they were last time."""
    parts = zip(("way", "hours", "number"), turn.about, strict=True)
    known = tuple(Answered(f"{turn.step}/{part}", value) for part, value in parts if value)
    return (Answered(turn.place, "still"), *known)


def accept(turn: Turn, reply: Reply) -> Outcome:
    """What the check found: a room, a language, a person, a way to be in touch."""
    if turn.place != turn.step:
        return _below(turn, reply)
    keys = {option.key for option in turn.form.options} if isinstance(turn.form, Pick) else set()
    match reply:
        case GoOn() if turn.standing:
            return (Confirmed(turn.place),)
        case LeaveOut():
            # A form that was filled in on paper: nobody overhears it now, and nobody said they were alone.
            room = (RoomChanged("with_others"),) if keys == set(PRIVACY) else ()
            return (*room, Omitted(turn.place))
        case Gave(str(key)) if key in keys:
            return _found(turn, key, keys)
        case _:
            return reject(turn, "choose")


def _below(turn: Turn, reply: Reply) -> Outcome:
    """What was said at one of the screens that a check unfolds into."""
    match reply:
        case LeaveOut():
            return (Omitted(turn.place),)
        case Gave("another_day") if turn.place.endswith("/rebook"):
            return (Answered(turn.place, "another_day"), Stopped("stopped"))
        case Gave("still") if turn.about:
            return _as_before(turn)
        case _:
            return take(turn, reply)


def _found(turn: Turn, key: str, keys: set[str]) -> Outcome:
    if keys == set(PRIVACY):
        return (RoomChanged(cast("Room", key)), Heard(turn.place))
    if keys == set(REACH):
        found = Answered(turn.place, key)
        return (found,) if key == "right_person" else (found, Stopped("not_reached"))
    found = Answered(turn.place, key)
    return (found,) if key in (INTERPRETER, turn.language) else (found, SpokeIn(key))
