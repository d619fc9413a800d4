"""Handing a person over to a colleague, and taking one over: all that is kept under a card, with the person's yes.

The ledger says so on both sides. The giver keeps what was told or lets it go, as the person wishes; either way the
promises are the colleague's from then on, so that nobody is called twice and nobody is forgotten.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from rcscreen.desk.cards import bearing
from rcscreen.desk.handing_words import handing_word
from rcscreen.desk.hold import refuse_held
from rcscreen.desk.index import LEFT, left_line
from rcscreen.desk.ledger import (
    LEDGER,
    LEDGER_UNTIL,
    LET_GO,
    handed_line,
    taken_line,
    was_handed_over,
    without_standing,
)
from rcscreen.desk.moving import Brought, begins, bring_sessions, goes_on_from
from rcscreen.desk.people import bearing_card
from rcscreen.desk.settling import PROMISES, keep_marks, marks_in
from rcscreen.desk.soundness import unsound
from rcscreen.errors import BackupRefused, NoSuchSession, VaultFault
from rcscreen.interview.events import Grant
from rcscreen.script.setting import PARTS
from rcscreen.summary.minting import Mint
from rcscreen.summary.news import cleaned
from rcscreen.summary.promise import SETTLED, Outcome, mark_of, open_mark, taken_mark
from rcscreen.vault.backup import HANDED_OVER, Copy, seal_copy, write_copy

if TYPE_CHECKING:
    from pathlib import Path

    from rcscreen.desk.people import Person
    from rcscreen.script.setting import Colleague, Setting
    from rcscreen.vault import StoredSession, Vault

__all__ = ["Kept", "giver_of", "hand_over_to", "kept_under", "take_over"]

_FROM = "from"
_TO = "to"
_HOLDS = timedelta(days=366)
"""How long a yes to a colleague is noted: the longest that a site file lets any yes hold."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept under a card."""

    sessions: Sequence[str]
    person: Person | None = field(repr=False)


def kept_under(vault: Vault, card: str) -> Kept:
    """All that is kept under a card.

    Raises:
        NoSuchSession: Nothing is.
        VaultFault: A head cannot be read, so it might bear that card too.
    """
    heads = dict(vault.heads())
    found, unread = bearing(card, heads.items())
    for session in unread:
        fault = heads[session]
        assert isinstance(fault, VaultFault)  # noqa: S101 - that is why it is among them
        raise fault
    person = bearing_card(vault, card)
    theirs = [session for session in person.sessions if session in heads] if person else []
    sessions = list(dict.fromkeys([*theirs, *(session for session, _ in found)]))
    if not sessions:
        cure = "Look at the card again. It may be of another computer, or all of it has gone already."
        raise NoSuchSession("Nothing that is kept here bears that card word.", cure)
    return Kept(sessions, person)


def hand_over_to(
    vault: Vault,
    kept: Kept,
    colleague: Colleague,
    setting: Setting,
    file: Path,
    *,
    agreed_on: date,
    today: date,
    let_go: bool,
) -> None:
    """Writes all of it for a colleague. That it leaves is in the ledger before it does.

    Raises:
        OnHold: One of the conversations is on hold and was to be let go. Nothing was changed.
        VaultFault: Something cannot be read, or not be written; what was written before it stands.
    """
    if let_go:
        refuse_held(vault, *kept.sessions)
    for session in kept.sessions:
        _note(vault, session, colleague, agreed_on, today)
    copy = Copy(
        kind=HANDED_OVER,
        made_on=today.isoformat(),
        sessions=tuple(vault.read(session) for session in kept.sessions),
        people={kept.person.id: kept.person.to_json()} if kept.person else {},
        facts={_FROM: {"navigator": setting.navigator, "program": setting.program, _TO: colleague.name}},
    )
    write_copy(file, seal_copy(copy, recipients=[colleague.age]))
    for session in kept.sessions:
        if let_go:
            _let_go(vault, session, today)
        else:
            _hand_promises(vault, session, today)
    if let_go and kept.person:
        vault.forget(kept.person.id, may_return=True)


def _note(vault: Vault, session: str, colleague: Colleague, agreed_on: date, today: date) -> None:
    pins, _ = vault.beside(session)
    grant = Grant(
        recipient=colleague.id,
        parts=PARTS,
        domains=(),
        purpose=handing_word(_language(vault, session), "purpose_over"),
        granted_on=agreed_on,
        until=agreed_on + _HOLDS,
        how="spoken",
    )
    document = Mint(pins.get("secret", b""), colleague.id, session).permission(agreed_on)
    vault.append(session, LEDGER, handed_line(grant, today, document))
    head = vault.read(session).head
    if head is not None:
        until = max(str(head.get(LEDGER_UNTIL, "")), grant.until.isoformat())
        vault.put_head(session, {**head, LEDGER_UNTIL: until})


def _language(vault: Vault, session: str) -> str:
    head = vault.read(session).head or {}
    return str(head.get("language") or "en")


def _hand_promises(vault: Vault, session: str, today: date) -> None:
    """What is open here is the colleague's from now on."""
    with vault.resume(session) as opened:
        stored = vault.read(session)
        due: list[dict[str, Any]] = [*(stored.head or {}).get("due", ())]  # type: ignore[misc]  # a head is ours
        marks = [mark_of(line["plan"], Outcome.HANDED_OVER, today) for line in due if line["outcome"] not in SETTLED]
        keep_marks(opened, stored, marks)


def _let_go(vault: Vault, session: str, today: date) -> None:
    """What was said goes, and so do its promises; what was agreed and what left stays."""
    head = vault.read(session).head or {}
    left = {**head, "due": [], "contact": None, LET_GO: today.isoformat()}
    vault.append(session, LEFT, left_line(left))
    vault.rewrite_stream(session, PROMISES, ())
    vault.rewrite_stream(session, LEDGER, without_standing(vault.stream(session, LEDGER)))
    vault.drop_answers(session, head=left)


# -- Taking over ---------------------------------------------------------------------------------------------------


def giver_of(copy: Copy, language: str) -> str:
    """Who handed it over, as they say; it is their word alone."""
    held = copy.facts.get(_FROM, {})
    said = [text for key in ("navigator", "program") if (text := cleaned(held.get(key)))]
    return ", ".join(said) or handing_word(language, "unknown_giver")


def take_over(vault: Vault, copy: Copy, today: date, language: str) -> Brought:
    """Puts what a colleague handed over with what is here. Given again it changes nothing.

    Raises:
        BackupRefused: It is no such file, or something in it is not as we write it; nothing was taken in.
        VaultFault: What the vault remembers about itself cannot be read.
    """
    if copy.kind != HANDED_OVER:
        raise BackupRefused("This is a backup, and was not handed over.", "To put it with what is here: restore.")
    if unsound(copy):
        fault = "What is in it is not what rcscreen writes, so none of it is taken in."
        raise BackupRefused(fault, "Ask for it again.")
    brought = Brought()
    bring_sessions(vault, copy, frozenset(), brought, _comes_back)
    giver = giver_of(copy, language)
    for stored in copy.sessions:
        if stored.id in brought.same:
            _promises_back(vault, stored, today)
        elif stored.id in {*brought.new, *brought.longer}:
            vault.append(stored.id, LEDGER, taken_line(giver, today))
            _no_longer_beside(vault, stored.id, cleaned(copy.facts.get(_FROM, {}).get(_TO)), today)
    return brought


def _no_longer_beside(vault: Vault, session: str, colleague: str, today: date) -> None:
    """What was handed to whoever takes it all over now is theirs: their list does not name them as somebody else."""
    with vault.resume(session) as opened:
        stored = vault.read(session)
        due: list[dict[str, Any]] = [*(stored.head or {}).get("due", ())]  # type: ignore[misc]  # seen to be sound
        theirs = [line["plan"] for line in due if colleague and colleague in line.get("with", ())]
        if theirs:
            keep_marks(opened, stored, [taken_mark(plan, colleague, today) for plan in theirs])


def _comes_back(copy: StoredSession, here: StoredSession) -> bool:
    """Whether it goes on from what is here, or is what we handed over ourselves and nothing came after here."""
    if goes_on_from(copy, here):
        return True
    ledger, theirs = (without_standing(each.streams.get(LEDGER, ())) for each in (here, copy))
    let_go = bool((here.head or {}).get(LET_GO))
    goes_on = begins(theirs, ledger) and len(theirs) > len(ledger)
    return was_handed_over(ledger) and goes_on and (let_go or begins(copy.entries, here.entries))


def _promises_back(vault: Vault, copy: StoredSession, today: date) -> None:
    """What is open with the giver and was handed over here is on our list again, with what came of it there."""
    here = vault.read(copy.id)
    head: dict[str, Any] = here.head or {}
    handed = {line["plan"] for line in head.get("due", ()) if line["outcome"] == Outcome.HANDED_OVER}
    theirs: list[dict[str, Any]] = [*(copy.head or {}).get("due", ())]  # type: ignore[misc]  # seen to be sound
    back = {line["plan"] for line in theirs if line["plan"] in handed and line["outcome"] not in SETTLED}
    if not back:
        return
    known = marks_in(here.streams.get(PROMISES, ()))
    marks = [open_mark(plan, today) for plan in sorted(back)]
    marks += [mark for mark in marks_in(copy.streams.get(PROMISES, ())) if mark["plan"] in back and mark not in known]
    with vault.resume(copy.id) as opened:
        keep_marks(opened, here, marks)
