"""Calling through the list of promises at the terminal: one key for what came of each."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from rcscreen.desk.due_words import due_word
from rcscreen.desk.promises import Promised, contact_of, due_lines, promises_in
from rcscreen.desk.settling import marked_line, settle
from rcscreen.errors import VaultFault
from rcscreen.summary.due import bucket
from rcscreen.summary.promise import SAYABLE, Outcome, Reason, mark_of, next_day, working_day

if TYPE_CHECKING:
    from rcscreen.terminal.calls import Caller
    from rcscreen.vault import Vault

__all__ = ["call_through"]

_BACK_IN = (1, 2, 7, 14)
"""Days after which a promise may come back with a key; another day is for the command line."""


def call_through(vault: Vault, today: date, language: str, *, plain: bool, idle: float) -> int:
    """Goes through what is late, due today and within a week, as long as the navigator picks one.

    Args:
        vault: The vault.
        today: The day.
        language: The navigator's own language.
        plain: In lines only.
        idle: Seconds without a key after which a page is hidden.

    Returns:
        The exit code: 3 where the promises of a conversation cannot be read.

    Raises:
        TerminalFault: There is no terminal.
        Interrupted: Ctrl-C; what was marked is marked.
        VaultFault: A mark could not be kept.
    """
    from rcscreen.terminal.calls import Caller
    from rcscreen.terminal.device import open_terminal

    told = ""
    with open_terminal(plain=plain) as terminal:
        caller = Caller(terminal, language, idle)
        while True:
            found = promises_in(vault.heads())
            near = [each for each in found.open if bucket(each.due, today) != "later"]
            title = "\n".join(
                [*([told.rstrip()] if told else []), due_word(language, "go_title" if near else "go_none")]
            )
            lines = [" · ".join(due_lines(each, language)[:2]) for each in near]
            picked = caller.pick(title, lines, more=due_word(language, "go_more"), leave=due_word(language, "go_quit"))
            if picked is None:
                caller.clear()
                return VaultFault.exit_code if found.unread else 0
            told = _call(caller, vault, near[picked], today, language) or ""


def _call(caller: Caller, vault: Vault, promised: Promised, today: date, language: str) -> str | None:
    """One call; what was marked, or None where it was left."""
    from rcscreen.terminal.calls import Page

    back = due_word(language, "go_back")
    first, *what = due_lines(promised, language)
    rule = contact_of(promised, language)
    if (promised.contact or {}).get("number") and not promised.unsafe:
        # The number is the last of the lines; it comes with a key of its own, once the rule was to be read.
        before = Page(first, ("\n".join(what), "\n".join(rule[:-1])), on=due_word(language, "go_number"), back=back)
        if caller.ask(before) == "back":
            return None
    choices = tuple((each.value, due_word(language, each)) for each in SAYABLE)
    page = Page(f"{first}\n{due_word(language, 'go_what')}", ("\n".join(rule),), choices, back=back)
    while (chosen := caller.ask(page)) != "back":
        outcome = Outcome(chosen)
        said = _more(caller, outcome, today, language)
        if said is not None:
            because, day = said
            mark = mark_of("", outcome, today, because, day)
            line, handle = settle(vault, f"{promised.session}/{promised.line['plan']}", mark)
            return marked_line(handle, line, language)
    return None


def _more(caller: Caller, outcome: Outcome, today: date, language: str) -> tuple[Reason | None, date | None] | None:
    """What else is to be known of an outcome: why not, when again, or whether one is sure; None to go back."""
    from rcscreen.terminal.calls import Page

    back = due_word(language, "go_back")
    if outcome is Outcome.COULD_NOT:
        reasons = tuple((each.value, due_word(language, each)) for each in Reason)
        chosen = caller.ask(Page(due_word(language, "go_why"), choices=reasons, back=back))
        return None if chosen == "back" else (Reason(chosen), None)
    if outcome is Outcome.WRONG_PERSON:
        sure = (("no", due_word(language, "go_sure_no")), ("yes", due_word(language, "go_sure_yes")))
        chosen = caller.ask(Page(due_word(language, "go_sure"), choices=sure, back=back))
        return (None, None) if chosen == "yes" else None
    if (usual := next_day(outcome, today)) is None:
        return None, None
    days = sorted({usual, *(working_day(today + timedelta(count)) for count in _BACK_IN)})
    choices = tuple((day.isoformat(), _said(day, today, language)) for day in days)
    on = _said(usual, today, language)
    chosen = caller.ask(Page(due_word(language, "go_when"), choices=choices, on=on, back=back))
    return None if chosen == "back" else (None, usual if chosen == "on" else date.fromisoformat(chosen))


def _said(day: date, today: date, language: str) -> str:
    from rcscreen.summary.words import dated

    days = (day - today).days
    away = due_word(language, "go_tomorrow") if days == 1 else due_word(language, "go_in_days", count=days)
    return f"{dated(language, day)} ({away})"
