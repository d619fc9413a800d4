"""Moving house: everything that is kept here as one copy, and a copy put with what is kept here already.

Nothing is doubled and nothing that was erased comes back, in whichever order copies come. What is here stands; a copy
takes its place only where it goes on from it, word for word. The names of what was erased travel with every backup:
what bears one is not taken in, and what is still here under one is erased here too, unless it is on hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from rcscreen.desk.hold import HOLDS, holds
from rcscreen.desk.ledger import LET_GO
from rcscreen.desk.people import Person, everyone, forget, forget_conversations
from rcscreen.desk.soundness import unsound
from rcscreen.errors import NoSuchSession, VaultDamaged, VaultFault
from rcscreen.vault.backup import BACKUP, Copy
from rcscreen.vault.noted import GONE

if TYPE_CHECKING:
    from rcscreen.vault import StoredSession, Vault

__all__ = ["Brought", "begins", "bring", "bring_sessions", "copy_of", "goes_on_from"]

_OWN = frozenset({GONE, HOLDS, "days"})
"""Facts that are not simply taken over: two are put together, and which day a vault saw last is its own matter."""


def copy_of(vault: Vault, today: date, site: str) -> tuple[Copy, list[tuple[str, VaultFault]]]:
    """Everything that can be read, as it stands now; somebody may be writing to some of it meanwhile.

    Args:
        vault: The vault.
        today: The day.
        site: A digest of the program's own file.

    Returns:
        The copy, and of which conversations and people nothing could be read, so that they are not in it.

    Raises:
        VaultFault: What the vault remembers about itself cannot be read.
    """
    sessions: list[StoredSession] = []
    people: dict[str, Mapping[str, object]] = {}
    unread: list[tuple[str, VaultFault]] = []
    for session, _ in vault.heads():
        try:
            sessions.append(vault.read(session))
        except NoSuchSession:  # erased in another window since we looked
            continue
        except VaultFault as fault:
            unread.append((session, fault))
    for person, held in vault.people():
        if isinstance(held, VaultFault):
            unread.append((person, held))
        else:
            people[person] = held
    gone = vault.gone()  # last: what was erased while we read is not in the copy either
    copy = Copy(
        kind=BACKUP,
        made_on=today.isoformat(),
        site=site,
        sessions=tuple(each for each in sessions if each.id not in gone),
        people={name: person for name, person in people.items() if name not in gone},
        facts={name: fact for name, fact in vault.facts().items() if name != GONE},
        tallies=vault.tallies(),
        gone=gone,
    )
    return copy, unread


@dataclass(slots=True)
class Brought:
    """What came of putting a copy with what is here.

    Attributes:
        new: Conversations that were not here.
        longer: Conversations that went on from what was here, or could not be read here any more.
        same: Conversations that were here already, as they stand.
        gone: Conversations and people that were erased, and so did not come back.
        erased: Conversations that were still here and are now erased, since they had been where the copy was made.
        people: People who were not remembered here, or less.
        faults: What could not be taken in now, and why.
    """

    new: list[str] = field(default_factory=list)
    longer: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    erased: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    faults: list[tuple[str, VaultFault]] = field(default_factory=list)


def bring(vault: Vault, copy: Copy, today: date) -> Brought:
    """Puts a copy, found sound before, with what is here. Broken off, it can be done again and goes on from there.

    Raises:
        VaultFault: What the vault remembers about itself cannot be read or written.
    """
    brought = Brought()
    vault.note_gone(copy.gone)
    _erase(vault, copy.gone, brought, today)
    bad = unsound(copy)
    brought.faults += [(name, _not_ours(name)) for name in sorted(bad)]
    bring_sessions(vault, copy, bad, brought, goes_on_from)
    _bring_notes(vault, copy)
    return brought


def bring_sessions(
    vault: Vault,
    copy: Copy,
    bad: frozenset[str],
    brought: Brought,
    goes_on: Callable[[StoredSession, StoredSession], bool],
) -> None:
    """Puts the conversations and the people of a copy with those that are here.

    Args:
        vault: The vault.
        copy: The copy.
        bad: What of it is left out.
        brought: Where it is said what came of it.
        goes_on: Whether a copy is to take the place of what is here.

    Raises:
        VaultFault: What the vault remembers about itself cannot be read.
    """
    gone = vault.gone()
    here = {session for session, _ in vault.heads()}
    for stored in copy.sessions:
        if stored.id in bad:
            continue
        if stored.id in gone:
            brought.gone.append(stored.id)
            continue
        try:
            _bring_session(vault, stored, brought, goes_on if stored.id in here else None)
        except VaultFault as fault:  # open in another window, or damaged here: the others come all the same
            brought.faults.append((stored.id, fault))
    _bring_people(vault, {name: held for name, held in copy.people.items() if name not in bad}, gone, brought)


def _erase(vault: Vault, names: Iterable[str], brought: Brought, today: date) -> None:
    held, gone = holds(vault), set(names)
    for session in sorted({session for session, _ in vault.heads()} & gone):
        if session in held:
            continue
        try:
            vault.erase(session)
        except VaultFault as fault:
            brought.faults.append((session, fault))
        else:
            brought.erased.append(session)
    if brought.erased:
        forget_conversations(vault, brought.erased)
    for person in [each for each in everyone(vault) if each.id in gone]:
        forget(vault, person, today)


def _bring_session(
    vault: Vault,
    stored: StoredSession,
    brought: Brought,
    goes_on: Callable[[StoredSession, StoredSession], bool] | None,
) -> None:
    if goes_on is None:
        vault.bring_in(stored)
        brought.new.append(stored.id)
        return
    try:
        longer = goes_on(stored, vault.read(stored.id))
    except VaultDamaged:  # what a backup is for
        longer = True
    if longer:
        vault.bring_in(stored)
    (brought.longer if longer else brought.same).append(stored.id)


def goes_on_from(copy: StoredSession, here: StoredSession) -> bool:
    """Whether a copy only adds to what is here: then nothing that was taken back or let go here comes back with it."""
    if (here.head or {}).get(LET_GO) or not begins(copy.entries, here.entries):
        return False
    if not all(begins(copy.streams.get(name, ()), payloads) for name, payloads in here.streams.items()):
        return False
    if here.ended and here.head is not None and not _plans(copy.head) <= _plans(here.head):
        return False
    return here.head is None or (copy.entries, copy.ended, {**copy.streams}) != (
        here.entries,
        here.ended,
        {**here.streams},
    )


def begins(whole: tuple[bytes, ...], start: tuple[bytes, ...]) -> bool:
    """Whether records begin with these."""
    return whole[: len(start)] == start


def _plans(head: Mapping[str, Any] | None) -> set[str]:
    return {line["plan"] for line in (head or {}).get("due", ())}


def _bring_people(
    vault: Vault, people: Mapping[str, Mapping[str, object]], gone: frozenset[str], brought: Brought
) -> None:
    """Whoever was not remembered here; of whoever was, what is of a later conversation."""
    for name, held in people.items():
        known = {person: each for person, each in vault.people() if not isinstance(each, VaultFault)}
        same = [person for person, each in known.items() if person == name or each.get("secret") == held.get("secret")]
        if name in gone:
            brought.gone.append(name)
        elif not same:
            vault.bring_in_person(name, held)
            brought.people.append(name)
        else:
            before, after = Person.from_json(same[0], known[same[0]]), Person.from_json(same[0], held)
            if after.day > before.day and set(before.sessions) <= set(after.sessions):
                vault.remember(after.to_json(), same[0])
                brought.people.append(same[0])


def _is_hold(hold: object) -> bool:
    """Whether it is a hold as we write it: who put it, and on which day."""
    try:
        return isinstance(hold, dict) and bool(hold["by"]) and bool(date.fromisoformat(hold["on"]))
    except (KeyError, TypeError, ValueError):
        return False


def _bring_notes(vault: Vault, copy: Copy) -> None:
    known = vault.facts()
    for name, fact in copy.facts.items():
        if name not in _OWN and name not in known:
            vault.put_fact(name, fact)
    here = {session for session, _ in vault.heads()}
    on_hold = {
        session: hold for session, hold in copy.facts.get(HOLDS, {}).items() if session in here and _is_hold(hold)
    }
    if not on_hold.keys() <= known.get(HOLDS, {}).keys():
        vault.put_fact(HOLDS, on_hold | known.get(HOLDS, {}))
    vault.count_at_least(copy.tallies)


def _not_ours(name: str) -> VaultDamaged:
    fault = "What the file holds of it is not what rcscreen writes, so it is not taken in."
    return VaultDamaged(fault, "Try an earlier one, or ask for it again.", place=name)
