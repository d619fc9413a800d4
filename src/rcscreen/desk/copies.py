"""Copies of last time: what a conversation that broke off began from, let go where it may not be begun from any more.

A conversation has what was carried into it in its own log, so that it can be taken up again. One that ended keeps of it
only what they said again. One that broke off has all of it, until it is taken up or its own time is over; so whatever
takes something out of a person's box comes here too.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from rcscreen.desk.hold import holds
from rcscreen.desk.stored import CARD, read_entries
from rcscreen.errors import VaultFault
from rcscreen.interview.earlier import AGAIN, CALLED, Earlier, kept_of
from rcscreen.interview.entries import Entry, encode
from rcscreen.interview.events import Answered, Opened, Withdrew
from rcscreen.interview.redact import redact

if TYPE_CHECKING:
    from rcscreen.vault import Vault

__all__ = ["let_copies_go"]


def let_copies_go(vault: Vault, card: str, *, said_no: bool) -> None:
    """Let go of what the conversations under a card that broke off hold of last time.

    What is on hold stays, and so does one that is open in another window: it goes with its own time.

    Args:
        vault: The vault.
        card: The word on the person's card.
        said_no: Whether they said that they would not be remembered: then that is so in these conversations too, and
            taking one up again asks nothing else of them. Otherwise only what they did not say again is gone.
    """
    held = holds(vault)
    for session, head in [*vault.heads()]:
        under_way = isinstance(head, dict) and bool(head) and not head.get("ending")
        if under_way and isinstance(head, dict) and head.get(CARD) == card and session not in held:
            with suppress(VaultFault):
                _let_go(vault, session, said_no=said_no)


def _let_go(vault: Vault, session: str, *, said_no: bool) -> None:
    opened = vault.resume(session)
    try:
        entries = tuple(read_entries(opened.entries(), session))
        left = _parted(entries) if said_no else tuple(_bare(each, entries) for each in entries)
        if left != entries and not opened.ended:
            opened.rewrite(encode(each) for each in left)
    finally:
        opened.close()


def _parted(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """As if they had said it there, too: nothing of last time that they did not say again, and no name for a card."""
    if not entries or any(isinstance(each.event, Withdrew) and each.event.scope == "remember" for each in entries):
        return entries
    said = Entry(len(entries), entries[-1].at, "", Withdrew("remember", _names(entries)))
    return redact((*entries, said))


def _names(entries: tuple[Entry, ...]) -> tuple[str, ...]:
    places = (each.event.place for each in entries if isinstance(each.event, Answered))
    return tuple(dict.fromkeys(place for place in places if place.endswith(CALLED)))


def _bare(entry: Entry, entries: tuple[Entry, ...]) -> Entry:
    """How it opened, with no more of last time than was said again so far."""
    event = entry.event
    if not isinstance(event, Opened) or event.earlier is None:
        return entry
    said = [each.event for each in entries if isinstance(each.event, Answered)]
    again = {
        told for each in said if each.place.endswith(AGAIN) and isinstance(each.value, tuple) for told in each.value
    }
    left = kept_of(event.earlier, again)
    spoken_of = {part for each in said for part in each.place.split("/")[1:2]}
    plan = tuple(each for each in left.plan if each.id in spoken_of)
    return replace(entry, event=replace(event, earlier=_or_nothing(replace(left, plan=plan))))


def _or_nothing(earlier: Earlier) -> Earlier | None:
    return earlier if earlier.told or earlier.plan else None
