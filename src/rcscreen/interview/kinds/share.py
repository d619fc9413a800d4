"""``share``: one sentence for each recipient. Nothing is shared by default, and nothing that was not read back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Final

from rcscreen.interview.account import Account
from rcscreen.interview.events import Confirmed, Consented, Grant
from rcscreen.interview.kinds.frame import Outcome, frame, reject
from rcscreen.interview.replies import (
    Gave,
    GiveParts,
    GoOn,
    LeaveOut,
    Reply,
)
from rcscreen.interview.speech import Speech
from rcscreen.interview.telling import account
from rcscreen.interview.turns import Option, Pick, Turn
from rcscreen.script.model import Ask, Share
from rcscreen.script.setting import Part, Recipient
from rcscreen.vocabulary.phrases import label, said_day

_UNWISHED: Final = frozenset({"contact", "answers"})
"""What somebody may receive of one who wishes for nothing."""


def turns(step: Share, speech: Speech) -> Iterator[Turn]:
    """A screen for each recipient that could do something about what is wished for, and for the program that counts."""
    told = account(speech.script, speech.state, speech.state.heard_up_to)
    if not told.recapped:
        return
    for recipient in speech.state.setting.recipients:
        parts = _parts(recipient, told, speech)
        wished = any(not recipient.domains or wish.domain in recipient.domains for wish in told.wishes)
        if not wished and not recipient.counts:
            # Whoever may have the answers to a form is asked about all the same: with them goes nothing but who it is.
            parts = tuple(part for part in parts if part in _UNWISHED) if "answers" in parts else ()
        if parts:
            yield _turn(step, speech, recipient, parts, told)


def _turn(step: Share, speech: Speech, recipient: Recipient, parts: tuple[Part, ...], told: Account) -> Turn:
    scope = f"share:{recipient.id}"
    given = speech.state.consents.get(scope)
    grant = _grant(speech, recipient, parts)
    words = speech.phrase(
        "share.count" if recipient.counts else "share.text",
        recipient=label(recipient.name, speech.language),
        what=_what(speech, recipient, parts, reachable=told.contact is None or told.contact.way != "none"),
        purpose=grant.purpose,
        until=_until(speech, grant, recipient),
    )
    options = (
        Option("yes", speech.option(step, "yes", "share.yes"), chosen=given is True),
        Option("no", speech.option(step, "no", "share.no"), chosen=given is False),
    )
    turn = frame(step, speech, words, Pick(options), place=f"{step.id}/{recipient.id}", scope=scope)
    guide = speech.elsewhere(step, recipient.purpose)
    return replace(turn, grant=grant, lead=speech.part(step), guide=guide)


def _until(speech: Speech, grant: Grant, recipient: Recipient) -> str:
    """The last day; a yes to being counted may hold for a year, and then the day alone would sound like this year's."""
    day = said_day(speech.language, grant.until)
    return speech.phrase("share.until", day=day, year=grant.until.year) if recipient.counts else day


def _grant(speech: Speech, recipient: Recipient, parts: tuple[Part, ...]) -> Grant:
    today = speech.state.day
    assert today is not None  # noqa: S101 - a conversation that did not open has no account to share
    return Grant(
        recipient=recipient.id,
        parts=parts,
        domains=recipient.domains,
        purpose=label(recipient.purpose, speech.language),
        granted_on=today,
        until=today + timedelta(days=recipient.days),
    )


def _parts(recipient: Recipient, told: Account, speech: Speech) -> tuple[Part, ...]:
    """What the recipient may have and what there is, or will be once the plan is made."""
    there: dict[Part, bool] = {
        "contact": told.contact is not None,
        "strengths": bool(told.strengths),
        "hopes": bool(told.hopes),
        "needs": bool(told.needs or told.wishes),
        "priorities": len(told.wishes) > 1,
        "plan": bool(told.wishes),
        "answers": any(each.said and each.within(recipient.domains) for each in told.answers),
        "promises": bool(told.wishes),
        "experience": any(isinstance(step, Ask) and step.experience for step in speech.script.steps),
        "ending": True,
        "minutes": True,
    }
    return tuple(part for part in recipient.receives if there[part])


def _what(speech: Speech, recipient: Recipient, parts: tuple[Part, ...], *, reachable: bool) -> str:
    said = [speech.phrase(f"share.part.{part}") for part in parts]
    if not reachable and "contact" in parts:
        said[parts.index("contact")] = speech.phrase("share.part.no_contact")
    if recipient.domains and "needs" in parts:
        about = ", ".join(speech.need(domain) for domain in recipient.domains if speech.may_speak_of(domain))
        said[parts.index("needs")] += f" ({about})" if about else ""
    return speech.listed([speech.phrase("share.part.frame"), *said] if recipient.counts else said)


def accept(turn: Turn, reply: Reply) -> Outcome:
    """A yes that names its recipient, its parts, its purpose and its end; or a no, that leaves nothing."""
    grant = turn.grant
    if grant is None:
        return reject(turn, "choose")
    match reply:
        case GoOn() if turn.standing:
            return (Confirmed(turn.place),)
        case Gave("yes"):
            return (Consented(turn.place, turn.scope, granted=True, grant=grant),)
        case Gave("no") | LeaveOut():
            return (Consented(turn.place, turn.scope, granted=False),)
        case GiveParts(parts) if parts and set(parts) <= set(grant.parts):
            allowed = tuple(part for part in grant.parts if part in parts)
            return (Consented(turn.place, turn.scope, granted=True, grant=replace(grant, parts=allowed)),)
        case _:
            return reject(turn, "parts" if isinstance(reply, GiveParts) else "choose")
