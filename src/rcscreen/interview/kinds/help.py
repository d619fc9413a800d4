"""``help``: one sweep over everything. What they name, in their order, is wanted; a need alone is not a wish."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rcscreen.interview.earlier import again_at
from rcscreen.interview.kinds.frame import ALL_SILENCES, frame
from rcscreen.interview.reach import Reach
from rcscreen.interview.recall import said_again
from rcscreen.interview.since import since
from rcscreen.interview.speech import Speech
from rcscreen.interview.telling import wishes
from rcscreen.interview.turns import Option, Pick, Silence, Turn
from rcscreen.script.model import Help

_ABOUT_HOW: frozenset[Silence] = frozenset({"decline", "unsure"})


def turns(step: Help, speech: Speech) -> Iterator[Turn]:
    """The sweep, and for each wish that has ways, which way."""
    wished = wishes(step, speech)
    options = tuple(
        Option(domain, speech.option(step, domain) if domain in speech.words(step).options else speech.need(domain),
               chosen=domain in wished)
        for domain in Reach(speech.script, speech.state).offered(step)
        if speech.may_speak_of(domain)
    )  # fmt: skip
    turn = frame(step, speech, speech.part(step), Pick(options, many=True, ranked=True), silences=ALL_SILENCES)
    yield replace(turn, lead=_last_time(speech))
    for domain in wished:
        ways = step.how.get(domain, ())
        if ways and speech.may_speak_of(domain):
            place = f"{step.id}/{domain}/how"
            before = speech.state.values.get(place, ())
            shown = tuple(Option(way, speech.way(way), chosen=_in(way, before)) for way in ways)
            words = speech.own_or(step, "how", "how.text", domain=speech.need(domain))
            yield frame(step, speech, words, Pick(shown, many=True), place=place, silences=_ABOUT_HOW)


def _last_time(speech: Speech) -> str:
    """What they wanted help with last time, as far as it still is so; an empty text where there is nothing."""
    earlier, state = speech.state.earlier, speech.state
    gone = {
        told.id
        for step, each in speech.recalled.items()
        if again_at(step) in state.standing
        for told in each
        if told not in said_again(state, step)
    }
    spoken_of = {each.domain for each in since(speech.script, state)}
    wished = [
        told
        for told in (earlier.told if earlier else ())
        if told.role == "wish" and told.id not in gone and told.domain not in spoken_of
    ]
    spoken = (each for each in wished if each.tender <= speech.hearing and speech.may_speak_of(each.domain))
    named = list(dict.fromkeys(speech.need(told.domain) for told in spoken))
    return speech.phrase("earlier.wish", what=speech.listed(named)) if named else ""


def _in(way: str, before: object) -> bool:
    return isinstance(before, tuple) and way in before
