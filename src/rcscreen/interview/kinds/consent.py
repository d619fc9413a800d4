"""``consent``: asks leave, to talk, to keep notes, to be in touch, to be remembered. No is an answer, kindly met."""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.interview.events import Confirmed, Consented, Heard, Omitted, Stopped
from rcscreen.interview.kinds.frame import Outcome, frame, reject
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
)
from rcscreen.script.model import Consent


def turns(step: Consent, speech: Speech) -> Iterator[Turn]:
    """One screen with yes and no; after a no, the author's words about it, where there are any."""
    given = speech.state.consents.get(step.to)
    options = (
        Option("yes", speech.option(step, "yes", "yes"), chosen=given is True),
        Option("no", speech.option(step, "no", "no"), chosen=given is False),
    )
    yield frame(step, speech, speech.part(step), Pick(options), scope=step.to)
    words = speech.part(step, "if_no")
    if words and given is False and step.to != "talk":
        yield frame(step, speech, words, Onward(), place=f"{step.id}/if-no")


def accept(turn: Turn, reply: Reply) -> Outcome:
    """The consent as it was given. Without leave to talk the conversation is over; nothing said is no leave."""
    if turn.place != turn.step:
        return (Heard(turn.place),)
    match reply:
        case GoOn() if turn.standing:
            return (Confirmed(turn.place),)
        case Gave("yes" | "no" as said):
            consented = Consented(turn.place, turn.scope, granted=said == "yes")
            refused = said == "no" and turn.scope == "talk"
            return (consented, Stopped("declined_to_talk")) if refused else (consented,)
        case LeaveOut():
            omitted = Omitted(turn.place)
            return (omitted, Stopped("declined_to_talk")) if turn.scope == "talk" else (omitted,)
        case _:
            return reject(turn, "choose")
