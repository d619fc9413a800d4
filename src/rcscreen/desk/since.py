"""What a conversation says of earlier promises, brought to them: each is settled, or comes back, once.

A promise is in the head of the conversation in which it was given, and stays there. What is said of it today settles
it there. Where a new promise was made for the same matter the earlier one is settled by that: nobody is promised the
same thing twice, and what was neither spoken of nor promised anew stays open.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from rcscreen.desk.settling import settle
from rcscreen.errors import VaultFault
from rcscreen.interview.since import Since, since
from rcscreen.interview.telling import account
from rcscreen.summary.promise import Outcome, Reason, mark_of, next_day

if TYPE_CHECKING:
    from rcscreen.desk.conversation import Conversation
    from rcscreen.vault import Vault

__all__ = ["settle_earlier"]

_REASONS: Mapping[str, Reason] = {
    "nothing_available": Reason.NOTHING_AVAILABLE,
    "full": Reason.FULL,
    "wait_too_long": Reason.WAIT_TOO_LONG,
    "not_eligible": Reason.NOT_ELIGIBLE,
    "too_far": Reason.TOO_FAR,
    "language": Reason.LANGUAGE,
    "cost": Reason.COST,
}
"""What got in the way, as a promise gives it for its reason. What else there was is ``other``."""


def settle_earlier(vault: Vault, conversation: Conversation, today: date) -> tuple[str, ...]:
    """Say of each earlier promise what came of it.

    Args:
        vault: The vault.
        conversation: The conversation, which is kept and has ended.
        today: The day.

    Returns:
        The handles of those of which it could not be said, such as where the conversation is open elsewhere.
    """
    state = conversation.state
    told = {each.id: each for each in since(conversation.script, state)}
    planned = {line.domain: line.status for line in account(conversation.script, state).plan}
    missed: list[str] = []
    for promised in state.earlier.plan if state.earlier is not None else ():
        came = _came(told.get(promised.id), planned.get(promised.domain, ""))
        if came is None:
            continue
        outcome, because = came
        try:
            settle(vault, promised.handle, mark_of("", outcome, today, because, next_day(outcome, today)))
        except VaultFault:
            missed.append(promised.handle)
    return tuple(missed)


def _came(said: Since | None, planned: str) -> tuple[Outcome, Reason | None] | None:
    """What came of a promise, from what was said of it and what was planned today for the same matter."""
    if said is not None and said.happened == "yes":
        return Outcome.DONE, None
    if said is not None and _not_wanted(said):
        return Outcome.NOT_WANTED, None
    if planned == "ourselves":
        return Outcome.NOT_WANTED, None
    if planned == "agreed" or (said is not None and said.wanted == "instead"):
        return Outcome.COULD_NOT, _reason(said)
    return None if said is None else (Outcome.REACHED, None)


def _not_wanted(said: Since) -> bool:
    """Whether it is not wanted any more; for something else instead, only where nothing had got in its way."""
    if said.happened == "not_wanted" or said.wanted in ("ourselves", "no_longer"):
        return True
    return said.wanted == "instead" and not said.in_the_way


def _reason(said: Since | None) -> Reason:
    ways = said.in_the_way if said is not None else ()
    return next((_REASONS[way] for way in ways if way in _REASONS), Reason.OTHER)
