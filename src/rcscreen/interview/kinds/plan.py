"""``plan``: a line for each wish: who, what, by when, and if not, who. Or not today, and that is fine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from rcscreen.interview.account import Wish
from rcscreen.interview.events import Answered, Place
from rcscreen.interview.kinds.frame import Outcome, frame, reject, take
from rcscreen.interview.naming import said_where, stands_at
from rcscreen.interview.planning import promise_day, proposed
from rcscreen.interview.replies import Gave, Reply
from rcscreen.interview.since import since
from rcscreen.interview.speech import Speech
from rcscreen.interview.telling import account
from rcscreen.interview.turns import (
    Onward,
    Option,
    Pick,
    Turn,
    Write,
)
from rcscreen.script.model import Plan
from rcscreen.vocabulary.phrases import said_day

OUTCOMES = ("agreed", "change", "ourselves", "not_today")
SOON = (1, 3, 7, 14, 30)
"""Days from today that are offered when the day is changed."""


def turns(step: Plan, speech: Speech) -> Iterator[Turn]:
    """A screen for each wish, once it was read back; a line that is changed takes one for each of its parts.

    Without notes there is no read-back, and a plan all the same.
    """
    told = account(speech.script, speech.state, speech.hearing)
    if speech.state.agreed("record") and not told.recapped:
        return
    for wish in told.wishes:
        place = f"{step.id}/{wish.domain}"
        yield _line(step, speech, place, wish)
        if speech.state.values.get(place) == "change":
            yield from _changes(step, speech, place, wish.domain)


def _from_last_time(domain: str, speech: Speech) -> str:
    """A promise about the same matter that is open, and was not spoken of today: the new one takes its place."""
    earlier = speech.state.earlier
    settled = {each.id for each in since(speech.script, speech.state)}
    for promised in earlier.plan if earlier is not None else ():
        if promised.domain == domain and promised.action and promised.id not in settled:
            ours = speech.state.setting.promise_for(domain)
            who, action = speech.ours(promised.who, ours.who), speech.ours(promised.action, ours.action)
            return speech.phrase("plan.earlier", who=who, action=action)
    return ""


def _parts(place: Place, speech: Speech, domain: str) -> dict[str, str]:
    """A line as it stands, part by part, as one says it."""
    line = proposed(place, speech, domain)
    assert line.by is not None  # noqa: S101 - a proposed line always has a day
    return {"action": line.action, "who": line.who, "backup": line.backup, "by": said_day(speech.language, line.by)}


def _said(key: str, place: Place, speech: Speech, domain: str) -> str:
    name = speech.need(domain)
    where = said_where(speech, place)
    return speech.phrase(key, domain=name[:1].upper() + name[1:], where=where, **_parts(place, speech, domain))


def _line(step: Plan, speech: Speech, place: Place, wish: Wish) -> Turn:
    words = _said("plan.text", place, speech, wish.domain)
    chosen = speech.state.values.get(place)
    options = tuple(Option(key, speech.option(step, key, f"plan.{key}"), chosen=chosen == key) for key in OUTCOMES)
    turn = frame(step, speech, words, Pick(options), place=place)
    guide = speech.elsewhere(step, speech.state.setting.promise_for(wish.domain).action)
    turn = replace(turn, lead=_from_last_time(wish.domain, speech), guide=guide)
    state = speech.state
    if state.day is None or (state.is_done(place) and state.reopened != place):
        return turn  # nobody is asked it now, so nobody looks for anything
    offer = state.setting.places.offer(wish.domain, speech.language, wish.how, state.day)
    return replace(turn, offer=offer, named=stands_at(state, place))


def _changes(step: Plan, speech: Speech, place: Place, domain: str) -> Iterator[Turn]:
    """The parts of the line, each with what stands so far; then the line as it has become."""
    values = speech.state.values
    days = sorted({promise_day(speech.state, count) for count in SOON})
    options = tuple(
        Option(day.isoformat(), said_day(speech.language, day), chosen=values.get(f"{place}/by") == day.isoformat())
        for day in days
    )
    now = _parts(place, speech, domain)
    turn = frame(step, speech, _so_far("by", now, speech), Pick(options), place=f"{place}/by")
    yield replace(turn, today=speech.state.day)
    for part in ("action", "who", "backup"):
        written = str(values.get(f"{place}/{part}", ""))
        form = Write("words", optional=True, written=written)
        yield frame(step, speech, _so_far(part, now, speech), form, place=f"{place}/{part}")
    yield frame(step, speech, _said("plan.line.text", place, speech, domain), Onward(), place=f"{place}/said")


def _so_far(part: str, now: dict[str, str], speech: Speech) -> str:
    return speech.phrase("plan.now", text=speech.phrase(f"plan.{part}.text"), now=now[part])


def accept(turn: Turn, reply: Reply) -> Outcome:
    """The outcome or the part of a line.

    A day need not be one of those offered, but it may not be past. Who does it is somebody: a number that was meant to
    choose something is nobody who could be asked.
    """
    if turn.place.endswith(("/who", "/backup")) and isinstance(reply, Gave) and not _is_somebody(reply):
        return reject(turn, "who")
    if not turn.place.endswith("/by") or not isinstance(turn.form, Pick) or not isinstance(reply, Gave):
        return take(turn, reply)
    try:
        day = date.fromisoformat(str(reply.value))
    except ValueError:
        return reject(turn, "date")
    if turn.today is not None and day < turn.today:
        return reject(turn, "day")
    return (Answered(turn.place, day.isoformat()),)


def _is_somebody(reply: Gave) -> bool:
    """Whether there is a letter in it, of any alphabet; an empty line leaves what stands there."""
    said = str(reply.value).strip()
    return not said or any(letter.isalpha() for letter in said)
