"""``recap``: the read-back. The person corrects, rewords or strikes any line before anything leaves."""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.interview.account import Account, NeedSaid, StrengthSaid
from rcscreen.interview.events import Confirmed, Reworded, Struck, key_of, place_of
from rcscreen.interview.kinds.frame import LONGEST, Outcome, frame, reject
from rcscreen.interview.replies import (
    Amend,
    GoOn,
    LeaveOut,
    Reply,
    Strike,
)
from rcscreen.interview.speech import Speech
from rcscreen.interview.telling import account
from rcscreen.interview.turns import Line, LineRole, Review, Turn
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
    for strength in told.strengths:
        chosen = bool(key_of(strength.line))
        yield _line(strength, "strength", strength.label if chosen else speech.strength(strength.domain), speech)
    for hope in told.hopes:
        yield Line(hope.line, "hope", hope.label, hope.said, hope.line in speech.state.flags and not hope.said)
    for need in told.needs:
        yield _line(need, "need", speech.need(need.domain), speech)
    for wish in told.wishes:
        ways = ", ".join(speech.way(way) for way in wish.how)
        yield Line(wish.line, "wish", speech.need(wish.domain), wish.said or ways)
    lines = (each.line for group in (told.strengths, told.hopes, told.needs) for each in group)
    already = {place_of(line) for line in lines}
    for answer in told.answers:
        if answer.line not in already:
            yield Line(answer.line, "answer", answer.asked, answer.said, not answer.said)


def _line(said: StrengthSaid | NeedSaid, role: LineRole, label: str, speech: Speech) -> Line:
    """A line with their words, else with the option that was heard, unless that only says the label again."""
    waits = place_of(said.line) in speech.state.flags and not said.said
    heard = said.label if key_of(said.line) and said.label != label else ""
    return Line(said.line, role, label, said.said or heard, waits)


def accept(turn: Turn, reply: Reply) -> Outcome:
    """A line in other words, a line struck, or everything right as it stands."""
    if not isinstance(turn.form, Review):
        return reject(turn, "line")
    known = {line.id for line in turn.form.lines}
    chosen = {line.id for line in turn.form.lines if line.role == "answer" and line.said}
    match reply:
        case GoOn() | LeaveOut():
            return (Confirmed(turn.place, turn.form.hearing),)
        case Amend(line, words) if line in known:
            said = words.strip()
            if len(said) > LONGEST:
                return reject(turn, "long", limit=LONGEST)
            # What was chosen is not what they mean: it goes, and their words stand instead.
            gone = (Struck(line),) if line in chosen or not said else ()
            return (*gone, Reworded(line, said)) if said else gone
        case Strike(line) if line in known:
            place = place_of(line)
            last = not any(place_of(each) == place for each in known if each != line)
            # Words beside an answer go with its last line: alone they would come back as a line of their own.
            return (Struck(line), Struck(place)) if last and place != line else (Struck(line),)
        case _:
            return reject(turn, "line")
