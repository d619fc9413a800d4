"""``recap``: the read-back. The person corrects, rewords or strikes any line before anything leaves."""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.interview.account import Account
from rcscreen.interview.events import Confirmed, Reworded, Struck, place_of
from rcscreen.interview.kinds.frame import LONGEST, Outcome, frame, reject
from rcscreen.interview.speech import Speech
from rcscreen.interview.telling import account
from rcscreen.interview.turns import Amend, GoOn, LeaveOut, Line, Reply, Review, Strike, Turn
from rcscreen.script.model import Recap


def turns(step: Recap, speech: Speech) -> Iterator[Turn]:
    """One screen, again after each change; none where there is nothing to read back or no notes were kept."""
    if not speech.state.agreed("record"):
        return
    told = account(speech.script, speech.state, speech.hearing)
    lines = tuple(_lines(told, speech))
    if lines:
        yield frame(step, speech, speech.own_or(step, "text", "recap.text"), Review(lines, speech.hearing))


def _lines(told: Account, speech: Speech) -> Iterator[Line]:
    flags = speech.state.flags
    for strength in told.strengths:
        waits = place_of(strength.line) in flags and not strength.said
        heard = strength.said or (strength.label if "#" in strength.line else "")
        yield Line(strength.line, "strength", speech.strength(strength.domain), heard, waits)
    for hope in told.hopes:
        yield Line(hope.line, "hope", hope.label, hope.said, hope.line in flags and not hope.said)
    for need in told.needs:
        waits = place_of(need.line) in flags and not need.said
        heard = need.said or (need.label if "#" in need.line else "")
        yield Line(need.line, "need", speech.need(need.domain), heard, waits)
    for wish in told.wishes:
        ways = ", ".join(speech.way(way) for way in wish.how)
        yield Line(wish.line, "wish", speech.need(wish.domain), wish.said or ways)


def accept(turn: Turn, reply: Reply) -> Outcome:
    """A line in other words, a line struck, or everything right as it stands."""
    if not isinstance(turn.form, Review):
        return reject(turn, "line")
    known = {line.id for line in turn.form.lines}
    match reply:
        case GoOn() | LeaveOut():
            return (Confirmed(turn.place, turn.form.hearing),)
        case Amend(line, words) if line in known:
            said = words.strip()
            if len(said) > LONGEST:
                return reject(turn, "long", limit=LONGEST)
            return (Reworded(line, said),) if said else (Struck(line),)
        case Strike(line) if line in known:
            place = place_of(line)
            last = not any(place_of(each) == place for each in known if each != line)
            # Words beside an answer go with its last line: alone they would come back as a line of their own.
            return (Struck(line), Struck(place)) if last and place != line else (Struck(line),)
        case _:
            return reject(turn, "line")
