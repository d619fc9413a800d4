"""Letting go: what is kept is kept in four drawers, each for its own time, and then it goes.

The answers go first; what was promised and what was agreed outlive them. Heads alone are read, and once a day. What is
on hold stays, and so does what is open elsewhere or cannot be read: its time comes with a later start.

A clock that jumps must not empty a vault. Where more than a week lies between the last day that was seen and today, or
today lies before it, nothing goes until another day has been seen.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from rcscreen.desk.hold import holds
from rcscreen.desk.index import LEFT, left_line
from rcscreen.desk.ledger import AGREED, LEDGER, LEDGER_UNTIL, LET_GO, last_until, without_standing
from rcscreen.desk.ledgers import agreed_of
from rcscreen.desk.lines import wrapped
from rcscreen.desk.people import let_people_go
from rcscreen.desk.people_words import people_word
from rcscreen.desk.settling import PROMISES
from rcscreen.desk.words import desk_word
from rcscreen.errors import VaultFault
from rcscreen.summary.promise import SETTLED
from rcscreen.summary.words import dated

if TYPE_CHECKING:
    from rcscreen.script.setting import Keep
    from rcscreen.vault import Vault

__all__ = ["LetGo", "let_go", "let_go_lines"]

_DAYS = "days"
_JUMP = 7
"""Days between two starts that are no jump."""


@dataclass(frozen=True, slots=True)
class LetGo:
    """How many of each went.

    Attributes:
        answers: Conversations of which what was said went.
        promises: Promises that were done or could not be.
        ledgers: Ledgers, the last that was left of a conversation.
        people: People who were remembered for as long as they had said.
        jumped_from: The last day that was seen, where the clock has jumped since and so nothing went.
    """

    answers: int = 0
    promises: int = 0
    ledgers: int = 0
    people: int = 0
    jumped_from: date | None = None


def let_go_lines(gone: LetGo, today: date, language: str) -> list[str]:
    """What is said of it: how many, and nothing else; nothing where nothing went."""
    if gone.jumped_from is not None:
        said = desk_word(language, "let_go_clock", day=dated(language, today), last=dated(language, gone.jumped_from))
        return wrapped(said, 0)
    counts = {"let_go_answers": gone.answers, "let_go_promises": gone.promises, "let_go_ledgers": gone.ledgers}
    lines = [desk_word(language, key, count=count) for key, count in counts.items() if count]
    lines += [people_word(language, "let_go", count=gone.people)] if gone.people else []
    return [line for each in lines for line in wrapped(each, 0)]


def let_go(vault: Vault, keep: Keep, today: date) -> LetGo:
    """Let go of what was kept long enough. Where it cannot be done now, it is done at a later start.

    Args:
        vault: The vault.
        keep: How long what is kept.
        today: The day.
    """
    with suppress(VaultFault):
        seen = vault.fact(_DAYS)
        times = [keep.answers, keep.promises, keep.ledger, keep.people]
        if seen.get("seen") == today.isoformat() and seen.get("keep") in (times, None):
            return LetGo()
        last = date.fromisoformat(str(seen["seen"])) if seen.get("seen") else None
        vault.put_fact(_DAYS, {"seen": today.isoformat(), "keep": None})
        if last is None:
            return LetGo()  # a vault that never saw a day knows of no jump either: from the next day on
        if not timedelta(0) <= today - last <= timedelta(_JUMP):
            return LetGo(jumped_from=last)
        gone = _Drawers(vault, keep, today).sweep()
        vault.put_fact(_DAYS, {"seen": today.isoformat(), "keep": times})
        return gone
    return LetGo()


@dataclass(slots=True)
class _Drawers:
    vault: Vault
    keep: Keep
    today: date
    answers: int = 0
    promises: int = 0
    ledgers: int = 0

    def sweep(self) -> LetGo:
        """Goes through the heads, and opens only what holds something whose time is over."""
        held = holds(self.vault)
        for session, head in [*self.vault.heads()]:
            if session not in held and isinstance(head, dict) and head:
                with suppress(VaultFault):
                    self._sweep(session, head)
        people = 0
        with suppress(VaultFault):
            people = let_people_go(self.vault, self.keep.people, self.today, held)
        return LetGo(self.answers, self.promises, self.ledgers, people)

    def _sweep(self, session: str, head: Mapping[str, Any]) -> None:
        if not head.get(LET_GO) and self._over(head.get("day"), self.keep.answers):
            head = self._let_answers_go(session, head)
        promised = [line for line in head.get("due", ()) if not self._settled_long_ago(line)]
        if len(promised) < len(head.get("due", ())):
            head = self._let_promises_go(session, head, promised)
        nothing_else = bool(head.get(LET_GO)) and not head.get("due")
        if nothing_else and (not head.get(LEDGER_UNTIL) or self._over(head[LEDGER_UNTIL], self.keep.ledger)):
            self.vault.erase(session)
            self.ledgers += bool(head.get(LEDGER_UNTIL))

    def _over(self, day: object, days: int) -> bool:
        return isinstance(day, str) and bool(day) and date.fromisoformat(day) + timedelta(days) < self.today

    def _settled_long_ago(self, line: Mapping[str, Any]) -> bool:
        return line.get("outcome") in SETTLED and self._over(line.get("on"), self.keep.promises)

    def _let_answers_go(self, session: str, head: Mapping[str, Any]) -> Mapping[str, Any]:
        stored = self.vault.read(session)
        agreed = head.get(AGREED, [])
        if LEDGER_UNTIL not in head and (head.get("ending") or stored.streams.get(LEDGER)):
            agreed = agreed_of(stored)  # of one that broke off nothing could leave, so nothing of that is kept
        left: dict[str, Any] = {
            **head,
            AGREED: agreed,
            LEDGER_UNTIL: last_until(agreed, str(head.get(LEDGER_UNTIL, ""))),
            LET_GO: self.today.isoformat(),
        }
        left = _without_contact(left)
        ledger = stored.streams.get(LEDGER, ())
        if (bare := without_standing(ledger)) != ledger:  # by it one could tell what they told
            self.vault.rewrite_stream(session, LEDGER, bare)
        self.vault.append(session, LEFT, left_line(left))  # before: from then on nothing else tells it
        self.vault.drop_answers(session, head=left)
        self.answers += 1
        return left

    def _let_promises_go(
        self, session: str, head: Mapping[str, Any], left: list[Mapping[str, Any]]
    ) -> Mapping[str, Any]:
        after = _without_contact({**head, "due": left})
        plans = {line["plan"] for line in left}
        marks = [line for line in self.vault.stream(session, PROMISES) if json.loads(line)["plan"] in plans]
        self.vault.put_head(session, after)
        self.vault.rewrite_stream(session, LEFT, [left_line(after)])
        self.vault.rewrite_stream(session, PROMISES, marks)
        self.promises += len(head["due"]) - len(left)
        return after


def _without_contact(head: dict[str, Any]) -> dict[str, Any]:
    """How to be in touch is kept as long as something that was promised is open, or the conversation itself is."""
    still_open = any(line.get("outcome") not in SETTLED for line in head.get("due", ()))
    return head if still_open or not head.get(LET_GO) else {**head, "contact": None}
