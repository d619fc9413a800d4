"""``consent``: asks leave, to talk, to keep notes, to be in touch, to be remembered. No is an answer, kindly met.

What was agreed to in the conversation before and still holds is confirmed in one sentence, all of it together, where
the first of it would be asked. Leave to talk is asked every time, and so is what has expired.

A consent that stands right before the thanks is asked on their screen: it is the last thing one says.

Whoever says yes to being remembered is asked what they like to be called, where it is not known: there and then, while
they are still on the phone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rcscreen.interview.earlier import CALLED, LONGEST_NAME
from rcscreen.interview.events import Answered, Confirmed, Consented, Heard, Omitted, Place, Stopped
from rcscreen.interview.kinds import thanks
from rcscreen.interview.kinds.frame import Outcome, frame, reject, take
from rcscreen.interview.replies import (
    Gave,
    GoOn,
    LeaveOut,
    Reply,
)
from rcscreen.interview.speech import Speech
from rcscreen.interview.turns import (
    Onward,
    Option,
    Pick,
    Turn,
    Write,
)
from rcscreen.script.model import Consent, Script, Thanks

_STILL = "/still"


def turns(step: Consent, speech: Speech) -> Iterator[Turn]:
    """One screen with yes and no; after a no, the author's words about it, where there are any.

    Before it, where something from last time still holds, the one that confirms it.
    """
    standing = _standing(step, speech)
    if standing:
        yield _with_thanks(_still(step, speech, standing), step, speech)
        if f"{step.id}{_STILL}" not in speech.state.standing:
            return
    if _is_taken_back(step, speech):
        return
    if not _is_confirmed(step, speech):
        yield from _asked(step, speech)
    if step.to == "remember" and speech.state.agreed("remember") and not speech.state.name:
        yield _calling(step, speech)


def _calling(step: Consent, speech: Speech) -> Turn:
    """What they like to be called."""
    place = f"{step.id}{CALLED}"
    form = Write("words", optional=True, written=str(speech.state.values.get(place, "")))
    turn = frame(step, speech, speech.phrase("consent.called.text"), form, place=place)
    return replace(turn, guide=speech.phrase("consent.called.guide"))


def _asked(step: Consent, speech: Speech) -> Iterator[Turn]:
    """The question; after a no, the author's words about it."""
    given = speech.state.consents.get(step.to)
    options = (
        Option("yes", speech.option(step, "yes", "yes"), chosen=given is True),
        Option("no", speech.option(step, "no", "no"), chosen=given is False),
    )
    yield _with_thanks(frame(step, speech, speech.part(step), Pick(options), scope=step.to), step, speech)
    words = speech.part(step, "if_no")
    if words and given is False and step.to != "talk":
        yield frame(step, speech, words, Onward(), place=f"{step.id}/if-no")


def _with_thanks(turn: Turn, step: Consent, speech: Speech) -> Turn:
    """The turn with the words of the thanks that follow right after it, if they do."""
    following = speech.script.steps[speech.script.number(step.id) + 1 :][:1]
    for each in following:
        if isinstance(each, Thanks):
            return replace(turn, lead=thanks.words(each, speech), closes=each.id)
    return turn


def _standing(step: Consent, speech: Speech) -> tuple[Consent, ...]:
    """The consents from last time that are confirmed at a step: all that hold, at the first of them."""
    earlier = speech.state.earlier
    if earlier is None or step.to == "talk":
        return ()
    consents = (each for each in speech.script.steps if isinstance(each, Consent) and each.to != "talk")
    holding = tuple(each for each in consents if earlier.holds(each.to, speech.state.day))
    return holding if holding and holding[0].id == step.id else ()


def _is_confirmed(step: Consent, speech: Speech) -> bool:
    """Whether a consent was confirmed with others, and so is not asked in its own place."""
    state = speech.state
    if step.id in state.standing or step.to not in state.consents:
        return False
    consents = (each.id for each in speech.script.steps if isinstance(each, Consent))
    return any(state.values.get(f"{each}{_STILL}") == "yes" for each in consents)


def _is_taken_back(step: Consent, speech: Speech) -> bool:
    """Whether a no stands already, from before it would be asked: it was taken back, or nothing is going to be kept."""
    return speech.state.consents.get(step.to) is False and step.id not in speech.state.standing


def _still(step: Consent, speech: Speech, standing: tuple[Consent, ...]) -> Turn:
    place = f"{step.id}{_STILL}"
    said = [speech.phrase(f"consent.still.{each.to}") for each in standing]
    chosen = speech.state.values.get(place)
    options = tuple(Option(key, speech.phrase(key), chosen=chosen == key) for key in ("yes", "no"))
    words = speech.phrase("consent.still.text", what=speech.listed(said))
    turn = frame(step, speech, words, Pick(options), place=place)
    return replace(turn, about=tuple(each.to for each in standing))


def _confirmed(turn: Turn, reply: Reply) -> Outcome:
    """A yes is a yes to each of them; anything else, and each is asked in its own place."""
    match reply:
        case GoOn() if turn.standing:
            return (Confirmed(turn.place),)
        case Gave("yes"):
            given = tuple(Consented(turn.place, scope, granted=True) for scope in turn.about)
            closed = (Heard(turn.closes),) if turn.closes else ()
            return (*closed, *given, Answered(turn.place, "yes"))
        case Gave("no"):
            return (Answered(turn.place, "no"),)
        case LeaveOut():
            return (Omitted(turn.place),)
        case _:
            return reject(turn, "choose")


def accept(turn: Turn, reply: Reply) -> Outcome:
    """The consent as it was given. Without leave to talk the conversation is over; nothing said is no leave."""
    if turn.place != turn.step or turn.about:
        return _beside(turn, reply)
    match reply:
        case GoOn() if turn.standing:
            return (Confirmed(turn.place),)
        case Gave("yes" | "no" as said):
            consented = Consented(turn.place, turn.scope, granted=said == "yes")
            refused = said == "no" and turn.scope == "talk"
            closed = (Heard(turn.closes),) if turn.closes else ()
            return (consented, Stopped("declined_to_talk")) if refused else (*closed, consented)
        case LeaveOut():
            omitted = Omitted(turn.place)
            return (omitted, Stopped("declined_to_talk")) if turn.scope == "talk" else (omitted,)
        case _:
            return reject(turn, "choose")


def _beside(turn: Turn, reply: Reply) -> Outcome:
    """What was said at one of the screens beside the question itself."""
    if turn.about:
        return _confirmed(turn, reply)
    return _named(turn, reply) if turn.place.endswith(CALLED) else (Heard(turn.place),)


def _named(turn: Turn, reply: Reply) -> Outcome:
    """What they like to be called, on one line; nothing, where they would rather leave it."""
    match reply:
        case LeaveOut():
            return (Omitted(turn.place),)
        case Gave(str(said)):
            name = " ".join(said.split())
            if len(name) > LONGEST_NAME:
                return reject(turn, "long", limit=LONGEST_NAME)
            return take(turn, Gave(name))
        case _:
            return take(turn, reply)


def called_at(script: Script) -> tuple[Place, ...]:
    """The places at which it is asked what they like to be called."""
    return tuple(f"{each.id}{CALLED}" for each in script.steps if isinstance(each, Consent) and each.to == "remember")
